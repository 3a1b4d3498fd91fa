import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { findFilmOnAir, fromMultirange, inSeconds, playbackEnd, signPlayback, union, WATCH_POLICY } from '../../films/index.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { lockedGathering, type Asker } from '../asker.ts'
import type { Play, PlayAnswer } from './hall-schemas.ts'
import { judgePlay } from './judge-play.ts'
import { findFilmItem, findPlay, insertPlay, listPlayed } from './play-queries.ts'

interface Opening {
  itemId: string
  clientId: string
  /** What the browser calls itself. */
  device: string | null
}

/** A screen of the hall begins a film of the agenda. Only while the gathering is open: what is played then is what counts. */
export async function openPlay(asker: Asker, gatheringId: string, { itemId, clientId, device }: Opening): Promise<Play> {
  const { deps, viewer, scope } = asker
  const playId = uuid()
  const item = await deps.db.transaction().execute(async (trx) => {
    await lockedGathering(trx, scope, gatheringId, ['open'])
    const found = await findFilmItem(trx, gatheringId, itemId)
    if (!found) throw notFound()
    const now = deps.now()
    await insertPlay(trx, {
      ...{ id: playId, gatheringId, itemId, filmId: found.filmId, filmVersionId: found.filmVersionId, clientId, device },
      ...{ openedBy: viewer.accountId, openedAt: now, playingSince: now, lastMadeAt: now },
    })
    return found
  })
  return { playId, itemId, ...(await describe(asker, gatheringId, item)) }
}

type Item = NonNullable<Awaited<ReturnType<typeof findFilmItem>>>

async function describe(asker: Asker, gatheringId: string, item: Item): Promise<Omit<Play, 'playId' | 'itemId'>> {
  const { deps, viewer } = asker
  const film = await findFilmOnAir(deps, viewer, item.filmId)
  if (!film) throw notFound()
  const watched = await watchedOf(deps.db, gatheringId, item)
  const { captionUrl, ...playback } = addresses(asker, item.filmVersionId)
  const playedMs = watched.at(-1)?.to ?? 0
  const durationMs = item.durationS * 1000
  return {
    ...{ filmId: item.filmId, filmVersionId: item.filmVersionId, title: item.title, durationS: item.durationS, ...playback },
    resumeAtS: playedMs < durationMs - 5000 ? playedMs / 1000 : 0,
    watched: inSeconds(watched),
    captions: film.captions.map((track) => ({ ...track, url: captionUrl(track.id) })),
    ...{ rungs: film.rungs, audioBandwidth: film.audioBandwidth },
    reportEveryS: WATCH_POLICY.reportEveryMs / 1000,
  }
}

async function watchedOf(db: Db, gatheringId: string, { id, filmVersionId }: Item) {
  const played = await listPlayed(db, gatheringId)
  return union(
    ...played
      .filter((one) => one.itemId === id && one.filmVersionId === filmVersionId)
      .map(({ watched }) => fromMultirange(watched)),
  )
}

function addresses({ deps, viewer }: Asker, versionId: string) {
  const expiresAt = playbackEnd(deps.now())
  const { base: _, ...signed } = signPlayback(deps, { versionId, viewerId: viewer.accountId, expiresAt })
  return { ...signed, hlsExpiresAt: expiresAt.toISOString() }
}

/** New addresses before the old ones expire, as long as the film is on the air and the gathering open. */
export async function renewPlay(asker: Asker, playId: string) {
  const play = await findPlay(asker.deps.db, asker.scope, playId)
  if (play?.state !== 'open' || !(await findFilmOnAir(asker.deps, asker.viewer, play.filmId))) throw notFound()
  const { captionUrl: _, ...playback } = addresses(asker, play.filmVersionId)
  return playback
}

/** What a screen says it played. Answered once what was accepted is stored. */
export async function handPlayReports(
  asker: Asker,
  playId: string,
  reports: Parameters<typeof judgePlay>[1]['reports'],
): Promise<PlayAnswer> {
  const receivedAt = asker.deps.now()
  return asker.deps.db.transaction().execute(async (trx) => {
    const known = await findPlay(trx, asker.scope, playId)
    if (!known) throw notFound()
    await lockedGathering(trx, asker.scope, known.gatheringId, ['open'])
    const play = await findPlay(trx, asker.scope, playId)
    if (!play) throw notFound()
    if (play.packId) throw new Problem('conflict', 'What was played from a pack comes back with it', { reason: 'play-of-pack' })
    const { results, watched, playedS } = await judgePlay(trx, { play, reports, receivedAt })
    return { results, watched, playedS }
  })
}
