import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { knownMigrations, migrate } from '#db/migrate.ts'
import type { MediaStore } from '../films/index.ts'
import { bytesOf, readArchive, type ArchivePart } from './archive.ts'
import { ABOUT, FIGURES, FORMAT, KEY, MEDIA, QUEUE_NAME, tableOf, type About, type Figures } from './contents.ts'
import { BackupProblem } from './problem.ts'
import type { Note } from './progress.ts'
import { beginLoading, countRows, endLoading, fillQueue, fillTable, wipe } from './restoring-queries.ts'
import { listTables, queueColumns, sumLedger } from './snapshot-queries.ts'

interface Target {
  /** The owner's address, and a connection there. */
  url: string
  client: pg.Client
  media: MediaStore
  note: Note
  /** Throws when the key does not fit the place. */
  checkKey: (secretHex: string) => void
}

export interface Loaded {
  about: About
  secretHex: string
  figures: Figures
  mediaFiles: number
  /** What is not as it was when the backup was taken; empty: all is. */
  differences: Difference[]
}

export interface Difference {
  what: string
  inBackup: string
  restored: string
}

/**
 * Reads the whole archive into an empty schema, in one transaction that the caller ends: commit, or rollback and nothing has happened.
 * Media are written beside those in use. Throws BackupProblem.
 */
export async function loadArchive(file: string, passphrase: string, target: Target): Promise<Loaded> {
  const { note } = target
  let bytes = 0
  const parts = readArchive(file, passphrase, (count) => note('reading', { bytes: (bytes += count) }))
  const about = await readAbout(parts)
  await prepareSchema(about, target)
  const tables = new Map((await listTables(target.client)).map((one) => [one.name, one]))
  const keys = await beginLoading(target.client, [...tables.values()])
  const filler = createFiller(target, about)
  const loaded: Loaded = {
    about,
    secretHex: '',
    figures: { rows: {}, ledger: [], sequences: [] },
    mediaFiles: 0,
    differences: [],
  }
  for await (const part of parts) {
    await filler.take(part)
    if (part.name === KEY) target.checkKey((loaded.secretHex = (await bytesOf(part.content)).toString().trim()))
    if (part.name === FIGURES) loaded.figures = JSON.parse((await bytesOf(part.content)).toString()) as Figures
    if (part.name.startsWith(MEDIA)) await takeMedia(part, target, ++loaded.mediaFiles)
  }
  await endLoading(target.client, [...tables.values()], keys, loaded.figures.sequences)
  note('checking', {})
  loaded.differences = await compare(target.client, about, loaded.figures)
  return loaded
}

async function readAbout(parts: AsyncGenerator<ArchivePart>): Promise<About> {
  const first = (await parts.next()).value as ArchivePart | undefined
  if (first?.name !== ABOUT) throw new BackupProblem('not-an-archive')
  const about = JSON.parse((await bytesOf(first.content)).toString()) as About
  const known = new Set(await knownMigrations())
  const unknown = about.migrations.filter((name) => !known.has(name))
  if (about.format !== FORMAT || unknown.length > 0) throw new BackupProblem('newer-archive', { migrations: unknown.join(', ') })
  return about
}

/** The schema of the time of the backup; what is newer is applied when the rows are in. */
async function prepareSchema({ migrations }: About, { url, client, note }: Target) {
  note('schema', {})
  await wipe(client)
  await migrate(url, { upTo: migrations.at(-1)! })
}

async function takeMedia({ name, content }: ArchivePart, { media, note }: Target, files: number) {
  const path = name.slice(MEDIA.length)
  note('media', { name: path, files })
  await media.write(path, content)
}

/** One COPY per table, open as long as pieces of it come. */
function createFiller({ client, note }: Target, { tables, queueColumns: columns }: About) {
  const shapes = new Map(tables.map((one) => [one.name, one]))
  let open: { name: string; sink: ReturnType<typeof fillTable> } | undefined
  let queueFits: boolean | undefined
  const close = async () => {
    if (!open) return
    const { sink } = open
    open = undefined
    if (sink.errored) throw sink.errored
    await new Promise<void>((done, fail) =>
      sink
        .once('error', fail)
        .once('finish', () => done())
        .end(),
    )
  }
  const begin = async (name: string) => {
    const shape = shapes.get(name)
    if (name === QUEUE_NAME) {
      // A queue of another version has other columns. What waits is found again by the sweepers of films and imports.
      queueFits ??= new Set(await queueColumns(client)).isSupersetOf(new Set(columns))
      return queueFits ? fillQueue(client, columns) : undefined
    }
    if (!shape) throw new BackupProblem('damaged', { at: name })
    return fillTable(client, shape)
  }
  return {
    async take({ name, content }: ArchivePart) {
      const table = tableOf(name)
      if (open?.name !== table) await close()
      if (table === undefined) return
      if (!open) {
        note('table', { name: table })
        const sink = await begin(table)
        sink?.on('error', () => undefined) // seen by whoever writes or ends
        if (sink) open = { name: table, sink }
      }
      const sink = open?.sink
      if (!sink) return
      await pipeline(content, createGunzip(), into(sink)).catch((error: Error) => {
        sink.destroy(error) // or the connection would wait for the rest
        throw error
      })
    },
  }
}

/** Adds to a stream that stays open; pipeline() would leave its listeners behind with every piece. */
const into = (sink: Writable) => async (pieces: AsyncIterable<Buffer>) => {
  for await (const piece of pieces) {
    if (sink.errored) throw sink.errored
    if (!sink.write(piece)) await once(sink, 'drain')
  }
}

async function compare(client: pg.Client, { tables }: About, figures: Figures): Promise<Difference[]> {
  const found: Difference[] = []
  const note = (what: string, inBackup: string | number, restored: string | number) =>
    inBackup === restored || found.push({ what, inBackup: String(inBackup), restored: String(restored) })
  for (const table of tables) note(table.name, figures.rows[table.name] ?? '–', await countRows(client, table))
  const sums = (ledger: Figures['ledger']) =>
    new Map(ledger.map(({ year, category, entries, hours }) => [`${year} ${category}`, `${entries} / ${hours} h`]))
  const [before, after] = [sums(figures.ledger), sums(await sumLedger(client))]
  for (const what of new Set([...before.keys(), ...after.keys()])) note(what, before.get(what) ?? '–', after.get(what) ?? '–')
  return found
}
