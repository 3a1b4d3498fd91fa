import { sql, type Insertable } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/connect.ts'
import type { Account, Role } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { homeOf, queryTokens, within } from '../orgs/index.ts'
import { grantsHeld, holdsRole } from './grant-queries.ts'

/** Accounts with the organisation they belong to: that of their person, else their own. */
const placed = (db: Db | Trx, today: string) =>
  db
    .selectFrom('account as a')
    .leftJoinLateral(homeOf('a.personId', today), (join) => join.onTrue())
    .leftJoin('org as o', (join) => join.on('o.id', '=', (eb) => eb.fn.coalesce('home.id', 'a.orgId')))

const described = (db: Db | Trx, today: string) =>
  placed(db, today).select((eb) => [
    'a.id',
    'a.displayName',
    'a.loginName',
    'a.version',
    'o.name as orgName',
    eb('a.totpConfirmedAt', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
    eb('a.disabledAt', 'is not', null).$castTo<boolean>().as('isDisabled'),
    eb
      .selectFrom('session as s')
      .select((e) => e.fn.max('s.lastSeenAt').as('at'))
      .whereRef('s.accountId', '=', 'a.id')
      .as('lastSeenAt'),
    eb
      .selectFrom('person as p')
      .select((e) => jsonBuildObject({ id: e.ref('p.id'), name: e.ref('p.name'), memberNo: e.ref('p.memberNo') }).as('person'))
      .whereRef('p.id', '=', 'a.personId')
      .as('person'),
    grantsHeld('a.id', today, 'now or later').as('roles'),
  ])

export interface AccountFilter {
  q?: string
  /** Held today or later. */
  role?: Role
  limit: number
  /** Look at the few accounts within the scope, instead of going through the names of all until the page is full. */
  isNarrow?: boolean
  /** Display name and id of the last row before. */
  after?: readonly [string, string]
}

/** Accounts that belong within the scope, by display name; one row more than `limit` if there are more. */
export function listAccounts(db: Db, scope: Scope, filter: AccountFilter, today: string) {
  const { q, role, after, isNarrow } = filter
  return (
    described(db, today)
      .where(within(scope, isNarrow ? sql<string>`(o.path || '')` : sql.ref('o.path')))
      .$if(isNarrow === true, (query) => query.where(mayBelong(scope)))
      .$if(q !== undefined, (query) => query.where(isFoundBy(q!)))
      .$if(role !== undefined, (query) => query.where(holdsRole('a.id', today, role!)))
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(a.display_name, a.id) > (${after![0]}, ${after![1]}::uuid)`))
      // Expressions that no index gives: the few are found first. The planner takes a short stretch of the tree for one body.
      .orderBy(isNarrow ? sql`a.display_name || ''` : 'a.displayName')
      .orderBy('a.id')
      .limit(filter.limit + 1)
      .execute()
  )
}

/** Everybody who ever had a tie to a body of the scope, and staff: few to look at, and all who belong there are among them. */
function mayBelong(scope: Scope) {
  const bodies = sql`select id from org where ${within(scope, sql.ref('org.path'))}`
  return sql<boolean>`a.id in (
    select account.id from tie join account on account.person_id = tie.person_id where tie.org_id in (${bodies})
    union select id from account where person_id is null and org_id in (${bodies}))`
}

/** The name begins so, or the person is found by these words. As an array, so that the few found are fetched by key. */
function isFoundBy(q: string) {
  const prefix = `${q
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
  const words = queryTokens(q).map((word) => `'${word.replace(/['\\]/g, '$&$&')}'`)
  return sql<boolean>`a.id = any(array(select id from account where login_name like ${prefix}
    union select id from account where person_id is null and lower(display_name) like ${prefix}
    union select account.id from account join person on person.id = account.person_id
      where person.search @@ ${words.join(' & ')}::tsquery))`
}

export function findAccount(db: Db | Trx, scope: Scope, id: string, today: string) {
  return described(db, today)
    .where('a.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}

/** Where an account belongs and what it holds, now or later: what decides who may do something to it. */
export function findStanding(db: Db | Trx, accountId: string, today: string) {
  return placed(db, today)
    .select((eb) => [
      'a.id as accountId',
      'a.personId',
      'a.displayName',
      'a.locale',
      'a.elderMode',
      'o.id as orgId',
      'o.name as orgName',
      'o.path',
      eb('a.disabledAt', 'is not', null).$castTo<boolean>().as('isDisabled'),
      eb('a.totpConfirmedAt', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
      grantsHeld('a.id', today, 'now or later').as('grants'),
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
}

export async function insertAccount(trx: Trx, account: Insertable<Account>): Promise<void> {
  await trx.insertInto('account').values(account).execute()
}

export async function markDisabled(trx: Trx, accountId: string, disabledAt: Date | null): Promise<void> {
  await trx
    .updateTable('account')
    .set((eb) => ({ disabledAt, version: eb('version', '+', 1) }))
    .where('id', '=', accountId)
    .execute()
}

export async function updatePreferences(
  db: Db,
  accountId: string,
  wanted: { locale?: string; elderMode?: boolean },
): Promise<void> {
  if (Object.keys(wanted).length === 0) return
  await db.updateTable('account').set(wanted).where('id', '=', accountId).execute()
}

/** The person within the scope, as a printed code names him, and his account if there is one. */
export function findPersonToIssue(db: Db, scope: Scope, personId: string, today: string) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .leftJoin('account as a', 'a.personId', 'p.id')
    .select(['p.id', 'p.name', 'p.memberNo', 'p.phone', 'home.name as orgName', 'home.path', 'a.id as accountId', 'a.loginName'])
    .where('p.id', '=', personId)
    .where(within(scope, sql.ref('home.path')))
    .executeTakeFirst()
}

/** An organisation within the scope. */
export function findOrgWithin(db: Db | Trx, scope: Scope, orgId: string) {
  return db
    .selectFrom('org as o')
    .select(['o.id', 'o.name', 'o.path'])
    .where('o.id', '=', orgId)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}
