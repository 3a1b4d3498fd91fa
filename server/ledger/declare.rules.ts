import { sessionHours, type ConversionRules } from './conversion.rules.ts'

/** One day of learning as it is declared: exactly one of the three lengths. */
export interface DeclaredSession {
  on: string
  halfDays?: number
  minutes?: number
  hours?: number
}

/** What is wrong with declared sessions: place in the list, what kind, and in words. Empty: nothing. */
export function sessionFaults(
  sessions: readonly DeclaredSession[],
  today: string,
): { at: number; kind: string; detail: string }[] {
  return sessions.flatMap((one, at) => {
    const lengths = [one.halfDays, one.minutes, one.hours].filter((length) => length !== undefined)
    if (lengths.length !== 1) return [{ at, kind: 'one-length', detail: 'Say half-days, minutes or hours: one of them' }]
    if (one.on > today) return [{ at, kind: 'in-the-future', detail: 'This day has not come yet' }]
    const isRepeated = sessions.slice(0, at).some(({ on }) => on === one.on)
    return isRepeated ? [{ at, kind: 'day-twice', detail: 'This day is in the list already' }] : []
  })
}

/** Hours and days of one declared session, and what they were made from. Hours certified by the organiser stand as they are. */
export function valueOf(
  session: DeclaredSession,
  rules: ConversionRules,
): { on: string; hours: number; days: number; basis: object } {
  const { on, halfDays, minutes, hours } = session
  if (hours !== undefined) return { on, hours, days: 0, basis: { stated: true } }
  if (halfDays !== undefined) {
    const whole = halfDays === 2 ? 2 : 1
    return { on, hours: sessionHours(rules, { halfDays: whole }), days: whole / 2, basis: { halfDays: whole } }
  }
  return { on, hours: sessionHours(rules, { minutes: minutes ?? 0 }), days: 0, basis: { minutes: minutes ?? 0 } }
}
