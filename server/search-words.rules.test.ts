import { expect, test } from 'vitest'
import { queryWords, searchWords, tsqueryOf } from './search-words.rules.ts'

const TEXT = ['农村党员教育电视片《太行山上的党支部》', 'Micro-film 2026', 'ＡＢＣ']

/** As the database answers: every word of the query among those of the text; words of letters may go on. */
const finds = (typed: string) => {
  const words = searchWords(TEXT)
  return queryWords(typed).every((word) =>
    /\p{Script=Han}/u.test(word) ? words.includes(word) : words.some((one) => one.startsWith(word)),
  )
}

test.each(['党员', '教育', '党员教育', '党支部', '太行山', '山', '党支部 太行', 'micro', 'abc', '2026', '电视片', '教育电视片'])(
  '%s is found',
  (typed) => expect(finds(typed)).toBe(true),
)

test.each(['党委', '太行水', '支书', '2027', 'macro'])('%s is not', (typed) => expect(finds(typed)).toBe(false))

test('what is no word searches for nothing', () => expect(queryWords(' 《》，。 ')).toEqual([]))

test('no character of a query means anything to the database', () =>
  expect(tsqueryOf(["o'b", 'a\\c', '党员'])).toBe("'o''b':* & 'a\\\\c':* & '党员'"))
