import type { Db } from '#db/connect.ts'
import type { Viewer } from '../../http/access.ts'
import type { Closing } from '../closing-schemas.ts'
import { findListState, findVersion, listProposals } from './proposal-queries.ts'
import { findGatheringSetting } from './setting-queries.ts'

/** Whether two persons close here, the proposal that waits, and why the last one was sent back. */
export async function showProposal(db: Db, viewer: Viewer, gatheringId: string) {
  const { closingNeedsSecond } = await findGatheringSetting(db)
  const [last] = await listProposals(db, gatheringId)
  const isWaiting = last?.outcome === null
  const closing = last?.closing as unknown as Closing | undefined
  return {
    needsSecond: closingNeedsSecond,
    waiting:
      last && isWaiting
        ? {
            ...{ id: last.id, byName: last.proposedByName, isOwn: last.proposedBy === viewer.accountId },
            ...{ at: last.proposedAt.toISOString(), closing: closing! },
            isOverdue:
              last.listState !== (await findListState(db, gatheringId)) ||
              closing!.version !== (await findVersion(db, gatheringId)),
          }
        : null,
    returned:
      last?.outcome === 'returned'
        ? { byName: last.decidedByName ?? '', at: last.decidedAt!.toISOString(), note: last.note ?? '' }
        : null,
  }
}
