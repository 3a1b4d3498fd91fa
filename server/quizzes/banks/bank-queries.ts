import { sql, type Insertable, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { QuestionBank } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'

export interface BankFilter {
  q?: string | undefined
  org?: string | undefined
  after?: { name: string; id: string } | undefined
  limit: number
}

const shown = (db: Db | Trx, scope: Scope) =>
  db
    .selectFrom('questionBank as b')
    .innerJoin('org as o', 'o.id', 'b.orgId')
    .select(['b.id', 'b.name', 'b.description', 'b.version', 'o.id as orgId', 'o.name as orgName', 'o.path as orgPath'])
    .select((eb) =>
      eb
        .selectFrom('question as q')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('q.bankId', '=', 'b.id')
        .where('q.retiredAt', 'is', null)
        .$asScalar()
        .$notNull()
        .as('questionCount'),
    )
    .where(within(scope, sql.ref('o.path')))
export type BankRow = Awaited<ReturnType<typeof listBanks>>[number]

export const findBank = (db: Db | Trx, scope: Scope, id: string) => shown(db, scope).where('b.id', '=', id).executeTakeFirst()

/** Banks of bodies within the scope, by name. */
export function listBanks(db: Db, scope: Scope, { q, org, after, limit }: BankFilter) {
  return shown(db, scope)
    .$if(q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(b.name), lower(${q})) > 0`))
    .$if(org !== undefined, (query) => query.where('o.id', '=', org!))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(b.name, b.id) > (${after!.name}, ${after!.id}::uuid)`))
    .orderBy('b.name')
    .orderBy('b.id')
    .limit(limit)
    .execute()
}

export const insertBank = (trx: Trx, bank: Insertable<QuestionBank>) =>
  trx
    .insertInto('questionBank')
    .values(bank)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()

/** How many rows: none when the version is not the one expected. */
export async function updateBank(trx: Trx, id: string, version: number, changes: Updateable<QuestionBank>): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('questionBank')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
