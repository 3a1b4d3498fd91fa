import { inflateSync } from 'node:zlib'

const MOST_PAGES = 5000
const MOST_INFLATED = 64 * 1024 * 1024
const OBJECT_STREAM = /<<(?:(?!>>\s*stream)[\s\S]){0,2000}?\/Type\s*\/ObjStm[\s\S]{0,2000}?>>\s*stream\r?\n/g
/** The dictionary of a node of the page tree, as far as its own entries go. */
const PAGE_TREE = /<<(?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>)*\/Type\s*\/Pages\b(?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>)*>>/g

/**
 * How many pages a PDF has: the count of the root of its page tree (ISO 32000-2, 7.7.3), which stands in the file as it is or in a
 * compressed object stream (7.5.7). Null: it cannot be read so: encrypted, broken, or not what it says.
 */
export function countPages(pdf: Buffer): number | null {
  const text = pdf.toString('latin1')
  const roots: number[] = []
  for (const part of [...objectStreams(text, pdf), text])
    for (const [node] of part.matchAll(PAGE_TREE)) {
      const count = /\/Count\s+(\d{1,6})\b/.exec(node)?.[1]
      // The last root is the one in force: changes are appended.
      if (count !== undefined && !/\/Parent\s/.test(node)) roots.push(Number(count))
    }
  const pages = roots.at(-1)
  return pages !== undefined && pages >= 1 && pages <= MOST_PAGES ? pages : null
}

function objectStreams(text: string, pdf: Buffer): string[] {
  const found: string[] = []
  let left = MOST_INFLATED
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    if (end < 0 || left <= 0) break
    try {
      const inflated = inflateSync(pdf.subarray(start, end), { maxOutputLength: left })
      left -= inflated.length
      found.push(inflated.toString('latin1'))
    } catch {
      // Encrypted, or compressed in another way: the page tree may stand elsewhere.
    }
  }
  return found
}
