import type { Trx } from '#db/connect.ts'
import type { Asker } from '../asker.ts'
import type { Settlement } from '../settle-gathering.ts'
import { insertStatements } from './play-queries.ts'

/** Films shown without a log of ours: how long they ran is the word of whoever closes, and is kept as that. */
export async function stateUnlogged(
  trx: Trx,
  { deps, viewer }: Asker,
  gatheringId: string,
  { settled, number }: { settled: Settlement; number: number },
): Promise<void> {
  const rows = settled.agenda.flatMap(({ id: itemId, filmId }, at) => {
    const { playedMinutes, minutes } = settled.items[at]!
    if (filmId === null || playedMinutes !== null) return []
    return { gatheringId, number, itemId, minutes, statedBy: viewer.accountId, statedAt: deps.now() }
  })
  await insertStatements(trx, rows)
}

/** What a film's entry is explained by: minutes the screens played, or that it is the word of whoever closed. */
export function explainFilm(
  { items }: Settlement,
  filmId: string | null,
): { playedMinutes?: number; playedBy?: 'log' | 'statement' } {
  const held = items.filter((item) => filmId !== null && item.filmId === filmId)
  if (held.length === 0) return {}
  const played = held.flatMap(({ playedMinutes }) => playedMinutes ?? [])
  if (played.length === 0) return { playedBy: 'statement' }
  return { playedBy: 'log', playedMinutes: Math.round(played.reduce((sum, minutes) => sum + minutes, 0) * 100) / 100 }
}
