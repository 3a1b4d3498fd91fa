/** In step with the hall: what a player far away does when it stands elsewhere than the screen. */

/** Nearer than this nobody notices, and the clocks of two lines differ by as much. */
const NEAR_S = 2

export interface Screen {
  /** Null: not known. */
  playingAtS: number | null
  isPlaying: boolean
}

export type Step = { do: 'nothing' } | { do: 'pause' } | { do: 'play' } | { do: 'seek'; toS: number }

/** What brings the player in step; without news of the hall it goes on as it is. */
export function stepOf(screen: Screen | null, player: { atS: number; isPlaying: boolean }): Step {
  if (!screen || screen.playingAtS === null) return { do: 'nothing' }
  if (!screen.isPlaying) return player.isPlaying ? { do: 'pause' } : { do: 'nothing' }
  if (Math.abs(screen.playingAtS - player.atS) > NEAR_S) return { do: 'seek', toS: screen.playingAtS }
  return player.isPlaying ? { do: 'nothing' } : { do: 'play' }
}
