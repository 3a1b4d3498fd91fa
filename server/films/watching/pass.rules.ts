/** Passes: a person watching a film version through, once per year that it is to be credited in. */
import { lengthOf, union, type Span } from './spans.rules.ts'

export interface Pass {
  pass: number
  watched: readonly Span[]
  positionMs: number
  /** Milliseconds since 1970; 0: never. */
  lastWatchedAt: number
  completedAt: number | null
  /** Day of the county. */
  creditedOn: string | null
}

export const yearOf = (day: string) => day.slice(0, 4)

const firstPass: Pass = { pass: 1, watched: [], positionMs: 0, lastWatchedAt: 0, completedAt: null, creditedOn: null }

/** The pass that goes on on `day`: what was credited in an earlier year is left as it is, and the film begins anew. */
export function passOn(day: string, latest: Pass | null): Pass {
  if (!latest) return firstPass
  const isOver = latest.creditedOn !== null && yearOf(latest.creditedOn) < yearOf(day)
  return isOver ? { ...firstPass, pass: latest.pass + 1 } : latest
}

export interface Watched {
  accepted: readonly Span[]
  madeAt: number
  /** Where the player stands; null: not to be remembered. */
  positionMs: number | null
}

/** The pass with what was accepted, and how much of that was new to it. Watching a part again adds nothing. */
export function addTo(pass: Pass, { accepted, madeAt, positionMs }: Watched): { pass: Pass; freshMs: number } {
  const watched = union(pass.watched, accepted)
  const isLatest = madeAt >= pass.lastWatchedAt && (positionMs !== null || accepted.length > 0)
  return {
    freshMs: lengthOf(watched) - lengthOf(pass.watched),
    pass: {
      ...pass,
      watched,
      positionMs: isLatest && positionMs !== null ? positionMs : pass.positionMs,
      lastWatchedAt: isLatest ? madeAt : pass.lastWatchedAt,
    },
  }
}

/** 0 to 1, rounded down: nobody is told of a share that is not there yet. */
export const coveredShare = (watched: readonly Span[], durationMs: number) =>
  Math.floor(Math.min(1, lengthOf(watched) / durationMs) * 10_000) / 10_000

export const isComplete = (watched: readonly Span[], durationMs: number, completeShare: number) =>
  lengthOf(watched) >= durationMs * completeShare

const END_MS = 5000

/** Where to go on; from the beginning once the end was reached. */
export const resumeAt = ({ positionMs }: Pick<Pass, 'positionMs'>, durationMs: number) =>
  positionMs >= durationMs - Math.min(END_MS, durationMs / 10) ? 0 : positionMs

export interface YearShare {
  /** The day the hours fall on: that of completion, or the last one before New Year of the sitting that went across it. */
  on: string
  /** Share of the film's hours, all together 1. */
  share: number
}

/**
 * The years the hours of a completed film belong to. They fall on the day of completion; only a sitting that went on across New
 * Year is split by date (DOMAIN §1), by what it added before and after. `gained`: new milliseconds of that sitting by day.
 */
export function yearsOf(completedOn: string, gained: Readonly<Record<string, number>>, watchedMs: number): YearShare[] {
  const before = Object.keys(gained).filter((day) => yearOf(day) < yearOf(completedOn))
  const byYear = Map.groupBy(before.toSorted(), yearOf)
  const earlier = [...byYear.values()].map((days) => ({
    on: days.at(-1)!,
    share: days.reduce((sum, day) => sum + gained[day]!, 0) / watchedMs,
  }))
  const rest = 1 - earlier.reduce((sum, { share }) => sum + share, 0)
  return [...earlier, { on: completedOn, share: rest }].filter(({ share }) => share > 0)
}
