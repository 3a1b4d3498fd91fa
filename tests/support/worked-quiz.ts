/**
 * A worked example: 32 attempts at six questions, and what NumPy 2.4 and SciPy 1.17 make of them (sample variances; skew and
 * kurtosis with bias=False). None of these figures was computed by the program they check.
 */
const POINTS = `
  111023 112221 100102 012005 101004 100102 111112 111031 010023 101003 001021 102122 101100 001003 112214 112122
  111115 100014 000005 011015 000104 111022 001105 012123 111103 011104 000105 001002 110001 112002 000004 100003`

/** Points of each question in each attempt. */
export const WORKED_POINTS: readonly (readonly number[])[] = POINTS.trim()
  .split(/\s+/)
  .map((row) => [...row].map(Number))
/** Points of each question at most. */
export const WORKED_MAX = [1, 1, 2, 2, 4, 5] as const

export const WORKED_QUIZ = {
  mean: 0.416667,
  median: 0.4,
  deviation: 0.142683,
  skewness: 0.242173,
  kurtosis: -0.675859,
  alpha: 0.055986,
  errorRatio: 0.971604,
  standardError: 0.138631,
} as const
/** Attempts in each tenth of the points. */
export const WORKED_TENTHS = [0, 0, 9, 3, 11, 4, 4, 1, 0, 0]

const item = ([facility, deviation, intendedWeight, effectiveWeight, discrimination, efficiency]: readonly number[]) => ({
  ...{ facility, deviation, intendedWeight, effectiveWeight, discrimination, efficiency },
})
export const WORKED_ITEMS = [
  [0.59375, 0.498991, 0.066667, 0.08095, -0.07531, -0.093051],
  [0.5, 0.508001, 0.066667, 0.165709, 0.480762, 0.608696],
  [0.453125, 0.36719, 0.133333, 0.199071, 0.376732, 0.417173],
  [0.265625, 0.31068, 0.133333, 0.157007, 0.210224, 0.252792],
  [0.1875, 0.237595, 0.266667, 0.202952, 0.092656, 0.106383],
  [0.59375, 0.285044, 0.333333, 0.194311, -0.343042, -0.358439],
].map(item)
