import { expect, test } from 'vitest'
import { addMonths, weeksOf } from './month.rules.ts'

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-05', 0, '2026-05'],
])('%s and %i months', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))

test.each([
  ['2026-06', 5, '2026-06-01', '2026-07-05'],
  ['2026-02', 5, '2026-01-26', '2026-03-01'],
  ['2027-02', 4, '2027-02-01', '2027-02-28'],
  ['2026-08', 6, '2026-07-27', '2026-09-06'],
])('%s has %i weeks from Monday %s to Sunday %s', (month, count, first, last) => {
  const weeks = weeksOf(month)
  expect([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([count, first, last])
  expect(new Set(weeks.flat()).size).toBe(count * 7)
})
