import { sql } from 'kysely'
import type { OrgKind, Role } from '#db/types.ts'
import { signedIn, type TestOrg } from '../support/county.ts'
import type { BenchCounty } from './county.ts'
import { ms, percentile, timesOf } from './measure.ts'

const REQUESTS = 200

/** Every list and search an officer opens all day: who asks, and for what. */
const CASES: readonly { name: string; as: Role; path: string }[] = [
  { name: 'people, whole county', as: 'county_officer', path: '/people' },
  { name: 'people, a township', as: 'township_officer', path: '/people' },
  { name: 'people, a branch', as: 'branch_secretary', path: '/people' },
  { name: 'search 王 (one surname)', as: 'county_officer', path: '/people?q=王' },
  { name: 'search 王, township', as: 'township_officer', path: '/people?q=王' },
  { name: 'search 建国 (two characters)', as: 'county_officer', path: '/people?q=建国' },
  { name: 'search zw (initials)', as: 'county_officer', path: '/people?q=zw' },
  { name: 'search a member number', as: 'county_officer', path: '/people?q=QH0000777' },
  { name: 'probationary only', as: 'county_officer', path: '/people?memberStatus=probationary' },
  { name: 'away only, township', as: 'township_officer', path: '/people?away=true' },
  { name: 'secretaries only', as: 'county_officer', path: '/people?position=secretary' },
  { name: 'top of the tree', as: 'county_officer', path: '/orgs?top=true' },
  { name: 'organisation search', as: 'county_officer', path: '/orgs?q=村' },
]

/** p50 and p95 of each case over HTTP, beside the p95 of the same statements sent straight to the database. */
export async function benchPeople(county: BenchCounty): Promise<string[][]> {
  const headers = await signInOfficers(county)
  const rows: string[][] = []
  for (const { name, as, path } of CASES) {
    const ask = async () => {
      const reply = await fetch(`${county.address}/api/v1${encodeURI(path)}`, { headers: headers[as]! })
      if (!reply.ok) throw new Error(`${name}: ${reply.status} ${await reply.text()}`)
      return reply.arrayBuffer()
    }
    // The session look-up belongs to every request and is counted on our side only.
    const statements = (await county.statementsOf(ask)).filter((one) => !one.sql.includes('"session"'))
    const served = await timesOf(REQUESTS, ask)
    const bare = await timesOf(REQUESTS, () => runBare(county, statements))
    const ratio = percentile(served, 0.95) / percentile(bare, 0.95)
    rows.push([
      name,
      String(county.people),
      ms(percentile(served, 0.5)),
      ms(percentile(served, 0.95)),
      ms(percentile(bare, 0.95)),
      ratio.toFixed(2),
    ])
  }
  return rows
}

/** Over one connection, as a transaction would: settings that a statement makes for the next must reach it. */
async function runBare({ pool }: BenchCounty, statements: { sql: string; parameters: readonly unknown[] }[]) {
  const client = await pool.connect()
  try {
    for (const one of statements) await client.query(one.sql, [...one.parameters])
  } finally {
    client.release()
  }
}

async function signInOfficers({ db }: BenchCounty): Promise<Partial<Record<Role, Record<string, string>>>> {
  const at: [Role, OrgKind][] = [
    ['county_officer', 'committee'],
    ['township_officer', 'primary_committee'],
    ['branch_secretary', 'branch'],
  ]
  const signed = await Promise.all(
    at.map(async ([role, kind]) => [role, (await signedIn(db, { role, at: await firstOrg({ db }, kind) })).headers] as const),
  )
  return Object.fromEntries(signed)
}

async function firstOrg({ db }: Pick<BenchCounty, 'db'>, kind: OrgKind): Promise<TestOrg> {
  const { rows } = await sql<TestOrg>`select id, path, name from org where kind = ${kind} order by serial limit 1`.execute(db)
  return rows[0]!
}
