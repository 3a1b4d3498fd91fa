import { createRandom, type Random } from '#db/demo/random.ts'
import type { DemoCourse, DemoQuestion } from './courses/course.ts'
import type { Hand } from './acting.ts'
import { quizIdOf } from './ask-quizzes.ts'
import { listStudents } from './demo-queries.ts'
import { idOf, type Stage } from './stage.ts'

interface Item {
  id: string
  question: { stem: string; choices: string[]; lefts: string[] }
}
interface Attempt {
  id: string
  state: string
  items: Item[]
}
interface Answer {
  choices?: number[]
  texts?: string[]
}

/** How many people have answered which quiz; one has enough of them for figures that mean something. None: nobody yet. */
export const SITTERS: Record<string, number> = {
  'fraud-and-data': 40,
  'first-aid': 18,
  'branch-work': 12,
  'fruit-pruning': 14,
  'civil-code': 8,
}

/** People sit the quiz of a course on days since its release, each as well as they can. Who has sat it is left as they are. */
export async function sitQuiz(stage: Stage, course: DemoCourse): Promise<void> {
  const students = await listStudents(stage.deps.db, SITTERS[course.key] ?? 0)
  for (const [at, accountId] of students.entries()) {
    stage.signal.throwIfAborted()
    const random = createRandom(at * 7919 + course.released)
    const began = stage.ago(
      Math.max(1, course.released - 2 - Math.floor((at * course.released) / (students.length + 3))),
      11 + (at % 9),
    )
    await sit(stage, course, { accountId, random, skill: 0.45 + random.next() * 0.5, began })
  }
}

interface Sitting {
  accountId: string
  random: Random
  /** Share of usual questions known. */
  skill: number
  began: Date
}

/** Nothing if this person has sat it before. */
export async function sit(stage: Stage, course: DemoCourse, { accountId, random, skill, began }: Sitting) {
  const quizId = quizIdOf(course.key)
  let seconds = 0
  const hand = (): Promise<Hand> => stage.acting.as(accountId, new Date(began.getTime() + (seconds += random.int(8, 35)) * 1000))
  const { attempts } = await (await hand()).get<{ attempts: { state: string }[] }>(`/me/quizzes/${quizId}`)
  if (attempts.some(({ state }) => state !== 'open')) return
  const attempt = await (await hand()).post<Attempt>(`/quizzes/${quizId}/attempts`)
  const byStem = new Map(course.questions.map((one) => [one.question.stem, one]))
  for (const [at, { id, question }] of attempt.items.entries()) {
    const known = byStem.get(question.stem)
    if (!known || random.chance(0.02)) continue // left empty
    const isRight = random.chance(skill - (known.difficulty - 2) * 0.1)
    const answer = isRight ? rightAnswer(known, question) : wrongAnswer(random, known, question)
    const device = { deviceId: idOf('device', accountId), seq: at + 1, heldForS: 0 }
    await (await hand()).put(`/attempts/${attempt.id}/answers/${id}`, { ...device, answer })
  }
  await (await hand()).post(`/attempts/${attempt.id}/submit`)
}

/** What members would have to give, in the order in which things are shown to them. */
function rightAnswer({ question }: DemoQuestion, { choices, lefts }: Item['question']): Answer {
  const places = (texts: readonly string[]) => texts.map((text) => choices.indexOf(text))
  const options = (question['options'] ?? []) as string[]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { choices: places((question['correct'] as number[]).map((at) => options[at]!)).sort((a, b) => a - b) }
    case 'true_false':
      return { choices: [question['isTrue'] ? 0 : 1] }
    case 'matching': {
      const pairs = new Map((question['pairs'] as { left: string; right: string }[]).map(({ left, right }) => [left, right]))
      return { choices: places(lefts.map((left) => pairs.get(left) ?? '')) }
    }
    case 'ordering':
      return { choices: places(question['items'] as string[]) }
    case 'fill_in':
      return { texts: (question['blanks'] as string[][]).map(([first = '']) => first) }
    default:
      return { texts: [String(question['value'])] }
  }
}

function wrongAnswer(random: Random, known: DemoQuestion, shown: Item['question']): Answer {
  const right = rightAnswer(known, shown)
  const { kind } = known.question
  const others = shown.choices.map((_, at) => at).filter((at) => !right.choices?.includes(at))
  if (kind === 'true_false') return { choices: [right.choices![0] === 0 ? 1 : 0] }
  if (kind === 'single') return { choices: [random.pick(others)] }
  if (kind === 'multiple')
    return { choices: random.chance(0.5) || others.length === 0 ? right.choices!.slice(1) : [random.pick(others)] }
  if (kind === 'matching' || kind === 'ordering') return { choices: random.shuffled(right.choices!) }
  return { texts: [kind === 'numeric' ? String(Number(right.texts![0]) * random.pick([0.5, 2, 10])) : '不清楚'] }
}
