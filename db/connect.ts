import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './types.ts'

export type Db = Kysely<DB>
export type Trx = Transaction<DB>

/** The role the application works as; see migration 0005. */
const APP_ROLE = 'lunxun_app'

const NUMERIC = 1700
const INT8 = 20
const DATE = 1082
/** `numeric` and `bigint` become numbers (hours have two decimals, counts stay below 2^53); `date` stays 'YYYY-MM-DD'. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === NUMERIC || oid === INT8) return Number
    if (oid === DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format) as unknown
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** Tables lie in memory or on flash: a page here costs hardly more than a page there. Compiling a query costs more than it runs. */
const PLANNER = '-c random_page_cost=1.1 -c jit=off'

interface PoolOptions {
  /** Most connections at once. */
  max?: number
  /** 'app' may not alter the schema or append-only rows; 'owner' is for migrations. */
  as?: 'app' | 'owner'
}

/** Pools of this process as the application, for whoever measures. */
const pools = new Set<pg.Pool>()

/** Connections that are open, those of them that are idle, and requests that wait for one. */
export function poolCounts() {
  const counts = { open: 0, idle: 0, waiting: 0 }
  for (const pool of pools) {
    if (pool.ended) pools.delete(pool)
    else {
      counts.open += pool.totalCount
      counts.idle += pool.idleCount
      counts.waiting += pool.waitingCount
    }
  }
  return counts
}

export function createPool(url: string, { max = 10, as = 'app' }: PoolOptions = {}): pg.Pool {
  const options = as === 'app' ? `-c role=${APP_ROLE} ${PLANNER}` : undefined
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options,
    application_name: 'lunxun',
    connectionTimeoutMillis: 10_000,
  })
  if (as === 'app') pools.add(pool)
  // A lost idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // One lost between two statements of a transaction ends the process likewise; the next statement says what happened.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

export function createDb(pool: pg.Pool): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
