/** A backup as one file: a tar, sealed with a passphrase. Nothing is ever in memory or on the disk twice. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { Readable, Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import tar from 'tar-stream'
import { HEAD_BYTES, opening, sealing } from './age.ts'
import { BackupProblem } from './problem.ts'

/** The last part: checksums of all before, as `sha256sum -c` reads them. */
const SUMS = 'SHA256SUMS'

interface Options {
  /** Lower only in tests; see age.ts. */
  workFactor?: number | undefined
  onBytes?: ((bytes: number) => void) | undefined
}

export interface ArchiveWriter {
  add: (name: string, content: Buffer) => Promise<void>
  /** `source` gives exactly `sizeBytes`. */
  addStream: (name: string, sizeBytes: number, source: Readable) => Promise<void>
  /** Checksums, everything to the disk, and the file gets its name: until then an older one of this name is untouched. */
  finish: () => Promise<{ parts: number; sizeBytes: number }>
  giveUp: () => Promise<void>
}

class Hashing extends Transform {
  readonly #hash = createHash('sha256')
  readonly #onBytes: ((bytes: number) => void) | undefined
  size = 0
  constructor(onBytes?: (bytes: number) => void) {
    super()
    this.#onBytes = onBytes
  }
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#hash.update(chunk)
    this.size += chunk.length
    this.#onBytes?.(chunk.length)
    done(null, chunk)
  }
  digest = () => this.#hash.digest('hex')
}

export async function createArchive(file: string, passphrase: string, options: Options = {}): Promise<ArchiveWriter> {
  const [part, sumsFile] = [`${file}.part`, `${file}.sums.part`]
  const pack = tar.pack()
  const sink = createWriteStream(part, { mode: 0o600 })
  const written = pipeline(pack as unknown as Readable, await sealing(passphrase, options.workFactor), sink)
  written.catch(() => undefined) // told to whoever adds next
  const sums = createWriteStream(sumsFile, { mode: 0o600 })
  let parts = 0
  /** Ends when the part is taken, or when the file can no longer be written. */
  const taken = (work: Promise<unknown>) => Promise.race([work, written.then(() => never())])
  const addStream = async (name: string, sizeBytes: number, source: Readable) => {
    const hash = new Hashing(options.onBytes)
    await taken(pipeline(source, hash, pack.entry({ name, size: sizeBytes, mode: 0o600 })))
    parts++
    if (name !== SUMS && !sums.write(`${hash.digest()}  ${name}\n`)) await once(sums, 'drain')
  }
  const giveUp = async () => {
    pack.destroy()
    await written.catch(() => undefined)
    await closed(sums)
    for (const left of [part, sumsFile]) await rm(left, { force: true })
  }
  return {
    addStream,
    giveUp,
    add: (name, content) => addStream(name, content.length, Readable.from([content])),
    async finish() {
      await closed(sums)
      const { size } = await sizeOf(sumsFile)
      await addStream(SUMS, size, createReadStream(sumsFile))
      pack.finalize()
      await written
      const { size: sizeBytes } = await settle(part, file)
      await rm(sumsFile, { force: true })
      return { parts, sizeBytes }
    },
  }
}

const never = () => new Promise<never>(() => undefined)

async function closed(stream: WriteStream) {
  if (stream.closed) return
  stream.end()
  await once(stream, 'close')
}

async function sizeOf(file: string) {
  const handle = await open(file, 'r')
  return handle.stat().finally(() => handle.close())
}

/** To the disk, and under its name in one step. */
async function settle(part: string, file: string) {
  const handle = await open(part, 'r+')
  const about = await handle.stat()
  await handle.sync().finally(() => handle.close())
  await rename(part, file)
  const folder = await open(dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
  return about
}

export interface ArchivePart {
  name: string
  sizeBytes: number
  content: AsyncGenerator<Buffer>
}

/**
 * The parts of an archive in their order. Throws BackupProblem when it is damaged, cut off, or not for this passphrase; that all was
 * well is known only after the last part.
 */
export async function* readArchive(
  file: string,
  passphrase: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<ArchivePart> {
  const { transform, skip } = await opening(passphrase, await headOf(file))
  const extract = tar.extract()
  const counting = new Hashing(onBytes)
  const reading = pipeline(createReadStream(file, { start: skip }), counting, transform, extract)
  reading.catch(() => undefined) // the parts end with the same error
  const sums = createHash('sha256')
  let isWhole = false
  try {
    for await (const entry of extract) {
      const { name, size = 0 } = entry.header
      const hash = createHash('sha256')
      const content = hashed(entry as AsyncIterable<Buffer>, hash, reading)
      if (name !== SUMS) yield { name, sizeBytes: size, content }
      await drain(content)
      if (name === SUMS) isWhole = hash.digest('hex') === sums.digest('hex')
      else sums.update(`${hash.digest('hex')}  ${name}\n`)
    }
    await reading
  } catch (error) {
    throw (await faultOf(reading)) ?? error
  }
  if (!isWhole) throw new BackupProblem('damaged', { at: counting.size })
}

/** What of a part comes before the file's fault is seen; whoever takes the part is told that fault, not how a stream ended by it. */
async function* hashed(source: AsyncIterable<Buffer>, hash: Hash, reading: Promise<void>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw (await faultOf(reading)) ?? error
  }
}

async function drain(content: AsyncGenerator<Buffer>) {
  while (!(await content.next()).done);
}

export async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Why the file could not be read to its end; undefined: it was no fault of the file. */
async function faultOf(reading: Promise<void>): Promise<Error | undefined> {
  // It has ended or is about to: a part fails only when what it is read from does.
  const error = await reading.then(
    () => undefined,
    (one: NodeJS.ErrnoException) => one,
  )
  if (error === undefined || error instanceof BackupProblem || error.syscall) return error
  return error.code === 'ABORT_ERR' || error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? undefined
    : new BackupProblem('damaged', {}, { cause: error })
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new BackupProblem('no-archive', { file }, { cause })
  })
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0).finally(() => handle.close())
  return buffer.subarray(0, bytesRead)
}
