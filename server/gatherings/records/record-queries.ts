import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { GatheringCorrection } from '#db/types.ts'
import { endOf } from '../span-queries.ts'

/** Hours of this gathering that stand, per person: by being there and by making up for it. */
export async function listCredited(db: Db | Trx, gatheringId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ personId: string; hours: number }>`
    select e.person_id as "personId", sum(e.hours)::float8 as hours from credit_entry e
    where not exists (select from credit_entry r where r.reverses = e.id) and e.id in (
      select entry_id from gathering_credit where gathering_id = ${gatheringId}
      union select c.entry_id from make_up_credit c join make_up u on u.id = c.make_up_id where u.gathering_id = ${gatheringId})
    group by e.person_id`.execute(db)
  return new Map(rows.map(({ personId, hours }) => [personId, hours]))
}

export const insertCorrection = (trx: Trx, row: Insertable<GatheringCorrection>) =>
  trx.insertInto('gatheringCorrection').values(row).execute()

export function listCorrections(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('gatheringCorrection as c')
    .innerJoin('account as a', 'a.id', 'c.correctedBy')
    .select(['c.id', 'c.kind', 'c.changes', 'c.reason', 'c.correctedAt', 'a.displayName as byName'])
    .where('c.gatheringId', '=', gatheringId)
    .orderBy('c.correctedAt')
    .execute()
}

const standing = (db: Db | Trx, gatheringId: string) =>
  db
    .selectFrom('gatheringFile as g')
    .innerJoin('evidenceFile as f', 'f.id', 'g.fileId')
    .where('g.gatheringId', '=', gatheringId)
    .where('g.removedAt', 'is', null)

export function listFiles(db: Db | Trx, gatheringId: string) {
  return standing(db, gatheringId)
    .innerJoin('account as a', 'a.id', 'g.addedBy')
    .select(['f.id', 'f.filename', 'f.mediaType', 'g.addedAt', 'a.displayName as byName'])
    .select(sql<number>`length(f.bytes)`.as('sizeBytes'))
    .orderBy('g.addedAt')
    .execute()
}

export const findFile = (db: Db, gatheringId: string, fileId: string) =>
  standing(db, gatheringId).select(['f.filename', 'f.mediaType', 'f.bytes']).where('f.id', '=', fileId).executeTakeFirst()

interface Paper {
  gatheringId: string
  fileId: string
  by: string
  at: Date
}
export const insertFile = (trx: Trx, { gatheringId, fileId, by, at }: Paper) =>
  trx
    .insertInto('gatheringFile')
    .values({ gatheringId, fileId, addedBy: by, addedAt: at })
    .onConflict((conflict) => conflict.columns(['gatheringId', 'fileId']).doUpdateSet({ removedAt: null, removedBy: null }))
    .execute()

/** Taken off the record; the file itself is never changed. */
export async function removeFile(trx: Trx, { gatheringId, fileId, by, at }: Paper): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('gatheringFile')
    .set({ removedBy: by, removedAt: at })
    .where('gatheringId', '=', gatheringId)
    .where('fileId', '=', fileId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Closed gatherings that this body held or took part in, latest first, with their figures. */
export async function listHistory(db: Db, orgId: string, { from, until }: { from: Date; until: Date }) {
  const { rows } = await sql<HistoryRow>`
    select g.id, g.title, g.purposes, g.starts_at as "startsAt", g.place, g.visitor_count as visitors, g.closings > 1 as "isReopened",
      (extract(epoch from ${endOf('g')} - g.starts_at) / 60)::int as minutes, a.*, credited.*,
      (select count(*)::int from make_up u where u.gathering_id = g.id and u.reversed_at is null) as "madeUp"
    from gathering g
    cross join lateral (select count(*) filter (where role = 'expected')::int as expected,
        count(*) filter (where role = 'expected' and status = 'present')::int as present,
        count(*) filter (where role = 'guest' and status = 'present')::int as guests,
        count(*) filter (where role = 'observer' and status = 'present')::int as observers
      from attendance where gathering_id = g.id) a
    cross join lateral (select count(distinct e.person_id)::int as "creditedPeople", coalesce(sum(e.hours), 0)::float8 as hours
      from gathering_credit c join credit_entry e on e.id = c.entry_id
      where c.gathering_id = g.id and not exists (select from credit_entry r where r.reverses = e.id)) credited
    where g.state = 'closed' and g.starts_at >= ${from} and g.starts_at < ${until}
      and (g.org_id = ${orgId} or exists (select from gathering_org o where o.gathering_id = g.id and o.org_id = ${orgId}))
    order by g.starts_at desc, g.id desc limit 500`.execute(db)
  return rows
}
interface HistoryRow {
  id: string
  title: string
  purposes: string[]
  startsAt: Date
  place: string
  visitors: number
  isReopened: boolean
  minutes: number
  expected: number
  present: number
  guests: number
  observers: number
  creditedPeople: number
  hours: number
  madeUp: number
}
