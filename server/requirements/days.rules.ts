/** Days are 'YYYY-MM-DD' and compare as text. Spans are half-open: the first day belongs to them, `until` does not. */
const DAY_MS = 86_400_000

const asDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Days of a century are few and asked for millions of times. */
const numbers = new Map<string, number>()
const names = new Map<number, string>()

/** Days since 1970-01-01. */
function numberOf(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Date.parse(day) / DAY_MS
  numbers.set(day, number)
  return number
}

function dayOf(number: number): string {
  const known = names.get(number)
  if (known !== undefined) return known
  const day = asDay(number * DAY_MS)
  names.set(number, day)
  return day
}

export const addDays = (day: string, count: number) => dayOf(numberOf(day) + count)

/** The same day of the month `count` months later, or that month's last day. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

export const daysBetween = (from: string, until: string) => numberOf(until) - numberOf(from)

/** Whole months from one day to another; negative if it comes first. */
export function monthsBetween(from: string, until: string): number {
  const [fromYear, fromMonth, fromDate] = from.split('-').map(Number) as [number, number, number]
  const [year, month, date] = until.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month, 0)).getUTCDate()
  // The 31st is reached on the 30th where a month has no more days: the counterpart of addMonths.
  return (year - fromYear) * 12 + month - fromMonth - (date < fromDate && date < lastDate ? 1 : 0)
}

/** Adds an ISO 8601 duration of years, months and days: 'P6M', 'P1Y', 'P0D'. */
export function addDuration(day: string, duration: string): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(duration)
  if (!parts) throw new Error(`Not a duration of years, months and days: ${duration}`)
  const [years, months, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number]
  return addDays(addMonths(day, years * 12 + months), days)
}

export const earlier = (a: string, b: string) => (a < b ? a : b)
export const later = (a: string, b: string) => (a > b ? a : b)

/** Whether a dated row holds on `day`. */
export const holdsOn = (row: { from: string; until: string | null }, day: string) =>
  row.from <= day && (row.until === null || day < row.until)
