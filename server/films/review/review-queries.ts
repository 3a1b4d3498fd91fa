import type { Db, Trx } from '#db/connect.ts'
import type { ReviewStage } from '#db/types.ts'

/** Reviews of a film, oldest first, with the names of who gave them. */
export function listReviews(db: Db | Trx, filmId: string) {
  return db
    .selectFrom('filmReview as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select([
      'r.round',
      'r.stage',
      'r.decision',
      'r.comment',
      'r.at',
      'r.filmVersionId',
      'r.accountId',
      'a.displayName as byName',
    ])
    .where('r.filmId', '=', filmId)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute()
}
export type ReviewRecord = Awaited<ReturnType<typeof listReviews>>[number]

export async function insertReview(
  trx: Trx,
  review: {
    id: string
    filmId: string
    filmVersionId: string
    round: number
    stage: ReviewStage
    decision: 'pass' | 'return'
    comment: string
    accountId: string
    at: Date
  },
): Promise<void> {
  await trx.insertInto('filmReview').values(review).execute()
}
