/**
 * Words for searching films and courses. Chinese is written without spaces, and PostgreSQL does not split it: the text is kept as its words,
 * its pairs of characters and its single characters; what is typed is split into words, long ones into their pairs.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const IS_HAN = /^\p{Script=Han}+$/u

const wordsOf = (text: string) =>
  [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)

const pairsOf = (run: string) => {
  const letters = [...run]
  return letters.slice(1).map((letter, at) => letters[at]! + letter)
}

/** Everything a text is found by, each once. */
export function searchWords(texts: readonly string[]): string[] {
  const all = texts.flatMap((text) => [
    ...wordsOf(text),
    ...(text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [...pairsOf(run), ...run]),
  ])
  return [...new Set(all)]
}

/** What must all be found for a text to answer to what was typed. Empty: nothing to search for. */
export function queryWords(typed: string): string[] {
  const parts = wordsOf(typed).flatMap((word) => (IS_HAN.test(word) && [...word].length > 2 ? pairsOf(word) : [word]))
  return [...new Set(parts)].slice(0, 30)
}

/** As PostgreSQL reads a query: quoted, so that no character of it means anything. Words of letters may go on. */
export const tsqueryOf = (words: readonly string[]) =>
  words.map((word) => `'${word.replace(/['\\]/g, (sign) => sign + sign)}'${IS_HAN.test(word) ? '' : ':*'}`).join(' & ')
