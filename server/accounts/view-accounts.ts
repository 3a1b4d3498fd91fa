import type { Db, Trx } from '#db/connect.ts'
import type { Role } from '#db/types.ts'
import { dayIn } from '../clock.ts'
import type { Scope } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { decodeCursor, pageOf, type Page } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { widthOf } from '../orgs/index.ts'
import { findAccount, listAccounts } from './account-queries.ts'
import type { Account } from './schemas.ts'

interface Query {
  q?: string
  role?: Role
  cursor?: string
  limit: number
}

/** One page of the accounts within the scope. */
export async function pageAccounts(deps: Deps, scope: Scope, { q, role, cursor, limit }: Query): Promise<Page<Account>> {
  const after = cursor === undefined ? undefined : (decodeCursor(cursor, 2) as [string, string])
  const isNarrow = (await widthOf(deps.db, scope)) === 'narrow'
  const rows = await listAccounts(deps.db, scope, { q: q?.trim() || undefined, role, limit, after, isNarrow }, todayOf(deps))
  return pageOf(rows.map(present), limit, ({ displayName, id }) => [displayName, id])
}

export async function viewAccount(db: Db | Trx, deps: Deps, scope: Scope, id: string): Promise<Account> {
  const found = await findAccount(db, scope, id, todayOf(deps))
  if (!found) throw notFound()
  return present(found)
}

const todayOf = ({ config, now }: Deps) => dayIn(config.COUNTY_TIME_ZONE, now())

const present = (row: NonNullable<Awaited<ReturnType<typeof findAccount>>>): Account => ({
  ...row,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
})
