import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { listFilmCompletions } from '../../films/index.ts'
import { listQuizPasses } from '../../quizzes/index.ts'
import { refreshEnrolment } from './refresh-enrolment.ts'
import { findStudied, type Studied } from './studied.ts'

/**
 * A course as its reader meets it now: films and quizzes that have been done since are taken over at once, without waiting for the
 * worker. Null: nothing there for this reader.
 */
export async function lookAgain(deps: Deps, viewer: Viewer, courseId: string): Promise<Studied | null> {
  const studied = await findStudied(deps, viewer, courseId)
  const { personId } = viewer
  if (!studied?.course.enrolmentId || personId === null || !(await isBehind(deps, personId, studied))) return studied
  await deps.db.transaction().execute((trx) => refreshEnrolment(trx, deps, courseId, personId))
  return findStudied(deps, viewer, courseId)
}

async function isBehind({ db }: Deps, personId: string, { lessons, progress }: Studied) {
  const left = lessons.filter(({ lessonId }) => !progress.get(lessonId)?.completedAt)
  const films = left.flatMap(({ filmId }) => filmId ?? [])
  const quizzes = left.flatMap(({ quizId }) => quizId ?? [])
  if ((await listFilmCompletions(db, personId, films)).length > 0) return true
  return (await listQuizPasses(db, personId, quizzes)).length > 0
}
