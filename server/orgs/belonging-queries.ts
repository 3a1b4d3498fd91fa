import type { Db, Trx } from '#db/connect.ts'
import type { Viewer } from '../http/access.ts'
import { homeOf } from './home.ts'

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
