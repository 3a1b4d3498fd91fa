/** What a backup asks of the database. All on one connection: everything is of one moment. */
import { escapeIdentifier, type Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Readable } from 'node:stream'

export interface TableShape {
  name: string
  /** Those that hold something of their own: what is reckoned from others is reckoned again. */
  columns: string[]
}

/** Jobs that still wait or are at work. Of those that are done, nothing depends. */
export const QUEUE = 'pgboss.job'

export async function openSnapshot(client: Client) {
  await client.query('begin isolation level repeatable read read only')
  // Hours may pass with nothing to do for this connection while films are copied.
  await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
}

export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname not like 'kysely\\_%'
     group by c.relname order by c.relname`,
  )
  return rows
}

export async function queueColumns(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = to_regclass($1) and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [QUEUE],
  )
  return rows.map(({ name }) => name)
}

export async function listApplied(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map(({ name }) => name)
}

const list = (columns: readonly string[]) => columns.map((one) => escapeIdentifier(one)).join(', ')

type Copying = Readable & { rowCount: number }

export const copyTable = (client: Client, { name, columns }: TableShape): Copying =>
  client.query(copyTo(`copy public.${escapeIdentifier(name)} (${list(columns)}) to stdout`))

export const copyQueue = (client: Client, columns: readonly string[]): Copying =>
  client.query(copyTo(`copy (select ${list(columns)} from ${QUEUE} where state < 'completed') to stdout`))

/** Where numbering has come to. It may be later than the snapshot, never earlier. */
export interface Sequence {
  name: string
  value: number
}

export async function listSequences(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename as name, last_value::float8 as value from pg_sequences
     where schemaname = 'public' and last_value is not null order by sequencename`,
  )
  return rows
}

/** Hours of a year and category in the ledger, as text: to the last digit. */
export interface LedgerSum {
  year: number
  category: string
  entries: number
  hours: string
}

export async function sumLedger(client: Client): Promise<LedgerSum[]> {
  const { rows } = await client.query<LedgerSum>(
    `select year, category::text, count(*)::int as entries, sum(hours)::text as hours
     from credit_entry group by year, category order by year, category`,
  )
  return rows
}
