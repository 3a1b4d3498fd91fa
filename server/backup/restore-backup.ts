import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDb, createPool } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { Config } from '../config.ts'
import { mediaStore, type MediaStore } from '../films/index.ts'
import { recordAudit, verifyAuditChain } from '../orgs/index.ts'
import { readArchive } from './archive.ts'
import { loadArchive, type Loaded } from './load-archive.ts'
import { BackupProblem } from './problem.ts'
import type { Note } from './progress.ts'
import { countOthers, holdsAnything } from './restoring-queries.ts'

interface Wanted {
  config: Config
  file: string
  passphrase: string
  /** Whether what is there may go. */
  replace: boolean
  now: Date
  note: Note
}

export interface Restored extends Loaded {
  audit: { checked: number; firstBroken: number | null }
}

const BY_RESTORE = { accountId: null, name: '(restore)', ip: null, userAgent: null }

/**
 * Puts a backup in the place of what the configuration names: database, key and media. All of it is read and compared before anything
 * counts; killed before, an empty target is empty or is filled by the next try. Throws BackupProblem.
 */
export async function restoreBackup({ config, file, passphrase, replace, now, note }: Wanted): Promise<Restored> {
  const media = mediaStore(config)
  const server = config.DATABASE_URL
    ? { url: config.DATABASE_URL, stop: () => Promise.resolve() }
    : await startEmbedded({ folder: join(config.LUNXUN_DATA, 'postgres') })
  const client = new pg.Client({ connectionString: server.url, keepAlive: true, application_name: 'lunxun-restore' })
  try {
    await client.connect()
    if ((await countOthers(client)) > 0) throw new BackupProblem('in-use')
    const isFull = (await holdsAnything(client)) || !(await isEmpty(media))
    if (isFull && !replace) throw new BackupProblem('not-empty')
    // Nothing that works is thrown away for an archive that does not.
    if (isFull) await readThrough(file, passphrase, note)
    const loaded = await loadArchive(file, passphrase, { url: server.url, client, media, note, checkKey: keyFits(config) })
    if (loaded.differences.length > 0)
      throw new BackupProblem('differs', { what: loaded.differences.map(({ what }) => what).join(', ') })
    keepKey(config, loaded.secretHex, now)
    await media.commit()
    await client.query('commit')
    note('schema', {})
    await migrate(server.url)
    await client.query('analyze')
    return { ...loaded, audit: await closeWithAudit(server.url, loaded) }
  } catch (error) {
    await media.giveUp()
    throw error
  } finally {
    await client.end().catch(() => undefined)
    await server.stop()
  }
}

async function isEmpty(media: MediaStore): Promise<boolean> {
  for await (const _ of media.list()) return false
  return true
}

/** Throws when the archive cannot be read to its end. */
async function readThrough(file: string, passphrase: string, note: Note) {
  note('checking', {})
  let bytes = 0
  const parts = readArchive(file, passphrase, (count) => note('reading', { bytes: (bytes += count) }))
  while (!(await parts.next()).done);
}

const keyFits =
  ({ DATA_KEY: given }: Config) =>
  (secretHex: string) => {
    if (given !== undefined && given !== secretHex) throw new BackupProblem('other-key')
  }

/** The key lies where a start looks for it; another one there is put aside, never thrown away. */
function keepKey({ DATA_KEY: given, LUNXUN_DATA: folder }: Config, secretHex: string, now: Date) {
  if (given !== undefined) return
  const file = join(folder, 'keys', 'data.key')
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  if (existsSync(file)) {
    if (readFileSync(file, 'utf8').trim() === secretHex) return
    renameSync(file, `${file}.${now.getTime()}`)
  }
  writeFileSync(file, secretHex, { mode: 0o600 })
}

async function closeWithAudit(url: string, { about, figures }: Loaded) {
  const pool = createPool(url, { max: 1 })
  try {
    const db = createDb(pool)
    const audit = await verifyAuditChain(db)
    const rows = Object.values(figures.rows).reduce((sum, count) => sum + count, 0)
    await recordAudit(db, BY_RESTORE, { action: 'backup.restore', detail: { takenAt: about.takenAt, rows } })
    return audit
  } finally {
    await pool.end()
  }
}
