import { expect, test } from 'vitest'
import { firstPage, secondsToRead, unreadPages } from './reading.rules.ts'

const OPENED = '2026-06-30T02:00:00.000Z'
test.each([
  [{ leastReadS: 60, openedAt: OPENED }, 20, 40],
  [{ leastReadS: 60, openedAt: OPENED }, 61, 0],
  // a clock that is slow
  [{ leastReadS: 60, openedAt: OPENED }, -600, 60],
  [{ leastReadS: 60, openedAt: null }, 500, 60],
])('%j after %i s: %i s to read', (lesson, afterS, expected) =>
  expect(secondsToRead(lesson, Date.parse(OPENED) + afterS * 1000)).toBe(expected),
)

test('pages not seen yet, in order', () => expect(unreadPages(4, [3, 1, 9])).toEqual([2, 4]))

test.each([
  [5, [1, 2], null, 3],
  [5, [1, 2], 2, 2],
  [3, [1, 2, 3], null, 1],
  [3, [], 9, 3],
])('of %i pages, read %j, left at %s: opens at %i', (count, read, last, expected) =>
  expect(firstPage(count, read, last)).toBe(expected),
)
