import type { Db, Trx } from '#db/connect.ts'
import { fromMultirange, lengthOf } from '../../films/index.ts'
import { listPlayed } from './play-queries.ts'
import { listRemoteWatched } from './remote-queries.ts'

const minutesOf = (watched: string) => lengthOf(fromMultirange(watched)) / 60_000

/** Minutes of each item that the screens of the hall really played; an item that is missing was played by none of them. */
export async function playedMinutes(db: Db | Trx, gatheringId: string): Promise<Map<string, number>> {
  const minutes = new Map<string, number>()
  for (const { itemId, watched } of await listPlayed(db, gatheringId))
    minutes.set(itemId, Math.max(minutes.get(itemId) ?? 0, minutesOf(watched)))
  return minutes
}

/** Minutes of each item that those who joined from afar really watched, by person. Whoever is missing did not join so. */
export async function remoteMinutes(db: Db | Trx, gatheringId: string): Promise<Map<string, Map<string, number>>> {
  const people = new Map<string, Map<string, number>>()
  for (const { personId, itemId, watched } of await listRemoteWatched(db, gatheringId)) {
    const mine = people.get(personId) ?? new Map<string, number>()
    mine.set(itemId, Math.max(mine.get(itemId) ?? 0, watched ? minutesOf(watched) : 0))
    people.set(personId, mine)
  }
  return people
}
