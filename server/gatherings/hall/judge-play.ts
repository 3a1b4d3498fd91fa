import type { Trx } from '#db/connect.ts'
import {
  fromMultirange,
  inSeconds,
  judgeReport,
  lengthOf,
  toMultirange,
  union,
  WATCH_POLICY,
  type PersonClock,
  type Report,
  type SessionCourse,
  type Verdict,
  type WatchTerms,
} from '../../films/index.ts'
import { insertHallReports, listKnownReports, lockHallClock, updateHallClock, updatePlay, type PlayRow } from './play-queries.ts'

/**
 * The judge is that of personal watching, but a hall is trusted longer without a line: a village may have none all evening, and its
 * computer comes to town days later. The wall clock holds as everywhere: no second of a hall counts twice.
 */
const HALL_POLICY = { ...WATCH_POLICY, holdLimitMs: 20 * 86_400_000, offlineLimitMs: 12 * 3_600_000 }

/** A film in a hall plays at its own pace. */
const HALL_RATE = 1
const LONGEST_HELD_MS = 20 * 86_400_000

type Stored = Parameters<typeof insertHallReports>[1][number]
type Outcome = Pick<Verdict, 'accepted' | 'refused'>

interface Handed {
  play: PlayRow
  reports: readonly Report[]
  receivedAt: Date
}

interface Course {
  clock: PersonClock
  course: SessionCourse
  watched: Verdict['accepted']
  said: { positionMs: number; positionAt: number; isPlaying: boolean; rate: number } | null
}

/** Judges what a screen reports and keeps it with its verdict. Oldest first; a report that is known has had its verdict. */
export async function judgePlay(trx: Trx, { play, reports, receivedAt }: Handed) {
  const kept = await lockHallClock(trx, play.gatheringId, HALL_POLICY.offlineLimitMs)
  const ids = reports.map(({ reportId }) => reportId)
  const known = await listKnownReports(trx, play.id, ids)
  const outcomes = new Map<string, Outcome>(
    [...known].map(([id, row]) => [
      id,
      { accepted: fromMultirange(row.accepted), refused: row.refused as unknown as Outcome['refused'] },
    ]),
  )
  const stored: Stored[] = []
  let state = courseOf(play, { spent: fromMultirange(kept.spent), offlineLeftMs: kept.offlineLeftMs })
  for (const report of reports.toSorted((one, other) => other.heldForS - one.heldForS)) {
    if (outcomes.has(report.reportId)) continue
    const taken = take(state, play, { report, receivedAt })
    state = taken.state
    outcomes.set(report.reportId, taken.verdict)
    stored.push(taken.stored)
  }
  await insertHallReports(trx, stored)
  await store(trx, play, state)
  return {
    results: ids.map((reportId) => shown(reportId, outcomes.get(reportId)!)),
    watched: inSeconds(state.watched),
    playedS: lengthOf(state.watched) / 1000,
  }
}

const courseOf = (play: PlayRow, clock: PersonClock): Course => ({
  clock,
  course: { playingSince: play.playingSince?.getTime() ?? null, lastMadeAt: play.lastMadeAt.getTime() },
  watched: fromMultirange(play.watched),
  said: play.positionAt && saidBy(play, play.positionAt),
})
const saidBy = ({ positionMs, isPlaying, rate }: PlayRow, at: Date) => ({ positionMs, positionAt: at.getTime(), isPlaying, rate })

function take(state: Course, play: PlayRow, { report, receivedAt }: { report: Report; receivedAt: Date }) {
  const heldMs = Math.min(Math.round(report.heldForS * 1000), LONGEST_HELD_MS)
  const terms: WatchTerms = {
    ...{ durationMs: Math.round(play.durationS * 1000), maxRate: HALL_RATE, openedAt: play.openedAt.getTime() },
    ...{ endedAt: null, endedBy: null, blockedBy: null },
  }
  const claim = { ...report, heldMs, receivedAt: receivedAt.getTime() }
  const verdict = judgeReport(claim, { terms, course: state.course, clock: state.clock }, HALL_POLICY)
  const playingAtMs = Math.round(report.playingAtS * 1000)
  const isNewest = verdict.madeAt >= (state.said?.positionAt ?? -Infinity)
  return {
    verdict,
    state: {
      ...{ clock: verdict.clock, course: verdict.course, watched: union(state.watched, verdict.accepted) },
      said: isNewest
        ? { positionMs: playingAtMs, positionAt: verdict.madeAt, isPlaying: report.isPlaying, rate: report.rate }
        : state.said,
    },
    stored: {
      ...{
        id: report.reportId,
        playId: play.id,
        receivedAt,
        heldMs,
        rate: report.rate,
        isPlaying: report.isPlaying,
        playingAtMs,
      },
      ...{ claimed: JSON.stringify(report.ranges), terms: JSON.stringify(terms), refused: JSON.stringify(verdict.refused) },
      accepted: toMultirange(verdict.accepted),
    } as Stored,
  }
}

async function store(trx: Trx, play: PlayRow, { clock, course, watched, said }: Course) {
  await updateHallClock(trx, play.gatheringId, { spent: toMultirange(clock.spent), offlineLeftMs: clock.offlineLeftMs })
  await updatePlay(trx, play.id, {
    playingSince: course.playingSince === null ? null : new Date(course.playingSince),
    lastMadeAt: new Date(course.lastMadeAt),
    watched: toMultirange(watched),
    ...(said && { ...said, positionAt: new Date(said.positionAt) }),
  })
}

const shown = (reportId: string, { accepted, refused }: Outcome) => ({
  reportId,
  accepted: inSeconds(accepted),
  refused: refused.map(({ from, to, reason }) => ({ fromS: from / 1000, toS: to / 1000, reason })),
})
