import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORKED_ITEMS, WORKED_MAX, WORKED_POINTS, WORKED_QUIZ, WORKED_TENTHS } from '../../tests/support/worked-quiz.ts'
import { kurtosis, skewness } from './moments.rules.ts'
import { itemStatistics, quizStatistics, type ScoredAttempt } from './statistics.rules.ts'

const attempt = (points: readonly number[], max: readonly number[]): ScoredAttempt =>
  points.map((one, slot) => ({ versionId: `q${slot + 1}`, slot, points: one, max: max[slot]! }))
const attempts = WORKED_POINTS.map((points) => attempt(points, WORKED_MAX))

describe('32 attempts against an independent library', () => {
  const whole = quizStatistics(attempts)
  test.each(Object.entries(WORKED_QUIZ))('%s of the quiz is %s', (name, value) => {
    expect(whole[name as keyof typeof WORKED_QUIZ]).toBeCloseTo(value, 5)
  })

  test('attempts fall into tenths', () => {
    expect(whole.distribution).toEqual(WORKED_TENTHS)
  })

  const figures = WORKED_ITEMS.flatMap((values, at) =>
    Object.entries(values).map(([name, value]) => [name, `q${at + 1}`, value!] as const),
  )
  test.each(figures)('%s of question %s is %s', (name, id, value) => {
    expect(itemStatistics(attempts).get(id)![name as keyof (typeof WORKED_ITEMS)[number]]).toBeCloseTo(value, 5)
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

/** The same quantities by other ways than the program's: raw sums, pairs of questions, every order there is. */
describe('any attempts, worked another way', () => {
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
  const spread = (one: readonly number[], other: readonly number[]) =>
    (sum(one.map((value, at) => value * other[at]!)) - (sum(one) * sum(other)) / one.length) / (one.length - 1)
  const orders = (values: readonly number[]): number[][] =>
    values.length < 2 ? [[...values]] : values.flatMap((one, at) => orders(values.toSpliced(at, 1)).map((rest) => [one, ...rest]))
  const MAX = [1, 2, 5]
  const rows = (size: object) => fc.array(fc.tuple(...MAX.map((max) => fc.integer({ min: 0, max }))), size)
  const columns = (table: readonly number[][]) => MAX.map((_, at) => table.map((row) => row[at]!))
  const read = (table: readonly number[][]) => table.map((row) => attempt(row, MAX))

  test('alpha is what the mean covariance of two questions makes of their mean variance', () => {
    fc.assert(
      fc.property(rows({ minLength: 30, maxLength: 40 }), (table) => {
        const { alpha, standardError } = quizStatistics(read(table))
        if (alpha === null) return
        const all = columns(table)
        const between = sum(all.flatMap((one, at) => all.slice(at + 1).map((other) => spread(one, other)))) / 3
        const within = sum(all.map((one) => spread(one, one))) / 3
        const expected = (3 * between) / (within + 2 * between)
        expect(alpha).toBeCloseTo(expected, 8)
        const totals = table.map((row) => sum(row) / sum(MAX))
        expect(standardError).toBeCloseTo(Math.sqrt(spread(totals, totals) * Math.max(0, 1 - expected)), 8)
      }),
    )
  })

  test('discrimination is the correlation of a question with the others, by raw sums', () => {
    fc.assert(
      fc.property(rows({ minLength: 30, maxLength: 40 }), (table) => {
        for (const [at, own] of columns(table).entries()) {
          const others = table.map((row) => sum(row.toSpliced(at, 1)))
          const { facility, discrimination } = itemStatistics(read(table)).get(`q${at + 1}`)!
          expect(facility).toBeCloseTo(sum(own) / (MAX[at]! * own.length), 10)
          const flat = new Set(own).size === 1 || new Set(others).size === 1
          if (flat) expect(discrimination).toBeNull()
          else expect(discrimination).toBeCloseTo(spread(own, others) / Math.sqrt(spread(own, own) * spread(others, others)), 8)
        }
      }),
    )
  })

  test('efficiency is the covariance, of the largest that any order of the same points gives', () => {
    fc.assert(
      fc.property(rows({ minLength: 3, maxLength: 5 }), (table) => {
        const own = columns(table)[2]!
        const others = table.map((row) => row[0]! + row[1]!)
        const { efficiency } = itemStatistics(read(table)).get('q3')!
        if (efficiency === null) return
        const most = Math.max(...orders(own).map((one) => spread(one, others)))
        expect(efficiency).toBeCloseTo(spread(own, others) / most, 8)
      }),
    )
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
