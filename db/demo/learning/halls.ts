import type pg from 'pg'
import type { AbsenceReason, AgendaItemKind } from '../../types.ts'
import { copyRows, table, type Cell } from '../copy.ts'
import { addDays } from '../days.ts'
import type { DemoPerson } from '../person.ts'
import type { Random } from '../random.ts'
import { on, type Called } from './attend.ts'
import type { Gathering, Lesson } from './calendar.ts'
import type { Entry, Maker } from './entries.ts'

interface Seat {
  person: DemoPerson
  called: Called
}
/** One day of what was held: a gathering as the pages know it. */
interface Hall {
  gathering: Gathering
  lesson: Lesson
  seats: Seat[]
  credits: string[]
  recorder: string
}

interface Halls {
  enter: (person: DemoPerson, called: Called, posted: { earned: readonly Entry[]; recorder: string | null }) => void
  write: (client: pg.PoolClient) => Promise<void>
}

const isMember = ({ status }: Called) => status === 'full' || status === 'probationary'

/** Taking lessons to those at home is no gathering: each was visited on a day of its own. */
const ALONE = 'home_delivery'

/** Collects who was called to what, and writes it down: planned ones ahead, closed ones with their credits. */
export function createHalls(random: Random, { newId, today }: Maker): Halls {
  const halls = new Map<string, Hall>()
  return {
    enter(person, called, { earned, recorder }) {
      const { gathering } = called
      if (gathering.mode === ALONE || recorder === null) return
      if (called.came === false && !isMember(called)) return
      for (const [at, lesson] of gathering.lessons.entries()) {
        const id = lesson.id ?? gathering.id
        let hall = halls.get(id)
        if (!hall) halls.set(id, (hall = { gathering, lesson, seats: [], credits: [], recorder }))
        hall.seats.push({ person, called })
        if (earned[at]) hall.credits.push(earned[at].id)
      }
    },
    async write(client) {
      const all = [...halls]
      const held = all.filter(([, { lesson }]) => lesson.on < today)
      await copyRows(client, GATHERING, all.map(([id, hall]) => gatheringCells(random, id, hall, today))) // prettier-ignore
      const branches = all.filter(([, { gathering }]) => gathering.by.kind === 'branch')
      await copyRows(client, GATHERING_ORG, branches.map(([id, { gathering }]) => [id, gathering.by.id])) // prettier-ignore
      await copyRows(client, AGENDA, all.flatMap(([id, hall]) => agendaCells(newId, id, hall))) // prettier-ignore
      await copyRows(client, ATTENDANCE, all.flatMap(([id, hall]) => hall.seats.map((seat) => seatCells(random, id, hall, seat)))) // prettier-ignore
      await copyRows(client, CLOSING, held.map(([id, hall]) => closingCells(id, hall))) // prettier-ignore
      await copyRows(client, CREDIT, held.flatMap(([id, { credits }]) => credits.map((entry): Cell[] => [id, 1, entry]))) // prettier-ignore
    },
  }
}

const GATHERING = table(
  'gathering',
  `id org_id title purposes starts_at place host recorder lecturer organiser_level is_concentrated is_rotation state code_secret
   summary discussion opened_at closings created_by created_at`,
)
const GATHERING_ORG = table('gathering_org', 'gathering_id org_id')
const AGENDA = table('agenda_item', 'id gathering_id position kind title category delivery_mode planned_minutes actual_minutes')
const ATTENDANCE = table(
  'attendance',
  'gathering_id person_id role home_org_id member_status can_vote status reason note method marked_by',
)
const CLOSING = table('gathering_closing', 'gathering_id number closed_by closed_at figures')
const CREDIT = table('gathering_credit', 'gathering_id number entry_id')

/** Branches meet in the evening, classes fill the day. UTC; the county's clock is eight hours ahead. */
const startOf = ({ gathering, lesson }: Hall) =>
  `${lesson.on}T${'halfDays' in lesson.basis && gathering.level !== 'branch' ? '00:30' : gathering.level === 'branch' ? '11:00' : '07:00'}:00Z`

const PURPOSES: Partial<Record<Gathering['mode'], string>> = {
  ...{ theme_day: 'theme_day', party_lecture: 'theme_day,lecture', screening: 'screening', field_visit: 'theme_day' },
  ...{ collective_study: 'organisational_life', in_person_class: 'class', outreach_class: 'outreach' },
  live_remote_session: 'lecture',
}
const KINDS: Partial<Record<Gathering['mode'], AgendaItemKind>> = {
  ...{ party_lecture: 'lecture', field_visit: 'visit', in_person_class: 'lecture', outreach_class: 'lecture' },
  live_remote_session: 'lecture',
}
const SUMMARIES = [
  '会前点名，逐条学习材料，随后围绕本支部工作讨论，形成的意见已分到人。',
  '主讲人结合本地的事例讲解，学员提了问题，现场作了解答。',
  '学习之后查看了上次会议定下事项的办理情况，两项办结，一项延期一周。',
  '到场人员认真收看，会后五人发言，谈了各自的认识和打算。',
]
const DISCUSSIONS = ['', '', '讨论了入户走访的分工和时间。', '几位老党员提出把活动室的取暖先修好。', '讨论了雨季巡查值班表。']

const yes = (is: boolean) => (is ? 't' : 'f')

function gatheringCells(random: Random, id: string, hall: Hall, today: string): Cell[] {
  const { gathering, lesson, recorder } = hall
  const { by, title, level, isConcentrated, isRotation, mode } = gathering
  const isHeld = lesson.on < today
  const place =
    level === 'branch'
      ? `${by.shortName ?? by.name}党员活动室`
      : level === 'county'
        ? '县委党校'
        : `${by.shortName ?? by.name}会议室`
  const secret = Buffer.from(Array.from({ length: 32 }, () => random.int(0, 255)))
  const present = hall.seats.filter(({ called }) => called.came).map(({ person }) => person)
  const [host = null, clerk = host] = present.filter((person) => on(person.posts, lesson.on) !== undefined)
  const record = isHeld ? [random.pick(SUMMARIES), random.pick(DISCUSSIONS), startOf(hall), 1] : ['', '', null, 0]
  return [
    ...[id, by.id, title, `{${PURPOSES[mode] ?? 'other'}}`, startOf(hall), place, host?.name ?? '', clerk?.name ?? ''],
    ...[mode === 'in_person_class' ? '县委党校讲师团' : '', level, yes(isConcentrated), yes(isRotation)],
    ...[isHeld ? 'closed' : 'planned', secret, ...record, recorder, `${addDays(lesson.on, isHeld ? -6 : -50)}T02:00:00Z`],
  ]
}

const minutesOf = ({ basis }: Lesson) => ('minutes' in basis ? basis.minutes : basis.halfDays * 240)

/** A theme day with a lecture has two parts. */
function agendaCells(newId: () => string, id: string, { gathering, lesson }: Hall): Cell[][] {
  const { mode, title, category } = gathering
  const minutes = minutesOf(lesson)
  const item = (position: number, kind: AgendaItemKind, name: string, part: number): Cell[] => [
    ...[newId(), id, position, kind, name, category, mode, part, part],
  ]
  const [head = title, lecture] = title.split('暨')
  if (mode !== 'party_lecture' || !lecture) return [item(0, KINDS[mode] ?? 'study', title, minutes)]
  return [item(0, 'study', head, 90), item(1, 'lecture', lecture, minutes - 90)]
}

const REASONS: readonly (readonly [AbsenceReason, number])[] = [
  ['official', 25],
  ['sick', 20],
  ['personal', 35],
  ['other', 20],
]

function seatCells(random: Random, id: string, { lesson, recorder }: Hall, { person, called }: Seat): Cell[] {
  const { tie, status, came } = called
  const who: Cell[] = [id, person.id, isMember(called) ? 'expected' : 'guest', tie.org.id, status, yes(status === 'full')]
  if (came === null) return [...who, 'unmarked', null, null, null, null]
  if (came)
    return [...who, 'present', null, null, random.chance(0.4) ? 'code' : random.chance(0.5) ? 'paper' : 'roll_call', recorder]
  const isAway = on(person.away, lesson.on) !== undefined
  return [...who, 'absent', isAway ? 'away' : random.weighted(REASONS), isAway ? '外出务工' : null, 'roll_call', recorder]
}

/** The same figures as closing it would have frozen. */
function closingCells(id: string, { lesson, seats, recorder }: Hall): Cell[] {
  const members = seats.filter(({ called }) => isMember(called))
  const count = (list: readonly Seat[], which: (one: Called) => boolean) => list.filter(({ called }) => which(called)).length
  const heads = {
    expected: members.length,
    present: count(members, ({ came }) => came === true),
    expectedVoters: count(members, ({ status }) => status === 'full'),
    presentVoters: count(members, ({ status, came }) => status === 'full' && came === true),
    ...{
      observers: 0,
      guests: count(seats, ({ came }) => came === true) - count(members, ({ came }) => came === true),
      visitors: 0,
    },
  }
  const minutes = minutesOf(lesson)
  return [id, 1, recorder, `${lesson.on}T13:10:00Z`, JSON.stringify({ heads, items: [{ minutes, countableMinutes: minutes }] })]
}
