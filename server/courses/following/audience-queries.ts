import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { CourseAudience } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { Audience } from './following-schemas.ts'

/** A course members see, with where its audience ends; undefined: none. */
export const findReleased = (db: Db | Trx, id: string) =>
  db
    .selectFrom('course as c')
    .innerJoin('courseVersion as v', 'v.id', 'c.currentVersionId')
    .leftJoin('org as a', 'a.id', 'c.audienceOrgId')
    .select(['c.id', 'v.title', 'a.path as audiencePath'])
    .where('c.id', '=', id)
    .executeTakeFirst()

const shown = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('courseAudience as a')
    .innerJoin('org as o', 'o.id', 'a.orgId')
    .innerJoin('account as c', 'c.id', 'a.createdBy')
    .select([
      'a.id',
      'a.courseId',
      'a.orgId',
      'o.name as orgName',
      'o.path',
      'a.dueOn',
      'a.settledOn',
      'a.createdAt',
      'a.createdBy',
    ])
    .select(['c.displayName as byName', sql<Audience['memberStatuses']>`a.member_statuses`.as('memberStatuses')])
    .select(sql<number>`(select count(*) from enrolment e where e.audience_id = a.id)::int`.as('enrolledCount'))
    .where('a.removedAt', 'is', null)
    .where(within(scope, sql.ref('o.path')))
export type AudienceRow = Awaited<ReturnType<typeof listOf>>[number]

export const listOf = (db: Db, scope: Scope, courseId: string) =>
  shown(db, scope).where('a.courseId', '=', courseId).orderBy('o.path').orderBy('a.id').execute()

export const findAudience = (db: Db | Trx, scope: Scope, courseId: string, id: string) =>
  shown(db, scope).where('a.courseId', '=', courseId).where('a.id', '=', id).executeTakeFirst()

/** False: this id is taken. */
export async function insertAudience(trx: Trx, audience: Insertable<CourseAudience>): Promise<boolean> {
  const row = await trx
    .insertInto('courseAudience')
    .values(audience)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markRemoved(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('courseAudience').set({ removedAt: now }).where('id', '=', id).execute()
}
