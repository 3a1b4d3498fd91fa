import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reckonStatistics, sweepAttempts } from '#server/quizzes/index.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { passesCount, quizzing, TWO_CHOICES, type ShownAttempt } from '../support/quizzes.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let quiz: ReturnType<typeof quizzing>
let editor: Record<string, string>
let officer: Record<string, string>

const NEVER = new AbortController().signal
const NOON = new Date('2026-03-10T04:00:00Z')
const later = (seconds: number) => context.setNow(new Date(NOON.getTime() + seconds * 1000))

async function aMember(at = county.e1) {
  const person = await aPerson(context.deps.db, at)
  return { ...(await signedIn(context.deps.db, { at, personId: person.id })), personId: person.id }
}
async function aQuiz(questions = TWO_CHOICES, settings = {}, points = 1) {
  const draft = await quiz.aDraft(editor, county.county, questions, settings, points)
  return { ...draft, ...(await quiz.release(officer, draft)) }
}
const credits = (personId: string) =>
  context.deps.db
    .selectFrom('creditEntry')
    .select(['hours', 'sourceKind', 'occasion', 'title', 'category'])
    .where('personId', '=', personId)
    .execute()

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  quiz = quizzing(context)
  ;({ headers: editor } = await signedIn(db, { role: 'editor', at: county.county }))
  ;({ headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county }))
  await passesCount(db)
})
beforeEach(() => later(0))

describe('a quiz that is passed', () => {
  test('posts its hours once a year, however often it is passed', async () => {
    const { id } = await aQuiz()
    const member = await aMember()
    for (let n = 0; n < 2; n++) {
      const attempt = await quiz.start(member.headers, id)
      await quiz.choose(member.headers, attempt, 0, '甲')
      await quiz.choose(member.headers, attempt, 1, '丁')
      const ended = await quiz.submit(member.headers, attempt.id)
      expect(ended).toMatchObject({ state: 'done', ended: 'by_member', score: { points: 2, share: 1, isPassed: true } })
    }
    expect(await credits(member.personId)).toMatchObject([
      { hours: 0.5, sourceKind: 'quiz', occasion: '2026', category: 'political_theory' },
    ])
    context.setNow(new Date('2025-12-31T15:59:00Z')) // a minute before midnight in the county
    const attempt = await quiz.start(member.headers, id)
    await quiz.choose(member.headers, attempt, 0, '甲')
    await quiz.choose(member.headers, attempt, 1, '丁')
    await quiz.submit(member.headers, attempt.id)
    expect((await credits(member.personId)).map(({ occasion }) => occasion).sort()).toEqual(['2025', '2026'])
  })

  test('posts nothing when half is right and six tenths are asked', async () => {
    const { id } = await aQuiz()
    const member = await aMember()
    const attempt = await quiz.start(member.headers, id)
    await quiz.choose(member.headers, attempt, 0, '甲')
    expect((await quiz.submit(member.headers, attempt.id)).score).toMatchObject({ share: 0.5, isPassed: false })
    expect(await credits(member.personId)).toEqual([])
  })
})

describe('answers', () => {
  test('a second device goes on with the same attempt, and finds what was answered', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const first = await quiz.start(headers, id)
    await quiz.choose(headers, first, 0, '乙')
    const second = await quiz.start(headers, id)
    expect(second.id).toBe(first.id)
    expect(second.items[0]!.question).toEqual(first.items[0]!.question)
    expect(second.items[0]!.answer).not.toBeNull()
  })

  test('the same number twice is one answer; an older number does not come back', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    expect((await quiz.choose(headers, attempt, 0, '甲', { seq: 2 })).body.isKept).toBe(true)
    expect((await quiz.choose(headers, attempt, 0, '甲', { seq: 2 })).body.isKept).toBe(true)
    expect((await quiz.choose(headers, attempt, 0, '乙', { seq: 1 })).body.isKept).toBe(false)
    expect((await quiz.choose(headers, attempt, 0, '乙', { seq: 2 })).body.answer).toEqual({
      choices: [attempt.items[0]!.question.choices.indexOf('甲')],
    })
    const log = await context.deps.db
      .selectFrom('attemptAnswer')
      .select(['seq', 'fate'])
      .where('itemId', '=', attempt.items[0]!.id)
      .orderBy('id')
      .execute()
    expect(log).toEqual([
      { seq: 2, fate: 'kept' },
      { seq: 1, fate: 'overtaken' },
    ])
  })

  test('what an offline phone kept does not overtake what was answered after it', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    later(300)
    await quiz.choose(headers, attempt, 0, '甲', { deviceId: randomUUID(), heldForS: 10 })
    const offline = { deviceId: randomUUID(), heldForS: 200 }
    expect((await quiz.choose(headers, attempt, 0, '乙', offline)).body.isKept).toBe(false)
    expect((await quiz.choose(headers, attempt, 1, '丁', offline)).body.isKept).toBe(true)
  })

  test.each([[{ choices: [7] }], [{ choices: [0, 1] }], [{ texts: ['甲'] }], [{}]])(
    '%j does not fit a single choice',
    async (answer) => {
      const { id } = await aQuiz()
      const { headers } = await aMember()
      const attempt = await quiz.start(headers, id)
      expect((await quiz.save(headers, attempt, 0, answer)).status).toBe(400)
    },
  )
})

describe('time', () => {
  const limited = { timeLimitS: 600, graceS: 120 }

  test('answers given offline before the deadline count within the grace', async () => {
    const { id } = await aQuiz(TWO_CHOICES, limited)
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    expect(attempt.deadlineAt).toBe('2026-03-10T04:10:00.000Z')
    later(690)
    expect((await quiz.choose(headers, attempt, 0, '甲', { heldForS: 100 })).status).toBe(200)
    const ended = await quiz.submit(headers, attempt.id)
    expect(ended.score?.points).toBe(1)
  })

  test('time up submits what is there, as of the deadline', async () => {
    const { id } = await aQuiz(TWO_CHOICES, limited)
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    await quiz.choose(headers, attempt, 0, '甲')
    later(720)
    expect(await sweepAttempts(context.deps, NEVER)).toBe(false)
    later(721)
    expect(await sweepAttempts(context.deps, NEVER)).toBe(true)
    expect(await quiz.show(headers, attempt.id)).toMatchObject({
      ...{ state: 'done', ended: 'by_time', submittedAt: '2026-03-10T04:10:00.000Z', score: { points: 1 } },
    })
  })

  test('attempts run out, and the next one waits', async () => {
    const { id } = await aQuiz(TWO_CHOICES, { maxAttempts: 2, delayBetweenS: 60 })
    const { headers } = await aMember()
    await quiz.submit(headers, (await quiz.start(headers, id)).id)
    later(30)
    const early = await quiz.send<{ reason: string; retryAfterS: number }>('POST', `/quizzes/${id}/attempts`, headers)
    expect(early).toMatchObject({ status: 409, body: { reason: 'quiz-too-early', retryAfterS: 30 } })
    later(60)
    await quiz.submit(headers, (await quiz.start(headers, id)).id)
    later(600)
    expect((await quiz.send('POST', `/quizzes/${id}/attempts`, headers)).body).toMatchObject({ reason: 'quiz-attempts-used' })
  })
})

test('members see quizzes of their audience, as released', async () => {
  const draft = await quiz.aDraft(editor, county.county, TWO_CHOICES)
  const changes = { version: draft.version, audienceOrgId: county.east.id }
  const { version } = await quiz.must<{ version: number }>('PATCH', `/quizzes/${draft.id}`, editor, changes)
  const [inside, outside] = [await aMember(), await aMember(county.w1)]
  expect((await quiz.send('GET', `/me/quizzes/${draft.id}`, inside.headers)).status).toBe(404)
  const released = await quiz.release(officer, { id: draft.id, version })
  await quiz.must('PATCH', `/quizzes/${draft.id}`, editor, { version: released.version, title: '改了的标题' })
  expect((await quiz.send('GET', `/me/quizzes/${draft.id}`, outside.headers)).status).toBe(404)
  expect((await quiz.send('POST', `/quizzes/${draft.id}/attempts`, outside.headers)).status).toBe(404)
  const seen = await quiz.must<{ title: string; mayStart: boolean; questionCount: number }>(
    'GET',
    `/me/quizzes/${draft.id}`,
    inside.headers,
  )
  expect(seen).toMatchObject({ mayStart: true, questionCount: 2 })
  expect(seen.title).not.toBe('改了的标题')
  const { items } = await quiz.must<{ items: { id: string }[] }>('GET', '/me/quizzes?limit=200', inside.headers)
  expect(items.map(({ id }) => id)).toContain(draft.id)
})

test('an attempt keeps the questions it began with, whatever is changed and released meanwhile', async () => {
  const { id, questionIds } = await aQuiz()
  const { headers } = await aMember()
  const attempt = await quiz.start(headers, id)
  const question = { ...TWO_CHOICES[0]!, stem: '改过的第一题', correct: [1] }
  await quiz.must('PATCH', `/questions/${questionIds[0]}`, editor, { version: 1, question })
  const { version } = await quiz.must<{ version: number }>('GET', `/quizzes/${id}`, editor)
  await quiz.release(officer, { id, version })
  await quiz.choose(headers, attempt, 0, '甲')
  const ended = await quiz.submit(headers, attempt.id)
  expect(ended.items[0]).toMatchObject({ question: { stem: '第一题' }, result: { share: 1 } })
  const fresh = await quiz.start(headers, id)
  expect(fresh.items[0]!.question.stem).toBe('改过的第一题')
})

test('a short answer waits for a person; the last mark finishes the attempt and posts the hours', async () => {
  const { id } = await aQuiz([{ kind: 'short_answer', stem: '谈谈体会', guidance: '言之有物' }], {}, 10)
  const member = await aMember()
  const attempt = await quiz.start(member.headers, id)
  await quiz.save(member.headers, attempt, 0, { texts: ['学以致用'] })
  expect(await quiz.submit(member.headers, attempt.id)).toMatchObject({ state: 'marking', score: null })
  interface Waiting {
    items: { id: string; answer: string; guidance: string }[]
  }
  const { items } = await quiz.must<Waiting>('GET', `/marking?quiz=${id}`, editor)
  expect(items).toMatchObject([{ answer: '学以致用', guidance: '言之有物' }])
  expect(JSON.stringify(items)).not.toContain(member.personId)
  const itemId = items[0]!.id
  expect((await quiz.send('PUT', `/marking/${itemId}`, editor, { points: 11 })).status).toBe(400)
  expect((await quiz.send('PUT', `/marking/${itemId}`, editor, { points: 8, comment: '好' })).status).toBe(204)
  expect((await quiz.send('PUT', `/marking/${itemId}`, editor, { points: 2 })).status).toBe(404)
  expect(await quiz.show(member.headers, attempt.id)).toMatchObject({ state: 'done', score: { points: 8, isPassed: true } })
  expect(await credits(member.personId)).toHaveLength(1)
})

test('nobody marks an own answer', async () => {
  const { id } = await aQuiz([{ kind: 'short_answer', stem: '谈谈' }])
  const person = await aPerson(context.deps.db, county.e1)
  const marker = await signedIn(context.deps.db, { role: 'editor', at: county.county, personId: person.id })
  const attempt = await quiz.start(marker.headers, id)
  await quiz.save(marker.headers, attempt, 0, { texts: ['我的'] })
  await quiz.submit(marker.headers, attempt.id)
  expect((await quiz.must<{ items: object[] }>('GET', `/marking?quiz=${id}`, marker.headers)).items).toEqual([])
  expect((await quiz.send('PUT', `/marking/${attempt.items[0]!.id}`, marker.headers, { points: 1 })).status).toBe(404)
})

test('statistics are reckoned in the background, for all and for a part of the tree', async () => {
  const { id, questionIds } = await aQuiz()
  for (const [at, texts] of [
    [county.e1, ['甲', '丁']],
    [county.e1, ['甲', '丙']],
    [county.w1, ['乙', '丙']],
    [county.w1, ['甲', '丁']],
  ] as const) {
    const { headers } = await aMember(at)
    const attempt = await quiz.start(headers, id)
    for (const [n, text] of texts.entries()) await quiz.choose(headers, attempt, n, text)
    await quiz.submit(headers, attempt.id)
  }
  interface Shown {
    computedAt: string | null
    quiz: { count: number; alpha: number } | null
    questions: { questionId: string; facility: number; discrimination: number; choices: { text: string; count: number }[] }[]
  }
  const ask = (query = '') => quiz.must<Shown>('GET', `/quizzes/${id}/statistics${query}`, editor)
  expect(await ask(`?org=${county.east.id}`)).toMatchObject({ computedAt: null, quiz: null })
  while (await reckonStatistics(context.deps, NEVER));
  const { quiz: whole, questions } = await ask()
  // The four attempts that statistics.rules.test.ts reckons by hand.
  expect(whole).toMatchObject({ count: 4 })
  expect(whole!.alpha).toBeCloseTo(8 / 11, 10)
  const first = questions.find(({ questionId }) => questionId === questionIds[0])!
  expect(first.facility).toBe(0.75)
  expect(first.discrimination).toBeCloseTo(1 / Math.sqrt(3), 10)
  expect(first.choices.map(({ text, count }) => [text, count])).toEqual([
    ['甲', 3],
    ['乙', 1],
    ['丙', 0],
  ])
  expect((await ask(`?org=${county.east.id}`)).quiz).toMatchObject({ count: 2 })
  const inBank = await quiz.must<{ usage: number; statistics: object }>('GET', `/questions/${questionIds[0]}`, editor)
  expect(inBank).toMatchObject({ usage: 1, statistics: { count: 4, facility: 0.75 } })
})

test('random sections draw by tag and difficulty, each member another paper of the same length', async () => {
  const bank = await quiz.aBank(editor, county.county)
  for (let n = 0; n < 12; n++) {
    const question = { kind: 'true_false' as const, stem: `第${n}句`, isTrue: true }
    await quiz.aQuestion(editor, bank.id, question, { tags: n % 2 ? ['安全'] : ['党史'], difficulty: (n % 3) + 1 })
  }
  const section = (count: number, more: object) => ({ title: '', points: 1, draw: { bankId: bank.id, count, ...more } })
  const body = { orgId: county.county.id, title: '随机测验', category: 'knowledge_skills', organiserLevel: 'county' }
  const draft = await quiz.must<{ id: string; version: number }>('POST', '/quizzes', editor, {
    ...body,
    sections: [section(7, { tags: ['安全'] })],
  })
  const refused = await quiz.send<{ reason: string; errors: object[] }>('POST', `/quizzes/${draft.id}/release`, officer, {
    version: draft.version,
  })
  expect(refused).toMatchObject({ status: 409, body: { reason: 'quiz-incomplete', errors: [{ kind: 'pool-too-small' }] } })
  const sections = [section(3, { tags: ['安全'] }), section(2, { tags: ['党史'], maxDifficulty: 1 })]
  const { version } = await quiz.must<{ version: number }>('PATCH', `/quizzes/${draft.id}`, editor, {
    version: draft.version,
    sections,
  })
  await quiz.release(officer, { id: draft.id, version })
  const papers: string[] = []
  for (let n = 0; n < 6; n++) {
    const { items }: ShownAttempt = await quiz.start((await aMember()).headers, draft.id)
    const stems = items.map(({ question }) => question.stem).sort()
    expect(new Set(stems).size).toBe(5)
    papers.push(stems.join())
  }
  expect(new Set(papers).size).toBeGreaterThan(1)
})
