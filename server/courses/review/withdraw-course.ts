import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockCourse, updateCourse } from '../course-queries.ts'
import type { WithdrawBody } from '../course-schemas.ts'

/** Takes a course away from members, with a reason. What they have completed stays credited. A review under way ends. */
export async function withdrawCourse(deps: Deps, { actor, scope }: Asked, id: string, { version, reason }: WithdrawBody) {
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (course.currentVersionId === null) throw inTheWay('wrong-stage', 'Members do not see this course')
    const now = deps.now()
    const away = { state: 'withdrawn', currentVersionId: null, withdrawnReason: reason.trim(), withdrawnAt: now } as const
    await updateCourse(trx, id, away, now)
    await recordAudit(trx, actor, {
      action: 'course.withdraw',
      object: { kind: 'course', id },
      orgPath: course.path,
      detail: { title: course.title, reason, versionId: course.currentVersionId },
    })
  })
}

/** A released or withdrawn course becomes a draft again; what is written now reaches members by a new review only. */
export async function redraftCourse(deps: Deps, { actor, scope }: Asked, id: string, version: number) {
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (course.state !== 'withdrawn' && course.state !== 'released')
      throw inTheWay('wrong-stage', `The course is in ${course.state}`)
    await updateCourse(trx, id, { state: 'draft' }, deps.now())
    await recordAudit(trx, actor, { action: 'course.redraft', object: { kind: 'course', id }, orgPath: course.path })
  })
}
