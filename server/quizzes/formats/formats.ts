import type { BankQuestion } from '../question.rules.ts'
import { decodeText } from './decode-text.ts'
import { readGift } from './gift-read.ts'
import { writeGift } from './gift-write.ts'
import { readMoodleXml } from './moodle-read.ts'
import { writeMoodleXml } from './moodle-write.ts'
import { readWorkbookBank, writeWorkbookBank } from './workbook-bank.ts'
import { readQti } from './qti-read.ts'
import { writeQti } from './qti-write.ts'
import type { ReadFile, WrittenFile } from './read-item.rules.ts'

export const FORMATS = ['xlsx', 'gift', 'moodle-xml', 'qti'] as const
export type Format = (typeof FORMATS)[number]

/** Questions of a file. Throws UnreadableBank for a file that is none of this format. */
export async function readBank(format: Format, bytes: Uint8Array): Promise<ReadFile> {
  switch (format) {
    case 'xlsx':
      return readWorkbookBank(bytes)
    case 'gift':
      return readGift(decodeText(bytes))
    case 'moodle-xml':
      return readMoodleXml(decodeText(bytes))
    case 'qti':
      return readQti(bytes)
  }
}

/** Questions as a file; what the format cannot hold is named, and left out if it must. */
export async function writeBank(format: Format, entries: readonly BankQuestion[]): Promise<WrittenFile> {
  switch (format) {
    case 'xlsx':
      return writeWorkbookBank(entries)
    case 'gift':
      return writeGift(entries)
    case 'moodle-xml':
      return writeMoodleXml(entries)
    case 'qti':
      return writeQti(entries)
  }
}
