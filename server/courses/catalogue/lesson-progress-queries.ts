import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

/** How far a person has come with these lessons, by lesson; those never opened are left out. */
export async function listLessonProgress(db: Db | Trx, personId: string | null, lessonIds: readonly string[]) {
  if (personId === null || lessonIds.length === 0) return new Map<string, LessonProgressRow>()
  const rows = await read(db, personId)
    .where('lessonId', 'in', [...lessonIds])
    .execute()
  return new Map(rows.map((row) => [row.lessonId, row]))
}

const read = (db: Db | Trx, personId: string) =>
  db
    .selectFrom('lessonProgress')
    .select(['lessonId', 'openedAt', 'readPages', 'lastPage', 'scrolledShare', 'completedAt'])
    .where('personId', '=', personId)
export type LessonProgressRow = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number]

export const findLessonProgress = (db: Db | Trx, personId: string, lessonId: string) =>
  read(db, personId).where('lessonId', '=', lessonId).executeTakeFirst()

/** Notes the first time a lesson was opened, and the last. */
export async function noteOpened(trx: Trx, personId: string, lessonId: string, now: Date): Promise<void> {
  await sql`insert into lesson_progress (person_id, lesson_id, opened_at, last_at)
    values (${personId}, ${lessonId}, ${now}, ${now})
    on conflict (person_id, lesson_id) do update
      set opened_at = coalesce(lesson_progress.opened_at, excluded.opened_at), last_at = excluded.last_at`.execute(trx)
}

interface Read {
  readPages: readonly number[]
  lastPage: number | null
  scrolledShare: number
}

/** Adds what was read to what had been read: the same twice changes nothing. */
export async function addRead(
  trx: Trx,
  personId: string,
  lessonId: string,
  { readPages, lastPage, scrolledShare }: Read,
  now: Date,
) {
  await sql`update lesson_progress set last_at = ${now},
      read_pages = array(select distinct unnest(read_pages || ${[...readPages]}::int[]) order by 1),
      last_page = coalesce(${lastPage}::int, last_page),
      scrolled_share = greatest(scrolled_share, ${scrolledShare}::real)
    where person_id = ${personId} and lesson_id = ${lessonId}`.execute(trx)
}

/** Lessons that are done from then on; what was done before stays as it was. */
export async function markDone(trx: Trx, personId: string, lessons: readonly { lessonId: string; at: Date }[]): Promise<void> {
  if (lessons.length === 0) return
  await trx
    .insertInto('lessonProgress')
    .values(lessons.map(({ lessonId, at }) => ({ personId, lessonId, completedAt: at })))
    .onConflict((conflict) =>
      conflict.columns(['personId', 'lessonId']).doUpdateSet({
        completedAt: sql<Date>`coalesce(lesson_progress.completed_at, excluded.completed_at)`,
      }),
    )
    .execute()
}

/** The course a lesson belongs to. */
export const findCourseOf = async (db: Db | Trx, lessonId: string) =>
  (await db.selectFrom('lesson').select('courseId').where('id', '=', lessonId).executeTakeFirst())?.courseId
