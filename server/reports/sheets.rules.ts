import { metShare, wholeCounts } from './counts.rules.ts'
import type { CountsByState } from './queries.ts'
import type { Goal } from './words.rules.ts'
import { askedWords, goalWords, STATE_WORDS } from './words.rules.ts'

/** The official table of completion: one line per body, in the order of the tree, indented by level. */
export const COMPLETION_COLUMNS = [
  { header: '党组织名称', width: 44 },
  { header: '应完成人数', width: 12 },
  { header: '已达标人数', width: 12 },
  { header: '达标率', width: 10 },
  { header: '进行中人数', width: 12 },
  { header: '进度滞后人数', width: 14 },
  { header: '逾期未达标人数', width: 16 },
  { header: '不作硬性要求人数', width: 18 },
] as const

export function completionRow(row: { name: string; path: string; counts: CountsByState }, topPath: string): (string | number)[] {
  const depth = row.path.split('/').length - topPath.split('/').length
  const counts = wholeCounts(row.counts)
  const { required, met, on_course, behind, overdue, exempt } = counts
  return ['　'.repeat(depth) + row.name, required, met, metShare(counts), on_course, behind, overdue, exempt]
}

/** The list that branches work through, by telephone where need be. */
export const PEOPLE_COLUMNS = [
  { header: '姓名', width: 12 },
  { header: '党员编号', width: 16 },
  { header: '所在党组织', width: 36 },
  { header: '联系电话', width: 16 },
  { header: '完成情况', width: 14 },
  { header: '要求', width: 40 },
  { header: '已完成', width: 40 },
  { header: '尚缺', width: 40 },
] as const

interface Listed {
  name: string
  memberNo: string | null
  orgName: string
  phone: string | null
  state: keyof typeof STATE_WORDS
  goals: readonly Goal[]
}

export function personRow({ name, memberNo, orgName, phone, state, goals }: Listed): string[] {
  const open = state === 'met' || state === 'exempt' ? [] : goals.filter(({ missing }) => missing > 0)
  return [
    ...[name, memberNo ?? '', orgName, phone ?? '', STATE_WORDS[state]],
    goals.map((goal) => askedWords(goal)).join('；'),
    goals.map((goal) => goalWords(goal, goal.earned)).join('；'),
    open.map((goal) => goalWords(goal, goal.missing)).join('；'),
  ]
}
