import { sql, type SqlBool } from 'kysely'
import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'

export interface Asked {
  scope: Scope
  /** Of the body asked about: it and all below. */
  path: string
  filmId: string | undefined
  from: Date
  until: Date
  /** The county's day by which people belong somewhere. */
  today: string
}

const below = ({ path, scope }: Pick<Asked, 'path' | 'scope'>, column: string) =>
  sql<SqlBool>`(${within({ paths: [path] }, sql.ref(column))} and ${within(scope, sql.ref(column))})`

/** SQL: the branch that `o` is, or is a group of. */
const branch = sql`case o.kind when 'group' then o.parent_id else o.id end`

/** SQL: closed gatherings of the time asked about, with that film if one is asked about. */
const held = ({ filmId, from, until }: Asked) => sql`select g.id, g.title, g.starts_at from gathering g
  where g.state = 'closed' and g.starts_at >= ${from} and g.starts_at < ${until}
    and (${filmId ?? null}::uuid is null
      or exists (select from agenda_item i where i.gathering_id = g.id and i.film_id = ${filmId ?? null}))`

/**
 * SQL: everybody at home below `path` by that day's list, one row per person and home: whether present at one, whether something missed
 * is still open, whether something was made up for. Who saw the film elsewhere has missed nothing.
 */
const seen = (asked: Asked) => sql`select a.person_id, o.id as home_id, o.path,
    ${branch} as branch_id,
    bool_or(a.status = 'present' and a.role <> 'observer') as is_present,
    bool_or(u.id is not null) as is_made_up,
    bool_or(a.role = 'expected' and a.status <> 'present' and u.id is null) as is_missed,
    count(*) filter (where a.status = 'present')::int as times,
    max(h.starts_at) filter (where a.status = 'present') as last_at
  from held h join attendance a on a.gathering_id = h.id join org o on o.id = a.home_org_id
  left join make_up u on u.gathering_id = a.gathering_id and u.person_id = a.person_id and u.reversed_at is null
  where ${below(asked, 'o.path')} group by a.person_id, o.id`

const isOutstanding = ({ filmId }: Asked) => (filmId ? sql`s.is_missed and not s.is_present` : sql`s.is_missed`)

/** SQL: active members below `path` today, and whether they were present at one, wherever they belonged then. */
const members = (asked: Asked) => sql`select t.person_id, o.path,
    ${branch} as branch_id,
    t.person_id in (select a.person_id from held h join attendance a on a.gathering_id = h.id
      where a.status = 'present' and a.role <> 'observer') as is_reached
  from org o join tie t on t.org_id = o.id and t.from_on <= ${asked.today} and (t.until_on is null or t.until_on > ${asked.today})
  join membership m on m.person_id = t.person_id and m.from_on <= ${asked.today} and (m.until_on is null or m.until_on > ${asked.today})
  where ${below(asked, 'o.path')} and m.member_status in ('probationary', 'full') and m.registry_status = 'active'`

/** SQL: of members `m`, how many there are and how many of them were present at one. */
const counted = sql`count(distinct m.person_id)::int as people,
  count(distinct m.person_id) filter (where m.is_reached)::int as "reachedPeople"`

export interface ReachRow {
  id: string
  name: string
  kind: string
  path: string
  hasBelow: boolean
  branches: number
  reachedBranches: number
  people: number
  /** Of the people. */
  reachedPeople: number
  outstanding: number
  madeUp: number
}

/** The body asked about and each one directly below it; below each counts as its own. */
export async function listReach(db: Db, asked: Asked): Promise<ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    with held as (${held(asked)}), seen as materialized (${seen(asked)}), member as materialized (${members(asked)}),
    row as (select o.id, o.name, o.kind, o.path, o.sort_order from org o
      where o.path = ${asked.path} or o.parent_id = (select id from org where path = ${asked.path}))
    select row.id, row.name, row.kind, row.path,
      exists (select from org c where c.parent_id = row.id) as "hasBelow",
      (select count(*)::int from org b where b.kind = 'branch' and b.dissolved_on is null
        and b.path >= row.path and b.path < left(row.path, -1) || '0' and ${below(asked, 'b.path')}) as branches,
      s.*, m.*
    from row cross join lateral (select ${counted} from member m
      where m.path >= row.path and m.path < left(row.path, -1) || '0') m
    cross join lateral (select
        count(distinct s.branch_id) filter (where s.is_present and b.kind = 'branch')::int as "reachedBranches",
        count(distinct s.person_id) filter (where ${isOutstanding(asked)})::int as outstanding,
        count(distinct s.person_id) filter (where s.is_made_up)::int as "madeUp"
      from seen s join org b on b.id = s.branch_id where s.path >= row.path and s.path < left(row.path, -1) || '0') s
    where ${below(asked, 'row.path')}
    order by row.path = ${asked.path} desc, row.sort_order, row.path`.execute(db)
  return rows
}

export interface ScreenedFilm {
  id: string
  name: string
  gatherings: number
  branches: number
  people: number
  lastAt: Date
}

/** Films that were on the agenda of a gathering, with how many branches and people were there. */
export async function listScreenedFilms(db: Db, asked: Asked): Promise<ScreenedFilm[]> {
  const { rows } = await sql<ScreenedFilm>`
    with held as (${held(asked)})
    select f.id, f.title as name, count(distinct h.id)::int as gatherings, max(h.starts_at) as "lastAt",
      count(distinct ${branch})::int as branches, count(distinct a.person_id)::int as people
    from held h join agenda_item i on i.gathering_id = h.id and i.film_id is not null join film f on f.id = i.film_id
    join attendance a on a.gathering_id = h.id and a.status = 'present' and a.role <> 'observer'
    join org o on o.id = a.home_org_id and ${below(asked, 'o.path')}
    group by f.id order by people desc, f.id limit 200`.execute(db)
  return rows
}

export interface BranchRow {
  id: string
  name: string
  path: string
  township: string | null
  gatherings: number
  people: number
  /** Of the people. */
  reachedPeople: number
  outstanding: number
  lastAt: Date | null
}

interface BranchPage {
  isReached: boolean | undefined
  after: string | undefined
  limit: number
}

/** Branches below, in the order of the tree, with who was reached. */
export async function listReachBranches(db: Db, asked: Asked, { isReached, after, limit }: BranchPage): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`
    with held as (${held(asked)}), seen as materialized (${seen(asked)}),
    reached as (select s.branch_id, count(distinct s.person_id) filter (where s.is_present)::int as present,
        count(distinct s.person_id) filter (where ${isOutstanding(asked)})::int as outstanding, max(s.last_at) as last_at
      from seen s group by s.branch_id),
    present_at as (select ${branch} as branch_id, count(distinct h.id)::int as gatherings
      from held h join attendance a on a.gathering_id = h.id and a.status = 'present'
      join org o on o.id = a.home_org_id and ${below(asked, 'o.path')} group by 1),
    member as (select m.branch_id, ${counted} from (${members(asked)}) m group by m.branch_id)
    select b.id, b.name, b.path, (select t.name from org t where t.id = b.parent_id) as township,
      coalesce(r.outstanding, 0) as outstanding, r.last_at as "lastAt",
      coalesce(g.gatherings, 0) as gatherings, coalesce(m.people, 0) as people, coalesce(m."reachedPeople", 0) as "reachedPeople"
    from org b left join reached r on r.branch_id = b.id left join present_at g on g.branch_id = b.id
    left join member m on m.branch_id = b.id
    where b.kind = 'branch' and b.dissolved_on is null and ${below(asked, 'b.path')}
      and (${isReached ?? null}::boolean is null or (coalesce(r.present, 0) > 0) = ${isReached ?? null})
      and (${after ?? null}::text is null or b.path > ${after ?? null})
    order by b.path limit ${limit}`.execute(db)
  return rows
}

export interface MissedRow {
  personId: string
  name: string
  orgId: string
  orgName: string
  path: string
  missed: { id: string; title: string; startsAt: string; reason: string | null }[]
}

/** People who missed one and have not made up for it, in the order of the tree; which ones they missed, latest first. */
export async function listMissed(
  db: Db,
  asked: Asked,
  { after, limit }: { after: { path: string; personId: string } | undefined; limit: number },
): Promise<MissedRow[]> {
  const { rows } = await sql<MissedRow>`
    with held as (${held(asked)}), seen as (${seen(asked)})
    select s.person_id as "personId", p.name, o.id as "orgId", o.name as "orgName", s.path,
      (select jsonb_agg(jsonb_build_object('id', h.id, 'title', h.title, 'startsAt', h.starts_at, 'reason', a.reason)
          order by h.starts_at desc)
        from held h join attendance a on a.gathering_id = h.id and a.person_id = s.person_id and a.role = 'expected'
          and a.status <> 'present' and a.home_org_id = s.home_id
        where not exists (select from make_up u where u.gathering_id = h.id and u.person_id = s.person_id
          and u.reversed_at is null)) as missed
    from seen s join person p on p.id = s.person_id join org o on o.id = s.home_id
    where ${isOutstanding(asked)}
      and (${after?.path ?? null}::text is null or (s.path, s.person_id) > (${after?.path ?? null}, ${after?.personId ?? null}::uuid))
    order by s.path, s.person_id limit ${limit}`.execute(db)
  return rows
}

/** Which branch has screened which film how often: for the workbook. */
export async function listScreenings(db: Db, asked: Asked) {
  const { rows } = await sql<{
    branch: string
    township: string | null
    film: string
    times: number
    people: number
    lastAt: Date
  }>`
    with held as (${held(asked)})
    select b.name as branch, t.name as township, f.title as film, count(distinct h.id)::int as times,
      count(distinct a.person_id)::int as people, max(h.starts_at) as "lastAt"
    from held h join agenda_item i on i.gathering_id = h.id and i.film_id is not null join film f on f.id = i.film_id
    join attendance a on a.gathering_id = h.id and a.status = 'present' and a.role <> 'observer'
    join org o on o.id = a.home_org_id and ${below(asked, 'o.path')}
    join org b on b.id = ${branch}
    left join org t on t.id = b.parent_id
    group by b.id, t.name, f.id order by b.path, f.title`.execute(db)
  return rows
}
