import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { dayIn } from '../clock.ts'
import { recordAudit } from '../orgs/index.ts'
import { lockClaims, markDecided } from './claim-queries.ts'

/** Whoever declared something takes it back while it is undecided. */
export async function withdrawClaim(deps: Deps, viewer: Viewer, actor: Actor, id: string): Promise<void> {
  const now = deps.now()
  await deps.db.transaction().execute(async (trx) => {
    const [claim] = await lockClaims(trx, [id], dayIn(deps.config.COUNTY_TIME_ZONE, now))
    if (!claim || claim.declaredBy !== viewer.accountId) throw notFound()
    if (claim.state !== 'submitted') throw new Problem('conflict', 'It has been decided', { reason: 'already-decided' })
    await markDecided(trx, [id], { state: 'withdrawn', decidedBy: viewer.accountId, decidedAt: now, decisionReason: null })
    await recordAudit(trx, actor, { action: 'claim.withdraw', object: { kind: 'claim', id }, orgPath: claim.orgPath })
  })
}
