import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { decodeCursor, pageOf, readLatest, unknownCursor } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { findPlace } from '../../orgs/index.ts'
import { todayOf } from '../catalogue/studied.ts'
import { shareOf } from '../progress.rules.ts'
import type { Follower, FollowPeopleQuery, FollowQuery } from './following-schemas.ts'
import { requireMeant } from './keep-audiences.ts'
import { countPeople, findTitle, listFollowed, listPeople, type FollowedPerson } from './following-queries.ts'

/** Courses of the people within the scope, with how many are where. */
export async function showFollowed(deps: Deps, scope: Scope, { q, cursor, limit }: FollowQuery) {
  const after = cursor === undefined ? undefined : readLatest(cursor)
  const rows = await listFollowed(deps.db, scope, todayOf(deps), { q, after, limit: limit + 1 })
  const { items, nextCursor } = pageOf(rows, limit, ({ orderedBy, id }) => [orderedBy ?? '', id])
  return { items: items.map(({ id, title, orderedBy: _, ...counts }) => ({ id, title, counts })), nextCursor }
}

/** Who of one course is where. */
export async function showFollowing(deps: Deps, scope: Scope, courseId: string, query: FollowPeopleQuery) {
  const { cursor, limit, ...filter } = query
  const { title, counts, today } = await findFollowed(deps, scope, courseId, filter.org)
  const after = cursor === undefined ? undefined : readName(cursor)
  const rows = await listPeople(deps.db, scope, today, { ...filter, courseId, after, limit: limit + 1 })
  const { items, nextCursor } = pageOf(rows, limit, ({ namePinyin, id }) => [namePinyin, id])
  return { course: { id: courseId, title }, counts, items: items.map(describeFollower), nextCursor }
}

/**
 * A course that somebody within the scope is enrolled in, or that is meant for them, with its counts. Throws not-found for
 * all others, and for organisations out of reach.
 */
export async function findFollowed(deps: Deps, scope: Scope, courseId: string, org: string | undefined) {
  const today = todayOf(deps)
  const title = await findTitle(deps.db, courseId)
  if (title === undefined || (org !== undefined && !(await findPlace(deps.db, scope, org)))) throw notFound()
  const counts = await countPeople(deps.db, scope, today, { courseId, org })
  if (counts.enrolled === 0) await requireMeant(deps, scope, courseId)
  return { title, counts, today }
}

const describeFollower = (row: FollowedPerson): Follower => ({
  person: { id: row.id, name: row.name },
  org: { id: row.orgId, name: row.orgName },
  state: row.state,
  progress: row.completedAt ? 1 : shareOf(row.doneCount, row.requiredCount),
  dueOn: row.dueOn,
  lastAt: row.lastAt?.toISOString() ?? null,
  completedAt: row.completedAt?.toISOString() ?? null,
})

function readName(cursor: string): [string, string] {
  const [name, id] = decodeCursor(cursor, 2) as [string, string]
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw unknownCursor()
  return [name, id]
}
