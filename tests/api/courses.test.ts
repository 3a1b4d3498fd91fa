import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settleAudiences, settleCourses } from '#server/courses/index.ts'
import { useApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { aPdf, aReleasedCourse, courseDesk, creditsOf } from '../support/courses.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'
import { aMember, aReleasedFilm, watching } from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let desk: ReturnType<typeof courseDesk>
const NOON = new Date('2026-06-01T04:00:00Z')
const later = (seconds: number) => context.setNow(new Date(NOON.getTime() + seconds * 1000))
const NEVER = new AbortController().signal

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  desk = courseDesk(context)
})
beforeEach(() => later(0))

/** Reads a lesson as long as it asks for, and marks it. */
async function read(headers: Record<string, string>, lessonId: string, fromS: number) {
  later(fromS)
  expect((await desk.showLesson(headers, lessonId)).status).toBe(200)
  later(fromS + 60)
  return desk.complete(headers, lessonId)
}

describe('a course of articles', () => {
  test('is completed when all required lessons are read, and posts its hours once', async () => {
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}, {}, { isRequired: false }] })
    const { headers, personId } = await aMember(context.deps.db, county.e1)
    expect((await desk.show(headers, id)).body).toMatchObject({ enrolment: null, lessonCount: 3, hours: 2 })
    expect((await desk.enrol(headers, id)).body.enrolment).toMatchObject({ state: 'under_way', progress: 0 })
    expect((await read(headers, lessonIds[0]!, 0)).body).toMatchObject({ state: 'done', progress: 0.5, course: null })
    expect((await read(headers, lessonIds[1]!, 100)).body.course).toMatchObject({ hours: 2 })
    for (let n = 0; n < 3; n++) await desk.complete(headers, lessonIds[1]!)
    expect(await creditsOf(context.deps.db, personId)).toMatchObject([
      { hours: 2, sourceKind: 'course', sourceId: id, occasion: 'once', category: 'knowledge_skills', happenedOn: '2026-06-01' },
    ])
    expect((await desk.show(headers, id)).body).toMatchObject({
      enrolment: { state: 'done', progress: 1 },
      credited: { hours: 2, explained: { courseHours: 2, alreadyCredited: 0 } },
    })
  })

  test('sixty-four completions at once are one entry', async () => {
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{}] })
    const { headers, personId } = await aMember(context.deps.db, county.e1)
    await desk.enrol(headers, id)
    await desk.showLesson(headers, lessonIds[0]!)
    later(60)
    const answers = await Promise.all(Array.from({ length: 64 }, () => desk.complete(headers, lessonIds[0]!)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await creditsOf(context.deps.db, personId)).toHaveLength(1)
  })

  test('cannot be marked faster than anybody reads', async () => {
    const html = `<p>${'剪'.repeat(1200)}</p>`
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { lessons: [{ html }] })
    const { headers } = await aMember(context.deps.db, county.e1)
    await desk.enrol(headers, id)
    expect((await desk.complete(headers, lessonIds[0]!)).body).toMatchObject({ reason: 'too-soon', retryAfterS: 100 })
    expect((await desk.showLesson(headers, lessonIds[0]!)).body.leastReadS).toBe(100)
    later(40)
    await desk.showLesson(headers, lessonIds[0]!)
    expect((await desk.complete(headers, lessonIds[0]!)).body).toMatchObject({ reason: 'too-soon', retryAfterS: 60 })
    later(100)
    expect((await desk.complete(headers, lessonIds[0]!)).status).toBe(200)
  })

  test('in order: the next one opens when the one before is done', async () => {
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { keepsOrder: true })
    const { headers } = await aMember(context.deps.db, county.e1)
    await desk.enrol(headers, id)
    expect((await desk.showLesson(headers, lessonIds[1]!)).body).toMatchObject({ reason: 'lesson-locked' })
    await read(headers, lessonIds[0]!, 0)
    expect((await desk.showLesson(headers, lessonIds[1]!)).status).toBe(200)
    expect((await desk.show(headers, id)).body.resumeLessonId).toBe(lessonIds[1])
  })

  test('waits for the course that comes before it', async () => {
    const before = await aReleasedCourse(context, county.county, { lessons: [{}] })
    const { id, lessonIds } = await aReleasedCourse(context, county.county, { prerequisiteIds: [before.id] })
    const { headers } = await aMember(context.deps.db, county.e1)
    await desk.enrol(headers, id)
    expect((await desk.show(headers, id)).body).toMatchObject({ prerequisites: [{ id: before.id, isDone: false }] })
    expect((await desk.showLesson(headers, lessonIds[0]!)).body).toMatchObject({ reason: 'lesson-locked' })
    await desk.enrol(headers, before.id)
    await read(headers, before.lessonIds[0]!, 0)
    expect((await desk.showLesson(headers, lessonIds[0]!)).status).toBe(200)
  })
})

test('a document is read when all its pages are, whatever is claimed twice', async () => {
  const { db } = context.deps
  const { headers: editor } = await signedIn(db, { role: 'editor', at: county.county })
  const { id } = await desk.draft(editor, county.county, [{}])
  const { body: file } = await desk.sendFile(editor, id, '手册.pdf', aPdf(3))
  expect(file).toMatchObject({ kind: 'pdf', pageCount: 3, filename: '手册.pdf' })
  await desk.write(editor, id, [{ kind: 'document', fileId: file.id }])
  const { modules } = await desk.release(editor, county.county, id)
  const lessonId = modules[0]!.lessons[0]!.id
  const { headers } = await aMember(db, county.e1)
  await desk.enrol(headers, id)
  const { body: page } = await desk.showLesson(headers, lessonId)
  expect(page).toMatchObject({ file: { pageCount: 3 }, leastReadS: 9 })
  const put = (body: object) => ask<{ readPages: number[] }>(context, headers, 'PUT', `/lessons/${lessonId}/progress`, body)
  await put({ readPages: [1, 2], lastPage: 2 })
  expect((await put({ readPages: [2, 9] })).body.readPages).toEqual([1, 2])
  later(60)
  expect((await desk.complete(headers, lessonId)).body).toMatchObject({ reason: 'pages-left' })
  await put({ readPages: [3] })
  expect((await desk.complete(headers, lessonId)).body.state).toBe('done')
})

test('films and quizzes complete lessons by themselves, and what they earned is taken off', async () => {
  const { db } = context.deps
  const film = await aReleasedFilm(db, county.county, { durationS: 60 * 60 })
  const quiz = quizzing(context)
  const { headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county })
  const { headers: editor } = await signedIn(db, { role: 'editor', at: county.county })
  const { id: quizId } = await quiz.release(officer, await quiz.aDraft(editor, county.county, TWO_CHOICES))
  const { id, lessonIds } = await aReleasedCourse(context, county.county, {
    lessons: [
      { kind: 'film', filmId: film.id },
      { kind: 'quiz', quizId },
    ],
    hours: 3,
  })
  const { headers, personId } = await aMember(db, county.e1)
  await desk.enrol(headers, id)
  expect((await desk.complete(headers, lessonIds[0]!)).body).toMatchObject({ reason: 'by-record' })
  const watch = watching(context)
  const { body: session } = await watch.open(headers, film.id)
  await watch.play(headers, session.sessionId, 0, film.durationS)
  const attempt = await quiz.start(headers, quizId)
  await quiz.choose(headers, attempt, 0, '甲')
  await quiz.choose(headers, attempt, 1, '丁')
  await quiz.submit(headers, attempt.id)
  // Nobody opens the course: the worker finds what was done.
  while (await settleCourses(context.deps, NEVER)) continue
  const credits = await creditsOf(db, personId)
  expect(credits.map(({ sourceKind, hours }) => [sourceKind, hours])).toEqual([
    ['film', 1],
    ['course', 2],
  ])
  expect((await desk.show(headers, id)).body).toMatchObject({
    enrolment: { state: 'done' },
    credited: { hours: 2, explained: { courseHours: 3, alreadyCredited: 1 } },
  })
})

describe('versions', () => {
  test('who is under way stays on the version begun, takes the new one when wanted, and what was done stays done', async () => {
    const { id, lessonIds, editor } = await aReleasedCourse(context, county.county, { lessons: [{}, {}] })
    const { headers } = await aMember(context.deps.db, county.e1)
    await desk.enrol(headers, id)
    await read(headers, lessonIds[0]!, 0)
    await redraft(editor, id)
    await desk.write(editor, id, [
      { id: lessonIds[0]!, html: '<p>改过的第一课</p>' },
      { id: lessonIds[1]! },
      { title: '新增的一课' },
    ])
    expect((await desk.show(headers, id)).body.modules[0]!.lessons).toHaveLength(2)
    await desk.release(editor, county.county, id)
    const { body } = await desk.show(headers, id)
    expect(body).toMatchObject({ versionNumber: 1, newerVersion: { number: 2 }, lessonCount: 2 })
    expect((await desk.showLesson(headers, lessonIds[0]!)).body.html).toBe('<p>先看树形，再动剪刀。</p>')
    await ask(context, headers, 'POST', `/courses/${id}/newer-version`, {})
    const { body: newer } = await desk.show(headers, id)
    expect(newer).toMatchObject({ versionNumber: 2, newerVersion: null })
    expect(newer.modules[0]!.lessons.map(({ state }) => state)).toEqual(['done', 'open', 'open'])
  })

  test('a required new version takes along who is under way, and leaves who has completed', async () => {
    const { id, lessonIds, editor } = await aReleasedCourse(context, county.county, { lessons: [{}] })
    const { headers: slow } = await aMember(context.deps.db, county.e1)
    const { headers: quick, personId } = await aMember(context.deps.db, county.e1)
    for (const headers of [slow, quick]) await desk.enrol(headers, id)
    await read(quick, lessonIds[0]!, 0)
    await redraft(editor, id)
    await desk.write(editor, id, [{ id: lessonIds[0]! }, {}])
    await desk.release(editor, county.county, id, true)
    while (await settleCourses(context.deps, NEVER)) continue
    expect((await desk.show(slow, id)).body).toMatchObject({ versionNumber: 2 })
    expect((await desk.show(quick, id)).body).toMatchObject({ versionNumber: 1, enrolment: { state: 'done' } })
    expect(await creditsOf(context.deps.db, personId)).toHaveLength(1)
  })

  async function redraft(editor: Record<string, string>, id: string) {
    const { version } = await desk.must<{ version: number }>(editor, 'GET', `/courses/${id}`)
    await desk.must(editor, 'POST', `/courses/${id}/redraft`, { version })
  }
})

test('audiences enrol who belongs there, and who comes later', async () => {
  const { db } = context.deps
  const { id } = await aReleasedCourse(context, county.county, { lessons: [{}] })
  const { headers: officer } = await signedIn(db, { role: 'township_officer', at: county.east })
  const first = await aMember(db, county.e1)
  const elsewhere = await aMember(db, county.w1)
  const added = await ask<{ id: string }>(context, officer, 'POST', `/courses/${id}/audiences`, {
    orgId: county.east.id,
    dueOn: '2026-06-30',
  })
  expect(added.status).toBe(201)
  while (await settleAudiences(context.deps)) continue
  const late = await aMember(db, county.e2)
  while (await settleAudiences(context.deps)) continue
  for (const { headers } of [first, late])
    expect((await desk.show(headers, id)).body.enrolment).toMatchObject({ state: 'under_way', dueOn: '2026-06-30' })
  expect((await desk.show(elsewhere.headers, id)).body.enrolment).toBeNull()
  const { body } = await ask<{ items: object[]; counts: object }>(context, officer, 'GET', `/courses/${id}/people?limit=200`)
  expect(body.items.length).toBeGreaterThanOrEqual(2)
  later(40 * 86_400)
  await db
    .updateTable('session')
    .set({ expiresAt: new Date('2100-01-01'), lastSeenAt: new Date('2090-01-01') })
    .execute()
  const overdue = await ask<{ counts: { overdue: number; enrolled: number } }>(context, officer, 'GET', `/courses/${id}/people`)
  expect(overdue.body.counts.overdue).toBe(overdue.body.counts.enrolled)
})
