import type { Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import type { Pass } from './pass.rules.ts'
import { toPass } from './progress-queries.ts'
import { listAtDesk, listKnown, lockClocks, type DeskRow, type ReportRow } from './report-queries.ts'
import type { Report } from './schemas.ts'
import type { Sitting } from './sitting.rules.ts'
import { fromMultirange, type Span } from './spans.rules.ts'
import type { PersonClock, RefusalReason } from './watch-judge.rules.ts'

/** What one request hands in. */
export interface Handed {
  viewer: Viewer
  sessionId: string
  reports: readonly Report[]
  receivedAt: Date
}

export interface Seat {
  row: DeskRow
  sitting: Sitting
}
export interface Progress {
  pass: Pass
  creditEntryId: string | null
  /** What completed it: the sitting, and the request whose answer says so. */
  completed: { seat: Seat; on: string; handed: Handed } | null
  earned: { hours: number; entryId: string } | null
  isChanged: boolean
}
export type Outcome = { accepted: readonly Span[]; refused: readonly { from: number; to: number; reason: RefusalReason }[] }

/** The desk while a batch is judged: everything that reports of it read and change. */
export interface Desk {
  seats: Map<string, Seat>
  clocks: Map<string, PersonClock>
  progress: Map<string, Progress>
  outcomes: Map<string, Outcome>
  stored: ReportRow[]
  dayOf: (at: number) => string
}

export const isOwn = (seat: Seat | undefined, { viewer }: Handed): seat is Seat =>
  seat !== undefined && viewer.personId !== null && seat.row.personId === viewer.personId

export const key = (one: string, other: string) => `${one} ${other}`
export const progressKey = ({ personId, filmVersionId }: DeskRow) => key(personId, filmVersionId)

/** Locks the clocks of who hands in, then reads all that their reports are judged by. */
export async function openDesk(trx: Trx, { config }: Deps, batch: readonly Handed[]): Promise<Desk> {
  const dayOf = (at: number) => dayIn(config.COUNTY_TIME_ZONE, new Date(at))
  const personIds = new Set(batch.flatMap(({ viewer }) => viewer.personId ?? []))
  const clocks = await lockClocks(trx, [...personIds])
  const claims = batch.flatMap(({ sessionId, reports }) => reports.map(({ reportId }) => ({ sessionId, reportId })))
  const today = dayOf(batch[0]!.receivedAt.getTime())
  const sessionIds = [...new Set(batch.map(({ sessionId }) => sessionId))]
  const grants = Object.fromEntries(batch.map(({ viewer }) => [viewer.personId ?? '', viewer.grants.map(({ path }) => path)]))
  const rows = await listAtDesk(trx, { sessionIds, grants, today })
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

export const durationOf = ({ durationS }: DeskRow) => Math.round(Number(durationS) * 1000)

export function passOf(row: DeskRow): Pass | null {
  const { pass, watched, positionMs, lastWatchedAt, completedAt, creditedOn } = row
  if (pass === null || watched === null || positionMs === null || !lastWatchedAt) return null
  return toPass({ pass, watched, positionMs, lastWatchedAt, completedAt, creditedOn })
}
