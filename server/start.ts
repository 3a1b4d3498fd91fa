import { mkdirSync } from 'node:fs'
import { createDb, createPool } from '#db/connect.ts'
import { OperatorError } from '#db/operator-error.ts'
import type { FastifyServerOptions } from 'fastify'
import { hasDemoAccounts } from './accounts/index.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import type { Deps } from './http/deps.ts'
import { startJobs } from './jobs.ts'
import { loadKeys } from './keys.ts'
import { openDatabase } from './open-database.ts'
import { registerWorkers } from './workers.ts'

export interface Running {
  deps: Deps
  /** Address of the pages; undefined in a worker. */
  address: string | undefined
  stop: () => Promise<void>
}

interface Options {
  isDemo?: boolean
  logger?: FastifyServerOptions['logger']
  /** Runs after the migrations and before anything is served: the demo county. `url` is the owner's address. */
  prepare?: (deps: Deps, url: string) => Promise<void>
}

/** Database, queue, workers and pages, in this order; stop() ends them in the reverse order. */
export async function start(config: Config, { isDemo = false, logger, prepare }: Options = {}): Promise<Running> {
  mkdirSync(config.LUNXUN_DATA, { recursive: true })
  const closers: (() => Promise<unknown>)[] = []
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= closeAll(closers))
  // While we stop, the queue may see its connections end: no news.
  const onError = (error: unknown) => void (stopped ?? console.error('Queue:', error))
  try {
    const { url, stop: stopDatabase } = await openDatabase(config)
    closers.push(stopDatabase)
    const pool = createPool(url, { max: config.DATABASE_POOL })
    closers.push(() => pool.end())
    const isWorker = config.LUNXUN_ROLE !== 'web'
    const jobs = await startJobs(url, { isWorker, onError })
    closers.push(() => jobs.stop())
    const deps: Deps = {
      db: createDb(pool),
      config,
      jobs,
      keys: loadKeys(config.DATA_KEY, config.LUNXUN_DATA),
      now: () => new Date(),
      isDemo,
    }
    if (!isDemo && (await hasDemoAccounts(deps.db)))
      throw new OperatorError(
        'This database was made by "npm run demo": everybody knows the passwords of its accounts. Use an empty database, or start the demo.',
      )
    await prepare?.(deps, url)
    if (isWorker) await registerWorkers(deps, createDb(openJudging(url, closers)))
    if (config.LUNXUN_ROLE === 'worker') return { deps, address: undefined, stop }
    const app = await createApp(deps, { logger })
    closers.push(() => app.close())
    return { deps, address: await app.listen({ host: config.HOST, port: config.PORT }), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Judging works on two parts side by side. */
function openJudging(url: string, closers: (() => Promise<unknown>)[]) {
  const pool = createPool(url, { max: 2 })
  closers.splice(-1, 0, () => pool.end()) // closed after the queue, whose work uses it
  return pool
}

/** In reverse order, and all of them: a database left running because the queue would not stop helps nobody. */
async function closeAll(closers: readonly (() => Promise<unknown>)[]) {
  const faults: unknown[] = []
  for (const close of closers.toReversed()) await close().catch((error: unknown) => faults.push(error))
  if (faults.length > 0) throw faults[0]
}
