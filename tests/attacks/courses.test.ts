import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settleCourses } from '#server/courses/index.ts'
import type { Course } from '#server/courses/course-schemas.ts'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { aPdf, aReleasedCourse, courseDesk, creditsOf } from '../support/courses.ts'
import { aMember } from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let desk: ReturnType<typeof courseDesk>
let member: Awaited<ReturnType<typeof aMember>>
const NOON = new Date('2026-06-01T04:00:00Z')
const later = (seconds: number) => context.setNow(new Date(NOON.getTime() + seconds * 1000))
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 7)])

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  desk = courseDesk(context)
})
beforeEach(async () => {
  later(0)
  member = await aMember(context.deps.db, county.e1)
})
const get = async (headers: Headers, url: string) =>
  (await context.app.inject({ method: 'GET', url: `/api/v1${url}`, headers })).statusCode

describe('what is not released', () => {
  test('no address of a draft answers a member', async () => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id, modules, version } = await desk.draft(editor, county.county, [{}])
    const lessonId = modules[0]!.lessons[0]!.id
    const { body: file } = await desk.sendFile(editor, id, '图.png', PNG)
    const urls = [
      ...[`/courses/${id}`, `/courses/${id}/preview`, `/courses/${id}/preview/lessons/${lessonId}`, `/courses/${id}/export`],
      ...[`/courses/${id}/lessons/${lessonId}/text`, `/catalogue/${id}`, `/lessons/${lessonId}`, `/course-files/${file.id}`],
      ...[`/courses/${id}/people`, `/courses/${id}/people.xlsx`, `/courses/${id}/audiences`],
    ]
    for (const url of urls) expect([url, await get(member.headers, url)]).toEqual([url, 404])
    expect((await desk.enrol(member.headers, id)).status).toBe(404)
    expect((await ask(context, member.headers, 'POST', `/courses/${id}/release`, { version })).status).toBe(404)
    expect((await ask<{ items: { id: string }[] }>(context, member.headers, 'GET', '/catalogue')).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    )
  })

  test('a secretary finds no draft by enrolling or following', async () => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id } = await desk.draft(editor, county.county, [{}])
    const { headers } = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
    for (const url of [`/courses/${id}`, `/courses/${id}/people`, `/courses/${id}/audiences`])
      expect([url, await get(headers, url)]).toEqual([url, 404])
    expect((await ask(context, headers, 'POST', `/courses/${id}/audiences`, { orgId: county.e1.id })).status).toBe(404)
  })

  test('the next version, its texts and files stay unseen until it is released', async () => {
    const { id, editor, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}] })
    await desk.enrol(member.headers, id)
    const { version } = await desk.must<Course>(editor, 'GET', `/courses/${id}`)
    await desk.must(editor, 'POST', `/courses/${id}/redraft`, { version })
    const { body: file } = await desk.sendFile(editor, id, '新.png', PNG)
    const fresh = uuid()
    await desk.write(editor, id, [{ id: lessonIds[0]!, html: `<p>秘密</p><img src="${file.url}">` }, { id: fresh }])
    expect(await get(member.headers, `/course-files/${file.id}`)).toBe(404)
    expect((await desk.showLesson(member.headers, fresh)).status).toBe(404)
    expect((await desk.showLesson(member.headers, lessonIds[0]!)).body.html).not.toContain('秘密')
  })

  test('a course for others does not exist for a member, nor does one that was withdrawn', async () => {
    const west = await aReleasedCourse(context, county.county, { audienceOrgId: county.west.id })
    expect(await get(member.headers, `/catalogue/${west.id}`)).toBe(404)
    expect((await desk.enrol(member.headers, west.id)).status).toBe(404)
    const { id, lessonIds, version } = await aReleasedCourse(context, county.county)
    await desk.enrol(member.headers, id)
    const { headers: officer } = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
    await desk.must(officer, 'POST', `/courses/${id}/withdraw`, { version, reason: '有误' })
    expect(await get(member.headers, `/catalogue/${id}`)).toBe(404)
    expect(await get(member.headers, `/lessons/${lessonIds[0]}`)).toBe(404)
  })
})

describe('lessons', () => {
  test('locked ones give out neither text nor file, whoever guesses their ids', async () => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id } = await desk.draft(editor, county.county, [{}])
    const { body: file } = await desk.sendFile(editor, id, '册.pdf', aPdf(2))
    await desk.write(editor, id, [{}, { kind: 'document', fileId: file.id }], { keepsOrder: true })
    const { modules } = await desk.release(editor, county.county, id)
    const [first, second] = modules[0]!.lessons.map((lesson) => lesson.id)
    expect((await desk.showLesson(member.headers, first!)).body).toMatchObject({ reason: 'not-enrolled' })
    expect(await get(member.headers, `/course-files/${file.id}`)).toBe(404)
    await desk.enrol(member.headers, id)
    const { headers } = member
    expect(await get(headers, `/course-files/${file.id}`)).toBe(404)
    for (const answer of [
      await desk.showLesson(headers, second!),
      await desk.complete(headers, second!),
      await ask(context, headers, 'PUT', `/lessons/${second}/progress`, { readPages: [1, 2] }),
    ])
      expect(answer.body).toMatchObject({ reason: 'lesson-locked' })
    await desk.showLesson(headers, first!)
    later(60)
    await desk.complete(headers, first!)
    expect(await get(headers, `/course-files/${file.id}`)).toBe(200)
  })

  test('each has only the own progress', async () => {
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}] })
    const other = await aMember(context.deps.db, county.e1)
    for (const { headers } of [member, other]) await desk.enrol(headers, id)
    await desk.showLesson(other.headers, lessonIds[0]!)
    later(60)
    await desk.complete(other.headers, lessonIds[0]!)
    expect((await desk.show(member.headers, id)).body).toMatchObject({
      enrolment: { state: 'under_way', progress: 0 },
      credited: null,
    })
    expect(await creditsOf(context.deps.db, member.personId)).toEqual([])
  })

  test('cannot be moved into a course by their ids, nor pictures of another one be shown', async () => {
    const { lessonIds, editor, pictureId } = await withPicture()
    const { headers: thief } = await signedIn(context.deps.db, { role: 'editor', at: county.west })
    const mine = await desk.draft(thief, county.west, [{}])
    const outline = (id: string) => ({
      version: mine.version,
      modules: [{ id: uuid(), title: '一', lessons: [{ id, title: '课', kind: 'article' }] }],
    })
    const url = `/courses/${mine.id}/outline`
    expect((await ask(context, thief, 'PUT', url, outline(lessonIds[0]!))).body).toMatchObject({ reason: 'id-taken' })
    const html = `<img src="/api/v1/course-files/${pictureId}">`
    const text = `/courses/${mine.id}/lessons/${mine.modules[0]!.lessons[0]!.id}/text`
    expect((await ask(context, thief, 'PUT', text, { version: 2, html })).status).toBe(400)
    expect(await get(thief, `/course-files/${pictureId}`)).toBe(404)
    expect(await get(editor, `/course-files/${pictureId}`)).toBe(200)
  })

  async function withPicture() {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.east })
    const { id } = await desk.draft(editor, county.east, [{}])
    const { body } = await desk.sendFile(editor, id, '图.png', PNG)
    const course = await desk.write(editor, id, [{ html: `<img src="${body.url}">` }])
    return { editor, pictureId: body.id, lessonIds: course.modules[0]!.lessons.map((lesson) => lesson.id) }
  }
})

describe('files', () => {
  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ\x90\x00')],
    ['nothing', Buffer.from('x')],
    ['a broken archive', Buffer.from('PK\x03\x04aaaaaaaa')],
  ])('%s is not kept, whatever it is called', async (_name, bytes) => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id } = await desk.draft(editor, county.county, [{}])
    for (const name of ['图.png', '册.pdf']) expect((await desk.sendFile(editor, id, name, bytes)).status).toBe(422)
  })

  test('are sent so that nothing in them can act', async () => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id } = await desk.draft(editor, county.county, [{}])
    const { body } = await desk.sendFile(editor, id, '图.html', PNG)
    const url = `/api/v1/course-files/${body.id}`
    const whole = await context.app.inject({ method: 'GET', url, headers: editor })
    expect(whole.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
    expect(whole.headers['content-security-policy']).toContain('sandbox')
    expect(whole.headers['content-disposition']).toContain(encodeURIComponent('图.html.png'))
    const part = await context.app.inject({ method: 'GET', url, headers: { ...editor, range: 'bytes=1-3' } })
    expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'PNG', 'bytes 1-3/108'])
    const known = await context.app.inject({
      method: 'GET',
      url,
      headers: { ...editor, 'if-none-match': String(whole.headers['etag']) },
    })
    expect(known.statusCode).toBe(304)
    expect((await context.app.inject({ method: 'GET', url, headers: { ...editor, range: 'bytes=500-' } })).statusCode).toBe(416)
  })

  test.each([
    ['<p onclick="x()">字</p>', '<p>字</p>', ['p onclick']],
    ['<script>alert(1)</script><p>字</p>', '<p>字</p>', ['script']],
    ['<iframe src="https://evil.example"></iframe><p>字</p>', '<p>字</p>', ['iframe src', 'iframe']],
    ['<a href="javascript:alert(1)">去</a>', '<a>去</a>', ['a href']],
    ['<img src="https://evil.example/p.gif" alt="a"><p>字</p>', '<p>字</p>', ['img src']],
    ['<img src=x onerror=alert(1)>', '', ['img src', 'img onerror']],
    ['<svg><script>alert(1)</script></svg><p>字</p>', '<p>字</p>', ['svg', 'script']],
    ['<p style="background:url(//evil.example)">字</p>', '<p>字</p>', ['p style']],
    ['<table><tr><td colspan="2">格</td></tr></table>', '<table><tr><td colspan="2">格</td></tr></table>', []],
    ['<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>', '', null],
  ])('a text of %s is kept without what acts', async (html, kept, removed) => {
    const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
    const { id, modules } = await desk.draft(editor, county.county, [{}])
    const answer = await desk.text(editor, id, modules[0]!.lessons[0]!.id, html)
    expect(answer.html).toBe(kept)
    if (removed) expect([...answer.removed].sort()).toEqual([...removed].sort())
  })
})

describe('reviews', () => {
  test('nobody who wrote a word of a course reviews it, and the database says so too', async () => {
    const { db } = context.deps
    const { headers: editor } = await signedIn(db, { role: 'editor', at: county.county })
    const officer = await signedIn(db, { role: 'county_officer', at: county.county })
    const { id } = await desk.draft(editor, county.county, [{}])
    const { version } = await desk.must<Course>(officer.headers, 'GET', `/courses/${id}`)
    const changed = await desk.must<Course>(officer.headers, 'PATCH', `/courses/${id}`, { version, summary: '改一个字' })
    const sent = await desk.must<Course>(editor, 'POST', `/courses/${id}/submission`, { version: changed.version })
    const review = { version: sent.version, stage: 'first_review', decision: 'pass' }
    const answer = await ask(context, officer.headers, 'POST', `/courses/${id}/reviews`, review)
    expect(answer.body).toMatchObject({ reason: 'course-review-not-own' })
    const row = {
      id: uuid(),
      courseId: id,
      round: 1,
      stage: 'first_review',
      decision: 'pass',
      accountId: officer.accountId,
    } as const
    await expect(db.insertInto('courseReview').values(row).execute()).rejects.toThrow(/of their own/)
  })

  test('a text under review, and a version once released, do not change even in the database', async () => {
    const { db } = context.deps
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}] })
    await expect(db.updateTable('lesson').set({ html: '改' }).where('id', '=', lessonIds[0]!).execute()).rejects.toThrow(/frozen/)
    await expect(db.updateTable('course').set({ hours: 99 }).where('id', '=', id).execute()).rejects.toThrow(/frozen/)
    await expect(db.updateTable('courseVersion').set({ hours: 99 }).where('courseId', '=', id).execute()).rejects.toThrow(
      /permission denied|append-only/,
    )
  })
})

test('workers, pages and sixty-four completions at once post one entry', async () => {
  const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}] })
  const { headers, personId } = member
  await desk.enrol(headers, id)
  await desk.showLesson(headers, lessonIds[0]!)
  later(60)
  await context.deps.db
    .insertInto('courseStale')
    .values(Array.from({ length: 8 }, () => ({ personId })))
    .execute()
  const never = new AbortController().signal
  const answers = await Promise.all([
    ...Array.from({ length: 64 }, () => desk.complete(headers, lessonIds[0]!)),
    ...Array.from({ length: 8 }, () => desk.show(headers, id)),
    ...Array.from({ length: 4 }, () => settleCourses(context.deps, never)),
  ])
  expect(answers.filter((one) => typeof one === 'object' && one.status >= 400)).toEqual([])
  expect(await creditsOf(context.deps.db, personId)).toMatchObject([{ hours: 2, sourceKind: 'course' }])
})
