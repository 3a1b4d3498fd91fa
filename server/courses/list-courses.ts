import type { Scope, Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { pageOf, readLatest, type Page } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { findPlace } from '../orgs/index.ts'
import { queryWords } from '../search-words.rules.ts'
import { listCourses, listWaiting, type ListedCourse, type Slice } from './course-queries.ts'
import type { CourseQuery, CourseRow } from './course-schemas.ts'
import { describeRow } from './describe-course.ts'

/** Courses of the scope, latest change first. */
export async function showCourses({ db }: Deps, viewer: Viewer, scope: Scope, query: CourseQuery): Promise<Page<CourseRow>> {
  const { q = '', mine, limit, cursor, ...filter } = query
  if (filter.org !== undefined && !(await findPlace(db, scope, filter.org))) throw notFound()
  const by = mine ? viewer.accountId : undefined
  return page(viewer, { limit, cursor }, (slice) => listCourses(db, scope, { ...filter, by, words: queryWords(q) }, slice))
}

/** Courses that wait for a stage which the viewer may take. */
export const showWaiting = ({ db }: Deps, viewer: Viewer, scope: Scope, query: { limit: number; cursor?: string }) =>
  page(viewer, query, (slice) => listWaiting(db, scope, viewer.accountId, slice))

async function page(
  viewer: Viewer,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  read: (slice: Slice) => Promise<ListedCourse[]>,
): Promise<Page<CourseRow>> {
  const rows = await read({ after: cursor === undefined ? undefined : readLatest(cursor), limit: limit + 1 })
  const { items, nextCursor } = pageOf(rows, limit, ({ orderedBy, id }) => [orderedBy, id])
  return { items: items.map((row) => describeRow(viewer.accountId, row)), nextCursor }
}
