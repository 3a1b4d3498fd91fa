import { reverseCredits } from '../ledger/index.ts'
import { recordAudit } from '../orgs/index.ts'
import { lockedGathering, type Asker } from './asker.ts'
import { listStandingCredits, markReopened } from './closing-queries.ts'
import { updateGathering } from './gathering-queries.ts'

/** Opens a closed gathering again: what its closing credited is reversed with this reason, whatever has been reversed since excepted. */
export async function reopenGathering(asker: Asker, id: string, { version, reason }: { version: number; reason: string }) {
  const { deps, viewer, actor, scope } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, scope, id, ['closed'], version)
    const entryIds = await listStandingCredits(trx, id, gathering.closings)
    if (entryIds.length > 0) await reverseCredits(trx, entryIds, { reason, postedBy: viewer.accountId })
    await markReopened(trx, { gatheringId: id, number: gathering.closings, by: viewer.accountId, at: deps.now(), reason })
    await updateGathering(trx, id, { state: 'open' })
    await recordAudit(trx, actor, {
      action: 'gathering.reopen',
      object: { kind: 'gathering', id },
      orgPath: gathering.path,
      detail: { title: gathering.title, reason, reversed: entryIds.length },
    })
  })
}
