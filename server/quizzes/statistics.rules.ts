/**
 * Statistics of a quiz and of its questions, by the formulae of Moodle's documentation
 * (docs.moodle.org/dev/Quiz_statistics_calculations). Indexes are shares: 0.85, where Moodle prints 85 %.
 */
import { covariance, kurtosis, largestCovariance, mean, median, skewness, SPREAD, variance } from './moments.rules.ts'

/** What one attempt got for one question. */
export interface ScoredItem {
  versionId: string
  /** Place in the plan of the quiz. */
  slot: number
  /** Points, 0 to `max`. */
  points: number
  max: number
}
/** One attempt, wholly marked. */
export type ScoredAttempt = readonly ScoredItem[]

export interface ItemStatistics {
  count: number
  /** Mean of what was got, of what could be got. */
  facility: number
  /** Standard deviation, of what could be got. */
  deviation: number | null
  /** Weight the question was given. */
  intendedWeight: number
  /** Part it has in the spread of the totals; null where it works against them. */
  effectiveWeight: number | null
  /** Correlation with the rest of the quiz, -1 to 1; null without spread. */
  discrimination: number | null
  /** Covariance with the rest of the quiz, of what it could be at most. */
  efficiency: number | null
  /** Whoever knows more does worse on it: look at its key. */
  isSuspect: boolean
}

export interface QuizStatistics {
  count: number
  /** Of all points, 0 to 1. */
  mean: number
  median: number
  deviation: number | null
  skewness: number | null
  kurtosis: number | null
  /** Coefficient of internal consistency, Cronbach's alpha; null if attempts were given different slots. */
  alpha: number | null
  errorRatio: number | null
  standardError: number | null
  /** Attempts in each tenth of the points; who has all is in the last. */
  distribution: number[]
}

const total = (attempt: ScoredAttempt) => attempt.reduce((sum, { points }) => sum + points, 0)
const most = (attempt: ScoredAttempt) => attempt.reduce((sum, { max }) => sum + max, 0)

/** Needs at least one attempt with points to be had. */
export function quizStatistics(attempts: readonly ScoredAttempt[]): QuizStatistics {
  const shares = attempts.map((attempt) => total(attempt) / most(attempt))
  const deviation = shares.length > 1 ? Math.sqrt(variance(shares)) : null
  const alpha = internalConsistency(attempts)
  const errorRatio = alpha === null ? null : Math.sqrt(Math.max(0, 1 - alpha))
  const distribution = Array.from({ length: 10 }, () => 0)
  for (const share of shares) distribution[Math.min(9, Math.floor(share * 10 + 1e-9))]!++
  return {
    count: shares.length,
    mean: mean(shares),
    median: median(shares),
    deviation,
    skewness: skewness(shares),
    kurtosis: kurtosis(shares),
    alpha,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : errorRatio * deviation,
    distribution,
  }
}

/** Cronbach's alpha: P / (P - 1) × (1 - sum of the variances of the slots / variance of the totals). */
function internalConsistency(attempts: readonly ScoredAttempt[]): number | null {
  const slots = [...new Set(attempts.flatMap((attempt) => attempt.map(({ slot }) => slot)))]
  if (attempts.length < 2 || slots.length < 2 || attempts.some(({ length }) => length !== slots.length)) return null
  const spread = variance(attempts.map(total))
  if (spread <= SPREAD) return null
  const parts = slots.map((slot) => variance(attempts.map((attempt) => attempt.find((item) => item.slot === slot)?.points ?? 0)))
  const alpha = (slots.length / (slots.length - 1)) * (1 - parts.reduce((sum, one) => sum + one, 0) / spread)
  return Number.isFinite(alpha) ? alpha : null
}

/** For every question version that was met, whatever its slot. */
export function itemStatistics(attempts: readonly ScoredAttempt[]): Map<string, ItemStatistics> {
  const columns = columnsOf(attempts)
  const roots = new Map([...columns].map(([id, column]) => [id, rootOfCovariance(column)]))
  const sumOfRoots = [...roots.values()].reduce<number>((sum, one) => sum + (one ?? 0), 0)
  const allPoints = attempts.reduce((sum, attempt) => sum + most(attempt), 0) / attempts.length
  return new Map(
    [...columns].map(([id, column]) => {
      const root = roots.get(id)
      const effectiveWeight = root == null || sumOfRoots <= SPREAD ? null : root / sumOfRoots
      return [id, { ...oneItem(column), intendedWeight: mean(column.max) / allPoints, effectiveWeight }]
    }),
  )
}

interface Column {
  points: number[]
  max: number[]
  totals: number[]
}

function columnsOf(attempts: readonly ScoredAttempt[]): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const attempt of attempts) {
    const sum = total(attempt)
    for (const { versionId, points, max } of attempt) {
      const column = columns.get(versionId) ?? { points: [], max: [], totals: [] }
      columns.set(versionId, column)
      column.points.push(points)
      column.max.push(max)
      column.totals.push(sum)
    }
  }
  return columns
}

function rootOfCovariance({ points, totals }: Column): number | null {
  const common = points.length > 1 ? covariance(points, totals) : 0
  return common < -SPREAD ? null : Math.sqrt(Math.max(0, common))
}

function oneItem({ points, max, totals }: Column): Omit<ItemStatistics, 'intendedWeight' | 'effectiveWeight'> {
  const shares = points.map((one, at) => one / max[at]!)
  const rest = totals.map((one, at) => one - points[at]!)
  const count = points.length
  const known = count > 1 && variance(points) > SPREAD && variance(rest) > SPREAD
  const common = known ? covariance(points, rest) : 0
  const discrimination = known ? common / Math.sqrt(variance(points) * variance(rest)) : null
  return {
    count,
    facility: mean(shares),
    deviation: count > 1 ? Math.sqrt(variance(shares)) : null,
    discrimination,
    efficiency: known ? common / largestCovariance(points, rest) : null,
    isSuspect: discrimination !== null && discrimination < 0,
  }
}
