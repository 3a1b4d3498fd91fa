import type { CreditCategory, DeliveryMode, OrganiserLevel, SessionPurpose } from '../../types.ts'
import { addDays } from '../days.ts'
import type { Random } from '../random.ts'
import type { DemoOrg } from '../tree.ts'
import { FILMS, LECTURES, STUDIES, THEME_DAYS, type Theme } from './themes.ts'

/** One day of what was held, by the conversion of the presets: 8 hours a day, otherwise by the clock. */
export interface Lesson {
  /** The gathering of this day; the first one's is that of the whole. */
  id?: string
  on: string
  hours: number
  days: number
  basis: { minutes: number } | { halfDays: 1 | 2 }
}

export type Circle =
  | 'members'
  | 'everybody'
  | 'officers'
  | 'secretaries'
  | 'new_secretaries'
  | 'development_targets'
  | 'probationary'
  | 'infirm'
  | 'away'

/** Something a body held for some of its people. */
export interface Gathering {
  id: string
  title: string
  lessons: readonly Lesson[]
  category: CreditCategory
  mode: DeliveryMode
  level: OrganiserLevel
  isConcentrated: boolean
  isRotation: boolean
  purpose: SessionPurpose | null
  circle: Circle
  /** Whoever was at one of a group is not called to the others: batches of one class. */
  group: string | null
  by: DemoOrg
}

interface Planning {
  random: Random
  newId: () => string
  years: readonly number[]
}

export const byTheClock = (on: string, minutes: number): Lesson => ({
  on,
  hours: Math.floor((minutes * 100) / 60) / 100,
  days: 0,
  basis: { minutes },
})
export const byHalfDays = (on: string, halfDays: 1 | 2): Lesson => ({
  on,
  hours: halfDays * 4,
  days: halfDays / 2,
  basis: { halfDays },
})
const daysInARow = (on: string, count: number) => Array.from({ length: count }, (_, n) => byHalfDays(addDays(on, n), 2))

const dayOf = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const PLAIN = { isConcentrated: false, isRotation: false, purpose: null, circle: 'members', group: null } as const
const CLASS = { ...PLAIN, mode: 'in_person_class', isConcentrated: true } as const

/** What a body held in these years: a branch month by month, committees their classes, the county what it holds for all. */
export function plan(planning: Planning, body: DemoOrg): Gathering[] {
  const make = (one: Omit<Gathering, 'id' | 'by'>): Gathering => {
    const id = planning.newId()
    const lessons = one.lessons.map((lesson, at) => ({ ...lesson, id: at === 0 ? id : planning.newId() }))
    return { ...one, lessons, id, by: body }
  }
  const isUnderCounty = body.parent !== null && body.parent.parent === null
  return planning.years.flatMap((year) => [
    ...(body.kind === 'branch' ? ofBranch(planning, body, year) : []).map(make),
    ...(isUnderCounty ? ofCommittee(planning, body, year) : []).map(make),
    ...(body.parent === null ? ofCounty(year) : []).map(make),
  ])
}

type Planned = Omit<Gathering, 'id' | 'by'>

/** Theme day every month on the branch's own day, with a lecture every quarter; study days and films in between. */
function ofBranch({ random }: Planning, { setting }: DemoOrg, year: number): Planned[] {
  const own = { ...PLAIN, level: 'branch' } as const
  const themeDay = random.int(5, 25)
  const lectureMinutes = random.pick([60, 90, 90, 120])
  const home = { ...own, mode: 'home_delivery', circle: 'infirm', category: 'situation_policy' } as const
  const themed = ([theme, category]: Theme, n: number): Planned => {
    const lecture = n % 3 === 2 ? LECTURES[(n - 2) / 3] : undefined
    const mode = n === 3 && setting !== 'village' ? 'field_visit' : lecture ? 'party_lecture' : 'theme_day'
    return {
      ...{ ...own, mode, category: lecture?.[1] ?? category, circle: 'everybody' },
      title: lecture ? `${n + 1}月主题党日暨${lecture[0]}` : `${n + 1}月主题党日：${theme}`,
      lessons: [byTheClock(dayOf(year, n + 1, themeDay), lecture ? 90 + lectureMinutes : 120)],
    }
  }
  const films = random.shuffled(FILMS).slice(0, 3)
  return [
    ...THEME_DAYS.map(themed),
    ...STUDIES.map(([title, category], n): Planned => {
      const lessons = [byHalfDays(dayOf(year, 1 + n * 6 + random.int(0, 1), random.int(3, 27)), 1)]
      return { ...own, title, category, mode: 'collective_study', lessons }
    }),
    ...films.map(({ title, category, minutes }, n): Planned => {
      const lessons = [byTheClock(dayOf(year, n * 4 + random.int(1, 3), random.int(3, 27)), minutes)]
      return { ...own, title: `集中收看${title}`, category, mode: 'screening', circle: 'everybody', lessons }
    }),
    { ...home, title: '送学上门：形势与政策', lessons: [byTheClock(dayOf(year, 4, random.int(3, 27)), 60)] },
    { ...home, title: '送学上门：读报与谈心', lessons: [byTheClock(dayOf(year, 9, random.int(3, 27)), 60)] },
  ]
}

/** The yearly rotation in two batches, late in the year at some; a lecture on 1 July; skills; one lesson for those away. */
function ofCommittee({ random }: Planning, body: DemoOrg, year: number): Planned[] {
  const level = body.kind === 'branch' ? 'county' : 'primary_committee'
  const name = body.shortName ?? body.name
  const [first, second] = random.chance(0.85) ? [random.int(3, 5), random.int(6, 8)] : [11, 12]
  const rotation = (month: number, batch: string) => ({
    ...CLASS,
    ...{ title: `${year}年${name}党员集中轮训（${batch}）`, category: 'political_theory', level, isRotation: true },
    ...{ group: `rotation ${year}`, lessons: [byHalfDays(dayOf(year, month, random.int(8, 26)), 2)] },
  })
  const skills = ['village', 'township_organ', 'urban_community'].includes(body.setting)
  return [
    rotation(first, '第一期') as Planned,
    rotation(second, '第二期') as Planned,
    {
      ...PLAIN,
      ...{ title: `${name}“七一”专题党课`, category: 'political_education', mode: 'party_lecture', level },
      lessons: [byTheClock(dayOf(year, 6, random.int(25, 30)), 90)],
    },
    {
      ...PLAIN,
      ...{ title: '流动党员远程党课', category: 'situation_policy', mode: 'live_remote_session', level, circle: 'away' },
      lessons: [byTheClock(dayOf(year, random.int(1, 2), random.int(18, 26)), 90)],
    },
    {
      ...PLAIN,
      ...{ title: skills ? '冬春农业技术培训' : '业务知识讲座', category: 'knowledge_skills', mode: 'outreach_class', level },
      ...{ circle: 'everybody', lessons: [byHalfDays(dayOf(year, 2, random.int(20, 27)), 1)] },
    },
  ]
}

/** Classes at the county Party school: secretaries, officers, the newly appointed, and those on their way to membership. */
function ofCounty(year: number): Planned[] {
  const county = { ...CLASS, level: 'county', category: 'political_theory' } as const
  const batches = <T extends Planned>(months: readonly number[], one: (month: number, batch: number) => T) =>
    months.map((month, n) => one(month, n + 1))
  return [
    ...batches([4, 6, 10], (month, batch) => ({
      ...{ ...county, title: `${year}年全县基层党组织书记轮训班（第${batch}期）`, isRotation: true, circle: 'secretaries' },
      ...{ group: `secretaries ${year}`, lessons: daysInARow(dayOf(year, month, 14), 3) },
    })),
    ...batches([5, 9], (month, batch) => ({
      ...{ ...county, title: `${year}年党务干部培训班（第${batch}期）`, category: 'knowledge_skills', circle: 'officers' },
      ...{ group: `officers ${year}`, lessons: daysInARow(dayOf(year, month, 20), 2) },
    })),
    ...batches([3, 8], (month, batch) => ({
      ...{ ...county, title: `${year}年新任党组织书记任职培训（第${batch}期）`, purpose: 'induction', circle: 'new_secretaries' },
      ...{ group: 'induction', lessons: daysInARow(dayOf(year, month, 10), 2) },
    })),
    ...batches([3, 5, 8, 10], (month, batch) => ({
      ...{ ...county, title: `${year}年发展对象培训班（第${batch}期）`, circle: 'development_targets' },
      ...{ group: 'development', lessons: daysInARow(dayOf(year, month, 22), 3) },
    })),
    {
      ...{ ...county, title: `${year}年预备党员培训班`, category: 'political_education', circle: 'probationary' },
      lessons: daysInARow(dayOf(year, 6, 17), 1),
    },
  ] as Planned[]
}
