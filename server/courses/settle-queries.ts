import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

/** People whose courses are to be looked at again, the longest waiting first. */
export async function listStale(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from course_stale group by person_id order by min(id) limit ${limit}`.execute(db)
  return rows.map(({ personId }) => personId)
}

/** What was noted of a person up to now; more may be noted meanwhile, and stays. */
export async function clearStale(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('courseStale').where('personId', '=', personId).execute()
}

/** People who may have come into an audience. Taken with their rows: with a rollback they are there again. */
export async function takeNewcomers(trx: Trx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    delete from course_newcomer where id in (select id from course_newcomer order by id limit ${limit} for update skip locked)
    returning person_id as "personId"`.execute(trx)
  return [...new Set(rows.map(({ personId }) => personId))]
}

/** An audience that nobody has looked at today. */
export const lockWaitingAudience = (trx: Trx, today: string) =>
  trx
    .selectFrom('courseAudience as a')
    .innerJoin('course as c', 'c.id', 'a.courseId')
    .select('a.id')
    .where('a.removedAt', 'is', null)
    .where('c.currentVersionId', 'is not', null)
    .where((eb) => eb.or([eb('a.settledOn', 'is', null), eb('a.settledOn', '<', today)]))
    .orderBy(sql`a.settled_on nulls first`)
    .limit(1)
    .forUpdate('a')
    .skipLocked()
    .executeTakeFirst()

export async function markSettled(trx: Trx, audienceId: string, today: string): Promise<void> {
  await trx.updateTable('courseAudience').set({ settledOn: today }).where('id', '=', audienceId).execute()
}

interface Enrolling {
  /** All people of this audience, or */
  audienceId?: string
  /** these people, by whatever audience they are in. */
  personIds?: readonly string[]
  today: string
  now: Date
}

/**
 * Enrols everybody who belongs to an audience today and is not enrolled yet, in one statement; who is under way gets the earlier
 * due date. Whoever has watched or passed something already is looked at again.
 */
export async function enrolAudience(trx: Trx, { audienceId, personIds, today, now }: Enrolling): Promise<void> {
  await sql`
    with enrolled as (
      insert into enrolment (id, course_id, person_id, course_version_id, audience_id, due_on, enrolled_at, required_count)
      select gen_random_uuid(), course_id, person_id, current_version_id, audience_id, due_on, ${now}, required_count from (
        select distinct on (c.id, t.person_id) c.id as course_id, t.person_id, c.current_version_id, a.id as audience_id, a.due_on,
          v.required_count
        from course_audience a
        join course c on c.id = a.course_id
        join course_version v on v.id = c.current_version_id
        join org o on o.id = a.org_id
        join org b on b.path >= o.path and b.path < left(o.path, -1) || '0'
        join tie t on t.org_id = b.id and t.from_on <= ${today} and (t.until_on is null or t.until_on > ${today})
        where a.removed_at is null
          and (${audienceId ?? null}::uuid is null or a.id = ${audienceId ?? null}::uuid)
          and (${personIds ? [...personIds] : null}::uuid[] is null or t.person_id = any (${personIds ? [...personIds] : null}::uuid[]))
          and (cardinality(a.member_statuses) = 0 or exists (select from membership m where m.person_id = t.person_id
            and m.from_on <= ${today} and (m.until_on is null or m.until_on > ${today})
            and m.member_status::text = any (a.member_statuses)))
        order by c.id, t.person_id, a.due_on nulls last) n
      order by person_id, course_id
      on conflict (course_id, person_id) do update set due_on = least(enrolment.due_on, excluded.due_on)
        where enrolment.completed_at is null and excluded.due_on is not null
          and enrolment.due_on is distinct from least(enrolment.due_on, excluded.due_on)
      returning person_id, enrolled_at = ${now} as is_new)
    insert into course_stale (person_id) select distinct person_id from enrolled e where is_new and (
      exists (select from watch_progress w where w.person_id = e.person_id and w.completed_at is not null)
      or exists (select from attempt t where t.person_id = e.person_id and t.state = 'done'))`.execute(trx)
}
