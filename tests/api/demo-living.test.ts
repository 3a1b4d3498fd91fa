import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DEMO_PASSWORD } from '#server/accounts/index.ts'
import { ensureWebBuild } from '#server/build-web.ts'
import { DEMO_COURSES } from '#server/demo/courses/all.ts'
import { articleHtml } from '#server/demo/courses/article-html.ts'
import { DEMO_FILMS } from '#server/demo/film-scripts.ts'
import { readBankQuestion, type QuestionInput } from '#server/quizzes/question.rules.ts'
import { cleanHtml } from '#server/courses/clean-html.ts'
import { createDb } from '#db/connect.ts'
import { reconcile } from '#server/requirements/index.ts'
import { useDatabase } from '../support/database.ts'
import { usePrograms } from '../support/process.ts'

vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 180_000 }) // nine films are drawn and encoded here

describe('the texts of the demo', () => {
  test.each(DEMO_COURSES)('$title: lessons worth reading, and a quiz of ten and more questions of several kinds', (course) => {
    const lessons = course.modules.flatMap((module) => module.lessons)
    const articles = lessons.flatMap((lesson) => (lesson.kind === 'article' ? [lesson] : []))
    expect(articles.length).toBeGreaterThanOrEqual(4)
    for (const { text, title } of articles) {
      expect(text.length, title).toBeGreaterThan(300)
      expect(cleanHtml(articleHtml(text)).removed, title).toEqual([])
    }
    expect(lessons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['film', 'quiz']))
    expect(course.questions.length).toBeGreaterThanOrEqual(10)
    expect(new Set(course.questions.map(({ question }) => question.kind)).size).toBeGreaterThanOrEqual(4)
    for (const { question, tags, difficulty } of course.questions) {
      expect(
        readBankQuestion({ question: question as unknown as QuestionInput, tags, difficulty }).faults,
        question.stem,
      ).toEqual([])
      expect(question.feedback, question.stem).not.toBe('')
    }
  })

  test('every film that a course shows is one of the demo and has been released before the course', () => {
    for (const { modules, released } of DEMO_COURSES)
      for (const lesson of modules.flatMap(({ lessons }) => lessons)) {
        if (lesson.kind !== 'film') continue
        const film = DEMO_FILMS.find(({ key }) => key === lesson.film)
        expect(film?.fate).toMatchObject({ released: expect.any(Number) })
        expect((film!.fate as { released: number }).released).toBeGreaterThan(released)
      }
  })
})

describe('behind the first start', () => {
  const startProgram = usePrograms()
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-living-'))
  const database = useDatabase()
  const env = { LUNXUN_DATA: folder, PORT: '0' }
  beforeAll(async () => {
    chmodSync(folder, 0o755) // the embedded server may run as another account
    await ensureWebBuild()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const rows = async <T extends object>(query: string) => (await database.pool.query<T>(query)).rows
  const count = async (query: string) => (await rows<{ n: number }>(`select count(*)::int as n from ${query}`))[0]!.n

  async function progressAt(address: string) {
    const reply = await fetch(`${address}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ name: 'member', password: DEMO_PASSWORD }),
    })
    const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
    return async () =>
      (await (await fetch(`${address}/api/v1/demo/progress`, { headers: { cookie } })).json()) as {
        doneCount: number
        count: number
      }
  }

  test('killed again and again in the middle, it goes on at the next start and ends with each thing once', async () => {
    const start = () => startProgram('server/demo.ts', { ...env, DATABASE_URL: database.url })
    for (const wanted of [1, 4, 9]) {
      const demo = start()
      const progress = await progressAt(await demo.says(/The demo is ready: (http:\S+)/))
      while ((await progress()).doneCount < wanted) await sleep(50)
      demo.signal('SIGKILL')
      await demo.ended
    }
    const demo = start()
    await demo.says(/Everything of the demo is there/)
    expect(demo.text()).not.toContain('Not finished')

    const released = DEMO_FILMS.filter(({ fate }) => typeof fate === 'object').length
    expect(await rows(`select state, count(*)::int as n from film group by 1 order by 1`)).toEqual([
      { state: 'draft', n: 2 },
      { state: 'first_review', n: 1 },
      { state: 'released', n: released },
    ])
    expect(await rows(`select failure_kind as kind from film_version where state = 'failed'`)).toEqual([{ kind: 'truncated' }])
    expect(
      await count(`film f where (select count(distinct account_id) from film_review r where r.film_id = f.id) not in (0, 3)`),
    ).toBe(0)
    expect(await rows(`select state, count(*)::int as n from course group by 1`)).toEqual([
      { state: 'released', n: DEMO_COURSES.length },
    ])
    expect(await count('course_version')).toBe(DEMO_COURSES.length)
    expect(await count('quiz_version')).toBe(DEMO_COURSES.length)
    expect(await count('question')).toBe(DEMO_COURSES.reduce((sum, { questions }) => sum + questions.length, 0))
    expect(await count(`(select from attempt where state = 'done' group by quiz_id having count(*) >= 30) q`)).toBe(1)
    expect(await count(`(select from attempt group by quiz_id, person_id having count(*) > 1) q`)).toBe(0)
    expect(await count(`gathering where state = 'open'`)).toBe(1)
    expect(await count(`gathering g where state = 'closed' and exists (select from agenda_item i where i.gathering_id = g.id and i.film_id is not null)`)).toBe(3) // prettier-ignore
    demo.signal('SIGTERM')
    expect(await demo.ended).toBe(0)
    const db = createDb(database.pool)
    expect(await reconcile(db, new Date().toISOString().slice(0, 10))).toMatchObject({ differenceCount: 0, countDifferences: 0 })

    const again = start()
    await again.says(/The demo is ready/)
    await sleep(1500)
    expect(again.text(), 'nothing is left to do').not.toContain('in the background')
  })

  test('outside the demo nothing of it is made, and nobody is told of it', async () => {
    const plain = startProgram('server/main.ts', { ...env, LOG_LEVEL: 'silent' })
    const address = await plain.says(/serves on (http:\S+)/)
    expect((await fetch(`${address}/api/v1/demo/progress`)).status).toBe(401)
    plain.signal('SIGTERM')
    expect(await plain.ended).toBe(0)
    expect(plain.text()).not.toContain('background')
  })
})
