import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Film, FilmGenre, FilmState, FilmVersionState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'
import type { Crew } from './film-row.ts'
import { tsqueryOf } from '../search-words.rules.ts'

type WithSearch<T> = Omit<T, 'search'> & { search?: RawBuilder<string> }

/** The words of a film as its search column. */
export const searchColumn = (words: readonly string[]) => sql<string>`array_to_tsvector(${words}::text[])`

/** False: this id is taken. */
export async function insertFilm(trx: Trx, film: WithSearch<Insertable<Film>>): Promise<boolean> {
  const row = await trx
    .insertInto('film')
    .values(film)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The film within the scope, locked; undefined: nothing there that may be seen. */
export function lockFilm(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('film as f')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .select(['f.id', 'f.orgId', 'o.path', 'f.state', 'f.version', 'f.title', 'f.subtitle', 'f.keywords', 'f.producer'])
    .select(['f.genre', 'f.categories', 'f.year', 'f.synopsis', 'f.subjectConsent', 'f.musicAndFootageRights', 'f.earnsCredit'])
    .select(['f.creditCategory', 'f.currentVersionId', 'f.reviewVersionId', 'f.reviewRound', 'f.releasedAt', 'f.createdBy'])
    .select(['f.seriesTitle', 'f.availableFrom', 'f.availableUntil', crew('f.crew')])
    .where('f.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .forUpdate('f')
    .executeTakeFirst()
}

const crew = (column: string) => sql<Crew>`${sql.ref(column)}`.as('crew')

/** Everything about one film but its versions and reviews. */
export function findFilm(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('film as f')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .innerJoin('account as c', 'c.id', 'f.createdBy')
    .leftJoin('org as a', 'a.id', 'f.audienceOrgId')
    .select(['f.id', 'f.state', 'f.title', 'f.subtitle', 'f.genre', 'f.categories', 'f.isCoreTheory', 'f.year', 'f.producer'])
    .select(['f.jointProducers', 'f.synopsis', 'f.keywords', 'f.script', 'f.language', 'f.hasBurntInSubtitles'])
    .select(['f.subjectConsent', 'f.musicAndFootageRights', 'f.firstReleasedOn', 'f.firstReleaseChannel', 'f.awards'])
    .select(['f.seriesTitle', 'f.episode', 'f.earnsCredit', 'f.creditCategory', 'f.organiserLevel', 'f.completeShare'])
    .select(['f.maxRate', 'f.presenceEveryMinutes', 'f.availableFrom', 'f.availableUntil', 'f.currentVersionId'])
    .select([
      'f.reviewVersionId',
      'f.reviewRound',
      'f.updatedAt',
      'f.releasedAt',
      'f.withdrawnReason',
      'f.createdBy',
      'f.version',
    ])
    .select(['o.id as orgId', 'o.name as orgName', 'o.path', 'a.id as audienceOrgId', 'a.name as audienceOrgName'])
    .select(['c.displayName as createdByName', crew('f.crew')])
    .where('f.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}
export type FilmRecord = NonNullable<Awaited<ReturnType<typeof findFilm>>>

export interface FilmFilter {
  words: readonly string[]
  state?: FilmState | undefined
  genre?: FilmGenre | undefined
  category?: string | undefined
  year?: number | undefined
  producer?: string | undefined
  org?: string | undefined
  /** Made by this account. */
  by?: string | undefined
}

export interface Slice {
  /** The last one before. */
  after: readonly [updatedAt: string, id: string] | undefined
  limit: number
}

interface Newest {
  id: string
  number: number
  state: FilmVersionState
  progress: number
  durationS: number | null
}

/** With the newest version, and the newest that has a poster. */
const listed = (db: Db, scope: Scope) =>
  db
    .selectFrom('film as f')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .innerJoin('account as c', 'c.id', 'f.createdBy')
    .where(within(scope, sql.ref('o.path')))
    .select(['f.id', 'f.state', 'f.title', 'f.subtitle', 'f.genre', 'f.categories', 'f.year', 'f.producer', 'f.seriesTitle'])
    .select(['f.episode', 'f.updatedAt', 'f.currentVersionId', 'f.createdBy', 'o.id as orgId', 'o.name as orgName'])
    .select(['c.displayName as createdByName', sql<string>`f.updated_at::text`.as('orderedBy')])
    .select((eb) => [
      sql<Newest | null>`(select json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'progress', v.progress,
        'durationS', v.duration_s) from film_version v where v.film_id = f.id order by v.number desc limit 1)`.as('newest'),
      eb
        .selectFrom('filmVersion as v')
        .select('v.id')
        .whereRef('v.filmId', '=', 'f.id')
        .where('v.state', '=', 'ready')
        .orderBy('v.number', 'desc')
        .limit(1)
        .as('posterVersionId'),
    ])

/** Latest change first. */
export function listFilms(db: Db, scope: Scope, filter: FilmFilter, slice: Slice) {
  const { words, state, genre, category, year, producer, org, by } = filter
  return paged(
    listed(db, scope)
      .$if(words.length > 0, (query) => query.where(sql<boolean>`f.search @@ ${tsqueryOf(words)}::tsquery`))
      .$if(state !== undefined, (query) => query.where('f.state', '=', state!))
      .$if(genre !== undefined, (query) => query.where('f.genre', '=', genre!))
      .$if(category !== undefined, (query) => query.where(sql<boolean>`${category} = any (f.categories)`))
      .$if(year !== undefined, (query) => query.where('f.year', '=', year!))
      .$if(producer !== undefined, (query) => query.where('f.producer', '=', producer!))
      .$if(by !== undefined, (query) => query.where('f.createdBy', '=', by!))
      .$if(org !== undefined, (query) =>
        query.where(sql<boolean>`starts_with(o.path, (select path from org where id = ${org}))`),
      ),
    slice,
  )
}

type Listing = ReturnType<typeof listed>
const paged = (query: Listing, { after, limit }: Slice) =>
  query
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(f.updated_at, f.id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .orderBy('f.updatedAt', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute()
export type ListedFilm = Awaited<ReturnType<typeof listFilms>>[number]

/** Films that wait for a stage which this account may take: not its own, and no other stage of it taken before. */
export const listWaiting = (db: Db, scope: Scope, accountId: string, slice: Slice) =>
  paged(
    listed(db, scope)
      .where('f.state', 'in', ['first_review', 'second_review', 'final_review'])
      .where('f.createdBy', '<>', accountId)
      .where(
        sql<boolean>`not exists (select from film_version v where v.film_id = f.id and v.created_by = ${accountId})
        and not exists (select from film_review r where r.film_id = f.id and r.account_id = ${accountId}
          and r.stage::text <> f.state::text)`,
      ),
    slice,
  )

/** Writes what has changed; every change counts. */
export async function updateFilm(trx: Trx, id: string, change: WithSearch<Updateable<Film>>, now: Date): Promise<void> {
  await trx
    .updateTable('film')
    .set({ ...change, updatedAt: now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A draft that nobody has reviewed leaves nothing behind but the order to remove its files. */
export async function deleteFilm(trx: Trx, id: string): Promise<void> {
  await sql`insert into film_removal (film_version_id) select id from film_version where film_id = ${id}`.execute(trx)
  await sql`delete from caption where film_version_id in (select id from film_version where film_id = ${id})`.execute(trx)
  await trx.deleteFrom('filmVersion').where('filmId', '=', id).execute()
  await trx.deleteFrom('film').where('id', '=', id).execute()
}
