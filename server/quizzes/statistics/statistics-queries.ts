import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { ChoiceCount } from '../choices.rules.ts'
import type { Answer } from '../grading.rules.ts'
import type { Question } from '../question.rules.ts'
import type { ItemStatistics, QuizStatistics } from '../statistics.rules.ts'

export interface StatisticsDocument {
  quiz: QuizStatistics
  questions: (ItemStatistics & {
    questionId: string
    versionId: string
    number: number
    kind: Question['kind']
    stem: string
    guessShare: number | null
    choices: ChoiceCount[]
  })[]
}

/** Versions of quizzes with news, the oldest first. */
export const listStale = (db: Db, limit: number) =>
  db
    .selectFrom('quizStale')
    .select('quizVersionId')
    .groupBy('quizVersionId')
    .orderBy(sql`min(id)`)
    .limit(limit)
    .execute()

/** One worker at a time reckons one version; false: another is at it. */
export async function lockReckoning(trx: Trx, quizVersionId: string): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`quiz statistics ${quizVersionId}`}, 0)) as ok`.execute(trx)
  return rows[0]?.ok === true
}

/** Takes away the rows that were seen; those of transactions that ended meanwhile have other numbers, and stay. */
export async function clearStale(trx: Trx, quizVersionId: string): Promise<void> {
  await trx.deleteFrom('quizStale').where('quizVersionId', '=', quizVersionId).execute()
}

/** The bodies statistics of this version were asked for; null: all people. */
export async function listAskedOrgs(trx: Trx, quizVersionId: string): Promise<{ orgId: string | null; path: string | null }[]> {
  await trx
    .insertInto('quizStatistics')
    .values({ quizVersionId, orgId: null })
    .onConflict((conflict) => conflict.constraint('quiz_statistics_once').doNothing())
    .execute()
  return trx
    .selectFrom('quizStatistics as s')
    .leftJoin('org as o', 'o.id', 's.orgId')
    .select(['s.orgId', 'o.path'])
    .where('s.quizVersionId', '=', quizVersionId)
    .execute()
}

/** Attempts a statistic is made of at most. */
const MAX_ATTEMPTS = 50_000

/** Items of everybody's first attempt at this version, wholly marked ones only; those begun by people below `path`. */
export const listScored = (trx: Trx, quizVersionId: string, path: string | null) =>
  trx
    .with('firsts', (db) =>
      db
        .selectFrom('attempt')
        .distinctOn('personId')
        .select(['id', 'personId'])
        .where('quizVersionId', '=', quizVersionId)
        .where('state', '=', 'done')
        .$if(path !== null, (query) => query.where(within({ paths: [path!] }, sql.ref('home_path'))))
        .orderBy('personId')
        .orderBy('number')
        .limit(MAX_ATTEMPTS),
    )
    .selectFrom('firsts as f')
    .innerJoin('attemptItem as i', 'i.attemptId', 'f.id')
    .select(['i.attemptId', 'i.slot', 'i.questionVersionId as versionId', 'i.maxPoints as max', 'i.share', 'i.choiceOrder'])
    .select(sql<Answer | null>`i.answer`.as('answer'))
    .orderBy('i.attemptId')
    .execute()

export async function readQuestions(trx: Trx, versionIds: readonly string[]) {
  if (versionIds.length === 0) return []
  return trx
    .selectFrom('questionVersion')
    .select(['id', 'questionId', 'number', sql<Question>`content`.as('question')])
    .where('id', 'in', versionIds)
    .execute()
}

export async function keepStatistics(
  trx: Trx,
  key: { quizVersionId: string; orgId: string | null },
  document: StatisticsDocument | null,
  computedAt: Date,
): Promise<void> {
  await trx
    .updateTable('quizStatistics')
    .set({ document: document && JSON.stringify(document), computedAt })
    .where('quizVersionId', '=', key.quizVersionId)
    .where('orgId', 'is not distinct from', key.orgId)
    .execute()
}

/** The latest figures of each question, for its bank. */
export async function keepOfQuestions(trx: Trx, quizVersionId: string, { questions }: StatisticsDocument, computedAt: Date) {
  if (questions.length === 0) return
  await trx
    .insertInto('questionStatistics')
    .values(
      questions.map(({ versionId, count, facility, discrimination }) => ({
        ...{ questionVersionId: versionId, quizVersionId, count, facility, discrimination, computedAt },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('questionVersionId').doUpdateSet((eb) => ({
        quizVersionId: eb.ref('excluded.quizVersionId'),
        count: eb.ref('excluded.count'),
        facility: eb.ref('excluded.facility'),
        discrimination: eb.ref('excluded.discrimination'),
        computedAt: eb.ref('excluded.computedAt'),
      })),
    )
    .execute()
}

/** The released version of a quiz within the scope: this one, or the current one. */
export const findVersion = (db: Db | Trx, scope: Scope, quizId: string, number: number | undefined) =>
  db
    .selectFrom('quiz as z')
    .innerJoin('org as o', 'o.id', 'z.orgId')
    .innerJoin('quizVersion as v', 'v.quizId', 'z.id')
    .select(['v.id', 'v.number'])
    .where('z.id', '=', quizId)
    .where(within(scope, sql.ref('o.path')))
    .where((eb) => (number === undefined ? eb('v.id', '=', eb.ref('z.currentVersionId')) : eb('v.number', '=', number)))
    .executeTakeFirst()

export const findStatistics = (db: Db | Trx, quizVersionId: string, orgId: string | null) =>
  db
    .selectFrom('quizStatistics')
    .select(['computedAt', sql<StatisticsDocument | null>`document`.as('document')])
    .where('quizVersionId', '=', quizVersionId)
    .where('orgId', 'is not distinct from', orgId)
    .executeTakeFirst()

/** Asks for the statistics of the people below a body; they come when the worker has been by. */
export async function askStatistics(trx: Trx, quizVersionId: string, orgId: string | null): Promise<void> {
  const asked = await trx
    .insertInto('quizStatistics')
    .values({ quizVersionId, orgId })
    .onConflict((conflict) => conflict.constraint('quiz_statistics_once').doNothing())
    .returning('quizVersionId')
    .execute()
  if (asked.length > 0) await trx.insertInto('quizStale').values({ quizVersionId }).execute()
}
