import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/connect.ts'
import type { Org, Term } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { holdsOn } from './dated.ts'
import { within } from './scope.ts'

/** Key of the lock that the trigger org_place takes too. */
const TREE_LOCK = 724020

/** Organisations as they are shown to one who sees `scope`: with counts, and nothing from above what he may see. */
function shown(db: Db | Trx, scope: Scope, today: string) {
  return db
    .selectFrom('org as o')
    .leftJoin('org as up', (join) => join.onRef('up.id', '=', 'o.parentId').on(within(scope, sql.ref('up.path'))))
    .where(within(scope, sql.ref('o.path')))
    .select(['o.id', 'up.id as parentId', 'o.name', 'o.shortName', 'o.kind', 'o.form', 'o.setting', 'o.code', 'o.phone'])
    .select(['o.address', 'o.establishedOn', 'o.dissolvedOn', 'o.sortOrder', 'o.version', 'o.path'])
    .select((eb) => [
      eb
        .selectFrom('org as c')
        .whereRef('c.parentId', '=', 'o.id')
        .where('c.dissolvedOn', 'is', null)
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('childCount'),
      eb
        .selectFrom('tie as t')
        .whereRef('t.orgId', '=', 'o.id')
        .where(holdsOn('t', today))
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('personCount'),
      jsonArrayFrom(
        eb
          .selectFrom('org as a')
          .select(['a.id', 'a.name'])
          .where(sql<boolean>`a.serial = any (string_to_array(trim(both '/' from o.path), '/')::int[])`)
          .whereRef('a.id', '<>', 'o.id')
          .where(within(scope, sql.ref('a.path')))
          .orderBy(sql`length(a.path)`),
      ).as('above'),
    ])
}

export interface OrgFilter {
  q?: string
  kind?: Org['kind']
  /** Only these, not what is below them: the top of a scope. */
  paths?: readonly string[]
  dissolved?: boolean
  /** Path of the last one before. */
  after?: string
  limit: number
}

/** In the order of the tree. */
export function listOrgs(db: Db, scope: Scope, filter: OrgFilter, today: string) {
  const { q, kind, paths, dissolved, after, limit } = filter
  return shown(db, scope, today)
    .$if(q !== undefined, (query) =>
      query.where((eb) => eb.or([eb('o.name', 'ilike', like(q!)), eb('o.shortName', 'ilike', like(q!)), eb('o.code', '=', q!)])),
    )
    .$if(kind !== undefined, (query) => query.where('o.kind', '=', kind!))
    .$if(paths !== undefined, (query) => query.where('o.path', 'in', [...paths!]))
    .$if(!dissolved, (query) => query.where('o.dissolvedOn', 'is', null))
    .$if(after !== undefined, (query) => query.where('o.path', '>', after!))
    .orderBy('o.path')
    .limit(limit)
    .execute()
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** In their own order; dissolved ones last. */
export function listChildren(db: Db, scope: Scope, parentId: string, dissolved: boolean, today: string) {
  return shown(db, scope, today)
    .where('o.parentId', '=', parentId)
    .$if(!dissolved, (query) => query.where('o.dissolvedOn', 'is', null))
    .orderBy('o.dissolvedOn', (order) => order.desc().nullsFirst())
    .orderBy('o.sortOrder')
    .orderBy('o.serial')
    .execute()
}

export function findShownOrg(db: Db | Trx, scope: Scope, id: string, today: string) {
  return shown(db, scope, today).where('o.id', '=', id).executeTakeFirst()
}

export function listTerms(db: Db | Trx, orgId: string) {
  return db
    .selectFrom('term')
    .select(['id', 'number', 'fromOn', 'untilOn'])
    .where('orgId', '=', orgId)
    .orderBy('fromOn', 'desc')
    .execute()
}

export function listOfficers(db: Db | Trx, orgId: string, today: string) {
  return db
    .selectFrom('post as h')
    .innerJoin('person as p', 'p.id', 'h.personId')
    .select(['p.id as personId', 'p.name', 'h.position'])
    .where('h.orgId', '=', orgId)
    .where(holdsOn('h', today))
    .orderBy('h.position')
    .orderBy('p.namePinyin')
    .orderBy('p.id')
    .execute()
}

const PLACE = ['id', 'parentId', 'path', 'name', 'kind', 'form', 'establishedOn', 'dissolvedOn', 'version'] as const

/** One whose place matters: to put something under it, or to see what stands there. */
export type Place = Pick<Selectable<Org>, (typeof PLACE)[number]>

export function findPlace(db: Db | Trx, scope: Scope, id: string) {
  return db
    .selectFrom('org')
    .select(PLACE)
    .where('id', '=', id)
    .where(within(scope, sql.ref('path')))
    .executeTakeFirst()
}

/** The same, and until the end of the transaction nobody dissolves or moves it. */
export function lockPlace(trx: Trx, scope: Scope, id: string, strength: 'share' | 'update') {
  return trx
    .selectFrom('org')
    .select(PLACE)
    .where('id', '=', id)
    .where(within(scope, sql.ref('path')))
    .$if(strength === 'share', (query) => query.forShare())
    .$if(strength === 'update', (query) => query.forUpdate())
    .executeTakeFirst()
}

/** Whatever the scope: for rules about what stands above, of which nothing is shown. */
export function findPlaceAnywhere(db: Db | Trx, id: string) {
  return db.selectFrom('org').select(PLACE).where('id', '=', id).executeTakeFirst()
}

/** The lowest body above both paths; undefined if they are in different trees. */
export function findCommonAbove(db: Db | Trx, one: string, other: string) {
  return db
    .selectFrom('org')
    .select(['id', 'name', 'path'])
    .where(sql<boolean>`starts_with(${one}, path) and starts_with(${other}, path)`)
    .orderBy(sql`length(path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Until the end of the transaction: nobody moves anything while you 'grow' the tree, and nobody grows it while you 'move'.
 * Take it before any row is locked, or two of you will wait for one another for ever.
 */
export async function lockTree(trx: Trx, to: 'grow' | 'move'): Promise<void> {
  const lock = to === 'grow' ? sql.raw('pg_advisory_xact_lock_shared') : sql.raw('pg_advisory_xact_lock')
  await sql`select ${lock}(${sql.lit(TREE_LOCK)})`.execute(trx)
}

export function listChildBodies(trx: Trx, parentId: string) {
  return trx.selectFrom('org').select(['kind', 'form', 'dissolvedOn']).where('parentId', '=', parentId).execute()
}

/** Whether somebody belongs, or will belong, directly to it on `day` or later. */
export async function hasPeopleFrom(trx: Trx, orgId: string, day: string): Promise<boolean> {
  const found = await trx
    .selectFrom('tie')
    .select('id')
    .where('orgId', '=', orgId)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', day)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export function insertOrg(trx: Trx, org: Omit<Insertable<Org>, 'path'>) {
  return trx
    .insertInto('org')
    .values({ ...org, path: '' }) // the trigger knows it
    .returning(['id', 'path'])
    .executeTakeFirstOrThrow()
}

export function updateOrg(trx: Trx, id: string, change: Updateable<Org>) {
  return trx
    .updateTable('org')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .returning(['id', 'path'])
    .executeTakeFirstOrThrow()
}

export async function insertTerm(trx: Trx, term: Insertable<Term>): Promise<void> {
  await trx.insertInto('term').values(term).execute()
}

export async function deleteTerm(trx: Trx, orgId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('term').where('orgId', '=', orgId).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** How many bodies lie within the scope, counted up to `most`. */
export async function countBodies(db: Db, scope: Scope, most: number): Promise<number> {
  const { n } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('org as o')
        .select('o.serial')
        .where(within(scope, sql.ref('o.path')))
        .limit(most)
        .as('some'),
    ) // prettier-ignore
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
