/**
 * The judge of watch reports. A report is a claim; the clock of the person decides. Every millisecond of a person's life can be
 * spent on film once, whatever the number of devices, sessions and films: media credited ≤ time spent × allowed rate.
 */
import { lengthOf, subtract, takeFirst, union, type Span } from './spans.rules.ts'

export const WATCH_POLICY = {
  /** How often the player reports while it plays. */
  reportEveryMs: 15_000,
  /** Most time that one report can stand for: a tab in the background is woken once a minute, a slow line retries. */
  reportSpanMs: 120_000,
  /** The same for the first report after a pause that does not say when playing went on. */
  afterPauseMs: 30_000,
  /** The word that playing goes on may itself have been under way for so long. */
  lagMs: 10_000,
  /** A report made longer ago than this was held back on the device. */
  liveWithinMs: 60_000,
  /** Held reports are taken for so long. */
  holdLimitMs: 24 * 3_600_000,
  /** Time that may be claimed by held reports alone. What was watched under our eyes refills it, a mere wait does not. */
  offlineLimitMs: 15 * 60_000,
} as const
export type WatchPolicy = { readonly [name in keyof typeof WATCH_POLICY]: number }

/** What a device says. Ranges in seconds, in the order they were played. */
export interface WatchClaim {
  ranges: readonly { fromS: number; toS: number }[]
  rate: number
  isPlaying: boolean
  /** How long the device kept it. */
  heldMs: number
  /** When it reached us: milliseconds since 1970, as every instant here. */
  receivedAt: number
}

/** What holds for the session of a report, at the moment it is judged. Kept with the report, so that it can be judged again. */
export interface WatchTerms {
  /** From the probe of the server, never from the device. */
  durationMs: number
  maxRate: number
  openedAt: number
  /** The session ended so: by another device, or by signing out. */
  endedAt: number | null
  endedBy: 'superseded' | 'signed-out' | null
  /** Why nothing of this session counts at the moment. */
  blockedBy: 'not-available' | 'presence' | null
}

/** How far the session had come before this report. */
export interface SessionCourse {
  /** Since when it plays, as far as known; null: paused. */
  playingSince: number | null
  lastMadeAt: number
}

/** The clock of a person. */
export interface PersonClock {
  /** Life already spent on film, as far back as a report can reach. */
  spent: readonly Span[]
  offlineLeftMs: number
}

export type RefusalReason =
  | 'empty-range'
  | 'beyond-the-end'
  | 'rate-too-high'
  | 'before-session'
  | 'held-too-long'
  | 'offline-limit'
  | 'more-than-elapsed'
  | NonNullable<WatchTerms['endedBy'] | WatchTerms['blockedBy']>

export interface Refusal extends Span {
  reason: RefusalReason
}

export interface Verdict {
  madeAt: number
  accepted: Span[]
  refused: Refusal[]
  clock: PersonClock
  course: SessionCourse
}

export const newClock = (policy: WatchPolicy = WATCH_POLICY): PersonClock => ({ spent: [], offlineLeftMs: policy.offlineLimitMs })
export const newCourse = (openedAt: number): SessionCourse => ({ playingSince: openedAt, lastMadeAt: openedAt })

interface State {
  terms: WatchTerms
  course: SessionCourse
  clock: PersonClock
}

/** Judges one report. The parts of a claim are accepted or refused one by one, never all for the sake of some. */
export function judgeReport(claim: WatchClaim, { terms, course, clock }: State, policy: WatchPolicy = WATCH_POLICY): Verdict {
  const madeAt = claim.receivedAt - claim.heldMs
  const { inside, refused } = clamp(claim.ranges, terms.durationMs)
  const whole = refusalOfWhole(claim, madeAt, terms, policy)
  if (whole)
    return { madeAt, accepted: [], refused: [...refused, ...inside.map((span) => ({ ...span, reason: whole }))], clock, course }
  const isHeld = claim.heldMs > policy.liveWithinMs
  const free = subtract([windowOf(madeAt, { terms, course }, policy)], clock.spent)
  const timeMs = Math.min(lengthOf(free), isHeld ? clock.offlineLeftMs : Infinity)
  const { taken, left } = takeFirst(inside, Math.floor(timeMs * terms.maxRate))
  // Charged at the pace the device names, so that a slower film costs the time it took; never more than there was.
  const costMs = Math.min(timeMs, Math.ceil(lengthOf(taken) / Math.min(Math.max(claim.rate, 0.25), terms.maxRate)))
  const reason = reasonOfRest(madeAt, terms, isHeld && timeMs < lengthOf(free))
  return {
    madeAt,
    accepted: union(taken),
    refused: [...refused, ...left.map((span) => ({ ...span, reason }))],
    clock: charge(clock, { free, costMs, isHeld, receivedAt: claim.receivedAt }, policy),
    course: advance(course, madeAt, claim.isPlaying),
  }
}

/** Within the film, each part once, in the order played. */
function clamp(ranges: WatchClaim['ranges'], durationMs: number) {
  const inside: Span[] = []
  const refused: Refusal[] = []
  for (const { fromS, toS } of ranges) {
    const [from, to] = [Math.round(fromS * 1000), Math.round(toS * 1000)]
    if (!(from < to)) refused.push({ from, to, reason: 'empty-range' })
    const [start, end] = [Math.max(0, from), Math.min(to, durationMs)]
    if (from < to && to > durationMs) refused.push({ from: Math.max(from, durationMs), to, reason: 'beyond-the-end' })
    if (start < end) inside.push(...subtract([{ from: start, to: end }], inside))
  }
  return { inside, refused }
}

function refusalOfWhole(claim: WatchClaim, madeAt: number, terms: WatchTerms, policy: WatchPolicy): RefusalReason | null {
  if (terms.blockedBy) return terms.blockedBy
  if (claim.rate > terms.maxRate + 0.001) return 'rate-too-high'
  if (madeAt <= terms.openedAt) return 'before-session'
  if (claim.heldMs > policy.holdLimitMs) return 'held-too-long'
  return null
}

/** The stretch of life that a report can stand for. */
function windowOf(madeAt: number, { terms, course }: Omit<State, 'clock'>, policy: WatchPolicy): Span {
  const isInOrder = madeAt >= course.lastMadeAt
  const isAfterPause = isInOrder && course.playingSince === null
  const since = isInOrder ? (course.playingSince ?? terms.openedAt) - policy.lagMs : terms.openedAt
  const reach = isAfterPause ? policy.afterPauseMs : policy.reportSpanMs
  return { from: Math.max(since, terms.openedAt, madeAt - reach), to: Math.min(madeAt, terms.endedAt ?? madeAt) }
}

function reasonOfRest(madeAt: number, { endedAt, endedBy }: WatchTerms, isOfflineSpent: boolean): RefusalReason {
  if (endedAt !== null && endedBy && madeAt > endedAt) return endedBy
  return isOfflineSpent ? 'offline-limit' : 'more-than-elapsed'
}

/** Earliest time first: what comes later in the same batch has later time to live on. */
function charge(
  clock: PersonClock,
  { free, costMs, isHeld, receivedAt }: { free: Span[]; costMs: number; isHeld: boolean; receivedAt: number },
  policy: WatchPolicy,
): PersonClock {
  const horizon = receivedAt - policy.holdLimitMs - policy.reportSpanMs
  const spent = union(clock.spent, takeFirst(free, costMs).taken).filter(({ to }) => to > horizon)
  const offlineLeftMs = isHeld ? clock.offlineLeftMs - costMs : Math.min(policy.offlineLimitMs, clock.offlineLeftMs + costMs)
  return { spent, offlineLeftMs }
}

function advance(course: SessionCourse, madeAt: number, isPlaying: boolean): SessionCourse {
  if (madeAt < course.lastMadeAt) return course
  return { lastMadeAt: madeAt, playingSince: isPlaying ? (course.playingSince ?? madeAt) : null }
}
