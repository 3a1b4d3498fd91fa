import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../../http/problem.ts'

/** Thirty times what a player sends. Evidence is kept for ever, so nobody may write it without end; each process counts by itself. */
const HANDING = { points: 1200, duration: 10 * 60 }

/** Counts what an account hands in; throws too-many-tries. */
export function createHandingLimit(): (accountId: string) => Promise<void> {
  const limiter = new RateLimiterMemory(HANDING)
  return async (accountId) => {
    try {
      await limiter.consume(accountId)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const retryAfterS = Math.ceil(error.msBeforeNext / 1000)
      throw new Problem('too-many-tries', 'More reports than any player sends', { retryAfterS, reason: 'too-many-reports' })
    }
  }
}
