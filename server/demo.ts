/** `npm run demo`: builds the pages, fills an invented county at first start and serves it on this machine alone. */
import { join } from 'node:path'
import pg from 'pg'
import { createPool } from '#db/connect.ts'
import { generateCounty, hasDemoCounty } from '#db/demo/generate-county.ts'
import { OperatorError } from '#db/operator-error.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, restoreDemoAccounts } from './accounts/index.ts'
import { ensureWebBuild } from './build-web.ts'
import { dayIn } from './clock.ts'
import { readConfig, type Config } from './config.ts'
import { DEMO_TEXTS } from './demo-texts.ts'
import { startLiving, type Living } from './demo/living.ts'
import { settleDemoCounty } from './demo/settle-demo-county.ts'
import type { Deps } from './http/deps.ts'
import { plainSentence } from './plain-sentence.ts'
import { run } from './run.ts'
import { start, type Running } from './start.ts'
import { alignColumns, terminalLanguage } from './terminal.ts'

const PEOPLE = 3000
const SEED = 2026
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const texts = DEMO_TEXTS[terminalLanguage(process.env)]

await run(async () => {
  const config = readDemoConfig(process.env)
  await ensureWebBuild({ onBuild: () => console.log(texts.building) })
  const running = await start(config, { isDemo: true, logger: { level: config.LOG_LEVEL }, prepare })
  console.log(
    `\n${texts.ready(running.address!)}\n${texts.password(DEMO_PASSWORD)}\n\n${accountTable()}\n\n${texts.stop(config.LUNXUN_DATA)}`,
  )
  const living = startLiving(running.deps, heralds())
  return { stop: () => stopAll(living, running) }
}, texts.stopping)

async function stopAll(living: Living, running: Running) {
  await living.stop()
  await running.stop()
}

/** One line for each thing that is there now; the films say it too. */
function heralds(): Parameters<typeof startLiving>[1] {
  const { living } = texts
  const begun = Date.now()
  return {
    onBegin: (count) => console.log(living.begin(count)),
    onStep: ({ kind, title }, doneCount, count) => console.log(living.step(doneCount, count, living.kinds[kind], title)),
    onFailure: ({ title }, error) => console.error(living.failure(title, plainSentence(error) ?? String(error))),
    onEnd: (isWhole) => console.log(isWhole ? living.end(Math.round((Date.now() - begun) / 1000)) : living.unfinished),
  }
}

/** Of the environment only what cannot lead the demo to somebody's real data or let others in. */
function readDemoConfig(env: NodeJS.ProcessEnv): Config {
  if (env['NODE_ENV'] === 'production')
    throw new OperatorError('NODE_ENV is "production": the demo has known passwords and does not run there. Use "npm start".')
  const url = env['DATABASE_URL']
  // The driver knows what the address means in the end: parameters may name another host than the one at its front.
  if (url && !LOOPBACK.includes(new pg.Client({ connectionString: url }).host))
    throw new OperatorError('DATABASE_URL leads to another machine: the demo uses a database of this one only, or none at all.')
  const taken = ['DATABASE_URL', 'DATABASE_POOL', 'PORT', 'COUNTY_TIME_ZONE']
  const chosen = Object.fromEntries(taken.map((name) => [name, env[name]]))
  const folder = join(env['LUNXUN_DATA'] || '.data', 'demo')
  return readConfig({ LOG_LEVEL: 'warn', ...chosen, LUNXUN_DATA: folder, HOST: '127.0.0.1' })
}

async function prepare(deps: Deps, url: string) {
  const pool = createPool(url, { as: 'owner', max: 1 })
  try {
    if (!(await hasDemoCounty(pool))) {
      console.log(texts.filling)
      const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
      await generateCounty(pool, { people: PEOPLE, seed: SEED, today, keys: deps.keys, withCredits: true, withGatherings: true })
      console.log(texts.judging)
    }
  } finally {
    await pool.end()
  }
  await restoreDemoAccounts(deps)
  await settleDemoCounty(deps)
}

function accountTable() {
  const rows = DEMO_ACCOUNTS.map(({ loginName }) => [loginName, ...texts.accounts[loginName]!])
  return alignColumns([texts.columns, ...rows])
}
