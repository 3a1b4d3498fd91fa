import { sql, type Insertable, type SqlBool, type Updateable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { AgendaItem, Gathering } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { within } from '../orgs/index.ts'
import { endOf } from './span-queries.ts'

export async function insertGathering(trx: Trx, row: Insertable<Gathering>): Promise<boolean> {
  const made = await trx
    .insertInto('gathering')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function replaceOrgs(trx: Trx, gatheringId: string, orgIds: readonly string[]) {
  await trx.deleteFrom('gatheringOrg').where('gatheringId', '=', gatheringId).execute()
  if (orgIds.length > 0)
    await trx
      .insertInto('gatheringOrg')
      .values(orgIds.map((orgId) => ({ gatheringId, orgId })))
      .execute()
}

export async function replaceAgenda(trx: Trx, gatheringId: string, items: readonly Insertable<AgendaItem>[]) {
  await trx.deleteFrom('agendaItem').where('gatheringId', '=', gatheringId).execute()
  await trx
    .insertInto('agendaItem')
    .values([...items])
    .execute()
}

/** Of these organisations, the ones in the scope that are still there: id, kind and path. */
export function listOrgsWithin(db: Db | Trx, scope: Scope, ids: readonly string[]) {
  return db
    .selectFrom('org as o')
    .select(['o.id', 'o.kind', 'o.path'])
    .where('o.id', 'in', ids)
    .where('o.dissolvedOn', 'is', null)
    .where(within(scope, sql.ref('o.path')))
    .execute()
}

/** An organisation in the scope, there still or not: its past remains. */
export function findOrgWithin(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('org as o')
    .select(['o.id', 'o.name', 'o.path', 'o.kind'])
    .where('o.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
}

/** The topmost body of the scope: where a view begins. */
export function findTopOrg(db: Db | Trx, scope: Scope) {
  return db
    .selectFrom('org as o')
    .select(['o.id', 'o.name', 'o.path', 'o.kind'])
    .where(within(scope, sql.ref('o.path')))
    .orderBy(sql`length(o.path)`)
    .orderBy('o.path')
    .limit(1)
    .executeTakeFirst()
}

/** A branch takes part in what is planned elsewhere: whoever may see one of its branches may see it. */
export const touches = (scope: Scope, gathering = 'g') => sql<SqlBool>`exists (select from gathering_org go
  join org b on b.id = go.org_id where go.gathering_id = ${sql.ref(`${gathering}.id`)} and ${within(scope, sql.ref('b.path'))})`

const rows = (db: Db | Trx) =>
  db
    .selectFrom('gathering as g')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .select(['g.id', 'g.orgId', 'o.name as orgName', 'o.path', 'g.title', 'g.purposes', 'g.startsAt', 'g.place', 'g.state'])
    .select(endOf('g').as('endsAt'))
    .select(
      sql<number>`(select count(*)::int from attendance a where a.gathering_id = g.id and a.role = 'expected')`.as(
        'expectedCount',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from attendance a where a.gathering_id = g.id and a.status = 'present'
        and a.role = 'expected')`.as('presentCount'),
    )

export interface GatheringFilter {
  underPath?: string | undefined
  state?: string | undefined
  /** Instants: [from, until). */
  from?: Date | undefined
  until?: Date | undefined
  filmId?: string | undefined
  after?: { startsAt: string; id: string } | undefined
  limit: number
}

/** Latest first; `startsAtExact` keeps the microseconds for the cursor. */
export function listGatherings(db: Db, scope: Scope, filter: GatheringFilter) {
  const { underPath, state, from, until, filmId, after, limit } = filter
  return rows(db)
    .select(sql<string>`g.starts_at::text`.as('startsAtExact'))
    .where((eb) => eb.or([within(scope, sql.ref('o.path')), touches(scope)]))
    .$if(underPath !== undefined, (query) => query.where(touches({ paths: [underPath!] })))
    .$if(state !== undefined, (query) => query.where(sql<SqlBool>`g.state = ${state}`))
    .$if(from !== undefined, (query) => query.where('g.startsAt', '>=', from!))
    .$if(until !== undefined, (query) => query.where('g.startsAt', '<', until!))
    .$if(filmId !== undefined, (query) =>
      query.where(sql<SqlBool>`exists (select from agenda_item i where i.gathering_id = g.id and i.film_id = ${filmId})`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(g.starts_at, g.id) < (${after?.startsAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('g.startsAt', 'desc')
    .orderBy('g.id', 'desc')
    .limit(limit)
    .execute()
}

/** One gathering that the scope may see: held by one of its bodies, or with one of its branches. */
export function findGathering(db: Db | Trx, scope: Scope, id: string) {
  return rows(db)
    .select([
      ...(['g.host', 'g.recorder', 'g.lecturer', 'g.organiserLevel', 'g.isConcentrated', 'g.isRotation', 'g.summary'] as const),
      ...(['g.discussion', 'g.decisions', 'g.visitorCount', 'g.visitorNames', 'g.version', 'g.closings', 'g.openedAt'] as const),
    ])
    .where('g.id', '=', id)
    .where((eb) => eb.or([within(scope, sql.ref('o.path')), touches(scope)]))
    .executeTakeFirst()
}

/** The same, locked, and only where the scope holds the body that planned it: who takes part does not manage. */
export function lockGathering(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('gathering as g')
    .innerJoin('org as o', 'o.id', 'g.orgId')
    .selectAll('g')
    .select('o.path')
    .where('g.id', '=', id)
    .where(within(scope, sql.ref('o.path')))
    .forUpdate('g')
    .executeTakeFirst()
}

export async function updateGathering(trx: Trx, id: string, changes: Updateable<Gathering>) {
  await trx
    .updateTable('gathering')
    .set({ ...changes, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

export function listAgenda(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('agendaItem as i')
    .leftJoin('film as f', 'f.id', 'i.filmId')
    .leftJoin('filmVersion as v', (join) => join.on(sql<SqlBool>`v.id = coalesce(i.film_version_id, f.current_version_id)`))
    .select(['i.id', 'i.kind', 'i.title', 'i.filmId', 'f.title as filmTitle', 'i.category', 'i.deliveryMode', 'i.plannedMinutes'])
    .select(['i.actualMinutes', 'v.id as filmVersionId'])
    .select(sql<number | null>`v.duration_s::float8`.as('durationS'))
    .where('i.gatheringId', '=', gatheringId)
    .orderBy('i.position')
    .execute()
}

export function listGatheringOrgs(db: Db | Trx, gatheringId: string) {
  return db
    .selectFrom('gatheringOrg as go')
    .innerJoin('org as o', 'o.id', 'go.orgId')
    .select(['o.id', 'o.name'])
    .where('go.gatheringId', '=', gatheringId)
    .orderBy('o.path')
    .execute()
}

export async function setActualMinutes(trx: Trx, gatheringId: string, itemId: string, minutes: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('agendaItem')
    .set({ actualMinutes: minutes })
    .where('gatheringId', '=', gatheringId)
    .where('id', '=', itemId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What they saw stays with the record: the film's version of today. */
export async function freezeFilmVersions(trx: Trx, gatheringId: string) {
  await trx
    .updateTable('agendaItem as i')
    .from('film as f')
    .set((eb) => ({ filmVersionId: eb.ref('f.currentVersionId') }))
    .whereRef('f.id', '=', 'i.filmId')
    .where('i.gatheringId', '=', gatheringId)
    .where('f.currentVersionId', 'is not', null)
    .execute()
}

export function listFilmsByIds(db: Db | Trx, ids: readonly string[]) {
  return db.selectFrom('film').select(['id', 'title', 'currentVersionId']).where('id', 'in', ids).execute()
}
