import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { grade } from '../grading.rules.ts'
import { personOf } from './asker.ts'
import { keepShares, listItems, lockAttempt, markEnded, markStale, type AttemptRow } from './attempt-queries.ts'
import { creditPass } from './credit-pass.ts'

/** Hands an attempt in. Doing so again changes nothing. */
export async function submitAttempt(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  const personId = personOf(viewer)
  await deps.db.transaction().execute(async (trx) => {
    const attempt = await lockAttempt(trx, id, personId)
    if (!attempt) throw notFound()
    await endLocked(trx, deps, attempt, 'by_member')
  })
}

/**
 * Ends an attempt with what is there, and grades it; what waits for a person is left to one. Nothing if it has ended already.
 * `at`: when it was handed in, if that was not now.
 */
export async function endAttempt(
  trx: Trx,
  deps: Deps,
  id: string,
  ended: 'by_member' | 'by_time',
  at: Date = deps.now(),
): Promise<void> {
  const attempt = await lockAttempt(trx, id)
  if (attempt) await endLocked(trx, deps, attempt, ended, at)
}

async function endLocked(
  trx: Trx,
  deps: Deps,
  attempt: AttemptRow,
  ended: 'by_member' | 'by_time',
  at: Date = deps.now(),
): Promise<void> {
  if (attempt.state !== 'open') return
  const { id } = attempt
  const items = await listItems(trx, id)
  const graded = items.map(({ id: itemId, question, answer, choiceOrder, maxPoints }) => {
    return { id: itemId, maxPoints, share: grade(question, answer, choiceOrder) }
  })
  await keepShares(trx, graded)
  const isMarked = graded.every(({ share }) => share !== null)
  // Who was stopped by the clock ended when it stopped, not when somebody looked.
  const submittedAt = ended === 'by_time' ? (attempt.deadlineAt ?? at) : at
  await markEnded(trx, id, {
    state: isMarked ? 'done' : 'marking',
    points: isMarked ? pointsOf(graded) : null,
    submittedAt,
    ended,
  })
  if (isMarked) await finish(trx, deps, { ...attempt, submittedAt })
}

export const pointsOf = (items: readonly { share: number | null; maxPoints: number }[]): number =>
  Math.round(items.reduce((sum, { share, maxPoints }) => sum + (share ?? 0) * maxPoints, 0) * 10_000) / 10_000

/** What follows when all marks are there: hours for a pass, statistics anew. */
export async function finish(trx: Trx, deps: Deps, attempt: Parameters<typeof creditPass>[2]): Promise<void> {
  await markStale(trx, attempt.quizVersionId)
  await creditPass(trx, deps, attempt)
}
