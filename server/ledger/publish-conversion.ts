import { v7 as uuid } from 'uuid'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import { conversionFaults } from './conversion.rules.ts'
import { insertConversion } from './conversion-queries.ts'
import type { NewConversion } from './schemas.ts'

/** A new way of converting, from today or a day to come: no day that has passed ever gets another answer. */
export async function publishConversion(
  deps: Deps,
  { viewer, actor, scope }: { viewer: Viewer; actor: Actor; scope: Scope },
  { name, rules, fromOn, note = null }: NewConversion,
): Promise<void> {
  if (!isWholeCounty(scope)) throw notFound()
  const now = deps.now()
  const errors = conversionFaults(rules).map((fault) => ({ ...fault, kind: 'contradiction' }))
  if (fromOn < dayIn(deps.config.COUNTY_TIME_ZONE, now))
    errors.push({ pointer: '/body/fromOn', detail: 'Changes hold for later credits only', kind: 'in-the-past' })
  if (errors.length > 0) throw new Problem('invalid-input', 'These rules cannot be published', { errors })
  const version = { id: uuid(), name: name.trim(), rules: JSON.stringify(rules), fromOn, note }
  await deps.db.transaction().execute(async (trx) => {
    const inserted = insertConversion(trx, { ...version, publishedBy: viewer.accountId, publishedAt: now })
    await pointAt({ conversion_version_from_on_key: '/body/fromOn' }, inserted)
    await recordAudit(trx, actor, {
      action: 'conversion.publish',
      object: { kind: 'conversion', id: version.id },
      detail: { fromOn, rules },
    })
  })
}
