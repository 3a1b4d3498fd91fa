import { expect, test } from 'vitest'
import { isReadInOrder, readSearch, tsqueryOf } from './people-search.rules.ts'

test.each([
  ['', { tokens: [], lead: null, isEven: true }],
  [undefined, { tokens: [], lead: null, isEven: true }],
  ['王', { tokens: ['王'], lead: { surname: '王' }, isEven: true }],
  ['王伟', { tokens: ['王伟'], lead: null, isEven: false }],
  ['Wang', { tokens: ['wang'], lead: { pinyin: 'wang' }, isEven: false }],
  ['1390000', { tokens: ['1390000'], lead: null, isEven: true }],
  ['M00012', { tokens: ['m00012'], lead: null, isEven: true }],
  ['王 1390', { tokens: ['王', '1390'], lead: null, isEven: false }],
])('%s', (text, search) => expect(readSearch(text)).toEqual(search))

test.each([
  [['王'], "'王'"],
  [['王', '139'], "'王' & '139'"],
  [["o'brien"], "'o''brien'"],
  [['a\\'], "'a\\\\'"],
  [["'|!:*&()"], "'''|!:*&()'"],
])('%s is asked as %s', (tokens, query) => expect(tsqueryOf(tokens)).toBe(query))

test.each([
  ['narrow', '', {}, 'all', false],
  ['wide', '', {}, 'all', true],
  ['county', '', {}, 'all', true],
  ['wide', '', { away: true }, 'all', false],
  ['wide', '', { away: false, memberStatus: 'full', registryStatus: 'active' }, 'all', true],
  ['wide', '', { memberStatus: 'probationary' }, 'all', false],
  ['county', '', { away: true }, 'all', true],
  ['county', '王', {}, 'first', true],
  ['county', '王', {}, 'others', false],
  ['county', '国', {}, 'all', true],
  ['wide', '国', {}, 'all', false],
  ['wide', 'QH0', {}, 'all', true],
  ['county', '建国', {}, 'all', false],
  ['narrow', '王', {}, 'first', false],
] as const)('%s, %o, %o, %s: in order %s', (width, text, filter, part, expected) =>
  expect(isReadInOrder(readSearch(text), filter, width, part)).toBe(expected),
)
