import { sql, type Insertable, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { MakeUp } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'

/** Somebody on the list of a gathering, for whoever is responsible for the gathering or for the person's own branch; locked. */
export function lockListed(trx: Trx, scope: Scope, gatheringId: string, personId: string) {
  return trx
    .selectFrom('attendance as a')
    .innerJoin('gathering as g', 'g.id', 'a.gatheringId')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .innerJoin('org as h', 'h.id', 'a.homeOrgId')
    .select(['a.role', 'a.status', 'h.path as homePath'])
    .where('a.gatheringId', '=', gatheringId)
    .where('a.personId', '=', personId)
    .where((eb) => eb.or([within(scope, sql.ref('o.path')), within(scope, sql.ref('h.path'))]))
    .forUpdate('a')
    .executeTakeFirst()
}

/** The gathering itself, held against reopening. */
export function holdGathering(trx: Trx, id: string) {
  return trx
    .selectFrom('gathering as g')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .selectAll('g')
    .select('o.path')
    .where('g.id', '=', id)
    .forUpdate('g')
    .executeTakeFirst()
}

/** False if this one has been entered before: the same call twice. */
export async function insertMakeUp(trx: Trx, row: Insertable<MakeUp>): Promise<boolean> {
  const made = await trx
    .insertInto('makeUp')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const insertMakeUpCredits = (trx: Trx, makeUpId: string, entryIds: readonly string[]) =>
  trx
    .insertInto('makeUpCredit')
    .values(entryIds.map((entryId) => ({ makeUpId, entryId })))
    .execute()

/** One that stands, and its entries that nobody has reversed. */
export async function findStanding(trx: Trx, gatheringId: string, id: string) {
  const makeUp = await trx
    .selectFrom('makeUp')
    .select('personId')
    .where('id', '=', id)
    .where('gatheringId', '=', gatheringId)
    .where('reversedAt', 'is', null)
    .executeTakeFirst()
  const entries = await trx
    .selectFrom('makeUpCredit as c')
    .select('c.entryId')
    .where('c.makeUpId', '=', id)
    .where(sql<SqlBool>`not exists (select from credit_entry r where r.reverses = c.entry_id)`)
    .execute()
  return makeUp && { ...makeUp, entryIds: entries.map(({ entryId }) => entryId) }
}

interface Reversal {
  by: string
  at: Date
  reason: string
}
export const markMakeUpReversed = (trx: Trx, id: string, { by, at, reason }: Reversal) =>
  trx.updateTable('makeUp').set({ reversedBy: by, reversedAt: at, reversalReason: reason }).where('id', '=', id).execute()

/** Every make-up of a gathering, those taken back too, with the hours that stand. */
export function listMakeUps(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('makeUp as u')
    .innerJoin('person as p', 'p.id', 'u.personId')
    .innerJoin('account as a', 'a.id', 'u.madeBy')
    .leftJoin('account as r', 'r.id', 'u.reversedBy')
    .select(['u.id', 'u.personId', 'p.name', 'u.onDay', 'u.minutes', 'u.how', 'u.madeAt', 'a.displayName as byName'])
    .select(['u.reversedAt', 'u.reversalReason', 'r.displayName as reversedByName'])
    .select(
      sql<number>`(select coalesce(sum(e.hours), 0)::float8 from make_up_credit c join credit_entry e on e.id = c.entry_id
        where c.make_up_id = u.id and not exists (select from credit_entry r where r.reverses = e.id))`.as('hours'),
    )
    .where('u.gatheringId', '=', gatheringId)
    .orderBy('u.madeAt')
    .execute()
}
