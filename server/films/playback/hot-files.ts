import { createHash } from 'node:crypto'

export interface HotFile {
  bytes: Buffer
  etag: string
}

/** By the name: what lies in the folder of a finished version never changes, and reading it through takes longer than sending it. */
const etagOf = (name: string) => `"${createHash('sha1').update(name).digest('base64url').slice(0, 20)}"`

/**
 * The files in demand, in memory: a village that watches one film together reads every segment from the disk once. The least
 * lately asked go first. A file asked for by many at once is read once.
 */
export function createHotFiles(maxBytes: number, read: (key: string) => Promise<Buffer | null>) {
  const files = new Map<string, HotFile>()
  const reading = new Map<string, Promise<HotFile | null>>()
  let total = 0

  function keep(key: string, file: HotFile) {
    if (file.bytes.length > maxBytes / 4) return // one guest does not empty the house
    files.set(key, file)
    total += file.bytes.length
    for (const [oldest, { bytes }] of files) {
      if (total <= maxBytes) break
      files.delete(oldest)
      total -= bytes.length
    }
  }
  async function load(key: string): Promise<HotFile | null> {
    const bytes = await read(key)
    if (!bytes) return null
    const file = { bytes, etag: etagOf(`${key} ${bytes.length}`) }
    keep(key, file)
    return file
  }
  return {
    /** The file, or null: there is none. */
    get(key: string): HotFile | null | Promise<HotFile | null> {
      const known = files.get(key)
      if (known) {
        files.delete(key)
        files.set(key, known) // the latest asked for stands last
        return known
      }
      const waiting = reading.get(key) ?? load(key).finally(() => reading.delete(key))
      reading.set(key, waiting)
      return waiting
    },
  }
}

export type HotFiles = ReturnType<typeof createHotFiles>
