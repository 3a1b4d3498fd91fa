/** What a file is by its first bytes. Its name and ending prove nothing. */
import { Unreadable } from './finding.rules.ts'

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)

/** 'xlsx' for a zip, 'text' for what may be CSV. Throws Unreadable for what is known to be something else. */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'text' {
  if (bytes.length === 0) throw new Unreadable('empty-file')
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  // Compound file: .xls, .et, .doc, and workbooks with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(isEncryptedPackage(bytes) ? 'encrypted' : 'old-excel')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '')
  if (/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*<(!doctype|html|head|body|table|meta|style|\?xml|xml)/i.test(head))
    throw new Unreadable('html-table')
  if (head.startsWith('%PDF') || head.startsWith('{\\rtf') || startsWith(bytes, 0x1f, 0x8b) || /^(Rar!|7z\u00BC)/.test(head))
    throw new Unreadable('not-a-table')
  return 'text'
}

/** Excel keeps an encrypted workbook in a stream of this name, in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array) {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1 << 20))
    .replaceAll('\0', '')
    .includes('EncryptedPackage')
}
