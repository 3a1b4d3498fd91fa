import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { findCredentials } from './credential-queries.ts'
import { verifyPassword } from './password-hash.ts'
import { judged, type SignInLimits } from './sign-in-limits.ts'

/** Asks again for the password of somebody signed in: a session left open on a shared machine is not enough. */
export async function checkOwnPassword(deps: Deps, limits: SignInLimits, accountId: string, password: string): Promise<void> {
  const attempt = await limits.beginCheck(accountId, 'password')
  const { passwordHash } = await findCredentials(deps.db, accountId)
  const isRight = await judged(attempt, async () => (await verifyPassword(password, passwordHash)) || null)
  if (!isRight) throw new Problem('wrong-credentials', 'The password is wrong')
}
