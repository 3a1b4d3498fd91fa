import { dayIn, offsetMs } from '../clock.ts'

const DAY_MS = 86_400_000

/**
 * The same time of day on the same day of so many months, beginning with `first`; a day a month does not have is its last one.
 * By the county's clock, also where that is changed in summer.
 */
export function monthsOn(zone: string, first: Date, count: number): Date[] {
  const day = dayIn(zone, first)
  return Array.from({ length: count }, (_, at) => (at === 0 ? first : sameTimeOn(zone, first, addMonths(day, at))))
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The wall clock of `at` on another day. */
export function sameTimeOn(zone: string, at: Date, day: string): Date {
  const days = Math.round((Date.parse(day) - Date.parse(dayIn(zone, at))) / DAY_MS)
  const guess = new Date(at.getTime() + days * DAY_MS)
  return new Date(guess.getTime() + offsetMs(zone, at) - offsetMs(zone, guess))
}
