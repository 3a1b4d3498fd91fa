import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { emptyDatabases, query } from '../support/backups.ts'
import { usePrograms } from '../support/process.ts'

const anEmptyDatabase = emptyDatabases()
const startProgram = usePrograms()
const run = (url: string, ...args: string[]) => startProgram('db/migrate.ts', { DATABASE_URL: url }, args)
const applied = async (url: string) =>
  (await query<{ name: string }>(url, 'select name from kysely_migration order by name')).map(({ name }) => name)

describe('an upgrade', { timeout: 120_000 }, () => {
  test('the look ahead names what waits and changes nothing', async () => {
    const url = await anEmptyDatabase()
    await migrate(url, { upTo: '0040-gatherings' })
    const before = await applied(url)
    const look = run(url, '--check')
    expect(await look.ended).toBe(0)
    expect(look.text()).toMatch(/wait: 0041.* Take a backup/)
    expect(await applied(url)).toEqual(before)
    expect(await run(url).ended).toBe(0)
    const again = run(url, '--check')
    expect(await again.ended).toBe(0)
    expect(again.text()).toContain('up to date')
  })

  test('where one migration fails, none of those before it is kept either', async () => {
    const url = await anEmptyDatabase()
    await migrate(url, { upTo: '0040-gatherings' })
    const before = await applied(url)
    await query(url, 'alter table film_version add column begun_at integer') // in the way of 0060
    const upgrade = run(url)
    expect(await upgrade.ended).toBe(1)
    expect(upgrade.text().trim()).toMatch(
      /^0060-encode-times failed: column "begun_at" .* Nothing was changed: the version before still works/,
    )
    expect(await applied(url)).toEqual(before)
    expect(await query(url, `select to_regclass('course') as course`)).toEqual([{ course: null }])
  })

  test('killed half-way, it is as it was, and the next try brings it to its end', async () => {
    const url = await anEmptyDatabase()
    await migrate(url, { upTo: '0040-gatherings' })
    const before = await applied(url)
    const blocker = new pg.Client({ connectionString: url })
    await blocker.connect()
    await blocker.query('begin; lock table film_version in access share mode')
    const upgrade = run(url)
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await query(url, waiting)).length, { timeout: 30_000 }).toBe(1)
    upgrade.signal('SIGKILL')
    await upgrade.ended
    await blocker.end()
    await expect.poll(async () => (await query(url, waiting)).length, { timeout: 30_000 }).toBe(0)
    expect(await applied(url)).toEqual(before)
    const again = run(url)
    expect(await again.ended, again.text()).toBe(0)
    expect(await applied(url)).toContain('0060-encode-times')
  })
})
