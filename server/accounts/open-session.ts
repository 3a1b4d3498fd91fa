import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { SignInMethod } from '#db/types.ts'
import { dayIn } from '../clock.ts'
import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { findStanding } from './account-queries.ts'
import { advanceSession, deleteOldSessions, insertSession, revokeSessions } from './session-queries.ts'
import { lifetimeOf } from './session.rules.ts'
import { findSecuritySetting } from './setting-queries.ts'
import { mustHaveSecondFactor, stageOf } from './stage.rules.ts'
import { hashToken, newToken } from './token.rules.ts'

const KEPT_MS = 180 * 86_400_000

/** A session with the token that goes into the cookie, and nowhere else. */
export interface OpenedSession {
  accountId: string
  sessionId: string
  stage: Viewer['stage']
  token: string
  expiresAt: Date
}

interface SignIn {
  accountId: string
  method: SignInMethod
  /** Where the request came from. */
  from: Actor
  /** The session that the same browser still holds: it ends. */
  replaces: Viewer | null
  detail?: Record<string, unknown>
}

/** Begins a session for somebody who has proved who he is. Always with a new token: one planted before is worth nothing. */
export async function openSession(
  trx: Trx,
  deps: Deps,
  { accountId, method, from, replaces, detail }: SignIn,
): Promise<OpenedSession> {
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  const standing = await findStanding(trx, accountId, today)
  const grants = standing.grants.filter(({ fromOn }) => fromOn <= today)
  const { requireSecondFactor } = await findSecuritySetting(trx)
  const stage = stageOf({
    hasSecondFactor: standing.hasSecondFactor,
    hasPassedSecondFactor: false,
    mustChangePassword: method === 'issued_code',
    mustEnrol: mustHaveSecondFactor(requireSecondFactor, grants),
  })
  const lifetime = lifetimeOf(stage, grants.length > 0, deps.config, now)
  const token = newToken()
  const sessionId = uuid()
  if (replaces) await revokeSessions(trx, { accountId: replaces.accountId, id: replaces.sessionId }, now)
  await deleteOldSessions(trx, accountId, new Date(now.getTime() - KEPT_MS))
  const times = { createdAt: now, lastSeenAt: now, ...lifetime }
  const { ip, userAgent } = from
  await insertSession(trx, { id: sessionId, accountId, tokenHash: hashToken(token), stage, method, ip, userAgent, ...times })
  await recordAudit(
    trx,
    { ...from, accountId, name: standing.displayName },
    {
      action: 'account.sign-in',
      object: { kind: 'account', id: accountId },
      orgPath: standing.path,
      detail: { method, stage, ...detail },
    },
  )
  return { accountId, sessionId, stage, token, expiresAt: lifetime.expiresAt }
}

/** Takes a session to its next stage, with another token. `facts` hold after what has just been done. */
export async function advance(
  trx: Trx,
  deps: Deps,
  viewer: Viewer,
  facts: { hasSecondFactor: boolean; mustChangePassword: boolean },
): Promise<OpenedSession> {
  const now = deps.now()
  const { requireSecondFactor } = await findSecuritySetting(trx)
  const mustEnrol = mustHaveSecondFactor(requireSecondFactor, viewer.grants)
  const stage = stageOf({ ...facts, hasPassedSecondFactor: true, mustEnrol })
  const lifetime = lifetimeOf(stage, viewer.grants.length > 0, deps.config, now)
  const token = newToken()
  const isAlive = await advanceSession(trx, viewer.sessionId, { stage, tokenHash: hashToken(token), ...lifetime })
  if (!isAlive) throw new Problem('not-signed-in', 'This session has ended meanwhile')
  return { accountId: viewer.accountId, sessionId: viewer.sessionId, stage, token, expiresAt: lifetime.expiresAt }
}
