import { dayIn } from '../clock.ts'

const DAY_MS = 86_400_000

/** The instant at which `day` (or so many days later) begins in `zone`. */
export function startOfDay(zone: string, day: string, plusDays = 0): Date {
  const target = new Date(Date.parse(day) + plusDays * DAY_MS).toISOString().slice(0, 10)
  // No place is further than 15 hours from UTC; the first quarter-hour of the county's day is its beginning.
  let at = Date.parse(target) - 15 * 3_600_000
  while (dayIn(zone, new Date(at)) < target) at += 900_000
  return new Date(at)
}
