import { mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { findMissingFiles, listOnAir, signPlayback, type OnAir } from '../films/index.ts'
import type { Deps } from '../http/deps.ts'
import { NO_JOBS } from '../jobs.ts'
import { loadKeys } from '../keys.ts'
import { countOpened } from '../orgs/index.ts'
import { BackupProblem } from './problem.ts'
import type { Note } from './progress.ts'
import { restoreBackup } from './restore-backup.ts'

interface Wanted {
  config: Config
  file: string
  passphrase: string
  now: Date
  note: Note
}

export interface Rehearsed {
  rows: number
  mediaFiles: number
  hours: number
  audit: { checked: number; firstBroken: number | null }
  /** Identity numbers that the key of the backup opened, and that it did not. */
  sealed: { opened: number; refused: number }
  films: { onAir: number; missing: number; played: string[]; notPlayed: string[] }
  /** All of this is as it should be. */
  isGood: boolean
}

const FILMS_TO_PLAY = 3

/**
 * Restores a backup into a folder of its own, starts the product on it and plays films, then takes everything away again. What works
 * meanwhile is not touched. Throws BackupProblem when it does not come so far.
 */
export async function rehearse({ config, file, passphrase, now, note }: Wanted): Promise<Rehearsed> {
  await needRoom(config, file)
  const folder = await mkdtemp(join(resolve(config.LUNXUN_DATA), 'rehearsal-'))
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: false })
  const { S3_BUCKET: _bucket, DATA_KEY: _key, ...rest } = config
  const scratch: Config = { ...rest, DATABASE_URL: server.url, LUNXUN_DATA: folder }
  try {
    const restored = await restoreBackup({ config: scratch, file, passphrase, replace: false, now, note })
    note('serving', {})
    const { figures, mediaFiles, audit } = restored
    const rows = Object.values(figures.rows).reduce((sum, count) => sum + count, 0)
    const hours = figures.ledger.reduce((sum, one) => sum + Number(one.hours), 0)
    const tried = await tryOut(server.url, scratch)
    const { sealed, films } = tried
    const isGood = audit.firstBroken === null && sealed.refused === 0 && films.missing + films.notPlayed.length === 0
    return { rows, mediaFiles, hours: Math.round(hours * 100) / 100, audit, ...tried, isGood }
  } finally {
    await server.stop()
    await removeAll(folder, server.folder)
  }
}

/** The scratch place takes about what the archive takes, and the database is packed in it. */
async function needRoom({ LUNXUN_DATA: folder }: Config, file: string) {
  const about = await stat(file).catch((cause: unknown) => {
    throw new BackupProblem('no-archive', { file }, { cause })
  })
  const { bavail, bsize } = await statfs(folder)
  const needed = about.size * 1.5 + 500e6
  if (bavail * bsize < needed) throw new BackupProblem('no-room', { gb: (needed / 1e9).toFixed(1), folder })
}

async function tryOut(url: string, config: Config): Promise<Pick<Rehearsed, 'sealed' | 'films'>> {
  const pool = createPool(url, { max: 4 })
  const db = createDb(pool)
  const keys = loadKeys(undefined, config.LUNXUN_DATA)
  const deps: Deps = { db, config, keys, jobs: NO_JOBS, now: () => new Date(), isDemo: true }
  try {
    return { sealed: await countOpened(db, keys), films: await playFilms(deps, db) }
  } finally {
    await pool.end()
  }
}

async function playFilms(deps: Deps, db: Db): Promise<Rehearsed['films']> {
  const onAir = await listOnAir(db)
  const { missing } = await findMissingFiles(db, deps.config)
  const app = await createApp(deps, { withWeb: false })
  const [played, notPlayed]: [string[], string[]] = [[], []]
  try {
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    for (const film of onAir.slice(0, FILMS_TO_PLAY)) {
      const isPlayed = await playSegment(deps, address, film).catch(() => false)
      ;(isPlayed ? played : notPlayed).push(film.title)
    }
  } finally {
    await app.close()
  }
  return { onAir: onAir.length, missing: missing.length, played, notPlayed }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
const HOUR_MS = 3_600_000

/** As a player does: the list of lists, a list, the beginning, the last segment. */
async function playSegment(deps: Deps, address: string, { versionId }: OnAir): Promise<boolean> {
  const expiresAt = new Date(deps.now().getTime() + HOUR_MS)
  const { hlsUrl } = signPlayback(deps, { versionId, viewerId: NOBODY, expiresAt })
  const ask = async (url: string) => {
    const reply = await fetch(new URL(url, address))
    if (!reply.ok) throw new Error(`${reply.status} ${url}`)
    return Buffer.from(await reply.arrayBuffer())
  }
  const lines = (bytes: Buffer) => bytes.toString().split('\n')
  const track = lines(await ask(hlsUrl)).find((line) => line !== '' && !line.startsWith('#'))!
  const list = new URL(track, new URL(hlsUrl, address)).href
  const media = lines(await ask(list))
  const beginning = /URI="([^"]+)"/.exec(media.find((line) => line.startsWith('#EXT-X-MAP')) ?? '')![1]!
  const last = media.filter((line) => line !== '' && !line.startsWith('#')).at(-1)!
  const [init, segment] = [await ask(new URL(beginning, list).href), await ask(new URL(last, list).href)]
  return init.subarray(4, 8).toString() === 'ftyp' && segment.includes('moof') && segment.includes('mdat')
}

/** A server that was just stopped may still hold a file for a moment. */
async function removeAll(...folders: string[]) {
  await sleep(100)
  for (const folder of new Set(folders)) await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
