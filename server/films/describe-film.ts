import type { Db, Trx } from '#db/connect.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { covers, scopeOf } from '../orgs/index.ts'
import { findFilm, type FilmRecord, type ListedFilm } from './film-queries.ts'
import { listReviews, type ReviewRecord } from './review/review-queries.ts'
import { stageOf } from '../review-stages.rules.ts'
import { mayDo, missingIn, type Rights } from './film.rules.ts'
import type { Film, FilmRow } from './film-schemas.ts'
import { playbackEnd, signPlayback } from './playback/sign-playback.ts'
import { describeVersion } from './versions/describe-version.ts'
import { listVersions, type VersionRecord } from './versions/version-queries.ts'

/** A film as staff sees it, with what this viewer may do. Throws not-found outside the scope. */
export async function describeFilm(deps: Deps, viewer: Viewer, scope: Scope, id: string): Promise<Film> {
  const film = await findFilm(deps.db, scope, id)
  if (!film) throw notFound()
  const [versions, reviews] = [await listVersions(deps.db, [id]), await listReviews(deps.db, id)]
  const shownVersions = versions.map((row) => describeVersion(deps, viewer.accountId, row))
  const missing = missingIn(
    film,
    versions.some(({ state }) => state === 'ready'),
  )
  return {
    ...textOf(film),
    current: shownVersions.find(({ isCurrent }) => isCurrent) ?? null,
    versions: shownVersions,
    reviews: reviews.map(({ accountId: _, at, ...review }) => ({ ...review, at: at.toISOString() })),
    stage: stageOf(film.state),
    missing,
    can: mayDo({ ...film, versions, missing, reviewCount: reviews.length }, rightsOf(viewer, film, versions, reviews)),
  }
}

/** What the viewer holds at the film's place, and what hinders as a reviewer. */
export function rightsOf(
  viewer: Viewer,
  film: { path: string; createdBy: string },
  versions: readonly Pick<VersionRecord, 'createdBy'>[],
  reviews: readonly Pick<ReviewRecord, 'accountId' | 'stage'>[],
): Rights {
  const holds = (permission: string) => covers(scopeOf(viewer, permission), film.path)
  const me = viewer.accountId
  return {
    ...{ edits: holds('films.edit'), reviews: holds('films.review'), releases: holds('films.release') },
    isOwn: film.createdBy === me || versions.some(({ createdBy }) => createdBy === me),
    stagesTaken: reviews.filter(({ accountId }) => accountId === me).map(({ stage }) => stage),
  }
}

/** All facts a decision about a film rests on, read in one transaction with the film locked. */
export async function factsOf(trx: Db | Trx, film: { id: string } & Parameters<typeof missingIn>[0]) {
  const [versions, reviews] = [await listVersions(trx, [film.id]), await listReviews(trx, film.id)]
  const missing = missingIn(
    film,
    versions.some(({ state }) => state === 'ready'),
  )
  return { versions, reviews, missing }
}

function textOf(film: FilmRecord) {
  const { path: _path, orgId, orgName, audienceOrgId, audienceOrgName, createdBy: _by, reviewRound: _round, ...text } = film
  const { currentVersionId: _current, ...rest } = text
  return {
    ...rest,
    categories: film.categories as Film['categories'],
    org: { id: orgId, name: orgName },
    audienceOrg: audienceOrgId && audienceOrgName ? { id: audienceOrgId, name: audienceOrgName } : null,
    updatedAt: film.updatedAt.toISOString(),
    releasedAt: film.releasedAt?.toISOString() ?? null,
  }
}

export function describeRow(deps: Deps, viewerId: string, row: ListedFilm): FilmRow {
  const { orgId, orgName, currentVersionId, createdBy, orderedBy: _, posterVersionId, categories, ...rest } = row
  const expiresAt = playbackEnd(deps.now())
  return {
    ...rest,
    categories: categories as FilmRow['categories'],
    org: { id: orgId, name: orgName },
    isOnAir: currentVersionId !== null,
    isMine: createdBy === viewerId,
    posterUrl: posterVersionId
      ? signPlayback(deps, { versionId: posterVersionId, viewerId, expiresAt, kind: 'preview' }).posterUrl
      : null,
    updatedAt: row.updatedAt.toISOString(),
  }
}
