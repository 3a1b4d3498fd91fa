import type { Db, Trx } from '#db/connect.ts'
import { loadDossiers } from './facts-queries.ts'
import { listPublished } from './policy-queries.ts'
import { judgePerson, prepare } from './standing.rules.ts'
import * as standing from './standing-queries.ts'
import { changesBetween, rowsOf } from './stored.rules.ts'

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'

export type Settled = { isBusy: true } | { isBusy: false; people: number; changed: number; last: string }

/**
 * Judges one batch of stale people of a part and writes what changed, in one transaction: killed in the middle, nothing is lost
 * and nothing half done. A fact or credit that arrives meanwhile notes its person again and is judged by the next batch.
 */
function settleBatch(db: Db, today: string, shard: number, after = FIRST): Promise<Settled> {
  return db.transaction().execute(async (trx) => {
    if (!(await standing.lockShard(trx, shard))) return { isBusy: true }
    const people = await listWaiting(trx, today, shard, after)
    if (people.length === 0) return { isBusy: false, people: 0, changed: 0, last: FIRST }
    await standing.clearStale(trx, shard, people)
    await standing.holdPeople(trx, people)
    const changed = await judgeAgain(trx, people, today)
    return { isBusy: false, people: people.length, changed, last: people.length < BATCH ? FIRST : people.at(-1)! }
  })
}

async function listWaiting(trx: Trx, today: string, shard: number, after: string): Promise<string[]> {
  const stale = await standing.listStale(trx, shard, after, BATCH)
  if (stale.length > 0 || after !== FIRST) return stale
  return standing.listDue(trx, shard, today, BATCH)
}

async function judgeAgain(trx: Trx, people: readonly string[], today: string): Promise<number> {
  const policies = prepare(await listPublished(trx), today)
  const dossiers = await loadDossiers(trx, people)
  const present = await standing.listStandings(trx, people)
  const judged = dossiers.map(({ personId, facts, entries }) => ({ personId, ...judgePerson(policies, facts, entries, today) }))
  const { upserts, deletions } = changesBetween(
    present,
    judged.flatMap((one) => rowsOf(one.personId, one)),
  )
  await standing.upsertJudged(trx, judged)
  if (upserts.length + deletions.length === 0) return 0
  await standing.lockWriting(trx) // last, for everybody else waits from here to the commit
  if (deletions.length > 0) await standing.deleteStandings(trx, deletions)
  if (upserts.length > 0) await standing.upsertStandings(trx, upserts)
  return upserts.length + deletions.length
}

interface Options {
  signal?: AbortSignal
  /** How many parts are judged side by side: while one is thought about, the next is read. */
  parallel?: number
}

/** Judges whoever waits, until nobody does or `signal` says stop. Answers how many people were judged. */
export async function settle(db: Db, todayOf: () => string, { signal, parallel = 1 }: Options = {}): Promise<number> {
  const shards = Array.from({ length: standing.SHARDS }, (_, shard) => shard)
  let judged = 0
  const work = async () => {
    for (let shard = shards.shift(); shard !== undefined; shard = shards.shift()) {
      const people = await settleShard(db, todayOf, shard, signal)
      judged += people // after the await: the others add meanwhile
    }
  }
  await Promise.all(Array.from({ length: parallel }, work))
  return judged
}

async function settleShard(db: Db, todayOf: () => string, shard: number, signal: AbortSignal | undefined): Promise<number> {
  let judged = 0
  for (let after = FIRST; !signal?.aborted;) {
    const done = await settleBatch(db, todayOf(), shard, after)
    if (done.isBusy || (done.people === 0 && after === FIRST)) break
    judged += done.people
    after = done.last
  }
  return judged
}
