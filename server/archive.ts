import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'

/** A file within an archive. */
export interface ArchivePart {
  name: string
  content: Buffer
}

/** How large an archive may come out. */
export interface ArchiveLimits {
  maxParts: number
  maxPartBytes: number
  /** All parts together. */
  maxBytes: number
  /** How much larger than packed a part may come out, once it has more than `ratioFromBytes`. */
  maxRatio: number
  ratioFromBytes: number
}

export class BadArchive extends Error {
  readonly reason: 'broken-file' | 'too-large-inside'
  constructor(reason: BadArchive['reason']) {
    super(`This archive cannot be read: ${reason}`)
    this.reason = reason
  }
}

/**
 * The wanted parts of a zip, and the names of all. Bytes are counted while they are inflated: what a zip says of its sizes may be
 * a lie. Throws BadArchive.
 */
export async function unpack(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean,
): Promise<{ parts: ArchivePart[]; names: string[] }> {
  const parts: ArchivePart[] = []
  const names: string[] = []
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > limits.maxParts) throw new BadArchive('too-large-inside')
    let left = limits.maxBytes
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName)
      if (!isWanted(entry.fileName)) continue
      const content = await inflate(zip, entry, limits, left)
      left -= content.length
      parts.push({ name: entry.fileName, content })
    }
  } catch (error) {
    throw error instanceof BadArchive ? error : new BadArchive('broken-file')
  }
  if (new Set(parts.map(({ name }) => name)).size < parts.length) throw new BadArchive('broken-file')
  return { parts, names }
}

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry, limits: ArchiveLimits, left: number): Promise<Buffer> {
  const most = Math.min(limits.maxPartBytes, left)
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const isBomb = size > limits.ratioFromBytes && size > limits.maxRatio * entry.compressedSize
    if (size > most || isBomb) throw new BadArchive('too-large-inside') // leaving the loop ends the stream
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8_NAMES = 0x0800

/** A zip of stored (uncompressed) parts: APPNOTE 4.3.7, 4.3.12, 4.3.16. */
export function pack(parts: readonly ArchivePart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const label = Buffer.from(name)
    // version, flags, method, time, date, checksum, size, size, length of the name, of the extra field
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(UTF8_NAMES, 2)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(label.length, 22)
    const rest = Buffer.alloc(14) // comment, disk, attributes, where the part begins
    rest.writeUInt32LE(offset, 10)
    locals.push(uint32(LOCAL), common, label, content)
    central.push(uint32(CENTRAL), Buffer.from([20, 0]), common, rest, label)
    offset += 30 + label.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, uint32(END), end])
}

function uint32(value: number) {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
