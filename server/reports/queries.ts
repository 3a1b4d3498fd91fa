import { sql, type SqlBool } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { StandingState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'
import type { StoredGoal } from '../requirements/index.ts'

export interface Asked {
  policy: string
  period: string
}
export type CountsByState = Partial<Record<StandingState, number>>

/** Counts of an organisation and all below it: a handful of rows by key, however many people they count. */
const counts = ({ policy, period }: Asked) =>
  sql<CountsByState>`coalesce((select jsonb_object_agg(c.state, c.people) from standing_count c
    where c.org_serial = o.serial and c.policy_id = ${policy} and c.period_key = ${period} and c.people <> 0), '{}')`.as('counts')

const reported = ({ policy, period }: Asked) =>
  sql<CountsByState | null>`(select jsonb_object_agg(c.state, c.people) from reported_count c
    where c.org_serial = o.serial and c.policy_id = ${policy} and c.period_key = ${period})`.as('reported')

const rows = (db: Db, asked: Asked) =>
  db
    .selectFrom('org as o')
    .select(['o.id', 'o.name', 'o.kind', 'o.path', 'o.sortOrder', 'o.serial', counts(asked), reported(asked)])
    .select((eb) => eb.exists(eb.selectFrom('org as c').select('c.id').whereRef('c.parentId', '=', 'o.id')).as('hasChildren'))
export type OrgRow = Awaited<ReturnType<typeof findRow>> & object

/** The organisation within the scope; without an id the topmost one, which is the top of a subtree: the whole tree is not looked through. */
export function findRow(db: Db, scope: Scope, id: string | undefined, asked: Asked) {
  const asking = rows(db, asked)
  if (id !== undefined)
    return asking
      .where('o.id', '=', id)
      .where(within(scope, sql.ref('o.path')))
      .executeTakeFirst()
  const tops = sql<string>`any(${[...scope.paths]}::text[])`
  return asking
    .where('o.path', '=', tops)
    .orderBy(sql`length(o.path)`)
    .orderBy('o.path')
    .limit(1)
    .executeTakeFirst()
}

/** In their own order, from the one after `after`. Dissolved bodies are shown while they count for somebody. */
export function listChildRows(
  db: Db,
  parentId: string,
  asked: Asked,
  after: { sortOrder: number; serial: number } | null,
  limit: number,
) {
  return rows(db, asked)
    .where('o.parentId', '=', parentId)
    .where((eb) => eb.or([eb('o.dissolvedOn', 'is', null), counted(asked)]))
    .$if(after !== null, (query) =>
      query.where((eb) => eb(eb.refTuple('o.sortOrder', 'o.serial'), '>', eb.tuple(after!.sortOrder, after!.serial))),
    )
    .orderBy('o.sortOrder')
    .orderBy('o.serial')
    .limit(limit)
    .execute()
}

const counted = ({ policy, period }: Asked) =>
  sql<SqlBool>`exists (select from standing_count c where c.org_serial = o.serial and c.policy_id = ${policy} and c.period_key = ${period} and c.people <> 0)`

/** All bodies below a path, in the order of the tree, the body itself first. */
export function listRowsBelow(db: Db, path: string, asked: Asked) {
  return rows(db, asked)
    .where(within({ paths: [path] }, sql.ref('o.path')))
    .where((eb) => eb.or([eb('o.dissolvedOn', 'is', null), counted(asked)]))
    .orderBy('o.path')
    .execute()
}

export function listAbove(db: Db, scope: Scope, path: string) {
  return db
    .selectFrom('org as o')
    .select(['o.id', 'o.name'])
    .where(sql<SqlBool>`o.serial = any (string_to_array(btrim(${path}, '/'), '/')::integer[])`)
    .where('o.path', '<>', path)
    .where(within(scope, sql.ref('o.path')))
    .orderBy(sql`length(o.path)`)
    .execute()
}

/** Those who belong to the body itself, by state. */
export async function countDirect(db: Db, path: string, { policy, period }: Asked): Promise<CountsByState> {
  const found = await db
    .selectFrom('standing')
    .select(['state', (eb) => eb.fn.countAll<number>().as('people')])
    .where('policyId', '=', policy)
    .where('periodKey', '=', period)
    .where('state', 'in', ['met', 'on_course', 'behind', 'overdue', 'exempt'])
    .where('orgPath', '=', path)
    .groupBy('state')
    .execute()
  return Object.fromEntries(found.map(({ state, people }) => [state, people]))
}

export interface PeopleFilter extends Asked {
  path: string
  /** Only those who belong to the body itself. */
  direct?: boolean | undefined
  states: readonly StandingState[]
  after: { orgPath: string; personId: string } | null
  limit: number
}

/**
 * People in the order of the tree. Each state is read by itself, in the order of the index, as far as the page needs:
 * the first page of the few who are behind costs no more than that of the many who are not.
 */
export async function listPeople(db: Db, { policy, period, path, direct, states, after, limit }: PeopleFilter) {
  const end = direct ? `${path}!` : `${path.slice(0, -1)}0` // '!' sorts before every digit, '0' after the slash
  const { rows } = await sql<{
    personId: string
    name: string
    memberNo: string | null
    phone: string | null
    orgId: string
    orgName: string
    orgPath: string
    state: StandingState
    periodUntil: string | null
    goals: StoredGoal[]
    reportedState: StandingState | null
  }>`
    select p.id as "personId", p.name, p.member_no as "memberNo", p.phone, o.id as "orgId", o.name as "orgName", s.org_path as "orgPath",
      s.state, s.period_until as "periodUntil", s.goals, r.state as "reportedState"
    from (select one.* from unnest(${[...states]}::standing_state[]) as wanted (state), lateral (
        select s.* from standing s where s.policy_id = ${policy} and s.period_key = ${period} and s.state = wanted.state
          and s.org_path >= ${path} and s.org_path < ${end}
          and (s.org_path, s.person_id) > (${after?.orgPath ?? ''}, ${after?.personId ?? '00000000-0000-0000-0000-000000000000'}::uuid)
        order by s.org_path, s.person_id limit ${limit}) one
      order by one.org_path, one.person_id limit ${limit}) s
    join person p on p.id = s.person_id
    join org o on o.id = s.org_id
    left join reported_standing r on r.person_id = s.person_id and r.policy_id = s.policy_id and r.period_from = s.period_from
    order by s.org_path, s.person_id`.execute(db)
  return rows
}

/** Periods for which anybody stands anywhere below the scope, by policy. */
export async function listPeriods(db: Db, scope: Scope) {
  const { rows } = await sql<{ policyId: string; periods: string[] }>`
    select c.policy_id as "policyId", json_agg(distinct c.period_key order by c.period_key) as periods
    from standing_count c join org o on o.serial = c.org_serial
    where o.path = any (${[...scope.paths]}::text[]) and c.people > 0 group by 1`.execute(db)
  return rows
}

export interface CorrectionFilter {
  year: number
  path: string
  after: { orgPath: string; personId: string; policyId: string; periodFrom: string } | null
  limit: number
}

/**
 * Whoever stands otherwise now than was reported when the year was closed: differently, not at all any more, or now but not then.
 * The last are looked up by what is counted at the path, through the index of the list.
 */
export async function listCorrections(db: Db, { year, path, after, limit }: CorrectionFilter) {
  const from = after ?? {
    orgPath: '',
    personId: '00000000-0000-0000-0000-000000000000',
    policyId: '00000000-0000-0000-0000-000000000000',
    periodFrom: '0001-01-01',
  }
  const end = `${path.slice(0, -1)}0`
  const { rows } = await sql<{
    personId: string
    name: string
    memberNo: string | null
    orgId: string
    orgName: string
    orgPath: string
    policyId: string
    periodFrom: string
    periodKey: string
    reportedState: StandingState | null
    reportedGoals: StoredGoal[] | null
    state: StandingState | null
    goals: StoredGoal[] | null
  }>`
    with differing as (
      select r.person_id, r.policy_id, r.period_from, r.period_key, r.org_id, r.org_path, r.state as reported_state,
        r.goals as reported_goals, s.state, s.goals
      from reported_standing r
      left join standing s on s.person_id = r.person_id and s.policy_id = r.policy_id and s.period_from = r.period_from
      where r.year = ${year} and (s.state is distinct from r.state or s.goals is distinct from r.goals)
      union all
      select s.person_id, s.policy_id, s.period_from, s.period_key, s.org_id, s.org_path, null, null, s.state, s.goals
      from closed_year y, org o
      join standing_count c on c.org_serial = o.serial and c.people <> 0
      join standing s on s.policy_id = c.policy_id and s.period_key = c.period_key and s.state = c.state
      where y.year = ${year} and o.path = ${path} and s.org_path >= ${path} and s.org_path < ${end}
        and s.period_until > make_date(y.year, 1, 1) and s.period_until <= make_date(y.year + 1, 1, 1)
        and not exists (select from reported_standing r where r.person_id = s.person_id and r.policy_id = s.policy_id
          and r.period_from = s.period_from and r.year = y.year)
    )
    select d.person_id as "personId", p.name, p.member_no as "memberNo", o.id as "orgId", o.name as "orgName", d.org_path as "orgPath",
      d.policy_id as "policyId", d.period_from as "periodFrom", d.period_key as "periodKey", d.reported_state as "reportedState",
      d.reported_goals as "reportedGoals", d.state, d.goals
    from differing d join person p on p.id = d.person_id join org o on o.id = d.org_id
    where d.org_path >= ${path} and d.org_path < ${end}
      and (d.org_path, d.person_id, d.policy_id, d.period_from) > (${from.orgPath}, ${from.personId}::uuid, ${from.policyId}::uuid, ${from.periodFrom}::date)
    order by d.org_path, d.person_id, d.policy_id, d.period_from limit ${limit}`.execute(db)
  return rows
}

/** Name of a policy as its last published version has it. */
export async function findPolicyName(db: Db, id: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('policyVersion')
    .select(sql<string>`document #>> '{about,nameZh}'`.as('name'))
    .where('policyId', '=', id)
    .where('publishedAt', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.name
}
