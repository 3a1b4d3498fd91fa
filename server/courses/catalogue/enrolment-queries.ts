import { sql, type Expression, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { CourseTrack, CreditCategory, Enrolment } from '#db/types.ts'
import { isVisibleTo } from '../../films/index.ts'

/** Who looks, and when. */
export interface Reader {
  personId: string | null
  /** Where the reader belongs. */
  paths: readonly string[]
  today: string
}

const pathsOf = (paths: readonly string[]): Expression<unknown> => sql`${[...paths]}::text[]`

const OF_VERSION = [
  ...(['v.id as versionId', 'v.number', 'v.title', 'v.summary', 'v.track', 'v.category', 'v.organiserLevel'] as const),
  ...(['v.owningDepartment', 'v.hours', 'v.keepsOrder', 'v.prerequisiteIds', 'v.pictureFileId', 'v.minutes'] as const),
  ...(['v.lessonCount'] as const),
] as const
const OF_ENROLMENT = [
  ...([
    'e.id as enrolmentId',
    'e.dueOn',
    'e.enrolledAt',
    'e.lastAt',
    'e.lastLessonId',
    'e.doneCount',
    'e.requiredCount',
  ] as const),
  ...(['e.completedAt', 'e.creditedHours', 'e.deductedHours', 'e.creditEntryId'] as const),
] as const

/** Courses with the version this person studies, or would study. */
const met = (db: Db | Trx, personId: string | null) =>
  db
    .selectFrom('course as c')
    .leftJoin('enrolment as e', (join) => join.onRef('e.courseId', '=', 'c.id').on('e.personId', '=', personId))
    .innerJoin('courseVersion as v', 'v.id', sql<string>`coalesce(e.course_version_id, c.current_version_id)` as never)
    .select(['c.id', 'c.currentVersionId', 'c.releasedAt', 'c.availableFrom', 'c.availableUntil'])
    .select([...OF_VERSION, ...OF_ENROLMENT])
    .select(sql<string>`c.released_at::text`.as('orderedBy'))
export type MetCourse = Awaited<ReturnType<typeof listOwn>>[number]

/** On the air, and either taken already or offered to this reader today. */
const offered = (db: Db | Trx, { personId, paths, today }: Reader) =>
  met(db, personId)
    .where('c.currentVersionId', 'is not', null)
    .where((eb) => eb.or([eb('e.id', 'is not', null), isVisibleTo('c', pathsOf(paths), today)]))

export const findOffered = (db: Db | Trx, reader: Reader, courseId: string) =>
  offered(db, reader).where('c.id', '=', courseId).executeTakeFirst()

export interface CatalogueFilter {
  words: readonly string[]
  track?: CourseTrack | undefined
  category?: CreditCategory | undefined
  mine?: 'enrolled' | 'done' | undefined
  after: readonly [at: string, id: string] | undefined
  limit: number
}

/** The latest released first. */
export function listOffered(db: Db, reader: Reader, { words, track, category, mine, after, limit }: CatalogueFilter) {
  return offered(db, reader)
    .$if(words.length > 0, (query) =>
      query.where(
        sql<boolean>`(select bool_and(strpos(lower(v.title || ' ' || v.summary), word) > 0) from unnest(${[...words]}::text[]) word)`,
      ),
    )
    .$if(track !== undefined, (query) => query.where('v.track', '=', track!))
    .$if(category !== undefined, (query) => query.where('v.category', '=', category!))
    .$if(mine !== undefined, (query) => query.where('e.id', 'is not', null))
    .$if(mine === 'done', (query) => query.where('e.completedAt', 'is not', null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(c.released_at, c.id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .orderBy('c.releasedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute()
}

/** What a person is enrolled in: under way first, by due date, then what is done; withdrawn courses only if they are done. */
export const listOwn = (db: Db, personId: string) =>
  met(db, personId)
    .where('e.id', 'is not', null)
    .where((eb) => eb.or([eb('c.currentVersionId', 'is not', null), eb('e.completedAt', 'is not', null)]))
    .orderBy(sql`e.completed_at is not null`)
    .orderBy(sql`e.begun_at is null`)
    .orderBy(sql`e.due_on nulls last`)
    .orderBy(sql`coalesce(e.completed_at, e.last_at, e.enrolled_at) desc`)
    .limit(300)
    .execute()

interface NewEnrolment {
  id: string
  courseId: string
  personId: string
  courseVersionId: string
  enrolledAt: Date
}

/** Once for each person and course, however many ask at once. */
export const insertEnrolment = (trx: Trx, enrolment: NewEnrolment) =>
  trx
    .insertInto('enrolment')
    .values((eb) => ({
      ...enrolment,
      requiredCount: eb
        .selectFrom('courseVersion')
        .select('requiredCount')
        .where('id', '=', enrolment.courseVersionId)
        .$asScalar()
        .$notNull(),
    }))
    .onConflict((conflict) => conflict.columns(['courseId', 'personId']).doNothing())
    .execute()

/** Everything that happens to one person's course happens one after another. */
export const lockEnrolment = (trx: Trx, courseId: string, personId: string) =>
  trx
    .selectFrom('enrolment as e')
    .innerJoin('courseVersion as v', 'v.id', 'e.courseVersionId')
    .select(['e.id', 'e.courseId', 'e.personId', 'e.courseVersionId', 'e.enrolledAt', 'e.completedAt', 'e.doneCount'])
    .select(['e.begunAt', 'e.requiredCount', 'v.title', 'v.category', 'v.organiserLevel', 'v.hours', 'v.number'])
    .where('e.courseId', '=', courseId)
    .where('e.personId', '=', personId)
    .forUpdate('e')
    .executeTakeFirst()
export type LockedEnrolment = NonNullable<Awaited<ReturnType<typeof lockEnrolment>>>

export async function updateEnrolment(trx: Trx, id: string, change: Updateable<Enrolment>): Promise<void> {
  await trx.updateTable('enrolment').set(change).where('id', '=', id).execute()
}

/** Courses somebody is enrolled in that members still see. */
export async function listCoursesOf(db: Db | Trx, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('enrolment as e')
    .innerJoin('course as c', 'c.id', 'e.courseId')
    .select('e.courseId')
    .where('e.personId', '=', personId)
    .where('c.currentVersionId', 'is not', null)
    .orderBy('e.courseId')
    .execute()
  return rows.map(({ courseId }) => courseId)
}

/** Of these courses: by title, which a person has completed; and which stand in nobody's way because members do not see them. */
export const listPrerequisites = (db: Db | Trx, personId: string | null, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('course as c')
        .leftJoin('enrolment as e', (join) => join.onRef('e.courseId', '=', 'c.id').on('e.personId', '=', personId))
        .innerJoin('courseVersion as v', 'v.id', 'c.currentVersionId')
        .select(['c.id', 'v.title', sql<boolean>`e.completed_at is not null`.as('isDone')])
        .where('c.id', 'in', [...ids])
        .orderBy('v.title')
        .execute()

export const findNumber = async (db: Db | Trx, versionId: string) =>
  (await db.selectFrom('courseVersion').select('number').where('id', '=', versionId).executeTakeFirst())?.number
