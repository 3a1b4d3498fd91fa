import type { Db, Trx } from '#db/connect.ts'
import { loadDossiers } from './facts-queries.ts'
import { listPublished } from './policy-queries.ts'
import { countCountDifferences, listNoted, listPersonIdsAfter, noteStale } from './reconcile-queries.ts'
import { judgePerson, prepare, type Prepared } from './standing.rules.ts'
import { listStandings } from './standing-queries.ts'
import { changesBetween, rowsOf, type StandingRow } from './stored.rules.ts'

export interface Reconciled {
  people: number
  /** People who wait to be judged and were therefore not compared. */
  waiting: number
  /** The first hundred rows that are not what judging says. */
  differences: { row: StandingRow; kind: 'missing-or-other' | 'superfluous' }[]
  differenceCount: number
  /** Counts of organisations that are not the sum of their rows. */
  countDifferences: number
}

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'
const MOST_SHOWN = 100

/**
 * Judges everybody again and compares with what is kept. May run while the product does. Writes nothing, unless it is to `repair`:
 * then whoever differs is noted as stale, and the worker judges them again.
 */
export async function reconcile(db: Db, today: string, { repair = false } = {}): Promise<Reconciled> {
  const sum: Reconciled = { people: 0, waiting: 0, differences: [], differenceCount: 0, countDifferences: 0 }
  for (let last: string | undefined = FIRST; last;) {
    const after: string = last
    const batch = await inOneMoment(db, (trx) => compareBatch(trx, after, today))
    sum.people += batch.people
    sum.waiting += batch.waiting
    sum.differenceCount += batch.differences.length
    sum.differences.push(...batch.differences.slice(0, MOST_SHOWN - sum.differences.length))
    if (repair && batch.differences.length > 0)
      await noteStale(
        db,
        batch.differences.map(({ row }) => row.personId),
      )
    last = batch.last
  }
  sum.countDifferences = await inOneMoment(db, countCountDifferences)
  return sum
}

/** Everything read inside belongs to one moment, whatever is written meanwhile. */
const inOneMoment = <T>(db: Db, work: (trx: Trx) => Promise<T>) =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)

async function compareBatch(trx: Trx, after: string, today: string) {
  const ids = await listPersonIdsAfter(trx, after, BATCH)
  const waiting = new Set(await listNoted(trx, ids, today))
  const settled = ids.filter((id) => !waiting.has(id))
  const policies = prepare(await listPublished(trx), today)
  const { upserts, deletions } = changesBetween(await listStandings(trx, settled), await judged(trx, settled, policies, today))
  const differences = [
    ...upserts.map((row) => ({ row, kind: 'missing-or-other' as const })),
    ...deletions.map((row) => ({ row, kind: 'superfluous' as const })),
  ]
  return { people: ids.length, waiting: waiting.size, differences, last: ids.length < BATCH ? undefined : ids.at(-1) }
}

async function judged(trx: Trx, people: readonly string[], policies: Prepared, today: string): Promise<StandingRow[]> {
  const dossiers = await loadDossiers(trx, people)
  return dossiers.flatMap(({ personId, facts, entries }) => rowsOf(personId, judgePerson(policies, facts, entries, today)))
}
