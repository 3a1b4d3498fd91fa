import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Course, CourseState, CourseTrack, CreditCategory } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'
import { tsqueryOf } from '../search-words.rules.ts'
import type { OutlineModule } from './outline.rules.ts'

type Written<T> = Omit<T, 'search' | 'outline'> & { search?: RawBuilder<string>; outline?: string }

/** The words of a course as its search column. */
export const searchColumn = (words: readonly string[]) => sql<string>`array_to_tsvector(${words}::text[])`

const outline = sql<OutlineModule[]>`c.outline`.as('outline')

/** False: this id is taken. */
export async function insertCourse(trx: Trx, course: Written<Insertable<Course>>): Promise<boolean> {
  const row = await trx
    .insertInto('course')
    .values(course)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const EDITED = [
  ...(['c.id', 'c.orgId', 'c.state', 'c.version', 'c.title', 'c.summary', 'c.track', 'c.category', 'c.organiserLevel'] as const),
  ...(['c.owningDepartment', 'c.hours', 'c.keepsOrder', 'c.prerequisiteIds', 'c.pictureFileId', 'c.audienceOrgId'] as const),
  ...(['c.availableFrom', 'c.availableUntil', 'c.currentVersionId', 'c.reviewRound', 'c.releasedAt', 'c.createdBy'] as const),
] as const

/** The course within the scope, locked; undefined: nothing there that may be seen. */
export const lockCourse = (trx: Trx, scope: Scope, id: string) =>
  trx
    .selectFrom('course as c')
    .innerJoin('org as o', 'o.id', 'c.orgId')
    .select([...EDITED, 'o.path', outline])
    .where('c.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .forUpdate('c')
    .executeTakeFirst()
export type LockedCourse = NonNullable<Awaited<ReturnType<typeof lockCourse>>>

/** Everything about one course but its versions, files and reviews. */
export const findCourse = (db: Db | Trx, scope: Scope, id: string) =>
  db
    .selectFrom('course as c')
    .innerJoin('org as o', 'o.id', 'c.orgId')
    .innerJoin('account as a', 'a.id', 'c.createdBy')
    .leftJoin('org as au', 'au.id', 'c.audienceOrgId')
    .leftJoin('courseVersion as v', 'v.id', 'c.currentVersionId')
    .select([...EDITED, 'o.path', 'o.name as orgName', 'au.name as audienceOrgName', 'c.updatedAt', 'c.withdrawnReason', outline])
    .select(['a.displayName as createdByName', 'v.number as releasedNumber'])
    .where('c.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
export type CourseRecord = NonNullable<Awaited<ReturnType<typeof findCourse>>>

export const listTitles = (db: Db | Trx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('course')
        .select(['id', 'title'])
        .where('id', 'in', [...ids])
        .orderBy('title')
        .execute()

/** Courses within the scope or released, of those named: what may be asked for as a prerequisite. */
export const listRequirable = (db: Db | Trx, scope: Scope, ids: readonly string[]) =>
  db
    .selectFrom('course as c')
    .innerJoin('org as o', 'o.id', 'c.orgId')
    .select('c.id')
    .where('c.id', 'in', [...ids])
    .where((eb) => eb.or([eb('c.currentVersionId', 'is not', null), within(scope, sql.ref('o.path'))]))
    .execute()

/** Everything that must be completed before one of these, however far back. */
export async function listBefore(db: Db | Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive before as (
      select unnest(${[...ids]}::uuid[]) as id
      union select unnest(c.prerequisite_ids) from before b join course c on c.id = b.id)
    select id from before`.execute(db)
  return rows.map(({ id }) => id)
}

export interface CourseFilter {
  words: readonly string[]
  state?: CourseState | undefined
  track?: CourseTrack | undefined
  category?: CreditCategory | undefined
  org?: string | undefined
  /** Made by this account. */
  by?: string | undefined
}
export interface Slice {
  /** The last one before. */
  after: readonly [updatedAt: string, id: string] | undefined
  limit: number
}

const listed = (db: Db, scope: Scope) =>
  db
    .selectFrom('course as c')
    .innerJoin('org as o', 'o.id', 'c.orgId')
    .innerJoin('account as a', 'a.id', 'c.createdBy')
    .leftJoin('courseVersion as v', 'v.id', 'c.currentVersionId')
    .where(within(scope, sql.ref('o.path')))
    .select([
      'c.id',
      'c.title',
      'c.state',
      'c.track',
      'c.category',
      'c.hours',
      'c.updatedAt',
      'c.createdBy',
      'c.currentVersionId',
    ])
    .select(['o.id as orgId', 'o.name as orgName', 'a.displayName as createdByName', 'v.number as releasedNumber'])
    .select([
      sql<string>`c.updated_at::text`.as('orderedBy'),
      sql<number>`(select coalesce(sum(jsonb_array_length(m -> 'lessons')), 0) from jsonb_array_elements(c.outline) m)::int`.as(
        'lessonCount',
      ),
    ])
type Listing = ReturnType<typeof listed>
export type ListedCourse = Awaited<ReturnType<typeof listCourses>>[number]

const paged = (query: Listing, { after, limit }: Slice) =>
  query
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(c.updated_at, c.id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .orderBy('c.updatedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()

/** Latest change first. */
export function listCourses(db: Db, scope: Scope, filter: CourseFilter, slice: Slice) {
  const { words, state, track, category, org, by } = filter
  return paged(
    listed(db, scope)
      .$if(words.length > 0, (query) => query.where(sql<boolean>`c.search @@ ${tsqueryOf(words)}::tsquery`))
      .$if(state !== undefined, (query) => query.where('c.state', '=', state!))
      .$if(track !== undefined, (query) => query.where('c.track', '=', track!))
      .$if(category !== undefined, (query) => query.where('c.category', '=', category!))
      .$if(by !== undefined, (query) => query.where('c.createdBy', '=', by!))
      .$if(org !== undefined, (query) =>
        query.where(sql<boolean>`starts_with(o.path, (select path from org where id = ${org}))`),
      ),
    slice,
  )
}

/** Courses that wait for a stage which this account may take: nothing of its own, and no other stage of it taken before. */
export const listWaiting = (db: Db, scope: Scope, accountId: string, slice: Slice) =>
  paged(
    listed(db, scope)
      .where('c.state', 'in', ['first_review', 'second_review', 'final_review'])
      .where(
        sql<boolean>`not exists (select from course_author w where w.course_id = c.id and w.account_id = ${accountId})
        and not exists (select from course_review r where r.course_id = c.id and r.account_id = ${accountId}
          and r.stage::text <> c.state::text)`,
      ),
    slice,
  )

/** Writes what has changed; every change counts. */
export async function updateCourse(trx: Trx, id: string, change: Written<Updateable<Course>>, now: Date): Promise<void> {
  await trx
    .updateTable('course')
    .set({ ...change, updatedAt: now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A draft that nobody has reviewed leaves nothing behind. */
export async function deleteCourse(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('course').set({ pictureFileId: null }).where('id', '=', id).execute()
  const files = await trx.deleteFrom('courseFile').where('courseId', '=', id).returning('blobId').execute()
  const blobs = files.map(({ blobId }) => blobId)
  await sql`delete from course_blob b where id = any (${blobs}::uuid[])
    and not exists (select from course_file f where f.blob_id = b.id)`.execute(trx)
  await trx.deleteFrom('lesson').where('courseId', '=', id).execute()
  await trx.deleteFrom('courseAuthor').where('courseId', '=', id).execute()
  await trx.deleteFrom('course').where('id', '=', id).execute()
}
