/** CSV as it comes out of Excel, WPS and older systems: its encoding and its separator. */
import { headingsIn } from './columns.rules.ts'
import { Unreadable } from './finding.rules.ts'

/** UTF-8 and UTF-16 with or without mark, else GB18030. Throws Unreadable for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of [byMark(bytes) ?? byZeros(bytes) ?? 'utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (text.includes('\0')) break
      return text
    } catch {
      // not this encoding: the next one
    }
  }
  throw new Unreadable('unknown-encoding')
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined
}

/** UTF-16 without a mark: separators and digits leave zero bytes on one side only. */
function byZeros(bytes: Uint8Array): string | undefined {
  const zeros: [number, number] = [0, 0]
  const head = bytes.subarray(0, 4096)
  head.forEach((byte, at) => void (byte === 0 && zeros[at % 2 === 0 ? 0 : 1]++))
  const [even, odd] = zeros
  if (Math.max(even, odd) < head.length / 50) return undefined
  if (odd > even * 10) return 'utf-16le'
  return even > odd * 10 ? 'utf-16be' : undefined
}

const SEPARATORS = [',', ';', '\t'] as const

/** The separator that makes one of the first lines name most of our columns. */
export function separatorOf(text: string): (typeof SEPARATORS)[number] {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 12)
  const named = (separator: string) =>
    Math.max(...lines.map((line) => headingsIn(line.split(separator).map((cell) => cell.replace(/^\uFEFF?"|"$/g, '')))))
  return SEPARATORS.reduce((best, one) => (named(one) > named(best) ? one : best))
}
