import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { revokeSessions } from './session-queries.ts'

export async function signOut(deps: Deps, { accountId, sessionId }: Viewer, by: Actor): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await revokeSessions(trx, { accountId, id: sessionId }, deps.now())
    await recordAccountEvent(trx, deps, by, accountId, { action: 'account.sign-out' })
  })
}

/** Ends one session of the viewer's own; somebody else's does not exist for him. */
export async function endSession(deps: Deps, { accountId }: Viewer, id: string, by: Actor): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    if ((await revokeSessions(trx, { accountId, id }, deps.now())) === 0) throw notFound()
    await recordAccountEvent(trx, deps, by, accountId, { action: 'session.revoke', detail: { sessions: 1 } })
  })
}

/** Ends all sessions of the viewer but the one he asks with. */
export async function endOtherSessions(deps: Deps, { accountId, sessionId }: Viewer, by: Actor): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const sessions = await revokeSessions(trx, { accountId, except: sessionId }, deps.now())
    await recordAccountEvent(trx, deps, by, accountId, { action: 'session.revoke', detail: { sessions } })
  })
}
