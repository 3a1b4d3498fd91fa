import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { findOrgWithin, markDisabled } from './account-queries.ts'
import { createAccount } from './create-account.ts'
import { closeOpenCode } from './credential-queries.ts'
import { lockManageable, type Grip } from './guard-account.ts'
import { issueCode } from './issue-code.ts'
import { recordAccountEvent } from './record-account-event.ts'
import { clearSecondFactor } from './second-factor-queries.ts'
import { revokeSessions } from './session-queries.ts'
import { viewAccount } from './view-accounts.ts'

interface NewStaff {
  displayName: string
  loginName: string
  orgId: string
}

/** An account for somebody who is no person in the tree, with its first code to print. */
export async function createStaffAccount(deps: Deps, staff: NewStaff, viewer: Viewer, scope: Scope, by: Actor) {
  const now = deps.now()
  if (!(await findOrgWithin(deps.db, scope, staff.orgId))) throw notFound()
  return deps.db.transaction().execute(async (trx) => {
    const accountId = await createAccount(trx, staff, now)
    const { code, expiresAt } = await issueCode(trx, { accountId, issuedBy: viewer.accountId, now })
    const account = await viewAccount(trx, deps, scope, accountId)
    await recordAccountEvent(trx, deps, by, accountId, { action: 'account.create' })
    await recordAccountEvent(trx, deps, by, accountId, { action: 'account.code-issue' })
    return { account, code, expiresAt: expiresAt.toISOString() }
  })
}

/** Prints a code for an account of the administrator's place. */
export async function reissueCode(deps: Deps, grip: Grip, by: Actor) {
  const now = deps.now()
  return deps.db.transaction().execute(async (trx) => {
    const { isDisabled } = await lockManageable(trx, deps, grip)
    if (isDisabled) throw new Problem('conflict', 'This account is disabled', { reason: 'account-disabled' })
    const { code, expiresAt } = await issueCode(trx, { accountId: grip.accountId, issuedBy: grip.viewer.accountId, now })
    const account = await viewAccount(trx, deps, grip.scope, grip.accountId)
    await recordAccountEvent(trx, deps, by, grip.accountId, { action: 'account.code-issue' })
    return { account, code, expiresAt: expiresAt.toISOString() }
  })
}

/** Closes an account: its sessions and its printed code end with it. */
export async function disableAccount(deps: Deps, grip: Grip, by: Actor) {
  const now = deps.now()
  return deps.db.transaction().execute(async (trx) => {
    const { isDisabled } = await lockManageable(trx, deps, grip)
    if (!isDisabled) await markDisabled(trx, grip.accountId, now)
    const sessions = await revokeSessions(trx, { accountId: grip.accountId }, now)
    await closeOpenCode(trx, grip.accountId, { cancelledAt: now })
    const account = await viewAccount(trx, deps, grip.scope, grip.accountId)
    await recordAccountEvent(trx, deps, by, grip.accountId, { action: 'account.disable', detail: { sessions } })
    return account
  })
}

export async function enableAccount(deps: Deps, grip: Grip, by: Actor) {
  return deps.db.transaction().execute(async (trx) => {
    const { isDisabled } = await lockManageable(trx, deps, grip)
    if (isDisabled) await markDisabled(trx, grip.accountId, null)
    const account = await viewAccount(trx, deps, grip.scope, grip.accountId)
    await recordAccountEvent(trx, deps, by, grip.accountId, { action: 'account.enable' })
    return account
  })
}

/** Signs somebody out everywhere: a telephone was lost. */
export async function endSessionsOf(deps: Deps, grip: Grip, by: Actor): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await lockManageable(trx, deps, grip)
    const sessions = await revokeSessions(trx, { accountId: grip.accountId }, deps.now())
    await recordAccountEvent(trx, deps, by, grip.accountId, { action: 'session.revoke', detail: { sessions } })
  })
}

/** Takes away a second factor whose owner has lost it; sessions end, so that what follows is asked anew. */
export async function removeSecondFactorOf(deps: Deps, grip: Grip, by: Actor): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await lockManageable(trx, deps, grip)
    if (!(await clearSecondFactor(trx, grip.accountId))) throw notFound()
    await revokeSessions(trx, { accountId: grip.accountId }, deps.now())
    await recordAccountEvent(trx, deps, by, grip.accountId, { action: 'account.second-factor-remove' })
  })
}
