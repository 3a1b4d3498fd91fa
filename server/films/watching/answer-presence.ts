import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { nextDue } from './presence.rules.ts'
import { closeQuestion, findOwnSession, lockClock } from './session-queries.ts'
import { WATCH_POLICY } from './watch-judge.rules.ts'

/** Somebody is there: what is played from now on counts again. Throws conflict 'not-asked' for another question or none. */
export async function answerPresence(
  deps: Deps,
  { personId }: Viewer,
  { sessionId, askId }: { sessionId: string; askId: string },
): Promise<void> {
  if (!personId) throw notFound()
  await deps.db.transaction().execute(async (trx) => {
    const session = await findOwnSession(trx, sessionId, personId)
    if (!session) throw notFound()
    await lockClock(trx, personId, WATCH_POLICY.offlineLimitMs) // a report that is being judged must not open the question again
    const everyMs = (session.presenceEveryMinutes ?? 0) * 60_000
    const next = everyMs > 0 ? new Date(nextDue(deps.now().getTime(), everyMs, Math.random())) : null
    if (!(await closeQuestion(trx, sessionId, askId, next)))
      throw new Problem('conflict', 'This question is not open', { reason: 'not-asked' })
  })
}
