import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Role } from '#db/types.ts'
import { dayIn } from '../clock.ts'
import type { Deps } from '../http/deps.ts'
import { createAccount } from './create-account.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts.rules.ts'
import { findDemoAccount, findDemoPlaces, markAsDemo, reopenAccount, type DemoPlaces } from './demo-account-queries.ts'
import { insertGrant } from './grant-queries.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

const GRANTED_FROM = '2020-01-01'
const NAMES: Partial<Record<Role, string>> = {
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  auditor: '审计员',
  county_officer: '县级管理员',
  township_officer: '乡镇管理员',
  editor: '资源编辑',
  reviewer: '资源审核员',
}

/**
 * Makes the demo accounts that are missing and gives those whose password, role or access was changed back what they had.
 * Marks the database as a demo first. Returns the names of the accounts it touched.
 */
export async function restoreDemoAccounts(deps: Deps): Promise<string[]> {
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  return deps.db.transaction().execute(async (trx) => {
    await markAsDemo(trx)
    let places: DemoPlaces | undefined
    const touched: string[] = []
    for (const demo of DEMO_ACCOUNTS) {
      const found = await findDemoAccount(trx, demo.loginName, demo.role, today)
      if (found && (await isInOrder(found, demo))) continue
      places ??= await findDemoPlaces(trx, today)
      if (!found) await createAccount(trx, { ...described(demo, places), passwordHash }, now)
      else await reopen(trx, found, demo, places, passwordHash, now)
      touched.push(demo.loginName)
    }
    return touched
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findDemoAccount>>>

async function isInOrder(found: Found, { role }: DemoAccount) {
  const isOpen = found.disabledAt === null && (role === null || found.holdsRole)
  return isOpen && (await verifyPassword(DEMO_PASSWORD, found.passwordHash))
}

async function reopen(trx: Trx, found: Found, demo: DemoAccount, places: DemoPlaces, passwordHash: string, now: Date) {
  await reopenAccount(trx, found.id, passwordHash, now)
  if (demo.role === null || found.holdsRole) return
  const grant = { role: demo.role, orgId: placeOf(demo.role, places), fromOn: GRANTED_FROM }
  await insertGrant(trx, { id: uuid(), accountId: found.id, ...grant, grantedBy: null, grantedAt: now })
}

function described({ loginName, role, displayName }: DemoAccount, places: DemoPlaces) {
  const grants = role ? [{ role, orgId: placeOf(role, places), fromOn: GRANTED_FROM }] : []
  if (role === 'branch_secretary') return { loginName, personId: places.secretaryId, displayName: places.secretaryName, grants }
  if (role === null) return { loginName, personId: places.memberId, displayName: places.memberName, grants }
  return { loginName, orgId: placeOf(role, places), displayName: displayName ?? NAMES[role] ?? loginName, grants }
}

function placeOf(role: Role, places: DemoPlaces) {
  if (role === 'branch_secretary') return places.branchId
  return role === 'township_officer' ? places.townshipId : places.countyId
}
