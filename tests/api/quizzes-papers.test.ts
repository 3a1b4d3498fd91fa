import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { passesCount, quizzing, TWO_CHOICES } from '../support/quizzes.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let quiz: ReturnType<typeof quizzing>
type Headers = Record<string, string>
let editor: Headers
let officer: Headers
/** Two people of one branch, and one of the branch beside it. */
let secretary: Headers
let deputy: Headers
let neighbour: Headers

const NOON = new Date('2026-03-10T04:00:00Z')
const TODAY = '2026-03-10'

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  quiz = quizzing(context)
  ;({ headers: editor } = await signedIn(db, { role: 'editor', at: county.county }))
  ;({ headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county }))
  ;({ headers: secretary } = await signedIn(db, { role: 'branch_secretary', at: county.e1 }))
  ;({ headers: deputy } = await signedIn(db, { role: 'branch_secretary', at: county.e1 }))
  ;({ headers: neighbour } = await signedIn(db, { role: 'branch_secretary', at: county.e2 }))
  await passesCount(db)
})
beforeEach(() => context.setNow(NOON))

interface Shown {
  id: string
  items: { position: number; question: { kind: string; choices: string[] } }[]
}
interface Result {
  state: string
  version: number
  differences: { takenOn: boolean; positions: number[] } | null
  score: { points: number; isPassed: boolean } | null
}

async function aQuiz(questions: QuestionInput[] = TWO_CHOICES, settings = {}) {
  const draft = await quiz.aDraft(editor, county.county, questions, { reveals: 'never', ...settings })
  return quiz.release(officer, draft)
}
async function aPaper(questions?: QuestionInput[], settings = {}) {
  const { id: quizId } = await aQuiz(questions, settings)
  const paper = await quiz.must<Shown>('POST', '/quiz-papers', secretary, { quizId, orgId: county.e1.id })
  return { ...paper, quizId }
}
const aMember = async (at = county.e1) => (await aPerson(context.deps.db, at)).id
const enter = (who: Headers, paper: Shown, personId: string, texts: string[], version = 0, takenOn = TODAY) =>
  quiz.send<Result & { reason?: string }>('PUT', `/quiz-papers/${paper.id}/results/${personId}`, who, {
    ...{ version, takenOn },
    answers: texts.map((text, at) => ({ choices: [paper.items[at]!.question.choices.indexOf(text)] })),
  })
const confirm = (who: Headers, paper: Shown, personId: string, version: number) =>
  quiz.send<Result & { reason?: string }>('POST', `/quiz-papers/${paper.id}/results/${personId}/confirmation`, who, { version })
const hoursOf = (personId: string) =>
  context.deps.db
    .selectFrom('creditEntry')
    .select(['hours', 'happenedOn', 'sourceKind'])
    .where('personId', '=', personId)
    .execute()

describe('a sheet', () => {
  test('that two people read alike is graded and earns its hours, once', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    expect(await enter(secretary, paper, personId, ['甲', '丁'])).toMatchObject({
      status: 200,
      body: { state: 'entered', version: 1 },
    })
    expect(await hoursOf(personId)).toEqual([])
    const agreed = await enter(deputy, paper, personId, ['甲', '丁'], 1)
    expect(agreed.body).toMatchObject({ state: 'agreed', score: { points: 2, isPassed: true } })
    expect(await hoursOf(personId)).toMatchObject([{ hours: 0.5, happenedOn: TODAY, sourceKind: 'quiz' }])
    const again = await enter(deputy, paper, personId, ['甲', '丁'], agreed.body.version)
    expect(again).toMatchObject({ status: 409, body: { reason: 'result-agreed' } })
  })

  test('is confirmed by a second person without typing it again', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['乙', '丙'])
    expect(await confirm(deputy, paper, personId, 1)).toMatchObject({
      status: 200,
      body: { state: 'agreed', score: { points: 0, isPassed: false } },
    })
    expect(await hoursOf(personId)).toEqual([])
  })

  test('read differently shows where; it counts when one of the two has looked again', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丙'])
    const differing = await enter(deputy, paper, personId, ['甲', '丁'], 1)
    expect(differing.body).toMatchObject({ state: 'differing', differences: { takenOn: false, positions: [1] }, score: null })
    const mended = await enter(secretary, paper, personId, ['甲', '丁'], differing.body.version)
    expect(mended.body).toMatchObject({ state: 'agreed', score: { points: 2 } })
  })

  test('appears in the statistics of its quiz and among the attempts of its member', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丁'])
    await confirm(deputy, paper, personId, 1)
    const { headers } = await signedIn(context.deps.db, { at: county.e1, personId })
    const own = await quiz.must<{ isPassed: boolean; attempts: object[] }>('GET', `/me/quizzes/${paper.quizId}`, headers)
    expect(own).toMatchObject({ isPassed: true, attempts: [{ number: 1, state: 'done', points: 2 }] })
    const { rows } = { rows: await context.deps.db.selectFrom('quizStale').selectAll().execute() }
    expect(rows.length).toBeGreaterThan(0)
  })

  test('with a short answer waits for its marks', async () => {
    const [paper, personId] = [await aPaper([{ kind: 'short_answer', stem: '谈谈' }]), await aMember()]
    const answers = [{ texts: ['讲卫生'] }]
    const put = (who: Headers, version: number) =>
      quiz.must<Result>('PUT', `/quiz-papers/${paper.id}/results/${personId}`, who, { version, takenOn: TODAY, answers })
    await put(secretary, 0)
    expect(await put(deputy, 1)).toMatchObject({ state: 'agreed', score: null })
    const { items } = await quiz.must<{ items: { id: string }[] }>('GET', `/marking?quiz=${paper.quizId}`, editor)
    await quiz.must('PUT', `/marking/${items[0]!.id}`, editor, { points: 1 })
    expect(await hoursOf(personId)).toMatchObject([{ hours: 0.5, happenedOn: TODAY }])
  })

  test('entered by mistake is taken away as long as it counts nowhere', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丁'])
    const url = (version: number) => `/quiz-papers/${paper.id}/results/${personId}?version=${version}`
    const remove = (version: number) =>
      context.app.inject({ method: 'DELETE', url: `/api/v1${url(version)}`, headers: deputy }).then((reply) => reply.statusCode)
    expect(await remove(1)).toBe(204)
    await enter(secretary, paper, personId, ['甲', '丁'])
    await confirm(deputy, paper, personId, 1)
    expect(await remove(3)).toBe(409)
  })
})

describe('refused', () => {
  test('a check of the own entry', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丁'])
    expect(await confirm(secretary, paper, personId, 1)).toMatchObject({ status: 409, body: { reason: 'own-reading' } })
    // Entered once more by the same hand it is a correction, not a check.
    expect((await enter(secretary, paper, personId, ['甲', '丁'], 1)).body).toMatchObject({ state: 'entered' })
  })

  test('the own sheet', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    const { headers } = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1, personId })
    expect(await enter(headers, paper, personId, ['甲', '丁'])).toMatchObject({ status: 409, body: { reason: 'own-result' } })
    await enter(secretary, paper, personId, ['甲', '丁'])
    expect(await confirm(headers, paper, personId, 1)).toMatchObject({ status: 409, body: { reason: 'own-result' } })
  })

  test('papers, people and places of another branch', async () => {
    const paper = await aPaper()
    const [own, foreign] = [await aMember(), await aMember(county.e2)]
    for (const url of ['', '/people', `/results/${own}`, '/key'])
      expect((await quiz.send('GET', `/quiz-papers/${paper.id}${url}`, neighbour)).status, url).toBe(404)
    expect((await enter(neighbour, paper, own, ['甲', '丁'])).status).toBe(404)
    expect((await enter(secretary, paper, foreign, ['甲', '丁'])).status).toBe(404)
    const elsewhere = { quizId: paper.quizId, orgId: county.e1.id }
    expect((await quiz.send('POST', '/quiz-papers', neighbour, elsewhere)).status).toBe(404)
  })

  test('days before the printing and days to come, of quizzes that were closed, attempts that are used up', async () => {
    const [paper, personId] = [await aPaper(TWO_CHOICES, { maxAttempts: 1, closesAt: '2026-03-10T15:00:00Z' }), await aMember()]
    expect((await enter(secretary, paper, personId, ['甲', '丁'], 0, '2026-03-09')).status).toBe(400)
    expect((await enter(secretary, paper, personId, ['甲', '丁'], 0, '2026-03-11')).status).toBe(400)
    context.setNow(new Date('2026-03-12T04:00:00Z'))
    const late = await enter(secretary, paper, personId, ['甲', '丁'], 0, '2026-03-11')
    expect(late).toMatchObject({ status: 409, body: { reason: 'paper-closed' } })
    await enter(secretary, paper, personId, ['甲', '丁'])
    await confirm(deputy, paper, personId, 1)
    context.setNow(NOON)
    const second = await quiz.must<Shown>('POST', '/quiz-papers', secretary, { quizId: paper.quizId, orgId: county.e1.id })
    expect((await enter(secretary, second, personId, ['甲', '丁'])).body.reason).toBe('paper-attempts-used')
  })

  test('a result while the person sits the quiz online', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    const { headers } = await signedIn(context.deps.db, { at: county.e1, personId })
    await quiz.start(headers, paper.quizId)
    expect((await enter(secretary, paper, personId, ['甲', '丁'])).body.reason).toBe('attempt-under-way')
  })

  test('eight checks at once post once', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丁'])
    const replies = await Promise.all(Array.from({ length: 8 }, () => confirm(deputy, paper, personId, 1)))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await hoursOf(personId)).toHaveLength(1)
  })

  test('to change what both agreed on, even past the program', async () => {
    const [paper, personId] = [await aPaper(), await aMember()]
    await enter(secretary, paper, personId, ['甲', '丁'])
    await confirm(deputy, paper, personId, 1)
    const change = context.deps.db.updateTable('quizPaperResult').set({ version: 9 }).where('personId', '=', personId).execute()
    await expect(change).rejects.toThrow(/agreed/)
  })
})

describe('the key of a paper', () => {
  const KEYED: QuestionInput[] = [
    { kind: 'fill_in', stem: '在____', feedback: '密钥之解析', blanks: [['密钥之一', '密钥之二']] },
    { kind: 'short_answer', stem: '谈谈', guidance: '密钥之要点' },
    { kind: 'multiple', stem: '哪些？', options: ['甲', '乙', '丙'], correct: [0, 2] },
  ]
  const KEYS = /密钥|"correct|isTrue|"guidance|"right"/

  test('is in nothing a branch secretary reaches, before and after the results', async () => {
    const [paper, personId] = [await aPaper(KEYED), await aMember()]
    const at = `/quiz-papers/${paper.id}`
    const put = { version: 0, takenOn: TODAY, answers: [{ texts: ['不知道'] }, null, null] }
    const said = [
      await quiz.send('PUT', `${at}/results/${personId}`, secretary, put),
      await confirm(deputy, paper, personId, 1),
      ...(await Promise.all(
        ['/quiz-papers', '/quiz-papers/quizzes', at, `${at}/people`, `${at}/results/${personId}`].map((url) =>
          quiz.send('GET', url, secretary),
        ),
      )),
    ]
    expect(said.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect(JSON.stringify(said)).not.toMatch(KEYS)
    expect((await quiz.send('GET', `${at}/key`, secretary)).status).toBe(404)
  })

  test('is for markers of the quiz, and each look is recorded', async () => {
    const paper = await aPaper(KEYED)
    const { items } = await quiz.must<{ items: object[] }>('GET', `/quiz-papers/${paper.id}/key`, editor)
    expect(items).toMatchObject([{ accepted: [['密钥之一', '密钥之二']] }, { guidance: '密钥之要点' }, { right: { choices: [expect.any(Number), expect.any(Number)] } }]) // prettier-ignore
    const { headers: elsewhere } = await signedIn(context.deps.db, { role: 'township_officer', at: county.east })
    expect((await quiz.send('GET', `/quiz-papers/${paper.id}/key`, elsewhere)).status).toBe(404)
    const looks = await context.deps.db
      .selectFrom('auditEntry')
      .select('action')
      .where('objectId', '=', paper.id)
      .orderBy('seq')
      .execute()
    expect(looks.map(({ action }) => action)).toEqual(['quiz-paper.make', 'quiz-paper.key'])
  })
})

describe('nobody releases what they wrote', () => {
  test('neither the quiz, nor a change of it, nor a question members would see for the first time', async () => {
    const draft = await quiz.aDraft(officer, county.county, TWO_CHOICES)
    const release = (who: Headers, version: number) =>
      quiz.send<{ version: number; reason?: string }>('POST', `/quizzes/${draft.id}/release`, who, { version })
    expect(await release(officer, draft.version)).toMatchObject({ status: 409, body: { reason: 'own-quiz' } })
    const { headers: reviewer } = await signedIn(context.deps.db, { role: 'reviewer', at: county.county })
    const released = await release(reviewer, draft.version)
    expect(released.status).toBe(200)
    // Nothing new in it: whoever wrote it once may release it again.
    const again = await release(officer, released.body.version)
    expect(again.status).toBe(200)
    const { items } = await quiz.must<{ items: { id: string; version: number }[] }>('GET', `/question-banks/${draft.bankId}/questions`, officer) // prettier-ignore
    const question = { ...TWO_CHOICES[0]!, stem: '另一问' }
    await quiz.must('PATCH', `/questions/${items[0]!.id}`, officer, { version: items[0]!.version, question })
    expect(await release(officer, again.body.version)).toMatchObject({ status: 409, body: { reason: 'own-questions' } })
    expect((await release(reviewer, again.body.version)).status).toBe(200)
  })

  test('and the preview says so beforehand', async () => {
    const draft = await quiz.aDraft(officer, county.county, TWO_CHOICES)
    const seen = (who: Headers) => quiz.must<object>('GET', `/quizzes/${draft.id}/preview`, who)
    expect(await seen(officer)).toMatchObject({ releaseBar: 'own-quiz', sections: [{ available: 2 }], faults: [] })
    expect(await seen(editor)).toMatchObject({ releaseBar: null })
  })
})

test('a question tells its versions and the quizzes that ask it; its bank the words it is filed by', async () => {
  const draft = await quiz.aDraft(editor, county.county, TWO_CHOICES)
  await quiz.release(officer, draft)
  const id = draft.questionIds[0]!
  await quiz.must('PATCH', `/questions/${id}`, editor, { version: 1, question: { ...TWO_CHOICES[0]!, stem: '新问' }, tags: ['党史'], category: '一' }) // prettier-ignore
  const history = await quiz.must<{ versions: object[]; usage: object[] }>('GET', `/questions/${id}/history`, editor)
  expect(history.versions).toMatchObject([{ number: 2, question: { stem: '新问' } }, { number: 1 }])
  expect(history.usage).toMatchObject([{ quizId: draft.id, quizNumber: 1, number: 1, isCurrent: true }])
  expect(await quiz.must('GET', `/question-banks/${draft.bankId}/facets`, editor)).toEqual({
    categories: [{ value: '一', count: 1 }],
    tags: [{ value: '党史', count: 1 }],
  })
})
