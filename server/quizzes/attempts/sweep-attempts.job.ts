import type { Deps } from '../../http/deps.ts'
import { listOverdue } from './attempt-queries.ts'
import { endAttempt } from './submit-attempt.ts'

const BATCH = 100

/**
 * Ends attempts whose time is over, each by itself: one that fails keeps none of the others, and is told at the end. Answers
 * whether there were any.
 */
export async function sweepAttempts(deps: Deps, signal: AbortSignal): Promise<boolean> {
  const overdue = await listOverdue(deps.db, deps.now(), BATCH)
  const faults: unknown[] = []
  for (const { id } of overdue) {
    if (signal.aborted) break
    const ending = deps.db.transaction().execute((trx) => endAttempt(trx, deps, id, 'by_time'))
    await ending.catch((error: unknown) => faults.push(error))
  }
  if (faults.length > 0) throw faults[0]
  return overdue.length > 0
}
