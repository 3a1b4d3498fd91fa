import type { Db } from '#db/connect.ts'
import { fromMultirange, inSeconds, lengthOf, union } from '../../films/index.ts'
import type { Scope } from '../../http/access.ts'
import { notFound } from '../../http/problem.ts'
import { findGathering, listAgenda } from '../gathering-queries.ts'
import type { PlayLog } from './hall-schemas.ts'
import { listPlayed, listPlays, listStatements } from './play-queries.ts'

/** What the hall played of each film of the agenda, screen by screen; or what was said of it where there is no log. */
export async function showPlayLog(db: Db, scope: Scope, gatheringId: string): Promise<PlayLog> {
  const gathering = await findGathering(db, scope, gatheringId)
  if (!gathering) throw notFound()
  const [agenda, played, plays, statements] = await Promise.all([
    listAgenda(db, gatheringId),
    listPlayed(db, gatheringId),
    listPlays(db, gatheringId),
    listStatements(db, gatheringId, gathering.closings),
  ])
  const items = agenda.filter(({ filmId }) => filmId !== null)
  return {
    items: items.map(({ id, title, durationS }) => {
      const watched = union(...played.filter(({ itemId }) => itemId === id).map((one) => fromMultirange(one.watched)))
      const statement = statements.find(({ itemId }) => itemId === id)
      return {
        ...{ itemId: id, title, durationS: durationS ?? 0, watched: inSeconds(watched) },
        playedS: watched.length > 0 ? lengthOf(watched) / 1000 : null,
        plays: plays.filter(({ itemId }) => itemId === id).map(shownPlay),
        statement: statement
          ? { minutes: statement.minutes, byName: statement.byName, statedAt: statement.statedAt.toISOString() }
          : null,
      }
    }),
  }
}

const shownPlay = ({ openedAt, byName, device, packId, watched, refused }: Awaited<ReturnType<typeof listPlays>>[number]) => ({
  ...{ openedAt: openedAt.toISOString(), byName, device, isOffline: packId !== null },
  acceptedS: lengthOf(fromMultirange(watched)) / 1000,
  refused: refused.map(({ reason, ms }) => ({ reason, seconds: Number(ms) / 1000 })),
})
