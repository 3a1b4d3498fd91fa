import type { DemoCourse } from './courses/course.ts'
import { Declined, type Hand } from './acting.ts'
import { idOf, type Stage } from './stage.ts'

export const quizIdOf = (key: string) => idOf('quiz', key)

/** What is there, or nothing. */
export const foundBy = <T>(hand: Hand, path: string): Promise<T | undefined> =>
  hand.get<T>(path).catch((error: unknown) => {
    if (error instanceof Declined && error.status === 404) return undefined
    throw error
  })

/** The bank of a course and the quiz that asks out of it: written by the editor, released by somebody else. */
export async function makeQuiz(stage: Stage, { key, title, category, questions, released, ...course }: DemoCourse) {
  const written = stage.ago(released + 12)
  const editor = await stage.as('editor', written)
  const [orgId, bankId, id] = [stage.placeOf('county'), idOf('bank', key), quizIdOf(key)]
  const description = `课程《${title}》的题库`
  await editor.post('/question-banks', { id: bankId, orgId, name: title, description })
  const questionIds = questions.map((_, at) => idOf('question', key, at))
  for (const [at, one] of questions.entries())
    await editor.post(`/question-banks/${bankId}/questions`, { id: questionIds[at], ...one, category: one.tags[0] })
  const isDrawn = key === 'guest-house'
  const draw = { draw: { bankId, count: 10 } }
  await editor.post('/quizzes', {
    ...{ id, orgId, title: `${title}·测验`, category, organiserLevel: course.organiserLevel },
    description: `学完《${title}》以后做。可以做多次，记最高的一次；六成以上为合格。`,
    settings: { creditPeriod: 'once', passShare: 0.6, timeLimitS: isDrawn ? 1200 : null },
    sections: [{ title: '', points: 5, ...(isDrawn ? draw : { questionIds }) }],
  })
  const county = await stage.as('county', stage.ago(released + 5))
  const { state, version } = await county.get<{ state: string; version: number }>(`/quizzes/${id}`)
  if (state === 'draft') await county.post(`/quizzes/${id}/release`, { version })
}
