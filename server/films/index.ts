/**
 * Films: what editors write about them, the files they send in, what the pipeline makes of those, three stages of review by three
 * people, the library of what is released, playback by signed addresses, and watching, which earns credit.
 */
export { filmsRoutes } from './routes.ts'
export { encodeVersion, encodesAtOnce } from './encode/encode-film.job.ts'
export { tidyFilms } from './encode/tidy-films.ts'
export { mediaRoutes } from './playback/media-routes.ts'
export { examineStorage } from './storage/examine-storage.ts'
