const formats = new Map<string, { day: Intl.DateTimeFormat; wall: Intl.DateTimeFormat }>()

/** Making one takes forty times as long as using it, and every request asks for the day. */
function formatsOf(timeZone: string) {
  let made = formats.get(timeZone)
  if (!made) {
    made = {
      day: new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
      wall: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
    }
    formats.set(timeZone, made)
  }
  return made
}

/** The day (YYYY-MM-DD) that `at` falls on in the county's time zone; never the server's. */
export const dayIn = (zone: string, at: Date): string => formatsOf(zone).day.format(at)

/** How far the clocks of `zone` are ahead of UTC at that moment. */
export function offsetMs(zone: string, at: Date): number {
  const wall = formatsOf(zone).wall.format(at)
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}

const DAY_MS = 86_400_000

/** The instant at which `day`, or so many days later, begins in `zone`. */
export function startOfDay(zone: string, day: string, plusDays = 0): Date {
  const nominal = Date.parse(day) + plusDays * DAY_MS
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = nominal - offsetMs(zone, new Date(nominal))
  return new Date(nominal - offsetMs(zone, new Date(guess)))
}
