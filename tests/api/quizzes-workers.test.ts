import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

/** Asks until it is so; the deadline of the test ends it otherwise. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isSo(answer)) return answer
    await sleep(50)
  }
}

test('an attempt whose time is over is handed in by itself, and its statistics follow', async () => {
  const quiz = quizzing(context)
  const { headers: officer } = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
  const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county })
  const { headers } = await signedIn(context.deps.db, { at: county.e1, personId: (await aPerson(context.deps.db, county.e1)).id })
  const draft = await quiz.aDraft(editor, county.county, TWO_CHOICES, { timeLimitS: 60, graceS: 0 })
  const { id } = await quiz.release(officer, draft)
  const attempt = await quiz.start(headers, id)
  await quiz.choose(headers, attempt, 0, '甲')
  context.setNow(new Date(Date.now() + 61_000))
  const ended = await until(
    () => quiz.show(headers, attempt.id),
    ({ state }) => state === 'done',
  )
  expect(ended).toMatchObject({ ended: 'by_time', score: { points: 1 } })
  interface Shown {
    computedAt: string | null
    quiz: { count: number; mean: number } | null
  }
  const { quiz: whole } = await until(
    () => quiz.must<Shown>('GET', `/quizzes/${id}/statistics`, officer),
    ({ quiz: found }) => found !== null,
  )
  expect(whole).toMatchObject({ count: 1, mean: 0.5 })
})
