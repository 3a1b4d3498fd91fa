import { v7 as uuid } from 'uuid'
import type { Role } from '#db/types.ts'
import { dayIn } from '../clock.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import { findAccount, findOrgWithin } from './account-queries.ts'
import { lockAccount } from './credential-queries.ts'
import { insertGrant, revokeGrant } from './grant-queries.ts'
import { grantRefusal } from './grant.rules.ts'
import { ownAccount, type Grip } from './guard-account.ts'
import { viewAccount } from './view-accounts.ts'

interface NewGrant {
  role: Role
  orgId: string
  /** Today if left out. */
  fromOn?: string
  untilOn?: string
}

/** Grants a role at a place of the granter's; the database keeps the three administrators apart. */
export async function grantRole(deps: Deps, grip: Grip, grant: NewGrant, by: Actor) {
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  const { accountId, viewer, scope } = grip
  const { role, orgId, fromOn = today, untilOn = null } = grant
  if (untilOn !== null && untilOn <= fromOn) throw endsTooEarly()
  return deps.db.transaction().execute(async (trx) => {
    const org = await findOrgWithin(trx, scope, orgId)
    if (!org || !(await findAccount(trx, scope, accountId, today))) throw notFound()
    if (accountId === viewer.accountId) throw ownAccount()
    const reason = grantRefusal(role, isWholeCounty({ paths: [org.path] }))
    if (reason) throw new Problem('conflict', 'This role is granted at the county only', { reason })
    await lockAccount(trx, accountId)
    await insertGrant(trx, { id: uuid(), accountId, role, orgId, fromOn, untilOn, grantedBy: viewer.accountId, grantedAt: now })
    const account = await viewAccount(trx, deps, scope, accountId)
    const detail = { role, orgId, fromOn, untilOn }
    await recordAudit(trx, by, { action: 'grant.add', object: { kind: 'account', id: accountId }, orgPath: org.path, detail })
    return account
  })
}

const endsTooEarly = () =>
  new Problem('invalid-input', 'A grant ends after it begins', {
    errors: [{ pointer: '/body/untilOn', detail: 'must be after fromOn', kind: 'order' }],
  })

/** Takes a granted role away; it ends at once. */
export async function revokeRole(deps: Deps, { accountId, viewer, scope }: Grip, grantId: string, by: Actor) {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  return deps.db.transaction().execute(async (trx) => {
    if (!(await findAccount(trx, scope, accountId, today))) throw notFound()
    if (accountId === viewer.accountId) throw ownAccount()
    const revoked = await revokeGrant(trx, scope, { id: grantId, accountId }, { accountId: viewer.accountId, at: deps.now() })
    if (!revoked) throw notFound()
    const account = await viewAccount(trx, deps, scope, accountId)
    const { role, orgId, path } = revoked
    await recordAudit(trx, by, {
      action: 'grant.revoke',
      object: { kind: 'account', id: accountId },
      orgPath: path,
      detail: { role, orgId },
    })
    return account
  })
}
