/** The time of an attempt. The server keeps it; the page shows it by the server's clock. */

/** Left of the time at which a word is said, in seconds. */
const WARNINGS = [600, 300, 60] as const

/** How far the device's clock is behind the server's, in milliseconds. */
export const skewOf = (serverNow: string, deviceMs: number): number => Date.parse(serverNow) - deviceMs

/** Whole seconds left, never less than none; null: there is no limit. */
export function secondsLeft(deadlineAt: string | null, nowMs: number): number | null {
  return deadlineAt === null ? null : Math.max(0, Math.ceil((Date.parse(deadlineAt) - nowMs) / 1000))
}

/** The warning that falls due between two looks at the clock; none in the first half of the time, however short it is. */
export function warningBetween(before: number | null, left: number | null, limitS: number): number | undefined {
  if (before === null || left === null || left === 0) return undefined
  return WARNINGS.findLast((at) => at <= limitS / 2 && left <= at && before > at)
}
