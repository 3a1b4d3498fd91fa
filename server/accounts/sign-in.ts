import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { listCandidates, replaceHash, type Candidate } from './credential-queries.ts'
import { readCode } from './issued-code.rules.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { hashPassword, needsRehash, verifyPassword } from './password-hash.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { hasSignedInFrom } from './session-queries.ts'
import { judged, type SignInLimits } from './sign-in-limits.ts'
import { nameVariants } from './sign-in-name.rules.ts'

/** Old couples share a telephone; a number that more people share is nobody's sign-in name. */
const MOST_SHARING = 3
const KNOWN_FOR_MS = 90 * 86_400_000

/** In place of an account that does not exist, so that its absence costs the same work. */
const NOBODY: Candidate = { accountId: '', displayName: '', passwordHash: null, codeHash: null }

interface Attempt {
  /** Login name, member number or phone, as typed. */
  name: string
  /** The password, or a printed code. */
  password: string
  from: Actor
  replaces: Viewer | null
}

interface Match {
  account: Candidate
  method: 'password' | 'issued_code'
}

/** Throws wrong-credentials, in the same words whatever was wrong, or too-many-tries. */
export async function signIn(
  deps: Deps,
  limits: SignInLimits,
  { name, password, from, replaces }: Attempt,
): Promise<OpenedSession> {
  const now = deps.now()
  const found = await listCandidates(deps.db, nameVariants(name), now, MOST_SHARING + 1)
  const candidates = found.length > MOST_SHARING ? [] : found
  const ids = candidates.map(({ accountId }) => accountId)
  const since = new Date(now.getTime() - KNOWN_FOR_MS)
  const attempt = await limits.beginSignIn(name, from.ip ?? '', (network) => hasSignedInFrom(deps.db, ids, network, since))
  const match = await judged(attempt, () => findMatch(candidates, password))
  if (!match) {
    await recordRefusal(deps, from, candidates)
    throw new Problem('wrong-credentials', 'Name, number or password is wrong')
  }
  const { account, method } = match
  if (method === 'password') await renewHash(deps, account, password)
  return deps.db.transaction().execute((trx) => openSession(trx, deps, { accountId: account.accountId, method, from, replaces }))
}

/** The one account that the password fits; null for none, and for two: then nobody knows who is meant. */
async function findMatch(candidates: readonly Candidate[], password: string): Promise<Match | null> {
  const tried = candidates.length > 0 ? candidates : [NOBODY]
  const matches = await Promise.all(tried.map((account) => matchOf(account, password)))
  const right = matches.filter((one) => one !== null)
  return right.length === 1 ? right[0]! : null
}

/** What looks like a printed code is tried as one too, whether or not one was printed: that costs the same. */
async function matchOf(account: Candidate, password: string): Promise<Match | null> {
  const code = readCode(password)
  const [isPassword, isCode] = await Promise.all([
    verifyPassword(password, account.passwordHash),
    code !== null && verifyPassword(code, account.codeHash),
  ])
  if (isPassword) return { account, method: 'password' }
  return isCode ? { account, method: 'issued_code' } : null
}

async function renewHash(deps: Deps, { accountId, passwordHash }: Candidate, password: string) {
  if (passwordHash && needsRehash(passwordHash)) await replaceHash(deps.db, accountId, passwordHash, await hashPassword(password))
}

/** The typed name is kept only as the account it led to: it may be a password in the wrong field. */
async function recordRefusal(deps: Deps, from: Actor, candidates: readonly Candidate[]) {
  const refused = { action: 'account.sign-in', result: 'refused' } as const
  if (candidates.length === 0) return recordAudit(deps.db, from, { ...refused, detail: { reason: 'unknown-name' } })
  const detail = { reason: 'wrong-password', sharedBy: candidates.length }
  for (const { accountId } of candidates) await recordAccountEvent(deps.db, deps, from, accountId, { ...refused, detail })
}
