import type { Trx } from '#db/connect.ts'
import type { Asked } from './asked.ts'
import { badField, inTheWay } from './fault.ts'
import { isTermOf, type HistoryKind, type HistoryRow } from './history-queries.ts'
import { findPlace } from './org-queries.ts'
import { checkTieTo } from './tie-target.ts'
import { latestBegun } from './timeline.rules.ts'

interface Lane {
  /** Of the audit log. */
  noun: string
  /** A new row ends the open one. */
  closes: boolean
  /** There is always one: when one begins later or goes, the one before goes on. */
  isContinuous: boolean
  /** Name of the case when rows overlap: that of the constraint. */
  collision: string
}

export const LANES: Readonly<Record<HistoryKind, Lane>> = {
  ties: { noun: 'tie', closes: true, isContinuous: true, collision: 'tie-one-at-a-time' },
  statuses: { noun: 'status', closes: true, isContinuous: true, collision: 'membership-one-at-a-time' },
  posts: { noun: 'post', closes: false, isContinuous: false, collision: 'post-once-at-a-time' },
  exemptions: { noun: 'exemption', closes: true, isContinuous: false, collision: 'exemption-one-at-a-time' },
  away: { noun: 'away', closes: true, isContinuous: false, collision: 'away-one-at-a-time' },
}

/** What the audit log keeps of a row: nothing that was written freely, and no reason of health. */
export const TRACED = [
  'orgId',
  'memberStatus',
  'registryStatus',
  'position',
  'termId',
  'direction',
  'decidedBy',
  'fromOn',
  'untilOn',
  'reviewOn',
] as const

export interface Person {
  birthOn: string | null
  homePath: string
}

/** Rows that may not overlap with `row`: all of the kind, but of posts only the same one. */
export const laneOf = (kind: HistoryKind, rows: readonly HistoryRow[], row: HistoryRow) =>
  kind === 'posts' ? rows.filter((one) => one.orgId === row.orgId && one['position'] === row['position']) : rows

/** What a row of one kind must fulfil besides its dates. */
export async function checkRow(trx: Trx, asked: Asked, person: Person, kind: HistoryKind, row: HistoryRow) {
  if (kind === 'ties') await checkTieTo(trx, asked, { ...row, orgId: row.orgId! }, person.homePath)
  if (kind === 'posts') await checkPost(trx, asked, row)
  const reviewOn = row['reviewOn'] as string | null | undefined
  if (reviewOn && reviewOn < row.fromOn) throw badField('reviewOn', 'review-before-from', 'Reviewed after it begins')
}

async function checkPost(trx: Trx, asked: Asked, row: HistoryRow) {
  const org = await findPlace(trx, asked.scope, row.orgId!)
  if (!org) throw badField('orgId', 'org-not-found', 'There is no such organisation that you manage')
  const termId = row['termId'] as string | null | undefined
  if (termId && !(await isTermOf(trx, org.id, termId)))
    throw badField('termId', 'term-not-found', 'That organisation has no such term of office')
}

/** Rows at a place outside the scope are for those who manage that place. */
export async function checkReach(trx: Trx, asked: Asked, row: HistoryRow) {
  if (row.orgId && !(await findPlace(trx, asked.scope, row.orgId)))
    throw inTheWay('orgId', 'row-elsewhere', 'This entry belongs to an organisation that you do not manage')
}

/** After the change: a person has a tie and a status that have begun, and still belongs to where the asker manages. */
export async function checkHome(trx: Trx, asked: Asked, kind: HistoryKind, rows: readonly HistoryRow[]) {
  if (kind !== 'ties' && kind !== 'statuses') return
  const current = latestBegun(rows, asked.today)
  if (!current) throw inTheWay('fromOn', `${LANES[kind].noun}-needed`, 'A person always has one that has begun')
  if (kind === 'ties') await checkReach(trx, asked, current)
}
