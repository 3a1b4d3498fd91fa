import { dayIn, startOfDay } from '../clock.ts'

/**
 * Minutes of a span on each day of `zone` it touches, in order. Training across New Year belongs to two years:
 * credit is given per day, never per class (DOMAIN §1). The server's own zone plays no part.
 */
export function splitByDay(zone: string, startsAt: Date, endsAt: Date): { on: string; minutes: number }[] {
  const days: { on: string; minutes: number }[] = []
  for (let from = startsAt; from < endsAt;) {
    const on = dayIn(zone, from)
    const next = startOfDay(zone, on, 1)
    const until = next < endsAt ? next : endsAt
    days.push({ on, minutes: (until.getTime() - from.getTime()) / 60_000 })
    from = until
  }
  return days
}
