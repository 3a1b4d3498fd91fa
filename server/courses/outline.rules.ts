/** Modules and lessons of a course as editors write them: the column `outline`, and what of it is not ready for a review. */
export type LessonKind = 'article' | 'film' | 'document' | 'quiz' | 'attachment'

/** Characters of one lesson's text, markup included. */
export const MAX_HTML = 300_000
/** Lessons of one course. */
export const MAX_LESSONS = 300

export interface OutlineLesson {
  id: string
  title: string
  kind: LessonKind
  isRequired: boolean
  minutes: number
  filmId: string | null
  quizId: string | null
  fileId: string | null
}
export interface OutlineModule {
  id: string
  title: string
  lessons: OutlineLesson[]
}

export const lessonsOf = (outline: readonly OutlineModule[]): OutlineLesson[] => outline.flatMap(({ lessons }) => lessons)

/** What a lesson needs: only the reference its kind goes by is kept. */
export function tidied({ filmId, quizId, fileId, ...lesson }: Loose): OutlineLesson {
  return {
    ...lesson,
    title: lesson.title.trim(),
    filmId: lesson.kind === 'film' ? (filmId ?? null) : null,
    quizId: lesson.kind === 'quiz' ? (quizId ?? null) : null,
    fileId: lesson.kind === 'document' || lesson.kind === 'attachment' ? (fileId ?? null) : null,
  }
}
type Loose = Omit<OutlineLesson, 'filmId' | 'quizId' | 'fileId'> & {
  filmId?: string | null | undefined
  quizId?: string | null | undefined
  fileId?: string | null | undefined
}

/** Ids that stand in an outline more than once. */
export function twiceIn(outline: readonly OutlineModule[]): string[] {
  const ids = outline.flatMap(({ id, lessons }) => [id, ...lessons.map((lesson) => lesson.id)])
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

/** What the lessons refer to, as far as it can be shown to members. */
export interface Shelf {
  /** Films on the air. */
  films: ReadonlySet<string>
  /** Released quizzes. */
  quizzes: ReadonlySet<string>
  /** Kind of each file, and whether its pages could be counted. */
  files: ReadonlyMap<string, { kind: string; pageCount: number | null }>
  /** Lessons that have a text. */
  texts: ReadonlySet<string>
}

/** JSON pointers of what is not ready. */
export function outlineLacks(outline: readonly OutlineModule[], shelf: Shelf): string[] {
  if (!lessonsOf(outline).some(({ isRequired }) => isRequired)) return ['/modules']
  return outline.flatMap(({ title, lessons }, at) => [
    ...(title.trim() === '' ? [`/modules/${at}/title`] : []),
    ...(lessons.length === 0 ? [`/modules/${at}/lessons`] : []),
    ...lessons.flatMap((lesson, place) => lessonLacks(lesson, shelf).map((field) => `/modules/${at}/lessons/${place}/${field}`)),
  ])
}

function lessonLacks(lesson: OutlineLesson, shelf: Shelf): string[] {
  const lacks = contentLacks(lesson, shelf)
  return [...(lesson.title === '' ? ['title'] : []), ...(lacks ? [lacks] : [])]
}

function contentLacks({ id, kind, filmId, quizId, fileId }: OutlineLesson, shelf: Shelf): string | null {
  const file = fileId === null ? undefined : shelf.files.get(fileId)
  switch (kind) {
    case 'article':
      return shelf.texts.has(id) ? null : 'text'
    case 'film':
      return filmId !== null && shelf.films.has(filmId) ? null : 'film'
    case 'quiz':
      return quizId !== null && shelf.quizzes.has(quizId) ? null : 'quiz'
    case 'document':
      return file?.kind === 'pdf' && file.pageCount !== null ? null : 'file'
    case 'attachment':
      return file ? null : 'file'
  }
}

const FILE_ADDRESS = /\/api\/v1\/course-files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g

export const addressOf = (fileId: string) => `/api/v1/course-files/${fileId}`

/** Files of ours that a text shows. */
export const filesIn = (html: string): string[] => [...new Set([...html.matchAll(FILE_ADDRESS)].map(([, id]) => id!))]

/** The same text with other files; those that are not named stay. */
export const withFiles = (html: string, others: ReadonlyMap<string, string>): string =>
  html.replace(FILE_ADDRESS, (_address, id: string) => addressOf(others.get(id) ?? id))

/** Characters somebody reads of a text. */
export const lengthOf = (html: string): number =>
  [
    ...html
      .replace(/<[^>]*>/g, '')
      .replace(/&[a-z0-9#]+;/gi, '·')
      .replace(/\s+/g, ''),
  ].length
