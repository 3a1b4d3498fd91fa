import type { Trx } from '#db/connect.ts'
import type { Asked } from './asked.ts'
import { badField, inTheWay } from './fault.ts'
import { findCommonAbove, findPlaceAnywhere, lockPlace, type Place } from './org-queries.ts'
import { holdsPeople } from './placement.rules.ts'
import type { Period } from './timeline.rules.ts'

/**
 * The organisation a tie leads to, locked against dissolution. It lies in the scope, is of a kind that people belong to, and
 * lives through the period. `homePath`: where the person belongs until now, to say who may transfer farther; null: nowhere.
 */
export async function checkTieTo(
  trx: Trx,
  asked: Asked,
  tie: Period & { orgId: string },
  homePath: string | null,
): Promise<Place> {
  const org = await lockPlace(trx, asked.scope, tie.orgId, 'share')
  if (!org) throw await outside(trx, tie.orgId, homePath)
  if (!holdsPeople(org.kind))
    throw badField('orgId', 'org-holds-no-people', 'People belong to branches and groups, not to a committee')
  if (org.dissolvedOn && (tie.untilOn === null || tie.untilOn > org.dissolvedOn))
    throw badField('orgId', 'org-dissolved', `That organisation was dissolved on ${org.dissolvedOn}`)
  return org
}

/** Somebody may be handed over only by a body that stands above both sides. */
async function outside(trx: Trx, orgId: string, homePath: string | null) {
  const target = await findPlaceAnywhere(trx, orgId)
  const above = target && homePath !== null ? await findCommonAbove(trx, target.path, homePath) : undefined
  if (!above) return badField('orgId', 'org-not-found', 'There is no such organisation that you manage')
  return inTheWay('orgId', 'transfer-out', `This transfer leaves what you manage; ${above.name} can make it`)
}
