import type { GatheringRecord } from './record-schemas.ts'

/** One row of the form. Lines of `text` are paragraphs. */
export interface Line {
  label: string
  text: string
}

const PURPOSES: Record<string, string> = {
  ...{ screening: '集中收看', lecture: '党课', theme_day: '主题党日', members_meeting: '党员大会', committee_meeting: '支委会' },
  ...{ group_meeting: '党小组会', organisational_life: '组织生活会', democratic_appraisal: '民主评议党员', class: '培训班' },
  ...{ outreach: '送课下乡', volunteering: '志愿服务', other: '其他' },
}
const REASONS: Record<string, string> = { official: '公假', sick: '病假', personal: '事假', away: '外出', other: '其他' }
const METHODS: Record<string, string> = {
  ...{ code: '扫码签到', roll_call: '点名', all_present: '统一点名', paper: '纸质签到', door: '现场报号', remote: '远程参加' },
  correction: '事后更正',
}
const STATUSES: Record<string, string> = { unmarked: '未点名', present: '到会', absent: '缺席' }
const FIELDS: Record<string, string> = {
  ...{ host: '主持人', recorder: '记录人', lecturer: '授课人', place: '地点', summary: '主要内容', discussion: '讨论发言' },
  ...{ decisions: '议定事项', visitorCount: '参加群众人数', visitorNames: '参加群众姓名' },
}

type Listed = GatheringRecord['list'][number]

/** The fields of the record (DOMAIN §3) in the order of the form, in the words of the office: a paper, not a page, so in Chinese only. */
export function recordLines(record: GatheringRecord, zone: string) {
  const { gathering, credited } = record
  const { heads, quorum } = gathering
  const at = momentIn(zone)
  const lines: Line[] = [
    { label: '活动名称', text: gathering.title },
    { label: '活动类型', text: gathering.purposes.map((one) => PURPOSES[one] ?? one).join('、') },
    { label: '参加支部', text: gathering.orgs.map(({ name }) => name).join('、') || gathering.org.name },
    { label: '时间', text: span(at(gathering.startsAt), at(gathering.endsAt)) },
    { label: '地点', text: gathering.place },
    { label: '主持人', text: gathering.host },
    { label: '记录人', text: gathering.recorder },
    { label: '授课人', text: gathering.lecturer },
    { label: '应到人员', text: `${heads.expected}人：${namesOf(record.list.filter(({ role }) => role === 'expected'))}` },
    { label: '实到人员', text: `${heads.present}人：${present(record.list, 'expected')}` },
    { label: '缺席人员', text: absentees(record.list) },
    { label: '外支部人员', text: present(record.list, 'guest') },
    { label: '列席人员', text: present(record.list, 'observer') },
    { label: '参加群众', text: visitors(gathering.visitorCount, gathering.visitorNames) },
    {
      label: '有表决权党员',
      text: `应到${heads.expectedVoters}人，实到${heads.presentVoters}人，${quorum.mayVote ? '可以表决' : '不足半数'}`,
    },
    { label: '签到方式', text: methods(record.list) },
    { label: '议程', text: gathering.agenda.map(agendaLine).join('\n') },
    { label: '主要内容', text: gathering.summary },
    { label: '讨论发言', text: gathering.discussion },
    { label: '议定事项和表决结果', text: gathering.decisions },
    { label: '学时认定', text: credited.people > 0 ? `${credited.people}人，共${credited.hours}学时` : '' },
    {
      label: '确认人',
      text: gathering.closings
        .filter(({ reopenedAt }) => !reopenedAt)
        .map(confirmed(at))
        .join('\n'),
    },
    { label: '补学情况', text: madeUp(record.list) },
    { label: '更正记录', text: record.corrections.map((one) => corrected(one, at)).join('\n') },
    { label: '附件', text: record.files.map(({ filename }) => filename).join('\n') },
  ]
  return {
    title: '组织生活活动记录',
    subtitle: gathering.org.name,
    lines: lines.map(({ label, text }) => ({ label, text: text || '无' })),
    signatures: '主持人（签名）：　　　　　　　　　记录人（签名）：　　　　　　　　　年　　月　　日',
  }
}

const namesOf = (list: readonly Listed[]) => list.map(({ person }) => person.name).join('、')

const present = (list: readonly Listed[], role: Listed['role']) =>
  list
    .filter((one) => one.role === role && one.status === 'present')
    .map(({ person, homeOrg, lateMinutes, earlyMinutes }) => {
      const notes = [
        role === 'guest' && homeOrg.name,
        lateMinutes > 0 && `迟到${lateMinutes}分钟`,
        earlyMinutes > 0 && `早退${earlyMinutes}分钟`,
      ].filter(Boolean)
      return notes.length > 0 ? `${person.name}（${notes.join('，')}）` : person.name
    })
    .join('、')

const absentees = (list: readonly Listed[]) =>
  list
    .filter(({ role, status }) => role === 'expected' && status === 'absent')
    .map(({ person, reason, note }) => {
      const why = [reason && REASONS[reason], note].filter(Boolean).join('，')
      return why ? `${person.name}（${why}）` : person.name
    })
    .join('、')

const madeUp = (list: readonly Listed[]) =>
  list
    .filter((one) => one.madeUp)
    .map(({ person, madeUp: done }) => `${person.name}：${done!.onDay}补学${done!.minutes}分钟，${done!.how}`)
    .join('\n')

const visitors = (count: number, names: readonly string[]) =>
  count === 0 && names.length === 0 ? '' : `${Math.max(count, names.length)}人${names.length > 0 ? `：${names.join('、')}` : ''}`

function methods(list: readonly Listed[]) {
  const counts = new Map<string, number>()
  for (const { status, method } of list) if (status === 'present' && method) counts.set(method, (counts.get(method) ?? 0) + 1)
  return [...counts].map(([method, count]) => `${METHODS[method] ?? method}${count}人`).join('，')
}

const agendaLine = (item: GatheringRecord['gathering']['agenda'][number], at: number) =>
  `${at + 1}. ${item.film ? `收看《${item.film.title}》` : item.title}（${item.actualMinutes ?? item.plannedMinutes}分钟）`

const confirmed = (at: (instant: string) => string) => (closing: GatheringRecord['gathering']['closings'][number]) =>
  `${closing.proposedByName ? `${closing.proposedByName}提出，` : ''}${closing.closedByName}确认，${at(closing.closedAt)}`

const corrected = (one: GatheringRecord['corrections'][number], at: (instant: string) => string) =>
  `${at(one.at)} ${one.byName}更正：${one.changes.map((change) => changed(one.kind, change)).join('；')}。原因：${one.reason}`

const changed = (kind: string, { what, from, to }: GatheringRecord['corrections'][number]['changes'][number]) =>
  kind === 'attendance'
    ? `${what}由“${STATUSES[from] ?? '未列入'}”改为“${STATUSES[to] ?? to}”`
    : `${FIELDS[what] ?? what}由“${from || '无'}”改为“${to || '无'}”`

/** From one moment to another, the day once when it is the same: '2026年6月20日 09:00至09:45'. */
function span(from: string, until: string) {
  const [day, time] = until.split(' ')
  return `${from}至${from.startsWith(`${day} `) ? time : until}`
}

/** '2026年6月20日 09:00' by the clock of the zone. */
function momentIn(zone: string) {
  const format = new Intl.DateTimeFormat('zh-CN', {
    ...{
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
  })
  return (instant: string) => {
    const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
    return `${part['year']}年${part['month']}月${part['day']}日 ${part['hour']}:${part['minute']}`
  }
}
