import type { Viewer } from '../../http/access.ts'
import { inTheWay } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { Problem } from '../../http/problem.ts'
import { leastReadS, pagesLeft } from '../progress.rules.ts'
import type { VersionLesson } from '../version-queries.ts'
import type { LessonCompleted } from './catalogue-schemas.ts'
import { lockEnrolment } from './enrolment-queries.ts'
import { progressedOf } from './keep-progress.ts'
import { findLessonProgress, markDone, type LessonProgressRow } from './lesson-progress-queries.ts'
import { findOpen } from './open-lesson.ts'
import { refreshEnrolment } from './refresh-enrolment.ts'
import { findStudied } from './studied.ts'

/** Marks a lesson as read. Doing so again changes nothing. Throws conflict 'too-soon', 'pages-left', 'by-record'. */
export async function completeLesson(deps: Deps, viewer: Viewer, lessonId: string): Promise<LessonCompleted> {
  const { studied, lesson, personId } = await findOpen(deps, viewer, lessonId)
  const courseId = studied.course.id
  await deps.db.transaction().execute(async (trx) => {
    await lockEnrolment(trx, courseId, personId)
    const progress = await findLessonProgress(trx, personId, lessonId)
    if (!progress?.completedAt) {
      refuseEarly(lesson, progress, deps.now())
      await markDone(trx, personId, [{ lessonId, at: deps.now() }])
    }
    await refreshEnrolment(trx, deps, courseId, personId)
  })
  const again = (await findStudied(deps, viewer, courseId)) ?? studied
  const { completedAt, creditedHours } = again.course
  return {
    ...progressedOf(again, lessonId),
    course: completedAt ? { completedAt: completedAt.toISOString(), hours: creditedHours ?? 0 } : null,
  }
}

function refuseEarly(lesson: VersionLesson, progress: LessonProgressRow | undefined, now: Date) {
  if (lesson.kind === 'film' || lesson.kind === 'quiz')
    throw inTheWay('by-record', 'Films are done when they are watched, quizzes when they are passed')
  const openS = progress?.openedAt ? (now.getTime() - progress.openedAt.getTime()) / 1000 : 0
  const leftS = Math.ceil(leastReadS(lesson) - openS)
  if (leftS > 0) throw new Problem('conflict', 'Nobody reads that fast', { reason: 'too-soon', retryAfterS: leftS })
  const left = lesson.kind === 'document' ? pagesLeft(lesson.length, progress?.readPages ?? []) : []
  if (left.length > 0) throw inTheWay('pages-left', `Pages not read yet: ${left.slice(0, 20).join(', ')}`)
}
