import fc from 'fast-check'
import { expect, test } from 'vitest'
import presets from './conversion-presets.json' with { type: 'json' }
import {
  conversionFaults,
  onlineHours,
  quizHours,
  sessionHours,
  teachingHours,
  type ConversionRules,
} from './conversion.rules.ts'

const preset = (id: string) => presets.find((one) => one.id === id)!.rules as ConversionRules
const day8 = preset('day-8')
const steps = preset('online-steps-yunnan-cadre')

test.each([
  [{ halfDays: 2 }, 8],
  [{ halfDays: 1 }, 4],
  [{ minutes: 60 }, 1],
  [{ minutes: 92 }, 1.53],
  [{ minutes: 240 }, 4],
  [{ minutes: 300 }, 4],
  [{ minutes: 420, inHalfDays: 2 }, 7],
  [{ minutes: 0 }, 0],
] as const)('8 a day: %j is %d hours', (length, hours) => expect(sessionHours(day8, length)).toBe(hours))

test('6 a day, 3 a half-day, and the lecturer fivefold', () => {
  const day6 = preset('day-6-nanjing-cadre')
  expect([sessionHours(day6, { halfDays: 2 }), sessionHours(day6, { halfDays: 1 })]).toEqual([6, 3])
  expect(teachingHours(day6, 1.5)).toBe(7.5)
})

test('hours by the clock are rounded down to the step', () => {
  expect(sessionHours({ ...day8, roundTo: 0.5 }, { minutes: 59 })).toBe(0.5)
  expect(sessionHours({ ...day8, minutesPerHour: 45, roundTo: 0.25 }, { minutes: 90 })).toBe(2)
})

test.each([
  [45, 1],
  [30, 1],
  [29.99, 0.5],
  [15.01, 0.5],
  [15, 0.25],
  [1, 0.25],
])('stepped by length: %d minutes online are %d hours', (minutes, hours) => expect(onlineHours(steps, minutes)).toBe(hours))

test('a passed test is worth what the steps say, and nothing where the county says nothing', () => {
  expect(quizHours(steps)).toBe(0.5)
  expect(quizHours(day8)).toBe(0)
})

test('online by the clock has no half-day limit', () => expect(onlineHours(day8, 360)).toBe(6))

test('rules that contradict themselves are named', () => {
  expect(conversionFaults(day8)).toEqual([])
  expect(conversionFaults(steps)).toEqual([])
  expect(conversionFaults({ ...day8, halfDay: 9 })).toHaveLength(1)
  expect(conversionFaults({ ...steps, onlineSteps: steps.onlineSteps!.toReversed() }).length).toBeGreaterThan(0)
})

test('longer never earns less, and never more than two decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 60 }), (minutes, more) => {
      const [short, long] = [sessionHours(day8, { minutes }), sessionHours(day8, { minutes: minutes + more })]
      expect(long).toBeGreaterThanOrEqual(short)
      expect(Math.abs(long * 100 - Math.round(long * 100))).toBeLessThan(1e-9)
    }),
  )
})
