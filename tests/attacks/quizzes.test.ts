import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { sweepAttempts } from '#server/quizzes/index.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { dataFolder, useServers } from '../support/killed-imports.ts'
import { passesCount, quizzing, TWO_CHOICES } from '../support/quizzes.ts'

const context = useApp()
const startServer = useServers()
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
async function aQuiz(questions: QuestionInput[] = TWO_CHOICES, settings = {}) {
  const draft = await quiz.aDraft(editor, county.county, questions, settings)
  return { ...draft, ...(await quiz.release(officer, draft)) }
}

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  quiz = quizzing(context)
  ;({ headers: editor } = await signedIn(db, { role: 'editor', at: county.county }))
  ;({ headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county }))
  await passesCount(db)
})
beforeEach(() => later(0))

/** Questions whose keys give themselves away in whatever says them. */
const KEYED: QuestionInput[] = [
  { kind: 'fill_in', stem: '在____', feedback: '密钥之解析一', blanks: [['密钥之一', '密钥之二']] },
  { kind: 'numeric', stem: '多少？', feedback: '密钥之解析二', value: 271_828, tolerance: 31_415 },
  { kind: 'short_answer', stem: '谈谈', feedback: '密钥之解析三', guidance: '密钥之要点' },
  { kind: 'single', stem: '哪个？', feedback: '密钥之解析四', options: ['甲', '乙'], correct: [1] },
]
const KEYS = /密钥|271828|31415|"correct|isTrue|"guidance|"partialRule/

describe('right answers', () => {
  test('are in nothing a member can reach before the quiz lets them out', async () => {
    const { id, bankId, questionIds } = await aQuiz(KEYED, { reveals: 'never' })
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    await quiz.choose(headers, attempt, 3, '甲')
    const own = [`/me/quizzes`, `/me/quizzes/${id}`, `/attempts/${attempt.id}`]
    for (const url of own) expect(JSON.stringify((await quiz.send('GET', url, headers)).body)).not.toMatch(KEYS)
    expect(JSON.stringify(await quiz.submit(headers, attempt.id))).not.toMatch(KEYS)
    expect(JSON.stringify(await quiz.show(headers, attempt.id))).not.toMatch(KEYS)
    const staffOnly = [
      ...[`/quizzes/${id}`, `/quizzes/${id}/preview`, `/quizzes/${id}/statistics`, `/questions/${questionIds[0]}`],
      ...[`/question-banks/${bankId}`, `/question-banks/${bankId}/questions`, `/question-banks/${bankId}/export?format=gift`],
      ...[`/question-banks/${bankId}/export-findings?format=gift`, `/marking?quiz=${id}`, '/quizzes', '/question-banks'],
    ]
    for (const url of staffOnly) expect((await quiz.send('GET', url, headers)).status, url).toBe(404)
  })

  test('of a township are out of reach for the editors of another', async () => {
    const { id, bankId, questionIds } = await aQuiz(KEYED)
    const { headers } = await signedIn(context.deps.db, { role: 'editor', at: county.west })
    for (const url of [`/quizzes/${id}/preview`, `/questions/${questionIds[0]}`, `/question-banks/${bankId}/export?format=xlsx`])
      expect((await quiz.send('GET', url, headers)).status, url).toBe(404)
    // Nor can they be fetched into a quiz of one's own.
    const body = { orgId: county.west.id, title: '借来的题', category: 'political_theory', organiserLevel: 'county' }
    for (const section of [{ questionIds: [questionIds[0]!] }, { draw: { bankId, count: 1 } }]) {
      const sections = [{ title: '', points: 1, ...section }]
      expect((await quiz.send('POST', '/quizzes', headers, { ...body, sections })).status).toBe(404)
    }
  })

  test('come with the closing and its grace, not before; a later closing keeps them back', async () => {
    const closesAt = new Date(NOON.getTime() + 3_600_000).toISOString()
    const draft = await aQuiz(TWO_CHOICES, { reveals: 'after_closing', closesAt, graceS: 60 })
    const { headers } = await aMember()
    const { id } = await quiz.start(headers, draft.id)
    await quiz.submit(headers, id)
    later(3660)
    expect(await quiz.show(headers, id)).toMatchObject({ isRevealed: false, items: [{ result: null }, { result: null }] })
    later(3661)
    expect((await quiz.show(headers, id)).items[0]!.result).toMatchObject({ feedback: '因为甲', share: 0 })
    const { settings } = await quiz.must<{ settings: object }>('GET', `/quizzes/${draft.id}`, editor)
    const longer = { ...settings, closesAt: new Date(NOON.getTime() + 7_200_000).toISOString() }
    const changed = await quiz.must<{ id: string; version: number }>('PATCH', `/quizzes/${draft.id}`, editor, {
      ...{ version: draft.version, settings: longer },
    })
    await quiz.release(officer, changed)
    expect((await quiz.show(headers, id)).isRevealed).toBe(false)
  })

  test('do not come with an open attempt, though the quiz reveals on submission', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    expect(attempt).toMatchObject({ isRevealed: false, items: [{ result: null }, { result: null }] })
    expect((await quiz.submit(headers, attempt.id)).items[1]!.result).toMatchObject({ feedback: '因为丁' })
  })
})

describe("another's attempt", () => {
  test('can be neither read nor written nor handed in', async () => {
    const { id } = await aQuiz()
    const [mine, other] = [await aMember(), await aMember()]
    const attempt = await quiz.start(mine.headers, id)
    expect((await quiz.send('GET', `/attempts/${attempt.id}`, other.headers)).status).toBe(404)
    expect((await quiz.choose(other.headers, attempt, 0, '甲')).status).toBe(404)
    expect((await quiz.send('POST', `/attempts/${attempt.id}/submit`, other.headers)).status).toBe(404)
    expect((await quiz.send('GET', `/attempts/${attempt.id}`, editor)).status).toBe(409)
    expect((await quiz.show(mine.headers, attempt.id)).state).toBe('open')
  })

  test("is not reached through an item of it in one's own", async () => {
    const { id } = await aQuiz()
    const [mine, other] = [await aMember(), await aMember()]
    const attempts = [await quiz.start(mine.headers, id), await quiz.start(other.headers, id)] as const
    const forged = { ...attempts[1], id: attempts[1].id, items: attempts[0].items }
    expect((await quiz.choose(other.headers, forged, 0, '甲')).status).toBe(404)
  })
})

describe('late answers', () => {
  const limited = { timeLimitS: 600, graceS: 120 }

  test('are refused and noted, whatever the device says of its clock', async () => {
    const { id } = await aQuiz(TWO_CHOICES, limited)
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    later(601)
    expect((await quiz.choose(headers, attempt, 0, '甲', { seq: 1 })).body.reason).toBe('answer-too-late')
    later(721)
    expect((await quiz.choose(headers, attempt, 0, '甲', { seq: 2, heldForS: 700 })).body.reason).toBe('answer-too-late')
    await sweepAttempts(context.deps, NEVER)
    expect((await quiz.choose(headers, attempt, 0, '甲', { seq: 3, heldForS: 700 })).body.reason).toBe('attempt-ended')
    expect((await quiz.show(headers, attempt.id)).score?.points).toBe(0)
    const log = await context.deps.db
      .selectFrom('attemptAnswer')
      .select(['seq', 'fate'])
      .where('itemId', '=', attempt.items[0]!.id)
      .execute()
    expect(log).toEqual([
      { seq: 1, fate: 'late' },
      { seq: 2, fate: 'late' },
    ])
  })

  test('a new attempt does not reopen the old one', async () => {
    const { id } = await aQuiz(TWO_CHOICES, limited)
    const { headers } = await aMember()
    const old = await quiz.start(headers, id)
    later(900)
    const fresh = await quiz.start(headers, id)
    expect(fresh.id).not.toBe(old.id)
    expect(await quiz.show(headers, old.id)).toMatchObject({ state: 'done', ended: 'by_time' })
  })

  test('nothing is changed after handing in', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    const { items } = await quiz.submit(headers, attempt.id)
    expect(items[0]!.result?.right).toBeDefined()
    expect((await quiz.choose(headers, attempt, 0, '甲', { heldForS: 60 })).body.reason).toBe('attempt-ended')
    expect((await quiz.submit(headers, attempt.id)).score?.points).toBe(0)
  })

  test('the log of answers cannot be rewritten by the application', async () => {
    const { db } = context.deps
    await expect(db.updateTable('attemptAnswer').set({ fate: 'kept' }).execute()).rejects.toThrow(/permission|append-only/)
    await expect(db.deleteFrom('questionVersion').execute()).rejects.toThrow(/permission|append-only/)
    await expect(db.updateTable('quizVersion').set({ title: '改' }).execute()).rejects.toThrow(/permission|append-only/)
  })
})

describe('at the same moment', () => {
  test('eight devices begin one attempt', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempts = await Promise.all(Array.from({ length: 8 }, () => quiz.start(headers, id)))
    expect(new Set(attempts.map((one) => one.id)).size).toBe(1)
  })

  test('handing in eight times grades once and posts hours once', async () => {
    const { id } = await aQuiz()
    const { headers, personId } = await aMember()
    const attempt = await quiz.start(headers, id)
    await quiz.choose(headers, attempt, 0, '甲')
    await quiz.choose(headers, attempt, 1, '丁')
    const ends = await Promise.all(Array.from({ length: 8 }, () => quiz.submit(headers, attempt.id)))
    for (const end of ends) expect(end.score).toMatchObject({ points: 2 })
    const entries = await context.deps.db.selectFrom('creditEntry').select('id').where('personId', '=', personId).execute()
    expect(entries).toHaveLength(1)
  })

  test('every answer accepted beside a handing-in is graded, every other refused', async () => {
    const { id } = await aQuiz()
    for (let n = 0; n < 6; n++) {
      const { headers } = await aMember()
      const attempt = await quiz.start(headers, id)
      const [saved] = await Promise.all([quiz.choose(headers, attempt, 0, '甲'), quiz.submit(headers, attempt.id)])
      const { score } = await quiz.show(headers, attempt.id)
      expect(score?.points).toBe(saved.status === 200 ? 1 : 0)
    }
  })

  test('the same answer from eight retries is one line of the log', async () => {
    const { id } = await aQuiz()
    const { headers } = await aMember()
    const attempt = await quiz.start(headers, id)
    const saved = await Promise.all(Array.from({ length: 8 }, () => quiz.choose(headers, attempt, 0, '甲', { seq: 4 })))
    expect(saved.map(({ status, body }) => `${status} ${body.isKept}`)).toEqual(Array.from({ length: 8 }, () => '200 true'))
    const log = await context.deps.db
      .selectFrom('attemptAnswer')
      .select('id')
      .where('itemId', '=', attempt.items[0]!.id)
      .execute()
    expect(log).toHaveLength(1)
  })
})

test('an answer that was accepted outlives kill -9 of the server', async () => {
  const { id } = await aQuiz()
  const { headers } = await aMember()
  const attempt = await quiz.start(headers, id)
  const { folder, remove } = dataFolder()
  onTestFinished(remove)
  const server = await startServer({ DATABASE_URL: context.url, LUNXUN_DATA: folder })
  const said = attempt.items.map(async (item, at) => {
    const reply = await fetch(`${server.address}/api/v1/attempts/${attempt.id}/answers/${item.id}`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ deviceId: randomUUID(), seq: 1, answer: { choices: [at] } }),
    })
    return reply.status
  })
  expect(await Promise.all(said)).toEqual([200, 200])
  await server.kill()
  expect((await quiz.show(headers, attempt.id)).items.map(({ answer }) => answer)).toEqual([{ choices: [0] }, { choices: [1] }])
})
