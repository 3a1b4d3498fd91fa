/**
 * Films: what editors write about them, the files they send in, what the pipeline makes of those, three stages of review by three
 * people, the library of what is released, playback by signed addresses, and watching, which earns credit.
 */
export { filmsRoutes } from './routes.ts'
export { encodeVersion, encodesAtOnce } from './encode/encode-film.job.ts'
export { tidyFilms } from './encode/tidy-films.ts'
export { mediaRoutes } from './playback/media-routes.ts'
export { examineStorage } from './storage/examine-storage.ts'

// For films shown to many: the same judge, the same addresses, the same clock of a person.
export { findFilmOnAir } from './library/show-library.ts'
export { playbackEnd, signPlayback } from './playback/sign-playback.ts'
export { findTakeaway } from './playback/take-away.ts'
export { CaptionTrack, Rung } from './versions/version-schemas.ts'
export { openSession } from './watching/open-session.ts'
export { Playback, Report, WatchSession } from './watching/schemas.ts'
export { fromMultirange, inSeconds, lengthOf, toMultirange, union } from './watching/spans.rules.ts'
export {
  judgeReport,
  WATCH_POLICY,
  type PersonClock,
  type SessionCourse,
  type Verdict,
  type WatchTerms,
} from './watching/watch-judge.rules.ts'
export { mediaStore, type MediaStore } from './storage/media-store.ts'
export { findMissingFiles, type OnAir } from './storage/find-missing.ts'
export { listOnAir } from './playback/playable-queries.ts'
export { isVisibleTo } from './library/library-queries.ts'
export { findFilmByTitle, listFilmCompletions, listFilmReferences } from './reference-queries.ts'
