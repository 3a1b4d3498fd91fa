import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import { startJobs } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { registerWorkers } from '#server/workers.ts'
import { useDatabase } from './database.ts'

interface TestApp {
  app: App
  deps: Deps
  /** Address of the database as its owner. */
  url: string
  /** As the application, for what the product has no query for. */
  pool: Pool
  /** Folder of films and keys: this test file's own. */
  dataFolder: string
  /** Moves the clock the server reads. */
  setNow: (at: Date | null) => void
}

interface Options {
  env?: Record<string, string>
  /** Run job handlers in this process. */
  withWorkers?: boolean
  /** Serve the built pages too; see useSite(). */
  withWeb?: boolean
  /** As in the demo county. */
  isDemo?: boolean
}

/** The real application on a database of its own; `inject` reaches it without a port. */
export function useApp({ env = {}, withWorkers = false, withWeb = false, isDemo = false }: Options = {}): TestApp {
  const database = useDatabase()
  let fixed: Date | null = null
  const context = { setNow: (at) => void (fixed = at) } as TestApp
  beforeAll(async () => {
    const jobs = await startJobs(database.url, { isWorker: withWorkers, onError: (error) => console.error(error) })
    const keys = createKeys('0123456789abcdef'.repeat(4))
    context.url = database.url
    context.pool = database.pool
    context.dataFolder = mkdtempSync(join(tmpdir(), 'lunxun-data-'))
    const config = readConfig({ LUNXUN_DATA: context.dataFolder, ALLOW_BUNDLED_FFMPEG: 'yes', ...env })
    context.deps = { db: database.db, config, jobs, keys, now: () => fixed ?? new Date(), isDemo }
    if (withWorkers) await registerWorkers(context.deps)
    context.app = await createApp(context.deps, { withWeb, logger: { level: 'error' } })
    await context.app.ready()
  })
  afterAll(async () => {
    await context.app?.close()
    await context.deps?.jobs.stop()
    await rm(context.dataFolder, { recursive: true, force: true })
  })
  return context
}
