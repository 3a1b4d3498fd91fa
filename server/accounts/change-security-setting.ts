import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import { findSecuritySetting, updateSecuritySetting, type SecuritySetting } from './setting-queries.ts'

/** Changes what holds for everybody, so it takes an administrator of the whole county. */
export async function changeSecuritySetting(
  deps: Deps,
  viewer: Viewer,
  scope: Scope,
  wanted: SecuritySetting,
  by: Actor,
): Promise<SecuritySetting> {
  if (!isWholeCounty(scope)) throw notFound()
  return deps.db.transaction().execute(async (trx) => {
    const isChanged = await updateSecuritySetting(trx, wanted, { accountId: viewer.accountId, at: deps.now() })
    const setting = await findSecuritySetting(trx)
    if (!isChanged) throw new Problem('stale-version', 'Changed by somebody else meanwhile', { version: setting.version })
    const detail = { requireSecondFactor: setting.requireSecondFactor }
    await recordAudit(trx, by, { action: 'setting.change', object: { kind: 'setting', id: 'security' }, detail })
    return setting
  })
}
