import { v7 as uuid } from 'uuid'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import type { Editing } from '../banks/keep-question.ts'
import { staleQuiz } from './keep-quiz.ts'
import { poolSections } from './pool-sections.ts'
import { releaseBar } from './release.rules.ts'
import { findQuiz, insertQuizVersion, listNewAuthors, updateQuiz } from './quiz-queries.ts'

/**
 * Freezes what members get from now on: settings, sections, and the versions of all questions that may be drawn. Attempts that
 * have begun go on with what they began with. Throws conflict 'quiz-incomplete' with what is missing.
 */
export async function releaseQuiz(editing: Editing, id: string, version: number): Promise<void> {
  const { deps, scope, actor, accountId } = editing
  await deps.db.transaction().execute(async (trx) => {
    const quiz = await findQuiz(trx, scope, id)
    if (!quiz) throw notFound()
    const { pooled, faults } = await poolSections(trx, quiz.sections)
    if (faults.length > 0) {
      const errors = faults.map(({ pointer, kind }) => ({ pointer, detail: kind, kind }))
      throw new Problem('conflict', 'This quiz cannot be released yet', { reason: 'quiz-incomplete', errors })
    }
    const asked = [...new Set(pooled.flatMap(({ pool }) => pool.map((one) => one.versionId)))]
    const authors = await listNewAuthors(trx, quiz.currentVersionId, asked)
    const bar = releaseBar(accountId, { writers: quiz.writers, authors })
    if (bar) throw new Problem('conflict', 'Somebody else releases what you wrote', { reason: bar })
    const versionId = uuid()
    const frozen = pooled.map(({ title, points, draw, pool }) => ({
      ...{ title, points, draw },
      pool: pool.map(({ questionId, versionId: frozenId }) => ({ questionId, versionId: frozenId })),
    }))
    const { title, description, category, organiserLevel, audienceOrgId } = quiz
    const number = await insertQuizVersion(
      trx,
      {
        ...{ id: versionId, quizId: id, title, description, category, organiserLevel, audienceOrgId },
        ...{
          settings: JSON.stringify(quiz.settings),
          sections: JSON.stringify(frozen),
          releasedBy: accountId,
          releasedAt: deps.now(),
        },
      },
      asked,
    )
    const changes = { state: 'released' as const, currentVersionId: versionId, writers: [], updatedAt: deps.now() }
    if (!(await updateQuiz(trx, id, version, changes))) throw staleQuiz(quiz.version)
    const detail = { number }
    await recordAudit(trx, actor, { action: 'quiz.release', object: { kind: 'quiz', id }, orgPath: quiz.orgPath, detail })
  })
}
