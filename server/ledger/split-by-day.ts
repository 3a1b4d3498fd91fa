import { dayIn } from '../clock.ts'

const DAY_MS = 86_400_000

/**
 * Minutes of a span on each day of `zone` it touches, in order. Training across New Year belongs to two years:
 * credit is given per day, never per class (DOMAIN §1). The server's own zone plays no part.
 */
export function splitByDay(zone: string, startsAt: Date, endsAt: Date): { on: string; minutes: number }[] {
  const days: { on: string; minutes: number }[] = []
  for (let from = startsAt; from < endsAt;) {
    const on = dayIn(zone, from)
    const next = midnightAfter(zone, on)
    const until = next < endsAt ? next : endsAt
    days.push({ on, minutes: (until.getTime() - from.getTime()) / 60_000 })
    from = until
  }
  return days
}

/** The instant `day` ends in `zone`. */
function midnightAfter(zone: string, day: string): Date {
  const nominal = Date.parse(day) + DAY_MS
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = nominal - offsetMs(zone, new Date(nominal))
  return new Date(nominal - offsetMs(zone, new Date(guess)))
}

function offsetMs(zone: string, at: Date): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}
