import { randomUUID } from 'node:crypto'
import { dayIn } from '#server/clock.ts'
import { signedIn } from '../../county.ts'
import { quizzing, TWO_CHOICES } from '../../quizzes.ts'
import type { Here } from '../here.ts'
import { narrowed, ownersOnly, placeless, type Samples } from '../sample.ts'

const own = 'each sees and writes the own attempts'
const question = { kind: 'true_false', stem: '对吗？', isTrue: true }
const as = async (here: Here, role: 'editor' | 'county_officer') =>
  (await signedIn(here.deps.db, { role, at: here.township })).headers

/** A bank of a township that lies here, with a question. */
async function banked(here: Here) {
  const editor = await as(here, 'editor')
  const bank = await quizzing(here).aBank(editor, here.township, here.name('题库'))
  const { id, version } = await quizzing(here).aQuestion(editor, bank.id, { ...TWO_CHOICES[0]!, stem: here.name('题') })
  return { bank, question: { id, version } }
}
const namedBank = async (here: Here) => ({ params: { id: (await banked(here)).bank.id } })

/** A quiz of that township for its people; released if wanted. */
async function drafted(here: Here, questions = TWO_CHOICES.slice(1)) {
  const named = { bankName: here.name('题库'), title: here.name('测验'), audienceOrgId: here.township.id }
  return quizzing(here).aDraft(await as(here, 'editor'), here.township, questions, {}, 1, named)
}
const released = async (here: Here, questions?: typeof TWO_CHOICES) =>
  quizzing(here).release(await as(here, 'county_officer'), await drafted(here, questions))
const namedQuiz = async (here: Here) => ({ params: { id: (await drafted(here)).id } })
const askedOf = async (here: Here, make: (here: Here) => Promise<{ id: string; version: number }>) => {
  const { id, version } = await make(here)
  return { params: { id }, body: { version } }
}

const begun = async (here: Here, questions?: typeof TWO_CHOICES) =>
  quizzing(here).start(here.owner.headers, (await released(here, questions)).id)
const namedAttempt = async (here: Here) => ({ params: { id: (await begun(here)).id } })

/** A short answer of somebody else that waits for its marks. */
async function waiting(here: Here) {
  const quiz = await released(here, [{ kind: 'short_answer', stem: here.name('简答') }])
  const { headers } = await here.member()
  const attempt = await quizzing(here).start(headers, quiz.id)
  await quizzing(here).save(headers, attempt, 0, { texts: ['答'] })
  await quizzing(here).submit(headers, attempt.id)
  return { quizId: quiz.id, itemId: attempt.items[0]!.id }
}

/** A paper for the people here, and somebody who wrote on it. */
async function printed(here: Here) {
  const quiz = await released(here)
  const officer = await as(here, 'county_officer')
  const { id } = await quizzing(here).must<{ id: string }>('POST', '/quiz-papers', officer, {
    ...{ quizId: quiz.id, orgId: here.township.id },
  })
  const entry = { takenOn: dayIn(here.deps.config.COUNTY_TIME_ZONE, here.deps.now()), answers: [{ choices: [0] }] }
  return { id, quizId: quiz.id, officer, entry, personId: (await here.member()).personId }
}
async function entered(here: Here) {
  const { id, officer, entry, personId } = await printed(here)
  await quizzing(here).must('PUT', `/quiz-papers/${id}/results/${personId}`, officer, { version: 0, ...entry })
  return { params: { id, personId } }
}
const namedPaper = async (here: Here) => ({ params: { id: (await printed(here)).id } })

export const quizSamples: Samples = {
  'GET /question-banks': narrowed('org', { limit: '200' }),
  'POST /question-banks': (here) => ({ body: { orgId: here.township.id, name: here.name('题库') } }),
  'GET /question-banks/:id': namedBank,
  'PATCH /question-banks/:id': async (here) => ({ ...(await namedBank(here)), body: { version: 1, description: '说明' } }),
  'GET /question-banks/:id/questions': namedBank,
  'POST /question-banks/:id/questions': async (here) => ({ ...(await namedBank(here)), body: { question } }),
  'GET /questions/:id': async (here) => ({ params: { id: (await banked(here)).question.id } }),
  'PATCH /questions/:id': async (here) => {
    const { id, version } = (await banked(here)).question
    return { params: { id }, body: { version, question } }
  },
  'GET /question-banks/template': placeless('an empty form'),
  'POST /question-banks/:id/imports': async (here) => ({
    ...(await namedBank(here)),
    query: { format: 'gift', filename: '题.txt', dryRun: 'false' },
    bytes: Buffer.from('对吗？{T}'),
  }),
  'GET /question-banks/:id/export': async (here) => ({ ...(await namedBank(here)), query: { format: 'xlsx' } }),
  'GET /question-banks/:id/export-findings': async (here) => ({ ...(await namedBank(here)), query: { format: 'gift' } }),

  'GET /quizzes': narrowed('org', { limit: '200' }),
  'POST /quizzes': (here) => ({
    body: { orgId: here.township.id, title: here.name('测验'), category: 'political_theory', organiserLevel: 'county' },
  }),
  'GET /quizzes/:id': namedQuiz,
  'PATCH /quizzes/:id': (here) => askedOf(here, drafted),
  'GET /quizzes/:id/preview': namedQuiz,
  'POST /quizzes/:id/release': (here) => askedOf(here, drafted),
  'POST /quizzes/:id/withdrawal': (here) => askedOf(here, released),
  'GET /quizzes/:id/statistics': async (here) => ({ params: { id: (await released(here)).id } }),

  'GET /question-banks/:id/facets': namedBank,
  'GET /questions/:id/history': async (here) => ({ params: { id: (await banked(here)).question.id } }),

  'GET /quiz-papers/quizzes': placeless('quizzes of the own audiences'),
  'GET /quiz-papers': narrowed('org', { limit: '200' }),
  'POST /quiz-papers': async (here) => ({ body: { quizId: (await released(here)).id, orgId: here.township.id } }),
  'GET /quiz-papers/:id': namedPaper,
  'GET /quiz-papers/:id/key': namedPaper,
  'GET /quiz-papers/:id/people': namedPaper,
  'GET /quiz-papers/:id/results/:personId': entered,
  'PUT /quiz-papers/:id/results/:personId': async (here) => {
    const { id, personId, entry } = await printed(here)
    return { params: { id, personId }, body: { version: 0, ...entry } }
  },
  'POST /quiz-papers/:id/results/:personId/confirmation': async (here) => ({
    ...(await entered(here)),
    body: { version: 1 },
  }),
  'DELETE /quiz-papers/:id/results/:personId': async (here) => ({ ...(await entered(here)), query: { version: '1' } }),

  'GET /me/quizzes': placeless('quizzes of the own audiences', () => ({ query: { limit: '200' } })),
  'GET /me/quizzes/:id': async (here) => ({ params: { id: (await released(here)).id } }),
  'POST /quizzes/:id/attempts': async (here) => ({ params: { id: (await released(here)).id } }),
  'GET /attempts/:id': ownersOnly(own, namedAttempt),
  'PUT /attempts/:id/answers/:itemId': ownersOnly(own, async (here) => {
    const { id, items } = await begun(here)
    return { params: { id, itemId: items[0]!.id }, body: { deviceId: randomUUID(), seq: 1, answer: { choices: [0] } } }
  }),
  'POST /attempts/:id/submit': ownersOnly(own, namedAttempt),

  'GET /marking': async (here) => ({ query: { quiz: (await waiting(here)).quizId } }),
  'PUT /marking/:id': async (here) => ({ params: { id: (await waiting(here)).itemId }, body: { points: 1 } }),
}
