import { BadArchive } from '../../archive.ts'
import { BadWorkbook, repackWorkbook } from '../../workbook.ts'
import { Unreadable } from './finding.rules.ts'
import { MAX_PART_BYTES, MAX_PARTS, MAX_PARTS_BYTES, MAX_RATIO, RATIO_MATTERS_FROM_BYTES } from './limits.ts'

const LIMITS = {
  maxParts: MAX_PARTS,
  maxPartBytes: MAX_PART_BYTES,
  maxBytes: MAX_PARTS_BYTES,
  maxRatio: MAX_RATIO,
  ratioFromBytes: RATIO_MATTERS_FROM_BYTES,
}

/** An uploaded workbook within the limits of an import, without what has nothing to do with cells. Throws Unreadable. */
export async function unzipWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await repackWorkbook(bytes, LIMITS)
  } catch (error) {
    if (error instanceof BadArchive || error instanceof BadWorkbook) throw new Unreadable(error.reason)
    throw error
  }
}
