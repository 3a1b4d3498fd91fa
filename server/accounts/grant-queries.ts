import { sql, type Insertable } from 'kysely'
import type { Trx } from '#db/connect.ts'
import type { RoleGrant } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'

export async function insertGrant(trx: Trx, grant: Insertable<RoleGrant>): Promise<void> {
  await trx.insertInto('roleGrant').values(grant).execute()
}

/** Revokes a grant at a place within the scope; undefined if there is none to revoke. */
export function revokeGrant(
  trx: Trx,
  scope: Scope,
  grant: { id: string; accountId: string },
  by: { accountId: string; at: Date },
) {
  return trx
    .updateTable('roleGrant as g')
    .from('org as o')
    .set({ revokedAt: by.at, revokedBy: by.accountId })
    .whereRef('o.id', '=', 'g.orgId')
    .where('g.id', '=', grant.id)
    .where('g.accountId', '=', grant.accountId)
    .where('g.revokedAt', 'is', null)
    .where(within(scope, sql.ref('o.path')))
    .returning(['g.role', 'g.orgId', 'o.path'])
    .executeTakeFirst()
}
