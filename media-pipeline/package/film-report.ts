import type { WarningKind } from '../problem.ts'
import type { Bandwidth } from './playlists.rules.ts'

/** What was made, as returned by `encodeFilm` and kept beside the film in `film.json`. Holds nothing personal. */
export interface FilmReport {
  /** Names the source, plan and ffmpeg this was made from; the same again is not encoded twice. */
  key: string
  encodedWith: string
  warnings: WarningKind[]
  /** Length in seconds as published: the source's, rounded to whole frames. */
  durationS: number
  frameRate: number
  /** Largest first. */
  rungs: { name: string; width: number; height: number; codec: string; bandwidth: Bandwidth; bytes: number }[]
  sound: { codec: string; bandwidth: Bandwidth; language: string | null; bytes: number } | null
  captions: { file: string; name: string; language: string | null }[]
  poster: string
  storyboard: { track: string; sheets: number; width: number; height: number }
  source: {
    container: string
    codec: string
    soundCodec: string | null
    width: number
    height: number
    durationS: number
    sizeBytes: number
  }
}
