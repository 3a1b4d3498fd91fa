import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import type { Deps } from '#server/http/deps.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { installPresets, reconcile, settle } from '#server/requirements/index.ts'
import { aCounty, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { gathering } from '../support/gatherings.ts'
import { ms, percentile, table } from './measure.ts'
import { withDatabase } from './with-database.ts'

const PEOPLE = 500
const CLOSINGS = 21
const AT_ONCE = 200
const TODAY = '2026-11-23'

type Desk = ReturnType<typeof gathering>
type Headers = Record<string, string>

/** Closing with five hundred people in one transaction, beside a bare insert of as many rows; then two hundred closings at once. */
export async function benchGatherings(): Promise<string> {
  return withDatabase(async ({ db }) => {
    const keys = createKeys('0123456789abcdef'.repeat(4))
    const deps: Deps = { db, config: readConfig({}), jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false }
    const app = await createApp(deps, { withWeb: false, logger: { level: 'error' } })
    await app.ready()
    const { county, east, e1, e2 } = await aCounty(db)
    const { headers } = await signedIn(db, { role: 'county_officer', at: county })
    const people: string[] = []
    await installPresets(db, { now: new Date(), today: TODAY, appliesFrom: '2026-01-01' })
    for (let n = 0; n < 40; n++) await aPerson(db, e2)
    for (let n = 0; n < PEOPLE; n++) people.push((await aPerson(db, e1)).id)
    const desk = gathering({ app })
    const rows = [...(await closeOneByOne(db, desk, { headers, branch: e1, people }))]
    const once = await closeAtOnce(db, desk, { headers, township: east, branches: [e1, e2] })
    await app.close()
    const head = [`a gathering of ${PEOPLE} people`, 'p50 ms', 'p95 ms', 'p50 ratio']
    return `${table(head, rows)}\n\n${once}`
  })
}

interface Branch {
  headers: Headers
  branch: TestOrg
  people: readonly string[]
}

/** Each closing beside the bare insert of as many credits, over one connection, with the same indexes and triggers. */
async function closeOneByOne(db: Db, desk: Desk, { headers, branch, people }: Branch): Promise<string[][]> {
  const [bare, closing]: [number[], number[]] = [[], []]
  for (let n = 0; n <= CLOSINGS; n++) {
    const { id } = await desk.opened(headers, branch.id, { startsAt: new Date(Date.UTC(2026, 0, 5 + n, 1)).toISOString() })
    await desk.allPresent(headers, id)
    const { version } = (await desk.ask(headers, 'GET', `/gatherings/${id}`)).body
    const bareMs = await timed(() => insertBare(db, branch, people))
    const closingMs = await timed(async () => {
      const { status, body } = await desk.ask(headers, 'POST', `/gatherings/${id}/close`, { version })
      if (status !== 200 || body.creditedPeople !== people.length) throw new Error(`${status}: ${JSON.stringify(body)}`)
    })
    if (n === 0) continue // warms up
    bare.push(bareMs)
    closing.push(closingMs)
  }
  const row = (name: string, times: readonly number[]) => [
    ...[name, ms(percentile(times, 0.5)), ms(percentile(times, 0.95))],
    (percentile(times, 0.5) / percentile(bare, 0.5)).toFixed(1),
  ]
  return [row('as many credits inserted, bare', bare), row('closed in one transaction', closing)]
}

const insertBare = (db: Db, { id, path }: TestOrg, people: readonly string[]) =>
  db.transaction().execute((trx) =>
    sql`insert into credit_entry (id, person_id, home_org_id, home_org_path, happened_on, hours, category, delivery_mode,
        organiser_level, title, source_kind, source_id, occasion, attempt, session, conversion_version_id)
      select gen_random_uuid(), person_id, ${id}, ${path}, date '2026-03-01', 1, 'political_theory', 'party_lecture', 'branch', '党课',
        'manual', ${uuid()}, 'x', 0, 's', '00000000-0000-7000-8000-000000000001'
      from unnest(${[...people]}::uuid[]) person_id`.execute(trx),
  )

interface Township {
  headers: Headers
  township: TestOrg
  branches: readonly TestOrg[]
}

/** Two hundred gatherings of overlapping people closed at the same moment; then everybody is judged and everything compared. */
async function closeAtOnce(db: Db, desk: Desk, { headers, township, branches }: Township): Promise<string> {
  const [e1, e2] = branches.map(({ id }) => id) as [string, string]
  const halls: { id: string; version: number }[] = []
  for (let n = 0; n < AT_ONCE; n++) {
    const orgIds = [[e1, e2], [e1], [e2]][n % 3]
    const startsAt = new Date(Date.UTC(2026, n % 6, 1 + (n % 28), 7)).toISOString()
    const { id } = (await desk.plan(headers, township.id, { orgIds, startsAt })).body
    await desk.open(headers, id)
    await desk.allPresent(headers, id)
    halls.push({ id, version: (await desk.ask(headers, 'GET', `/gatherings/${id}`)).body.version })
  }
  let waits = 0
  const close = async ({ id, version }: { id: string; version: number }): Promise<number> => {
    const { status, body } = await desk.ask(headers, 'POST', `/gatherings/${id}/close`, { version })
    if (status === 200) return body.postedEntries
    if (status !== 503) throw new Error(`${status}: ${JSON.stringify(body)}`)
    waits++
    return close({ id, version })
  }
  const from = performance.now()
  const posted = (await Promise.all(halls.map(close))).reduce((sum, one) => sum + one, 0)
  const tookS = (performance.now() - from) / 1000
  while ((await settle(db, () => TODAY)) > 0);
  const { differenceCount, countDifferences } = await reconcile(db, TODAY)
  return [
    `${AT_ONCE} gatherings closed at once: ${tookS.toFixed(1)} s, ${posted} credits posted, ${waits} times told to wait and tried again.`,
    `Differences between ledger and standing afterwards: ${differenceCount} of people, ${countDifferences} of counts.`,
  ].join('\n')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
