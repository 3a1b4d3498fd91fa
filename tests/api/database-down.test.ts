import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDb, createPool } from '#db/connect.ts'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import type { App } from '#server/http/create-server.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { SECRET } from '../support/backups.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
let line: Awaited<ReturnType<typeof aLine>>
let pool: pg.Pool
let app: App
let headers: Record<string, string>

/** A line to the database that can be cut and mended. */
async function aLine(url: string) {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  let server: Server
  const listen = async (at: number) => {
    server = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one)
        one.on('error', () => undefined).on('close', () => void (open.delete(one), other.destroy()))
        one.pipe(other)
      }
    }).listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const at = await listen(0)
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${at}` }).href,
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const one of open) one.destroy()
      await closed
    },
    mend: () => listen(at),
  }
}

beforeAll(async () => {
  headers = (await signedIn(database.db, { role: 'county_officer', at: (await aCounty(database.db)).county })).headers
  line = await aLine(database.url)
  pool = createPool(line.url, { max: 2 })
  const config = readConfig({})
  const deps = { db: createDb(pool), config, jobs: NO_JOBS, keys: createKeys(SECRET), now: () => new Date(), isDemo: false }
  app = await createApp(deps, { withWeb: false })
  await app.ready()
})
afterAll(async () => {
  await app?.close()
  await pool?.end()
  await line?.cut()
})

const ask = () => app.inject({ method: 'GET', url: '/api/v1/orgs', headers })

test('while the database is down a request is told to come again, and is answered when it is back', async () => {
  expect((await ask()).statusCode).toBe(200)
  await line.cut()
  for (let n = 0; n < 3; n++) {
    const reply = await ask()
    expect(reply.statusCode).toBe(503)
    expect(reply.json()).toMatchObject({ type: '/problems/unavailable', retryAfterS: 5 })
    expect(reply.headers['retry-after']).toBe('5')
    expect(reply.body).not.toMatch(/127\.0\.0\.1|ECONN|postgres/)
  }
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  expect((await app.inject('/readyz')).statusCode).toBe(503)
  await line.mend()
  expect((await ask()).statusCode).toBe(200)
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})

test('a line that breaks while the database works on the request', async () => {
  const owner = createPool(database.url, { as: 'owner', max: 2 })
  const held = await owner.connect()
  await held.query('begin; lock table org in access exclusive mode')
  const asked = ask()
  const waiting = `from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(async () => (await owner.query(`select ${waiting}`)).rowCount, { timeout: 20_000 }).toBe(1)
  await owner.query(`select pg_terminate_backend(pid) ${waiting}`)
  expect((await asked).statusCode).toBe(503)
  await held.query('rollback')
  held.release()
  await owner.end()
})
