import { inflateSync } from 'node:zlib'

const MOST_PAGES = 5000
const MOST_INFLATED = 64 * 1024 * 1024
/** What an attempt that fails is reckoned to have cost. */
const COST_OF_FAILURE = 4 * 1024 * 1024
/** How many places are looked at, and how far around each: a file may be written to keep us busy. */
const MOST_PLACES = 2000
const REACH = 100_000

/**
 * How many pages a PDF has: the count of the root of its page tree (ISO 32000-2, 7.7.3), which stands in the file as it is or in a
 * compressed object stream (7.5.7). Null: it cannot be read so: encrypted, broken, or not what it says.
 */
export function countPages(pdf: Buffer): number | null {
  const text = pdf.toString('latin1')
  // The last root is the one in force: changes are appended.
  const pages = [...objectStreams(text, pdf), text].flatMap(rootCounts).at(-1)
  return pages !== undefined && pages >= 1 && pages <= MOST_PAGES ? pages : null
}

function rootCounts(text: string): number[] {
  return places(text, '/Pages').flatMap((at) => {
    const node = dictionaryAround(text, at)
    if (!/\/Type\s{0,9}\/Pages\b/.test(node) || /\/Parent\s/.test(node)) return []
    const count = /\/Count\s{1,9}(\d{1,6})\b/.exec(node)?.[1]
    return count === undefined ? [] : [Number(count)]
  })
}

function places(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(word, at + 1)) found.push(at)
  return found
}

/** The innermost << … >> around a place; empty: none near. */
function dictionaryAround(text: string, at: number): string {
  const start = edge(text, at, -1, '<<', '>>')
  const end = edge(text, at, 1, '>>', '<<')
  return start < 0 || end < 0 ? '' : text.slice(start, end + 2)
}

function edge(text: string, from: number, step: 1 | -1, wanted: string, other: string): number {
  let depth = 0
  for (let at = from; at >= 0 && at < text.length && Math.abs(at - from) < REACH; at += step) {
    const pair = text.slice(at, at + 2)
    if (pair === other) depth++
    else if (pair !== wanted) continue
    else if (depth === 0) return at
    else depth--
    at += step // both characters are used
  }
  return -1
}

function objectStreams(text: string, pdf: Buffer): string[] {
  const found: string[] = []
  let left = MOST_INFLATED
  for (const at of places(text, '/ObjStm')) {
    const head = /stream\r?\n/.exec(text.slice(at, at + 2000))
    const start = head ? at + head.index + head[0].length : -1
    const end = head ? text.indexOf('endstream', start) : -1
    if (left <= 0) break
    if (end < 0) continue
    try {
      const inflated = inflateSync(pdf.subarray(start, end), { maxOutputLength: left })
      left -= inflated.length
      found.push(inflated.toString('latin1'))
    } catch {
      // Encrypted, or compressed in another way: the page tree may stand elsewhere.
      left -= COST_OF_FAILURE
    }
  }
  return found
}
