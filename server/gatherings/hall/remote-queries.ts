import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

/** A gathering that has this person on its list. */
export function findOwnHall(db: Db | Trx, gatheringId: string, personId: string) {
  return db
    .selectFrom('gathering as g')
    .innerJoin('attendance as a', 'a.gatheringId', 'g.id')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['g.id', 'g.title', 'g.startsAt', 'g.place', 'g.state', 'o.name as orgName', 'a.status', 'a.method', 'a.role'])
    .where('g.id', '=', gatheringId)
    .where('a.personId', '=', personId)
    .executeTakeFirst()
}

export async function insertRemote(
  trx: Trx,
  row: { sessionId: string; gatheringId: string; itemId: string; personId: string; joinedAt: Date },
) {
  await trx.insertInto('hallRemote').values(row).execute()
}

/** What each person who joined from afar was found to have watched there, by item and version. */
export async function listRemoteWatched(db: Db | Trx, gatheringId: string) {
  const { rows } = await sql<{ personId: string; itemId: string; watched: string | null }>`
    select h.person_id as "personId", h.item_id as "itemId", range_agg(r.accepted)::text as watched
    from hall_remote h left join watch_report r on r.session_id = h.session_id and not isempty(r.accepted)
    where h.gathering_id = ${gatheringId} group by h.person_id, h.item_id, r.film_version_id`.execute(db)
  return rows
}
