import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { WatchSession } from '#db/types.ts'

/** The clock of a person, made if need be, locked until the end of the transaction: whoever holds it judges this person alone. */
export async function lockClock(trx: Trx, personId: string, offlineLeftMs: number): Promise<void> {
  await trx
    .insertInto('watchClock')
    .values({ personId, offlineLeftMs })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .execute()
  await trx.selectFrom('watchClock').select('personId').where('personId', '=', personId).forUpdate().execute()
}

/** Ends what the person watched elsewhere; answers the presence question that was open there, if it was the same version. */
export async function supersedeSessions(trx: Trx, personId: string, at: Date) {
  return trx
    .updateTable('watchSession')
    .set({ supersededAt: sql<Date>`greatest(opened_at, ${at})` })
    .where('personId', '=', personId)
    .where('supersededAt', 'is', null)
    .returning(['filmVersionId', 'presenceDueAt', 'askId', 'askedAt'])
    .executeTakeFirst()
}

export async function insertWatchSession(trx: Trx, session: Insertable<WatchSession>): Promise<void> {
  await trx.insertInto('watchSession').values(session).execute()
}

/** An own session, for renewing its addresses and answering its questions. */
export function findOwnSession(db: Db | Trx, sessionId: string, personId: string) {
  return db
    .selectFrom('watchSession as s')
    .innerJoin('film as f', 'f.id', 's.filmId')
    .select(['s.id', 's.filmId', 's.filmVersionId', 'f.presenceEveryMinutes'])
    .where('s.id', '=', sessionId)
    .where('s.personId', '=', personId)
    .executeTakeFirst()
}

/** Closes the open question; false if it was another one or none. */
export async function closeQuestion(trx: Trx, sessionId: string, askId: string, nextDueAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('watchSession')
    .set({ askId: null, askedAt: null, presenceDueAt: nextDueAt })
    .where('id', '=', sessionId)
    .where('askId', '=', askId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
