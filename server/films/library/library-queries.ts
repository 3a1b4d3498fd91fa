import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/connect.ts'
import type { FilmGenre } from '#db/types.ts'
import type { Crew } from '../film-row.ts'
import { tsqueryOf } from '../../search-words.rules.ts'
import type { Rung } from '../versions/version-schemas.ts'

/**
 * SQL: `film` (an alias of that table) is on the air, and may be watched on `today` by somebody who belongs to one of `paths`
 * (text[]; nulls among them are nowhere). This is the one place that says who sees a released film.
 */
export const isVisibleTo = (film: string, paths: Expression<unknown>, today: string): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${sql.ref(`${film}.currentVersionId`)} is not null
  and (${sql.ref(`${film}.availableFrom`)} is null or ${sql.ref(`${film}.availableFrom`)} <= ${today})
  and (${sql.ref(`${film}.availableUntil`)} is null or ${sql.ref(`${film}.availableUntil`)} > ${today})
  and (${sql.ref(`${film}.audienceOrgId`)} is null or exists (select from org aud join unnest(${paths}) at(path)
    on starts_with(at.path, aud.path) where aud.id = ${sql.ref(`${film}.audienceOrgId`)})))`

const pathsOf = (paths: readonly string[]) => sql`${paths}::text[]`

const shown = (db: Db | Trx, paths: readonly string[], today: string) =>
  db
    .selectFrom('film as f')
    .innerJoin('filmVersion as v', 'v.id', 'f.currentVersionId')
    .where(isVisibleTo('f', pathsOf(paths), today))
    .select(['f.id', 'f.title', 'f.subtitle', 'f.genre', 'f.categories', 'f.year', 'f.producer', 'f.earnsCredit', 'f.releasedAt'])
    .select(['v.id as versionId', sql<number>`v.duration_s`.as('durationS')])
    .select([sql<string>`left(f.synopsis, 200)`.as('synopsis'), sql<string>`f.released_at::text`.as('orderedBy')])

export type LibraryRow = Awaited<ReturnType<typeof listByIds>>[number]

export const listByIds = (db: Db | Trx, paths: readonly string[], today: string, ids: readonly string[]) =>
  shown(db, paths, today).where('f.id', 'in', ids).execute()

export interface LibraryFilter {
  words: readonly string[]
  genre?: FilmGenre | undefined
  category?: string | undefined
  year?: number | undefined
  producer?: string | undefined
}

export interface LibrarySlice {
  sort: 'new' | 'title'
  /** Sort key and id of the last one before. */
  after: readonly [key: string, id: string] | undefined
  limit: number
}

/** By pinyin, as a reader looks a title up. */
const BY_TITLE = sql<string>`f.title collate "zh-Hans-x-icu"`

export function listLibrary(db: Db, paths: readonly string[], today: string, filter: LibraryFilter, slice: LibrarySlice) {
  const { words, genre, category, year, producer } = filter
  const { sort, after, limit } = slice
  const isByTitle = sort === 'title'
  return shown(db, paths, today)
    .$if(words.length > 0, (query) => query.where(sql<boolean>`f.search @@ ${tsqueryOf(words)}::tsquery`))
    .$if(genre !== undefined, (query) => query.where('f.genre', '=', genre!))
    .$if(category !== undefined, (query) => query.where(sql<boolean>`${category} = any (f.categories)`))
    .$if(year !== undefined, (query) => query.where('f.year', '=', year!))
    .$if(producer !== undefined, (query) => query.where('f.producer', '=', producer!))
    .$if(after !== undefined && isByTitle, (query) =>
      query.where(sql<boolean>`(${BY_TITLE}, f.id) > (${after![0]} collate "zh-Hans-x-icu", ${after![1]}::uuid)`),
    )
    .$if(after !== undefined && !isByTitle, (query) =>
      query.where(sql<boolean>`(f.released_at, f.id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`),
    )
    .$if(isByTitle, (query) => query.orderBy(BY_TITLE).orderBy('f.id'))
    .$if(!isByTitle, (query) => query.orderBy('f.releasedAt', 'desc').orderBy('f.id', 'desc'))
    .limit(limit)
    .execute()
}

/** One film on the air, with everything a player and its page need; undefined: not there for this viewer. */
export function findVisible(db: Db | Trx, paths: readonly string[], today: string, filmId: string) {
  return db
    .selectFrom('film as f')
    .innerJoin('filmVersion as v', 'v.id', 'f.currentVersionId')
    .innerJoin('org as o', 'o.id', 'f.orgId')
    .where('f.id', '=', filmId)
    .where(isVisibleTo('f', pathsOf(paths), today))
    .select(['f.id', 'f.title', 'f.subtitle', 'f.genre', 'f.categories', 'f.year', 'f.producer', 'f.earnsCredit', 'f.releasedAt'])
    .select(['f.synopsis', 'f.keywords', 'f.awards', 'f.seriesTitle', 'f.episode', 'f.creditCategory', 'f.organiserLevel'])
    .select(['f.completeShare', 'f.maxRate', 'f.presenceEveryMinutes', 'v.audioBandwidth', 'v.id as versionId'])
    .select([sql<number>`v.duration_s`.as('durationS'), sql<Crew>`f.crew`.as('crew'), sql<Rung[]>`v.rungs`.as('rungs')])
    .select(['o.name as orgName', 'o.path as orgPath'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('caption as t')
          .select(['t.id', 't.language', 't.label', 't.kind'])
          .whereRef('t.filmVersionId', '=', 'v.id')
          .orderBy('t.id'),
      ).as('captions'),
    )
    .executeTakeFirst()
}

/** The other films of a series, in order. */
export const listEpisodes = (db: Db, paths: readonly string[], today: string, seriesTitle: string, filmId: string) =>
  db
    .selectFrom('film as f')
    .select(['f.id', 'f.title', 'f.episode'])
    .where('f.seriesTitle', '=', seriesTitle)
    .where('f.id', '<>', filmId)
    .where(isVisibleTo('f', pathsOf(paths), today))
    .orderBy('f.episode')
    .orderBy('f.id')
    .limit(100)
    .execute()

interface Facets {
  years: number[]
  producers: string[]
  genres: FilmGenre[]
  categories: string[]
}

/** What the films this viewer may see can be chosen by. */
export async function findFacets(db: Db, paths: readonly string[], today: string): Promise<Facets> {
  const { rows } = await sql<Facets>`
    with visible as (select f.year, f.producer, f.genre, f.categories from film f where ${isVisibleTo('f', pathsOf(paths), today)})
    select
      coalesce((select json_agg(year order by year desc) from (select distinct year from visible where year is not null) y), '[]') as years,
      coalesce((select json_agg(producer order by n desc, producer) from (
        select producer, count(*) n from visible where producer <> '' group by producer order by n desc, producer limit 100) p), '[]') as producers,
      coalesce((select json_agg(genre order by genre) from (select distinct genre from visible where genre is not null) g), '[]') as genres,
      coalesce((select json_agg(category order by category) from (select distinct unnest(categories) as category from visible) c), '[]')
        as categories`.execute(db)
  return rows[0]!
}
