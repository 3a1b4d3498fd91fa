import type { Config } from '../../config.ts'
import type { FilmStorage } from './film-storage.ts'
import { localStorage } from './local-storage.ts'
import { s3Storage } from './s3-storage.ts'

const made = new WeakMap<Config, FilmStorage>()

/** The storage the configuration names; one for a process. */
export function storageOf({ config }: { config: Config }): FilmStorage {
  const known = made.get(config)
  if (known) return known
  const storage = config.S3_BUCKET ? s3Storage(config, config.S3_BUCKET) : localStorage(config)
  made.set(config, storage)
  return storage
}
