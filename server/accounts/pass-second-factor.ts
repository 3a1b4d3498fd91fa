import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { findCredentials } from './credential-queries.ts'
import { readCode } from './issued-code.rules.ts'
import { advance, type OpenedSession } from './open-session.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { hashRecoveryCode, openSecret } from './second-factor-secrets.ts'
import { takeRecoveryCode, takeStep } from './second-factor-queries.ts'
import { findMethod } from './session-queries.ts'
import { judged, type SignInLimits } from './sign-in-limits.ts'
import { stepOf } from './totp.rules.ts'

/** Takes a code of the authenticator, or a recovery code, each once, and lets the sign-in go on. */
export async function passSecondFactor(
  deps: Deps,
  limits: SignInLimits,
  viewer: Viewer,
  code: string,
  by: Actor,
): Promise<OpenedSession> {
  if (viewer.stage !== 'second_factor')
    throw new Problem('conflict', 'No second factor is asked for now', { reason: 'not-at-this-stage' })
  const attempt = await limits.beginCheck(viewer.accountId, 'second-factor')
  const session = await judged(attempt, () =>
    deps.db.transaction().execute(async (trx) => {
      const kind = await takeCode(trx, deps, viewer.accountId, code)
      if (!kind) return null
      const mustChangePassword = (await findMethod(trx, viewer.sessionId)) === 'issued_code'
      const next = await advance(trx, deps, viewer, { hasSecondFactor: true, mustChangePassword })
      const detail = { secondFactor: kind, stage: next.stage }
      await recordAccountEvent(trx, deps, by, viewer.accountId, { action: 'account.sign-in', detail })
      return next
    }),
  )
  if (session) return session
  const refusal = { action: 'account.sign-in', result: 'refused', detail: { reason: 'wrong-code' } } as const
  await recordAccountEvent(deps.db, deps, by, viewer.accountId, refusal)
  throw new Problem('wrong-code', 'This code is wrong, too old, or was used before')
}

async function takeCode(trx: Trx, deps: Deps, accountId: string, typed: string): Promise<'totp' | 'recovery-code' | null> {
  const recovery = readCode(typed)
  if (recovery !== null) {
    const isTaken = await takeRecoveryCode(trx, accountId, hashRecoveryCode(deps.keys, accountId, recovery), deps.now())
    return isTaken ? 'recovery-code' : null
  }
  const { totpSecretCipher } = await findCredentials(trx, accountId)
  const step = totpSecretCipher && stepOf(openSecret(deps.keys, accountId, totpSecretCipher), typed, deps.now())
  return step !== null && (await takeStep(trx, accountId, step)) ? 'totp' : null
}
