import type { Trx } from '#db/connect.ts'
import type { Role } from '#db/types.ts'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { covers, ROLE_PERMISSIONS, scopeOf } from '../orgs/index.ts'
import { findAccount, findStanding } from './account-queries.ts'
import { lockAccount } from './credential-queries.ts'
import { manageRefusal, type HeldRole, type May } from './grant.rules.ts'

export const mayOf =
  (viewer: Viewer): May =>
  (permission, path) =>
    covers(scopeOf(viewer, permission), path)

export const heldRoles = (grants: readonly { role: Role; path: string }[]): HeldRole[] =>
  grants.map(({ role, path }) => ({ role, path, permissions: ROLE_PERMISSIONS[role] }))

export const ownAccount = () => new Problem('conflict', 'Nobody does this to the own account', { reason: 'own-account' })

export function refuse(reason: string | null) {
  if (reason) throw new Problem('conflict', 'This account holds more than you may hand out', { reason })
}

/** An administrator's grip on an account. */
export interface Grip {
  accountId: string
  viewer: Viewer
  scope: Scope
}

/** The account, locked, if the administrator may change it: he sees it, it is not his own, and its roles lie within his place. */
export async function lockManageable(trx: Trx, deps: Deps, { accountId, viewer, scope }: Grip) {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  if (!(await findAccount(trx, scope, accountId, today))) throw notFound()
  if (accountId === viewer.accountId) throw ownAccount()
  await lockAccount(trx, accountId)
  const standing = await findStanding(trx, accountId, today)
  refuse(manageRefusal(mayOf(viewer), heldRoles(standing.grants)))
  return standing
}
