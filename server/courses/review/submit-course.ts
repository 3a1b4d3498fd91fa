import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockCourse, updateCourse } from '../course-queries.ts'
import { missingIn } from '../course.rules.ts'
import { namedIn } from '../describe-course.ts'

/** Hands a draft to the first review. From here on the text is frozen. */
export async function submitCourse(deps: Deps, { actor, scope }: Asked, id: string, version: number) {
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (course.state !== 'draft') throw inTheWay('wrong-stage', `The course is in ${course.state}`)
    refuseUnready(missingIn(course, (await namedIn(trx, course)).shelf))
    const reviewRound = course.reviewRound + 1
    await updateCourse(trx, id, { state: 'first_review', reviewRound }, deps.now())
    await recordAudit(trx, actor, {
      action: 'course.submit',
      object: { kind: 'course', id },
      orgPath: course.path,
      detail: { title: course.title, round: reviewRound },
    })
  })
}

/** Throws conflict 'not-ready' with what is missing. */
export function refuseUnready(pointers: readonly string[]) {
  if (pointers.length === 0) return
  const errors = pointers.map((pointer) => ({ pointer, detail: 'needed before the first review', kind: 'required' }))
  throw new Problem('conflict', 'Something is missing', { reason: 'not-ready', errors })
}
