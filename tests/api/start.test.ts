import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuild } from '#server/build-web.ts'
import { useDatabase } from '../support/database.ts'
import { usePrograms } from '../support/process.ts'

const MAIN = 'server/main.ts'
const database = useDatabase()
const startProgram = usePrograms()
beforeAll(async () => void (await ensureWebBuild()))
const folder = mkdtempSync(join(tmpdir(), 'lunxun-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const onDatabase = (env: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  DATA_KEY: 'ab'.repeat(32),
  LUNXUN_DATA: folder,
  PORT: '0',
  LOG_LEVEL: 'silent',
  ...env,
})
const SERVES = /serves on (http:\S+)/

/** One plain line of words, no stack. */
async function refusal(env: Record<string, string>) {
  const program = startProgram(MAIN, env)
  expect(await program.ended).toBe(1)
  expect(program.text()).not.toContain('    at ')
  return program.text().trim()
}

describe('what the operator can mend is said in one sentence', () => {
  test('a bad configuration names every fault at once', async () => {
    const wrong = {
      DATABASE_URL: 'mysql://x', DATABASE_POOL: '900', LUNXUN_ROLE: 'all', DATA_KEY: 'short', PORT: 'abc', PUBLIC_URL: 'x',
      TRUSTED_PROXY: '!', LOG_LEVEL: 'loud', COUNTY_TIME_ZONE: 'Mars/Olympus', SESSION_IDLE_MINUTES: '1',
      OIDC_ISSUER: 'x', METRICS_TOKEN: 'short',
    } // prettier-ignore
    const text = await refusal(wrong)
    for (const name of Object.keys(wrong)) expect(text).toContain(`- ${name}`)
  })

  test('a secret in a bad configuration is not repeated', async () => {
    expect(await refusal({ DATA_KEY: 'my-secret-key' })).not.toContain('my-secret-key')
  })

  test('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const text = await refusal(onDatabase({ PORT: String(port) }))
    expect(text).toBe(
      `Port ${port} is already taken on 127.0.0.1. Stop the other program, or choose another port: PORT=${port + 1}`,
    )
    other.close()
  })

  test('a database that does not answer, and its password is not printed', async () => {
    const text = await refusal(onDatabase({ DATABASE_URL: 'postgres://owner:geheim@127.0.0.1:1/lunxun' }))
    expect(text).toBe('The database at 127.0.0.1:1 does not answer (ECONNREFUSED). Is it running, and is DATABASE_URL right?')
  })

  test('a wrong password and a missing database', async () => {
    const wrong = Object.assign(new URL(database.url), { password: 'wrong' }).href
    expect(await refusal(onDatabase({ DATABASE_URL: wrong }))).toMatch(
      /^The database at .* refuses "postgres": check name and password/,
    )
    const missing = Object.assign(new URL(database.url), { pathname: '/nowhere' }).href
    expect(await refusal(onDatabase({ DATABASE_URL: missing }))).toMatch(/^There is no database "nowhere" at /)
  })
})

describe('schema', () => {
  const older = useDatabase()
  const newer = useDatabase()
  beforeAll(async () => {
    await execute(older.url, `delete from kysely_migration where name like '0005%'`)
    await execute(newer.url, `insert into kysely_migration (name, timestamp) values ('9001-future', now())`)
  })

  test('a database that lacks migrations is not served', async () => {
    expect(await refusal(onDatabase({ DATABASE_URL: older.url }))).toMatch(
      /^The database lacks 1 migrations .* Run "npm run migrate" first\.$/,
    )
  })

  test('a database of a newer version is neither served nor migrated', async () => {
    const sentence = /^The database belongs to a newer version of Lunxun \(it has 9001-future\)\. Update the program/
    expect(await refusal(onDatabase({ DATABASE_URL: newer.url }))).toMatch(sentence)
    const migration = startProgram('db/migrate.ts', { DATABASE_URL: newer.url })
    expect(await migration.ended).toBe(1)
    expect(migration.text()).toMatch(sentence)
  })
})

describe('stopping', () => {
  /** Every request with a session cookie waits for this lock. */
  async function lockSessions() {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('begin; lock table session in access exclusive mode')
    return () => client.end()
  }
  const ask = (address: string) => fetch(`${address}/healthz`, { headers: { cookie: 'lunxun_session=any' } })

  test('a request under way is answered, then the process ends well', async () => {
    const program = startProgram(MAIN, onDatabase())
    const address = await program.says(SERVES)
    const unlock = await lockSessions()
    const reply = ask(address)
    await waitForWaiting()
    program.signal('SIGTERM')
    await program.says(/SIGTERM: finishing/)
    await unlock()
    expect((await reply).status).toBe(200)
    expect(await program.ended).toBe(0)
  })

  test('a signal during the start counts when the start is done', async () => {
    const program = startProgram(MAIN, onDatabase({ LOG_LEVEL: 'silent' }))
    await expect.poll(() => isConnected(database.url), { timeout: 20_000, interval: 10 }).toBe(true)
    program.signal('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  test('a second signal ends at once, of whichever kind', async () => {
    const program = startProgram(MAIN, onDatabase())
    const address = await program.says(SERVES)
    const unlock = await lockSessions()
    const reply = ask(address).then(() => 'answered', () => 'cut off') // prettier-ignore
    await waitForWaiting()
    program.signal('SIGTERM')
    await program.says(/SIGTERM: finishing/)
    program.signal('SIGINT')
    expect(await program.ended).toBe(1)
    expect(await reply).toBe('cut off')
    await unlock()
  })

  test('an open event stream does not hold up a stop', async () => {
    const program = startProgram(MAIN, onDatabase())
    const address = await program.says(SERVES)
    const unlock = await lockSessions()
    const headers = { accept: 'text/event-stream', cookie: 'lunxun_session=any' }
    const stream = fetch(`${address}/healthz`, { headers }).then(() => 'answered', () => 'cut off') // prettier-ignore
    await waitForWaiting()
    program.signal('SIGTERM')
    expect(await stream).toBe('cut off')
    await unlock()
    expect(await program.ended).toBe(0)
  })

  async function waitForWaiting() {
    await expect
      .poll(
        async () =>
          (
            await execute(
              database.url,
              `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
            )
          ).rowCount,
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0)
  }
})

test('web, worker and both work on one database side by side', async () => {
  const programs = ['web', 'worker', 'both'].map((role) => startProgram(MAIN, onDatabase({ LUNXUN_ROLE: role })))
  const [web, , both] = await Promise.all([
    programs[0]!.says(SERVES),
    programs[1]!.says(/works on jobs/),
    programs[2]!.says(SERVES),
  ])
  for (const address of [web, both]) expect((await fetch(`${address}/readyz`)).status).toBe(200)
  for (const program of programs) program.signal('SIGTERM')
  expect(await Promise.all(programs.map((program) => program.ended))).toEqual([0, 0, 0])
})

/** Whether a process of ours, beside this one, works on the database. */
async function isConnected(url: string) {
  const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'lunxun'`
  return (await execute(url, others)).rowCount !== 0
}

async function execute(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(statement).finally(() => client.end())
}
