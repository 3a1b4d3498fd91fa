import type { NewSession } from './api.ts'

/** How long somebody learned on each day of a span. */
export const LENGTHS = ['day', 'half', 'minutes', 'hours'] as const
export type Length = (typeof LENGTHS)[number]

/** A row of the form: one day, or several in a row that were alike. */
export interface Span {
  fromOn: string
  /** Empty: one day. */
  lastOn: string
  length: Length
  /** Minutes or hours, as typed. */
  amount: string
}

/** The server takes no more days at once. */
export const MOST_DAYS = 60
const DAY_MS = 86_400_000

type Fault = 'no-day' | 'order' | 'too-many-days' | 'no-amount'

/** What is wrong with a row; undefined: nothing. */
export function faultOf({ fromOn, lastOn, length, amount }: Span): Fault | undefined {
  if (!fromOn) return 'no-day'
  if (lastOn && lastOn < fromOn) return 'order'
  if (lastOn && daysBetween(fromOn, lastOn) > MOST_DAYS) return 'too-many-days'
  return (length === 'minutes' || length === 'hours') && !(Number(amount) > 0) ? 'no-amount' : undefined
}

/** The days of all rows, each with the row it comes from: a fault of the server names the day. */
export function sessionsOf(spans: readonly Span[]): { session: NewSession; row: number }[] {
  return spans.flatMap((span, row) =>
    faultOf(span) ? [] : daysOf(span).map((on) => ({ session: { on, ...lengthOf(span) }, row })),
  )
}

function lengthOf({ length, amount }: Span): Omit<NewSession, 'on'> {
  if (length === 'day') return { halfDays: 2 }
  if (length === 'half') return { halfDays: 1 }
  return length === 'minutes' ? { minutes: Math.round(Number(amount)) } : { hours: Number(amount) }
}

function daysOf({ fromOn, lastOn }: Span): string[] {
  const count = lastOn ? daysBetween(fromOn, lastOn) : 1
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(fromOn) + at * DAY_MS).toISOString().slice(0, 10))
}

/** Both ends included. */
const daysBetween = (from: string, last: string) => Math.round((Date.parse(last) - Date.parse(from)) / DAY_MS) + 1
