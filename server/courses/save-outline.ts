import type { Trx } from '#db/connect.ts'
import { inTheWay, stale, type Asked } from '../http/asked.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem, type InputFault } from '../http/problem.ts'
import { listFilmReferences } from '../films/index.ts'
import { covers, scopeOf } from '../orgs/index.ts'
import { listQuizReferences } from '../quizzes/index.ts'
import { isOpenText } from '../review-stages.rules.ts'
import { frozen } from './change-course.ts'
import { lockCourse, updateCourse } from './course-queries.ts'
import { addAuthor } from './review/review-queries.ts'
import type { OutlineBody } from './course-schemas.ts'
import { listFiles } from './files/file-queries.ts'
import { insertLessons } from './lesson-queries.ts'
import { lessonsOf, MAX_LESSONS, tidied, twiceIn, type OutlineModule } from './outline.rules.ts'

/** Writes modules and lessons as they are to stand from now on. */
export async function saveOutline(deps: Deps, asked: Asked, id: string, { version, modules }: OutlineBody): Promise<void> {
  const outline = modules.map((module) => ({ ...module, title: module.title.trim(), lessons: module.lessons.map(tidied) }))
  await deps.db.transaction().execute(async (trx) => {
    const course = await lockCourse(trx, asked.scope, id)
    if (!course) throw notFound()
    if (course.version !== version) throw stale(course.version)
    if (!isOpenText(course.state)) throw frozen()
    refuse(await faultsOf(trx, asked, course, outline))
    const taken = await insertLessons(
      trx,
      id,
      lessonsOf(outline).map((lesson) => lesson.id),
    )
    if (taken.length > 0) throw inTheWay('id-taken', 'A lesson of another course has this id')
    await updateCourse(trx, id, { outline: JSON.stringify(outline) }, deps.now())
    await addAuthor(trx, id, asked.viewer.accountId)
  })
}

function refuse(errors: InputFault[]) {
  if (errors.length > 0) throw new Problem('invalid-input', 'This outline cannot be kept', { errors })
}

interface Edited {
  id: string
  outline: readonly OutlineModule[]
}

/** What an outline must not hold: the same thing twice, or what the editor cannot reach. What stood there before may stay. */
async function faultsOf(trx: Trx, asked: Asked, { id, outline: before }: Edited, outline: readonly OutlineModule[]) {
  const lessons = lessonsOf(outline)
  if (lessons.length > MAX_LESSONS)
    return [{ pointer: '/body/modules', detail: `at most ${MAX_LESSONS} lessons`, kind: 'maxItems' }]
  const [twice] = twiceIn(outline)
  if (twice !== undefined) return [{ pointer: '/body/modules', detail: `${twice} stands there twice`, kind: 'uniqueItems' }]
  const known = await reachable(trx, asked, id, lessons)
  for (const { filmId, quizId, fileId } of lessonsOf(before)) known.add(filmId).add(quizId).add(fileId)
  return outline.flatMap((module, at) =>
    module.lessons.flatMap((lesson, place) =>
      (['filmId', 'quizId', 'fileId'] as const)
        .filter((field) => lesson[field] !== null && !known.has(lesson[field]))
        .map((field) => ({ pointer: `/body/modules/${at}/lessons/${place}/${field}`, detail: 'unknown', kind: 'unknown' })),
    ),
  )
}

/** Films and quizzes that are released or lie where the editor may look, and files of this course. */
async function reachable(trx: Trx, { viewer }: Asked, courseId: string, lessons: ReturnType<typeof lessonsOf>) {
  const idsOf = (field: 'filmId' | 'quizId') => [...new Set(lessons.flatMap((lesson) => lesson[field] ?? []))]
  const films = await listFilmReferences(trx, idsOf('filmId'))
  const quizzes = await listQuizReferences(trx, idsOf('quizId'))
  const files = await listFiles(trx, courseId)
  const sees = (permission: string, path: string) => covers(scopeOf(viewer, permission), path)
  return new Set<string | null>([
    ...films.filter(({ path, isOnAir }) => isOnAir || sees('films.read', path)).map((one) => one.id),
    ...quizzes.filter(({ path, isReleased }) => isReleased || sees('quizzes.read', path)).map((one) => one.id),
    ...files.map((one) => one.id),
  ])
}
