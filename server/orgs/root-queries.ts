import type { Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Org } from '#db/types.ts'
import { insertOrg } from './org-queries.ts'

export function findRoot(db: Db | Trx) {
  return db.selectFrom('org').select(['id', 'name', 'path']).where('parentId', 'is', null).executeTakeFirst()
}

export const insertRoot = (trx: Trx, org: Omit<Insertable<Org>, 'path' | 'parentId'>) =>
  insertOrg(trx, { ...org, parentId: null })
