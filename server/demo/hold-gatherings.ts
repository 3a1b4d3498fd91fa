import type { Hand } from './acting.ts'
import { foundBy } from './ask-quizzes.ts'
import { DEMO_FILMS } from './film-scripts.ts'
import { filmIdOf } from './show-films.ts'
import { idOf, type Stage } from './stage.ts'

interface Gathering {
  state: string
  version: number
}
interface Attendance {
  items: { person: { id: string }; status: string }[]
}
interface Plan {
  /** Names it for ever. */
  key: string
  title: string
  purposes: readonly string[]
  /** A demo film that is shown, and how long is talked about it. */
  film?: string
  agenda?: readonly object[]
  /** So many days ago; below 0: ahead. */
  days: number
  hour?: number
  startsAt?: Date
  by: 'secretary' | 'township'
}

const CHANNEL = { title: '集中收看《柳树村的一条渠》并讨论', film: 'channel', purposes: ['screening', 'theme_day'] }
const HELD: readonly Plan[] = [
  { ...CHANNEL, key: 'channel', days: 160, by: 'secretary' },
  { key: 'fraud', title: '反诈教育：《一个电话，两万块》', film: 'fraud', purposes: ['screening'], days: 75, by: 'secretary' },
  {
    key: 'civil-code',
    title: '民法典进支部：《院墙外的一棵树》',
    film: 'civil-code',
    purposes: ['screening', 'lecture'],
    days: 33,
    by: 'secretary',
  },
]
const AHEAD: readonly Plan[] = [
  {
    ...{
      key: 'meeting',
      title: '支部党员大会：讨论接收预备党员',
      purposes: ['members_meeting'],
      days: -6,
      hour: 19,
      by: 'secretary',
    },
    agenda: [
      {
        kind: 'study',
        title: '学习上级会议精神',
        category: 'situation_policy',
        deliveryMode: 'branch_meeting',
        plannedMinutes: 40,
      },
      { kind: 'vote', title: '讨论接收预备党员', category: null, deliveryMode: 'branch_meeting', plannedMinutes: 40 },
    ],
  },
  {
    key: 'first-aid',
    title: '急救知识：《救护车到来之前》',
    film: 'first-aid',
    purposes: ['screening'],
    days: -12,
    hour: 15,
    by: 'secretary',
  },
  {
    key: 'postman',
    title: '全镇集中收看《送信的老林》',
    film: 'postman',
    purposes: ['screening'],
    days: -20,
    hour: 9,
    by: 'township',
  },
]

/** The branch of the demo account has shown films, is together at this moment, and has plans. */
export async function holdGatherings(stage: Stage): Promise<void> {
  for (const plan of HELD) await hold(stage, plan)
  for (const plan of AHEAD) await planned(stage, plan, stage.ago(2))
  const now = stage.deps.now()
  const open: Plan = { ...OPEN, startsAt: new Date(now.getTime() - 20 * 60_000) }
  const hand = await planned(stage, open, stage.ago(3))
  if (hand) await welcome(hand, gatheringIdOf(open.key))
}

const OPEN: Plan = {
  ...{
    key: 'open',
    title: '主题党日：冬季防火和冬剪互助',
    purposes: ['theme_day', 'screening'],
    days: 0,
    by: 'secretary',
    film: 'pruning',
  },
}

const gatheringIdOf = (key: string) => idOf('gathering', key)

/** Planned on that day, if it is not there yet. Answers the hand of today, nothing when it went on since. */
async function planned(stage: Stage, plan: Plan, on: Date): Promise<Hand | undefined> {
  const { key, title, purposes, days, hour = 19, by, startsAt = stage.ahead(-days, hour) } = plan
  const id = gatheringIdOf(key)
  const organiser = await stage.as(by, on)
  const found = await foundBy<Gathering>(organiser, `/gatherings/${id}`)
  if (found && found.state !== 'planned') return undefined
  const orgId = stage.placeOf(by)
  if (!found)
    await organiser.post('/gatherings', {
      ...{
        id,
        orgId,
        title,
        purposes,
        startsAt: startsAt.toISOString(),
        place: '村党员活动室',
        host: '支部书记',
        recorder: '组织委员',
      },
      ...(by === 'township' ? { orgIds: [stage.placeOf('secretary')], place: '镇文化站' } : {}),
      agenda: plan.agenda ?? agendaOf(plan),
    })
  return stage.as(by)
}

function agendaOf({ film = '' }: Plan) {
  const script = DEMO_FILMS.find(({ key }) => key === film)!
  const kind = { category: script.category }
  return [
    { ...kind, kind: 'film', title: script.title, filmId: filmIdOf(film), deliveryMode: 'screening', plannedMinutes: 1 },
    { ...kind, kind: 'discussion', title: '讨论：联系自己怎么做', deliveryMode: 'collective_study', plannedMinutes: 60 },
  ]
}

/** Opened, called out and closed on its evening: the hours of those who came are posted. */
async function hold(stage: Stage, plan: Plan) {
  const id = gatheringIdOf(plan.key)
  const evening = stage.ago(plan.days, 19)
  await planned(stage, { ...plan, startsAt: evening }, stage.ago(plan.days + 5))
  const at = async (minutes: number) => stage.as(plan.by, new Date(evening.getTime() + minutes * 60_000))
  const { state } = await (await at(0)).get<Gathering>(`/gatherings/${id}`)
  if (state === 'planned') await (await at(0)).post(`/gatherings/${id}/open`)
  if (state === 'closed') return
  const { items } = await (await at(5)).get<Attendance>(`/gatherings/${id}/attendance`)
  // The member who signs in to look around has missed them: there is something to make up for.
  const { personId: member } = stage.accountOf('member')
  const missing = items.filter(({ person }, at) => at % 7 === 3 || person.id === member).map(({ person }) => person.id)
  const marks = missing.map((personId, at) => ({ id: idOf('mark', plan.key, personId), personId, status: 'absent', reason: at % 2 ? 'personal' : 'sick' })) // prettier-ignore
  if (marks.length > 0) await (await at(6)).post(`/gatherings/${id}/marks`, { marks })
  await (await at(8)).post(`/gatherings/${id}/attendance/all-present`, { except: [] })
  const { version } = await (await at(60)).get<Gathering>(`/gatherings/${id}`)
  const summary = '先收看影片，再逐个发言。大家认为片里的事离自己不远，回去先从自家做起。'
  await (await at(65)).post(`/gatherings/${id}/close`, { version, unmarkedAreAbsent: true, summary })
}

/** The hall is open, half of them are there, one has sent word. */
async function welcome(hand: Hand, id: string) {
  await hand.post(`/gatherings/${id}/open`)
  const { items } = await hand.get<Attendance>(`/gatherings/${id}/attendance`)
  const half = items.slice(0, Math.ceil(items.length / 2)).map(({ person }, at) => ({
    ...{ id: idOf('mark', id, person.id), personId: person.id },
    ...(at === 2 ? { status: 'absent', reason: 'sick', note: '感冒，已请假' } : { status: 'present', method: 'paper' }),
  }))
  if (half.length > 0) await hand.post(`/gatherings/${id}/marks`, { marks: half })
}
