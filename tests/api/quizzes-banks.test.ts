import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let quiz: ReturnType<typeof quizzing>
let editor: Record<string, string>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  quiz = quizzing(context)
  ;({ headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county }))
})

interface Imported {
  createdCount: number
  soundCount: number
  items: { at: number; question: { kind: string; stem: string } }[]
  findings: { at: number | null; part: string; kind: string; severity: string }[]
  reason?: string
}
async function bring(bankId: string, format: string, bytes: Buffer, more: Record<string, string> = {}) {
  const reply = await context.app.inject({
    ...{ method: 'POST', url: `/api/v1/question-banks/${bankId}/imports`, query: { format, filename: `题.${format}`, ...more } },
    ...{ headers: { ...editor, 'content-type': 'application/octet-stream' }, payload: bytes },
  })
  return { status: reply.statusCode, body: reply.json<Imported>() }
}
const take = async (url: string) => {
  const reply = await context.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: editor })
  return { status: reply.statusCode, bytes: reply.rawPayload }
}
const countOf = async (bankId: string) =>
  (await quiz.must<{ questionCount: number }>('GET', `/question-banks/${bankId}`, editor)).questionCount

const table = async (...rows: string[][]) => {
  const headings = ['题型*', '题干*', '选项A', '选项B', '选项C', '答案', '计分方式', '难度', '标签']
  return Buffer.from(await writeXlsx({ sheets: [{ name: '试题', rows: [headings, ...rows] }] }))
}

describe('a table of questions', () => {
  test('is shown first: what is sound, and what is wrong in which row and column', async () => {
    const { id } = await quiz.aBank(editor, county.county)
    const bytes = await table(
      ['单选题', '好题', '甲', '乙', '', 'B', '', '2', '安全，党史'],
      ['单选', '没有答案', '甲', '乙', '', '', '', '', ''],
      ['论述题', '题型不对', '', '', '', '', '', '', ''],
      ['多选题', '方式不对', '甲', '乙', '丙', 'AB', '看心情', '', ''],
      ['判断题', '是非不清', '', '', '', '也许', '', '', ''],
      ['', '', '', '', '', '', '', '', ''],
      ['填空题', '两个空____和____', '', '', '', '甲|乙；丙', '', '9', ''],
    )
    const { status, body } = await bring(id, 'xlsx', bytes)
    expect(status).toBe(200)
    expect(body).toMatchObject({ createdCount: 0, soundCount: 1, items: [{ at: 2, question: { kind: 'single', stem: '好题' } }] })
    expect(body.findings.map(({ at, part, kind }) => `${at} ${part} ${kind}`)).toEqual([
      '3 /correct correct-missing',
      '4 题型 type-unknown',
      '5 计分方式 rule-unknown',
      '6 答案 answer-unknown',
      '8 /difficulty difficulty-out-of-range',
    ])
    expect(await countOf(id)).toBe(0)
  })

  test('with a fault is refused whole, or taken without what is faulty if asked', async () => {
    const { id } = await quiz.aBank(editor, county.county)
    const bytes = await table(['判断题', '好题', '', '', '', '对'], ['判断题', '坏题', '', '', '', '？'])
    expect(await bring(id, 'xlsx', bytes, { dryRun: 'false' })).toMatchObject({
      status: 422,
      body: { reason: 'faulty-questions' },
    })
    expect(await countOf(id)).toBe(0)
    expect((await bring(id, 'xlsx', bytes, { dryRun: 'false', skipFaulty: 'true' })).body.createdCount).toBe(1)
    expect(await countOf(id)).toBe(1)
  })

  test('is the template, filled in with its examples', async () => {
    const { id } = await quiz.aBank(editor, county.county)
    const { bytes } = await take('/question-banks/template')
    const { body } = await bring(id, 'xlsx', bytes, { dryRun: 'false' })
    expect(body).toMatchObject({ createdCount: 8, findings: [] })
  })
})

test.each(['xlsx', 'gift', 'moodle-xml', 'qti'])('a bank goes out as %s and comes back into another', async (format) => {
  const [from, to] = [await quiz.aBank(editor, county.county), await quiz.aBank(editor, county.county)]
  for (const question of TWO_CHOICES)
    await quiz.aQuestion(editor, from.id, question, { tags: ['党史'], category: '第一章', difficulty: 4 })
  await quiz.aQuestion(editor, from.id, { kind: 'fill_in', stem: '在哪？', blanks: [['甲', '乙']] })
  const { bytes } = await take(`/question-banks/${from.id}/export?format=${format}`)
  await bring(to.id, format, bytes, { dryRun: 'false' })
  const strip = async (bankId: string) => {
    const { items } = await quiz.must<{ items: Record<string, unknown>[] }>('GET', `/question-banks/${bankId}/questions`, editor)
    return items.map(({ question, tags, category, difficulty }) => ({ question, tags, category, difficulty }))
  }
  expect(await strip(to.id)).toEqual(await strip(from.id))
})

test('what a format cannot hold is told before it is lost', async () => {
  const { id } = await quiz.aBank(editor, county.county)
  await quiz.aQuestion(editor, id, { kind: 'fill_in', stem: '____和____', blanks: [['甲'], ['乙']] })
  const { findings } = await quiz.must<Imported>('GET', `/question-banks/${id}/export-findings?format=gift`, editor)
  expect(findings).toEqual([{ at: 1, part: '', kind: 'blanks-not-representable', severity: 'error' }])
  const inMoodle = await quiz.must<Imported>('GET', `/question-banks/${id}/export-findings?format=moodle-xml`, editor)
  expect(inMoodle.findings).toEqual([])
})

test('imports and exports are in the audit log', async () => {
  const { id } = await quiz.aBank(editor, county.county)
  await bring(id, 'gift', Buffer.from('对吗？{T}'), { dryRun: 'false' })
  await take(`/question-banks/${id}/export?format=gift`)
  const entries = await context.deps.db
    .selectFrom('auditEntry')
    .select(['action', 'detail'])
    .where('objectId', '=', id)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['question-bank.import', 'question-bank.export'])
})

describe('a question', () => {
  test('gets a new version when it asks something else, not when it is filed elsewhere', async () => {
    const bank = await quiz.aBank(editor, county.county)
    const { id } = await quiz.aQuestion(editor, bank.id, TWO_CHOICES[0]!)
    const filed = await quiz.must<{ number: number; version: number }>('PATCH', `/questions/${id}`, editor, {
      version: 1,
      tags: ['新'],
    })
    expect(filed).toMatchObject({ number: 1, version: 2, tags: ['新'] })
    const question = { ...TWO_CHOICES[0]!, stem: '另一问' }
    expect(await quiz.must('PATCH', `/questions/${id}`, editor, { version: 2, question })).toMatchObject({
      number: 2,
      version: 3,
    })
    const stale = await quiz.send<{ version: number }>('PATCH', `/questions/${id}`, editor, { version: 2, difficulty: 1 })
    expect(stale).toMatchObject({ status: 409, body: { version: 3 } })
  })

  test('that makes no sense is refused, pointing at what is wrong', async () => {
    const bank = await quiz.aBank(editor, county.county)
    const question = { kind: 'single', stem: '？', options: ['甲', '甲'], correct: [5] }
    const refused = await quiz.send('POST', `/question-banks/${bank.id}/questions`, editor, { question })
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/question/options', kind: 'options-alike' }, { pointer: '/body/question/correct' }] },
    })
  })

  test('made twice with one id is one question', async () => {
    const bank = await quiz.aBank(editor, county.county)
    const id = '0193a4c4-0000-7000-8000-000000000001'
    for (let n = 0; n < 2; n++) await quiz.aQuestion(editor, bank.id, TWO_CHOICES[0]!, { id })
    expect(await countOf(bank.id)).toBe(1)
  })

  test('that is retired is listed apart and not released any more', async () => {
    const draft = await quiz.aDraft(editor, county.county, TWO_CHOICES)
    await quiz.must('PATCH', `/questions/${draft.questionIds[0]}`, editor, { version: 1, isRetired: true })
    const list = (query: string) =>
      quiz.must<{ items: object[] }>('GET', `/question-banks/${draft.bankId}/questions${query}`, editor)
    expect((await list('')).items).toHaveLength(1)
    expect((await list('?retired=true')).items).toHaveLength(1)
    const { headers } = await signedIn(context.deps.db, { role: 'reviewer', at: county.county })
    expect(await quiz.send('POST', `/quizzes/${draft.id}/release`, headers, { version: draft.version })).toMatchObject({
      ...{ status: 409, body: { reason: 'quiz-incomplete', errors: [{ pointer: '/sections/0', kind: 'question-gone' }] } },
    })
  })

  test('is found by what it asks, its kind, tag and difficulty', async () => {
    const { id } = await quiz.aBank(editor, county.county)
    await quiz.aQuestion(editor, id, { kind: 'true_false', stem: '冬剪好吗', isTrue: true }, { tags: ['果树'], difficulty: 2 })
    await quiz.aQuestion(editor, id, { kind: 'numeric', stem: '亩产多少', value: 1 }, { tags: ['果树', '产量'], category: '乙' })
    const stems = async (query: string) => {
      const { items } = await quiz.must<{ items: { question: { stem: string } }[] }>(
        'GET',
        `/question-banks/${id}/questions?${query}`,
        editor,
      )
      return items.map(({ question }) => question.stem)
    }
    expect(await stems('tag=果树')).toEqual(['冬剪好吗', '亩产多少'])
    expect(await stems('q=亩产')).toEqual(['亩产多少'])
    expect(await stems('kind=true_false&difficulty=2')).toEqual(['冬剪好吗'])
    expect(await stems('category=乙')).toEqual(['亩产多少'])
    const { nextCursor } = await quiz.must<{ nextCursor: string }>('GET', `/question-banks/${id}/questions?limit=1`, editor)
    expect(await stems(`limit=1&cursor=${nextCursor}`)).toEqual(['亩产多少'])
  })
})

test('settings that contradict each other are refused', async () => {
  const body = { orgId: county.county.id, title: '测验甲', category: 'political_theory', organiserLevel: 'county' }
  const refused = await quiz.send('POST', '/quizzes', editor, { ...body, settings: { reveals: 'after_closing' } })
  expect(refused).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/body/settings/closesAt', kind: 'closing-missing' }] },
  })
})

test('a quiz withdrawn is gone for members, and its draft stays', async () => {
  const { headers } = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
  const draft = await quiz.aDraft(editor, county.county, TWO_CHOICES)
  expect((await quiz.send('POST', `/quizzes/${draft.id}/withdrawal`, headers, { version: draft.version })).status).toBe(409)
  const { version } = await quiz.release(headers, draft)
  await quiz.must('POST', `/quizzes/${draft.id}/withdrawal`, headers, { version })
  expect((await quiz.send('GET', `/me/quizzes/${draft.id}`, editor)).status).toBe(404)
  expect(await quiz.must('GET', `/quizzes/${draft.id}`, editor)).toMatchObject({ state: 'withdrawn', releasedNumber: 1 })
})
