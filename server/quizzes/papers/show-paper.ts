import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { isPass } from '../attempt.rules.ts'
import type { Editing } from '../banks/keep-question.ts'
import { rightAnswer, showQuestion } from '../show-question.rules.ts'
import { differencesOf } from './paper.rules.ts'
import { findMarkedPaper, findPaper, listPaperItems, type PaperRow } from './paper-queries.ts'
import { findResult } from './result-queries.ts'

export const shownPaper = ({ id, maxPoints, questionCount, counts, ...paper }: PaperRow) => ({
  ...{ id, maxPoints, questionCount, counts, title: paper.title, byName: paper.byName },
  ...{ quizId: paper.quizId, versionNumber: paper.number },
  org: { id: paper.orgId, name: paper.orgName },
  createdAt: paper.createdAt.toISOString(),
})

/** A paper as it is printed. Nothing in it depends on a key. */
export async function showPaper({ deps, scope }: Editing, id: string) {
  const paper = await findPaper(deps.db, scope, id)
  if (!paper) throw notFound()
  const items = await listPaperItems(deps.db, id)
  const { description, settings } = paper
  return {
    ...{ ...shownPaper(paper), description, passShare: settings.passShare, timeLimitS: settings.timeLimitS },
    items: items.map(({ position, maxPoints, question, choiceOrder }) => ({
      ...{ position, maxPoints, question: showQuestion(question, choiceOrder) },
    })),
  }
}

/** The right answers of a paper, for whoever marks the quiz it was made of; noted before they leave. */
export async function showKey({ deps, scope, actor }: Editing, id: string) {
  const paper = await findMarkedPaper(deps.db, scope, id)
  if (!paper) throw notFound()
  const items = await listPaperItems(deps.db, id)
  await recordAudit(deps.db, actor, {
    ...{ action: 'quiz-paper.key', object: { kind: 'quiz-paper', id }, orgPath: paper.orgPath },
    detail: { title: paper.title },
  })
  return {
    items: items.map(({ position, question, choiceOrder }) => ({
      ...{ position, right: rightAnswer(question, choiceOrder), feedback: question.feedback },
      accepted: question.kind === 'fill_in' ? question.blanks : [],
      guidance: question.kind === 'short_answer' ? question.guidance : '',
      tolerance: question.kind === 'numeric' ? question.tolerance : null,
    })),
  }
}

/** Points of a result, once they are known. */
export const scoreOf = (
  { points, maxPoints }: { points: number | null; maxPoints: number | null },
  { passShare }: PaperRow['settings'],
) => (points === null || maxPoints === null ? null : { points, maxPoints, isPassed: isPass(points / maxPoints, passShare) })

/** What was read on somebody's sheet, and where the two readings differ. */
export async function showResult(
  { db }: Pick<Deps, 'db'>,
  { scope, accountId }: Pick<Editing, 'scope' | 'accountId'>,
  paperId: string,
  personId: string,
) {
  const paper = await findPaper(db, scope, paperId)
  const found = paper && (await findResult(db, paperId, personId))
  if (!found) throw notFound()
  const { first, second, version, state } = found
  const questions = second ? (await listPaperItems(db, paperId)).map(({ question }) => question) : []
  return {
    ...{ person: { id: personId, name: found.name }, state, version, first, second },
    ...{ firstByName: found.firstName, secondByName: found.secondName },
    isFirstMine: found.firstBy === accountId,
    isSecondMine: found.secondBy === accountId,
    differences: second ? differencesOf(questions, first, second) : null,
    score: scoreOf(found, paper.settings),
  }
}
