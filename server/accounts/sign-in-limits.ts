import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '#db/connect.ts'
import { Problem } from '../http/problem.ts'
import type { Keys } from '../keys.ts'
import { networkOf } from './address.rules.ts'
import { countedName } from './sign-in-name.rules.ts'

/** Ten wrong tries of one name from one place; it is the thief at that place who waits, not the owner elsewhere. */
const PAIR = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }
/** One name from all the world. The window is the longest wait, so nobody can keep somebody else out for longer. */
const NAME = { points: 20, duration: 60 }
/** One address: a whole village may share it, so it is generous; it slows down trying one password on many names. */
const ADDRESS = { points: 300, duration: 10 * 60 }
/** Codes of the second factor and the own password asked again: the right to try hangs on a session, not an address. */
const OWN = { points: 5, duration: 15 * 60, blockDuration: 15 * 60 }

/** Codes of a hall typed by hand: ten wrong ones of eight digits find nothing, and an old hand may slip a few times. */
const HALL = { points: 10, duration: 5 * 60 }

/** Journeys to the identity provider: each leaves a row until it comes back. */
const JOURNEY = { points: 120, duration: 60 }

/** One try that is under way. Exactly one of the three ends it. */
export interface Try {
  /** It was right: it never counted, and the wrong ones before are forgiven. */
  succeeded: () => Promise<void>
  /** It was wrong: it counts. */
  failed: () => Promise<void>
  /** It was never judged. */
  withdrawn: () => Promise<void>
}

/** Ends a try by what `judge` says: null is wrong, an error is no judgement. */
export async function judged<T>(attempt: Try, judge: () => Promise<T | null>): Promise<T | null> {
  let verdict: T | null
  try {
    verdict = await judge()
  } catch (error) {
    await attempt.withdrawn()
    throw error
  }
  await (verdict === null ? attempt.failed() : attempt.succeeded())
  return verdict
}

export interface SignInLimits {
  /**
   * Counts a try before it is judged, so that a thousand at once are not all let through; throws too-many-tries.
   * `isKnownHere` says whether the name's owner has signed in from this network before: then only the limit per
   * name and address holds, and a stranger's tries elsewhere cannot keep him out.
   */
  beginSignIn: (name: string, ip: string, isKnownHere: (network: string) => Promise<boolean>) => Promise<Try>
  /** Counts a journey to the identity provider. */
  beginJourney: (ip: string) => Promise<void>
  /** The same for a secret asked from an account that is already known. */
  beginCheck: (accountId: string, purpose: 'second-factor' | 'password') => Promise<Try>
}

/** Counts live in the table sign_in_limit, so that several web processes share them. The library reads its own clock. */
export function createSignInLimits(db: Db, keys: Keys): SignInLimits {
  const limiter = (keyPrefix: string, limit: Limit) => limiterOf(db, keyPrefix, limit)
  const pairs = limiter('pair', PAIR)
  const names = limiter('name', NAME)
  const addresses = limiter('address', ADDRESS)
  const own = limiter('own', OWN)
  const journeys = limiter('oidc', JOURNEY)
  return {
    async beginSignIn(typed, ip, isKnownHere) {
      // A typed name may be a password in the wrong field: only its keyed hash is kept.
      const name = keys.fingerprint(countedName(typed)).toString('base64url')
      const network = networkOf(ip)
      const pair = `${name}@${network}`
      await refuseAbove(addresses, ADDRESS.points, network, () => isKnownHere(network))
      await take(pairs, pair)
      try {
        await take(names, name)
      } catch (error) {
        if (!(error instanceof Problem) || !(await isKnownHere(network))) {
          await pairs.reward(pair) // not judged, so it must not grow into a quarter of an hour
          throw error
        }
      }
      const withdrawn = async () => void (await Promise.all([pairs.reward(pair), names.reward(name)]))
      return {
        succeeded: async () => void (await Promise.all([pairs.delete(pair), names.reward(name)])),
        failed: async () => void (await addresses.penalty(network)),
        withdrawn,
      }
    },
    beginJourney: (ip) => take(journeys, networkOf(ip)),
    beginCheck: (accountId, purpose) => begin(own, `${purpose}:${accountId}`),
  }
}

/** Tries of the code on the wall of a hall, counted by account. */
export function createHallLimit(db: Db): (accountId: string) => Promise<Try> {
  const halls = limiterOf(db, 'hall', HALL)
  return (accountId) => begin(halls, `hall:${accountId}`)
}

type Limit = { points: number; duration: number; blockDuration?: number }

const limiterOf = (db: Db, keyPrefix: string, limit: Limit) =>
  new RateLimiterPostgres({
    ...{ storeClient: client(db), storeType: 'client', tableName: 'sign_in_limit', tableCreated: true },
    ...{ ...limit, keyPrefix, clearExpiredByTimeout: keyPrefix === 'name' }, // one sweeper is enough
  })

/** Counts one try of `key`; right ones are forgiven with all before them. */
async function begin(limiter: RateLimiterPostgres, key: string): Promise<Try> {
  await take(limiter, key)
  return {
    succeeded: async () => void (await limiter.delete(key)),
    failed: () => Promise.resolve(),
    withdrawn: async () => void (await limiter.reward(key)),
  }
}

async function take(limiter: RateLimiterPostgres, key: string) {
  try {
    await limiter.consume(key)
  } catch (error) {
    throw error instanceof RateLimiterRes ? tooMany(error) : error
  }
}

async function refuseAbove(limiter: RateLimiterPostgres, points: number, key: string, isExempt: () => Promise<boolean>) {
  const state = await limiter.get(key)
  if (state && state.consumedPoints >= points && !(await isExempt())) throw tooMany(state)
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new Problem('too-many-tries', 'Too many wrong tries; wait a while', {
    retryAfterS: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  })

/** The library speaks to anything that has pg's query(); this is our pool, with our role and settings. */
const client = (db: Db) => ({
  async query({ text, values }: { text: string; values: unknown[] }) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows, rowCount: rows.length }
  },
})
