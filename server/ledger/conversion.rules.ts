import { fromHundredths, toHundredths } from './hours.rules.ts'

/** Hour conversion (学时折算). No national definition was found (DOMAIN §1), so every number is the county's. */
export interface ConversionRules {
  fullDay: number
  halfDay: number
  /** Length of one credit hour by the clock. */
  minutesPerHour: number
  /** Most that one half-day earns by the clock; null: no limit. */
  maxPerHalfDay: number | null
  /** Hours by the clock are rounded down to a multiple of this; null: to hundredths. */
  roundTo: number | null
  /** By length of an online item, longest first; null: by the clock. */
  onlineSteps: OnlineStep[] | null
  /** For a passed test; null: none. */
  quizPass: number | null
  /** Hours of the lecturer per hour taught; null: the same as a listener's. */
  teachingMultiplier: number | null
}

export interface OnlineStep {
  /** Length from which this step holds, itself included unless `isOver`. The last step starts at 0. */
  fromMinutes: number
  isOver: boolean
  hours: number
}

/** What a session was long: whole half-days of a class, or minutes that fell into so many half-days (1 unless said). */
export type SessionLength = { halfDays: 1 | 2 } | { minutes: number; inHalfDays?: number }

/** Credit hours of one session on one day. */
export function sessionHours(rules: ConversionRules, length: SessionLength): number {
  if ('minutes' in length) return clockHours(rules, length.minutes, length.inHalfDays ?? 1)
  return length.halfDays === 2 ? rules.fullDay : rules.halfDay
}

function clockHours(rules: ConversionRules, minutes: number, halfDays: number): number {
  const earned = Math.floor((Math.max(0, minutes) * 100) / rules.minutesPerHour)
  const most = rules.maxPerHalfDay === null ? Infinity : toHundredths(rules.maxPerHalfDay) * halfDays
  const step = rules.roundTo === null ? 1 : toHundredths(rules.roundTo)
  return fromHundredths(Math.floor(Math.min(earned, most) / step) * step)
}

/** Credit hours of an online item of this length, watched or worked through whole. */
export function onlineHours(rules: ConversionRules, minutes: number): number {
  if (!rules.onlineSteps) return clockHours(rules, minutes, Infinity)
  const step = rules.onlineSteps.find(({ fromMinutes, isOver }) => (isOver ? minutes > fromMinutes : minutes >= fromMinutes))
  return step?.hours ?? 0
}

export const quizHours = (rules: ConversionRules) => rules.quizPass ?? 0

/** Credit hours of whoever taught a session worth `hours` to its listeners. */
export const teachingHours = (rules: ConversionRules, hours: number) =>
  fromHundredths(toHundredths(hours) * (rules.teachingMultiplier ?? 1))

/** What is wrong with a set of rules beyond its form: JSON pointer and reason. Empty: nothing. */
export function conversionFaults(rules: ConversionRules): { pointer: string; detail: string }[] {
  const faults: { pointer: string; detail: string }[] = []
  if (rules.halfDay > rules.fullDay) faults.push({ pointer: '/body/rules/halfDay', detail: 'more than a full day' })
  const steps = rules.onlineSteps ?? []
  if (rules.onlineSteps && (steps.at(-1)?.fromMinutes !== 0 || steps.at(-1)?.isOver))
    faults.push({ pointer: '/body/rules/onlineSteps', detail: 'the last step must start at 0 minutes' })
  if (steps.some((step, at) => at > 0 && step.fromMinutes >= steps[at - 1]!.fromMinutes))
    faults.push({ pointer: '/body/rules/onlineSteps', detail: 'steps must go from long to short' })
  return faults
}
