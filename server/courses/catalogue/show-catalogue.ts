import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { pageOf, readLatest, type Page } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { addressOf } from '../outline.rules.ts'
import { resumeAt, shareOf } from '../progress.rules.ts'
import type { CatalogueCourse, CatalogueCourseDetail, CatalogueQuery } from './catalogue-schemas.ts'
import { findNumber, listOffered, listOwn, type MetCourse } from './enrolment-queries.ts'
import { lookAgain } from './look-again.ts'
import { readerOf, type Studied } from './studied.ts'

const NEW_FOR_MS = 30 * 86_400_000

/** Courses offered to the viewer, or taken already. */
export async function showCatalogue(deps: Deps, viewer: Viewer, query: CatalogueQuery): Promise<Page<CatalogueCourse>> {
  const { q = '', cursor, limit, ...filter } = query
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10)
  const after = cursor === undefined ? undefined : readLatest(cursor)
  const rows = await listOffered(deps.db, await readerOf(deps, viewer), { ...filter, words, after, limit: limit + 1 })
  const { items, nextCursor } = pageOf(rows, limit, ({ orderedBy, id }) => [orderedBy ?? '', id])
  return { items: items.map((row) => describeMet(deps, row)), nextCursor }
}

/** What the viewer is enrolled in. */
export async function showOwnCourses(deps: Deps, { personId }: Viewer): Promise<{ items: CatalogueCourse[] }> {
  const rows = personId ? await listOwn(deps.db, personId) : []
  return { items: rows.map((row) => describeMet(deps, row)) }
}

export function describeMet({ now }: Pick<Deps, 'now'>, row: MetCourse): CatalogueCourse {
  const { id, title, summary, track, category, hours, minutes, lessonCount } = row
  const isFresh = row.releasedAt !== null && now().getTime() - row.releasedAt.getTime() < NEW_FOR_MS
  return {
    ...{ id, title, summary, track, category, hours, minutes, lessonCount },
    pictureUrl: row.pictureFileId ? addressOf(row.pictureFileId) : null,
    isNew: isFresh && row.number === 1,
    isWithdrawn: row.currentVersionId === null,
    enrolment: enrolmentOf(row),
  }
}

function enrolmentOf(row: MetCourse): CatalogueCourse['enrolment'] {
  if (row.enrolmentId === null) return null
  return {
    state: row.completedAt ? 'done' : 'under_way',
    progress: row.completedAt ? 1 : shareOf(row.doneCount ?? 0, row.requiredCount ?? 0),
    dueOn: row.dueOn,
    completedAt: row.completedAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
  }
}

/** One course with its outline and what the viewer has done of it. */
export async function showCourse(deps: Deps, viewer: Viewer, id: string): Promise<CatalogueCourseDetail> {
  const studied = await lookAgain(deps, viewer, id)
  if (!studied) throw notFound()
  const { course } = studied
  const isBehind = course.enrolmentId !== null && course.versionId !== course.currentVersionId
  const newer = isBehind ? await findNumber(deps.db, course.currentVersionId ?? '') : undefined
  return {
    ...describeMet(deps, course),
    owningDepartment: course.owningDepartment,
    versionNumber: course.number,
    newerVersion: newer === undefined ? null : { number: newer },
    keepsOrder: course.keepsOrder,
    prerequisites: studied.prerequisites,
    modules: modulesOf(studied),
    resumeLessonId: resumeAt(studied.lessons, studied.states, course.lastLessonId),
    credited: creditedOf(course),
  }
}

/** The lessons of a version as modules, in their order. */
export function modulesOf({ lessons, states }: Pick<Studied, 'lessons' | 'states'>): CatalogueCourseDetail['modules'] {
  const modules = Map.groupBy(lessons, ({ moduleId }) => moduleId)
  return [...modules].map(([id, inside]) => ({
    id,
    title: inside[0]!.moduleTitle,
    lessons: inside.map(({ lessonId, title, kind, isRequired, minutes }) => ({
      ...{ id: lessonId, title, kind, isRequired, minutes },
      ...(states.get(lessonId) ?? { state: 'locked', lockedBy: null }),
    })),
  }))
}

function creditedOf(course: MetCourse): CatalogueCourseDetail['credited'] {
  if (course.completedAt === null) return null
  const [hours, already] = [course.creditedHours ?? 0, course.deductedHours ?? 0]
  return {
    hours,
    entryId: course.creditEntryId,
    explained: { courseHours: course.hours, alreadyCredited: already },
  }
}
