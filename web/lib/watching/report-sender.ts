import { asProblem } from '#lib/api/problem.ts'
import { isForLater } from '#lib/outbox/for-later.ts'
import { oneAtATime } from '#lib/outbox/one-at-a-time.ts'
import { sendReports, type ReportsAnswer } from './api.ts'
import { keptReports } from './outbox.ts'
import { batchesOf, heldForS, isTooOld, type KeptReport } from './reports.rules.ts'

/** What became of reports: the server's answer, or that it will not have them at all. */
export interface Sent {
  sessionId: string
  answer?: ReportsAnswer
  /** Reports given up: too old, or of a session the server does not know. */
  lost: number
}

/** Puts a report among those to be sent. */
export const keep = (report: KeptReport) => keptReports.keep(report)

/**
 * Sends what is kept of this account, oldest first; what cannot be sent stays. Says whether nothing is left. Never
 * throws: a lost line is waited for by calling it again.
 */
export const sendKept = oneAtATime(sendAll)

async function sendAll(accountId: string, onsent: (sent: Sent) => void): Promise<boolean> {
  const reports = await keptReports.of(accountId)
  const now = Date.now()
  const late = reports.filter((report) => isTooOld(report, now))
  await giveUp(late, onsent)
  for (const batch of batchesOf(reports.filter((report) => !late.includes(report)))) {
    if (!(await sendBatch(batch, onsent))) return false
  }
  return true
}

/** Whether it makes sense to go on with the next batch. */
async function sendBatch({ sessionId, reports }: { sessionId: string; reports: KeptReport[] }, onsent: (sent: Sent) => void) {
  const now = Date.now()
  const bodies = reports.map(({ reportId, ranges, playingAtS, rate, isPlaying, madeAtMs }) => {
    return { reportId, ranges, playingAtS, rate, isPlaying, heldForS: heldForS({ madeAtMs }, now) }
  })
  try {
    const answer = await sendReports(sessionId, bodies)
    await keptReports.drop(reports.map(({ reportId }) => reportId))
    onsent({ sessionId, answer, lost: 0 })
    return true
  } catch (thrown) {
    if (isForLater(asProblem(thrown))) return false
    await giveUp(reports, onsent)
    return true
  }
}

async function giveUp(reports: readonly KeptReport[], onsent: (sent: Sent) => void) {
  if (reports.length === 0) return
  await keptReports.drop(reports.map(({ reportId }) => reportId))
  for (const { sessionId, reports: lost } of batchesOf(reports)) onsent({ sessionId, lost: lost.length })
}
