import { dayIn } from '../clock.ts'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { ROLE_PERMISSIONS } from '../orgs/index.ts'
import { findStanding } from './account-queries.ts'
import type { Me } from './schemas.ts'

/** What the pages need to know about the one who is signed in, or about to be. */
export async function describeMe(deps: Deps, { accountId, stage }: { accountId: string; stage: Viewer['stage'] }): Promise<Me> {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  const standing = await findStanding(deps.db, accountId, today)
  const grants = standing.grants.filter(({ fromOn }) => fromOn <= today)
  const permissions = new Set(grants.flatMap(({ role }) => ROLE_PERMISSIONS[role]))
  return {
    accountId,
    displayName: standing.displayName,
    personId: standing.personId,
    stage,
    roles: grants.map(({ role, orgId, orgName }) => ({ role, orgId, orgName })),
    permissions: [...permissions].sort(),
    locale: standing.locale === 'en' ? 'en' : 'zh-CN',
    elderMode: standing.elderMode,
    isDemo: deps.isDemo,
    hasSecondFactor: standing.hasSecondFactor,
    homeOrg: standing.orgId && standing.orgName ? { id: standing.orgId, name: standing.orgName } : null,
  }
}
