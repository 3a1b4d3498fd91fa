import type { Db } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { countyDay } from './asker.ts'
import { loadDossiers } from './facts-queries.ts'
import * as dryRuns from './dry-run-queries.ts'
import { stateChanges, withDraft } from './dry-run.rules.ts'
import { findKey, listPublished } from './policy-queries.ts'
import { judgePerson, prepare, type Prepared } from './standing.rules.ts'
import { rowsOf } from './stored.rules.ts'

const BATCH = 1000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Judges everybody twice, by what is published and by what would be, and keeps the differences. */
export async function dryRunPolicy(
  { db, ...deps }: Deps,
  { dryRunId }: { dryRunId: string },
  signal: AbortSignal,
): Promise<void> {
  const run = await dryRuns.findDryRun(db, dryRunId)
  if (!run || run.state === 'done' || run.state === 'failed') return
  const today = countyDay({ db, ...deps })
  try {
    const published = await listPublished(db)
    const before = prepare(published, today)
    const after = prepare(withDraft(published, await findKey(db, run.policyId), run), today)
    await db.transaction().execute((trx) => dryRuns.restartDryRun(trx, dryRunId))
    await compareAll(db, { dryRunId, before, after, today }, signal)
    await dryRuns.finishDryRun(db, dryRunId, null, deps.now())
  } catch (error) {
    if (signal.aborted) throw error // stopped, not failed: another worker begins anew
    await dryRuns.finishDryRun(db, dryRunId, (error as Error).message, deps.now())
  }
}

interface Comparison {
  dryRunId: string
  before: Prepared
  after: Prepared
  today: string
}

async function compareAll(db: Db, { dryRunId, before, after, today }: Comparison, signal: AbortSignal): Promise<void> {
  for (let last = FIRST; ;) {
    signal.throwIfAborted()
    const people = await dryRuns.listPeopleAfter(db, last, BATCH)
    if (people.length === 0) return
    const dossiers = await loadDossiers(db, people)
    const changes = dossiers.flatMap(({ personId, facts, entries }) => {
      const [was, becomes] = [before, after].map((policies) => rowsOf(personId, judgePerson(policies, facts, entries, today)))
      return stateChanges(was!, becomes!)
    })
    await db.transaction().execute((trx) => dryRuns.insertChanges(trx, dryRunId, changes, people.length))
    last = people.at(-1)!
  }
}
