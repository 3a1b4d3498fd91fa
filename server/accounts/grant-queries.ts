import { expressionBuilder, sql, type Insertable } from 'kysely'
import { jsonBuildObject } from 'kysely/helpers/postgres'
import type { Trx } from '#db/connect.ts'
import type { DB, Role, RoleGrant } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'

export interface Grant {
  grantId: string
  role: Role
  orgId: string
  orgName: string
  path: string
  fromOn: string
  untilOn: string | null
}

const unrevoked = (account: string, today: string) =>
  expressionBuilder<DB>()
    .selectFrom('roleGrant as g')
    .innerJoin('org as go', 'go.id', 'g.orgId')
    .where('g.accountId', '=', sql.ref<string>(account))
    .where('g.revokedAt', 'is', null)
    .where((e) => e.or([e('g.untilOn', 'is', null), e('g.untilOn', '>', today)]))

/** The roles of an account (a column of the query around it), as a list: held on `today`, or today and later. */
export function grantsHeld(account: string, today: string, when: 'now' | 'now or later') {
  // Spelt out, because the names inside json are not turned into camelCase.
  const grant = jsonBuildObject({
    grantId: sql.ref('g.id'),
    role: sql.ref('g.role'),
    orgId: sql.ref('g.orgId'),
    orgName: sql.ref('go.name'),
    path: sql.ref('go.path'),
    fromOn: sql.ref('g.fromOn'),
    untilOn: sql.ref('g.untilOn'),
  })
  return unrevoked(account, today)
    .$if(when === 'now', (query) => query.where('g.fromOn', '<=', today))
    .select(sql<Grant[]>`coalesce(json_agg(${grant} order by g.from_on, g.id), '[]')`.as('list'))
    .$asScalar()
    .$notNull()
}

/** Whether the account holds a role today or later. */
export const holdsRole = (account: string, today: string, role: Role) =>
  expressionBuilder<DB>().exists(unrevoked(account, today).select('g.id').where('g.role', '=', role))

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
