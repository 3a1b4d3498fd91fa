import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { dayIn } from '../clock.ts'
import { recordAudit } from '../orgs/index.ts'
import { listPlacedPeople } from './claim-queries.ts'
import { findEntry } from './credit-queries.ts'
import { reverseCredits } from './reverse-credits.ts'

/** An officer takes one entry back, with a reason. Nobody does so to own hours. */
export async function reverseOne(
  deps: Deps,
  { viewer, actor, scope }: { viewer: Viewer; actor: Actor; scope: Scope },
  entryId: string,
  reason: string,
): Promise<void> {
  const now = deps.now()
  await deps.db.transaction().execute(async (trx) => {
    const entry = await findEntry(trx, entryId)
    const [person] = entry ? await listPlacedPeople(trx, scope, [entry.personId], dayIn(deps.config.COUNTY_TIME_ZONE, now)) : []
    if (!entry || !person) throw notFound()
    if (person.id === viewer.personId)
      throw new Problem('conflict', 'Somebody else must do this', { reason: 'second-person-needed' })
    await reverseCredits(trx, [entryId], { reason, postedBy: viewer.accountId })
    const { hours, happenedOn, title, sourceKind } = entry
    await recordAudit(trx, actor, {
      action: 'credit.reverse',
      object: { kind: 'credit', id: entryId },
      orgPath: person.path,
      detail: { personId: person.id, hours, happenedOn, title, sourceKind, reason },
    })
  })
}
