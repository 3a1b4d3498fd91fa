import { inTheWay, type Asked } from '../http/asked.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { deleteCourse, lockCourse } from './course-queries.ts'
import { listReviews } from './review/review-queries.ts'
import { mayDo } from './course.rules.ts'
import { rightsOf } from './describe-course.ts'
import { listVersions } from './version-queries.ts'

/** Takes away a draft that was never reviewed, with its files. */
export async function removeCourse(deps: Deps, { viewer, actor, scope }: Asked, id: string) {
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    const [reviews, versions] = [await listReviews(trx, id), await listVersions(trx, id)]
    const facts = { ...course, missing: [], versionCount: versions.length, reviewCount: reviews.length }
    if (!mayDo(facts, await rightsOf(trx, viewer, course, reviews)).remove)
      throw inTheWay('not-deletable', 'Only a draft that nobody has reviewed can be deleted; withdraw it instead')
    await deleteCourse(trx, id)
    await recordAudit(trx, actor, {
      action: 'course.remove',
      object: { kind: 'course', id },
      orgPath: course.path,
      detail: { title: course.title },
    })
  })
}
