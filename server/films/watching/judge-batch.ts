import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { creditCompletions } from './credit-completions.ts'
import { passOn, coveredShare, type Pass } from './pass.rules.ts'
import { isWaiting } from './presence.rules.ts'
import { toPass } from './progress-queries.ts'
import { listAtDesk, listKnown, lockClocks, storeJudged, type DeskRow, type ReportRow } from './report-queries.ts'
import type { Report, ReportsAnswer } from './schemas.ts'
import { takeReport, type Sitting } from './sitting.rules.ts'
import { fromMultirange, inSeconds, lengthOf, toMultirange, type Span } from './spans.rules.ts'
import type { PersonClock, RefusalReason } from './watch-judge.rules.ts'

/** What one request hands in. */
export interface Handed {
  viewer: Viewer
  sessionId: string
  reports: readonly Report[]
  receivedAt: Date
}

interface Seat {
  row: DeskRow
  sitting: Sitting
}
interface Progress {
  pass: Pass
  creditEntryId: string | null
  /** What completed it: the sitting, and the request whose answer says so. */
  completed: { seat: Seat; on: string; handed: Handed } | null
  earned: { hours: number; entryId: string } | null
  isChanged: boolean
}
type Outcome = { accepted: readonly Span[]; refused: readonly { from: number; to: number; reason: RefusalReason }[] }

/** The desk while a batch is judged: everything that reports of it read and change. */
interface Desk {
  seats: Map<string, Seat>
  clocks: Map<string, PersonClock>
  progress: Map<string, Progress>
  outcomes: Map<string, Outcome>
  stored: ReportRow[]
  dayOf: (at: number) => string
}

/**
 * Judges what several people handed in, in the order it came, and stores it in one statement. One transaction: whoever gets an
 * answer finds it kept. Null: no session of theirs.
 */
export async function judgeBatch(deps: Deps, batch: readonly Handed[]): Promise<(ReportsAnswer | null)[]> {
  return deps.db.transaction().execute(async (trx) => {
    const desk = await openDesk(trx, deps, batch)
    for (const handed of batch) takeAll(desk, handed)
    await creditCompleted(trx, desk)
    await store(trx, desk)
    return batch.map((handed) => answerOf(desk, handed))
  })
}

const isOwn = (seat: Seat | undefined, { viewer }: Handed): seat is Seat =>
  seat !== undefined && viewer.personId !== null && seat.row.personId === viewer.personId

const key = (one: string, other: string) => `${one} ${other}`
const progressKey = ({ personId, filmVersionId }: DeskRow) => key(personId, filmVersionId)

async function openDesk(trx: Trx, { config }: Deps, batch: readonly Handed[]): Promise<Desk> {
  const dayOf = (at: number) => dayIn(config.COUNTY_TIME_ZONE, new Date(at))
  const personIds = new Set(batch.flatMap(({ viewer }) => viewer.personId ?? []))
  const clocks = await lockClocks(trx, [...personIds])
  const claims = batch.flatMap(({ sessionId, reports }) => reports.map(({ reportId }) => ({ sessionId, reportId })))
  const today = dayOf(batch[0]!.receivedAt.getTime())
  const grants = Object.fromEntries(batch.map(({ sessionId, viewer }) => [sessionId, viewer.grants.map(({ path }) => path)]))
  const rows = await listAtDesk(trx, grants, today)
  const known = await listKnown(
    trx,
    claims.map(({ sessionId }) => sessionId),
    claims.map(({ reportId }) => reportId),
  )
  return {
    dayOf,
    seats: new Map(rows.map((row) => [row.id, { row, sitting: sittingOf(row) }])),
    clocks: new Map(
      clocks.map(({ personId, spent, offlineLeftMs }) => [personId, { spent: fromMultirange(spent), offlineLeftMs }]),
    ),
    progress: new Map(),
    outcomes: new Map(
      known.map((one) => [
        key(one.sessionId, one.id),
        { accepted: fromMultirange(one.accepted), refused: one.refused as Outcome['refused'] },
      ]),
    ),
    stored: [],
  }
}

/** The session ended by whatever came first. */
function endOf({ supersededAt, signedOutAt }: DeskRow): Pick<Sitting['terms'], 'endedAt' | 'endedBy'> {
  const ends = [
    ...(supersededAt ? [{ endedAt: supersededAt.getTime(), endedBy: 'superseded' as const }] : []),
    ...(signedOutAt ? [{ endedAt: signedOutAt.getTime(), endedBy: 'signed-out' as const }] : []),
  ].sort((one, other) => one.endedAt - other.endedAt)
  return ends[0] ?? { endedAt: null, endedBy: null }
}

function sittingOf(row: DeskRow): Sitting {
  return {
    terms: { durationMs: durationOf(row), maxRate: row.maxRate, openedAt: row.openedAt.getTime(), ...endOf(row) },
    course: { playingSince: row.playingSince?.getTime() ?? null, lastMadeAt: row.lastMadeAt.getTime() },
    presence: {
      dueAt: row.presenceEveryMinutes === null ? null : (row.presenceDueAt?.getTime() ?? null),
      askId: row.askId,
      askedAt: row.askedAt?.getTime() ?? null,
    },
    gained: row.gained,
  }
}

const durationOf = ({ durationS }: DeskRow) => Math.round(Number(durationS) * 1000)

function passOf(row: DeskRow): Pass | null {
  const { pass, watched, positionMs, lastWatchedAt, completedAt, creditedOn } = row
  if (pass === null || watched === null || positionMs === null || !lastWatchedAt) return null
  return toPass({ pass, watched, positionMs, lastWatchedAt, completedAt, creditedOn })
}

/** Oldest first, whatever the order in the request. A report that is known has had its verdict. */
function takeAll(desk: Desk, handed: Handed) {
  const seat = desk.seats.get(handed.sessionId)
  if (!isOwn(seat, handed)) return
  for (const report of handed.reports.toSorted((one, other) => other.heldForS - one.heldForS)) {
    if (!desk.outcomes.has(key(handed.sessionId, report.reportId))) take(desk, seat, handed, report)
  }
}

/** Judged as it is kept, so that it can be judged again. */
const keptRate = ({ rate }: Report) => Math.round(rate * 1000) / 1000

function take(desk: Desk, seat: Seat, handed: Handed, report: Report) {
  const { receivedAt } = handed
  const { row } = seat
  const progress = desk.progress.get(progressKey(row))
  const taken = takeReport(
    { ...report, rate: keptRate(report) },
    {
      sitting: seat.sitting,
      clock: desk.clocks.get(row.personId)!,
      latest: progress?.pass ?? passOf(row),
      film: { ...row, durationMs: durationOf(row) },
    },
    { receivedAt: receivedAt.getTime(), dayOf: desk.dayOf, newAskId: uuid },
  )
  const { verdict } = taken
  seat.sitting = taken.sitting
  desk.clocks.set(row.personId, taken.clock)
  desk.progress.set(progressKey(row), {
    creditEntryId: null,
    earned: null,
    ...progress,
    pass: taken.pass,
    isChanged: progress?.isChanged === true || verdict.accepted.length > 0 || passOf(row) !== null,
    completed: taken.completedOn === null ? (progress?.completed ?? null) : { seat, on: taken.completedOn, handed },
  })
  desk.outcomes.set(key(row.id, report.reportId), verdict)
  desk.stored.push({
    ...{ id: report.reportId, sessionId: row.id, personId: row.personId, filmVersionId: row.filmVersionId, receivedAt },
    ...{ heldMs: taken.heldMs, rate: keptRate(report), isPlaying: report.isPlaying, claimed: report.ranges, terms: taken.terms },
    playingAtMs: Math.round(report.playingAtS * 1000),
    accepted: toMultirange(verdict.accepted),
    refused: verdict.refused,
  })
}

/** Hours for what was completed just now, if the film earns any. */
async function creditCompleted(trx: Trx, desk: Desk) {
  const earning = [...desk.progress.values()].filter(
    ({ completed }) => completed?.seat.row.earnsCredit && completed.seat.row.creditCategory && completed.seat.row.homePath,
  )
  if (earning.length === 0) return
  const completions = earning.map(({ completed, pass }) => {
    const { seat, on } = completed!
    const { row, sitting } = seat
    return {
      ...row,
      sessionId: row.id,
      category: row.creditCategory!,
      completedOn: on,
      gained: sitting.gained,
      watchedMs: lengthOf(pass.watched),
    }
  })
  const credited = await creditCompletions(trx, completions, null)
  earning.forEach((progress, at) => {
    progress.earned = credited[at] ?? null
    progress.creditEntryId = progress.earned?.entryId ?? null
    progress.pass = { ...progress.pass, creditedOn: progress.completed!.on }
  })
}

async function store(trx: Trx, desk: Desk) {
  if (desk.stored.length === 0) return
  const touched = new Set(desk.stored.map(({ sessionId }) => sessionId))
  const seats = [...desk.seats.values()].filter(({ row }) => touched.has(row.id))
  const people = new Set(seats.map(({ row }) => row.personId))
  await storeJudged(trx, {
    reports: desk.stored,
    clocks: [...people].map((personId) => {
      const { spent, offlineLeftMs } = desk.clocks.get(personId)!
      return { personId, spent: toMultirange(spent), offlineLeftMs }
    }),
    sessions: seats.map(({ row, sitting }) => ({
      id: row.id,
      playingSince: sitting.course.playingSince === null ? null : new Date(sitting.course.playingSince),
      lastMadeAt: new Date(sitting.course.lastMadeAt),
      gained: sitting.gained,
      presenceDueAt: sitting.presence.dueAt === null ? null : new Date(sitting.presence.dueAt),
      askId: sitting.presence.askId,
      askedAt: sitting.presence.askedAt === null ? null : new Date(sitting.presence.askedAt),
    })),
    progress: progressRows(desk),
  })
}

function progressRows(desk: Desk) {
  const rows = new Map([...desk.seats.values()].map(({ row }) => [progressKey(row), row]))
  return [...desk.progress]
    .filter(([, { isChanged }]) => isChanged)
    .map(([at, { pass, creditEntryId }]) => {
      const { personId, filmVersionId, filmId } = rows.get(at)!
      return {
        ...{ personId, filmVersionId, filmId, pass: pass.pass, positionMs: pass.positionMs, creditedOn: pass.creditedOn },
        watched: toMultirange(pass.watched),
        lastWatchedAt: new Date(pass.lastWatchedAt),
        completedAt: pass.completedAt === null ? null : new Date(pass.completedAt),
        creditEntryId,
      }
    })
}

function answerOf(desk: Desk, handed: Handed): ReportsAnswer | null {
  const seat = desk.seats.get(handed.sessionId)
  if (!isOwn(seat, handed)) return null
  const { row, sitting } = seat
  const progress = desk.progress.get(progressKey(row))
  const receivedAt = handed.receivedAt.getTime()
  const pass = passOn(desk.dayOf(receivedAt), progress?.pass ?? passOf(row))
  return {
    results: handed.reports.map(({ reportId }) => shownOutcome(reportId, desk.outcomes.get(key(row.id, reportId))!)),
    watched: inSeconds(pass.watched),
    coveredShare: coveredShare(pass.watched, durationOf(row)),
    credited: progress?.completed?.handed === handed ? progress.earned : null,
    creditedOn: pass.creditedOn,
    isSuperseded: row.supersededAt !== null,
    presence: sitting.presence.askId
      ? { askId: sitting.presence.askId, isWaiting: isWaiting(sitting.presence, receivedAt) }
      : null,
  }
}

const shownOutcome = (reportId: string, { accepted, refused }: Outcome) => ({
  reportId,
  accepted: inSeconds(accepted),
  refused: refused.map(({ from, to, reason }) => ({ fromS: from / 1000, toS: to / 1000, reason })),
})
