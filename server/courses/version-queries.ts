import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { CourseVersion, CourseVersionLesson } from '#db/types.ts'

/** Versions of a course, newest first. */
export const listVersions = (db: Db | Trx, courseId: string) =>
  db
    .selectFrom('courseVersion as v')
    .innerJoin('account as a', 'a.id', 'v.releasedBy')
    .select(['v.id', 'v.number', 'v.releasedAt', 'a.displayName as byName'])
    .select(
      sql<number>`(select count(*) from enrolment e where coalesce(e.completed_version_id, e.course_version_id) = v.id)::int`.as(
        'enrolled',
      ),
    )
    .where('v.courseId', '=', courseId)
    .orderBy('v.number', 'desc')
    .execute()

interface NewFile {
  fileId: string
  lessonId: string | null
}

/** Freezes a version; answers its number. */
export async function insertVersion(
  trx: Trx,
  version: Omit<Insertable<CourseVersion>, 'number'>,
  lessons: readonly Insertable<CourseVersionLesson>[],
  files: readonly NewFile[],
): Promise<number> {
  const { number } = await trx
    .insertInto('courseVersion')
    .values((eb) => ({
      ...version,
      number: eb
        .selectFrom('courseVersion')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('courseId', '=', version.courseId),
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('courseVersionLesson')
    .values([...lessons])
    .execute()
  if (files.length > 0)
    await trx
      .insertInto('courseVersionFile')
      .values(files.map((file) => ({ ...file, courseVersionId: version.id })))
      .execute()
  return number
}

/** Who is under way with a course takes its new version; they are looked at again by the worker. */
export async function moveToVersion(trx: Trx, courseId: string, versionId: string, requiredCount: number): Promise<void> {
  await sql`
    with moved as (
      update enrolment set course_version_id = ${versionId}, required_count = ${requiredCount}, done_count = 0
       where course_id = ${courseId} and completed_at is null returning person_id)
    insert into course_stale (person_id) select person_id from moved`.execute(trx)
}

/** The lessons of a version in their order, without their texts. */
export const listLessons = (db: Db | Trx, versionId: string) =>
  db
    .selectFrom('courseVersionLesson')
    .select(['lessonId', 'position', 'moduleId', 'moduleTitle', 'title', 'kind', 'isRequired', 'minutes'])
    .select(['filmId', 'quizId', 'fileId', 'length'])
    .where('courseVersionId', '=', versionId)
    .orderBy('position')
    .execute()
export type VersionLesson = Awaited<ReturnType<typeof listLessons>>[number]

export const findLessonText = async (db: Db | Trx, versionId: string, lessonId: string) =>
  (
    await db
      .selectFrom('courseVersionLesson')
      .select('html')
      .where('courseVersionId', '=', versionId)
      .where('lessonId', '=', lessonId)
      .executeTakeFirst()
  )?.html ?? ''
