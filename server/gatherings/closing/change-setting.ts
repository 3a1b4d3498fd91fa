import { notFound, Problem } from '../../http/problem.ts'
import { isWholeCounty, recordAudit } from '../../orgs/index.ts'
import type { Asker } from '../asker.ts'
import { findGatheringSetting, updateGatheringSetting, type GatheringSetting } from './setting-queries.ts'

/** How gatherings are closed holds for the whole county, so it takes an officer of the whole county. */
export async function changeGatheringSetting(asker: Asker, wanted: GatheringSetting): Promise<GatheringSetting> {
  const { deps, viewer, actor, scope } = asker
  if (!isWholeCounty(scope)) throw notFound()
  return deps.db.transaction().execute(async (trx) => {
    const isChanged = await updateGatheringSetting(trx, wanted, { accountId: viewer.accountId, at: deps.now() })
    const setting = await findGatheringSetting(trx)
    if (!isChanged) throw new Problem('stale-version', 'Changed by somebody else meanwhile', { version: setting.version })
    const detail = { closingNeedsSecond: setting.closingNeedsSecond }
    await recordAudit(trx, actor, { action: 'setting.change', object: { kind: 'setting', id: 'gatherings' }, detail })
    return setting
  })
}
