import { v7 as uuid } from 'uuid'
import type { Scope } from '../../http/access.ts'
import { inTheWay, type Asked } from '../../http/asked.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findPlace, recordAudit } from '../../orgs/index.ts'
import { findAudience, findReleased, insertAudience, listOf, markRemoved, type AudienceRow } from './audience-queries.ts'
import type { Audience, NewAudience } from './following-schemas.ts'

/** Whom a course is meant for, as far as the asker may know. */
export async function listAudiences(deps: Deps, scope: Scope, courseId: string) {
  await requireMeant(deps, scope, courseId)
  return { items: (await listOf(deps.db, scope, courseId)).map(describeAudience) }
}

/** A course for people within the scope, or some of them: drafts and other people's courses are not to be found. */
export async function requireMeant({ db }: Pick<Deps, 'db'>, scope: Scope, courseId: string) {
  const course = await findReleased(db, courseId)
  if (!course || !isMeantFor(course, scope)) throw notFound()
  return course
}

const isMeantFor = ({ audiencePath }: { audiencePath: string | null }, { paths }: Scope) =>
  audiencePath === null || paths.some((path) => path.startsWith(audiencePath) || audiencePath.startsWith(path))

/** Lets everybody below an organisation be enrolled, now and later. The worker does it within seconds. */
export async function addAudience(deps: Deps, { viewer, actor, scope }: Asked, courseId: string, given: NewAudience) {
  const { id = uuid(), orgId, memberStatuses = [], dueOn = null } = given
  const course = await requireMeant(deps, scope, courseId)
  const place = await findPlace(deps.db, scope, orgId)
  if (!place) throw notFound()
  if (course.audiencePath !== null && !place.path.startsWith(course.audiencePath))
    throw inTheWay('not-its-audience', 'The course is not offered to all of this organisation')
  await deps.db.transaction().execute(async (trx) => {
    const audience = { id, courseId, orgId, memberStatuses, dueOn, createdBy: viewer.accountId, createdAt: deps.now() }
    if (!(await insertAudience(trx, audience))) {
      const known = await findAudience(trx, scope, courseId, id)
      if (known?.createdBy !== viewer.accountId) throw inTheWay('id-taken', 'This id is taken')
      return
    }
    await recordAudit(trx, actor, {
      action: 'course.enrol',
      object: { kind: 'course', id: courseId },
      orgPath: place.path,
      detail: { title: course.title, org: place.name, memberStatuses, dueOn },
    })
  })
  const made = await findAudience(deps.db, scope, courseId, id)
  if (!made) throw notFound()
  return describeAudience(made)
}

interface Place {
  id: string
  audienceId: string
}

/** Enrols nobody any more; who has been keeps the course. */
export async function removeAudience(deps: Deps, { actor, scope }: Asked, { id, audienceId }: Place) {
  await deps.db.transaction().execute(async (trx) => {
    const audience = await findAudience(trx, scope, id, audienceId)
    if (!audience) throw notFound()
    await markRemoved(trx, audienceId, deps.now())
    await recordAudit(trx, actor, {
      action: 'course.stop-enrolling',
      object: { kind: 'course', id },
      orgPath: audience.path,
      detail: { org: audience.orgName },
    })
  })
}

const describeAudience = ({
  id,
  orgId,
  orgName,
  memberStatuses,
  dueOn,
  settledOn,
  byName,
  createdAt,
  enrolledCount,
}: AudienceRow): Audience => ({
  ...{ id, memberStatuses, dueOn, byName, enrolledCount },
  org: { id: orgId, name: orgName },
  isSettled: settledOn !== null,
  createdAt: createdAt.toISOString(),
})
