import { randomUUID } from 'node:crypto'
import type { Db } from '#db/connect.ts'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import type { QuizSettings } from '#server/quizzes/attempt.rules.ts'
import type { Answer } from '#server/quizzes/grading.rules.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import type { TestOrg } from './county.ts'

type Headers = Record<string, string>
interface Asked {
  app: App
  deps: Deps
}

export interface ShownAttempt {
  id: string
  state: string
  ended: string | null
  deadlineAt: string | null
  isRevealed: boolean
  score: { points: number; share: number; isPassed: boolean } | null
  items: {
    id: string
    maxPoints: number
    answer: Answer | null
    question: { kind: string; stem: string; choices: string[]; lefts: string[] }
    result: { share: number | null; right: Answer; feedback: string } | null
  }[]
}

/** Two single choices: the right options are 甲 and 丁. */
export const TWO_CHOICES: QuestionInput[] = [
  { kind: 'single', stem: '第一题', feedback: '因为甲', options: ['甲', '乙', '丙'], correct: [0] },
  { kind: 'single', stem: '第二题', feedback: '因为丁', options: ['丙', '丁'], correct: [1] },
]

/** From now on a passed quiz is worth half an hour. */
export async function passesCount(db: Db): Promise<void> {
  const rules = { fullDay: 8, halfDay: 4, minutesPerHour: 60, maxPerHalfDay: 4, roundTo: null }
  await db
    .insertInto('conversionVersion')
    .values({
      ...{ id: randomUUID(), number: 2, name: '测验计半学时', fromOn: '2025-01-01' },
      rules: JSON.stringify({ ...rules, onlineSteps: null, quizPass: 0.5, teachingMultiplier: null }),
    })
    .execute()
}

let count = 0

/** Editors and members at work, over HTTP. */
export function quizzing({ app }: Asked) {
  const send = async <T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, headers: Headers, payload?: object) => {
    const reply = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) })
    return { status: reply.statusCode, body: reply.body === '' ? (null as T) : reply.json<T>() }
  }
  /** As send(), where nothing but success is wanted. */
  const must = async <T>(...asked: Parameters<typeof send>): Promise<T> => {
    const { status, body } = await send<T>(...asked)
    if (status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${status} ${JSON.stringify(body)}`)
    return body
  }

  const aBank = (editor: Headers, org: TestOrg, name = `题库${++count}`) =>
    must<{ id: string; version: number; questionCount: number }>('POST', '/question-banks', editor, { orgId: org.id, name })

  const aQuestion = (editor: Headers, bankId: string, question: QuestionInput, more: object = {}) =>
    must<{ id: string; version: number; number: number; usage: number; statistics: { count: number } | null }>(
      'POST',
      `/question-banks/${bankId}/questions`,
      editor,
      { question, ...more },
    )

  /** A quiz of these questions, one point each unless said, not yet released. */
  async function aDraft(
    editor: Headers,
    org: TestOrg,
    questions: QuestionInput[],
    settings: Partial<QuizSettings> = {},
    points = 1,
    { bankName, ...more }: { bankName?: string; title?: string; audienceOrgId?: string } = {},
  ) {
    const bank = await aBank(editor, org, bankName)
    const questionIds: string[] = []
    for (const question of questions) questionIds.push((await aQuestion(editor, bank.id, question)).id)
    const quiz = await must<{ id: string; version: number }>('POST', '/quizzes', editor, {
      ...{ orgId: org.id, title: `测验${++count}`, category: 'political_theory', organiserLevel: 'county' },
      settings: { shufflesQuestions: false, ...settings },
      sections: [{ title: '', points, questionIds }],
      ...more,
    })
    return { ...quiz, bankId: bank.id, questionIds }
  }

  const release = (releaser: Headers, { id, version }: { id: string; version: number }) =>
    must<{ id: string; version: number }>('POST', `/quizzes/${id}/release`, releaser, { version })

  const start = (member: Headers, quizId: string) => must<ShownAttempt>('POST', `/quizzes/${quizId}/attempts`, member)
  const show = (member: Headers, attemptId: string) => must<ShownAttempt>('GET', `/attempts/${attemptId}`, member)
  const submit = (member: Headers, attemptId: string) => must<ShownAttempt>('POST', `/attempts/${attemptId}/submit`, member)

  interface Saving {
    seq?: number
    deviceId?: string
    heldForS?: number
  }
  const device = randomUUID()
  const save = (
    member: Headers,
    attempt: ShownAttempt,
    at: number,
    answer: Answer,
    { seq = 1, deviceId = device, heldForS = 0 }: Saving = {},
  ) =>
    send<{ answer: Answer; isKept: boolean; reason?: string }>(
      'PUT',
      `/attempts/${attempt.id}/answers/${attempt.items[at]!.id}`,
      member,
      {
        ...{ seq, deviceId, heldForS, answer },
      },
    )
  /** Chooses an option by what it says. */
  const choose = (member: Headers, attempt: ShownAttempt, at: number, text: string, saving?: Saving) =>
    save(member, attempt, at, { choices: [attempt.items[at]!.question.choices.indexOf(text)] }, saving)

  return { send, must, aBank, aQuestion, aDraft, release, start, show, submit, save, choose }
}
