import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { conversionOn, onlineHours } from '../../ledger/index.ts'
import { findFilmOnAir } from '../library/show-library.ts'
import { playbackEnd, signPlayback } from '../playback/sign-playback.ts'
import { coveredShare, passOn, resumeAt } from './pass.rules.ts'
import { nextDue } from './presence.rules.ts'
import { findLastPass } from './progress-queries.ts'
import type { Playback, WatchSession } from './schemas.ts'
import { insertWatchSession, lockClock, supersedeSessions } from './session-queries.ts'
import { inSeconds } from './spans.rules.ts'
import { WATCH_POLICY } from './watch-judge.rules.ts'

interface Opening {
  filmId: string
  clientId: string
  /** What the browser calls itself. */
  device: string | null
}

/** The film as the viewer may watch it today. Throws not-found, as if there were none, if he may not. */
export async function findWatchable(deps: Deps, viewer: Viewer, filmId: string) {
  const film = await findFilmOnAir(deps, viewer, filmId)
  if (!film) throw notFound()
  return film
}
type Watchable = Awaited<ReturnType<typeof findWatchable>>

/** Opens a sitting on this device; what the person watched elsewhere ends now. */
export async function openSession(deps: Deps, viewer: Viewer, opening: Opening): Promise<WatchSession> {
  const film = await findWatchable(deps, viewer, opening.filmId)
  const { personId } = viewer
  if (!personId)
    throw new Problem('conflict', 'This account belongs to nobody: nothing it watches counts', { reason: 'no-person' })
  const now = deps.now()
  const sessionId = uuid()
  await deps.db.transaction().execute(async (trx) => {
    await lockClock(trx, personId, WATCH_POLICY.offlineLimitMs)
    const before = await supersedeSessions(trx, personId, now)
    const isSame = before?.filmVersionId === film.versionId
    await insertWatchSession(trx, {
      ...{ id: sessionId, personId, accountId: viewer.accountId, filmId: film.id, filmVersionId: film.versionId },
      ...{ clientId: opening.clientId, device: opening.device, signInId: viewer.sessionId },
      ...{ openedAt: now, playingSince: now, lastMadeAt: now },
      // Opening the film anew does not get around the question.
      ...(isSame && film.presenceEveryMinutes !== null
        ? { presenceDueAt: before.presenceDueAt, askId: before.askId, askedAt: before.askedAt }
        : { presenceDueAt: firstQuestion(film, now) }),
    })
  })
  return { sessionId, ...(await describe(deps, viewer, { film, personId })) }
}

function firstQuestion({ presenceEveryMinutes }: Watchable, now: Date): Date | null {
  return presenceEveryMinutes === null ? null : new Date(nextDue(now.getTime(), presenceEveryMinutes * 60_000, Math.random()))
}

interface Described {
  film: Watchable
  personId: string
}

async function describe(deps: Deps, viewer: Viewer, { film, personId }: Described): Promise<Omit<WatchSession, 'sessionId'>> {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  const durationMs = Math.round(film.durationS * 1000)
  const [latest, hours] = await Promise.all([findLastPass(deps.db, personId, film.versionId), hoursFor(deps.db, film, today)])
  const pass = passOn(today, latest)
  const { captionUrl, ...playback } = addressesFor(deps, viewer, film.versionId)
  return {
    ...playback,
    filmVersionId: film.versionId,
    durationS: durationMs / 1000,
    resumeAtS: resumeAt(pass, durationMs) / 1000,
    watched: inSeconds(pass.watched),
    coveredShare: coveredShare(pass.watched, durationMs),
    ...{
      completeShare: film.completeShare,
      maxRate: film.maxRate,
      audioBandwidth: film.audioBandwidth,
      rungs: film.rungs,
    },
    presence: film.presenceEveryMinutes === null ? null : { everyS: film.presenceEveryMinutes * 60 },
    reportEveryS: WATCH_POLICY.reportEveryMs / 1000,
    offlineLimitS: WATCH_POLICY.offlineLimitMs / 1000,
    holdLimitS: WATCH_POLICY.holdLimitMs / 1000,
    earns: hours === null ? null : { hours },
    creditedOn: pass.creditedOn,
    captions: film.captions.map((track) => ({ ...track, url: captionUrl(track.id) })),
  }
}

async function hoursFor(db: Db, film: Watchable, today: string): Promise<number | null> {
  if (!film.earnsCredit || film.creditCategory === null) return null
  const { rules } = await conversionOn(db, today)
  return onlineHours(rules, film.durationS / 60)
}

/** Signed addresses of a version for this viewer. */
export function addressesFor(deps: Deps, viewer: Viewer, versionId: string): Playback & { captionUrl: (id: string) => string } {
  const expiresAt = playbackEnd(deps.now())
  const { hlsUrl, posterUrl, storyboardUrl, captionUrl } = signPlayback(deps, {
    versionId,
    viewerId: viewer.accountId,
    expiresAt,
  })
  return { hlsUrl, hlsExpiresAt: expiresAt.toISOString(), posterUrl, storyboardUrl, captionUrl }
}
