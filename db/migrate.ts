import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { createPool } from './connect.ts'
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

/** Names of the migrations not yet applied, oldest first. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const pool = createPool(url, { as: 'owner', max: 1 })
  try {
    return (await migrator(pool).getMigrations()).filter((one) => !one.executedAt).map((one) => one.name)
  } finally {
    await pool.end()
  }
}

/** Brings the database at `url` (its owner's address) up to date, queue included. Safe to run twice and from two processes. */
export async function migrate(url: string): Promise<string[]> {
  const pool = createPool(url, { as: 'owner', max: 2 })
  try {
    const { error, results } = await migrator(pool).migrateToLatest()
    if (error) throw new Error('A migration failed; nothing of it was kept', { cause: error })
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

async function installQueue(url: string) {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  for (const { name, ...options } of QUEUES) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, options)
  }
  await boss.stop({ graceful: false })
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL is not set. The embedded database is migrated by "npm run demo" and "npm start".')
  const applied = await migrate(url)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
}
