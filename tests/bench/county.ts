import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CamelCasePlugin, Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import type pg from 'pg'
import { createPool, type Db } from '#db/connect.ts'
import { generateCounty } from '#db/demo/generate-county.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { DB } from '#db/types.ts'
import { createApp } from '#server/app.ts'
import { dayIn } from '#server/clock.ts'
import { readConfig } from '#server/config.ts'
import { startJobs } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'

export interface BenchCounty {
  people: number
  db: Db
  pool: pg.Pool
  /** May do what the application may not: analyse, and fill without looking up what is known to be there. */
  ownerPool: pg.Pool
  /** Address of the server over a real socket. */
  address: string
  fillS: number
  /** The statements that the server sent while `run` ran. */
  statementsOf: (run: () => Promise<unknown>) => Promise<CompiledQuery[]>
}

/** A county of so many people on a database of its own behind the real server; all of it is gone afterwards. */
export async function withCounty(
  people: number,
  bench: (county: BenchCounty) => Promise<void>,
  branches?: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-bench-'))
  const server = await startEmbedded({ folder })
  const closers: (() => Promise<unknown>)[] = [() => server.stop()]
  try {
    await migrate(server.url)
    const keys = createKeys('0123456789abcdef'.repeat(4))
    const fillS = await fill(server.url, { people, branches }, keys)
    const pool = createPool(server.url)
    closers.push(() => pool.end())
    const ownerPool = createPool(server.url, { as: 'owner', max: 1 })
    closers.push(() => ownerPool.end())
    const recorded: CompiledQuery[] = []
    const db = recordingDb(pool, recorded)
    const jobs = await startJobs(server.url, { isWorker: false, onError: console.error })
    closers.push(() => jobs.stop())
    const app = await createApp(
      { db, config: readConfig({}), jobs, keys, now: () => new Date(), isDemo: false },
      { withWeb: false },
    )
    closers.push(() => app.close())
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const statementsOf = async (run: () => Promise<unknown>) => {
      recorded.length = 0
      await run()
      return [...recorded]
    }
    await bench({ people, db, pool, ownerPool, address, fillS, statementsOf })
  } finally {
    for (const close of closers.reverse()) await close()
    for (const path of new Set([folder, server.folder])) rmSync(path, { recursive: true, force: true })
  }
}

async function fill(url: string, size: { people: number; branches?: number }, keys: ReturnType<typeof createKeys>) {
  const pool = createPool(url, { as: 'owner', max: 1 })
  const from = performance.now()
  await generateCounty(pool, { ...size, seed: 2026, today: dayIn('Asia/Shanghai', new Date()), keys })
  const fillS = (performance.now() - from) / 1000
  await pool.query('vacuum analyze')
  await pool.end()
  return fillS
}

/** The same as createDb, which notes every statement. */
function recordingDb(pool: pg.Pool, recorded: CompiledQuery[]): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: (event) => void recorded.push(event.query),
  })
}
