import { sql } from 'kysely'
import type { Role } from '#db/types.ts'
import { signedIn, type TestOrg } from '../support/county.ts'
import type { BenchCounty } from './county.ts'
import { besideBare } from './beside-bare.ts'
import { ms } from './measure.ts'

const REQUESTS = 100

const COUNTY = `kind = 'committee'`
const TOWNSHIP = `kind = 'primary_committee' and setting = 'township_organ'`
const BRANCH = `kind = 'branch'`

/** Who asks, by which right and where. */
const ASKERS = {
  county_officer: ['county_officer', COUNTY],
  township_officer: ['township_officer', TOWNSHIP],
  branch_secretary: ['branch_secretary', BRANCH],
  'security, county': ['security_admin', COUNTY],
  'security, township': ['security_admin', TOWNSHIP],
  'security, branch': ['security_admin', BRANCH],
} as const satisfies Record<string, readonly [Role, string]>
type Asker = keyof typeof ASKERS

/** Every list and search an officer opens all day: who asks, and for what. */
const CASES: readonly { name: string; as: Asker; path: string }[] = [
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
  { name: 'probationary only, township', as: 'township_officer', path: '/people?memberStatus=probationary' },
  { name: 'exempt only, township', as: 'township_officer', path: '/people?exempt=true' },
  { name: 'search 国, township', as: 'township_officer', path: '/people?q=国' },
  { name: 'search 建国, township', as: 'township_officer', path: '/people?q=建国' },
  { name: 'secretaries only, township', as: 'township_officer', path: '/people?position=secretary' },
  { name: 'secretaries only', as: 'county_officer', path: '/people?position=secretary' },
  { name: 'top of the tree', as: 'county_officer', path: '/orgs?top=true' },
  { name: 'accounts, whole county', as: 'security, county', path: '/accounts' },
  { name: 'accounts, a township', as: 'security, township', path: '/accounts' },
  { name: 'accounts, a branch', as: 'security, branch', path: '/accounts' },
  { name: 'organisation search', as: 'county_officer', path: '/orgs?q=村' },
]

/** p50 and p95 of each case over HTTP, beside the p95 of the same statements sent straight to the database. */
export async function benchPeople(county: BenchCounty): Promise<string[][]> {
  await giveAccounts(county)
  const headers = await signInOfficers(county)
  const rows: string[][] = []
  for (const { name, as, path } of CASES) {
    const { p50, p95, bareP95 } = await besideBare(county, { name, path, headers: headers[as]!, requests: REQUESTS })
    rows.push([name, String(county.people), ms(p50), ms(p95), ms(bareP95), (p95 / bareP95).toFixed(2)])
  }
  return rows
}

/** Everybody has one, as in a county that has used the product for years. */
async function giveAccounts({ db, ownerPool }: BenchCounty) {
  await sql`insert into account (id, person_id, display_name) select gen_random_uuid(), id, name from person`.execute(db)
  await ownerPool.query('vacuum analyze account')
}

async function signInOfficers({ db }: BenchCounty): Promise<Record<string, Record<string, string>>> {
  const signed = Object.entries(ASKERS).map(async ([name, [role, which]]) => {
    const { headers } = await signedIn(db, { role, at: await firstOrg({ db }, which) })
    return [name, headers] as const
  })
  return Object.fromEntries(await Promise.all(signed))
}

async function firstOrg({ db }: Pick<BenchCounty, 'db'>, which: string): Promise<TestOrg> {
  const { rows } = await sql<TestOrg>`select id, path, name from org where ${sql.raw(which)} order by serial limit 1`.execute(db)
  return rows[0]!
}
