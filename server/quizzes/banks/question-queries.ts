import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Question as QuestionTable, QuestionKind } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { Question } from '../question.rules.ts'

const content = sql<Question>`v.content`.as('question')

const shown = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('question as q')
    .innerJoin('questionBank as b', 'b.id', 'q.bankId')
    .innerJoin('org as o', 'o.id', 'b.orgId')
    .innerJoin('questionVersion as v', 'v.id', 'q.currentVersionId')
    .leftJoin('questionStatistics as s', 's.questionVersionId', 'v.id')
    .select(['q.id', 'q.bankId', 'q.category', 'q.tags', 'q.difficulty', 'q.retiredAt', 'q.version', 'v.number', content])
    .select(['s.count', 's.facility', 's.discrimination', 'o.path as orgPath'])
    .select((eb) =>
      eb
        .selectFrom('quizQuestion as u')
        .innerJoin('questionVersion as w', 'w.id', 'u.questionVersionId')
        .innerJoin('quizVersion as z', 'z.id', 'u.quizVersionId')
        .select(sql<number>`count(distinct z.quiz_id)`.as('n'))
        .whereRef('w.questionId', '=', 'q.id')
        .$asScalar()
        .$notNull()
        .as('usage'),
    )
    .where(within(scope, sql.ref('o.path')))
export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>[number]

export const findQuestion = (db: Db | Trx, scope: Scope, id: string) => shown(db, scope).where('q.id', '=', id).executeTakeFirst()

export interface QuestionFilter {
  q?: string | undefined
  kind?: QuestionKind | undefined
  category?: string | undefined
  tag?: string | undefined
  difficulty?: number | undefined
  retired?: boolean | undefined
  /** Whoever knows more does worse on it. */
  suspect?: boolean | undefined
}

/** Questions of a bank, the oldest first. */
export function listQuestions(
  db: Db | Trx,
  scope: Scope,
  bankId: string,
  { q, kind, category, tag, difficulty, retired = false, suspect = false }: QuestionFilter,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  return shown(db, scope)
    .where('q.bankId', '=', bankId)
    .where('q.retiredAt', retired ? 'is not' : 'is', null)
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(v.content->>'stem'), lower(${q})) > 0`))
    .$if(kind !== undefined, (query) => query.where('q.kind', '=', kind!))
    .$if(category !== undefined, (query) => query.where('q.category', '=', category!))
    .$if(tag !== undefined, (query) => query.where(sql<boolean>`q.tags @> ${[tag]}::text[]`))
    .$if(difficulty !== undefined, (query) => query.where('q.difficulty', '=', difficulty!))
    .$if(suspect, (query) => query.where('s.discrimination', '<', 0))
    .$if(after !== undefined, (query) => query.where('q.id', '>', after!))
    .orderBy('q.id')
    .limit(limit)
    .execute()
}

/** Words a bank is filed by, with how many of its questions: what filters offer. */
export async function listFacets(db: Db, bankId: string) {
  const facet = (words: 'category' | 'tag') =>
    db
      .selectFrom('question')
      .select([
        words === 'category' ? sql<string>`category`.as('value') : sql<string>`unnest(tags)`.as('value'),
        sql<number>`count(*)`.as('count'),
      ])
      .where('bankId', '=', bankId)
      .where('retiredAt', 'is', null)
      .groupBy('value')
      .orderBy('value')
      .limit(500)
      .execute()
  const categories = await facet('category')
  return { categories: categories.filter(({ value }) => value !== ''), tags: await facet('tag') }
}

/** All versions of a question, the latest first. */
export const listVersions = (db: Db, questionId: string) =>
  db
    .selectFrom('questionVersion as v')
    .leftJoin('account as a', 'a.id', 'v.createdBy')
    .select(['v.number', 'v.createdAt', 'a.displayName as byName', content])
    .where('v.questionId', '=', questionId)
    .orderBy('v.number', 'desc')
    .limit(100)
    .execute()

/** Released quizzes within the scope that may ask a question, with the versions of both. */
export const listUsage = (db: Db, scope: Scope, questionId: string) =>
  db
    .selectFrom('quizQuestion as k')
    .innerJoin('questionVersion as v', 'v.id', 'k.questionVersionId')
    .innerJoin('quizVersion as z', 'z.id', 'k.quizVersionId')
    .innerJoin('quiz as q', 'q.id', 'z.quizId')
    .innerJoin('org as o', 'o.id', 'q.orgId')
    .select(['q.id as quizId', 'z.title', 'z.number as quizNumber', 'v.number', 'z.releasedAt'])
    .select(sql<boolean>`q.state = 'released' and q.current_version_id = z.id`.as('isCurrent'))
    .where('v.questionId', '=', questionId)
    .where(within(scope, sql.ref('o.path')))
    .orderBy('z.releasedAt', 'desc')
    .limit(200)
    .execute()

export interface NewRow extends Pick<Insertable<QuestionTable>, 'id' | 'bankId' | 'kind' | 'category' | 'tags' | 'difficulty'> {
  versionId: string
  content: Question
}

/** Questions with their first versions; one whose id is taken is left out. Answers the ids that are new. */
export async function insertQuestions(trx: Trx, rows: readonly NewRow[], createdBy: string): Promise<string[]> {
  if (rows.length === 0) return []
  const made = await trx
    .insertInto('question')
    .values(rows.map(({ versionId: _, content: __, ...question }) => question))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  const ids = new Set(made.map(({ id }) => id))
  const fresh = rows.filter(({ id }) => ids.has(id))
  if (fresh.length === 0) return []
  await trx
    .insertInto('questionVersion')
    .values(
      fresh.map(({ id, versionId, content: said }) => ({
        ...{ id: versionId, questionId: id, number: 1, content: JSON.stringify(said), createdBy },
      })),
    )
    .execute()
  await sql`update question q set current_version_id = v.id from question_version v
    where v.question_id = q.id and q.current_version_id is null and q.id = any (${[...ids]}::uuid[])`.execute(trx)
  return [...ids]
}

interface NewVersion {
  id: string
  questionId: string
  number: number
  content: Question
  createdBy: string
}

/** A version, which becomes the current one. */
export async function insertVersion(trx: Trx, version: NewVersion): Promise<void> {
  await trx
    .insertInto('questionVersion')
    .values({ ...version, content: JSON.stringify(version.content) })
    .execute()
  await trx.updateTable('question').set({ currentVersionId: version.id }).where('id', '=', version.questionId).execute()
}

/** False when the version is not the one expected. */
export async function updateQuestion(
  trx: Trx,
  id: string,
  version: number,
  changes: Updateable<QuestionTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('question')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const countQuestions = async (trx: Trx, bankId: string): Promise<number> =>
  (
    await trx
      .selectFrom('question')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('bankId', '=', bankId)
      .executeTakeFirstOrThrow()
  ).n
