import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { QuizPaperResult } from '#db/types.ts'
import { within } from '../../orgs/index.ts'
import type { Entry } from './paper.rules.ts'

const state = sql<'none' | 'entered' | 'differing' | 'agreed'>`case when r.id is null then 'none'
  when r.attempt_id is not null then 'agreed' when r.second is not null then 'differing' else 'entered' end`

interface PeopleFilter {
  q?: string | undefined
  after?: { name: string; id: string } | undefined
  limit: number
}
/** Who belongs below the body of a paper today, by name, each with how far the own sheet is. */
export const listSheets = (db: Db, paper: { id: string; orgPath: string }, today: string, { q, after, limit }: PeopleFilter) =>
  db
    .selectFrom('tie as t')
    .innerJoin('org as o', 'o.id', 't.orgId')
    .innerJoin('person as p', 'p.id', 't.personId')
    .leftJoin('quizPaperResult as r', (join) => join.onRef('r.personId', '=', 'p.id').on('r.paperId', '=', paper.id))
    .leftJoin('attempt as a', 'a.id', 'r.attemptId')
    .select(['p.id', 'p.name', 'o.id as orgId', 'o.name as orgName', 'r.firstBy', 'a.points', 'a.maxPoints', state.as('state')])
    .where(within({ paths: [paper.orgPath] }, sql.ref('o.path')))
    .where('t.fromOn', '<=', today)
    .where((eb) => eb.or([eb('t.untilOn', 'is', null), eb('t.untilOn', '>', today)]))
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(p.name, ${q}) > 0`))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(p.name, p.id) > (${after!.name}, ${after!.id}::uuid)`))
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
    .execute()

const results = (db: Db | Trx) =>
  db
    .selectFrom('quizPaperResult as r')
    .innerJoin('person as p', 'p.id', 'r.personId')
    .innerJoin('account as f', 'f.id', 'r.firstBy')
    .leftJoin('account as s', 's.id', 'r.secondBy')
    .leftJoin('attempt as a', 'a.id', 'r.attemptId')
    .select(['r.id', 'r.personId', 'p.name', 'r.firstBy', 'r.secondBy', 'r.attemptId', 'r.version', state.as('state')])
    .select(['f.displayName as firstName', 's.displayName as secondName', 'a.points', 'a.maxPoints'])
    .select([sql<Entry>`r.first`.as('first'), sql<Entry | null>`r.second`.as('second')])
export type ResultRow = Awaited<ReturnType<typeof findResult>> & object

export const findResult = (db: Db | Trx, paperId: string, personId: string) =>
  results(db).where('r.paperId', '=', paperId).where('r.personId', '=', personId).executeTakeFirst()

export async function insertResult(
  trx: Trx,
  { first, ...row }: Omit<Insertable<QuizPaperResult>, 'first'> & { first: Entry },
): Promise<void> {
  await trx
    .insertInto('quizPaperResult')
    .values({ ...row, first: JSON.stringify(first) })
    .execute()
}

export async function updateResult(trx: Trx, id: string, version: number, changes: Updateable<QuizPaperResult>): Promise<void> {
  await trx
    .updateTable('quizPaperResult')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

export async function deleteResult(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('quizPaperResult').where('id', '=', id).execute()
}
