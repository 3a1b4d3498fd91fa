import { pack, unpack, type ArchiveLimits, type ArchivePart } from './archive.ts'

/** The parts that hold cells. Pictures, themes, links to other files and the like are left where they are. */
const IDLE_FOLDERS =
  /(^|\/)(drawings|media|charts|theme|pivotTables|pivotCache|externalLinks|slicers|slicerCaches|comments|threadedComments|persons|tables|queryTables|customXml|docProps|diagrams|embeddings|activeX|ctrlProps|printerSettings|worksheets\/_rels)\//i
const isNeeded = (name: string) => /\.(xml|rels)$/i.test(name) && !IDLE_FOLDERS.test(name)

export class BadWorkbook extends Error {
  readonly reason: 'broken-file' | 'with-macros' | 'not-a-table'
  constructor(reason: BadWorkbook['reason']) {
    super(`This workbook cannot be read: ${reason}`)
    this.reason = reason
  }
}

/**
 * Takes out of an uploaded workbook what is needed to read its cells, and packs it anew without compression: the reader after us
 * sees bytes that were counted while they were inflated, and one directory, not two. Throws BadArchive, BadWorkbook.
 */
export async function repackWorkbook(bytes: Uint8Array, limits: ArchiveLimits): Promise<Uint8Array> {
  const { parts, names } = await unpack(bytes, limits, isNeeded)
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) throw new BadWorkbook('with-macros')
  checkParts(parts)
  return pack(parts)
}

function checkParts(parts: readonly ArchivePart[]) {
  const types = parts.find(({ name }) => name === '[Content_Types].xml')?.content.toString('utf8') ?? ''
  if (/macroEnabled|vbaProject/i.test(types)) throw new BadWorkbook('with-macros')
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw new BadWorkbook('not-a-table')
  // The reader after us forgives a sheet that breaks off; half a table must not pass for a whole one.
  const breaksOff = ({ name, content }: ArchivePart) =>
    name.includes('worksheets/') && !/worksheet\s*\/?>\s*$/.test(content.subarray(-200).toString('latin1'))
  if (parts.some(breaksOff)) throw new BadWorkbook('broken-file')
  // A workbook needs no declarations; entities declared in one can be made to grow.
  const declares = ({ content }: ArchivePart) => content.includes('<!DOCTYPE') || content.includes('<!ENTITY')
  if (parts.some(declares)) throw new BadWorkbook('broken-file')
}
