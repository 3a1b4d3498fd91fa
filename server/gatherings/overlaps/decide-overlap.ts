import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockedGathering, type Asker } from '../asker.ts'
import { lockAttendance } from '../attendance-queries.ts'
import { repostHours } from '../post-hours.ts'
import { insertOverlapDecision } from './overlap-queries.ts'

interface Decision {
  personId: string
  /** Whether being here counts. */
  counts: boolean
  reason: string
}

/** Somebody was in two places: whether this one counts is said by a person, with a reason. After closing the hours follow. */
export async function decideOverlap(asker: Asker, id: string, { personId, counts, reason }: Decision) {
  const { deps, viewer, actor } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['planned', 'open', 'closed'])
    if ((await lockAttendance(trx, id, [personId])).length === 0) throw notFound()
    await insertOverlapDecision(trx, {
      ...{ gatheringId: id, personId, counts, reason: reason.trim(), decidedBy: viewer.accountId, decidedAt: deps.now() },
    })
    if (gathering.state === 'closed') await repostHours(trx, asker, gathering, { personIds: [personId], reason: reason.trim() })
    await recordAudit(trx, actor, {
      action: 'gathering.decide-overlap',
      object: { kind: 'gathering', id },
      orgPath: gathering.path,
      detail: { title: gathering.title, personId, counts, reason },
    })
  })
}
