import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, statfs } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { Config } from '../../config.ts'
import { isMissing } from './missing.ts'
import { mediaFolder, type FilmStorage } from './film-storage.ts'

/** Films on this machine's disk: media/uploads, media/films. */
export function localStorage(config: Config): FilmStorage {
  const root = mediaFolder(config)
  const [uploads, films] = [join(root, 'uploads'), join(root, 'films')]
  const disk = new Disk(new FSDriver({ location: films, visibility: 'private' }))
  return {
    uploads: new FileStore({ directory: uploads }),
    async freeBytes() {
      await mkdir(root, { recursive: true })
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize
    },
    fetchSource: async (versionId) => (existsSync(join(uploads, versionId)) ? join(uploads, versionId) : null),
    removeSource: (versionId) => removeUpload(uploads, versionId),
    targetOf: (versionId) => join(films, versionId),
    store: () => Promise.resolve(), // written in place, and given its name in one step
    read: (versionId, path) => disk.getBytes(`${versionId}/${path}`).then(asBuffer, isMissing),
    async names(versionId) {
      const folder = join(films, versionId)
      const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(isMissing)) ?? []
      const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      return new Set(files.map((path) => path.split(sep).join('/')))
    },
    async removeAll(versionId) {
      await removeUpload(uploads, versionId)
      await rm(join(films, versionId), { recursive: true, force: true })
    },
  }
}

/** The same bytes, not a copy. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)

async function removeUpload(folder: string, versionId: string) {
  await rm(join(folder, versionId), { force: true })
  await rm(join(folder, `${versionId}.json`), { force: true })
}
