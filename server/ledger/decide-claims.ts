import type { Trx } from '#db/connect.ts'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { covers, recordAudit } from '../orgs/index.ts'
import { decisionRefusal, type Decider } from './claim.rules.ts'
import { lockClaims, markDecided, type LockedClaim } from './claim-queries.ts'
import { recordCredits, type NewCredit } from './record-credits.ts'
import type { Decision } from './schemas.ts'

interface Deciding {
  viewer: Viewer
  actor: Actor
  scope: Scope
}

/** A second person approves or refuses, all of them or none. What is approved is credited in the same transaction. */
export async function decideClaims(
  deps: Deps,
  { viewer, actor, scope }: Deciding,
  { claimIds, decision, reason }: Decision,
): Promise<void> {
  if (decision === 'refuse' && !reason)
    throw new Problem('invalid-input', 'Say why', {
      errors: [{ pointer: '/body/reason', detail: 'needed to refuse', kind: 'required' }],
    })
  const now = deps.now()
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, now)
  await deps.db.transaction().execute(async (trx) => {
    const claims = await lockClaims(trx, claimIds, today)
    if (claims.length < claimIds.length || !claims.every(({ orgPath }) => covers(scope, orgPath))) throw notFound()
    checkDecider({ accountId: viewer.accountId, personId: viewer.personId, paths: scope.paths }, claims, claimIds)
    const state = decision === 'approve' ? 'approved' : 'refused'
    await markDecided(trx, claimIds, { state, decidedBy: viewer.accountId, decidedAt: now, decisionReason: reason ?? null })
    if (state === 'approved') for (const claim of claims) await credit(trx, claim, viewer.accountId)
    for (const claim of claims) await audit(trx, actor, claim, state, reason)
  })
}

const declaredOf = (claim: LockedClaim) => ({
  personId: claim.personId,
  personPath: claim.orgPath,
  declaredBy: claim.declaredBy,
  declaredAtPath: claim.declaredAtPath,
  state: claim.state,
})

function checkDecider(decider: Decider, claims: readonly LockedClaim[], asked: readonly string[]) {
  const errors = claims.flatMap((claim) => {
    const kind = decisionRefusal(decider, declaredOf(claim))
    return kind ? [{ pointer: `/body/claimIds/${asked.indexOf(claim.id)}`, detail: kind, kind }] : []
  })
  if (errors[0]) throw new Problem('conflict', 'Not for you to decide', { reason: errors[0].kind, errors })
}

/** One entry per day: a class over New Year counts in both years. All days are one session of training. */
async function credit(trx: Trx, claim: LockedClaim, approvedBy: string) {
  const { personId, category, deliveryMode, organiserLevel, isConcentrated, isRotation, purpose, isCadreRecognised } = claim
  const kind = { category, deliveryMode, organiserLevel, isConcentrated, isRotation, purpose, isCadreRecognised }
  const credits = claim.sessions.map(({ on, hours, days, basis }): NewCredit => ({
    ...{ ...kind, personId, happenedOn: on, hours, days, basis, title: claim.title, occasion: on },
    ...{ source: { kind: claim.kind, id: claim.id }, session: `${claim.kind}/${claim.id}`, evidenceFileId: claim.evidenceFileId },
  }))
  await recordCredits(trx, credits, { postedBy: claim.declaredBy, approvedBy })
}

const audit = (trx: Trx, actor: Actor, claim: LockedClaim, state: string, reason: string | undefined) =>
  recordAudit(trx, actor, {
    action: state === 'approved' ? 'claim.approve' : 'claim.refuse',
    object: { kind: 'claim', id: claim.id },
    orgPath: claim.orgPath,
    detail: {
      personId: claim.personId,
      hours: claim.sessions.reduce((sum, one) => sum + Math.round(one.hours * 100), 0) / 100,
      ...(reason ? { reason } : {}),
    },
  })
