import { sql } from 'kysely'
import type { Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../scope.ts'

/** Somebody whom an undo would not leave as it was; `kind` is 'changed' or the table that holds her. */
interface Obstacle {
  id: string
  name: string
  kind: string
}

/** The first few people of an import about whom something was recorded after it: whatever came with it bears one time. */
export async function listChangedSince(trx: Trx, importId: string, limit: number): Promise<Obstacle[]> {
  const later = (table: string) =>
    sql`exists (select from ${sql.table(table)} r where r.person_id = p.id and (r.version > 1 or r.recorded_at <> p.created_at))`
  const tables = ['tie', 'membership', 'post', 'exemption', 'away']
  const { rows } = await sql<Obstacle>`
    select p.id, p.name, 'changed' as kind from person p
    where p.import_id = ${importId} and (p.version > 1 or ${sql.join(tables.map(later), sql` or `)})
    order by p.name_pinyin, p.id limit ${limit}`.execute(trx)
  return rows
}

/** Columns of any domain's tables that point at a person and forbid her removal, as the catalogue knows them. */
async function listReferences(trx: Trx): Promise<{ tableName: string; columnName: string }[]> {
  const { rows } = await sql<{ tableName: string; columnName: string }>`
    select c.relname as "tableName", a.attname as "columnName"
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'person'::regclass and k.confdeltype in ('a', 'r') and cardinality(k.conkey) = 1
    order by c.relname`.execute(trx)
  return rows
}

/** The first few people of an import who are needed elsewhere: an account, a credit, whatever domains there are. */
export async function listReferenced(trx: Trx, importId: string, limit: number): Promise<Obstacle[]> {
  const found: Obstacle[] = []
  for (const { tableName, columnName } of await listReferences(trx)) {
    const { rows } = await sql<Obstacle>`
      select p.id, p.name, ${tableName}::text as kind from person p
      where p.import_id = ${importId} and exists (select from ${sql.table(tableName)} r where ${sql.ref(`r.${columnName}`)} = p.id)
      order by p.name_pinyin, p.id limit ${limit - found.length}`.execute(trx)
    found.push(...rows)
    if (found.length >= limit) break
  }
  return found
}

/** Whether everybody of an import is at home within the scope today. */
export async function isWholeInScope(trx: Trx, importId: string, scope: Scope, today: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from person p
    left join lateral (
      select o.path from tie t join org o on o.id = t.org_id
      where t.person_id = p.id and t.from_on <= ${today} order by t.from_on desc limit 1) home on true
    where p.import_id = ${importId} and not coalesce(${within(scope, sql.ref('home.path'))}, false) limit 1`.execute(trx)
  return rows.length === 0
}

/** Removes the people of an import with what belongs to them. Returns how many. */
export async function deletePeopleOf(trx: Trx, importId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('person').where('importId', '=', importId).executeTakeFirst()
  return Number(numDeletedRows)
}
