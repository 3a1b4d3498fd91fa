import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import type { Random } from '#db/demo/random.ts'
import type { PolicyDocument } from '#server/requirements/document.ts'
import { insertVersion, lockPublishing, markAudienceStale } from '#server/requirements/policy-queries.ts'
import { preset } from './judging.ts'

const KEYS = [
  'member-annual-32h',
  'branch-officer-annual-56h',
  'annual-rotation-each-level',
  'cadre-annual-12d-or-90h',
  'village-secretary-term-municipal',
]

/** Publishes some policy anew, with other hours, other pro-rating, from another day, or switched off. */
export async function publishVersion(db: Db, random: Random): Promise<void> {
  const key = random.pick(KEYS)
  const document: PolicyDocument = { ...preset(key), prorating: random.pick(['none', 'by_day', 'by_month']) }
  if (document.minHours !== null) document.minHours += random.int(-8, 8)
  document.carryOver = { isOn: random.chance(0.3), maxHours: null }
  await db.transaction().execute(async (trx) => {
    await lockPublishing(trx)
    const { id } = await trx.selectFrom('policy').select('id').where('key', '=', key).forUpdate().executeTakeFirstOrThrow()
    const published = { appliesFrom: random.pick(['2025-01-01', '2026-01-01', '2025-07-01']), publishedAt: new Date() }
    await trx.deleteFrom('policyVersion').where('policyId', '=', id).where('publishedAt', 'is', null).execute()
    await insertVersion(trx, {
      id: uuid(),
      policyId: id,
      document: JSON.stringify(document),
      isOff: random.chance(0.2),
      ...published,
    })
    await markAudienceStale(trx, id, false)
  })
}
