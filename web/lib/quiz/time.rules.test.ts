import { expect, test } from 'vitest'
import { secondsLeft, skewOf, warningBetween } from './time.rules.ts'

const AT = '2026-06-30T02:00:00.000Z'

test('what is left is told by the clock of the server', () => {
  const device = Date.parse('2026-06-30T01:00:00Z')
  const now = device + skewOf('2026-06-30T01:59:00.000Z', device)
  expect(secondsLeft(AT, now)).toBe(60)
  expect(secondsLeft(AT, now + 61_000)).toBe(0)
  expect(secondsLeft(null, now)).toBeNull()
})

test.each([
  [601, 600, 3600, 600],
  [600, 599, 3600, undefined],
  [301, 300, 3600, 300],
  [700, 40, 3600, 60],
  [61, 60, 600, 60],
  [601, 600, 900, undefined],
  [61, 60, 60, undefined],
  [1, 0, 3600, undefined],
  [null, 60, 3600, undefined],
])('from %s to %s of %s seconds: %s', (before, left, limit, expected) =>
  expect(warningBetween(before, left, limit)).toBe(expected),
)
