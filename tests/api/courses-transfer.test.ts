import { beforeAll, describe, expect, test } from 'vitest'
import { pack, unpack } from '#server/archive.ts'
import type { CatalogueCourseDetail } from '#server/courses/catalogue/catalogue-schemas.ts'
import type { Course, Imported } from '#server/courses/course-schemas.ts'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { aPdf, courseDesk } from '../support/courses.ts'
import { aReleasedFilm } from '../support/watching.ts'
import { zipOf } from '../support/zip.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let desk: ReturnType<typeof courseDesk>
let editor: Headers
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)])
const LIMITS = { maxParts: 100, maxPartBytes: 1e7, maxBytes: 1e7, maxRatio: 1000, ratioFromBytes: 1e6 }

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  desk = courseDesk(context)
  ;({ headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county }))
})

/** A draft with a picture in its text, a document and a film. */
async function aFullDraft() {
  const film = await aReleasedFilm(context.deps.db, county.county)
  const { id } = await desk.draft(editor, county.county, [{}])
  const { body: picture } = await desk.sendFile(editor, id, '树.png', PNG)
  const { body: document } = await desk.sendFile(editor, id, '手册.pdf', aPdf(2))
  const html = `<p>看图：</p><img src="${picture.url}" alt="树形">`
  const lessons = [{ html }, { kind: 'document' as const, fileId: document.id }, { kind: 'film' as const, filmId: film.id }]
  const course = await desk.write(editor, id, lessons, { pictureFileId: picture.id, keepsOrder: true })
  return { course, picture, film }
}

const exported = async (id: string) =>
  (await context.app.inject({ method: 'GET', url: `/api/v1/courses/${id}/export`, headers: editor })).rawPayload

async function imported(bytes: Buffer, dryRun = false) {
  const reply = await context.app.inject({
    method: 'POST',
    url: `/api/v1/course-imports?orgId=${county.east.id}&dryRun=${dryRun}`,
    headers: { ...editor, 'content-type': 'application/octet-stream' },
    payload: bytes,
  })
  return { status: reply.statusCode, body: reply.json<Imported>() }
}
const preview = (id: string) => desk.must<CatalogueCourseDetail>(editor, 'GET', `/courses/${id}/preview`)
const shape = ({ modules, ...course }: Course) => ({
  ...{ hours: course.hours, track: course.track, category: course.category, keepsOrder: course.keepsOrder },
  modules: modules.map(({ title, lessons }) => ({
    title,
    lessons: lessons.map(({ title: name, kind, film, file, hasText }) => ({
      name,
      kind,
      film: film?.id,
      file: file?.filename,
      hasText,
    })),
  })),
})

test('what is exported comes in again as the same course, with files and films', async () => {
  const { course, film } = await aFullDraft()
  const { status, body } = await imported(await exported(course.id))
  expect(status).toBe(200)
  expect(body.findings).toEqual([])
  expect(body.course).toMatchObject({ moduleCount: 1, lessonCount: 3, fileCount: 2 })
  const again = await desk.must<Course>(editor, 'GET', `/courses/${body.course!.id}`)
  expect(shape(again)).toEqual(shape(course))
  expect(again).toMatchObject({ org: { id: county.east.id }, state: 'draft', missing: [] })
  expect(again.modules[0]!.lessons[2]!.film!.id).toBe(film.id)
  const lesson = again.modules[0]!.lessons[0]!
  const { html } = await desk.must<{ html: string }>(editor, 'GET', `/courses/${again.id}/lessons/${lesson.id}/text`)
  expect(html).toContain(again.picture!.url)
  const picture = await context.app.inject({ method: 'GET', url: again.picture!.url, headers: editor })
  expect(picture.rawPayload.equals(PNG)).toBe(true)
})

test('a dry run keeps nothing', async () => {
  const { course } = await aFullDraft()
  const { body } = await imported(await exported(course.id), true)
  expect(body).toMatchObject({ findings: [], course: { id: null, lessonCount: 3 } })
})

test('a copy has everything, stands by itself, and is not reviewed by who wrote the other', async () => {
  const { course } = await aFullDraft()
  const other = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
  const copy = await ask<Course>(context, other.headers, 'POST', `/courses/${course.id}/copy`, {
    title: '果树冬剪（东河）',
    orgId: county.east.id,
  })
  expect(copy.status).toBe(201)
  expect(shape(copy.body)).toEqual(shape(course))
  expect(copy.body.modules[0]!.lessons[0]!.id).not.toBe(course.modules[0]!.lessons[0]!.id)
  const authors = await context.deps.db
    .selectFrom('courseAuthor')
    .select('accountId')
    .where('courseId', '=', copy.body.id)
    .execute()
  expect(authors).toHaveLength(2)
  expect((await preview(copy.body.id)).lessonCount).toBe(3)
})

describe('hostile files', () => {
  const form = async (changes: object) => {
    const { course } = await aFullDraft()
    const { parts } = await unpack(await exported(course.id), LIMITS, () => true)
    const json = JSON.parse(parts[0]!.content.toString()) as { modules: { lessons: object[] }[] }
    return { parts, json: { ...json, ...changes } }
  }
  const kindsOf = ({ findings }: Imported) => findings.map(({ kind, severity }) => `${severity} ${kind}`)

  test.each([
    ['no zip', Buffer.from('hallo'), 'broken-file'],
    ['a zip of nothing of ours', zipOf([{ name: 'a.txt', content: 'a' }]), 'not-a-course'],
    ['a path that leads out', zipOf([{ name: '../course.json', content: '{}' }]), 'broken-file'],
    ['an absolute path', zipOf([{ name: '/etc/passwd', content: 'x' }]), 'broken-file'],
    ['no JSON', zipOf([{ name: 'course.json', content: '{' }]), 'not-a-course'],
    ['another form', zipOf([{ name: 'course.json', content: '{"format":"else"}' }]), 'wrong-form'],
    ['a bomb', zipOf([{ name: 'course.json', content: Buffer.alloc(30_000_000, 32) }]), 'too-large-inside'],
    ['a size that lies', zipOf([{ name: 'course.json', content: Buffer.alloc(3_000_000, 32), claimedSize: 10 }]), 'broken-file'],
  ])('%s', async (_name, bytes, kind) => {
    const { status, body } = await imported(bytes)
    expect(status).toBe(200)
    expect(kindsOf(body)).toEqual([`error ${kind}`])
    expect(body.course).toBeNull()
  })

  test('scripts and pictures from elsewhere do not come in', async () => {
    const html =
      '<p onclick="x()">字</p><script>alert(1)</script><img src="https://evil.example/a.png"><a href="javascript:x()">a</a>'
    const lesson = { title: '课', kind: 'article', isRequired: true, minutes: 1, html }
    const { json } = await form({ modules: [{ title: '一', lessons: [lesson] }], picture: null })
    const { body } = await imported(pack([{ name: 'course.json', content: Buffer.from(JSON.stringify(json)) }]))
    expect(kindsOf(body)).toEqual(['warning text-cleaned'])
    const course = await desk.must<Course>(editor, 'GET', `/courses/${body.course!.id}`)
    const url = `/courses/${course.id}/lessons/${course.modules[0]!.lessons[0]!.id}/text`
    expect((await desk.must<{ html: string }>(editor, 'GET', url)).html).toBe('<p>字</p><a>a</a>')
  })

  test('a file that is not what a course may have, and one that is not there', async () => {
    const { json, parts } = await form({})
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const others = parts.slice(1).map((part) => (part.name.endsWith('.png') ? { ...part, content: page } : part))
    const course = { name: 'course.json', content: Buffer.from(JSON.stringify(json)) }
    const { body } = await imported(pack([course, ...others.filter(({ name }) => !name.endsWith('.pdf'))]))
    expect(kindsOf(body).sort()).toEqual(['error file-missing', 'error not-a-course-file', 'warning text-cleaned'])
    expect(body.course).toMatchObject({ id: null })
  })
})
