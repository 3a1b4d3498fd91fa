import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

const SECURITY = 'security'

/** For use inside another query. */
export const isSecondFactorRequired = sql<boolean>`(select (value->>'requireSecondFactor')::boolean from setting where key = ${SECURITY})`

export interface SecuritySetting {
  requireSecondFactor: boolean
  version: number
}

/** The row is made by migration 0002. */
export function findSecuritySetting(db: Db | Trx): Promise<SecuritySetting> {
  return db
    .selectFrom('setting')
    .select([sql<boolean>`(value->>'requireSecondFactor')::boolean`.as('requireSecondFactor'), 'version'])
    .where('key', '=', SECURITY)
    .executeTakeFirstOrThrow()
}

/** False if `version` is not the current one. */
export async function updateSecuritySetting(
  trx: Trx,
  { requireSecondFactor, version }: SecuritySetting,
  by: { accountId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('setting')
    .set({ value: JSON.stringify({ requireSecondFactor }), version: version + 1, changedAt: by.at, changedBy: by.accountId })
    .where('key', '=', SECURITY)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
