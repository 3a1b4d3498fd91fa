import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

const KEY = 'gatherings'

export interface GatheringSetting {
  closingNeedsSecond: boolean
  version: number
}

/** The row is made by migration 0042. */
export const findGatheringSetting = (db: Db | Trx): Promise<GatheringSetting> =>
  db
    .selectFrom('setting')
    .select([sql<boolean>`(value->>'closingNeedsSecond')::boolean`.as('closingNeedsSecond'), 'version'])
    .where('key', '=', KEY)
    .executeTakeFirstOrThrow()

/** False if `version` is not the current one. */
export async function updateGatheringSetting(
  trx: Trx,
  { closingNeedsSecond, version }: GatheringSetting,
  by: { accountId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('setting')
    .set({ value: JSON.stringify({ closingNeedsSecond }), version: version + 1, changedAt: by.at, changedBy: by.accountId })
    .where('key', '=', KEY)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
