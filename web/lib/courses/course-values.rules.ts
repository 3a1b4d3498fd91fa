/** A course between the server's form and the one it is typed in. */
import type { Course } from './api.ts'
import type { LessonValues, ModuleValues } from './outline.rules.ts'
import type { Fields } from '../editing/draft.rules.ts'

const PLAIN = ['title', 'summary', 'owningDepartment'] as const
/** Empty is none. */
const CHOSEN = ['track', 'category', 'organiserLevel', 'availableFrom', 'availableUntil'] as const

/** Fields that may change while the text is frozen. */
export const RELEASE_FIELDS: readonly string[] = ['audienceOrgId', 'availableFrom', 'availableUntil']

/** Texts as typed; hours are a text too until they are sent. */
export interface CourseValues {
  texts: Record<string, string>
  keepsOrder: boolean
  audience: { id: string; name: string } | null
  prerequisites: { id: string; title: string }[]
  picture: { id: string; url: string } | null
  modules: ModuleValues[]
}

export function valuesOf(course: Course): CourseValues {
  const of = course as unknown as Record<string, string | number | null>
  return {
    texts: Object.fromEntries([...PLAIN, ...CHOSEN, 'hours'].map((name) => [name, of[name] == null ? '' : String(of[name])])),
    keepsOrder: course.keepsOrder,
    audience: course.audienceOrg && { id: course.audienceOrg.id, name: course.audienceOrg.name },
    prerequisites: course.prerequisites.map(({ id, title }) => ({ id, title })),
    picture: course.picture && { id: course.picture.id, url: course.picture.url },
    modules: course.modules.map(({ id, title, lessons }) => ({ id, title, lessons: lessons.map(lessonValues) })),
  }
}

const lessonValues = ({ id, title, kind, isRequired, minutes, film, quiz, file }: CourseLesson): LessonValues => ({
  ...{ id, title, kind, isRequired, minutes },
  film: film && { id: film.id, title: film.title },
  quiz: quiz && { id: quiz.id, title: quiz.title },
  file: file && { id: file.id, filename: file.filename, pageCount: file.pageCount },
})
type CourseLesson = Course['modules'][number]['lessons'][number]

/** What is no number is sent as it is: the server says what is wrong with it. */
const hoursFrom = (text: string) => (text.trim() === '' ? null : /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text)

/** As the server takes it; `modules` is what is sent to the outline. */
export function bodyOf({ texts, keepsOrder, audience, prerequisites, picture, modules }: CourseValues): Fields {
  const text = (name: string) => texts[name] ?? ''
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, text(name)])),
    ...Object.fromEntries(CHOSEN.map((name) => [name, text(name) || null])),
    hours: hoursFrom(text('hours')),
    keepsOrder,
    audienceOrgId: audience?.id ?? null,
    prerequisiteIds: prerequisites.map(({ id }) => id),
    pictureFileId: picture?.id ?? null,
    modules: modules.map(({ id, title, lessons }) => ({ id, title, lessons: lessons.map(lessonBody) })),
  }
}

type LessonBody = ReturnType<typeof lessonBody>
const lessonBody = ({ id, title, kind, isRequired, minutes, film, quiz, file }: LessonValues) => ({
  ...{ id, title, kind, isRequired, minutes: minutes ?? 0 },
  ...(film && { filmId: film.id }),
  ...(quiz && { quizId: quiz.id }),
  ...(file && { fileId: file.id }),
})

/** `merged` has fields of both sides; the names of what was chosen are known to one of them. */
export function valuesFrom(newest: Course, merged: Fields, typed: CourseValues): CourseValues {
  const theirs = valuesOf(newest)
  const lessons = [...typed.modules, ...theirs.modules].flatMap((module) => module.lessons)
  const known = <T extends { id: string }>(all: readonly (T | null)[], id: unknown) => all.find((one) => one?.id === id) ?? null
  const named = (lesson: LessonBody & { filmId?: string; quizId?: string; fileId?: string }): LessonValues => ({
    ...{ id: lesson.id, title: lesson.title, kind: lesson.kind, isRequired: lesson.isRequired, minutes: lesson.minutes },
    film: known(
      lessons.map(({ film }) => film),
      lesson.filmId,
    ),
    quiz: known(
      lessons.map(({ quiz }) => quiz),
      lesson.quizId,
    ),
    file: known(
      lessons.map(({ file }) => file),
      lesson.fileId,
    ),
  })
  const outline = merged['modules'] as { id: string; title: string; lessons: LessonBody[] }[]
  const ids = merged['prerequisiteIds'] as string[]
  return {
    texts: { ...typed.texts, ...valuesOf({ ...newest, ...merged, modules: [] }).texts },
    keepsOrder: merged['keepsOrder'] === true,
    audience: known([typed.audience, theirs.audience], merged['audienceOrgId']),
    prerequisites: ids.flatMap((id) => known([...typed.prerequisites, ...theirs.prerequisites], id) ?? []),
    picture: known([typed.picture, theirs.picture], merged['pictureFileId']),
    modules: outline.map((module) => ({ ...module, lessons: module.lessons.map(named) })),
  }
}
