import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { aCounty, signedIn } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import {
  ALL,
  ask,
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

describe.each([
  ['in the middle of writing', isHalfWay],
  ['while it is being checked', (now: { state: string }) => now.state === 'checking'],
])('the server is killed %s', (_, isTime) => {
  const database = useDatabase()

  test('nobody is registered; started again, it goes on by itself and registers everybody once', LONG, async () => {
    const { headers } = await signedIn(database.db, { role: 'county_officer', at: (await aCounty(database.db)).county })
    const { folder, remove } = dataFolder()
    cleanings.push(remove)
    const env = { DATABASE_URL: database.url, LUNXUN_DATA: folder }
    const first = await startServer(env)
    await sendTo(first.address, headers, manyPeople())
    await until(database.url, isTime)
    await first.kill()
    expect(await countImported(database.url)).toEqual(NONE)

    await startServer(env)
    await until(database.url, ({ state }) => state === 'done')
    expect(await countImported(database.url)).toEqual(ALL)
  })
})

describe('the server is killed right after the last row', () => {
  const database = useDatabase()

  test('everybody is registered, and nobody twice when it starts again', LONG, async () => {
    const { headers } = await signedIn(database.db, { role: 'county_officer', at: (await aCounty(database.db)).county })
    const { folder, remove } = dataFolder()
    cleanings.push(remove)
    const env = { DATABASE_URL: database.url, LUNXUN_DATA: folder }
    const first = await startServer(env)
    await sendTo(first.address, headers, manyPeople())
    await until(database.url, ({ state }) => state === 'done')
    await first.kill()
    expect(await countImported(database.url)).toEqual(ALL)

    await startServer(env)
    // The job was at work when the server died: it is run again, and must find nothing to do.
    const open = "select id from pgboss.job where name = 'apply-import' and state in ('created', 'retry', 'active')"
    while ((await ask(database.url, open)).length > 0) await sleep(200)
    expect(await countImported(database.url)).toEqual(ALL)
    expect(await ask(database.url, "select action from audit_entry where action = 'import.apply'")).toHaveLength(1)
  })
})
