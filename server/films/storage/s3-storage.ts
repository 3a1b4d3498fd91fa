import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { S3Client } from '@aws-sdk/client-s3'
import { S3Store } from '@tus/s3-store'
import { Disk } from 'flydrive'
import { S3Driver } from 'flydrive/drivers/s3'
import type { Config } from '../../config.ts'
import { isMissing } from './missing.ts'
import { workFolderOf, type FilmStorage } from './film-storage.ts'

/** Files of a film on their way at once. */
const AT_ONCE = 8

/** Films in a bucket: <version> as uploaded, films/<version>/… as served. Unfinished work stays on the worker's disk. */
export function s3Storage(config: Config, bucket: string): FilmStorage {
  const access = accessTo(config)
  const uploads = new S3Store({ s3ClientConfig: { ...access, bucket }, useTags: false })
  const disk = new Disk(new S3Driver({ client: new S3Client(access), bucket, visibility: 'private', supportsACL: false }))
  const targetOf = (versionId: string) => join(workFolderOf(config, versionId), 'film')
  const removeSource = async (versionId: string) => {
    await uploads.remove(versionId).catch(() => undefined) // ends an unfinished upload in parts; complains about a finished one
    for (const key of [versionId, `${versionId}.info`, `${versionId}.part`]) await disk.delete(key).catch(isMissing)
  }
  return {
    uploads,
    removeSource,
    targetOf,
    freeBytes: () => Promise.resolve(null),
    fetchSource: (versionId, folder, signal) => bring(disk, versionId, folder, signal),
    store: (versionId, signal) => storeFolder(disk, targetOf(versionId), `films/${versionId}`, signal),
    read: (versionId, path) => disk.getBytes(`films/${versionId}/${path}`).then((bytes) => Buffer.from(bytes), isMissing),
    async names(versionId) {
      const prefix = `films/${versionId}/`
      const names = new Set<string>()
      for await (const key of keysOf(disk, prefix)) names.add(key.slice(prefix.length))
      return names
    },
    async removeAll(versionId) {
      await removeSource(versionId)
      await disk.deleteAll(`films/${versionId}/`)
    },
  }
}

/** Every key that begins so, page by page. */
export async function* keysOf(disk: Disk, prefix: string): AsyncGenerator<string> {
  let paginationToken: string | undefined
  do {
    const page = await disk.listAll(prefix, { recursive: true, ...(paginationToken ? { paginationToken } : {}) })
    for (const item of page.objects) if (item.isFile) yield item.key
    paginationToken = page.paginationToken
  } while (paginationToken)
}

export const accessTo = (config: Config) => ({
  region: config.S3_REGION,
  credentials: { accessKeyId: config.S3_ACCESS_KEY_ID!, secretAccessKey: config.S3_SECRET_ACCESS_KEY! },
  ...(config.S3_ENDPOINT ? { endpoint: config.S3_ENDPOINT, forcePathStyle: true } : {}),
  // Else every stream is sent without a length, which strict servers refuse (411).
  requestChecksumCalculation: 'WHEN_REQUIRED' as const,
})

/** The upload as a file in `folder`; one brought before a killed worker is used again, half a one is not. */
async function bring(disk: Disk, key: string, folder: string, signal: AbortSignal): Promise<string | null> {
  const file = join(folder, 'source')
  const size = await disk.getMetaData(key).then(({ contentLength }) => contentLength, isMissing)
  if (size === null) return null
  const known = await stat(file).catch(() => null)
  if (known?.size === size) return file
  await mkdir(folder, { recursive: true })
  await pipeline(await disk.getStream(key), createWriteStream(`${file}.part`), { signal })
  await rename(`${file}.part`, file)
  return file
}

/** Every file of a folder; the report goes last, so that a film without one is not whole. */
async function storeFolder(disk: Disk, folder: string, prefix: string, signal: AbortSignal) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const report = join(folder, 'film.json')
  const waiting = files.filter((file) => file !== report)
  const put = (file: string) => disk.copyFromFs(file, `${prefix}/${relative(folder, file).split(sep).join('/')}`)
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      signal.throwIfAborted()
      await put(file)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await put(report)
  await rm(folder, { recursive: true, force: true })
}
