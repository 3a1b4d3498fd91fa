import { dayIn } from '../../clock.ts'

const QUARTER_MS = 15 * 60_000

/** The county's day of an instant. Asked for every report, so remembered by quarter of an hour: no zone changes its day within one. */
export function createDays(zone: string): (at: number) => string {
  const known = new Map<number, string>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS)
    const day = known.get(quarter) ?? dayIn(zone, new Date(at))
    known.set(quarter, day)
    return day
  }
}
