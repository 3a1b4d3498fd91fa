import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { QuizPaper, QuizPaperItem } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'
import type { QuizSettings } from '../attempt.rules.ts'
import type { Question } from '../question.rules.ts'

/** Quizzes that people below the scope are asked: what may be printed there. The latest released first. */
export const listPrintable = (db: Db, scope: Scope, { q, limit }: { q: string | undefined; limit: number }) =>
  db
    .selectFrom('quiz as z')
    .innerJoin('quizVersion as v', 'v.id', 'z.currentVersionId')
    .leftJoin('org as a', 'a.id', 'v.audienceOrgId')
    .select(['z.id', 'v.title', 'a.name as audienceName', 'a.id as audienceId'])
    .select(sql<QuizSettings>`v.settings`.as('settings'))
    .where('z.state', '=', 'released')
    .where((eb) =>
      eb.or([
        eb('a.id', 'is', null),
        within(scope, sql.ref('a.path')),
        sql<boolean>`exists (select from unnest(${[...scope.paths]}::text[]) p(path) where starts_with(p.path, a.path))`,
      ]),
    )
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(v.title), lower(${q})) > 0`))
    .orderBy('v.releasedAt', 'desc')
    .orderBy('z.id', 'desc')
    .limit(limit)
    .execute()

const agreed = sql<number>`count(*) filter (where r.attempt_id is not null)`
const differing = sql<number>`count(*) filter (where r.attempt_id is null and r.second is not null)`
const entered = sql<number>`count(*) filter (where r.attempt_id is null and r.second is null)`
const counts = sql<{ agreed: number; differing: number; entered: number }>`(
  select json_build_object('agreed', ${agreed}, 'differing', ${differing}, 'entered', ${entered})
  from quiz_paper_result r where r.paper_id = p.id)`

/** Papers with what they were made of. Narrow them by scope. */
const papers = (db: Db | Trx) =>
  db
    .selectFrom('quizPaper as p')
    .innerJoin('org as o', 'o.id', 'p.orgId')
    .innerJoin('quiz as z', 'z.id', 'p.quizId')
    .innerJoin('org as zo', 'zo.id', 'z.orgId')
    .innerJoin('quizVersion as v', 'v.id', 'p.quizVersionId')
    .innerJoin('account as c', 'c.id', 'p.createdBy')
    .select(['p.id', 'p.quizId', 'p.quizVersionId', 'p.maxPoints', 'p.createdAt', 'v.title', 'v.description', 'v.number'])
    .select(['o.id as orgId', 'o.name as orgName', 'o.path as orgPath'])
    .select(['c.displayName as byName', counts.as('counts'), sql<QuizSettings>`v.settings`.as('settings')])
    .select(sql<number>`(select count(*) from quiz_paper_item i where i.paper_id = p.id)`.as('questionCount'))
    .select(sql<string>`p.created_at::text`.as('createdAtExact'))
export type PaperRow = Awaited<ReturnType<typeof listPapers>>[number]

interface PaperFilter {
  quiz?: string | undefined
  org?: string | undefined
  after?: { createdAt: string; id: string } | undefined
  limit: number
}
/** Papers of bodies within the scope, the latest first. */
export const listPapers = (db: Db, scope: Scope, { quiz, org, after, limit }: PaperFilter) =>
  papers(db)
    .where(within(scope, sql.ref('o.path')))
    .$if(quiz !== undefined, (query) => query.where('p.quizId', '=', quiz!))
    .$if(org !== undefined, (query) => query.where('p.orgId', '=', org!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(p.created_at, p.id) < (${after!.createdAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('p.createdAt', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute()

export const findPaper = (db: Db | Trx, scope: Scope, id: string) =>
  papers(db)
    .where('p.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()

/** A paper of a quiz within the scope, wherever it was printed: what the key is asked by. */
export const findMarkedPaper = (db: Db, scope: Scope, id: string) =>
  papers(db)
    .where('p.id', '=', id)
    .where(within(scope, sql.ref('zo.path')))
    .executeTakeFirst()

/** The questions of a paper, keys included. */
export const listPaperItems = (db: Db | Trx, paperId: string) =>
  db
    .selectFrom('quizPaperItem as i')
    .innerJoin('questionVersion as v', 'v.id', 'i.questionVersionId')
    .select(['i.position', 'i.slot', 'i.questionVersionId', 'i.choiceOrder', 'i.maxPoints'])
    .select(sql<Question>`v.content`.as('question'))
    .where('i.paperId', '=', paperId)
    .orderBy('i.position')
    .execute()
export type PaperItemRow = Awaited<ReturnType<typeof listPaperItems>>[number]

/** False when a paper of this id is there already. */
export async function insertPaper(
  trx: Trx,
  paper: Insertable<QuizPaper>,
  items: readonly Insertable<QuizPaperItem>[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('quizPaper')
    .values(paper)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  await trx
    .insertInto('quizPaperItem')
    .values([...items])
    .execute()
  return true
}
