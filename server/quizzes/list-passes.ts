import type { Db, Trx } from '#db/connect.ts'
import { countedShare, isPass } from './attempt.rules.ts'
import { listJudged } from './reference-queries.ts'

interface QuizPass {
  quizId: string
  passedAt: Date
}

/** Which of these quizzes a person has passed, and when first: who has passed once has passed, whatever later attempts count. */
export async function listQuizPasses(db: Db | Trx, personId: string, quizIds: readonly string[]): Promise<QuizPass[]> {
  const judged = Map.groupBy(await listJudged(db, personId, quizIds), ({ quizId }) => quizId)
  return [...judged].flatMap(([quizId, attempts]) => {
    const shares = attempts.map(({ points, maxPoints }) => (points === null ? null : points / maxPoints))
    const passed = attempts.find(({ settings }, at) => {
      const share = countedShare(settings.counts, shares.slice(0, at + 1))
      return share !== null && isPass(share, settings.passShare)
    })
    return passed?.submittedAt ? [{ quizId, passedAt: passed.submittedAt }] : []
  })
}
