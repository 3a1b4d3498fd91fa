import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { createPool } from './connect.ts'
import { databaseFault, OperatorError } from './operator-error.ts'
import { QUEUES } from './queues.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql'))
  const entries = names.map((name): [string, Migration] => [
    name.slice(0, -'.sql'.length),
    { up: async (db) => void (await sql.raw(await readFile(join(FOLDER, name), 'utf8')).execute(db)) },
  ])
  return Object.fromEntries(entries)
}

function migrator(pool: pg.Pool) {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return new Migrator({ db, provider: { getMigrations: readMigrations } })
}

/** Names of the migrations not yet applied, oldest first. Throws OperatorError if the database is ahead of the program. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const pool = createPool(url, { as: 'owner', max: 1 })
  try {
    await refuseNewer(pool)
    return (await migrator(pool).getMigrations()).filter((one) => !one.executedAt).map((one) => one.name)
  } finally {
    await pool.end()
  }
}

async function refuseNewer(pool: pg.Pool) {
  const known = await readMigrations()
  const { rows: tables } = await pool.query("select where to_regclass('kysely_migration') is not null")
  if (tables.length === 0) return
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration order by name')
  const unknown = rows.map(({ name }) => name).filter((name) => !known[name])
  if (unknown.length > 0)
    throw new OperatorError(
      `The database belongs to a newer version of Lunxun (it has ${unknown.join(', ')}). Update the program; it has not been touched.`,
    )
}

/** Names of all migrations this program knows, oldest first. */
export const knownMigrations = async (): Promise<string[]> => Object.keys(await readMigrations()).sort()

/**
 * Brings the database at `url` (its owner's address) up to date, queue included; or only as far as the migration `upTo`, for a backup
 * of that time. Safe to run twice and from two processes.
 */
export async function migrate(url: string, { upTo }: { upTo?: string } = {}): Promise<string[]> {
  const pool = createPool(url, { as: 'owner', max: 2 })
  try {
    await refuseNewer(pool)
    const steps = migrator(pool)
    const { error, results } = await (upTo === undefined ? steps.migrateToLatest() : steps.migrateTo(upTo))
    if (error) throw migrationFault(error, (results ?? []).find((one) => one.status === 'Error')?.migrationName)
    await installQueue(url)
    await pool.query(
      `grant usage on schema pgboss to lunxun_app; grant all on all tables in schema pgboss to lunxun_app;
       grant execute on all functions in schema pgboss to lunxun_app`,
    )
    return (results ?? []).map((one) => one.migrationName)
  } finally {
    await pool.end()
  }
}

/** All wait in one transaction: where one fails, or its process is killed, the database is as it was. */
function migrationFault(error: unknown, name = 'A migration') {
  const { code, message } = error as { code?: string; message: string }
  if (!code) return error
  return new OperatorError(
    `${name} failed: ${message} (${code}). Nothing was changed: the version before still works with this database.`,
    { cause: error },
  )
}

async function installQueue(url: string) {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  for (const { name, policy, ...options } of QUEUES) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, { policy, ...options }) // the policy is for good
  }
  await boss.stop({ graceful: false })
}

function tellPending(names: readonly string[]) {
  console.log(
    names.length > 0
      ? `${names.length} wait: ${names.join(', ')}. Take a backup, then "npm run migrate".`
      : 'The database is up to date.',
  )
}

async function main() {
  const url = process.env['DATABASE_URL']
  if (!url)
    throw new OperatorError('DATABASE_URL is not set. The embedded database is migrated by "npm run demo" and "npm start".')
  const mended = (error: unknown) => {
    throw databaseFault(error, url)
  }
  if (process.argv.includes('--check')) return tellPending(await pendingMigrations(url).catch(mended))
  const applied = await migrate(url).catch(mended)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
}

if (import.meta.main)
  await main().catch((error: unknown) => {
    console.error(error instanceof OperatorError ? error.message : error)
    process.exitCode = 1
  })
