import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import type { Config } from '../config.ts'
import { mediaStore } from '../films/index.ts'
import { createArchive, type ArchiveWriter } from './archive.ts'
import { ABOUT, FIGURES, FORMAT, KEY, MEDIA, pieceName, QUEUE_NAME, type About, type Figures } from './contents.ts'
import type { Note } from './progress.ts'
import {
  copyQueue,
  copyTable,
  listApplied,
  listSequences,
  listTables,
  openSnapshot,
  queueColumns,
  sumLedger,
} from './snapshot-queries.ts'

interface Wanted {
  /** The owner's address. */
  url: string
  config: Config
  secretHex: string
  file: string
  passphrase: string
  now: Date
  note: Note
  workFactor?: number
}

interface Taken {
  sizeBytes: number
  parts: number
  rows: number
  mediaFiles: number
}

const PIECE_BYTES = 4_000_000
const compress = promisify<Buffer, { level: number }, Buffer>(gzip)

/**
 * Writes database, keys and media into `file`, while everybody goes on working. The database is of one moment; media are copied after
 * it, so that whatever the database names is there. Killed at any moment, an older `file` is as it was.
 */
export async function takeBackup({ url, config, secretHex, file, passphrase, now, note, workFactor }: Wanted): Promise<Taken> {
  let bytes = 0
  const archive = await createArchive(file, passphrase, {
    workFactor,
    onBytes: (count) => note('writing', { bytes: (bytes += count) }),
  })
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'lunxun-backup' })
  try {
    await client.connect()
    await openSnapshot(client)
    const tables = await listTables(client)
    const about: About = {
      ...{ format: FORMAT, takenAt: now.toISOString(), migrations: await listApplied(client), tables },
      ...{ queueColumns: await queueColumns(client), isEmbedded: !config.DATABASE_URL },
    }
    await archive.add(ABOUT, asJson(about))
    await archive.add(KEY, Buffer.from(`${secretHex}\n`))
    const figures = await addTables(client, about, archive, note)
    await archive.add(FIGURES, asJson(figures))
    await client.query('rollback')
    const mediaFiles = await addMedia(config, archive, note)
    const rows = Object.values(figures.rows).reduce((sum, count) => sum + count, 0)
    return { ...(await archive.finish()), rows, mediaFiles }
  } catch (error) {
    await archive.giveUp()
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

async function addTables(
  client: pg.Client,
  { tables, queueColumns }: About,
  archive: ArchiveWriter,
  note: Note,
): Promise<Figures> {
  const rows: Figures['rows'] = {}
  for (const table of tables) {
    note('table', { name: table.name })
    rows[table.name] = await addPieces(copyTable(client, table), table.name, archive)
  }
  // In the same snapshot: a job is there exactly when what it works on waits for it.
  await addPieces(copyQueue(client, queueColumns), QUEUE_NAME, archive)
  return { rows, ledger: await sumLedger(client), sequences: await listSequences(client) }
}

/** In pieces, as an archive wants to know how long a part is before it begins. Returns the number of rows. */
async function addPieces(source: ReturnType<typeof copyTable>, name: string, archive: ArchiveWriter): Promise<number> {
  let piece = 0
  let waiting: Buffer[] = []
  let size = 0
  const flush = async () => {
    await archive.add(pieceName(name, piece++), await compress(Buffer.concat(waiting), { level: 4 }))
    waiting = []
    size = 0
  }
  for await (const chunk of source as AsyncIterable<Buffer>) {
    waiting.push(chunk)
    size += chunk.length
    if (size >= PIECE_BYTES) await flush()
  }
  if (size > 0) await flush()
  return source.rowCount
}

async function addMedia(config: Config, archive: ArchiveWriter, note: Note): Promise<number> {
  const media = mediaStore(config)
  let files = 0
  for await (const path of media.list()) {
    const found = await media.read(path)
    if (!found) continue
    note('media', { name: path, files: ++files })
    await archive.addStream(`${MEDIA}${path}`, found.sizeBytes, found.content)
  }
  return files
}
