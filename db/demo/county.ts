/**
 * Fills the configured database (DATABASE_URL, or the embedded one) with an invented county:
 * npm run demo:county -- --people 30000 [--branches N] [--townships N] [--seed N] [--no-credits]
 * With credits everybody gets some thirty entries and is judged: about ten times as long.
 */
import { parseArgs } from 'node:util'
import { readConfig } from '#server/config.ts'
import { dayIn } from '#server/clock.ts'
import { settleDemoCounty } from '#server/demo/settle-demo-county.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { loadKeys } from '#server/keys.ts'
import { openDatabase } from '#server/open-database.ts'
import { fail } from '#server/run.ts'
import { createDb, createPool } from '../connect.ts'
import { OperatorError } from '../operator-error.ts'
import { generateCounty } from './generate-county.ts'

function readArguments() {
  const options = {
    people: { type: 'string' },
    branches: { type: 'string' },
    townships: { type: 'string' },
    seed: { type: 'string' },
    credits: { type: 'boolean', default: true },
  } as const
  const { values } = parseArgs({ options, allowNegative: true })
  const number = (name: 'people' | 'branches' | 'townships' | 'seed', low: number, high: number) => {
    const value = values[name] === undefined ? undefined : Number(values[name])
    if (value !== undefined && !(Number.isInteger(value) && value >= low && value <= high))
      throw new OperatorError(`--${name} must be a whole number from ${low} to ${high}`)
    return value
  }
  return {
    people: number('people', 1, 1_000_000) ?? 3000,
    branches: number('branches', 30, 30_000),
    townships: number('townships', 1, 500),
    seed: number('seed', 0, 2 ** 31) ?? 1,
    withCredits: values.credits,
  }
}

async function main() {
  const wanted = readArguments()
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  const pool = createPool(database.url, { as: 'owner', max: 1 })
  const appPool = createPool(database.url, { max: 4 })
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  try {
    const keys = loadKeys(config.DATA_KEY, config.LUNXUN_DATA)
    const made = await generateCounty(pool, {
      ...wanted,
      today: dayIn(config.COUNTY_TIME_ZONE, new Date()),
      keys,
      onProgress: (people) => console.log(`${people} people after ${seconds()} s`),
    })
    console.log(`Filled: ${made.orgs} organisations, ${made.people} people in ${seconds()} s`)
    if (!wanted.withCredits) return
    await settleDemoCounty({ db: createDb(appPool), config, jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false })
    console.log(`Everybody judged, last year closed after ${seconds()} s`)
  } finally {
    await appPool.end()
    await pool.end()
    await database.stop()
  }
}

if (import.meta.main) await main().catch(fail)
