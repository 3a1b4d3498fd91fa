import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { ClosingOutcome, ClosingProposal } from '#db/types.ts'

export const insertProposal = (trx: Trx, row: Insertable<ClosingProposal>) =>
  trx.insertInto('closingProposal').values(row).execute()

/** The list as it stands: any mark, guest or decision about an overlap changes it. */
export async function findListState(db: Db | Trx, gatheringId: string): Promise<string> {
  const { state } = await db
    .selectFrom('attendance')
    .select(
      sql<string>`concat_ws('/', count(*), coalesce(sum(version), 0),
        (select count(*) from overlap_decision d where d.gathering_id = ${gatheringId}))`.as('state'),
    )
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirstOrThrow()
  return state
}

/** The proposal that waits for a second person, and the last one that was sent back. */
export function listProposals(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('closingProposal as c')
    .innerJoin('account as a', 'a.id', 'c.proposedBy')
    .leftJoin('account as b', 'b.id', 'c.decidedBy')
    .select(['c.id', 'c.closing', 'c.listState', 'c.proposedBy', 'c.proposedAt', 'c.outcome', 'c.note', 'c.decidedAt'])
    .select(['a.displayName as proposedByName', 'b.displayName as decidedByName'])
    .where('c.gatheringId', '=', gatheringId)
    .orderBy('c.proposedAt', 'desc')
    .limit(1)
    .execute()
}

interface Decision {
  outcome: ClosingOutcome
  decidedBy: string
  decidedAt: Date
  note?: string | null
}
/** Ends the waiting proposal of this gathering, if there is one. */
export async function decideProposal(trx: Trx, gatheringId: string, decision: Decision): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('closingProposal')
    .set(decision)
    .where('gatheringId', '=', gatheringId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const findVersion = async (db: Db, gatheringId: string) =>
  (await db.selectFrom('gathering').select('version').where('id', '=', gatheringId).executeTakeFirst())?.version
