import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { HallPlay, HallReport } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../../orgs/index.ts'

/** The film of one item of an agenda, with its version on the air; undefined: no such item, or not a film. */
export function findFilmItem(db: Db | Trx, gatheringId: string, itemId: string) {
  return db
    .selectFrom('agendaItem as i')
    .innerJoin('film as f', 'f.id', 'i.filmId')
    .innerJoin('filmVersion as v', 'v.id', 'f.currentVersionId')
    .select(['i.id', 'f.id as filmId', 'f.title', 'v.id as filmVersionId'])
    .select(sql<number>`v.duration_s::float8`.as('durationS'))
    .where('i.gatheringId', '=', gatheringId)
    .where('i.id', '=', itemId)
    .executeTakeFirst()
}

/** The clock of a hall, locked: whoever holds it judges this hall alone. */
export async function lockHallClock(trx: Trx, gatheringId: string, offlineLeftMs: number) {
  await trx
    .insertInto('hallClock')
    .values({ gatheringId, offlineLeftMs })
    .onConflict((conflict) => conflict.column('gatheringId').doNothing())
    .execute()
  return trx
    .selectFrom('hallClock')
    .select([sql<string>`spent::text`.as('spent'), 'offlineLeftMs'])
    .where('gatheringId', '=', gatheringId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function updateHallClock(trx: Trx, gatheringId: string, clock: { spent: string; offlineLeftMs: number }) {
  await trx.updateTable('hallClock').set(clock).where('gatheringId', '=', gatheringId).execute()
}

/** False: a play of this id is there already. */
export async function insertPlay(trx: Trx, play: Insertable<HallPlay>): Promise<boolean> {
  const made = await trx
    .insertInto('hallPlay')
    .values(play)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** A play of a hall the scope manages. */
export function findPlay(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('hallPlay as p')
    .innerJoin('gathering as g', 'g.id', 'p.gatheringId')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .innerJoin('filmVersion as v', 'v.id', 'p.filmVersionId')
    .select(['p.id', 'p.gatheringId', 'p.itemId', 'p.filmId', 'p.filmVersionId', 'g.state', 'p.openedAt', 'p.packId'])
    .select(['p.playingSince', 'p.lastMadeAt', 'p.positionMs', 'p.positionAt', 'p.isPlaying', 'p.rate'])
    .select(sql<string>`p.watched::text`.as('watched'))
    .select(sql<number>`v.duration_s::float8`.as('durationS'))
    .where('p.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}
export type PlayRow = NonNullable<Awaited<ReturnType<typeof findPlay>>>

export type PlayCourse = Pick<
  Insertable<HallPlay>,
  'playingSince' | 'lastMadeAt' | 'watched' | 'positionMs' | 'positionAt' | 'isPlaying' | 'rate'
>

export async function updatePlay(trx: Trx, id: string, course: PlayCourse) {
  await trx
    .updateTable('hallPlay')
    .set(course as object)
    .where('id', '=', id)
    .execute()
}

/** Reports of a play that are stored already. */
export async function listKnownReports(trx: Trx, playId: string, ids: readonly string[]) {
  const rows = await trx
    .selectFrom('hallReport')
    .select(['id', 'refused', sql<string>`accepted::text`.as('accepted')])
    .where('playId', '=', playId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function insertHallReports(trx: Trx, reports: readonly Insertable<HallReport>[]) {
  if (reports.length > 0)
    await trx
      .insertInto('hallReport')
      .values([...reports])
      .execute()
}

/** What the screens of a gathering have played of each item, all of them together, by version: one row each. */
export async function listPlayed(db: Db | Trx, gatheringId: string) {
  const { rows } = await sql<{ itemId: string; filmVersionId: string; watched: string }>`
    select item_id as "itemId", film_version_id as "filmVersionId", range_agg(watched)::text as watched
    from hall_play where gathering_id = ${gatheringId} and not isempty(watched) group by item_id, film_version_id`.execute(db)
  return rows
}

/** Plays in the order they were opened, with what was refused of each. */
export async function listPlays(db: Db, gatheringId: string) {
  const { rows } = await sql<{
    itemId: string
    openedAt: Date
    byName: string
    device: string | null
    packId: string | null
    watched: string
    refused: { reason: string; ms: number }[]
  }>`
    select p.item_id as "itemId", p.opened_at as "openedAt", a.display_name as "byName", p.device, p.pack_id as "packId",
      p.watched::text, coalesce((select json_agg(json_build_object('reason', s.reason, 'ms', s.ms)) from (
        select x ->> 'reason' as reason, sum((x ->> 'to')::bigint - (x ->> 'from')::bigint) as ms
        from hall_report r cross join jsonb_array_elements(r.refused) x where r.play_id = p.id group by 1 order by 1) s), '[]') as refused
    from hall_play p join account a on a.id = p.opened_by where p.gathering_id = ${gatheringId} order by p.opened_at, p.id`.execute(
    db,
  )
  return rows
}

/** What the screen that spoke last said; undefined: none has. */
export function findScreen(db: Db, gatheringId: string) {
  return db
    .selectFrom('hallPlay as p')
    .innerJoin('filmVersion as v', 'v.id', 'p.filmVersionId')
    .select(['p.itemId', 'p.positionMs', 'p.positionAt', 'p.isPlaying', 'p.rate'])
    .select(sql<number>`v.duration_s::float8`.as('durationS'))
    .where('p.gatheringId', '=', gatheringId)
    .where('p.positionAt', 'is not', null)
    .where('p.packId', 'is', null)
    .orderBy('p.positionAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertStatements(
  trx: Trx,
  rows: readonly { gatheringId: string; number: number; itemId: string; minutes: number; statedBy: string; statedAt: Date }[],
) {
  if (rows.length > 0)
    await trx
      .insertInto('hallStatement')
      .values([...rows])
      .execute()
}

/** What was said of films shown without a log, at the last closing. */
export function listStatements(db: Db, gatheringId: string, number: number) {
  return db
    .selectFrom('hallStatement as s')
    .innerJoin('account as a', 'a.id', 's.statedBy')
    .select(['s.itemId', 's.minutes', 's.statedAt', 'a.displayName as byName'])
    .where('s.gatheringId', '=', gatheringId)
    .where('s.number', '=', number)
    .execute()
}
