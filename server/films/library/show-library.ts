import type { Viewer } from '../../http/access.ts'
import { dayIn } from '../../clock.ts'
import type { Deps } from '../../http/deps.ts'
import { decodeCursor, pageOf, unknownCursor, type Page } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { conversionOn, onlineHours } from '../../ledger/index.ts'
import { findPaths } from '../../orgs/index.ts'
import { playbackEnd, signPlayback } from '../playback/sign-playback.ts'
import { queryWords } from '../../search-words.rules.ts'
import { listProgress } from '../watching/progress-queries.ts'
import { findFacets, findVisible, listByIds, listEpisodes, listLibrary, type LibraryRow } from './library-queries.ts'
import type { LibraryFacets, LibraryFilm, LibraryFilmDetail, LibraryQuery } from './library-schemas.ts'

const NEW_FOR_MS = 30 * 86_400_000

/** Whose library it is, and what day: everything a look at it depends on. */
async function readerOf(deps: Deps, viewer: Viewer) {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  return { today, paths: await findPaths(deps.db, viewer, today) }
}

/** Released films that the viewer may watch. */
export async function showLibrary(deps: Deps, viewer: Viewer, query: LibraryQuery): Promise<Page<LibraryFilm>> {
  const { q = '', sort, limit, cursor, ...filter } = query
  const { today, paths } = await readerOf(deps, viewer)
  const slice = { sort, after: cursor === undefined ? undefined : readCursor(cursor, sort), limit: limit + 1 }
  const rows = await listLibrary(deps.db, paths, today, { ...filter, words: queryWords(q) }, slice)
  const { items, nextCursor } = pageOf(rows, limit, (row) => [sort, sort === 'title' ? row.title : row.orderedBy, row.id])
  return { items: await described(deps, viewer, today, items), nextCursor }
}

function readCursor(cursor: string, sort: string): [string, string] {
  const [sorted, key, id] = decodeCursor(cursor, 3) as [string, string, string]
  const isDate = sort === 'title' || !Number.isNaN(Date.parse(key))
  if (sorted !== sort || !isDate || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw unknownCursor()
  return [key, id]
}

/** These films as the library shows them; those the viewer may not see (any more) are left out. */
export async function showLibraryFilms(
  deps: Deps,
  viewer: Viewer,
  filmIds: readonly string[],
): Promise<Map<string, LibraryFilm>> {
  if (filmIds.length === 0) return new Map()
  const { today, paths } = await readerOf(deps, viewer)
  const films = await described(deps, viewer, today, await listByIds(deps.db, paths, today, filmIds))
  return new Map(films.map((film) => [film.id, film]))
}

async function described(deps: Deps, { accountId, personId }: Viewer, today: string, rows: readonly LibraryRow[]) {
  const { rules } = await conversionOn(deps.db, today)
  const versionIds = rows.map(({ versionId }) => versionId)
  const progress = personId ? await listProgress(deps.db, personId, versionIds, today) : new Map<string, never>()
  const expiresAt = playbackEnd(deps.now())
  return rows.map(({ versionId, releasedAt, orderedBy: _, ...film }): LibraryFilm => {
    const { posterUrl, storyboardUrl } = signPlayback(deps, { versionId, viewerId: accountId, expiresAt })
    const mine = progress.get(versionId)
    return {
      ...film,
      ...{ posterUrl, storyboardUrl, categories: film.categories as LibraryFilm['categories'] },
      hours: film.earnsCredit ? onlineHours(rules, film.durationS / 60) : null,
      isNew: releasedAt !== null && deps.now().getTime() - releasedAt.getTime() < NEW_FOR_MS,
      coveredShare: mine?.coveredShare ?? 0,
      isCredited: mine?.isCredited ?? false,
    }
  })
}

/** A film that this viewer may watch now, with everything that watching is judged by; undefined: nothing there. */
export async function findFilmOnAir(deps: Pick<Deps, 'db' | 'config' | 'now'>, viewer: Viewer, filmId: string) {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  return findVisible(deps.db, await findPaths(deps.db, viewer, today), today, filmId)
}

export async function showLibraryFilm(deps: Deps, viewer: Viewer, filmId: string): Promise<LibraryFilmDetail> {
  const { today, paths } = await readerOf(deps, viewer)
  const film = await findVisible(deps.db, paths, today, filmId)
  if (!film?.releasedAt) throw notFound()
  const { versionId, crew, keywords, awards, seriesTitle, episode, audioBandwidth, synopsis, orgName, releasedAt } = film
  const [row] = await described(deps, viewer, today, await listByIds(deps.db, paths, today, [filmId]))
  if (!row) throw notFound()
  const play = signPlayback(deps, { versionId, viewerId: viewer.accountId, expiresAt: playbackEnd(deps.now()) })
  const episodes = seriesTitle === '' ? [] : await listEpisodes(deps.db, paths, today, seriesTitle, filmId)
  return {
    ...row,
    ...{ synopsis, crew, keywords, awards, seriesTitle, episode, audioBandwidth, orgName },
    captions: film.captions.map((track) => ({ ...track, url: play.captionUrl(track.id) })),
    rungs: film.rungs.map(({ name, width, height, bandwidth, averageBandwidth }) => {
      return { name, width, height, bandwidth, averageBandwidth }
    }),
    otherEpisodes: episodes,
    releasedAt: releasedAt.toISOString(),
  }
}

export async function showFacets(deps: Deps, viewer: Viewer): Promise<LibraryFacets> {
  const { today, paths } = await readerOf(deps, viewer)
  return (await findFacets(deps.db, paths, today)) as LibraryFacets
}
