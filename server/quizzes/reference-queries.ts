import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { QuizSettings } from './attempt.rules.ts'

/** Quizzes as something else refers to them: `path` is where they are edited. */
export async function listQuizReferences(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('quiz as z')
    .innerJoin('org as o', 'o.id', 'z.orgId')
    .select(['z.id', 'z.title', 'o.path', sql<boolean>`z.state = 'released'`.as('isReleased')])
    .where('z.id', 'in', [...ids])
    .execute()
}

/** The released quiz with this title, for references that come from another house. */
export const findQuizByTitle = (db: Db | Trx, title: string) =>
  db.selectFrom('quiz').select('id').where('title', '=', title).where('state', '=', 'released').orderBy('id').executeTakeFirst()

/** Somebody's attempts at these quizzes that were handed in, each with what it was judged by, from the first to the last. */
export async function listJudged(db: Db | Trx, personId: string, quizIds: readonly string[]) {
  if (quizIds.length === 0) return []
  return db
    .selectFrom('attempt as t')
    .innerJoin('quizVersion as v', 'v.id', 't.quizVersionId')
    .select(['t.quizId', 't.submittedAt', 't.points', 't.maxPoints', sql<QuizSettings>`v.settings`.as('settings')])
    .where('t.personId', '=', personId)
    .where('t.quizId', 'in', [...quizIds])
    .where('t.state', '<>', 'open')
    .orderBy('t.quizId')
    .orderBy('t.number')
    .execute()
}
