import type { Scope, Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { pageOf, readLatest, type Page } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { findPlace } from '../orgs/index.ts'
import { describeRow } from './describe-film.ts'
import { listFilms, listWaiting, type ListedFilm, type Slice } from './film-queries.ts'
import type { FilmQuery, FilmRow } from './film-schemas.ts'
import { queryWords } from '../search-words.rules.ts'

/** Films of the scope, latest change first. */
export async function showFilms(deps: Deps, viewer: Viewer, scope: Scope, query: FilmQuery): Promise<Page<FilmRow>> {
  const { q = '', mine, limit, cursor, ...filter } = query
  if (filter.org !== undefined && !(await findPlace(deps.db, scope, filter.org))) throw notFound()
  const by = mine ? viewer.accountId : undefined
  return page(deps, viewer, { limit, cursor }, (slice) =>
    listFilms(deps.db, scope, { ...filter, by, words: queryWords(q) }, slice),
  )
}

/** Films that wait for a stage which the viewer may take. */
export const showWaiting = (deps: Deps, viewer: Viewer, scope: Scope, query: { limit: number; cursor?: string }) =>
  page(deps, viewer, query, (slice) => listWaiting(deps.db, scope, viewer.accountId, slice))

async function page(
  deps: Deps,
  viewer: Viewer,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  read: (slice: Slice) => Promise<ListedFilm[]>,
): Promise<Page<FilmRow>> {
  const rows = await read({ after: cursor === undefined ? undefined : readLatest(cursor), limit: limit + 1 })
  const { items, nextCursor } = pageOf(rows, limit, ({ orderedBy, id }) => [orderedBy, id])
  return { items: items.map((row) => describeRow(deps, viewer.accountId, row)), nextCursor }
}
