import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import type { Asker } from './asker.ts'
import { countWaiting, lockWriting } from './standing-queries.ts'
import { copyStandings, findClosedYear, insertClosedYear } from './year-queries.ts'

/**
 * Keeps how everybody stands as what was reported. The year's entries can still be corrected afterwards; the difference between
 * what was reported and what is true now then shows as a correction.
 */
export async function closeYear({ deps, viewer, actor, scope, today }: Asker, year: number, note: string | null): Promise<void> {
  if (!isWholeCounty(scope)) throw notFound()
  if (today <= `${year}-12-31`) throw new Problem('conflict', 'The year is not over', { reason: 'year-not-over' })
  await deps.db.transaction().execute(async (trx) => {
    await lockWriting(trx) // nobody's standing changes while it is copied
    if (await findClosedYear(trx, year)) throw new Problem('conflict', 'The year is closed', { reason: 'year-closed' })
    const waiting = await countWaiting(trx, today)
    if (waiting > 0)
      throw new Problem('conflict', `${waiting} people are still being judged`, { reason: 'not-settled', retryAfterS: 30 })
    await insertClosedYear(trx, { year, closedBy: viewer.accountId, closedAt: deps.now(), note })
    const rows = await copyStandings(trx, year)
    await recordAudit(trx, actor, { action: 'year.close', object: { kind: 'year', id: String(year) }, detail: { rows } })
  })
}
