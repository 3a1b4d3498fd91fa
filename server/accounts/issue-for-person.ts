import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { findPersonToIssue, findStanding } from './account-queries.ts'
import { createAccount } from './create-account.ts'
import { lockAccount } from './credential-queries.ts'
import { heldRoles, mayOf, ownAccount, refuse } from './guard-account.ts'
import { issueRefusal } from './grant.rules.ts'
import { issueCode } from './issue-code.ts'
import { recordAccountEvent } from './record-account-event.ts'

interface Request {
  personId: string
  viewer: Viewer
  scope: Scope
  by: Actor
}

/** Prints a one-time code for a person; makes the account if there is none. */
export async function issueForPerson(deps: Deps, { personId, viewer, scope, by }: Request) {
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  const person = await findPersonToIssue(deps.db, scope, personId, today)
  if (!person) throw notFound()
  if (viewer.personId === personId || viewer.accountId === person.accountId) throw ownAccount()
  const signInName = person.memberNo ?? person.phone ?? person.loginName
  if (!signInName)
    throw new Problem('conflict', 'Without member number or telephone nobody can sign in', { reason: 'no-sign-in-name' })
  return deps.db.transaction().execute(async (trx) => {
    const accountId = person.accountId ?? (await createAccount(trx, { personId, displayName: person.name }, now))
    await lockAccount(trx, accountId)
    const standing = await findStanding(trx, accountId, today)
    if (standing.isDisabled) throw new Problem('conflict', 'This account is disabled', { reason: 'account-disabled' })
    refuse(issueRefusal(mayOf(viewer), heldRoles(standing.grants)))
    const { code, expiresAt } = await issueCode(trx, { accountId, issuedBy: viewer.accountId, now })
    if (!person.accountId) await recordAccountEvent(trx, deps, by, accountId, { action: 'account.create' })
    await recordAccountEvent(trx, deps, by, accountId, { action: 'account.code-issue' })
    return {
      accountId,
      displayName: standing.displayName,
      signInName,
      orgName: person.orgName,
      code,
      expiresAt: expiresAt.toISOString(),
    }
  })
}
