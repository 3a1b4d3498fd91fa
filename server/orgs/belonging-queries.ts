import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Scope, Viewer } from '../http/access.ts'
import { homeOf } from './home.ts'
import { within } from './scope.ts'

/** Where somebody belongs as far as audiences go: the home organisation, and wherever a role is held. */
export async function findPaths(db: Db | Trx, { personId, grants }: Viewer, today: string): Promise<string[]> {
  const paths = grants.map(({ path }) => path)
  if (!personId) return paths
  const home = await db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select('home.path')
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return home ? [...paths, home.path] : paths
}

/** An organisation that lies within the scope and still exists. */
export const findPlace = (db: Db | Trx, scope: Scope, orgId: string) =>
  db
    .selectFrom('org as o')
    .select(['o.id', 'o.path', 'o.name'])
    .where('o.id', '=', orgId)
    .where('o.dissolvedOn', 'is', null)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()

/** Path of an organisation within the scope, dissolved or not. */
export async function findOrgPath(db: Db | Trx, scope: Scope, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('org')
    .select('path')
    .where('id', '=', id)
    .where(within(scope, sql.ref('path')))
    .executeTakeFirst()
  return row?.path
}
