import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findCourse, listTitles, type CourseRecord } from '../course-queries.ts'
import { listFiles } from '../files/file-queries.ts'
import { findText, readTexts } from '../lesson-queries.ts'
import { addressOf, lengthOf, lessonsOf } from '../outline.rules.ts'
import { lessonStates } from '../progress.rules.ts'
import type { VersionLesson } from '../version-queries.ts'
import type { CatalogueCourseDetail, LessonPage } from './catalogue-schemas.ts'
import { describeLesson } from './open-lesson.ts'
import { modulesOf } from './show-catalogue.ts'

/** The draft as a member would meet it who has enrolled and read nothing yet. */
export async function previewCourse({ db }: Deps, scope: Scope, id: string): Promise<CatalogueCourseDetail> {
  const { course, draft } = await findDraft(db, scope, id)
  const { title, summary, hours, owningDepartment, keepsOrder } = course
  return {
    ...{ id, title, summary, hours, owningDepartment, keepsOrder },
    track: course.track ?? 'skills',
    category: course.category ?? 'knowledge_skills',
    pictureUrl: course.pictureFileId ? addressOf(course.pictureFileId) : null,
    minutes: draft.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    lessonCount: draft.lessons.length,
    isNew: true,
    isWithdrawn: false,
    enrolment: { state: 'under_way', progress: 0, dueOn: null, completedAt: null, lastAt: null },
    versionNumber: (course.releasedNumber ?? 0) + 1,
    newerVersion: null,
    prerequisites: (await listTitles(db, course.prerequisiteIds)).map((one) => ({ ...one, isDone: false })),
    modules: modulesOf(draft),
    resumeLessonId: draft.lessons[0]?.lessonId ?? null,
    credited: null,
  }
}

export async function previewLesson(
  { db }: Deps,
  scope: Scope,
  { id, lessonId }: { id: string; lessonId: string },
): Promise<LessonPage> {
  const { course, draft } = await findDraft(db, scope, id)
  const lesson = draft.lessons.find((one) => one.lessonId === lessonId)
  if (!lesson) throw notFound()
  const text = (await findText(db, id, lessonId))?.html ?? ''
  return describeLesson(db, { ...draft, course: { ...course, versionId: id } }, lesson, text)
}

async function findDraft(db: Deps['db'], scope: Scope, id: string) {
  const course = await findCourse(db, scope, id)
  if (!course) throw notFound()
  const lessons = await draftLessons(db, course)
  const fresh = { done: new Set<string>(), begun: new Set<string>(), keepsOrder: false }
  const states = lessonStates({ lessons, ...fresh, isEnrolled: true, arePrerequisitesDone: true, isOffered: true })
  return { course, draft: { lessons, states, progress: new Map<string, never>() } }
}

/** The outline as a released version would have it. */
async function draftLessons(db: Deps['db'], { id, outline }: CourseRecord): Promise<VersionLesson[]> {
  const files = new Map((await listFiles(db, id)).map((file) => [file.id, file]))
  const texts = await readTexts(
    db,
    id,
    lessonsOf(outline).map((lesson) => lesson.id),
  )
  const placed = outline.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })))
  return placed.map(({ module, lesson: { id: lessonId, ...lesson } }, position) => ({
    ...lesson,
    ...{ lessonId, position, moduleId: module.id, moduleTitle: module.title },
    length: lesson.kind === 'document' ? (files.get(lesson.fileId ?? '')?.pageCount ?? 0) : lengthOf(texts.get(lessonId) ?? ''),
  }))
}
