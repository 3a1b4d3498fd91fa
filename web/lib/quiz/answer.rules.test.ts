import { expect, test } from 'vitest'
import { answeredPart, isBlank, moved, orderNow, placed, stemParts, toggled } from './answer.rules.ts'

test.each([
  [null, true],
  [{}, true],
  [{ choices: [] }, true],
  [{ choices: [-1, -1] }, true],
  [{ choices: [0] }, false],
  [{ texts: ['', ' '] }, true],
  [{ texts: ['', '甲'] }, false],
])('%j is blank: %s', (answer, expected) => expect(isBlank(answer)).toBe(expected))

test.each([
  ['matching', { choices: [1, -1] }, 'some'],
  ['matching', { choices: [1, 0] }, 'all'],
  ['fill_in', { texts: ['甲', ' '] }, 'some'],
  ['fill_in', { texts: ['甲', '乙'] }, 'all'],
  ['single', { choices: [2] }, 'all'],
  ['multiple', { choices: [] }, 'none'],
] as const)('%s answered with %j: %s', (kind, answer, expected) => {
  const given = JSON.parse(JSON.stringify(answer)) as { choices?: number[]; texts?: string[] }
  expect(answeredPart({ kind, lefts: ['a', 'b'], blankCount: 2 }, given)).toBe(expected)
})

test('an option goes in and out, in the order shown', () => {
  expect(toggled([2], 0)).toEqual([0, 2])
  expect(toggled([0, 2], 2)).toEqual([0])
})

test('a place is filled, the others stay or are empty', () => {
  expect(placed([1], 2, 5, 3, -1)).toEqual([1, -1, 5])
  expect(placed(['甲', '乙'], 0, '丙', 2, '')).toEqual(['丙', '乙'])
})

test.each([
  [0, 2, [1, 2, 0]],
  [2, 0, [2, 0, 1]],
  [1, 1, [0, 1, 2]],
  [7, 0, [0, 1, 2]],
])('the item at %i moves to %i', (from, to, expected) => expect(moved([0, 1, 2], from, to)).toEqual(expected))

test('an ordering stands as answered, or as shown', () => {
  expect(orderNow(null, 3)).toEqual([0, 1, 2])
  expect(orderNow({ choices: [] }, 3)).toEqual([0, 1, 2])
  expect(orderNow({ choices: [2, 0, 1] }, 3)).toEqual([2, 0, 1])
})

test.each([
  ['党的____是____。', 2, ['党的', '是', '。']],
  ['没有画空', 1, ['没有画空']],
  ['画了____一个', 1, ['画了', '一个']],
])('%s has its blanks', (stem, count, expected) => expect(stemParts(stem, count)).toEqual(expected))
