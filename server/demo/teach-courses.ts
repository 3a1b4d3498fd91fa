import { articleHtml } from './courses/article-html.ts'
import type { DemoCourse, DemoLesson } from './courses/course.ts'
import { sheetPdf } from './courses/sheet-pdf.ts'
import { foundBy, quizIdOf } from './ask-quizzes.ts'
import { filmIdOf } from './show-films.ts'
import { idOf, type Stage } from './stage.ts'

export const courseIdOf = (key: string) => idOf('course', key)

interface Shown {
  state: string
  version: number
  modules: unknown[]
  files: { id: string; filename: string }[]
}

/** Three people for three stages; who passes the last one releases. */
const REVIEWERS = [
  ['first_review', 'reviewer', '内容准确，语言通俗，同意。'],
  ['second_review', 'reviewer2', '已逐条核对依据，同意。'],
  ['final_review', 'county', '同意发布。'],
] as const

/** A course from its first word to its release, as far as it has not come yet. Its film and its quiz are there. */
export async function makeCourse(stage: Stage, course: DemoCourse): Promise<void> {
  const { key, title, released, modules, questions: _, ...text } = course
  const path = `/courses/${courseIdOf(key)}`
  const editor = await stage.as('editor', stage.ago(released + 10))
  const shown = () => editor.get<Shown>(path)
  if (!(await foundBy(editor, path)))
    await editor.post('/courses', { id: courseIdOf(key), orgId: stage.placeOf('county'), title })
  if ((await shown()).state === 'draft') {
    await editor.patch(path, { version: (await shown()).version, ...text })
    const files = await sendFiles(stage, course)
    const outline = modules.map((module, at) => ({
      id: idOf('module', key, at),
      title: module.title,
      lessons: module.lessons.map((lesson, n) => outlined(course, lesson, lessonIdOf(key, at, n), files)),
    }))
    await editor.put(`${path}/outline`, { version: (await shown()).version, modules: outline })
    for (const [at, module] of modules.entries())
      for (const [n, lesson] of module.lessons.entries())
        if (lesson.kind === 'article') await write(stage, course, lessonIdOf(key, at, n), lesson.text)
    await editor.post(`${path}/submission`, { version: (await shown()).version })
  }
  for (const [at, [name, loginName, comment]] of REVIEWERS.entries()) {
    const { state, version } = await shown()
    if (state !== name) continue
    const reviewer = await stage.as(loginName, stage.ago(released + 8 - at * 2))
    await reviewer.post(`${path}/reviews`, { version, stage: name, decision: 'pass', comment })
  }
  const { state, version } = await shown()
  if (state !== 'approved') return
  await (await stage.as('county', stage.ago(released, 9))).post(`${path}/release`, { version, requireNew: false })
}

const lessonIdOf = (key: string, module: number, lesson: number) => idOf('lesson', key, module, lesson)

/** By title, since a file has no name of its own. One that was sent before a crash is used again. */
async function sendFiles(stage: Stage, { key, modules, released }: DemoCourse): Promise<Map<string, string>> {
  const path = `/courses/${courseIdOf(key)}`
  const editor = await stage.as('editor', stage.ago(released + 10))
  const files = new Map((await editor.get<Shown>(path)).files.map(({ id, filename }) => [filename, id]))
  for (const { title, ...lesson } of modules.flatMap(({ lessons }) => lessons)) {
    if (lesson.kind !== 'document' || files.has(`${title}.pdf`)) continue
    const query = `filename=${encodeURIComponent(`${title}.pdf`)}`
    const { id } = await editor.send<{ id: string }>(`${path}/files?${query}`, sheetPdf(title, lesson.text))
    files.set(`${title}.pdf`, id)
  }
  return files
}

function outlined({ key }: DemoCourse, lesson: DemoLesson, id: string, files: ReadonlyMap<string, string>) {
  const { title, kind, minutes, isElective = false } = lesson
  const row = { id, title, kind, minutes, isRequired: !isElective }
  if (kind === 'film') return { ...row, filmId: filmIdOf(lesson.film) }
  if (kind === 'quiz') return { ...row, quizId: quizIdOf(key) }
  return kind === 'document' ? { ...row, fileId: files.get(`${title}.pdf`) } : row
}

async function write(stage: Stage, { key, released }: DemoCourse, lessonId: string, text: string) {
  const editor = await stage.as('editor', stage.ago(released + 9))
  const path = `/courses/${courseIdOf(key)}/lessons/${lessonId}/text`
  const { version } = await editor.get<{ version: number }>(path)
  const { removed } = await editor.put<{ removed: string[] }>(path, { version, html: articleHtml(text) })
  if (removed.length > 0) throw new Error(`The text of a demo lesson loses ${removed.join(', ')}`)
}
