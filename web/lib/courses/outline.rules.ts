/** The outline of a course while it is written: modules in order, lessons in order within them. Nothing changes its input. */

export type LessonKind = 'article' | 'film' | 'document' | 'quiz' | 'attachment'

export interface LessonValues {
  /** Made here; stays with the lesson through all versions. */
  id: string
  title: string
  kind: LessonKind
  isRequired: boolean
  minutes: number | null
  film: { id: string; title: string } | null
  quiz: { id: string; title: string } | null
  file: { id: string; filename: string; pageCount: number | null } | null
}
export interface ModuleValues {
  id: string
  title: string
  lessons: LessonValues[]
}

/** Where a lesson stands: in the module of this index, at this index. */
interface Place {
  module: number
  lesson: number
}

/** What it takes to read a text or a file, until somebody says otherwise. */
const MINUTES: Record<LessonKind, number> = { article: 10, film: 20, document: 15, quiz: 15, attachment: 5 }

export const newLesson = (id: string, kind: LessonKind): LessonValues => ({
  ...{ id, kind, title: '', isRequired: true, minutes: MINUTES[kind] },
  ...{ film: null, quiz: null, file: null },
})

export function placeOf(modules: readonly ModuleValues[], lessonId: string): Place | undefined {
  for (const [module, { lessons }] of modules.entries()) {
    const lesson = lessons.findIndex(({ id }) => id === lessonId)
    if (lesson >= 0) return { module, lesson }
  }
  return undefined
}

/** '2.3': the third lesson of the second module. */
export const placeText = ({ module, lesson }: Place): string => `${module + 1}.${lesson + 1}`

const swapped = <T>(list: readonly T[], a: number, b: number): T[] =>
  list.map((one, at) => (at === a ? list[b]! : at === b ? list[a]! : one))

/** One module up (-1) or down (1); the same list where there is no further. */
export function withModuleMoved(modules: ModuleValues[], moduleId: string, step: -1 | 1): ModuleValues[] {
  const at = modules.findIndex(({ id }) => id === moduleId)
  return at < 0 || !modules[at + step] ? modules : swapped(modules, at, at + step)
}

/** One lesson up or down; past the end of its module it goes into the next one, past the beginning into the one before. */
export function withLessonMoved(modules: ModuleValues[], lessonId: string, step: -1 | 1): ModuleValues[] {
  const place = placeOf(modules, lessonId)
  if (!place) return modules
  const { module, lesson } = place
  const { lessons } = modules[module]!
  if (lessons[lesson + step])
    return modules.map((one, at) => (at === module ? { ...one, lessons: swapped(lessons, lesson, lesson + step) } : one))
  const neighbour = modules[module + step]
  if (!neighbour) return modules
  const moved = lessons[lesson]!
  const taken = step < 0 ? [...neighbour.lessons, moved] : [moved, ...neighbour.lessons]
  return modules.map((one, at) => {
    if (at === module) return { ...one, lessons: lessons.filter(({ id }) => id !== lessonId) }
    return at === module + step ? { ...one, lessons: taken } : one
  })
}

/** A lesson put before the one that stands at `target`, or at the end of that module when `lesson` is past its last. */
export function withLessonAt(modules: ModuleValues[], lessonId: string, target: Place): ModuleValues[] {
  const place = placeOf(modules, lessonId)
  if (!place || !modules[target.module]) return modules
  const moved = modules[place.module]!.lessons[place.lesson]!
  const isBehind = place.module === target.module && place.lesson < target.lesson
  return withLessonIn(withoutLesson(modules, lessonId), moved, {
    ...target,
    lesson: target.lesson - (isBehind ? 1 : 0),
  })
}

export const withoutLesson = (modules: ModuleValues[], lessonId: string): ModuleValues[] =>
  modules.map((one) => ({ ...one, lessons: one.lessons.filter(({ id }) => id !== lessonId) }))

/** Puts a lesson where it was, or as near as the modules of now allow. */
export function withLessonIn(modules: ModuleValues[], lesson: LessonValues, place: Place): ModuleValues[] {
  const module = Math.min(place.module, modules.length - 1)
  return modules.map((one, at) => {
    if (at !== module) return one
    const lessons = [...one.lessons]
    lessons.splice(place.lesson, 0, lesson)
    return { ...one, lessons }
  })
}

/** What a lesson still lacks; nothing when it can be sent to review. A text is looked at by the server. */
export function needOf({ kind, title, film, quiz, file }: LessonValues): 'title' | 'film' | 'quiz' | 'file' | undefined {
  if (kind === 'film' && !film) return 'film'
  if (kind === 'quiz' && !quiz) return 'quiz'
  if ((kind === 'document' || kind === 'attachment') && !file) return 'file'
  return title.trim() === '' ? 'title' : undefined
}

export function totalsOf(modules: readonly ModuleValues[]): { lessons: number; minutes: number } {
  const lessons = modules.flatMap((module) => module.lessons)
  return { lessons: lessons.length, minutes: lessons.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) }
}

/** The outline in lines, for whoever must choose between two. */
export const outlineText = (modules: readonly { title: string; lessons: readonly { title: string }[] }[]): string =>
  modules.map(({ title, lessons }, at) => [`${at + 1}. ${title}`, ...lessons.map((one) => one.title)].join('；')).join(' | ')

/** '/modules/0/lessons/2/film' → the lesson and what it lacks; undefined for pointers to something else. */
export function missingLesson(pointer: string): (Place & { field: string }) | undefined {
  const match = /^\/modules\/(\d+)\/lessons\/(\d+)(?:\/(\w+))?$/.exec(pointer)
  return match ? { module: Number(match[1]), lesson: Number(match[2]), field: match[3] ?? '' } : undefined
}
