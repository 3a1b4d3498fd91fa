import { pinyin } from 'pinyin-pro'

/** Longest piece of a name that is searched as one token; longer words are matched by their pieces. */
const MAX_PIECE = 6
const MAX_PREFIX = 12

const syllables = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive', v: true })

/** Sort key: 'zhang wei' for 张伟; names in other scripts stay as they are, in lower case. */
export const pinyinOf = (name: string) => syllables(name).join(' ').toLowerCase()

/** Every token by which a clerk may look a person up: pieces of the name, pinyin, its initials, number, phone and their beginnings. */
export function searchTokens(person: { name: string; memberNo?: string | null; phone?: string | null }): string[] {
  const spoken = syllables(person.name).map((one) => one.toLowerCase())
  const tokens = [
    ...pieces(person.name.toLowerCase().replace(/[\s·•]/g, '')),
    ...prefixes(spoken.join('')),
    ...prefixes(spoken.map((one) => one[0] ?? '').join('')),
    ...prefixes((person.memberNo ?? '').toLowerCase()),
    ...prefixes(person.phone ?? ''),
    ...(person.phone ? [person.phone.slice(-4)] : []),
  ]
  return [...new Set(tokens.filter((token) => token.length > 0))]
}

/** The tokens a query must all have. Empty when there is nothing to search for. */
export function queryTokens(query: string): string[] {
  const words = query.toLowerCase().replace(/[·•]/g, '').split(/\s+/u).filter(Boolean)
  return words.map((word) => (isHan(word) ? word.slice(0, MAX_PIECE) : word.slice(0, MAX_PREFIX)))
}

const isHan = (word: string) => /\p{Script=Han}/u.test(word)

function pieces(name: string): string[] {
  const letters = [...name]
  return letters.flatMap((_, start) =>
    Array.from({ length: Math.min(MAX_PIECE, letters.length - start) }, (_, more) =>
      letters.slice(start, start + more + 1).join(''),
    ),
  )
}

const prefixes = (text: string) => Array.from({ length: Math.min(MAX_PREFIX, text.length) }, (_, n) => text.slice(0, n + 1))
