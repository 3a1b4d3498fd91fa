/** What restoring asks of the database: a fresh schema, filled in one transaction, with everything checked that can be. */
import { escapeIdentifier, type Client } from 'pg'
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams'
import { QUEUE, type Sequence, type TableShape } from './snapshot-queries.ts'

/** Whether there is anything that a restoration would destroy. */
export async function holdsAnything(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely\\_%'`,
  )
  const names = rows.map(({ name }) => name)
  if (names.length === 0) return false
  if (!['org', 'account', 'person'].every((name) => names.includes(name))) return true // not ours
  const found = await client.query<{ any: boolean }>(
    'select exists (select from org) or exists (select from account) or exists (select from person) as any',
  )
  return found.rows[0]!.any
}

/** Others that are connected to this database at this moment. */
export async function countOthers(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  return rows[0]!.count
}

/** Takes away everything of ours; extensions and roles stay. */
export const wipe = (client: Client) =>
  client.query(`do $$ declare one record; begin
    drop schema if exists pgboss cascade;
    for one in select format('drop table if exists public.%I cascade', relname) as command from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop execute one.command; end loop;
    for one in select format('drop routine if exists %s cascade', p.oid::regprocedure) as command from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop execute one.command; end loop;
    for one in select format('drop type if exists %s cascade', t.oid::regtype) as command from pg_type t
      where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
        and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e') loop execute one.command; end loop;
  end $$`)

interface ForeignKey {
  table: string
  name: string
  definition: string
}

/**
 * Rows come as they were: no trigger seals, counts or marks them again, and who refers to whom is checked at the end, for all at
 * once. Returns what `endLoading` must put back.
 */
export async function beginLoading(client: Client, tables: readonly TableShape[]): Promise<ForeignKey[]> {
  await client.query('begin')
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  const names = tables.map(({ name }) => `public.${escapeIdentifier(name)}`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  return rows
}

export const fillTable = (client: Client, { name, columns }: TableShape): CopyStreamQuery =>
  client.query(
    copyFrom(`copy public.${escapeIdentifier(name)} (${columns.map((one) => escapeIdentifier(one)).join(', ')}) from stdin`),
  )

export const fillQueue = (client: Client, columns: readonly string[]): CopyStreamQuery =>
  client.query(copyFrom(`copy ${QUEUE} (${columns.map((one) => escapeIdentifier(one)).join(', ')}) from stdin`))

export async function endLoading(
  client: Client,
  tables: readonly TableShape[],
  keys: readonly ForeignKey[],
  sequences: readonly Sequence[],
) {
  for (const { name, value } of sequences)
    await client.query('select setval(format($1, $2::text)::regclass, $3)', ['public.%I', name, value])
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { name } of tables) await client.query(`alter table public.${escapeIdentifier(name)} enable trigger user`)
}

export async function countRows(client: Client, { name }: TableShape): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::float8 as count from public.${escapeIdentifier(name)}`)
  return rows[0]!.count
}
