import { formatDay, formatMoment } from '#lib/i18n/format.ts'
import { t } from '#lib/i18n/i18n.ts'
import { clauses, labelled, listed, remarked } from '#lib/i18n/phrases.ts'
import type { GatheringRecord } from './record-api.ts'
import { spanText } from './span-text.ts'
import { gatheringWord } from './words.ts'

/** One row of the form; its texts are paragraphs. */
export interface RecordLine {
  label: string
  texts: string[]
}
type Listed = GatheringRecord['list'][number]

/** The fields of the official record (活动记录) in the order of the form, in the reader's language. The paper for the archive is the Word file. */
export function recordLines({ gathering, list, credited, corrections, files }: GatheringRecord): RecordLine[] {
  const { heads } = gathering
  const expected = list.filter(({ role }) => role === 'expected')
  const there = (role: Listed['role']) => list.filter((one) => one.role === role && one.status === 'present')
  const lines: [keyof Words, string | readonly string[]][] = [
    ['name', gathering.title],
    ['purposes', listed(gathering.purposes.map((one) => gatheringWord('purpose', one)))],
    ['orgs', listed(gathering.orgs.map(({ name }) => name)) || gathering.org.name],
    ['when', spanText(gathering.startsAt, gathering.endsAt)],
    ['place', gathering.place],
    ['host', gathering.host],
    ['recorder', gathering.recorder],
    ['lecturer', gathering.lecturer],
    [
      'expected',
      counted(
        heads.expected,
        expected.map(({ person }) => person.name),
      ),
    ],
    ['present', counted(heads.present, there('expected').map(withMinutes))],
    ['absent', listed(expected.filter(({ status }) => status === 'absent').map(withReason))],
    ['guests', listed(there('guest').map((one) => remarked(withMinutes(one), one.homeOrg.name)))],
    ['observers', listed(there('observer').map(withMinutes))],
    ['visitors', visitors(gathering)],
    ['votes', t('records:record.votesText', { expected: heads.expectedVoters, present: heads.presentVoters })],
    ['methods', methods(list)],
    ['agenda', gathering.agenda.map(agendaLine)],
    ['summary', gathering.summary.split('\n')],
    ['discussion', gathering.discussion.split('\n')],
    ['decisions', gathering.decisions.split('\n')],
    ['credited', credited.people > 0 ? t('records:record.creditedText', { count: credited.people, hours: credited.hours }) : ''],
    ['confirmed', gathering.closings.filter(({ reopenedAt }) => !reopenedAt).map(confirmed)],
    ['makeUps', list.filter(({ madeUp }) => madeUp).map(madeUpLine)],
    ['corrections', corrections.flatMap(correctionLines)],
    ['files', files.map(({ filename }) => filename)],
  ]
  return lines.map(([word, text]) => {
    const texts = (typeof text === 'string' ? [text] : text).filter((one) => one !== '')
    return { label: t(`records:record.${word}`), texts: texts.length > 0 ? [...texts] : [t('records:record.none')] }
  })
}
type Words = Record<
  | 'name'
  | 'purposes'
  | 'orgs'
  | 'when'
  | 'place'
  | 'host'
  | 'recorder'
  | 'lecturer'
  | 'expected'
  | 'present'
  | 'absent'
  | 'guests'
  | 'observers'
  | 'visitors'
  | 'votes'
  | 'methods'
  | 'agenda'
  | 'summary'
  | 'discussion'
  | 'decisions'
  | 'credited'
  | 'confirmed'
  | 'makeUps'
  | 'corrections'
  | 'files',
  string
>

const counted = (count: number, names: readonly string[]) =>
  names.length > 0 ? t('records:record.people', { count, names: listed(names) }) : t('records:record.count', { count })

function withMinutes({ person, lateMinutes, earlyMinutes }: Listed) {
  const notes = [
    lateMinutes > 0 && t('records:record.late', { count: lateMinutes }),
    earlyMinutes > 0 && t('records:record.early', { count: earlyMinutes }),
  ]
  return remarked(person.name, clauses(notes))
}

function withReason({ person, reason, note }: Listed) {
  return remarked(person.name, clauses([reason && gatheringWord('reason', reason), note]))
}

function visitors({ visitorCount, visitorNames }: GatheringRecord['gathering']) {
  const count = Math.max(visitorCount, visitorNames.length)
  return count === 0 ? '' : counted(count, visitorNames)
}

function methods(list: readonly Listed[]) {
  const counts = new Map<string, number>()
  for (const { status, method } of list) if (status === 'present' && method) counts.set(method, (counts.get(method) ?? 0) + 1)
  return clauses(
    [...counts].map(([method, count]) => `${gatheringWord('method', method)} ${t('records:record.count', { count })}`),
  )
}

const agendaLine = (item: GatheringRecord['gathering']['agenda'][number], at: number) =>
  `${at + 1}. ${t('records:record.minutes', {
    title: item.film ? t('records:record.film', { title: item.film.title }) : item.title,
    count: item.actualMinutes ?? item.plannedMinutes,
  })}`

const confirmed = ({ proposedByName, closedByName, closedAt }: GatheringRecord['gathering']['closings'][number]) =>
  t(proposedByName ? 'records:record.confirmedTwo' : 'records:record.confirmedOne', {
    ...{ first: proposedByName, name: closedByName, at: formatMoment(closedAt) },
  })

const madeUpLine = ({ person, madeUp }: Listed) =>
  labelled(person.name, t('records:makeUp.done', { day: formatDay(madeUp!.onDay), minutes: madeUp!.minutes, how: madeUp!.how }))

const correctionLines = ({ kind, changes, byName, at, reason }: GatheringRecord['corrections'][number]) => [
  t('records:record.corrected', { name: byName, at: formatMoment(at), reason }),
  ...changes.map(({ what, from, to }) =>
    t('records:record.change', {
      what: kind === 'attendance' ? what : t(`records:record.${what as 'host'}`),
      from: told(kind, from) || t(kind === 'attendance' ? 'records:record.notListed' : 'records:record.none'),
      to: told(kind, to) || t('records:record.none'),
    }),
  ),
]
const told = (kind: string, value: string) => (kind === 'attendance' && value ? gatheringWord('status', value) : value)
