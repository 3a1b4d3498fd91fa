import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Attempt, AttemptItem } from '#db/types.ts'
import type { QuizSettings } from '../attempt.rules.ts'
import type { Answer } from '../grading.rules.ts'
import type { Question } from '../question.rules.ts'

/** One attempt of one person begins at a time, however many devices ask. */
export const lockStart = (trx: Trx, quizId: string, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`attempt ${quizId} ${personId}`}, 0))`.execute(trx)

/** Contents of question versions by id. */
export async function readVersions(db: Db | Trx, ids: readonly string[]): Promise<Map<string, Question>> {
  const rows = await db
    .selectFrom('questionVersion')
    .select(['id', sql<Question>`content`.as('question')])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, question }) => [id, question]))
}

export async function insertAttempt(
  trx: Trx,
  attempt: Insertable<Attempt>,
  items: readonly Insertable<AttemptItem>[],
): Promise<void> {
  await trx.insertInto('attempt').values(attempt).execute()
  await trx
    .insertInto('attemptItem')
    .values([...items])
    .execute()
}

const SHOWN = [
  ...(['t.id', 't.quizId', 't.quizVersionId', 't.personId', 't.number', 't.state', 't.startedAt', 't.deadlineAt'] as const),
  ...(['t.lastArrivalAt', 't.submittedAt', 't.ended', 't.points', 't.maxPoints'] as const),
] as const
const attempts = (db: Db | Trx) =>
  db
    .selectFrom('attempt as t')
    .innerJoin('quizVersion as v', 'v.id', 't.quizVersionId')
    .select(SHOWN)
    .select(['v.title', 'v.category', 'v.organiserLevel', sql<QuizSettings>`v.settings`.as('settings')])
    // The quiz may have been released anew with another closing: right answers wait for both.
    .select(
      sql<QuizSettings>`(select c.settings from quiz z join quiz_version c on c.id = z.current_version_id where z.id = t.quiz_id)`.as(
        'settingsNow',
      ),
    )
export type AttemptRow = Awaited<ReturnType<typeof lockAttempt>> & object

/** Somebody's own attempt; undefined for anybody else's. */
export const findOwnAttempt = (db: Db | Trx, id: string, personId: string) =>
  attempts(db).where('t.id', '=', id).where('t.personId', '=', personId).executeTakeFirst()

/** An attempt against everything else that happens to it; with `personId` somebody's own only. */
export const lockAttempt = (trx: Trx, id: string, personId?: string) =>
  attempts(trx)
    .where('t.id', '=', id)
    .$if(personId !== undefined, (query) => query.where('t.personId', '=', personId!))
    .forUpdate('t')
    .executeTakeFirst()

/** What an answer is judged by; everything that happens to one attempt happens one after another. Somebody's own only. */
export const lockTiming = (trx: Trx, id: string, personId: string) =>
  trx
    .selectFrom('attempt')
    .select(['state', 'startedAt', 'deadlineAt', 'lastArrivalAt'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()

/** The attempt somebody has under way at a quiz. */
export const findOpenAttempt = (db: Db | Trx, quizId: string, personId: string) =>
  attempts(db).where('t.quizId', '=', quizId).where('t.personId', '=', personId).where('t.state', '=', 'open').executeTakeFirst()

const answer = sql<Answer | null>`i.answer`.as('answer')

const items = (db: Db | Trx) =>
  db
    .selectFrom('attemptItem as i')
    .innerJoin('questionVersion as v', 'v.id', 'i.questionVersionId')
    .select([
      'i.id',
      'i.position',
      'i.choiceOrder',
      'i.maxPoints',
      'i.share',
      'i.comment',
      'i.deviceId',
      'i.seq',
      'i.givenAt',
      answer,
    ])
    .select(sql<Question>`v.content`.as('question'))
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number]

/** Items of an attempt with their questions, keys included. */
export const listItems = (db: Db | Trx, attemptId: string) =>
  items(db).where('i.attemptId', '=', attemptId).orderBy('i.position').execute()

export const findItem = (trx: Trx, attemptId: string, id: string) =>
  items(trx).select('i.answerCount').where('i.attemptId', '=', attemptId).where('i.id', '=', id).executeTakeFirst()

interface LoggedAnswer {
  itemId: string
  deviceId: string
  seq: number
  answer: Answer
  givenAt: Date | null
  receivedAt: Date
  fate: 'kept' | 'overtaken' | 'late'
}

/** Notes an answer as it arrived, and keeps it if that is its fate. False when this device has sent this number before. */
export async function noteAnswer(
  trx: Trx,
  { itemId, deviceId, seq, answer: said, givenAt, receivedAt, fate }: LoggedAnswer,
): Promise<boolean> {
  const isKept = fate === 'kept'
  const { rows } = await sql`
    with noted as (
      insert into attempt_answer (item_id, device_id, seq, answer, given_at, received_at, fate)
      values (${itemId}, ${deviceId}, ${seq}, ${JSON.stringify(said)}, ${givenAt}, ${receivedAt}, ${fate})
      on conflict on constraint attempt_answer_once do nothing returning item_id, device_id, seq, answer, given_at)
    update attempt_item i set answer_count = i.answer_count + 1,
      answer = case when ${isKept} then n.answer else i.answer end,
      device_id = case when ${isKept} then n.device_id else i.device_id end,
      seq = case when ${isKept} then n.seq else i.seq end,
      given_at = case when ${isKept} then n.given_at else i.given_at end
    from noted n where i.id = n.item_id returning i.id`.execute(trx)
  return rows.length === 1
}

/** What the answers are worth, in one statement. */
export async function keepShares(trx: Trx, shares: readonly { id: string; share: number | null }[]): Promise<void> {
  await sql`update attempt_item i set share = n.share
    from unnest(${shares.map(({ id }) => id)}::uuid[], ${shares.map(({ share }) => share)}::numeric[]) n(id, share)
    where i.id = n.id`.execute(trx)
}

export async function markEnded(
  trx: Trx,
  id: string,
  ended: { state: 'marking' | 'done'; points: number | null; submittedAt: Date; ended: 'by_member' | 'by_time' },
): Promise<void> {
  await trx.updateTable('attempt').set(ended).where('id', '=', id).execute()
}

/** Statistics of this version are to be reckoned anew. */
export const markStale = (trx: Trx, quizVersionId: string) => trx.insertInto('quizStale').values({ quizVersionId }).execute()

/** Shares of all a person's attempts at a quiz, from the first to the last; null while marks are missing. */
export async function listShares(trx: Trx, quizId: string, personId: string): Promise<(number | null)[]> {
  const rows = await trx
    .selectFrom('attempt')
    .select(['points', 'maxPoints'])
    .where('quizId', '=', quizId)
    .where('personId', '=', personId)
    .where('state', '<>', 'open')
    .orderBy('number')
    .execute()
  return rows.map(({ points, maxPoints }) => (points === null ? null : points / maxPoints))
}

/** Attempts whose time is over, the longest first. */
export const listOverdue = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('attempt')
    .select('id')
    .where('state', '=', 'open')
    .where('lastArrivalAt', '<', now)
    .orderBy('lastArrivalAt')
    .limit(limit)
    .execute()
