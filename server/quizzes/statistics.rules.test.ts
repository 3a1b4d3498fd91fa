import { describe, expect, test } from 'vitest'
import { kurtosis, skewness } from './moments.rules.ts'
import { itemStatistics, quizStatistics, type ScoredAttempt } from './statistics.rules.ts'

/** Points of 32 attempts for six questions; a line is an attempt. */
const POINTS = `
  111023 112221 100102 012005 101004 100102 111112 111031 010023 101003 001021 102122 101100 001003 112214 112122
  111115 100014 000005 011015 000104 111022 001105 012123 111103 011104 000105 001002 110001 112002 000004 100003`
const MAX = [1, 1, 2, 2, 4, 5]

const attempt = (points: readonly number[], max: readonly number[]): ScoredAttempt =>
  points.map((one, slot) => ({ versionId: `q${slot + 1}`, slot, points: one, max: max[slot]! }))
const attempts = POINTS.trim()
  .split(/\s+/)
  .map((row) => attempt([...row].map(Number), MAX))

/** Computed with NumPy 2.4 and SciPy 1.17 (skew and kurtosis with bias=False), not by this code. */
const INDEPENDENT = {
  mean: 0.416667,
  median: 0.4,
  deviation: 0.142683,
  skewness: 0.242173,
  kurtosis: -0.675859,
  alpha: 0.055986,
  errorRatio: 0.971604,
  standardError: 0.138631,
}
const ITEMS = [
  // facility, deviation, intended weight, effective weight, discrimination, efficiency
  [0.59375, 0.498991, 0.066667, 0.08095, -0.07531, -0.093051],
  [0.5, 0.508001, 0.066667, 0.165709, 0.480762, 0.608696],
  [0.453125, 0.36719, 0.133333, 0.199071, 0.376732, 0.417173],
  [0.265625, 0.31068, 0.133333, 0.157007, 0.210224, 0.252792],
  [0.1875, 0.237595, 0.266667, 0.202952, 0.092656, 0.106383],
  [0.59375, 0.285044, 0.333333, 0.194311, -0.343042, -0.358439],
] as const

describe('32 attempts against an independent library', () => {
  test.each(Object.entries(INDEPENDENT))('%s of the quiz is %s', (name, value) => {
    expect(quizStatistics(attempts)[name as keyof typeof INDEPENDENT]).toBeCloseTo(value, 5)
  })

  test('attempts fall into tenths', () => {
    expect(quizStatistics(attempts).distribution).toEqual([0, 0, 9, 3, 11, 4, 4, 1, 0, 0])
  })

  test.each(ITEMS.map((values, at) => [`q${at + 1}`, values] as const))('question %s', (id, values) => {
    const item = itemStatistics(attempts).get(id)!
    const found = [item.facility, item.deviation, item.intendedWeight, item.effectiveWeight, item.discrimination, item.efficiency]
    found.forEach((one, at) => expect(one).toBeCloseTo(values[at]!, 5))
  })

  test('questions on which the able do worse are suspect', () => {
    const suspects = [...itemStatistics(attempts)].filter(([, { isSuspect }]) => isSuspect).map(([id]) => id)
    expect(suspects).toEqual(['q1', 'q6'])
  })
})

describe('four attempts at two questions, by hand', () => {
  // Points 1,1 | 1,0 | 0,0 | 1,1: totals 2, 1, 0, 2.
  const few = [
    [1, 1],
    [1, 0],
    [0, 0],
    [1, 1],
  ].map((points) => attempt(points, [1, 1]))

  test('variances 1/4 and 1/3 of the questions, 11/12 of the totals: alpha = 2 × (1 - 7/11) = 8/11', () => {
    expect(quizStatistics(few).alpha).toBeCloseTo(8 / 11, 12)
  })
  test('correlation of the questions: (1/6) / sqrt(1/4 × 1/3) = 0.5774', () => {
    const { facility, discrimination, efficiency } = itemStatistics(few).get('q1')!
    expect(facility).toBe(0.75)
    expect(discrimination).toBeCloseTo(1 / Math.sqrt(3), 12)
    expect(efficiency).toBeCloseTo(1, 12)
  })
  test('who has everything is in the last tenth', () => {
    expect(quizStatistics(few).distribution).toEqual([1, 0, 0, 0, 0, 1, 0, 0, 0, 2])
  })
})

describe('what cannot be said', () => {
  test('one attempt has no spread', () => {
    const [first] = attempts
    expect(quizStatistics([first!])).toMatchObject({ count: 1, deviation: null, alpha: null, standardError: null })
    expect(itemStatistics([first!]).get('q1')).toMatchObject({ deviation: null, discrimination: null, isSuspect: false })
  })
  test('a question that all got right discriminates nothing', () => {
    const all = attempts.map((items) => items.map((item) => (item.slot === 0 ? { ...item, points: 1 } : item)))
    expect(itemStatistics(all).get('q1')).toMatchObject({
      facility: 1,
      discrimination: null,
      efficiency: null,
      effectiveWeight: 0,
    })
  })
  test('attempts of different lengths have no common consistency', () => {
    expect(quizStatistics([attempts[0]!, attempts[1]!.slice(1)]).alpha).toBeNull()
  })
  test('questions met by some only are reckoned over those', () => {
    const mixed = attempts.map((items, at) => (at % 2 === 0 ? items : items.slice(0, 5)))
    expect(itemStatistics(mixed).get('q6')!.count).toBe(16)
  })
  test('two equal values have neither skew nor peak', () => {
    expect([skewness([1, 1, 1]), kurtosis([1, 1, 1, 1]), skewness([1, 2])]).toEqual([null, null, null])
  })
})
