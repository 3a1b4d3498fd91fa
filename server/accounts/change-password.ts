import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { closeOpenCode, findCredentials, findOpenCode, lockAccount, markPassword } from './credential-queries.ts'
import { readCode } from './issued-code.rules.ts'
import { advance, type OpenedSession } from './open-session.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { canonicalPassword, passwordFault } from './password.rules.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { revokeSessions } from './session-queries.ts'
import type { SignInLimits } from './sign-in-limits.ts'

interface Change {
  /** The password so far; not asked from whoever came with a printed code. */
  current?: string
  password: string
  by: Actor
}

/** Sets the viewer's own password, uses up the printed code and ends his other sessions. */
export async function changePassword(deps: Deps, limits: SignInLimits, viewer: Viewer, change: Change): Promise<OpenedSession> {
  if (viewer.stage === 'second_factor')
    throw new Problem('stage-pending', 'Show the second factor first', { reason: viewer.stage })
  const isByCode = viewer.stage === 'change_password'
  if (!isByCode) await checkOwnPassword(deps, limits, viewer.accountId, change.current ?? '')
  await refuseWeak(deps, viewer, change)
  const passwordHash = await hashPassword(change.password)
  return deps.db.transaction().execute(async (trx) => {
    const now = deps.now()
    await lockAccount(trx, viewer.accountId)
    await endCode(trx, viewer.accountId, isByCode, now)
    await markPassword(trx, viewer.accountId, passwordHash, now)
    const ended = await revokeSessions(trx, { accountId: viewer.accountId, except: viewer.sessionId }, now)
    const { totpConfirmedAt } = await findCredentials(trx, viewer.accountId)
    const session = await advance(trx, deps, viewer, { hasSecondFactor: totpConfirmedAt !== null, mustChangePassword: false })
    const detail = { withCode: isByCode, endedSessions: ended }
    await recordAccountEvent(trx, deps, change.by, viewer.accountId, { action: 'account.password-change', detail })
    return session
  })
}

/** A code sets a password once: of two who hold it, the second finds it closed. */
async function endCode(trx: Trx, accountId: string, isByCode: boolean, now: Date) {
  const wasOpen = await closeOpenCode(trx, accountId, isByCode ? { usedAt: now } : { cancelledAt: now })
  if (isByCode && !wasOpen)
    throw new Problem('conflict', 'The printed code is no longer valid', { reason: 'code-no-longer-valid' })
}

async function refuseWeak(deps: Deps, viewer: Viewer, { current, password }: Change) {
  const { displayName, loginName, memberNo, phone, personName } = await findCredentials(deps.db, viewer.accountId)
  const reason = passwordFault(password, [displayName, loginName, memberNo, phone, personName])
  if (reason) throw weak(reason)
  if (current !== undefined && canonicalPassword(current) === canonicalPassword(password)) throw weak('same')
  const code = readCode(password)
  const printed = code === null ? undefined : await findOpenCode(deps.db, viewer.accountId)
  if (code !== null && printed && (await verifyPassword(code, printed.codeHash))) throw weak('printed-code')
}

const weak = (reason: string) => new Problem('weak-password', 'Choose another password', { reason })
