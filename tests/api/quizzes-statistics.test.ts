import { beforeAll, expect, test } from 'vitest'
import { reckonStatistics } from '#server/quizzes/index.ts'
import type { Answer } from '#server/quizzes/grading.rules.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { quizzing, type ShownAttempt } from '../support/quizzes.ts'
import { WORKED_ITEMS, WORKED_MAX, WORKED_POINTS, WORKED_QUIZ, WORKED_TENTHS } from '../support/worked-quiz.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let editor: Record<string, string>
let officer: Record<string, string>

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  ;({ headers: editor } = await signedIn(db, { role: 'editor', at: county.county }))
  ;({ headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county }))
})

const PAIRS = [
  { left: '一大', right: '上海' },
  { left: '七大', right: '延安' },
  { left: '遵义会议', right: '遵义' },
  { left: '古田会议', right: '上杭' },
]
/** Each is worth as many points as it has parts, so that every mark of the worked example can be got. */
const QUESTIONS: (QuestionInput & { guessed: number })[] = [
  { kind: 'single', stem: '第一题', options: ['甲', '乙', '丙', '丁'], correct: [2], guessed: 1 / 4 },
  { kind: 'true_false', stem: '第二题', isTrue: false, guessed: 1 / 2 },
  { kind: 'matching', stem: '第三题', pairs: PAIRS.slice(0, 2), distractors: ['北京'], guessed: 1 / 3 },
  { kind: 'fill_in', stem: '____和____', blanks: [['甲'], ['乙']], guessed: 0 },
  { kind: 'matching', stem: '第五题', pairs: PAIRS, guessed: 1 / 4 },
  { kind: 'fill_in', stem: '____、____、____、____、____', blanks: [['一'], ['二'], ['三'], ['四'], ['五']], guessed: 0 },
]

/** An answer of which so many parts are right. */
function worth(points: number, at: number, { choices }: ShownAttempt['items'][number]['question']): Answer {
  const { kind, pairs = [], blanks = [] } = QUESTIONS[at]!
  if (kind === 'single') return { choices: [choices.indexOf(points === 1 ? '丙' : '甲')] }
  if (kind === 'true_false') return { choices: [choices.indexOf(points === 1 ? 'false' : 'true')] }
  if (kind === 'fill_in') return { texts: blanks.map(([right = ''], n) => (n < points ? right : '忘了')) }
  return { choices: pairs.map(({ right }, n) => choices.indexOf(n < points ? right : pairs[(n + 1) % pairs.length]!.right)) }
}

async function releaseWorkedQuiz(quiz: ReturnType<typeof quizzing>) {
  const bank = await quiz.aBank(editor, county.county)
  const sections: object[] = []
  for (const [at, { guessed: _, ...question }] of QUESTIONS.entries()) {
    const { id } = await quiz.aQuestion(editor, bank.id, question)
    sections.push({ title: `第${at + 1}部分`, points: WORKED_MAX[at], questionIds: [id] })
  }
  const draft = await quiz.must<{ id: string; version: number }>('POST', '/quizzes', editor, {
    ...{ orgId: county.county.id, title: '算例', category: 'political_theory', organiserLevel: 'county' },
    ...{ settings: { shufflesQuestions: false }, sections },
  })
  return quiz.release(officer, draft)
}

interface Shown {
  quiz: Record<string, number> & { distribution: number[] }
  questions: (Record<string, number> & { stem: string; isSuspect: boolean })[]
}

test('the 32 attempts of the worked example, taken by 32 members, give the figures of an independent library', async () => {
  const quiz = quizzing(context)
  const { id } = await releaseWorkedQuiz(quiz)
  for (const [n, row] of WORKED_POINTS.entries()) {
    const at = n % 2 === 0 ? county.e1 : county.w1
    const { headers } = await signedIn(context.deps.db, { at, personId: (await aPerson(context.deps.db, at)).id })
    const attempt = await quiz.start(headers, id)
    for (const [place, points] of row.entries()) {
      const answer = worth(points, place, attempt.items[place]!.question)
      expect((await quiz.save(headers, attempt, place, answer)).status).toBe(200)
    }
    const total = row.reduce((sum, one) => sum + one, 0)
    expect((await quiz.submit(headers, attempt.id)).score?.points).toBe(total)
  }
  const ask = (query = '') => quiz.must<Shown>('GET', `/quizzes/${id}/statistics${query}`, editor)
  await ask(`?org=${county.east.id}`)
  while (await reckonStatistics(context.deps, new AbortController().signal));

  const { quiz: whole, questions } = await ask()
  expect(whole).toMatchObject({ count: 32, distribution: WORKED_TENTHS })
  for (const [name, value] of Object.entries(WORKED_QUIZ)) expect(whole[name], name).toBeCloseTo(value, 5)
  expect(questions).toHaveLength(QUESTIONS.length)
  for (const [at, { stem, guessed }] of QUESTIONS.entries()) {
    const found = questions.find((one) => one.stem === stem)!
    for (const [name, value] of Object.entries(WORKED_ITEMS[at]!)) expect(found[name], `${stem} ${name}`).toBeCloseTo(value!, 5)
    expect(found['guessShare']).toBeCloseTo(guessed, 10)
    expect(found.isSuspect).toBe(WORKED_ITEMS[at]!.discrimination! < 0)
  }

  // Every second attempt was made in the east.
  const east = await ask(`?org=${county.east.id}`)
  expect(east.quiz).toMatchObject({ count: 16 })
  for (const [at, { stem }] of QUESTIONS.entries()) {
    const points = WORKED_POINTS.filter((_, n) => n % 2 === 0).reduce((sum, row) => sum + row[at]!, 0)
    expect(east.questions.find((one) => one.stem === stem)!['facility']).toBeCloseTo(points / 16 / WORKED_MAX[at]!, 10)
  }
})
