import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createDb, createPool } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { aCounty, signedIn } from '../support/county.ts'
import {
  ALL,
  countImported,
  dataFolder,
  isHalfWay,
  manyPeople,
  NONE,
  sendTo,
  until,
  useServers,
} from '../support/killed-imports.ts'

const LONG = { timeout: 300_000 }

const startServer = useServers()
const cleanings: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean()
})

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A test that fails leaves the server's database running; nobody else would end it. */
async function endDatabase(home: string) {
  const file = join(home, 'cluster', 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
  while (isAlive(pid)) await sleep(50)
}

describe('with the embedded database', () => {
  /** A county in an embedded database that is at rest. */
  async function prepared() {
    const { folder, remove } = dataFolder()
    cleanings.push(remove)
    const embedded = await startEmbedded({ folder: join(folder, 'postgres') })
    const home = embedded.folder
    cleanings.push(async () => {
      await endDatabase(home)
      rmSync(home, { recursive: true, force: true })
    })
    await migrate(embedded.url)
    const pool = createPool(embedded.url, { max: 2 })
    const db = createDb(pool)
    const { headers } = await signedIn(db, { role: 'county_officer', at: (await aCounty(db)).county })
    await pool.end()
    await embedded.stop()
    const url = () => {
      const { port, password } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8')) as { port: number; password: string }
      return `postgres://postgres:${password}@127.0.0.1:${port}/lunxun`
    }
    const postgres = () => Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
    return { env: { LUNXUN_DATA: folder }, headers, url, postgres }
  }

  test('the server is killed: the next one takes over the database left behind, and stops it in the end', LONG, async () => {
    const { env, headers, url, postgres } = await prepared()
    const first = await startServer(env)
    await sendTo(first.address, headers, manyPeople())
    await until(url(), isHalfWay)
    const left = postgres()
    await first.kill()
    expect(isAlive(left)).toBe(true)
    expect(await countImported(url())).toEqual(NONE)

    const second = await startServer(env)
    expect(postgres()).toBe(left)
    await until(url(), ({ state }) => state === 'done')
    expect(await countImported(url())).toEqual(ALL)
    second.signal('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(isAlive(left)).toBe(false)
  })

  test('server and database are killed: both come back without a hand', LONG, async () => {
    const { env, headers, url, postgres } = await prepared()
    const first = await startServer(env)
    await sendTo(first.address, headers, manyPeople())
    await until(url(), isHalfWay)
    const left = postgres()
    process.kill(left, 'SIGKILL')
    await first.kill()

    const second = await startServer(env)
    expect(postgres()).not.toBe(left)
    expect(await countImported(url())).toEqual(NONE)
    await until(url(), ({ state }) => state === 'done')
    expect(await countImported(url())).toEqual(ALL)
    second.signal('SIGTERM')
    expect(await second.ended).toBe(0)
  })
})
