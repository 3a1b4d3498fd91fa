import { UnreadableBank } from './read-item.rules.ts'

/** UTF-8 and UTF-16 with their marks, UTF-8 without, else GB18030. Throws UnreadableBank for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  for (const encoding of [marked, 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // not this encoding: the next one
    }
  }
  throw new UnreadableBank('unknown-encoding')
}
