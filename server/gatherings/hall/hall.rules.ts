/** The hall: where its film stands now, and how much of what it showed can count. */

export interface ScreenSaid {
  positionMs: number
  /** When the screen said so. */
  positionAt: number
  isPlaying: boolean
  rate: number
}

/** After so long without a word nobody knows where the hall is. */
const SILENT_MS = 60_000

/** Where the film of the hall stands now; null: not known. */
export function positionNow(said: ScreenSaid, durationMs: number, now: number): number | null {
  const elapsedMs = now - said.positionAt
  if (!said.isPlaying) return said.positionMs
  if (elapsedMs > SILENT_MS) return null
  return Math.min(durationMs, said.positionMs + Math.max(0, elapsedMs) * said.rate)
}

export interface PlayedItem {
  filmId: string | null
  /** How long the item took, as planned or said. */
  minutes: number
  filmMinutes: number
  /** What the screens really played; null: no screen of ours played anything. */
  playedMinutes: number | null
}

/**
 * Most minutes of an item that can count: a film at most its own length, and at most what was really played. Without any log of
 * ours (a disc, another player) it is the word of whoever closes.
 */
export function countable({ filmId, minutes, filmMinutes, playedMinutes }: PlayedItem) {
  if (filmId === null) return { countableMinutes: minutes, cap: null }
  const most = playedMinutes === null ? filmMinutes : Math.min(filmMinutes, nearly(playedMinutes, filmMinutes))
  if (most >= minutes) return { countableMinutes: minutes, cap: null }
  return { countableMinutes: most, cap: most < filmMinutes ? 'played' : 'film-length' } as const
}

/** Players drop a picture here and a moment there: what lacks less than a hundredth was shown whole. */
export const nearly = (minutes: number, whole: number) => (minutes >= whole * 0.99 ? whole : minutes)
