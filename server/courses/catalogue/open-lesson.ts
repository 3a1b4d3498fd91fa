import type { Db } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import { inTheWay } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { describeFile } from '../files/describe-file.ts'
import { findFile } from '../files/file-queries.ts'
import { leastReadS } from '../progress.rules.ts'
import { findLessonText, type VersionLesson } from '../version-queries.ts'
import type { LessonPage } from './catalogue-schemas.ts'
import { personOf } from './enrol.ts'
import { lockEnrolment, updateEnrolment } from './enrolment-queries.ts'
import { findCourseOf, noteOpened } from './lesson-progress-queries.ts'
import { lookAgain } from './look-again.ts'
import { findStudied, type Studied } from './studied.ts'

/** A lesson to read. From the first opening on the server's clock runs. */
export async function openLesson(deps: Deps, viewer: Viewer, lessonId: string): Promise<LessonPage> {
  const { studied, lesson, personId } = await findOpen(deps, viewer, lessonId)
  const now = deps.now()
  await deps.db.transaction().execute(async (trx) => {
    const enrolment = await lockEnrolment(trx, studied.course.id, personId)
    await noteOpened(trx, personId, lessonId, now)
    if (enrolment)
      await updateEnrolment(trx, enrolment.id, { lastAt: now, lastLessonId: lessonId, begunAt: enrolment.begunAt ?? now })
  })
  const again = (await findStudied(deps, viewer, studied.course.id)) ?? studied
  return describeLesson(deps.db, again, lesson)
}

/**
 * A lesson of the version this person studies. Throws not-found for lessons of courses that are not there for them, conflict
 * 'not-enrolled' and 'lesson-locked'.
 */
export async function findOpen(deps: Deps, viewer: Viewer, lessonId: string) {
  const courseId = await findCourseOf(deps.db, lessonId)
  const studied = courseId === undefined ? null : await lookAgain(deps, viewer, courseId)
  const lesson = studied?.lessons.find((one) => one.lessonId === lessonId)
  if (!studied || !lesson) throw notFound()
  const personId = personOf(viewer)
  if (studied.course.enrolmentId === null) throw inTheWay('not-enrolled', 'Enrol first')
  if (!studied.isOpen(lessonId)) {
    const by = studied.states.get(lessonId)?.lockedBy ?? 'order'
    throw inTheWay('lesson-locked', `Locked by ${by}`)
  }
  return { studied, lesson, personId }
}

/** A lesson with everything its page shows. */
export async function describeLesson(
  db: Db,
  { course, lessons, states, progress }: Pick<Studied, 'lessons' | 'states' | 'progress'> & { course: Shown },
  lesson: VersionLesson,
  text?: string,
): Promise<LessonPage> {
  const { lessonId, title, kind, isRequired, minutes, filmId, quizId, fileId } = lesson
  const at = lessons.findIndex((one) => one.lessonId === lessonId)
  const file = fileId === null ? undefined : await findFile(db, fileId)
  const mine = progress.get(lessonId)
  return {
    ...{ id: lessonId, title, kind, isRequired, minutes, filmId, quizId },
    course: { id: course.id, title: course.title },
    html: kind === 'article' ? (text ?? (await findLessonText(db, course.versionId, lessonId))) : null,
    file: file ? describeFile(file) : null,
    state: states.get(lessonId)?.state ?? 'locked',
    readPages: mine?.readPages ?? [],
    lastPage: mine?.lastPage ?? null,
    scrolledShare: mine?.scrolledShare ?? 0,
    leastReadS: leastReadS(lesson),
    openedAt: mine?.openedAt?.toISOString() ?? null,
    previousId: lessons[at - 1]?.lessonId ?? null,
    nextId: lessons[at + 1]?.lessonId ?? null,
  }
}

interface Shown {
  id: string
  title: string
  versionId: string
}
