import type { Role } from '#db/types.ts'

/** A role somebody holds, with what it permits, and the place it reaches down from. */
export interface HeldRole {
  role: Role
  path: string
  permissions: readonly string[]
}

/** Whether the one who asks holds a permission at a place. */
export type May = (permission: string, path: string) => boolean

/**
 * Why a code must not be printed for an account: whoever holds the code becomes that account, so the issuer must
 * himself hold everything it holds, in every place where it holds it. null: no reason.
 */
export function issueRefusal(may: May, held: readonly HeldRole[]): 'holds-more-than-you' | null {
  const isCovered = held.every(
    ({ path, permissions }) => may('accounts.issue', path) && permissions.every((permission) => may(permission, path)),
  )
  return isCovered ? null : 'holds-more-than-you'
}

/** Why an account must not be changed by this administrator: it holds a role outside his place. */
export const manageRefusal = (may: May, held: readonly HeldRole[]): 'holds-role-elsewhere' | null =>
  held.every(({ path }) => may('accounts.manage', path)) ? null : 'holds-role-elsewhere'

/** Why a role cannot be granted at a place. The system is one: its administrator is the whole county's. */
export const grantRefusal = (role: Role, isAtCounty: boolean): 'role-of-whole-county' | null =>
  role === 'system_admin' && !isAtCounty ? 'role-of-whole-county' : null
