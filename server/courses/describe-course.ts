import type { Db, Trx } from '#db/connect.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { listFilmReferences } from '../films/index.ts'
import { covers, scopeOf } from '../orgs/index.ts'
import { listQuizReferences } from '../quizzes/index.ts'
import { stageOf } from '../review-stages.rules.ts'
import { findCourse, listTitles, type CourseRecord, type ListedCourse } from './course-queries.ts'
import { isAuthor, listReviews } from './review/review-queries.ts'
import { mayDo, missingIn, type Rights } from './course.rules.ts'
import type { Course, CourseRow } from './course-schemas.ts'
import { describeFile } from './files/describe-file.ts'
import { listFiles } from './files/file-queries.ts'
import { listWithText } from './lesson-queries.ts'
import { addressOf, lessonsOf, type OutlineLesson, type OutlineModule, type Shelf } from './outline.rules.ts'
import { listVersions } from './version-queries.ts'

/** A course as staff sees it, with what this viewer may do. Throws not-found outside the scope. */
export async function describeCourse({ db }: Pick<Deps, 'db'>, viewer: Viewer, scope: Scope, id: string): Promise<Course> {
  const course = await findCourse(db, scope, id)
  if (!course) throw notFound()
  const [named, reviews, versions] = [await namedIn(db, course), await listReviews(db, id), await listVersions(db, id)]
  const missing = missingIn(course, named.shelf)
  const counts = { versionCount: versions.length, reviewCount: reviews.length }
  return {
    ...textOf(course, viewer.accountId),
    prerequisites: await listTitles(db, course.prerequisiteIds),
    modules: course.outline.map((module) => ({ ...module, lessons: module.lessons.map((lesson) => named.describe(lesson)) })),
    files: named.files.map(describeFile),
    stage: stageOf(course.state),
    reviews: reviews.map(({ accountId: _, at, ...review }) => ({ ...review, at: at.toISOString() })),
    missing,
    can: mayDo({ ...course, ...counts, missing }, await rightsOf(db, viewer, course, reviews)),
    versions: versions.map((one) => ({ ...one, releasedAt: one.releasedAt.toISOString() })),
  }
}

/** What the viewer holds at the course's place, and what hinders as a reviewer. */
export async function rightsOf(
  db: Db | Trx,
  viewer: Viewer,
  course: { id: string; path: string },
  reviews: readonly { accountId: string; stage: Rights['stagesTaken'][number] }[],
): Promise<Rights> {
  const holds = (permission: string) => covers(scopeOf(viewer, permission), course.path)
  return {
    ...{ edits: holds('courses.edit'), reviews: holds('courses.review'), releases: holds('courses.release') },
    isOwn: await isAuthor(db, course.id, viewer.accountId),
    stagesTaken: reviews.filter(({ accountId }) => accountId === viewer.accountId).map(({ stage }) => stage),
  }
}

/** Everything an outline refers to, by name, and what of it members can be shown. */
export async function namedIn(db: Db | Trx, course: { id: string; outline: readonly OutlineModule[] }) {
  const lessons = lessonsOf(course.outline)
  const films = await listFilmReferences(db, some(lessons, 'filmId'))
  const quizzes = await listQuizReferences(db, some(lessons, 'quizId'))
  const files = await listFiles(db, course.id)
  const [filmOf, quizOf, fileOf] = [byId(films), byId(quizzes), byId(files)]
  const texts = new Set(await listWithText(db, course.id))
  const shelf: Shelf = {
    films: new Set(films.filter(({ isOnAir }) => isOnAir).map(({ id }) => id)),
    quizzes: new Set(quizzes.filter(({ isReleased }) => isReleased).map(({ id }) => id)),
    files: fileOf,
    texts,
  }
  function describe({ filmId, quizId, fileId, ...lesson }: OutlineLesson): Course['modules'][number]['lessons'][number] {
    const [film, quiz, file] = [filmOf.get(filmId ?? ''), quizOf.get(quizId ?? ''), fileOf.get(fileId ?? '')]
    return {
      ...lesson,
      film: film ? { id: film.id, title: film.title, durationS: film.durationS, isOnAir: film.isOnAir } : null,
      quiz: quiz ? { id: quiz.id, title: quiz.title, isReleased: quiz.isReleased } : null,
      file: file ? describeFile(file) : null,
      hasText: texts.has(lesson.id),
    }
  }
  return { files, shelf, describe }
}

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))
const some = (lessons: readonly OutlineLesson[], field: 'filmId' | 'quizId') => [
  ...new Set(lessons.flatMap((lesson) => lesson[field] ?? [])),
]

function textOf(course: CourseRecord, viewerId: string) {
  const { id, title, summary, state, track, category, organiserLevel, owningDepartment, hours, keepsOrder, version } = course
  const { orgId, orgName, audienceOrgId, audienceOrgName, pictureFileId, createdByName, releasedNumber } = course
  const { availableFrom, availableUntil, withdrawnReason } = course
  return {
    ...{ id, title, summary, state, track, category, organiserLevel, owningDepartment, hours, keepsOrder, version },
    ...{ availableFrom, availableUntil, withdrawnReason, createdByName, releasedNumber },
    org: { id: orgId, name: orgName },
    audienceOrg: audienceOrgId && audienceOrgName ? { id: audienceOrgId, name: audienceOrgName } : null,
    picture: pictureFileId ? { id: pictureFileId, url: addressOf(pictureFileId) } : null,
    lessonCount: lessonsOf(course.outline).length,
    isMine: course.createdBy === viewerId,
    isOnAir: course.currentVersionId !== null,
    updatedAt: course.updatedAt.toISOString(),
    releasedAt: course.releasedAt?.toISOString() ?? null,
  }
}

export function describeRow(viewerId: string, row: ListedCourse): CourseRow {
  const { orgId, orgName, createdBy, currentVersionId, orderedBy: _, ...rest } = row
  return {
    ...rest,
    org: { id: orgId, name: orgName },
    isMine: createdBy === viewerId,
    isOnAir: currentVersionId !== null,
    updatedAt: row.updatedAt.toISOString(),
  }
}
