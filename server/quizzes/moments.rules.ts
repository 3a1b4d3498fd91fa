/** Sums of squares and their kin, as the statistics of a quiz need them. Lists of numbers of one length, one per attempt. */

export const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Of a sample: divided by one less than its size. Needs two values. */
export function covariance(one: readonly number[], other: readonly number[]): number {
  const [m, n] = [mean(one), mean(other)]
  return one.reduce((sum, value, at) => sum + (value - m) * (other[at]! - n), 0) / (one.length - 1)
}
export const variance = (values: readonly number[]): number => covariance(values, values)

/** The largest covariance these values could have had: the best with the best. */
export const largestCovariance = (one: readonly number[], other: readonly number[]): number =>
  covariance(ascending(one), ascending(other))
const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other)

/** Central moment of this degree, divided by the size. */
const central = (values: readonly number[], degree: number): number => {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** degree))
}

/** By k-statistics; null below three values or without any spread. */
export function skewness(values: readonly number[]): number | null {
  const s = values.length
  const k2 = s > 2 ? variance(values) : 0
  if (k2 <= SPREAD) return null
  return ((s * s) / ((s - 1) * (s - 2))) * (central(values, 3) / k2 ** 1.5)
}

/** By k-statistics; null below four values or without any spread. */
export function kurtosis(values: readonly number[]): number | null {
  const s = values.length
  const k2 = s > 3 ? variance(values) : 0
  if (k2 <= SPREAD) return null
  const m2 = central(values, 2)
  const k4 = ((s * s) / ((s - 1) * (s - 2) * (s - 3))) * ((s + 1) * central(values, 4) - 3 * (s - 1) * m2 * m2)
  return k4 / (k2 * k2)
}

/** Spread below this is what rounding makes of none. */
export const SPREAD = 1e-12
