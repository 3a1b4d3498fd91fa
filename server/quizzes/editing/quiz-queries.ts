import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Quiz, QuizState, QuizVersion } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { QuizSettings } from '../attempt.rules.ts'
import type { Question } from '../question.rules.ts'
import type { Section } from './quiz-schemas.ts'

const settings = sql<QuizSettings>`z.settings`.as('settings')
const sections = sql<Section[]>`z.sections`.as('sections')

const shown = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('quiz as z')
    .innerJoin('org as o', 'o.id', 'z.orgId')
    .leftJoin('org as a', 'a.id', 'z.audienceOrgId')
    .leftJoin('quizVersion as v', 'v.id', 'z.currentVersionId')
    .select([
      'z.id',
      'z.state',
      'z.title',
      'z.description',
      'z.category',
      'z.organiserLevel',
      'z.audienceOrgId',
      'z.version',
      'z.writers',
    ])
    .select(['z.updatedAt', 'z.currentVersionId', 'v.number as releasedNumber', settings, sections])
    .select(['o.id as orgId', 'o.name as orgName', 'o.path as orgPath', 'a.name as audienceName'])
    .select(sql<string>`z.updated_at::text`.as('updatedAtExact'))
    .select(sql<number>`(select count(*) from attempt t where t.quiz_id = z.id and t.state <> 'open')`.as('attemptCount'))
    .where(within(scope, sql.ref('o.path')))
export type QuizRow = Awaited<ReturnType<typeof listQuizzes>>[number]

export const findQuiz = (db: Db | Trx, scope: Scope, id: string) => shown(db, scope).where('z.id', '=', id).executeTakeFirst()

export interface QuizFilter {
  q?: string | undefined
  state?: QuizState | undefined
  org?: string | undefined
  after?: { updatedAt: string; id: string } | undefined
  limit: number
}

/** Quizzes of bodies within the scope, the latest changed first. */
export function listQuizzes(db: Db, scope: Scope, { q, state, org, after, limit }: QuizFilter) {
  return shown(db, scope)
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(z.title), lower(${q})) > 0`))
    .$if(state !== undefined, (query) => query.where('z.state', '=', state!))
    .$if(org !== undefined, (query) => query.where('o.id', '=', org!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(z.updated_at, z.id) < (${after!.updatedAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('z.updatedAt', 'desc')
    .orderBy('z.id', 'desc')
    .limit(limit)
    .execute()
}

export const insertQuiz = (trx: Trx, quiz: Insertable<Quiz>) =>
  trx
    .insertInto('quiz')
    .values(quiz)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()

/** False when the version is not the one expected. */
export async function updateQuiz(trx: Trx, id: string, version: number, changes: Updateable<Quiz>): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('quiz')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const pooled = (db: Db | Trx) =>
  db
    .selectFrom('question as q')
    .innerJoin('questionVersion as v', 'v.id', 'q.currentVersionId')
    .innerJoin('questionBank as b', 'b.id', 'q.bankId')
    .innerJoin('org as o', 'o.id', 'b.orgId')
    .select(['q.id as questionId', 'v.id as versionId', 'o.path', sql<Question>`v.content`.as('question')])
    .where('q.retiredAt', 'is', null)

/** The questions by id that may still be asked, with where their banks belong. */
export const listChosen = (db: Db | Trx, ids: readonly string[]) => pooled(db).where('q.id', 'in', ids).execute()

/** Who wrote these versions of questions, as far as members do not see them in the released version of the quiz already. */
export async function listNewAuthors(trx: Db | Trx, quizVersionId: string | null, versionIds: readonly string[]) {
  if (versionIds.length === 0) return []
  const rows = await trx
    .selectFrom('questionVersion as v')
    .select('v.createdBy')
    .distinct()
    .where('v.id', 'in', versionIds)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('quizQuestion as k')
            .select('k.questionVersionId')
            .where('k.quizVersionId', 'is not distinct from', quizVersionId)
            .whereRef('k.questionVersionId', '=', 'v.id'),
        ),
      ),
    )
    .execute()
  return rows.flatMap(({ createdBy }) => createdBy ?? [])
}

/** What a draw may take from a bank, in an order that stays. */
export const listDrawable = (db: Db | Trx, draw: NonNullable<Section['draw']>) =>
  pooled(db)
    .where('q.bankId', '=', draw.bankId)
    .where('q.difficulty', '>=', draw.minDifficulty ?? 1)
    .where('q.difficulty', '<=', draw.maxDifficulty ?? 5)
    .$if(draw.category !== undefined, (query) => query.where('q.category', '=', draw.category!))
    .where(sql<boolean>`q.tags @> ${draw.tags ?? []}::text[]`)
    .orderBy('q.id')
    .execute()

/** Freezes a version; answers its number. */
export async function insertQuizVersion(
  trx: Trx,
  version: Omit<Insertable<QuizVersion>, 'number'>,
  questionVersionIds: readonly string[],
): Promise<number> {
  const { number } = await trx
    .insertInto('quizVersion')
    .values((eb) => ({
      ...version,
      number: eb
        .selectFrom('quizVersion')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('quizId', '=', version.quizId),
    }))
    .returning('number')
    .executeTakeFirstOrThrow()
  await sql`insert into quiz_question (quiz_version_id, question_version_id)
    select ${version.id}::uuid, unnest(${[...questionVersionIds]}::uuid[])`.execute(trx)
  return number
}
