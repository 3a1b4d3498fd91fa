import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { openSession, type WatchSession } from '../../films/index.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { applyMarks, insertMarks, lockAttendance } from '../attendance-queries.ts'
import { listAgenda } from '../gathering-queries.ts'
import { lockHall } from '../hall-queries.ts'
import { EARLY_MS } from '../sign-in-code.rules.ts'
import { positionNow } from './hall.rules.ts'
import type { OwnHall } from './hall-schemas.ts'
import { findFilmItem, findScreen } from './play-queries.ts'
import { findOwnHall, insertRemote } from './remote-queries.ts'

/** The gathering as somebody on its list sees it from afar: its films, and where the screen of the hall stands. */
export async function showOwnHall(deps: Deps, viewer: Viewer, gatheringId: string): Promise<OwnHall> {
  const hall = await ownHall(deps, viewer, gatheringId)
  const [agenda, screen] = await Promise.all([listAgenda(deps.db, gatheringId), findScreen(deps.db, gatheringId)])
  const { id, title, startsAt, place, orgName, state, status } = hall
  return {
    gathering: { id, title, startsAt: startsAt.toISOString(), place, orgName },
    ...{ isOpen: state === 'open', isPresent: status === 'present' },
    films: agenda.flatMap(({ id: itemId, filmId, title: name, durationS }) =>
      filmId === null ? [] : { itemId, filmId, title: name, durationS: durationS ?? 0 },
    ),
    screen: screen?.positionAt ? shownScreen({ ...screen, positionAt: screen.positionAt }, deps.now()) : null,
  }
}

type Screen = NonNullable<Awaited<ReturnType<typeof findScreen>>> & { positionAt: Date }

function shownScreen({ itemId, durationS, positionAt, ...said }: Screen, now: Date) {
  const atMs = positionNow({ ...said, positionAt: positionAt.getTime() }, durationS * 1000, now.getTime())
  return { itemId, playingAtS: atMs === null ? null : atMs / 1000, isPlaying: said.isPlaying }
}

/** Missing for whoever is not on the list: only those expected or invited join from afar. */
async function ownHall(deps: Deps, viewer: Viewer, gatheringId: string) {
  const hall = viewer.personId ? await findOwnHall(deps.db, gatheringId, viewer.personId) : undefined
  if (!hall) throw notFound()
  return hall
}

interface Joining {
  itemId: string
  clientId: string
  device: string | null
}

/**
 * Joins from one's own phone: an ordinary sitting before the film, judged as one, that also stands for being there. It marks whoever
 * has not been marked yet; a word of the secretary is not overruled.
 */
export async function joinRemotely(
  deps: Deps,
  viewer: Viewer,
  gatheringId: string,
  { itemId, clientId, device }: Joining,
): Promise<WatchSession> {
  const hall = await ownHall(deps, viewer, gatheringId)
  const now = deps.now()
  if (hall.state !== 'open' || now.getTime() < hall.startsAt.getTime() - EARLY_MS)
    throw new Problem('conflict', 'This gathering is not open', {
      reason: hall.state === 'open' ? 'too-early' : `gathering-${hall.state}`,
    })
  const item = await findFilmItem(deps.db, gatheringId, itemId)
  if (!item) throw notFound()
  const session = await openSession(deps, viewer, { filmId: item.filmId, clientId, device })
  const personId = viewer.personId!
  await deps.db.transaction().execute(async (trx) => {
    if ((await lockHall(trx, gatheringId))?.state !== 'open')
      throw new Problem('conflict', 'This gathering has ended', { reason: 'gathering-closed' })
    await insertRemote(trx, { sessionId: session.sessionId, gatheringId, itemId, personId, joinedAt: now })
    await markRemote(trx, { gatheringId, personId, accountId: viewer.accountId, now })
  })
  return session
}

/** Minutes late are not reckoned: what was watched says it better. */
async function markRemote(
  trx: Trx,
  { gatheringId, personId, accountId, now }: { gatheringId: string; personId: string; accountId: string; now: Date },
) {
  const [row] = await lockAttendance(trx, gatheringId, [personId])
  if (row?.status !== 'unmarked') return
  const mark = { personId, status: 'present' as const, reason: null, note: null, lateMinutes: 0, earlyMinutes: 0 }
  await insertMarks(trx, [{ ...mark, id: uuid(), gatheringId, method: 'remote', madeAt: now, accountId }])
  await applyMarks(trx, gatheringId, [{ ...mark, method: 'remote', needsConfirmation: false, signedInAt: now }], accountId)
}
