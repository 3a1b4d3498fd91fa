import type { Viewer } from '../http/access.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** However busy, a session ends after this; an officer signs in every working day. */
const LONGEST_MS = { member: 180 * DAY_MS, officer: DAY_MS / 2 }
/** An unfinished sign-in waits this long for the code or the new password. */
const UNFINISHED_MINUTES = 15

interface Limits {
  SESSION_IDLE_MINUTES: number
  SESSION_IDLE_MINUTES_OFFICER: number
}

export interface Lifetime {
  idleMinutes: number
  expiresAt: Date
}

/** How long a session may live from `now` on, unused and at most. An officer is whoever holds a role. */
export function lifetimeOf(stage: Viewer['stage'], isOfficer: boolean, limits: Limits, now: Date): Lifetime {
  if (stage !== 'open')
    return { idleMinutes: UNFINISHED_MINUTES, expiresAt: new Date(now.getTime() + UNFINISHED_MINUTES * MINUTE_MS) }
  return {
    idleMinutes: isOfficer ? limits.SESSION_IDLE_MINUTES_OFFICER : limits.SESSION_IDLE_MINUTES,
    expiresAt: new Date(now.getTime() + (isOfficer ? LONGEST_MS.officer : LONGEST_MS.member)),
  }
}

/** A role granted in the middle of a member's long session shortens its idle time at once. */
export const hasIdledOut = (lastSeenAt: Date, isOfficer: boolean, limits: Limits, now: Date) =>
  isOfficer && now.getTime() - lastSeenAt.getTime() > limits.SESSION_IDLE_MINUTES_OFFICER * MINUTE_MS
