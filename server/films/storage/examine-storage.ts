import { access, constants } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../../config.ts'
import { mediaFolder } from './film-storage.ts'
import { storageOf } from './storage.ts'

/** Where films go, and what is wrong with it; writes nothing. */
export async function examineStorage(config: Config): Promise<{ place: string; fault: string | null }> {
  if (config.S3_BUCKET) return { place: config.S3_BUCKET, fault: await bucketFault(config) }
  const place = mediaFolder(config)
  let folder = place
  while (!existsSync(folder)) folder = dirname(folder)
  const fault = await access(folder, constants.W_OK).then(
    () => null,
    (error: Error) => error.message,
  )
  return { place, fault }
}

/** A file that is not there is a good answer: the bucket is there and lets us look. */
const bucketFault = (config: Config) =>
  storageOf({ config })
    .read('00000000-0000-0000-0000-000000000000', 'film.json')
    .then(
      () => null,
      (error: Error) => (error.cause instanceof Error ? error.cause.message : error.message),
    )
