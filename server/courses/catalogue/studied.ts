import type { Db, Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { findPaths } from '../../orgs/index.ts'
import { lessonStates } from '../progress.rules.ts'
import { listLessons } from '../version-queries.ts'
import { findOffered, listPrerequisites, type MetCourse, type Reader } from './enrolment-queries.ts'
import { listLessonProgress } from './lesson-progress-queries.ts'

type Looking = Pick<Deps, 'db' | 'config' | 'now'>

export const todayOf = ({ config, now }: Pick<Deps, 'config' | 'now'>) => dayIn(config.COUNTY_TIME_ZONE, now())

export async function readerOf(deps: Looking, viewer: Viewer): Promise<Reader> {
  const today = todayOf(deps)
  return { personId: viewer.personId, today, paths: await findPaths(deps.db, viewer, today) }
}

/**
 * A course as this reader meets it: the version studied, or the one that would be, with the state of every lesson. Null: nothing
 * there for this reader.
 */
export async function findStudied(deps: Looking, viewer: Viewer, courseId: string) {
  const reader = await readerOf(deps, viewer)
  const course = await findOffered(deps.db, reader, courseId)
  return course ? describeStudied(deps.db, course, reader) : null
}
export type Studied = NonNullable<Awaited<ReturnType<typeof findStudied>>>

async function describeStudied(db: Db | Trx, course: MetCourse, { personId, today }: Reader) {
  const lessons = await listLessons(db, course.versionId)
  const progress = await listLessonProgress(
    db,
    personId,
    lessons.map(({ lessonId }) => lessonId),
  )
  const prerequisites = await listPrerequisites(db, personId, course.prerequisiteIds)
  const states = lessonStates({
    lessons,
    done: new Set([...progress.values()].filter(({ completedAt }) => completedAt !== null).map(({ lessonId }) => lessonId)),
    begun: new Set([...progress.values()].filter(({ openedAt }) => openedAt !== null).map(({ lessonId }) => lessonId)),
    keepsOrder: course.keepsOrder,
    isEnrolled: course.enrolmentId !== null,
    arePrerequisitesDone: prerequisites.every(({ isDone }) => isDone),
    isOffered: isOffered(course, today),
  })
  return {
    course,
    version: { id: course.versionId, number: course.number },
    currentVersionId: course.currentVersionId,
    ...{ lessons, progress, prerequisites, states },
    /** Whether a lesson of this version may be read now. */
    isOpen: (lessonId: string) => course.enrolmentId !== null && (states.get(lessonId)?.state ?? 'locked') !== 'locked',
  }
}

const isOffered = ({ availableFrom, availableUntil }: MetCourse, today: string) =>
  (availableFrom === null || availableFrom <= today) && (availableUntil === null || availableUntil > today)
