import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { WatchSession } from '#db/types.ts'
import { homeOf } from '../../orgs/index.ts'

/** A film with the version members see, and where the person belongs (a nil id: nobody). */
export function findForWatching(db: Db | Trx, filmId: string, personId: string | null, today: string) {
  return db
    .selectFrom('film as f')
    .innerJoin('filmVersion as v', 'v.id', 'f.currentVersionId')
    .leftJoin('org as a', 'a.id', 'f.audienceOrgId')
    .leftJoin('person as p', (join) => join.on('p.id', '=', personId))
    .leftJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select(['f.id as filmId', 'f.currentVersionId', 'f.availableFrom', 'f.availableUntil', 'a.path as audiencePath'])
    .select(['f.title', 'f.earnsCredit', 'f.creditCategory', 'f.completeShare', 'f.maxRate', 'f.presenceEveryMinutes'])
    .select(['v.id as filmVersionId', 'v.durationS', 'v.audioBandwidth', 'home.path as homePath'])
    .select(
      sql<{ name: string; width: number; height: number; bandwidth: number; averageBandwidth: number }[]>`v.rungs`.as('rungs'),
    )
    .where('f.id', '=', filmId)
    .executeTakeFirst()
}
export type ForWatching = NonNullable<Awaited<ReturnType<typeof findForWatching>>>

export function listTracks(db: Db | Trx, filmVersionId: string) {
  return db
    .selectFrom('caption')
    .select(['id', 'language', 'label', 'kind'])
    .where('filmVersionId', '=', filmVersionId)
    .orderBy('language')
    .orderBy('id')
    .execute()
}

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
    .selectFrom('watchSession')
    .select(['id', 'filmId', 'filmVersionId', 'askId', 'askedAt', 'presenceDueAt'])
    .where('id', '=', sessionId)
    .where('personId', '=', personId)
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
