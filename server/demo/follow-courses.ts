import { createRandom } from '#db/demo/random.ts'
import { Declined, type Hand } from './acting.ts'
import { listStudents } from './demo-queries.ts'
import type { DemoCourse } from './courses/course.ts'
import { sit } from './sit-quizzes.ts'
import { courseIdOf } from './teach-courses.ts'
import type { Stage } from './stage.ts'

interface Detail {
  enrolment: { state: string } | null
  modules: { lessons: { id: string; kind: string; state: string; isRequired: boolean }[] }[]
}
interface Lesson {
  leastReadS: number
  file: { pageCount: number | null } | null
}

/** Whom an office has enrolled into what, and when it is due: so many days ago, or ahead. */
const CALLED: Record<string, { by: 'county' | 'township'; since: number; dueIn: number }> = {
  'branch-work': { by: 'township', since: 60, dueIn: -8 },
  'fraud-and-data': { by: 'county', since: 30, dueIn: 25 },
}

/** People have enrolled into a course, or have been; some have done it, some are in the middle, some have not begun. */
export async function followCourse(stage: Stage, course: DemoCourse): Promise<void> {
  await call(stage, course)
  const students = await listStudents(stage.deps.db, 9)
  for (const [at, accountId] of students.entries()) {
    stage.signal.throwIfAborted()
    const began = stage.ago(Math.max(2, Math.floor(course.released * (0.85 - at * 0.09))), 12 + (at % 8))
    await study(stage, course, (when) => stage.acting.as(accountId, when), { began, share: at < 3 ? 1 : at < 7 ? 0.5 : 0 })
  }
  const share = { 'fruit-pruning': 1, 'fraud-and-data': 0.4 }[course.key]
  const began = stage.ago(Math.min(20, course.released - 2), 20)
  if (!share) return
  await study(stage, course, (when) => stage.as('member', when), { began, share })
  const passes = { accountId: stage.accountOf('member').id, random: createRandom(1), skill: 1.2, began: stage.ago(3, 20) }
  if (share === 1) await sit(stage, course, passes)
}

async function call(stage: Stage, { key }: DemoCourse) {
  const called = CALLED[key]
  if (!called) return
  const office = await stage.as(called.by, stage.ago(called.since))
  const path = `/courses/${courseIdOf(key)}/audiences`
  const { items } = await office.get<{ items: unknown[] }>(path)
  const dueOn = stage.ahead(called.dueIn, 12).toISOString().slice(0, 10)
  if (items.length === 0)
    await office.post(path, { orgId: stage.placeOf(called.by), memberStatuses: ['full', 'probationary'], dueOn })
}

interface Pace {
  began: Date
  /** Of the lessons that are read. */
  share: number
}

/** Lesson after lesson, each read as long as it takes. What is done already stays. */
async function study(stage: Stage, { key }: DemoCourse, as: (when: Date) => Promise<Hand>, { began, share }: Pace) {
  const random = createRandom(began.getTime() / 1000)
  let at = began.getTime()
  const later = (seconds: number) => as(new Date(Math.min((at += seconds * 1000), stage.deps.now().getTime())))
  const id = courseIdOf(key)
  const shown = await (await later(0)).get<Detail>(`/catalogue/${id}`)
  if (!shown.enrolment) await (await later(20)).post(`/courses/${id}/enrolment`)
  const { modules } = await (await later(5)).get<Detail>(`/catalogue/${id}`)
  const lessons = modules.flatMap((module) => module.lessons).filter(({ kind }) => kind === 'article' || kind === 'document')
  for (const lesson of lessons.slice(0, Math.ceil(lessons.length * share))) {
    if (lesson.state === 'done') continue
    const { leastReadS, file } = await (await later(random.int(20, 90))).get<Lesson>(`/lessons/${lesson.id}`)
    const readPages = Array.from({ length: file?.pageCount ?? 0 }, (_, page) => page + 1)
    const hand = await later(leastReadS + random.int(5, 120))
    await hand.put(`/lessons/${lesson.id}/progress`, file ? { readPages, lastPage: 1 } : { scrolledShare: 1 })
    await hand.post(`/lessons/${lesson.id}/completion`).catch(tooSoon)
  }
}

/** Whoever opened it on a day that the clock has not come back to: left as begun. */
function tooSoon(error: unknown) {
  if (!(error instanceof Declined && error.reason === 'too-soon')) throw error
}
