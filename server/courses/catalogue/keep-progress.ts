import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { shareOf } from '../progress.rules.ts'
import type { LessonProgressed, ProgressBody } from './catalogue-schemas.ts'
import { addRead, noteOpened } from './lesson-progress-queries.ts'
import { findOpen } from './open-lesson.ts'
import { findStudied, type Studied } from './studied.ts'

/** Adds to what was read of a lesson. Pages a document does not have are left out. */
export async function keepProgress(deps: Deps, viewer: Viewer, lessonId: string, body: ProgressBody): Promise<LessonProgressed> {
  const { studied, lesson, personId } = await findOpen(deps, viewer, lessonId)
  const pageCount = lesson.kind === 'document' ? lesson.length : 0
  const { readPages = [], lastPage, scrolledShare = 0 } = body
  const now = deps.now()
  const read = {
    readPages: readPages.filter((page) => page <= pageCount),
    lastPage: lastPage !== undefined && lastPage <= pageCount ? lastPage : null,
    scrolledShare,
  }
  await deps.db.transaction().execute(async (trx) => {
    await noteOpened(trx, personId, lessonId, now)
    await addRead(trx, personId, lessonId, read, now)
  })
  const again = (await findStudied(deps, viewer, studied.course.id)) ?? studied
  const mine = again.progress.get(lessonId)
  return { ...progressedOf(again, lessonId), readPages: mine?.readPages ?? [] }
}

/** How a lesson and its course stand. */
export const progressedOf = ({ course, states }: Studied, lessonId: string) => ({
  state: states.get(lessonId)?.state ?? ('locked' as const),
  progress: course.completedAt ? 1 : shareOf(course.doneCount ?? 0, course.requiredCount ?? 0),
})
