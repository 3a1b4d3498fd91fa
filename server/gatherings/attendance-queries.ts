import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { AttendanceMark } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { homeOf, within } from '../orgs/index.ts'
import { attendedSpan } from './span-queries.ts'

/**
 * Puts the members of the participating branches on the list, as tied on `day`, and takes off unmarked ones who no longer belong.
 * Members are probationary and full ones whose membership is active; only full ones vote (DOMAIN §3).
 */
export async function syncExpected(trx: Trx, gatheringId: string, day: string) {
  const members = sql`select t.person_id, t.org_id, m.member_status, m.member_status = 'full' as can_vote
    from gathering_org go join org b on b.id = go.org_id
    join org o on o.path >= b.path and o.path < left(b.path, -1) || '0'
    join tie t on t.org_id = o.id and t.from_on <= ${day} and (t.until_on is null or t.until_on > ${day})
    join membership m on m.person_id = t.person_id and m.from_on <= ${day} and (m.until_on is null or m.until_on > ${day})
    where go.gathering_id = ${gatheringId} and m.member_status in ('probationary', 'full') and m.registry_status = 'active'`
  await sql`delete from attendance a where a.gathering_id = ${gatheringId} and a.role = 'expected' and a.status = 'unmarked'
    and a.person_id not in (select person_id from (${members}) m)`.execute(trx)
  await sql`insert into attendance (gathering_id, person_id, role, home_org_id, member_status, can_vote)
    select ${gatheringId}, person_id, 'expected', org_id, member_status, can_vote from (${members}) m
    on conflict (gathering_id, person_id) do nothing`.execute(trx)
}

/** Guests and observers by id, at home where they belong on `day`; those who exist nowhere are left out. Answers how many are on the list. */
export async function insertOthers(trx: Trx, { gatheringId, personIds, role, day }: Others): Promise<number> {
  await trx
    .insertInto('attendance')
    .columns(['gatheringId', 'personId', 'role', 'homeOrgId', 'memberStatus', 'canVote'])
    .expression(
      trx
        .selectFrom('person as p')
        .innerJoinLateral(homeOf('p.id', day), (join) => join.onTrue())
        .select(sql<string>`${gatheringId}::uuid`.as('g'))
        .select('p.id')
        .select(sql<'guest' | 'observer'>`${role}::attendance_role`.as('role'))
        .select('home.id as homeId')
        .select(statusOn(day).as('memberStatus'))
        .select(sql<boolean>`false`.as('canVote'))
        .where('p.id', 'in', personIds),
    )
    .onConflict((conflict) => conflict.columns(['gatheringId', 'personId']).doNothing())
    .execute()
  const { n } = await trx
    .selectFrom('attendance')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('gatheringId', '=', gatheringId)
    .where('personId', 'in', personIds)
    .executeTakeFirstOrThrow()
  return n
}
interface Others {
  gatheringId: string
  personIds: readonly string[]
  role: 'guest' | 'observer'
  day: string
}

const statusOn = (day: string) =>
  sql<null>`(select m.member_status from membership m where m.person_id = p.id and m.from_on <= ${day} order by m.from_on desc limit 1)`

export async function removeOther(trx: Trx, gatheringId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('attendance')
    .where('gatheringId', '=', gatheringId)
    .where('personId', '=', personId)
    .where('role', '<>', 'expected')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whether somebody was at two places at once: another gathering whose time overlaps, where the person stands as present. */
const isElsewhere = sql<boolean>`exists (select from attendance b join gathering h on h.id = b.gathering_id
  join gathering g on g.id = a.gathering_id where b.person_id = a.person_id and b.status = 'present' and b.gathering_id <> a.gathering_id
  and h.state in ('open', 'closed') and ${attendedSpan('b', 'h')} && ${attendedSpan('a', 'g')})`

/** Whether somebody else signed in by the same telephone. */
const sharesDevice = sql<boolean>`exists (select from attendance_mark x join attendance_mark y on y.gathering_id = x.gathering_id
  and y.device_hash = x.device_hash and y.person_id <> x.person_id where x.gathering_id = a.gathering_id and x.person_id = a.person_id)`

/** Whether the telephone came from an address of its own company: shared by others, while most came from another one. */
const sharesAddress = sql<boolean>`exists (select from attendance_mark x join attendance_mark y on y.gathering_id = x.gathering_id
  and y.address_hash = x.address_hash and y.person_id <> x.person_id where x.gathering_id = a.gathering_id and x.person_id = a.person_id
  and x.address_hash <> (select mode() within group (order by z.address_hash) from attendance_mark z
    where z.gathering_id = a.gathering_id and z.address_hash is not null))`

/** Everybody on the list, or these; expected ones first, by name. */
export function listAttendance(db: Db | Trx, gatheringId: string, personIds?: readonly string[]) {
  return db
    .selectFrom('attendance as a')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .innerJoin('org as o', 'o.id', 'a.homeOrgId')
    .select(['a.personId', 'p.name', 'p.memberNo', 'a.homeOrgId', 'o.name as homeOrgName', 'a.role', 'a.canVote', 'a.status'])
    .select([
      'a.reason',
      'a.note',
      'a.lateMinutes',
      'a.earlyMinutes',
      'a.method',
      'a.signedInAt',
      'a.needsConfirmation',
      'a.version',
    ])
    .select([isElsewhere.as('isElsewhere'), sharesDevice.as('sharesDevice'), sharesAddress.as('sharesAddress')])
    .leftJoin('makeUp as u', (join) =>
      join.onRef('u.gatheringId', '=', 'a.gatheringId').onRef('u.personId', '=', 'a.personId').on('u.reversedAt', 'is', null),
    )
    .select(['u.id as makeUpId', 'u.onDay as madeUpOn', 'u.minutes as madeUpMinutes', 'u.how as madeUpHow'])
    .where('a.gatheringId', '=', gatheringId)
    .$if(personIds !== undefined, (query) => query.where('a.personId', 'in', personIds!))
    .orderBy('a.role')
    .orderBy('o.path')
    .orderBy('p.namePinyin')
    .orderBy('p.id')
    .execute()
}
export type AttendanceRow = Awaited<ReturnType<typeof listAttendance>>[number]

/** Who was there and for how long: what closing goes by. */
export function listPresence(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('attendance as a')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select(['a.personId', 'p.name', 'a.role', 'a.canVote', 'a.status', 'a.lateMinutes', 'a.earlyMinutes', 'a.needsConfirmation'])
    .select('a.method')
    .where('a.gatheringId', '=', gatheringId)
    .orderBy('a.personId')
    .execute()
}
export type PresenceRow = Awaited<ReturnType<typeof listPresence>>[number]

/** Only what heads are counted by. */
export function listHeads(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('attendance')
    .select(['role', 'canVote', 'status', 'needsConfirmation'])
    .where('gatheringId', '=', gatheringId)
    .execute()
}

/** Appends marks; those whose id is known are left out of the answer. */
export async function insertMarks(trx: Trx, marks: readonly Insertable<AttendanceMark>[]): Promise<Set<string>> {
  const rows = await trx
    .insertInto('attendanceMark')
    .values([...marks])
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

export interface AppliedMark {
  personId: string
  status: 'unmarked' | 'present' | 'absent'
  reason: string | null
  note: string | null
  lateMinutes: number
  earlyMinutes: number
  method: string
  needsConfirmation: boolean
  signedInAt: Date | null
}

export async function applyMarks(trx: Trx, gatheringId: string, marks: readonly AppliedMark[], markedBy: string | null) {
  await sql`update attendance a set status = n.status, reason = n.reason, note = n.note, late_minutes = n."lateMinutes",
      early_minutes = n."earlyMinutes", method = n.method, needs_confirmation = n."needsConfirmation",
      signed_in_at = coalesce(n."signedInAt", a.signed_in_at), marked_by = ${markedBy}::uuid, version = a.version + 1
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as n ("personId" uuid, status attendance_status, reason absence_reason,
      note text, "lateMinutes" smallint, "earlyMinutes" smallint, method attendance_method, "needsConfirmation" boolean, "signedInAt" timestamptz)
    where a.gathering_id = ${gatheringId} and a.person_id = n."personId"`.execute(trx)
}

/** Current rows of these people on the list, locked in order. */
export function lockAttendance(trx: Trx, gatheringId: string, personIds: readonly string[]) {
  return trx
    .selectFrom('attendance')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .where('personId', 'in', personIds)
    .orderBy('personId')
    .forUpdate()
    .execute()
}

export const listUnmarked = async (trx: Trx, gatheringId: string) =>
  (
    await trx
      .selectFrom('attendance')
      .select('personId')
      .where('gatheringId', '=', gatheringId)
      .where('role', '=', 'expected')
      .where('status', '=', 'unmarked')
      .execute()
  ).map(({ personId }) => personId)

/** Gatherings that take sign-ins now: open ones, by what their codes are made from. */
export function listOpenHalls(db: Db | Trx) {
  return db
    .selectFrom('gathering')
    .select(['id', 'title', 'startsAt', 'place', 'codeSecret'])
    .where('state', '=', 'open')
    .orderBy('openedAt', 'desc')
    .limit(2000)
    .execute()
}

/** People of these that the scope may see, wherever they are tied on `day`. */
export function countPeopleWithin(db: Db | Trx, scope: Scope, personIds: readonly string[], day: string) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', day), (join) => join.onTrue())
    .select('p.id')
    .where('p.id', 'in', personIds)
    .where(within(scope, sql.ref('home.path')))
    .execute()
}
