import { sql, type Insertable, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { OverlapDecision } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import { touches } from '../gathering-queries.ts'
import { attendedSpan, endOf, spanOf } from '../span-queries.ts'

/** Of another gathering `h` held by `o`: what everybody may know, and its name for those who may see it. */
const otherOf = (scope: Scope) =>
  [
    'o.name as orgName',
    'h.startsAt',
    'h.state',
    'h.place',
    endOf('h').as('endsAt'),
    sql<boolean>`(${within(scope, sql.ref('o.path'))} or ${touches(scope, 'h')})`.as('isSeen'),
    'h.id as otherId',
    'h.title',
  ] as const

/** People on the list of this gathering who are on that of another one at the same time: present, or expected while it is planned. */
export function listDoublyPlaced(db: Db | Trx, scope: Scope, gatheringId: string) {
  return db
    .selectFrom('attendance as a')
    .innerJoin('gathering as g', 'g.id', 'a.gatheringId')
    .innerJoin('attendance as b', (join) =>
      join.onRef('b.personId', '=', 'a.personId').onRef('b.gatheringId', '<>', 'a.gatheringId'),
    )
    .innerJoin('gathering as h', 'h.id', 'b.gatheringId')
    .innerJoin('org as o', 'o.id', 'h.orgId')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select(['a.personId', 'p.name', 'b.status as otherStatus'])
    .select(otherOf(scope))
    .where('a.gatheringId', '=', gatheringId)
    .where(isHere('a', 'g'))
    .where(isHere('b', 'h'))
    .where(sql<SqlBool>`h.starts_at between g.starts_at - interval '2 days' and g.starts_at + interval '2 days'`)
    .where(sql<SqlBool>`${attendedSpan('a', 'g')} && ${attendedSpan('b', 'h')}`)
    .orderBy('p.namePinyin')
    .orderBy('a.personId')
    .limit(500)
    .execute()
}

/** Present, or still counted upon. */
const isHere = (attendance: string, gathering: string) => {
  const [status, state] = [sql.ref(`${attendance}.status`), sql.ref(`${gathering}.state`)]
  return sql<SqlBool>`(${status} = 'present' and ${state} in ('open', 'closed') or ${status} <> 'absent' and ${state} = 'planned')`
}

/** When a report was watched: its accepted parts, at the speed it was played, up to when it was made. */
const watchedSpan = sql`tstzrange(r.received_at - make_interval(secs => r.held_ms / 1000.0 + played.s), r.received_at - make_interval(secs => r.held_ms / 1000.0))`
const playedSeconds = sql<{
  s: number
}>`(select coalesce(sum(upper(part) - lower(part)), 0) / 1000.0 / greatest(r.rate, 0.25) as s
  from unnest(r.accepted) part)`

/** People present who watched a film alone meanwhile for more than a minute; whoever joined from afar watches as a part of it. */
export async function listWatchingMeanwhile(db: Db | Trx, gatheringId: string) {
  const { rows } = await sql<{ personId: string; name: string; filmTitle: string; fromAt: Date; untilAt: Date }>`
    select a.person_id as "personId", p.name, f.title as "filmTitle", min(lower(meanwhile.span)) as "fromAt", max(upper(meanwhile.span)) as "untilAt"
    from attendance a join gathering g on g.id = a.gathering_id join person p on p.id = a.person_id
    join watch_session s on s.person_id = a.person_id and s.opened_at between g.starts_at - interval '1 day' and ${endOf('g')}
    join watch_report r on r.session_id = s.id and not isempty(r.accepted)
    join film f on f.id = s.film_id
    cross join lateral ${playedSeconds} played
    cross join lateral (select ${watchedSpan} * ${attendedSpan('a', 'g')} as span) meanwhile
    where a.gathering_id = ${gatheringId} and a.status = 'present' and a.method is distinct from 'remote' and not isempty(meanwhile.span)
    group by a.person_id, p.name, p.name_pinyin, f.id
    having sum(extract(epoch from upper(meanwhile.span) - lower(meanwhile.span))) > 60
    order by p.name_pinyin, a.person_id limit 500`.execute(db)
  return rows
}

interface Planned {
  startsAt: Date
  endsAt: Date
  /** The body that plans. */
  orgPath: string
  /** Itself, when it is planned already. */
  exceptId: string | null
}

const otherwisePlanned = (db: Db | Trx, { startsAt, endsAt, exceptId }: Planned) =>
  db
    .selectFrom('gathering as h')
    .innerJoin('org as o', 'o.id', 'h.orgId')
    .where('h.state', 'in', ['planned', 'open'])
    .where('h.startsAt', '<', endsAt)
    .where('h.startsAt', '>', sql<Date>`${startsAt}::timestamptz - interval '2 days'`)
    .where(sql<SqlBool>`${spanOf('h')} && tstzrange(${startsAt}, ${endsAt})`)
    .$if(exceptId !== null, (query) => query.where('h.id', '<>', exceptId!))

/** The same place at the same time: bodies of one township mean the same room by the same words. */
export function listSamePlace(db: Db | Trx, scope: Scope, place: string, planned: Planned) {
  const township = /^\/\d+\/(\d+\/)?/.exec(planned.orgPath)![0]
  return otherwisePlanned(db, planned)
    .select(otherOf(scope))
    .where(sql<SqlBool>`lower(h.place) = lower(${place})`)
    .where(within({ paths: [township] }, sql.ref('o.path')))
    .orderBy('h.startsAt')
    .limit(20)
    .execute()
}

/** Members of the planning body who are expected elsewhere at that time. */
export function listExpectedElsewhere(db: Db | Trx, scope: Scope, day: string, planned: Planned) {
  return otherwisePlanned(db, planned)
    .innerJoin('attendance as b', 'b.gatheringId', 'h.id')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .innerJoin('tie as t', 't.personId', 'b.personId')
    .innerJoin('org as m', 'm.id', 't.orgId')
    .select(['b.personId', 'p.name', 'b.status as otherStatus'])
    .select(otherOf(scope))
    .where('b.status', '<>', 'absent')
    .where('t.fromOn', '<=', day)
    .where(sql<SqlBool>`(t.until_on is null or t.until_on > ${day})`)
    .where(within({ paths: [planned.orgPath] }, sql.ref('m.path')))
    .orderBy('p.namePinyin')
    .limit(100)
    .execute()
}

/** Whose being here does not count: decided so by a person, or made up for at another time. */
export async function listNotCounting(db: Db | Trx, gatheringId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from (select distinct on (person_id) person_id, counts from overlap_decision
      where gathering_id = ${gatheringId} order by person_id, seq desc) latest where not counts
    union select person_id from make_up where gathering_id = ${gatheringId} and reversed_at is null`.execute(db)
  return rows.map(({ personId }) => personId)
}

export const insertOverlapDecision = (trx: Trx, row: Insertable<OverlapDecision>) =>
  trx.insertInto('overlapDecision').values(row).execute()

/** Every decision about people of this gathering, latest first. */
export function listOverlapDecisions(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('overlapDecision as d')
    .innerJoin('person as p', 'p.id', 'd.personId')
    .innerJoin('account as a', 'a.id', 'd.decidedBy')
    .select(['d.personId', 'p.name', 'd.counts', 'd.reason', 'd.decidedAt', 'a.displayName as byName'])
    .where('d.gatheringId', '=', gatheringId)
    .orderBy('d.seq', 'desc')
    .limit(500)
    .execute()
}
