import { makeQuiz } from './ask-quizzes.ts'
import { DEMO_COURSES } from './courses/all.ts'
import type { DemoCourse } from './courses/course.ts'
import { DEMO_FILMS } from './film-scripts.ts'
import { sendFilm } from './show-films.ts'
import { followCourse } from './follow-courses.ts'
import { holdGatherings } from './hold-gatherings.ts'
import { SITTERS, sitQuiz } from './sit-quizzes.ts'
import type { Stage } from './stage.ts'
import { makeCourse } from './teach-courses.ts'

/** One thing that makes the county alive. */
export interface Step {
  /** Written down when it is done. */
  key: string
  kind: 'film' | 'course' | 'quiz' | 'gatherings' | 'learning'
  title: string
  /** Steps that must be done before. */
  after?: readonly string[]
  /** Steps of one queue begin one after the other. */
  queue: string
  /** What it answers may go on while the next of the queue begins: waiting for others. */
  run: (stage: Stage) => Promise<(() => Promise<void>) | void>
}

export const listSteps = (): Step[] => [
  ...DEMO_FILMS.map(filmStep),
  ...DEMO_COURSES.flatMap((course) => [quizStep(course), courseStep(course)]),
  GATHERINGS,
  ...DEMO_COURSES.filter(({ key }) => SITTERS[key]).map(answersStep),
  ...DEMO_COURSES.map(followingStep),
]

const GATHERINGS: Step = {
  ...{ key: 'gatherings', kind: 'gatherings', title: '集中收看、正在进行和将要进行的活动', queue: 'gatherings' },
  after: ['channel', 'fraud', 'civil-code', 'pruning', 'first-aid', 'postman'].map((key) => `film/${key}`),
  run: holdGatherings,
}

const filmStep = (script: (typeof DEMO_FILMS)[number]): Step => ({
  ...{ key: `film/${script.key}`, kind: 'film', title: script.title, queue: 'drawing' },
  run: (stage) => sendFilm(stage, script),
})

const quizStep = (course: DemoCourse): Step => ({
  ...{ key: `quiz/${course.key}`, kind: 'quiz', title: `${course.title}·测验`, queue: 'quizzes' },
  run: (stage) => makeQuiz(stage, course),
})

const courseStep = (course: DemoCourse): Step => ({
  ...{ key: `course/${course.key}`, kind: 'course', title: course.title, queue: `course/${course.key}` },
  after: [`quiz/${course.key}`, ...filmsOf(course).map((key) => `film/${key}`)],
  run: (stage) => makeCourse(stage, course),
})

const filmsOf = ({ modules }: DemoCourse) =>
  modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => (lesson.kind === 'film' ? [lesson.film] : [])))

const answersStep = (course: DemoCourse): Step => ({
  ...{ key: `answers/${course.key}`, kind: 'learning', title: `${course.title}·答题记录`, queue: 'learning' },
  after: [`course/${course.key}`],
  run: (stage) => sitQuiz(stage, course),
})

/** Answers first: a quiz that has been passed counts in its course. */
const followingStep = (course: DemoCourse): Step => ({
  ...{ key: `following/${course.key}`, kind: 'learning', title: `${course.title}·学习进度`, queue: 'learning' },
  after: SITTERS[course.key] ? [`answers/${course.key}`] : [`course/${course.key}`],
  run: (stage) => followCourse(stage, course),
})
