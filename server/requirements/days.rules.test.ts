import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addDuration, addMonths, daysBetween, monthsBetween } from './days.rules.ts'

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-15', -3, '2025-12-15'],
])('%s and %d months is %s', (day, count, expected) => expect(addMonths(day, count)).toBe(expected))

test.each([
  ['2026-03-10', 'P6M', '2026-09-10'],
  ['2026-03-10', 'P1Y', '2027-03-10'],
  ['2026-03-10', 'P0D', '2026-03-10'],
  ['2026-08-31', 'P6M', '2027-02-28'],
  ['2026-03-10', 'P1Y2M3D', '2027-05-13'],
])('%s and %s is %s', (day, duration, expected) => expect(addDuration(day, duration)).toBe(expected))

test('what is no duration is refused', () => expect(() => addDuration('2026-01-01', '6 months')).toThrow('Not a duration'))

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1950-01-01', count))

test('days and months count back to where they came from', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
      expect(monthsBetween(from, addMonths(from, count))).toBe(count)
      expect(monthsBetween(from, addDays(addMonths(from, count + 1), -1))).toBe(count)
    }),
  )
})
