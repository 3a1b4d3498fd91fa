import { toString as drawQr } from 'qrcode'
import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { findCredentials, lockAccount } from './credential-queries.ts'
import { newCode, readCode } from './issued-code.rules.ts'
import { advance, type OpenedSession } from './open-session.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { hashRecoveryCode, openSecret, sealSecret } from './second-factor-secrets.ts'
import { clearSecondFactor, markConfirmed, markPendingSecret, replaceRecoveryCodes } from './second-factor-queries.ts'
import { revokeSessions } from './session-queries.ts'
import { judged, type SignInLimits } from './sign-in-limits.ts'
import { newSecret, stepOf, totpUri } from './totp.rules.ts'

const RECOVERY_CODES = 10

const alreadyThere = () => new Problem('conflict', 'Remove the present second factor first', { reason: 'second-factor-exists' })

/** Only who is otherwise signed in may enrol: with half a sign-in a thief would enrol his own telephone. */
function refuseUnfinished({ stage }: Viewer) {
  if (stage !== 'open' && stage !== 'enrol_second_factor')
    throw new Problem('stage-pending', `Finish signing in: ${stage}`, { reason: stage })
}

/** Makes a secret for the viewer's authenticator; it counts once a code made with it was shown. */
export async function beginSecondFactor(deps: Deps, viewer: Viewer) {
  refuseUnfinished(viewer)
  const secret = newSecret()
  if (!(await markPendingSecret(deps.db, viewer.accountId, sealSecret(deps.keys, viewer.accountId, secret)))) throw alreadyThere()
  const uri = totpUri(secret, viewer.displayName)
  return { secret, uri, qrSvg: await drawQr(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) }
}

/** Turns the second factor on, and gives the recovery codes, shown this once. Sessions that have not shown it end. */
export async function confirmSecondFactor(deps: Deps, limits: SignInLimits, viewer: Viewer, code: string, by: Actor) {
  refuseUnfinished(viewer)
  const { totpSecretCipher: sealed, totpConfirmedAt } = await findCredentials(deps.db, viewer.accountId)
  if (totpConfirmedAt) throw alreadyThere()
  if (!sealed) throw new Problem('conflict', 'Ask for a secret first', { reason: 'second-factor-not-begun' })
  const attempt = await limits.beginCheck(viewer.accountId, 'second-factor')
  const secret = openSecret(deps.keys, viewer.accountId, sealed)
  const step = await judged(attempt, () => Promise.resolve(stepOf(secret, code, deps.now())))
  if (step === null) throw new Problem('wrong-code', 'This code is wrong or too old')
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newCode)
  const session = await deps.db.transaction().execute(async (trx): Promise<OpenedSession> => {
    await lockAccount(trx, viewer.accountId)
    if (!(await markConfirmed(trx, viewer.accountId, sealed, step, deps.now()))) throw alreadyThere()
    const hashes = recoveryCodes.map((one) => hashRecoveryCode(deps.keys, viewer.accountId, readCode(one)!))
    await replaceRecoveryCodes(trx, viewer.accountId, hashes)
    const next = await advance(trx, deps, viewer, { hasSecondFactor: true, mustChangePassword: false })
    await revokeSessions(trx, { accountId: viewer.accountId, except: viewer.sessionId }, deps.now())
    await recordAccountEvent(trx, deps, by, viewer.accountId, { action: 'account.second-factor-enrol' })
    return next
  })
  return { recoveryCodes, session }
}

/** Takes the viewer's own second factor away; who must have one is asked to enrol again at once. */
export async function removeSecondFactor(
  deps: Deps,
  limits: SignInLimits,
  viewer: Viewer,
  password: string,
  by: Actor,
): Promise<OpenedSession> {
  await checkOwnPassword(deps, limits, viewer.accountId, password)
  return deps.db.transaction().execute(async (trx) => {
    await lockAccount(trx, viewer.accountId)
    const wasThere = await clearSecondFactor(trx, viewer.accountId)
    const session = await advance(trx, deps, viewer, { hasSecondFactor: false, mustChangePassword: false })
    if (wasThere) await recordAccountEvent(trx, deps, by, viewer.accountId, { action: 'account.second-factor-remove' })
    return session
  })
}
