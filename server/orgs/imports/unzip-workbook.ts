import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { Unreadable } from './finding.rules.ts'
import { MAX_PART_BYTES, MAX_PARTS, MAX_PARTS_BYTES, MAX_RATIO, RATIO_MATTERS_FROM_BYTES } from './limits.ts'

/** The parts that hold cells. Pictures, themes, links to other files and the like are left where they are. */
const IDLE_FOLDERS =
  /(^|\/)(drawings|media|charts|theme|pivotTables|pivotCache|externalLinks|slicers|slicerCaches|comments|threadedComments|persons|tables|queryTables|customXml|docProps|diagrams|embeddings|activeX|ctrlProps|printerSettings|worksheets\/_rels)\//i
const isNeeded = (name: string) => /\.(xml|rels)$/i.test(name) && !IDLE_FOLDERS.test(name)

interface Part {
  name: string
  content: Buffer
}

/**
 * Takes out of an uploaded workbook what is needed to read its cells, and packs it anew without compression: the reader after us
 * sees bytes that were counted while they were inflated (what a zip says of its sizes may be a lie), and one directory, not two.
 * Throws Unreadable.
 */
export async function repackWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Part[] = []
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > MAX_PARTS) throw new Unreadable('too-large-inside')
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName)) throw new Unreadable('with-macros')
      if (!isNeeded(entry.fileName)) continue
      const content = await inflate(zip, entry, MAX_PARTS_BYTES - total)
      total += content.length
      parts.push({ name: entry.fileName, content })
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken-file')
  }
  checkParts(parts)
  return pack(parts)
}

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<Buffer> {
  const most = Math.min(MAX_PART_BYTES, left)
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const isBomb = size > RATIO_MATTERS_FROM_BYTES && size > MAX_RATIO * entry.compressedSize
    if (size > most || isBomb) throw new Unreadable('too-large-inside') // leaving the loop ends the stream
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function checkParts(parts: readonly Part[]) {
  const types = parts.find(({ name }) => name === '[Content_Types].xml')?.content.toString('utf8') ?? ''
  if (/macroEnabled|vbaProject/i.test(types)) throw new Unreadable('with-macros')
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw new Unreadable('not-a-table')
  if (new Set(parts.map(({ name }) => name)).size < parts.length) throw new Unreadable('broken-file')
  // The reader after us forgives a sheet that breaks off; half a table must not pass for a whole one.
  const breaksOff = ({ name, content }: Part) =>
    name.includes('worksheets/') && !/worksheet\s*\/?>\s*$/.test(content.subarray(-200).toString('latin1'))
  if (parts.some(breaksOff)) throw new Unreadable('broken-file')
  // A workbook needs no declarations; entities declared in one can be made to grow.
  const declares = ({ content }: Part) => content.includes('<!DOCTYPE') || content.includes('<!ENTITY')
  if (parts.some(declares)) throw new Unreadable('broken-file')
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const UTF8_NAMES = 0x0800

/** A zip of stored (uncompressed) parts: APPNOTE 4.3.7, 4.3.12, 4.3.16. */
function pack(parts: readonly Part[]): Uint8Array {
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
