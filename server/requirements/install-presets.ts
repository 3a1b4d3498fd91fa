import { v7 as uuid } from 'uuid'
import type { Db, Trx } from '#db/connect.ts'
import type { PolicyDocument } from './document.ts'
import { usualStart } from './policy.rules.ts'
import { insertPolicy, insertVersion, lockPublishing, markAudienceStale } from './policy-queries.ts'
import presets from './presets.json' with { type: 'json' }

interface Options {
  now: Date
  /** The county's day. */
  today: string
  /** First day the default set judges; unless said, the beginning of this year. */
  appliesFrom?: string
}

/**
 * Adds the presets this county does not have yet: those on by default are published, the others are drafts to switch on.
 * Run at every start; what is there already, changed or switched off, is left alone.
 */
export function installPresets(db: Db, { now, today, appliesFrom }: Options): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockPublishing(trx)
    let count = 0
    for (const { key, isOnByDefault, document } of presets as Preset[]) {
      const from = isOnByDefault ? (appliesFrom ?? usualStart(document, today)) : null
      if (await install(trx, { key, document, from, now })) count++
    }
    return count
  })
}

interface Preset {
  key: string
  isOnByDefault: boolean
  document: PolicyDocument
}

async function install(
  trx: Trx,
  { key, document, from, now }: { key: string; document: PolicyDocument; from: string | null; now: Date },
) {
  const policyId = uuid()
  if (!(await insertPolicy(trx, { id: policyId, key, isPreset: true }))) return false
  const version = { id: uuid(), policyId, document: JSON.stringify(document), createdAt: now }
  await insertVersion(trx, { ...version, appliesFrom: from, publishedAt: from ? now : null })
  if (from) await markAudienceStale(trx, policyId, false)
  return true
}
