/**
 * The first accounts of a new system, with one-time codes to print:
 * npm run setup -- --county 中共青禾县委 [--system NAME] [--security NAME] [--audit NAME]
 */
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { createDb, createPool } from '#db/connect.ts'
import { OperatorError } from '#db/operator-error.ts'
import { readConfig, type Config } from './config.ts'
import type { Deps } from './http/deps.ts'
import { NO_JOBS } from './jobs.ts'
import { loadKeys } from './keys.ts'
import { openDatabase } from './open-database.ts'
import { releasePidFile, takePidFile } from './pid-file.ts'
import { fail } from './run.ts'
import { AT_WORK, setUp } from './set-up.ts'
import { SETUP_TEXTS } from './setup-texts.ts'
import { alignColumns, terminalLanguage } from './terminal.ts'

const texts = SETUP_TEXTS[terminalLanguage(process.env)]
const LOGIN_NAME = /^[a-z][a-z0-9._-]{2,31}$/

await main().catch(fail)

async function main() {
  const wanted = await readWanted()
  const config = readConfig(process.env)
  const lock = join(config.LUNXUN_DATA, 'setup.pid')
  if (!takePidFile(lock)) throw new OperatorError(AT_WORK)
  await work(config, wanted).finally(() => releasePidFile(lock))
}

async function work(config: Config, wanted: Awaited<ReturnType<typeof readWanted>>) {
  const database = await openDatabase(config)
  const pool = createPool(database.url, { max: 2 })
  try {
    const keys = loadKeys(config.DATA_KEY, config.LUNXUN_DATA)
    const deps: Deps = { db: createDb(pool), config, jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false }
    print(await setUp(deps, wanted), config.COUNTY_TIME_ZONE)
  } finally {
    await pool.end()
    await database.stop()
  }
}

async function readWanted() {
  const name = (byDefault: string) => ({ type: 'string', default: byDefault }) as const
  const { values } = parseArgs({
    options: { county: { type: 'string' }, system: name('sysadmin'), security: name('secadmin'), audit: name('auditor') },
  })
  const loginNames = { system_admin: values.system, security_admin: values.security, auditor: values.audit }
  const names = Object.values(loginNames)
  if (names.some((one) => !LOGIN_NAME.test(one)) || new Set(names).size < names.length) throw new OperatorError(texts.badNames)
  const countyName = (values.county ?? (await askCounty())).trim()
  if (countyName.length < 2 || countyName.length > 100) throw new OperatorError(texts.needsCounty)
  return { countyName, loginNames }
}

async function askCounty() {
  if (!process.stdin.isTTY) return ''
  const asked = createInterface({ input: process.stdin, output: process.stdout })
  return asked.question(texts.askCounty).finally(() => asked.close())
}

function print({ county, administrators }: Awaited<ReturnType<typeof setUp>>, timeZone: string) {
  const until = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const rows = administrators.map(({ role, loginName, code, expiresAt }) => [
    texts.roles[role],
    loginName,
    code,
    until.format(expiresAt),
  ])
  console.log(`\n${county.isNew ? texts.founded(county.name) : texts.present(county.name)}\n`)
  console.log(`${alignColumns([texts.columns, ...rows])}\n\n${texts.next}`)
}
