/** Judging kept reports again: the auditor's check that what is stored follows from what was reported. */
import { addTo, passOn, type Pass } from './pass.rules.ts'
import { subtract, toMultirange, union, type Span } from './spans.rules.ts'
import {
  judgeReport,
  newClock,
  newCourse,
  type Refusal,
  type SessionCourse,
  type Verdict,
  type WatchTerms,
} from './watch-judge.rules.ts'

export interface KeptReport {
  seq: number
  sessionId: string
  filmVersionId: string
  receivedAt: Date
  heldMs: number
  rate: number
  isPlaying: boolean
  claimed: readonly { fromS: number; toS: number }[]
  terms: WatchTerms
  accepted: string
  refused: readonly Refusal[]
}

export interface KeptCorrection {
  grantedAt: Date
  raisedAt: Date
  granted: readonly Span[]
}

interface Facts {
  filmVersionId: string
  /** Days on which the stored passes were credited, by pass. */
  creditedOn: ReadonlyMap<number, string | null>
  dayOf: (at: number) => string
}

export interface Replayed {
  pass: Pass | null
  /** Reports, by seq, that would be judged otherwise today. */
  disputed: ReadonlySet<number>
}

/** All reports of one person in the order they were judged, of any film, for they share one clock. */
export function replay(reports: readonly KeptReport[], corrections: readonly KeptCorrection[], facts: Facts): Replayed {
  let clock = newClock()
  let pass: Pass | null = null
  const courses = new Map<string, SessionCourse>()
  const disputed = new Set<number>()
  const waiting = [...corrections]
  const add = (accepted: readonly Span[], madeAt: number) => {
    if (accepted.length === 0) return
    const latest = pass && { ...pass, creditedOn: facts.creditedOn.get(pass.pass) ?? null }
    pass = addTo(passOn(facts.dayOf(madeAt), latest), { accepted, madeAt, positionMs: null }).pass
  }
  const addCorrections = (until: number) => {
    while (waiting[0] && waiting[0].grantedAt.getTime() <= until) {
      const { granted, raisedAt } = waiting.shift()!
      add(granted, raisedAt.getTime())
    }
  }
  for (const report of reports) {
    addCorrections(report.receivedAt.getTime())
    const course = courses.get(report.sessionId) ?? newCourse(report.terms.openedAt)
    const claim = { ...report, ranges: report.claimed, receivedAt: report.receivedAt.getTime() }
    const verdict = judgeReport(claim, { terms: report.terms, course, clock })
    clock = verdict.clock
    courses.set(report.sessionId, verdict.course)
    if (!isAsKept(report, verdict)) disputed.add(report.seq)
    if (report.filmVersionId === facts.filmVersionId) add(verdict.accepted, verdict.madeAt)
  }
  addCorrections(Infinity)
  return { pass, disputed }
}

const inWords = (refused: readonly Refusal[]) => refused.map(({ from, to, reason }) => `${from}-${to} ${reason}`).join()

const isAsKept = (report: KeptReport, { accepted, refused }: Verdict) =>
  toMultirange(accepted) === report.accepted && inWords(refused) === inWords(report.refused)

/** Parts that only one of the two holds. */
export const differencesBetween = (one: readonly Span[], other: readonly Span[]) =>
  union(subtract(one, other), subtract(other, one))
