/** A sitting: one person before one film on one device. What a report does to it, to the clock of the person and to the pass. */
import { addTo, isComplete, passOn, type Pass } from './pass.rules.ts'
import { isTimeToAsk, isWaiting, type Presence } from './presence.rules.ts'
import { judgeReport, type PersonClock, type SessionCourse, type Verdict, type WatchTerms } from './watch-judge.rules.ts'

export interface Sitting {
  /** What holds for every report of it, but for what stands in the way of one. */
  terms: Omit<WatchTerms, 'blockedBy'>
  course: SessionCourse
  presence: Presence
  /** New milliseconds of the pass by day of the county. */
  gained: Readonly<Record<string, number>>
}

export interface FilmFacts {
  /** On the air, and for this person. */
  isVisible: boolean
  durationMs: number
  completeShare: number
}

export interface HandedReport {
  ranges: readonly { fromS: number; toS: number }[]
  playingAtS: number
  rate: number
  isPlaying: boolean
  heldForS: number
}

interface Desk {
  sitting: Sitting
  clock: PersonClock
  /** The last pass of the person through this version. */
  latest: Pass | null
  film: FilmFacts
}

interface Handing {
  receivedAt: number
  dayOf: (at: number) => string
  /** For a question, if it is time for one. */
  newAskId: () => string
}

export interface Taken {
  verdict: Verdict
  terms: WatchTerms
  heldMs: number
  sitting: Sitting
  clock: PersonClock
  pass: Pass
  /** The share asked for was reached by this report: the day it was, else null. */
  completedOn: string | null
}

/** More than the database and every limit needs: held for twenty days. */
const LONGEST_HELD_MS = 20 * 86_400_000

const heldMsOf = (heldForS: number) => Math.min(Math.round(heldForS * 1000), LONGEST_HELD_MS)

/** Judges one report and answers everything that follows from it. */
export function takeReport(report: HandedReport, { sitting, clock, latest, film }: Desk, handing: Handing): Taken {
  const { receivedAt, dayOf, newAskId } = handing
  const heldMs = heldMsOf(report.heldForS)
  const madeAt = receivedAt - heldMs
  const day = dayOf(madeAt)
  const terms = { ...sitting.terms, blockedBy: blockOf(sitting.presence, madeAt, film.isVisible) }
  const verdict = judgeReport({ ...report, heldMs, receivedAt }, { terms, course: sitting.course, clock })
  const positionMs = isAtEnd(terms, madeAt) ? null : Math.min(Math.round(report.playingAtS * 1000), film.durationMs)
  const { pass, freshMs } = addTo(passOn(day, latest), { accepted: verdict.accepted, madeAt, positionMs })
  const gained = pass.pass === (latest?.pass ?? pass.pass) ? sitting.gained : {}
  const completes = pass.completedAt === null && isComplete(pass.watched, film.durationMs, film.completeShare)
  return {
    ...{ verdict, terms, heldMs, clock: verdict.clock },
    pass: completes ? { ...pass, completedAt: madeAt } : pass,
    completedOn: completes ? day : null,
    sitting: {
      ...sitting,
      course: verdict.course,
      gained: freshMs > 0 ? { ...gained, [day]: (gained[day] ?? 0) + freshMs } : gained,
      presence: isTimeToAsk(sitting.presence, { receivedAt, isPlaying: report.isPlaying })
        ? { dueAt: null, askId: newAskId(), askedAt: receivedAt }
        : sitting.presence,
    },
  }
}

/** After its end a sitting no longer says where to go on, nor does one that may not be. */
const isAtEnd = ({ endedAt, openedAt, blockedBy }: WatchTerms, madeAt: number) =>
  (endedAt !== null && madeAt > endedAt) || madeAt <= openedAt || blockedBy === 'not-available'

function blockOf(presence: Presence, madeAt: number, isAvailable: boolean): WatchTerms['blockedBy'] {
  if (!isAvailable) return 'not-available'
  return isWaiting(presence, madeAt) ? 'presence' : null
}
