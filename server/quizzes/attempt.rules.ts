/** When one may start, until when answers count, which attempt counts, and when right answers may be seen. */

/** What a quiz rules about its attempts. Frozen at release. */
export interface QuizSettings {
  /** ISO instants. */
  opensAt: string | null
  closesAt: string | null
  timeLimitS: number | null
  /** How long after the deadline answers given before it may still arrive. */
  graceS: number
  maxAttempts: number | null
  delayBetweenS: number
  /** 0 to 1 of all points. */
  passShare: number
  counts: 'highest' | 'first' | 'last' | 'average'
  reveals: 'on_submission' | 'after_closing' | 'never'
  paging: 'all' | 'one_by_one'
  shufflesQuestions: boolean
  shufflesOptions: boolean
  /** How often passing earns hours. */
  creditPeriod: 'once' | 'year'
}

export interface PastAttempt {
  submittedAt: Date | null
}
export type StartRefusal = 'not-open-yet' | 'closed' | 'attempts-used' | 'too-early'

/** Why no new attempt may start now; null: it may. Whoever has one under way goes on with that one instead. */
export function startRefusal(settings: QuizSettings, past: readonly PastAttempt[], now: Date): StartRefusal | null {
  if (settings.opensAt && now < new Date(settings.opensAt)) return 'not-open-yet'
  if (settings.closesAt && now >= new Date(settings.closesAt)) return 'closed'
  if (settings.maxAttempts !== null && past.length >= settings.maxAttempts) return 'attempts-used'
  const mayStart = nextStart(settings, past)
  return mayStart && now < mayStart ? 'too-early' : null
}

/** When the delay after the last attempt is over; null without delay or attempt. */
export function nextStart({ delayBetweenS }: QuizSettings, past: readonly PastAttempt[]): Date | null {
  const ends = past.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : []))
  return delayBetweenS > 0 && ends.length > 0 ? new Date(Math.max(...ends) + delayBetweenS * 1000) : null
}

/** Until when answers may be given; null: as long as one likes. */
export function deadlineOf({ timeLimitS, closesAt }: QuizSettings, startedAt: Date): Date | null {
  const ends = [
    ...(timeLimitS === null ? [] : [startedAt.getTime() + timeLimitS * 1000]),
    ...(closesAt === null ? [] : [new Date(closesAt).getTime()]),
  ]
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}

interface Timing {
  startedAt: Date
  deadlineAt: Date | null
  /** After this nothing counts any more. */
  lastArrivalAt: Date | null
}

export const lastArrival = (deadlineAt: Date | null, { graceS }: QuizSettings): Date | null =>
  deadlineAt && new Date(deadlineAt.getTime() + graceS * 1000)

/**
 * When an answer was given that arrives now and was kept back by the device for `heldForS`; null: too late. The device is
 * believed within the grace only, so what may be gained by a lie is bounded by it.
 */
export function givenAt({ startedAt, deadlineAt, lastArrivalAt }: Timing, heldForS: number, now: Date): Date | null {
  const given = new Date(Math.max(startedAt.getTime(), now.getTime() - Math.max(0, heldForS) * 1000))
  if (lastArrivalAt && now > lastArrivalAt) return null
  return deadlineAt && given > deadlineAt ? null : given
}

/** An answer as a device numbers it. */
export interface Given {
  deviceId: string
  seq: number
  givenAt: Date
}

/** Whether `next` takes the place of `current`: by number on one device, by time between two. */
export function supersedes(next: Given, current: Given | null): boolean {
  if (!current) return true
  if (next.deviceId === current.deviceId) return next.seq > current.seq
  return next.givenAt >= current.givenAt
}

/** What somebody's attempts amount to, 0 to 1, from the first to the last; null: none is marked yet. */
export function countedShare(counts: QuizSettings['counts'], shares: readonly (number | null)[]): number | null {
  const known = shares.filter((one) => one !== null)
  if (known.length === 0) return null
  switch (counts) {
    case 'highest':
      return Math.max(...known)
    case 'average':
      return known.reduce((sum, one) => sum + one, 0) / known.length
    // An attempt that waits for its marks is not passed over in favour of another.
    case 'first':
      return shares[0] ?? null
    case 'last':
      return shares.at(-1) ?? null
  }
}

/** Two thirds of the points are two thirds, whatever a computer makes of them. */
export const isPass = (share: number, passShare: number): boolean => share >= passShare - 1e-9

/** Whether the right answers of an attempt that was submitted may be seen now. */
export function mayReveal({ reveals, closesAt, graceS }: QuizSettings, submittedAt: Date | null, now: Date): boolean {
  if (!submittedAt || reveals === 'never') return false
  if (reveals === 'on_submission') return true
  // Somebody's answers may still be under way in the grace.
  return closesAt !== null && now.getTime() > new Date(closesAt).getTime() + graceS * 1000
}

/** What keeps settings from making sense. */
export function settingFaults(settings: QuizSettings): { pointer: string; detail: string; kind: string }[] {
  const faults = []
  const { opensAt, closesAt, reveals } = settings
  if (opensAt && closesAt && new Date(opensAt) >= new Date(closesAt))
    faults.push({ pointer: '/settings/closesAt', detail: 'must be after opensAt', kind: 'closes-before-opening' })
  if (reveals === 'after_closing' && !closesAt)
    faults.push({ pointer: '/settings/closesAt', detail: 'a quiz that never closes would never reveal', kind: 'closing-missing' })
  return faults
}
