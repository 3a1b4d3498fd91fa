import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { recordCredits } from '#server/ledger/index.ts'
import { installPresets, settle } from '#server/requirements/index.ts'
import { insertVersion, markAudienceStale } from '#server/requirements/policy-queries.ts'
import { signedIn, type TestOrg } from '../support/county.ts'
import { aCredit } from '../support/credits.ts'
import { preset } from '../support/judging.ts'
import type { BenchCounty } from './county.ts'
import { besideBare } from './beside-bare.ts'
import { ms, percentile, timesOf } from './measure.ts'

const REQUESTS = 100
const ENTRIES_EACH = 16
const PRESENT = 200
const TODAY = '2026-11-23'

export interface StandingFigures {
  pages: string[][]
  judging: string[][]
  posting: string[][]
}

/** Completion pages, judging everybody again after a changed policy, and posting a gathering of 200. */
export async function benchStanding(county: BenchCounty): Promise<StandingFigures> {
  await fillLedger(county)
  const judging = await benchJudging(county)
  return { judging, pages: await benchPages(county), posting: await benchPosting(county) }
}

/** Sixteen hours of collective study for everybody, a pair every three weeks of the year. */
async function fillLedger({ db, ownerPool }: BenchCounty) {
  const client = await ownerPool.connect()
  try {
    await client.query('begin')
    // What the entries refer to is selected from where it is: some twenty million look-ups say nothing new.
    await client.query(`set local session_replication_role = 'replica'`)
    await client.query(`
      insert into credit_entry (id, person_id, home_org_id, home_org_path, happened_on, hours, category, delivery_mode, organiser_level,
        title, source_kind, source_id, occasion, attempt, session, conversion_version_id)
      select gen_random_uuid(), p.id, o.id, o.path, date '2026-01-05' + g.n * 20, 2, 'political_theory', 'collective_study', 'branch',
        '集中学习', 'gathering', gen_random_uuid(), 'x', 0, 's' || g.n, '00000000-0000-7000-8000-000000000001'
      from person p join lateral (select org_id from tie t where t.person_id = p.id order by from_on desc limit 1) t on true
        join org o on o.id = t.org_id, generate_series(0, ${ENTRIES_EACH - 1}) g (n)`)
    await client.query('commit')
    await client.query('vacuum analyze credit_entry')
  } finally {
    client.release()
  }
  await installPresets(db, { now: new Date(), today: TODAY, appliesFrom: '2026-01-01' })
}

const seconds = async (work: () => Promise<unknown>) => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}
const settleAll = (db: Db) => settle(db, () => TODAY, { parallel: 3 })

/** Everybody for the first time, then everybody again for 40 hours instead of 32, beside the bare sum of the same hours. */
async function benchJudging({ db, people }: BenchCounty): Promise<string[][]> {
  const first = await seconds(() => settleAll(db))
  console.error(`  everybody judged in ${first.toFixed(0)} s`)
  const published = await seconds(() => publish(db, 40))
  const again = await seconds(() => settleAll(db))
  const bare = await seconds(() => bareSum(db))
  const each = ((again * 1e6) / people).toFixed(0)
  return [
    [String(people), first.toFixed(1), published.toFixed(2), again.toFixed(1), each, bare.toFixed(1), (again / bare).toFixed(1)],
  ]
}

async function publish(db: Db, minHours: number) {
  await db.transaction().execute(async (trx) => {
    const { id } = await trx.selectFrom('policy').select('id').where('key', '=', 'member-annual-32h').executeTakeFirstOrThrow()
    const document = JSON.stringify({ ...preset('member-annual-32h'), minHours })
    await insertVersion(trx, { id: uuid(), policyId: id, document, appliesFrom: '2026-01-01', publishedAt: new Date() })
    await markAudienceStale(trx, id, false)
  })
}

/** What one statement needs to say who has 40 hours: no facts, no reasons, nothing kept. */
const bareSum = (db: Db) =>
  sql`select count(*) filter (where hours >= 40) from (
    select person_id, sum(hours) as hours from credit_entry where year = 2026 group by person_id) summed`.execute(db)

async function benchPages(county: BenchCounty): Promise<string[][]> {
  const { db, people } = county
  const { id } = await db.selectFrom('policy').select('id').where('key', '=', 'member-annual-32h').executeTakeFirstOrThrow()
  const { n } = await db
    .selectFrom('org')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', 'branch')
    .executeTakeFirstOrThrow()
  const top = await firstOrg(db, 'committee')
  const township = await firstOrg(db, 'primary_committee')
  const { headers } = await signedIn(db, { role: 'county_officer', at: top })
  const paths: [string, string][] = [
    ['completion of the county', `completion?`],
    ['completion of a township', `completion?org=${township.id}&`],
    ['people behind, county', `completion/people?state=behind&`],
    ['people behind, a township', `completion/people?state=behind&org=${township.id}&`],
  ]
  const rows: string[][] = []
  for (const [name, path] of paths) {
    const asked = { name, path: `/reports/${path}policy=${id}&period=2026`, headers, requests: REQUESTS }
    const { p50, p95, bareP95 } = await besideBare(county, asked)
    rows.push([name, String(people), String(n), ms(p50), ms(p95), ms(bareP95), (p95 / bareP95).toFixed(2)])
  }
  return rows
}

/** One posting of 200 people, again and again for other gatherings; beside 200 plain rows in a plain table. */
async function benchPosting({ db, pool, people }: BenchCounty): Promise<string[][]> {
  const present = await db.selectFrom('tie').select('personId').distinct().limit(PRESENT).execute()
  const times = await timesOf(40, () => {
    const source = { kind: 'gathering' as const, id: uuid() }
    const credits = present.map(({ personId }) => aCredit(personId, { source }))
    return db.transaction().execute((trx) => recordCredits(trx, credits, { postedBy: null }))
  })
  const client = await pool.connect()
  await client.query('create temp table plain (id uuid primary key, person_id uuid, hours numeric(7,2))')
  const bare = await timesOf(40, () =>
    client.query('insert into plain select gen_random_uuid(), unnest($1::uuid[]), 2', [present.map(({ personId }) => personId)]),
  )
  client.release(true)
  return [[String(people), ms(percentile(times, 0.5)), ms(percentile(times, 0.95)), ms(percentile(bare, 0.95))]]
}

async function firstOrg(db: Db, kind: 'committee' | 'primary_committee'): Promise<TestOrg> {
  const org = await db
    .selectFrom('org')
    .select(['id', 'path', 'name'])
    .where('kind', '=', kind)
    .orderBy('serial')
    .limit(1)
    .executeTakeFirstOrThrow()
  return org
}
