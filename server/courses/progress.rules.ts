/** How far somebody has come with a course, which lessons may be opened, and when one may be marked as read. */
import type { LessonKind } from './outline.rules.ts'

export interface StudiedLesson {
  lessonId: string
  kind: LessonKind
  isRequired: boolean
}
export type LessonState = 'open' | 'begun' | 'done' | 'locked'
export type LockedBy = 'order' | 'prerequisite' | 'date'

interface Standing {
  state: LessonState
  lockedBy: LockedBy | null
}

interface Studying {
  lessons: readonly StudiedLesson[]
  done: ReadonlySet<string>
  begun: ReadonlySet<string>
  keepsOrder: boolean
  isEnrolled: boolean
  arePrerequisitesDone: boolean
  /** Today lies within the days it is offered. */
  isOffered: boolean
}

/** The state of every lesson, in order. What is done stays open to be read again. */
export function lessonStates(studying: Studying): Map<string, Standing> {
  const { lessons, done, begun, keepsOrder } = studying
  const wide = lockOf(studying)
  let isWaiting = false
  return new Map(
    lessons.map(({ lessonId, isRequired }): [string, Standing] => {
      if (done.has(lessonId)) return [lessonId, { state: 'done', lockedBy: null }]
      const lock = wide ?? (keepsOrder && isWaiting ? { lockedBy: 'order' as const } : null)
      if (isRequired) isWaiting = true
      if (lock) return [lessonId, { state: 'locked', lockedBy: lock.lockedBy }]
      return [lessonId, { state: begun.has(lessonId) ? 'begun' : 'open', lockedBy: null }]
    }),
  )
}

/** What locks a course as a whole. */
function lockOf({ isEnrolled, arePrerequisitesDone, isOffered }: Studying): { lockedBy: LockedBy | null } | null {
  if (!isOffered) return { lockedBy: 'date' }
  if (!arePrerequisitesDone) return { lockedBy: 'prerequisite' }
  return isEnrolled ? null : { lockedBy: null }
}

/** How many of the lessons that are required are done, and of how many. */
export function countOf(lessons: readonly StudiedLesson[], done: ReadonlySet<string>) {
  const required = lessons.filter(({ isRequired }) => isRequired)
  return { doneCount: required.filter(({ lessonId }) => done.has(lessonId)).length, requiredCount: required.length }
}

export const shareOf = (doneCount: number, requiredCount: number) => (requiredCount === 0 ? 1 : doneCount / requiredCount)

/** Where to go on: the last lesson while it is not done, else the first that is left, those that are required before the others. */
export function resumeAt(
  lessons: readonly StudiedLesson[],
  states: ReadonlyMap<string, { state: LessonState }>,
  lastId: string | null,
): string | null {
  const isLeft = (id: string) => ['open', 'begun'].includes(states.get(id)?.state ?? '')
  if (lastId && isLeft(lastId)) return lastId
  const left = lessons.filter(({ lessonId }) => isLeft(lessonId))
  return (left.find(({ isRequired }) => isRequired) ?? left[0])?.lessonId ?? null
}

/** Twelve characters a second is faster than anybody reads who reads. */
const CHARACTERS_A_SECOND = 12
const SECONDS_A_PAGE = 3
const LEAST_S = 5
const MOST_S = 600

/** Seconds a lesson must have been open before it can be marked; `length` in characters, of documents in pages. */
export function leastReadS({ kind, length }: { kind: LessonKind; length: number }): number {
  if (kind === 'film' || kind === 'quiz') return 0
  if (kind === 'attachment') return LEAST_S
  const seconds = kind === 'document' ? length * SECONDS_A_PAGE : Math.ceil(length / CHARACTERS_A_SECOND)
  return Math.min(MOST_S, Math.max(LEAST_S, seconds))
}

/** Pages of a document that are left to read. */
export function pagesLeft(pageCount: number, readPages: readonly number[]): number[] {
  const read = new Set(readPages)
  return Array.from({ length: pageCount }, (_, at) => at + 1).filter((page) => !read.has(page))
}

/** Hours a completed course adds to what its films and quizzes have earned already, in hundredths. */
export const creditOf = (courseHundredths: number, alreadyHundredths: number) => Math.max(0, courseHundredths - alreadyHundredths)
