import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import { inTheWay } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import type { CatalogueCourse } from './catalogue-schemas.ts'
import { findOffered, insertEnrolment, lockEnrolment, updateEnrolment, type MetCourse } from './enrolment-queries.ts'
import { refreshEnrolment } from './refresh-enrolment.ts'
import { describeMet } from './show-catalogue.ts'
import { readerOf } from './studied.ts'

/** The person behind an account; staff without one see courses but do not take them. */
export function personOf({ personId }: Viewer): string {
  if (personId === null) throw inTheWay('no-person', 'This account is nobody in the register')
  return personId
}

/** Takes a course for oneself. Doing so again changes nothing. */
export const enrolOneself = (deps: Deps, viewer: Viewer, id: string) =>
  changed(deps, viewer, id, async (trx, course, personId) => {
    const enrolment = { id: uuid(), courseId: id, personId, courseVersionId: course.currentVersionId!, enrolledAt: deps.now() }
    await insertEnrolment(trx, enrolment)
  })

/** Goes over to the version members get now; what was done in lessons that are still there stays done. */
export const takeNewerVersion = (deps: Deps, viewer: Viewer, id: string) =>
  changed(deps, viewer, id, async (trx, course, personId) => {
    const enrolment = await lockEnrolment(trx, id, personId)
    if (!enrolment) throw inTheWay('not-enrolled', 'Enrol first')
    await updateEnrolment(trx, enrolment.id, { courseVersionId: course.currentVersionId! })
  })

async function changed(
  deps: Deps,
  viewer: Viewer,
  id: string,
  change: (trx: Trx, course: MetCourse, personId: string) => Promise<void>,
): Promise<CatalogueCourse> {
  const reader = await readerOf(deps, viewer)
  const course = await findOffered(deps.db, reader, id)
  if (!course) throw notFound()
  const personId = personOf(viewer)
  await deps.db.transaction().execute(async (trx) => {
    await change(trx, course, personId)
    await refreshEnrolment(trx, deps, id, personId)
  })
  return describeMet(deps, (await findOffered(deps.db, reader, id)) ?? course)
}
