import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { deadlineOf, lastArrival, nextStart, startRefusal } from '../attempt.rules.ts'
import { choiceOrder, drawPaper, seeded } from '../draw.rules.ts'
import { personOf, today } from './asker.ts'
import { findOpenAttempt, insertAttempt, lockStart, readVersions } from './attempt-queries.ts'
import { findHomePath, findPaths, findVisible, listAttempts, readSections, type VisibleQuiz } from './member-queries.ts'
import { endAttempt } from './submit-attempt.ts'

/**
 * Begins an attempt, or answers the one under way: whoever comes with a second device goes on there. Throws not-found outside
 * the audience, conflict with the reason when none may begin now.
 */
export async function startAttempt(deps: Deps, viewer: Viewer, quizId: string): Promise<{ id: string; isNew: boolean }> {
  const personId = personOf(viewer)
  return deps.db.transaction().execute(async (trx) => {
    const paths = await findPaths(trx, viewer, today(deps))
    await lockStart(trx, quizId, personId)
    const open = await findOpenAttempt(trx, quizId, personId)
    const now = deps.now()
    if (open && !(open.lastArrivalAt && now > open.lastArrivalAt)) return { id: open.id, isNew: false }
    if (open) await endAttempt(trx, deps, open.id, 'by_time')
    const quiz = await findVisible(trx, paths, quizId)
    if (!quiz) throw notFound()
    const past = await listAttempts(trx, personId, [quizId])
    const refusal = startRefusal(quiz.settings, past, now)
    if (refusal) throw refused(quiz, refusal, past, now)
    return { id: await begin(trx, deps, quiz, { personId, number: past.length + 1 }), isNew: true }
  })
}

function refused({ settings }: VisibleQuiz, refusal: string, past: Parameters<typeof nextStart>[1], now: Date) {
  const next = refusal === 'too-early' ? nextStart(settings, past) : null
  const retry = next ? { retryAfterS: Math.ceil((next.getTime() - now.getTime()) / 1000) } : {}
  return new Problem('conflict', 'No attempt can begin now', { reason: `quiz-${refusal}`, ...retry })
}

async function begin(
  trx: Trx,
  deps: Deps,
  quiz: VisibleQuiz,
  { personId, number }: { personId: string; number: number },
): Promise<string> {
  const startedAt = deps.now()
  const homePath = await findHomePath(trx, personId, today(deps))
  if (homePath === undefined) throw new Problem('conflict', 'No home organisation', { reason: 'no-home-organisation' })
  const id = uuid()
  const { settings } = quiz
  const sections = await readSections(trx, quiz.versionId)
  const random = seeded(id)
  const paper = drawPaper(sections, settings.shufflesQuestions, random)
  const questions = await readVersions(trx, [...new Set(paper.map(({ versionId }) => versionId))])
  const deadlineAt = deadlineOf(settings, startedAt)
  const items = paper.map(({ versionId, points, slot }, position) => ({
    ...{ id: uuid(), attemptId: id, position, slot, questionVersionId: versionId, maxPoints: points },
    choiceOrder: choiceOrder(questions.get(versionId)!, settings.shufflesOptions, random),
  }))
  const maxPoints = paper.reduce((sum, { points }) => sum + points, 0)
  const timing = { startedAt, deadlineAt, lastArrivalAt: lastArrival(deadlineAt, settings) }
  await insertAttempt(
    trx,
    { id, quizId: quiz.id, quizVersionId: quiz.versionId, personId, number, homePath, ...timing, maxPoints },
    items,
  )
  return id
}
