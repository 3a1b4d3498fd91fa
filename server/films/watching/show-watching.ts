import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { Problem } from '../../http/problem.ts'
import { showLibraryFilms } from '../library/show-library.ts'
import { findWatchable } from './open-session.ts'
import { coveredShare, passOn, resumeAt } from './pass.rules.ts'
import { findLastPass, listProgress, listSittings, listUnderWay } from './progress-queries.ts'
import type { FilmWatching, WatchingList } from './schemas.ts'
import { showOwnObjections } from './show-objections.ts'
import { inSeconds } from './spans.rules.ts'
import type { RefusalReason } from './watch-judge.rules.ts'

const REMEMBERED_MS = 90 * 86_400_000

/** What the viewer is in the middle of, the last first. */
export async function showWatching(deps: Deps, viewer: Viewer): Promise<WatchingList> {
  if (!viewer.personId) return { items: [] }
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  const underWay = await listUnderWay(deps.db, viewer.personId, new Date(now.getTime() - REMEMBERED_MS))
  const films = await showLibraryFilms(
    deps,
    viewer,
    underWay.map(({ filmId }) => filmId),
  )
  const versionIds = underWay.map(({ filmVersionId }) => filmVersionId)
  const progress = await listProgress(deps.db, viewer.personId, versionIds, today)
  return {
    items: underWay.flatMap(({ filmId, filmVersionId }) => {
      const [film, mine] = [films.get(filmId), progress.get(filmVersionId)]
      if (!film || !mine) return []
      const { resumeAtS, coveredShare, lastWatchedAt } = mine
      return [{ film, resumeAtS, coveredShare, lastWatchedAt: lastWatchedAt.toISOString() }]
    }),
  }
}

/** Which parts of a film the viewer has watched, and what became of every sitting. */
export async function showFilmWatching(deps: Deps, viewer: Viewer, filmId: string): Promise<FilmWatching> {
  const film = await findWatchable(deps, viewer, filmId)
  const { personId } = viewer
  if (!personId) throw new Problem('conflict', 'This account belongs to nobody', { reason: 'no-person' })
  const [latest, sittings, objections] = await Promise.all([
    findLastPass(deps.db, personId, film.versionId),
    listSittings(deps.db, personId, film.versionId),
    showOwnObjections(deps, viewer, filmId),
  ])
  const durationMs = Math.round(film.durationS * 1000)
  const pass = passOn(dayIn(deps.config.COUNTY_TIME_ZONE, deps.now()), latest)
  return {
    filmVersionId: film.versionId,
    durationS: film.durationS,
    watched: inSeconds(pass.watched),
    coveredShare: coveredShare(pass.watched, durationMs),
    completeShare: film.completeShare,
    resumeAtS: resumeAt(pass, durationMs) / 1000,
    creditedOn: pass.creditedOn,
    sessions: sittings.map(({ acceptedMs, refused, openedAt, lastReportAt, ...sitting }) => ({
      ...sitting,
      openedAt: openedAt.toISOString(),
      lastReportAt: lastReportAt?.toISOString() ?? null,
      acceptedS: acceptedMs / 1000,
      refused: refused.map(({ reason, ms }) => ({ reason: reason as RefusalReason, seconds: ms / 1000 })),
    })),
    objections: objections.items,
  }
}
