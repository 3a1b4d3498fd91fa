import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { Disk } from 'flydrive'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Config } from '../../config.ts'
import { mediaFolder } from './film-storage.ts'
import { isMissing } from './missing.ts'
import { accessTo, keysOf } from './s3-storage.ts'

/** Everything that lies in the storage of media, by paths that are the same on a disk and in a bucket. For backups. */
export interface MediaStore {
  list: () => AsyncIterable<string>
  /** Null: gone since it was listed. */
  read: (path: string) => Promise<{ sizeBytes: number; content: Readable } | null>
  /** Writes to where nothing is served from yet, if there is such a place. */
  write: (path: string, content: AsyncIterable<Buffer>) => Promise<void>
  /** Puts what was written in the place of what was there. */
  commit: () => Promise<void>
  /** Takes away what was written and not committed; what lies in a bucket stays there, and is written over by the next try. */
  giveUp: () => Promise<void>
}

export const mediaStore = (config: Config): MediaStore =>
  config.S3_BUCKET ? inBucket(config, config.S3_BUCKET) : onDisk(mediaFolder(config))

/** Unfinished encodes are begun again; a folder without its final name is half a film. */
const isPassing = (path: string) => path.startsWith('work/') || path.split('/')[1]?.includes('.part-') === true

function onDisk(root: string): MediaStore {
  const [fresh, old] = [`${root}.restoring`, `${root}.replaced`]
  let hasBegun = false
  const begin = async () => {
    if (!hasBegun) await rm(fresh, { recursive: true, force: true })
    hasBegun = true
  }
  return {
    list: () => filesBelow(root),
    async read(path) {
      const handle = await open(join(root, path)).catch(isMissing)
      if (!handle) return null
      const { size } = await handle.stat()
      // An upload may grow meanwhile: what was there at the beginning counts.
      if (size === 0) return handle.close().then(() => ({ sizeBytes: 0, content: Readable.from([]) }))
      return { sizeBytes: size, content: createReadStream('', { fd: handle, end: size - 1 }) }
    },
    async write(path, content) {
      await begin()
      const file = join(fresh, path)
      if (relative(fresh, file).startsWith('..')) throw new RangeError(`A path that leads out of the folder: ${path}`)
      await mkdir(dirname(file), { recursive: true })
      await pipeline(content, createWriteStream(file))
    },
    async commit() {
      await begin()
      await mkdir(fresh, { recursive: true })
      await rm(old, { recursive: true, force: true })
      await rename(root, old).catch(isMissing)
      await rename(fresh, root)
      await rm(old, { recursive: true, force: true })
    },
    giveUp: () => rm(fresh, { recursive: true, force: true }),
  }
}

async function* filesBelow(root: string): AsyncGenerator<string> {
  const folder = await opendir(root, { recursive: true }).catch(isMissing)
  if (!folder) return
  for await (const entry of folder) {
    if (!entry.isFile()) continue
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (!isPassing(path)) yield path
  }
}

/** Uploads lie at the top of a bucket and in a folder on a disk. */
const keyOf = (path: string) => (/^uploads\/[^/]+$/.test(path) ? path.slice('uploads/'.length) : path)
const pathOf = (key: string) => (key.includes('/') ? key : `uploads/${key}`)

function inBucket(config: Config, bucket: string): MediaStore {
  const client = new S3Client(accessTo(config))
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
  return {
    async *list() {
      for await (const key of keysOf(disk, '')) yield pathOf(key)
    },
    async read(path) {
      const about = await disk.getMetaData(keyOf(path)).catch(isMissing)
      return about && { sizeBytes: about.contentLength, content: await disk.getStream(keyOf(path)) }
    },
    // In parts: how long it is need not be known, and five gigabytes are not the end.
    write: async (path, content) =>
      void (await new Upload({ client, params: { Bucket: bucket, Key: keyOf(path), Body: Readable.from(content) } }).done()),
    commit: () => Promise.resolve(), // what was written lies there already
    giveUp: () => Promise.resolve(),
  }
}
