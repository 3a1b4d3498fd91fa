import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { PolicyVersion } from '#db/types.ts'
import type { PolicyDocument } from './document.ts'
import type { PublishedPolicy } from './standing.rules.ts'

/** Key of the advisory lock, beside those of standing. */
const PUBLISHING_LOCK = 724025

/** Every policy with its published versions in order; those never published have none and are left out. */
export async function listPublished(db: Db | Trx): Promise<PublishedPolicy[]> {
  const { rows } = await sql<PublishedPolicy>`
    select p.id, p.key, json_agg(json_build_object('id', v.id, 'number', v.number, 'appliesFrom', v.applies_from, 'isOff', v.is_off,
      'document', v.document) order by v.number) as versions
    from policy p join policy_version v on v.policy_id = p.id and v.published_at is not null
    group by p.id order by p.sort_order, p.key`.execute(db)
  return rows
}

const COLUMNS = [
  'v.id',
  'v.policyId',
  'v.number',
  'v.isOff',
  'v.appliesFrom',
  'v.version',
  'v.publishedAt',
  'v.createdAt',
] as const
const document = sql<PolicyDocument>`v.document`.as('document')

/** Every policy with all its versions, drafts last. */
export function listVersions(db: Db | Trx, policyId?: string) {
  return db
    .selectFrom('policyVersion as v')
    .innerJoin('policy as p', 'p.id', 'v.policyId')
    .leftJoin('account as a', 'a.id', 'v.publishedBy')
    .select([...COLUMNS, document, 'p.key', 'p.isPreset', 'p.sortOrder', 'a.displayName as publishedByName'])
    .$if(policyId !== undefined, (query) => query.where('v.policyId', '=', policyId!))
    .orderBy('p.sortOrder')
    .orderBy('p.key')
    .orderBy('v.number')
    .execute()
}
export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number]

export const listKeys = async (db: Db | Trx) => (await db.selectFrom('policy').select('key').execute()).map(({ key }) => key)

export const findKey = async (db: Db, id: string) =>
  (await db.selectFrom('policy').select('key').where('id', '=', id).executeTakeFirstOrThrow()).key

/** Publishing goes one after another: whether policies depend on each other in a circle is seen only together. */
export async function lockPublishing(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(PUBLISHING_LOCK)})`.execute(trx)
}

/** The policy, locked: its versions are made one after another. */
export function lockPolicy(trx: Trx, id: string) {
  return trx.selectFrom('policy').select(['id', 'key', 'isPreset']).where('id', '=', id).forUpdate().executeTakeFirst()
}

export const findDraft = (trx: Db | Trx, policyId: string) =>
  trx
    .selectFrom('policyVersion as v')
    .select([...COLUMNS, document])
    .where('v.policyId', '=', policyId)
    .where('v.publishedAt', 'is', null)
    .executeTakeFirst()

/** Adds a policy unless its key is known; answers whether it was new. */
export async function insertPolicy(trx: Trx, policy: { id: string; key: string; isPreset: boolean }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('policy')
    .values((eb) => ({
      ...policy,
      sortOrder: eb.selectFrom('policy').select(sql<number>`coalesce(max(sort_order), 0) + 1`.as('next')),
    }))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function insertVersion(trx: Trx, version: Omit<Insertable<PolicyVersion>, 'number'>): Promise<void> {
  await trx
    .insertInto('policyVersion')
    .values((eb) => ({
      ...version,
      number: eb
        .selectFrom('policyVersion')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('policyId', '=', version.policyId),
    }))
    .execute()
}

export async function updateDraft(trx: Trx, id: string, written: PolicyDocument): Promise<void> {
  await trx
    .updateTable('policyVersion')
    .set({ document: JSON.stringify(written), version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('policyVersion').where('id', '=', id).where('publishedAt', 'is', null).execute()
}

interface Publishing {
  appliesFrom: string
  publishedBy: string | null
  publishedAt: Date
}

export async function markPublished(trx: Trx, id: string, publishing: Publishing): Promise<void> {
  await trx.updateTable('policyVersion').set(publishing).where('id', '=', id).execute()
}

/**
 * Everybody whom a policy may begin or cease to concern. `holdersOnly`: it asks for a post, so only people who ever held one,
 * and those who stand under it now.
 */
export async function markAudienceStale(trx: Trx, policyId: string, holdersOnly: boolean): Promise<void> {
  const people = holdersOnly
    ? sql`select person_id from post union select person_id from standing where policy_id = ${policyId}`
    : sql`select id from person`
  await sql`insert into stale_person (person_id) ${people}`.execute(trx)
}
