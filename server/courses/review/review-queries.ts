import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { ReviewStage } from '#db/types.ts'

/** Who wrote something of a course does not review it. */
export async function addAuthor(trx: Trx, courseId: string, accountId: string): Promise<void> {
  await trx
    .insertInto('courseAuthor')
    .values({ courseId, accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function copyAuthors(trx: Trx, fromId: string, toId: string): Promise<void> {
  await sql`insert into course_author (course_id, account_id)
    select ${toId}::uuid, account_id from course_author where course_id = ${fromId} on conflict do nothing`.execute(trx)
}

export const isAuthor = async (db: Db | Trx, courseId: string, accountId: string) =>
  (await db
    .selectFrom('courseAuthor')
    .select('courseId')
    .where('courseId', '=', courseId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()) !== undefined

/** Reviews of a course, oldest first, with the names of who gave them. */
export const listReviews = (db: Db | Trx, courseId: string) =>
  db
    .selectFrom('courseReview as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select(['r.round', 'r.stage', 'r.decision', 'r.comment', 'r.at', 'r.accountId', 'a.displayName as byName'])
    .where('r.courseId', '=', courseId)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute()

interface NewReview {
  id: string
  courseId: string
  round: number
  stage: ReviewStage
  decision: 'pass' | 'return'
  comment: string
  accountId: string
  at: Date
}
export async function insertReview(trx: Trx, review: NewReview): Promise<void> {
  await trx.insertInto('courseReview').values(review).execute()
}
