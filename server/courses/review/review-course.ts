import { v7 as uuid } from 'uuid'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { afterStage, reviewRefusal, stageOf } from '../../review-stages.rules.ts'
import { lockCourse, updateCourse } from '../course-queries.ts'
import { insertReview, listReviews } from './review-queries.ts'
import type { ReviewBody } from '../course-schemas.ts'
import { rightsOf } from '../describe-course.ts'

/**
 * Passes a stage or returns the course to its editor; members keep the version they have. Nobody holds two stages of one course or
 * reviews a course of their own; the database refuses it too.
 */
export async function reviewCourse(deps: Deps, { viewer, actor, scope }: Asked, id: string, body: ReviewBody) {
  const { version, stage, decision } = body
  const comment = body.comment.trim()
  if (decision === 'return' && comment === '')
    throw new Problem('invalid-input', 'Say why', { errors: [{ pointer: '/body/comment', detail: 'needed', kind: 'required' }] })
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (stageOf(course.state) !== stage) throw inTheWay('wrong-stage', `The course is in ${course.state}`)
    const refusal = reviewRefusal(stage, await rightsOf(trx, viewer, course, await listReviews(trx, id)))
    if (refusal === 'own') throw inTheWay('course-review-not-own', 'Nobody reviews a course of their own')
    if (refusal) throw inTheWay('course-review-one-stage-each', 'Nobody holds two stages of one course')
    const review = { stage, decision, comment, round: course.reviewRound }
    await insertReview(trx, { ...review, id: uuid(), courseId: id, accountId: viewer.accountId, at: deps.now() })
    await updateCourse(trx, id, { state: decision === 'pass' ? afterStage(stage) : 'draft' }, deps.now())
    await recordAudit(trx, actor, {
      action: 'course.review',
      object: { kind: 'course', id },
      orgPath: course.path,
      detail: { title: course.title, ...review },
    })
  })
}
