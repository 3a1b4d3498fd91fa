import { v7 as uuid } from 'uuid'
import { notFound, Problem } from '../../http/problem.ts'
import { findOrgPath, recordAudit } from '../../orgs/index.ts'
import { readVersions } from '../attempts/attempt-queries.ts'
import { findVisible, readSections } from '../attempts/member-queries.ts'
import type { Editing } from '../banks/keep-question.ts'
import { choiceOrder, drawPaper, seeded } from '../draw.rules.ts'
import { insertPaper } from './paper-queries.ts'

/**
 * Draws a paper of a released quiz for the people below a body; the same id twice is one paper. Throws not-found for bodies
 * outside the scope and quizzes those people are not asked.
 */
export async function makePaper(
  { deps, scope, actor, accountId }: Editing,
  { id = uuid(), quizId, orgId }: { id?: string; quizId: string; orgId: string },
): Promise<string> {
  await deps.db.transaction().execute(async (trx) => {
    const orgPath = await findOrgPath(trx, scope, orgId)
    const quiz = orgPath === undefined ? undefined : await findVisible(trx, [orgPath], quizId)
    if (!quiz) throw notFound()
    const random = seeded(id)
    const { settings, versionId: quizVersionId } = quiz
    const drawn = drawPaper(await readSections(trx, quizVersionId), settings.shufflesQuestions, random)
    if (drawn.length === 0) throw new Problem('conflict', 'There is nothing to print', { reason: 'quiz-incomplete' })
    const questions = await readVersions(trx, [...new Set(drawn.map(({ versionId }) => versionId))])
    const items = drawn.map(({ versionId, points, slot }, position) => ({
      ...{ paperId: id, position, slot, questionVersionId: versionId, maxPoints: points },
      choiceOrder: choiceOrder(questions.get(versionId)!, settings.shufflesOptions, random),
    }))
    const maxPoints = drawn.reduce((sum, { points }) => sum + points, 0)
    const paper = { id, quizId, quizVersionId, orgId, maxPoints, createdBy: accountId, createdAt: deps.now() }
    if (!(await insertPaper(trx, paper, items))) return
    await recordAudit(trx, actor, {
      ...{ action: 'quiz-paper.make', object: { kind: 'quiz-paper', id }, orgPath: orgPath ?? null },
      detail: { title: quiz.title },
    })
  })
  return id
}
