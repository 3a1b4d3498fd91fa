import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import { refusedReports } from '../../http/refused-reports.ts'
import { creditCompletions } from './credit-completions.ts'
import { durationOf, isOwn, key, openDesk, passOf, progressKey, type Desk, type Handed, type Outcome, type Seat } from './desk.ts'
import { passOn, coveredShare } from './pass.rules.ts'
import { isWaiting } from './presence.rules.ts'
import type { Report, ReportsAnswer } from './schemas.ts'
import { takeReport } from './sitting.rules.ts'
import { inSeconds, lengthOf, toMultirange } from './spans.rules.ts'
import { storeDesk } from './store-desk.ts'

/**
 * Judges what several people handed in, in the order it came, and stores it in one statement. One transaction: whoever gets an
 * answer finds it kept. Null: no session of theirs.
 */
export async function judgeBatch(deps: Deps, batch: readonly Handed[]): Promise<(ReportsAnswer | null)[]> {
  return deps.db.transaction().execute(async (trx) => {
    const desk = await openDesk(trx, deps, batch)
    for (const handed of batch) takeAll(desk, handed)
    await creditCompleted(trx, desk)
    await storeDesk(trx, desk)
    return batch.map((handed) => answerOf(desk, handed))
  })
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
  for (const { reason } of verdict.refused) refusedReports.inc({ reason })
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
    const earned = credited[at]
    if (earned === undefined) return
    progress.earned = earned
    progress.creditEntryId = earned?.entryId ?? null
    progress.pass = { ...progress.pass, creditedOn: progress.completed!.on }
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
