import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { isForLater } from '#lib/outbox/for-later.ts'
import { KeptThings } from '#lib/outbox/kept-things.ts'
import { oneAtATime } from '#lib/outbox/one-at-a-time.ts'
import { deviceId } from '#lib/watching/device.ts'
import type { Answer } from './answer.rules.ts'
import { saveAnswer } from './api.ts'
import { heldForS, type KeptAnswer } from './kept-answer.rules.ts'

/** Answers that the server has not taken yet: of each question the latest. */
export const keptAnswers = new KeptThings<'itemId', KeptAnswer>({
  ...{ database: 'lunxun-answers', store: 'answers', key: 'itemId', mark: 'answers' },
})

/** What became of an answer: taken (then `answer` is what counts now, perhaps a newer one of another device), or refused. */
export type SentAnswer = Pick<KeptAnswer, 'attemptId' | 'itemId' | 'seq'> &
  ({ answer: Answer | null; problem?: undefined } | { problem: ApiProblem })

/** So many requests under way: a slow line is not choked, a far one not waited for one by one. */
const AT_ONCE = 4

/** Sends what is kept of this account; what cannot be sent stays. Says whether nothing is left. Never throws. */
export const sendKeptAnswers = oneAtATime(async (accountId: string, onsent: (sent: SentAnswer) => void): Promise<boolean> => {
  const waiting = (await keptAnswers.of(accountId)).sort((one, other) => one.givenAtMs - other.givenAtMs)
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    const sent = await Promise.all(waiting.slice(at, at + AT_ONCE).map((kept) => sendOne(kept, onsent)))
    if (!sent.every(Boolean)) return false
  }
  return true
})

async function sendOne(kept: KeptAnswer, onsent: (sent: SentAnswer) => void): Promise<boolean> {
  const { attemptId, itemId, seq, answer } = kept
  const body = { deviceId: deviceId(), seq, answer, heldForS: heldForS(kept, Date.now()) }
  const settle = () => keptAnswers.drop([itemId], (now) => now.seq <= seq)
  try {
    const saved = await saveAnswer(attemptId, itemId, body)
    await settle()
    onsent({ attemptId, itemId, seq, answer: saved.answer })
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (isForLater(problem)) return false
    await settle()
    onsent({ attemptId, itemId, seq, problem })
  }
  return true
}
