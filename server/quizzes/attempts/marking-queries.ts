import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { Answer } from '../grading.rules.ts'
import type { Question } from '../question.rules.ts'

/**
 * Answers that wait for marks, of quizzes of bodies within the scope. Without names: who marks shall not know whom. One's own are
 * left to others.
 */
const waiting = (db: Db | Trx, scope: Scope, markerId: string | null) =>
  db
    .selectFrom('attemptItem as i')
    .innerJoin('attempt as t', 't.id', 'i.attemptId')
    .innerJoin('quiz as z', 'z.id', 't.quizId')
    .innerJoin('org as o', 'o.id', 'z.orgId')
    .innerJoin('questionVersion as v', 'v.id', 'i.questionVersionId')
    .select([
      'i.id',
      'i.attemptId',
      'i.maxPoints',
      't.submittedAt',
      'z.id as quizId',
      'z.title as quizTitle',
      'o.path as orgPath',
    ])
    .select([sql<Question>`v.content`.as('question'), sql<Answer | null>`i.answer`.as('answer')])
    .where('t.state', '=', 'marking')
    .where('i.share', 'is', null)
    .where(within(scope, sql.ref('o.path')))
    .$if(markerId !== null, (query) => query.where('t.personId', '<>', markerId!))

export interface MarkingFilter {
  quiz?: string | undefined
  after?: { submittedAt: string; id: string } | undefined
  limit: number
}

/** The longest waiting first. */
export const listWaiting = (db: Db, scope: Scope, markerId: string | null, { quiz, after, limit }: MarkingFilter) =>
  waiting(db, scope, markerId)
    .select(sql<string>`t.submitted_at::text`.as('submittedAtExact'))
    .$if(quiz !== undefined, (query) => query.where('z.id', '=', quiz!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(t.submitted_at, i.id) > (${after!.submittedAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('t.submittedAt')
    .orderBy('i.id')
    .limit(limit)
    .execute()

export const findWaiting = (db: Db | Trx, scope: Scope, markerId: string | null, id: string) =>
  waiting(db, scope, markerId).where('i.id', '=', id).executeTakeFirst()

interface Mark {
  share: number
  comment: string | null
  markedBy: string
  markedAt: Date
}
export async function keepMark(trx: Trx, id: string, mark: Mark): Promise<void> {
  await trx.updateTable('attemptItem').set(mark).where('id', '=', id).execute()
}

export async function markDone(trx: Trx, attemptId: string, points: number): Promise<void> {
  await trx.updateTable('attempt').set({ state: 'done', points }).where('id', '=', attemptId).execute()
}
