import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { ObjectionState, WatchCorrection, WatchObjection } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import { homeOf, within } from '../../orgs/index.ts'

/** The version of a film that a person last sat before; undefined: never. */
export function findLastWatched(db: Db | Trx, filmId: string, personId: string) {
  return db
    .selectFrom('watchSession')
    .select('filmVersionId')
    .where('filmId', '=', filmId)
    .where('personId', '=', personId)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertObjection(trx: Trx, objection: Insertable<WatchObjection>): Promise<void> {
  await trx.insertInto('watchObjection').values(objection).execute()
}

const shown = (db: Db | Trx, today: string) =>
  db
    .selectFrom('watchObjection as b')
    .innerJoin('film as f', 'f.id', 'b.filmId')
    .innerJoin('filmVersion as v', 'v.id', 'b.filmVersionId')
    .innerJoin('person as p', 'p.id', 'b.personId')
    .innerJoinLateral(homeOf('b.personId', today), (join) => join.onTrue())
    .leftJoin('account as d', 'd.id', 'b.decidedBy')
    .leftJoin('watchCorrection as c', 'c.objectionId', 'b.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('watchProgress as w')
          .select('w.watched')
          .whereRef('w.personId', '=', 'b.personId')
          .whereRef('w.filmVersionId', '=', 'b.filmVersionId')
          .orderBy('w.pass', 'desc')
          .limit(1)
          .as('w'),
      (join) => join.onTrue(),
    )
    .select(['b.id', 'b.state', 'b.filmId', 'f.title', 'b.filmVersionId', 'b.personId', 'p.name as personName', 'b.raisedBy'])
    .select(['home.id as orgId', 'home.name as orgName', 'home.path as orgPath', 'b.text', 'b.raisedAt', 'b.decidedAt'])
    .select(['d.displayName as decidedByName', 'b.reason', 'c.granted', 'w.watched', 'v.durationS'])
    .select(sql<string>`b.raised_at::text`.as('raisedAtExact'))

export type ShownObjection = NonNullable<Awaited<ReturnType<typeof findObjection>>>

export const findObjection = (db: Db | Trx, id: string, today: string) =>
  shown(db, today).where('b.id', '=', id).executeTakeFirst()

export const listOwnObjections = (db: Db, personId: string, today: string, filmId?: string) =>
  shown(db, today)
    .where('b.personId', '=', personId)
    .$if(filmId !== undefined, (query) => query.where('b.filmId', '=', filmId!))
    .orderBy('b.raisedAt', 'desc')
    .limit(200)
    .execute()

interface Filter {
  state?: ObjectionState
  /** Only people who belong below this place. */
  underPath?: string
  after?: { raisedAt: string; id: string }
  limit: number
}

/** The place of an organisation within the scope; undefined: none that the asker may see. */
export async function findPlace(db: Db, scope: Scope, orgId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('org as o')
    .select('o.path')
    .where('o.id', '=', orgId)
    .where(within(scope, sql.ref('o.path')))
    .executeTakeFirst()
  return found?.path
}

/** Oldest first. */
export const listObjections = (db: Db, scope: Scope, { state, underPath, after, limit }: Filter, today: string) =>
  shown(db, today)
    .where(within(scope, sql.ref('home.path')))
    .$if(underPath !== undefined, (query) => query.where(sql<boolean>`starts_with(home.path, ${underPath})`))
    .$if(state !== undefined, (query) => query.where('b.state', '=', state!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(b.raised_at, b.id) > (${after!.raisedAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('b.raisedAt')
    .orderBy('b.id')
    .limit(limit)
    .execute()

/** An objection with what deciding needs, locked. */
export function lockObjection(trx: Trx, id: string, today: string) {
  return trx
    .selectFrom('watchObjection as b')
    .innerJoin('film as f', 'f.id', 'b.filmId')
    .innerJoin('filmVersion as v', 'v.id', 'b.filmVersionId')
    .innerJoinLateral(homeOf('b.personId', today), (join) => join.onTrue())
    .select(['b.id', 'b.state', 'b.filmId', 'b.filmVersionId', 'b.personId', 'b.raisedBy', 'b.raisedAt', 'home.path as orgPath'])
    .select(['f.title', 'f.earnsCredit', 'f.creditCategory', 'f.organiserLevel', 'f.completeShare', 'v.durationS'])
    .where('b.id', '=', id)
    .forUpdate('b')
    .executeTakeFirst()
}
export type LockedObjection = NonNullable<Awaited<ReturnType<typeof lockObjection>>>

export async function markDecided(
  trx: Trx,
  id: string,
  decision: { state: ObjectionState; decidedBy: string; decidedAt: Date; reason: string },
): Promise<void> {
  await trx.updateTable('watchObjection').set(decision).where('id', '=', id).execute()
}

export async function insertCorrection(trx: Trx, correction: Insertable<WatchCorrection>): Promise<void> {
  await trx.insertInto('watchCorrection').values(correction).execute()
}
