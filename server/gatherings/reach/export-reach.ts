import { writeXlsx } from 'hucre/xlsx'
import { dayIn } from '../../clock.ts'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { recordAudit } from '../../orgs/index.ts'
import { listMissed, listReach, listScreenings } from './reach-queries.ts'
import { askedOf } from './show-reach.ts'

/** As many of those who missed as one sheet of paper work can hold. */
const MOST_PEOPLE = 20_000
const REASONS: Record<string, string> = { official: '公假', sick: '病假', personal: '事假', away: '外出', other: '其他' }

interface Wanted {
  org?: string
  film?: string
  from: string
  until?: string
}

/** Three sheets: reached per body below, which branch screened which film, who missed and has not made up. */
export async function exportReach(
  deps: Deps,
  { actor, scope }: { actor: Actor; scope: Scope },
  wanted: Wanted,
): Promise<Uint8Array> {
  const { body, asked } = await askedOf(deps, scope, wanted)
  await recordAudit(deps.db, actor, {
    ...{ action: 'gathering.export-reach', object: { kind: 'org', id: body.id }, orgPath: body.path },
    detail: { ...wanted },
  })
  const day = (at: Date | string) => dayIn(deps.config.COUNTY_TIME_ZONE, new Date(at))
  const [reach, screenings, missed] = await Promise.all([
    listReach(deps.db, asked),
    listScreenings(deps.db, asked),
    listMissed(deps.db, asked, { after: undefined, limit: MOST_PEOPLE }),
  ])
  return writeXlsx({ sheets: [reachSheet(reach), screeningSheet(screenings, day), missedSheet(missed, day)] })
}

type Rows<List extends (...asked: never[]) => unknown> = Awaited<ReturnType<List>>
type DayOf = (at: Date | string) => string

const reachSheet = (rows: Rows<typeof listReach>) =>
  sheet(
    '覆盖情况',
    ['组织', '支部数', '已覆盖支部', '现有党员', '其中到会过', '缺课未补', '已补学'],
    rows.map((row) => [
      ...[row.name, row.branches, row.reachedBranches, row.people],
      ...[row.reachedPeople, row.outstanding, row.madeUp],
    ]),
  )

const screeningSheet = (rows: Rows<typeof listScreenings>, day: DayOf) =>
  sheet(
    '收看情况',
    ['上级组织', '支部', '影片', '收看次数', '到会人数', '最近一次'],
    rows.map((row) => [row.township ?? '', row.branch, row.film, row.times, row.people, day(row.lastAt)]),
  )

const missedSheet = (people: Rows<typeof listMissed>, day: DayOf) =>
  sheet(
    '缺课未补',
    ['支部', '姓名', '活动', '日期', '缺席原因'],
    people.flatMap(({ orgName, name, missed }) =>
      missed.map(({ title, startsAt, reason }) => [
        orgName,
        name,
        title,
        day(startsAt),
        reason ? (REASONS[reason] ?? reason) : '',
      ]),
    ),
  )

const sheet = (name: string, headers: readonly string[], rows: (string | number)[][]) => ({
  ...{ name, columns: headers.map(() => ({ width: 18 })), freezePane: { rows: 1 } },
  rows: [[...headers], ...rows],
})
