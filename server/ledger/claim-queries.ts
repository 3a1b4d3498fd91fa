import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Claim, ClaimState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import { homeOf, within } from '../orgs/index.ts'

/** One day of a declaration, with the hours it is worth. */
export interface ClaimSession {
  on: string
  hours: number
  days: number
  basis: object
}

/** People by id with the place they belong to; those outside the scope are left out. Null: wherever they are. */
export function listPlacedPeople(db: Db | Trx, scope: Scope | null, ids: readonly string[], today: string) {
  return db
    .selectFrom('person as p')
    .innerJoinLateral(homeOf('p.id', today), (join) => join.onTrue())
    .select(['p.id', 'p.name', 'home.path'])
    .where('p.id', 'in', ids)
    .$if(scope !== null, (query) => query.where(within(scope!, sql.ref('home.path'))))
    .execute()
}

export async function insertClaims(trx: Trx, claims: readonly Insertable<Claim>[]): Promise<string[]> {
  const rows = await trx
    .insertInto('claim')
    .values([...claims])
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const COLUMNS = [
  'c.id',
  'c.kind',
  'c.state',
  'c.personId',
  'c.title',
  'c.organiser',
  'c.category',
  'c.deliveryMode',
  'c.organiserLevel',
  'c.isConcentrated',
  'c.isRotation',
  'c.purpose',
  'c.isCadreRecognised',
  'c.evidenceFileId',
  'c.note',
  'c.declaredBy',
  'c.declaredAtPath',
  'c.declaredAt',
  'c.decidedAt',
  'c.decisionReason',
] as const
const sessions = sql<ClaimSession[]>`c.sessions`.as('sessions')

/** Claims with all that is shown of them. */
function shown(db: Db | Trx, today: string) {
  return db
    .selectFrom('claim as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .innerJoinLateral(homeOf('c.personId', today), (join) => join.onTrue())
    .innerJoin('account as da', 'da.id', 'c.declaredBy')
    .leftJoin('account as ea', 'ea.id', 'c.decidedBy')
    .leftJoin('evidenceFile as f', 'f.id', 'c.evidenceFileId')
    .select([...COLUMNS, sessions, 'p.name as personName', 'home.id as orgId', 'home.name as orgName', 'home.path as orgPath'])
    .select(['da.displayName as declaredByName', 'ea.displayName as decidedByName', 'f.filename', 'f.mediaType'])
    .select((eb) =>
      eb
        .selectFrom('creditEntry as e')
        .select(sql<number>`coalesce(sum(e.hours), 0)`.as('n'))
        .whereRef('e.personId', '=', 'c.personId')
        .where('e.happenedOn', 'in', sql<string>`(select (s->>'on')::date from jsonb_array_elements(c.sessions) s)`)
        .where(sql<boolean>`not (e.source_kind::text = c.kind::text and e.source_id = c.id)`)
        .$asScalar()
        .$notNull()
        .as('sameDayHours'),
    )
}
export type ShownClaim = Awaited<ReturnType<typeof findClaim>> & object

export const findClaim = (db: Db | Trx, id: string, today: string) => shown(db, today).where('c.id', '=', id).executeTakeFirst()

export interface ClaimFilter {
  state?: ClaimState
  underPath?: string
  after?: { declaredAt: string; id: string }
  limit: number
}

/** Claims about people within the scope, the oldest first. */
export function listClaims(db: Db, scope: Scope, { state, underPath, after, limit }: ClaimFilter, today: string) {
  return shown(db, today)
    .where(within(scope, sql.ref('home.path')))
    .$if(state !== undefined, (query) => query.where('c.state', '=', state!))
    .$if(underPath !== undefined, (query) => query.where(within({ paths: [underPath!] }, sql.ref('home.path'))))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(c.declared_at, c.id) > (${after!.declaredAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('c.declaredAt')
    .orderBy('c.id')
    .limit(limit)
    .select(sql<string>`c.declared_at::text`.as('declaredAtExact'))
    .execute()
}

/** What somebody declared, or what was declared about the person, the latest first. */
export function listOwnClaims(db: Db, who: { accountId: string; personId: string | null }, today: string) {
  return shown(db, today)
    .where((eb) => eb.or([eb('c.declaredBy', '=', who.accountId), eb('c.personId', '=', who.personId)]))
    .orderBy('c.declaredAt', 'desc')
    .limit(200)
    .execute()
}

/** The claims, locked in one order so that two deciders never wait for each other; with where their people belong. */
export async function lockClaims(trx: Trx, ids: readonly string[], today: string) {
  await trx.selectFrom('claim').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return trx
    .selectFrom('claim as c')
    .innerJoinLateral(homeOf('c.personId', today), (join) => join.onTrue())
    .select([...COLUMNS, sessions, 'home.path as orgPath'])
    .where('c.id', 'in', ids)
    .orderBy('c.id')
    .execute()
}
export type LockedClaim = Awaited<ReturnType<typeof lockClaims>>[number]

interface Deciding {
  state: 'approved' | 'refused' | 'withdrawn'
  decidedBy: string
  decidedAt: Date
  decisionReason: string | null
}

export async function markDecided(trx: Trx, ids: readonly string[], deciding: Deciding): Promise<void> {
  await trx.updateTable('claim').set(deciding).where('id', 'in', ids).execute()
}
