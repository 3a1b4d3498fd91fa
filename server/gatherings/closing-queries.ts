import type { Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { GatheringClosing, GatheringCredit } from '#db/types.ts'

export const insertClosing = (trx: Trx, closing: Insertable<GatheringClosing>) =>
  trx.insertInto('gatheringClosing').values(closing).execute()

export const insertGatheringCredits = (trx: Trx, rows: readonly Insertable<GatheringCredit>[]) =>
  trx
    .insertInto('gatheringCredit')
    .values([...rows])
    .execute()

/** Entries of one closing that nobody has reversed: of everybody, or of these. */
export async function listStandingCredits(
  trx: Trx,
  gatheringId: string,
  number: number,
  personIds?: readonly string[],
): Promise<string[]> {
  const rows = await trx
    .selectFrom('gatheringCredit as c')
    .innerJoin('creditEntry as e', 'e.id', 'c.entryId')
    .leftJoin('creditEntry as r', 'r.reverses', 'c.entryId')
    .select('c.entryId')
    .$if(personIds !== undefined, (query) => query.where('e.personId', 'in', personIds!))
    .where('c.gatheringId', '=', gatheringId)
    .where('c.number', '=', number)
    .where('r.id', 'is', null)
    .execute()
  return rows.map(({ entryId }) => entryId)
}

interface Reopening {
  gatheringId: string
  number: number
  by: string
  at: Date
  reason: string
}
export async function markReopened(trx: Trx, { gatheringId, number, by, at, reason }: Reopening) {
  await trx
    .updateTable('gatheringClosing')
    .set({ reopenedBy: by, reopenedAt: at, reopenReason: reason })
    .where('gatheringId', '=', gatheringId)
    .where('number', '=', number)
    .execute()
}

export function listClosings(db: Db, gatheringId: string) {
  return db
    .selectFrom('gatheringClosing as c')
    .innerJoin('account as a', 'a.id', 'c.closedBy')
    .leftJoin('account as b', 'b.id', 'c.reopenedBy')
    .leftJoin('account as p', 'p.id', 'c.proposedBy')
    .select([
      'c.number',
      'c.closedAt',
      'c.reopenedAt',
      'c.reopenReason',
      'a.displayName as closedByName',
      'b.displayName as reopenedByName',
      'p.displayName as proposedByName',
    ])
    .where('c.gatheringId', '=', gatheringId)
    .orderBy('c.number')
    .execute()
}
