import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import { homeOf } from '../../orgs/index.ts'
import type { QuizSettings } from '../attempt.rules.ts'
import type { FrozenSection } from '../draw.rules.ts'

/** Where somebody belongs on a day: the home organisation. Undefined for whoever belongs nowhere. */
export async function findHomePath(db: Db | Trx, personId: string, today: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select('home.path')
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return row?.path
}

/** Paths by which somebody is in an audience: the home organisation, and wherever a role is held. */
export async function findPaths(db: Db | Trx, { personId, grants }: Viewer, today: string): Promise<string[]> {
  const home = personId ? await findHomePath(db, personId, today) : undefined
  return [...grants.map(({ path }) => path), ...(home === undefined ? [] : [home])]
}

/** Released quizzes, as released, whose audience one of the paths is in. */
const visible = (db: Db | Trx, paths: readonly string[]) =>
  db
    .selectFrom('quiz as z')
    .innerJoin('quizVersion as v', 'v.id', 'z.currentVersionId')
    .leftJoin('org as a', 'a.id', 'v.audienceOrgId')
    .select(['z.id', 'v.id as versionId', 'v.title', 'v.description', 'v.category', 'v.organiserLevel', 'v.releasedAt'])
    .select([
      sql<QuizSettings>`v.settings`.as('settings'),
      // Of a list of quizzes only this number is wanted, not what may be drawn.
      sql<number>`(select coalesce(sum(coalesce((s.section ->> 'draw')::int, jsonb_array_length(s.section -> 'pool'))), 0)
        from jsonb_array_elements(v.sections) s (section))`.as('questionCount'),
    ])
    .where('z.state', '=', 'released')
    .where(
      sql<boolean>`(a.id is null or exists (select from unnest(${[...paths]}::text[]) at(path) where starts_with(at.path, a.path)))`,
    )
export type VisibleQuiz = Awaited<ReturnType<typeof findVisible>> & object

export const findVisible = (db: Db | Trx, paths: readonly string[], id: string) =>
  visible(db, paths).where('z.id', '=', id).executeTakeFirst()

/** What the paper of an attempt is drawn from. */
export async function readSections(db: Db | Trx, versionId: string): Promise<FrozenSection[]> {
  const row = await db
    .selectFrom('quizVersion')
    .select(sql<FrozenSection[]>`sections`.as('sections'))
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return row.sections
}

/** The latest released first. */
export const listVisible = (
  db: Db | Trx,
  paths: readonly string[],
  after: { at: string; id: string } | undefined,
  limit: number,
) =>
  visible(db, paths)
    .select(sql<string>`v.released_at::text`.as('releasedAtExact'))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(v.released_at, z.id) < (${after!.at}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('v.releasedAt', 'desc')
    .orderBy('z.id', 'desc')
    .limit(limit)
    .execute()

/** Somebody's attempts at these quizzes, from the first to the last. */
export function listAttempts(db: Db | Trx, personId: string | null, quizIds: readonly string[]) {
  if (personId === null || quizIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('attempt as t')
    .select([
      't.id',
      't.quizId',
      't.number',
      't.state',
      't.startedAt',
      't.deadlineAt',
      't.submittedAt',
      't.points',
      't.maxPoints',
    ])
    .where('t.personId', '=', personId)
    .where('t.quizId', 'in', quizIds)
    .orderBy('t.number')
    .execute()
}
export type OwnAttempt = Awaited<ReturnType<typeof listAttempts>>[number]
