import type { Trx } from '#db/connect.ts'
import { OperatorError } from '#db/operator-error.ts'
import { dayIn } from '../clock.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { createAccount } from './create-account.ts'
import { findAccountState, listAdministrators } from './first-account-queries.ts'
import { issueCode } from './issue-code.ts'
import { recordAccountEvent } from './record-account-event.ts'

const ADMINISTRATORS = ['system_admin', 'security_admin', 'auditor'] as const
type Administrator = (typeof ADMINISTRATORS)[number]

const NAMES: Record<Administrator, string> = { system_admin: '系统管理员', security_admin: '安全管理员', auditor: '审计员' }

export interface Appointed {
  role: Administrator
  loginName: string
  code: string
  expiresAt: Date
}

interface Appointment {
  orgId: string
  loginNames: Record<Administrator, string>
}

/**
 * The first three accounts of a system, each with a code to print. While nobody has signed in yet it may be
 * repeated, and gives them new codes; afterwards it refuses, so that no one with a shell can slip in a second set.
 */
export async function appointAdministrators(trx: Trx, deps: Deps, by: Actor, { orgId, loginNames }: Appointment) {
  const now = deps.now()
  const { hasAny, isInUse } = await findAccountState(trx)
  if (isInUse)
    throw new OperatorError('There are accounts in use already: the security administrator makes and repairs the others.')
  if (!hasAny) {
    const fromOn = dayIn(deps.config.COUNTY_TIME_ZONE, now)
    for (const role of ADMINISTRATORS) {
      const account = { displayName: NAMES[role], loginName: loginNames[role], orgId, grants: [{ role, orgId, fromOn }] }
      const id = await createAccount(trx, account, now)
      await recordAccountEvent(trx, deps, by, id, { action: 'account.create', detail: { role } })
    }
  }
  const appointed: Appointed[] = []
  for (const { id, loginName, role } of await listAdministrators(trx)) {
    const printed = await issueCode(trx, { accountId: id, issuedBy: null, now })
    await recordAccountEvent(trx, deps, by, id, { action: 'account.code-issue' })
    appointed.push({ role: role as Administrator, loginName: loginName!, ...printed })
  }
  return appointed
}
