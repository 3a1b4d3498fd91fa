import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import { dayIn } from '../../clock.ts'
import type { Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { recordAudit } from '../../orgs/index.ts'
import { shareOf } from '../progress.rules.ts'
import type { FollowSheetQuery, FollowState } from './following-schemas.ts'
import { listPeople, type FollowedPerson } from './following-queries.ts'
import { findFollowed } from './show-following.ts'

const BATCH = 1000
const STATES: Record<FollowState, string> = { not_started: '未开始', under_way: '学习中', overdue: '已逾期', done: '已完成' }
const COLUMNS = [
  ...[['姓名', 12] as const, ['联系电话', 16] as const, ['所在支部', 30] as const, ['状态', 10] as const, ['进度', 8] as const],
  ...[['截止日期', 12] as const, ['最近学习', 12] as const, ['完成日期', 12] as const],
].map(([header, width]) => ({ header, width }))

/** The list to remind people by, as a workbook. The audit log has its entry before the first byte leaves. */
export async function exportFollowing(deps: Deps, { actor, scope }: Asked, courseId: string, filter: FollowSheetQuery) {
  const { title, today } = await findFollowed(deps, scope, courseId, filter.org)
  await recordAudit(deps.db, actor, {
    action: 'course.export-people',
    object: { kind: 'course', id: courseId },
    detail: { title, ...filter },
  })
  const zone = deps.config.COUNTY_TIME_ZONE
  async function* rows() {
    let after: readonly [string, string] | undefined
    do {
      const batch: FollowedPerson[] = await listPeople(deps.db, scope, today, { ...filter, courseId, after, limit: BATCH })
      yield* batch.map((row) => rowOf(zone, row))
      const last = batch.at(-1)
      after = batch.length === BATCH && last ? [last.namePinyin, last.id] : undefined
    } while (after)
  }
  const name = title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) // as Excel allows it
  const file = writeXlsxStream(rows(), { name, columns: COLUMNS, freezePane: { rows: 1 } })
  return { title, sheet: Readable.fromWeb(file as ReadableStream) }
}

function rowOf(zone: string, row: FollowedPerson): string[] {
  const day = (at: Date | null) => (at ? dayIn(zone, at) : '')
  const share = row.completedAt ? 1 : shareOf(row.doneCount, row.requiredCount)
  return [
    ...[row.name, row.phone ?? '', row.orgName, STATES[row.state], `${Math.floor(share * 100)}%`],
    ...[row.dueOn ?? '', day(row.lastAt), day(row.completedAt)],
  ]
}
