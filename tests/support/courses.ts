import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import type { CatalogueCourseDetail, LessonCompleted, LessonPage } from '#server/courses/catalogue/catalogue-schemas.ts'
import type { Course, CourseFile, KeptText } from '#server/courses/course-schemas.ts'
import { ask, type Headers } from './asking.ts'
import { signedIn, type TestOrg } from './county.ts'

const STAGES = ['first_review', 'second_review', 'final_review'] as const
interface Context {
  app: App
  deps: Deps
}

/** A lesson as a test asks for it; `html` makes its text. */
export interface GivenLesson {
  id?: string
  title?: string
  kind?: 'article' | 'film' | 'document' | 'quiz' | 'attachment'
  isRequired?: boolean
  minutes?: number
  filmId?: string
  quizId?: string
  fileId?: string
  html?: string
}

/** What every course needs before it can be reviewed. */
const COURSE_TEXT = {
  ...{ summary: '冬季怎样给果树剪枝', track: 'skills', category: 'knowledge_skills', owningDepartment: '县农业农村局', hours: 2 },
}

let count = 0

/** Editors, reviewers and members at work on courses, over HTTP. */
export function courseDesk(context: Context) {
  const must = async <T>(...[headers, method, url, body]: MustAsk): Promise<T> => {
    const answer = await ask<T>(context, headers, method, url, body)
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** A draft of one module with these lessons. */
  async function draft(editor: Headers, org: TestOrg, lessons: GivenLesson[], changes: object = {}): Promise<Course> {
    const { id } = await must<Course>(editor, 'POST', '/courses', { orgId: org.id, title: `果树冬剪${++count}` })
    return write(editor, id, lessons, changes)
  }

  /** Writes the outline of a draft anew, with the texts of its articles. */
  async function write(editor: Headers, id: string, lessons: GivenLesson[], changes: object = {}): Promise<Course> {
    const known = await must<Course>(editor, 'GET', `/courses/${id}`)
    const changed = await must<Course>(editor, 'PATCH', `/courses/${id}`, { version: known.version, ...COURSE_TEXT, ...changes })
    const asked = lessons.map(({ html: _, ...lesson }, at) => ({
      ...{ id: uuid(), title: `第${at + 1}课`, kind: 'article', isRequired: true, minutes: 10 },
      ...lesson,
    }))
    const modules = [{ id: changed.modules[0]?.id ?? uuid(), title: '第一单元', lessons: asked }]
    await must<Course>(editor, 'PUT', `/courses/${id}/outline`, { version: changed.version, modules })
    for (const [at, { kind = 'article', html = '<p>先看树形，再动剪刀。</p>' }] of lessons.entries())
      if (kind === 'article') await text(editor, id, asked[at]!.id, html)
    return must<Course>(editor, 'GET', `/courses/${id}`)
  }

  async function text(editor: Headers, id: string, lessonId: string, html: string): Promise<KeptText> {
    const url = `/courses/${id}/lessons/${lessonId}/text`
    const { version } = await must<KeptText>(editor, 'GET', url)
    return must<KeptText>(editor, 'PUT', url, { version, html })
  }

  /** From draft to release, through three reviewers who are made for it. */
  async function release(editor: Headers, org: TestOrg, id: string, requireNew = false): Promise<Course> {
    const { version } = await must<Course>(editor, 'GET', `/courses/${id}`)
    let course = await must<Course>(editor, 'POST', `/courses/${id}/submission`, { version })
    let reviewer: Headers = {}
    for (const stage of STAGES) {
      ;({ headers: reviewer } = await signedIn(context.deps.db, { role: 'reviewer', at: org }))
      const review = { version: course.version, stage, decision: 'pass' }
      course = await must<Course>(reviewer, 'POST', `/courses/${id}/reviews`, review)
    }
    return must<Course>(reviewer, 'POST', `/courses/${id}/release`, { version: course.version, requireNew })
  }

  const showLesson = (member: Headers, id: string) => ask<LessonPage>(context, member, 'GET', `/lessons/${id}`)
  const complete = (member: Headers, id: string) => ask<LessonCompleted>(context, member, 'POST', `/lessons/${id}/completion`, {})
  const show = (member: Headers, id: string) => ask<CatalogueCourseDetail>(context, member, 'GET', `/catalogue/${id}`)
  const enrol = (member: Headers, id: string) =>
    ask<CatalogueCourseDetail>(context, member, 'POST', `/courses/${id}/enrolment`, {})

  async function sendFile(editor: Headers, courseId: string, filename: string, bytes: Buffer) {
    const url = `/api/v1/courses/${courseId}/files?filename=${encodeURIComponent(filename)}`
    const headers = { ...editor, 'content-type': 'application/octet-stream' }
    const reply = await context.app.inject({ method: 'POST', url, headers, payload: bytes })
    return { status: reply.statusCode, body: reply.json<CourseFile & { reason?: string }>() }
  }

  return { must, draft, write, text, release, show, showLesson, complete, enrol, sendFile }
}
type MustAsk = [headers: Headers, method: Parameters<typeof ask>[2], url: string, body?: object]

/** A released course of an organisation, with whatever lessons are wanted; by an editor made for it. Lessons by their place. */
export async function aReleasedCourse(
  context: Context,
  org: TestOrg,
  { lessons = [{}, {}], title, ...changes }: { lessons?: GivenLesson[]; title?: string; [field: string]: unknown } = {},
) {
  const desk = courseDesk(context)
  const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: org })
  const { id } = await desk.draft(editor, org, lessons, { ...changes, ...(title ? { title } : {}) })
  const course = await desk.release(editor, org, id)
  return { ...course, editor, lessonIds: course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.id)) }
}

/** A PDF of so many pages, as small as one can be. */
export const aPdf = (pages: number) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ')}] /Count ${pages} >>\nendobj\n${Array.from({ length: pages }, (_, at) => `${at + 3} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n`).join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  )

export const creditsOf = (db: Db, personId: string) =>
  db
    .selectFrom('creditEntry')
    .select(['id', 'hours', 'sourceKind', 'sourceId', 'occasion', 'title', 'category', 'happenedOn', 'basis'])
    .where('personId', '=', personId)
    .orderBy('postedAt')
    .execute()
