/** Watch reports on their way: made while watching, kept while the line is down, sent in batches. */
import type { Range } from './ranges.rules.ts'

export interface KeptReport {
  reportId: string
  sessionId: string
  /** Whose they are: a shared device has other readers, and reports of one are never sent as another. */
  accountId: string
  /** When it was made, in milliseconds of the device's clock. */
  madeAtMs: number
  ranges: Range[]
  playingAtS: number
  rate: number
  isPlaying: boolean
}

/** Most reports in one request. */
const BATCH = 50

/** How long a report has been held; a clock set back must not make it younger than new. */
export const heldForS = ({ madeAtMs }: Pick<KeptReport, 'madeAtMs'>, nowMs: number): number =>
  Math.max(0, Math.round((nowMs - madeAtMs) / 100) / 10)

/** The server has its own, shorter limit and says so; this only keeps a device from collecting reports for ever. */
const KEPT_S = 7 * 24 * 3600

export const isTooOld = (report: Pick<KeptReport, 'madeAtMs'>, nowMs: number): boolean => heldForS(report, nowMs) > KEPT_S

/** What is sent together: of one session, oldest first, at most fifty. */
export function batchesOf(reports: readonly KeptReport[]): { sessionId: string; reports: KeptReport[] }[] {
  const sorted = [...reports].sort((a, b) => a.madeAtMs - b.madeAtMs)
  const batches: { sessionId: string; reports: KeptReport[] }[] = []
  for (const report of sorted) {
    const open = batches.findLast(({ sessionId }) => sessionId === report.sessionId)
    if (open && open.reports.length < BATCH) open.reports.push(report)
    else batches.push({ sessionId: report.sessionId, reports: [report] })
  }
  return batches
}
