import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, createArchive, readArchive } from '#server/backup/archive.ts'
import { rehearse } from '#server/backup/rehearse.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { readConfig } from '#server/config.ts'
import { useApp } from '../support/app.ts'
import { aLivingCounty, backUp, emptyDatabases, FAST, PASSPHRASE, query, SECRET } from '../support/backups.ts'

const context = useApp({ withWorkers: true })
const anEmptyDatabase = emptyDatabases()
let county: Awaited<ReturnType<typeof aLivingCounty>>
let file: string

beforeAll(async () => {
  county = await aLivingCounty(context)
  file = (await backUp(context)).file
}, 240_000)

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})
async function aPlace(env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'lunxun-restored-'))
  folders.push(folder)
  return { folder, config: readConfig({ DATABASE_URL: await anEmptyDatabase(), LUNXUN_DATA: folder, ...env }) }
}

const restore = (config: ReturnType<typeof readConfig>, from = file, options: { replace?: boolean; passphrase?: string } = {}) =>
  restoreBackup({
    config,
    file: from,
    passphrase: PASSPHRASE,
    replace: false,
    now: new Date(),
    note: () => undefined,
    ...options,
  })

const tablesOf = async (url: string) =>
  (
    await query<{ name: string }>(
      url,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('kysely'))

/** Every row of a table as text, in an order of its own. */
const rowsOf = (url: string, table: string) =>
  query<{ row: string }>(url, `select t::text as row from "${table}" t order by 1`).then((rows) => rows.map(({ row }) => row))

/** The archive again with some parts changed, sealed and summed up anew: nothing but its content is wrong. */
async function forged(name: string, change: (name: string, content: Buffer) => Buffer) {
  const to = join(context.dataFolder, name)
  const archive = await createArchive(to, PASSPHRASE, { workFactor: FAST })
  for await (const part of readArchive(file, PASSPHRASE))
    await archive.add(part.name, change(part.name, await bytesOf(part.content)))
  await archive.finish()
  return to
}

describe('round trip', () => {
  test('every row, every file and the key come back; what guards them works again', { timeout: 120_000 }, async () => {
    const { config, folder } = await aPlace()
    const url = config.DATABASE_URL!
    const { audit, mediaFiles } = await restore(config)
    expect(await tablesOf(url)).toEqual(await tablesOf(context.url))
    for (const table of await tablesOf(url)) {
      if (table === 'audit_entry' || table === 'upload_hold') continue // restoring is an entry of its own
      expect(await rowsOf(url, table), table).toEqual(await rowsOf(context.url, table))
    }
    expect(audit.firstBroken).toBeNull()
    const films = join('media/films', county.film.versionId)
    for (const name of ['master.m3u8', 'film.json', 'sound/00000.m4s'])
      expect(await readFile(join(folder, films, name))).toEqual(await readFile(join(context.dataFolder, films, name)))
    expect(mediaFiles).toBeGreaterThan(5)
    expect((await readFile(join(folder, 'keys/data.key'), 'utf8')).trim()).toBe(SECRET)
    await expect(query(url, 'delete from credit_entry')).rejects.toThrow('append-only')
    await expect(query(url, `update org set parent_id = gen_random_uuid() where parent_id is not null`)).rejects.toThrow()
    await query(
      url,
      `insert into org (id, parent_id, path, kind, name, setting) values (gen_random_uuid(), '${county.county.id}', '', 'branch', '新村党支部', 'village')`,
    )
  })

  test('the schema is the one that migrations make', async () => {
    const { config } = await aPlace()
    await restore(config)
    const shape = `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as def, convalidated from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2`
    expect(await query(config.DATABASE_URL!, shape)).toEqual(await query(context.url, shape))
    const triggers = `select tgrelid::regclass::text as "table", tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2`
    expect(await query(config.DATABASE_URL!, triggers)).toEqual(await query(context.url, triggers))
  })

  test('a job that waited waits again', async () => {
    await query(
      context.url,
      `insert into pgboss.job (name, data) values ('dry-run-policy', '{"dryRunId": "00000000-0000-0000-0000-000000000000"}')`,
    )
    const { file: from } = await backUp(context, 'with-job.tar.age')
    const { config } = await aPlace()
    await restore(config, from)
    const [waiting] = await query<{ count: number }>(
      config.DATABASE_URL!,
      `select count(*)::int from pgboss.job where name = 'dry-run-policy'`,
    )
    expect(waiting?.count).toBeGreaterThan(0)
  })
})

describe('what is refused, and changes nothing', () => {
  const personsAt = async (url: string) => (await query<{ count: number }>(url, 'select count(*)::int from person'))[0]!.count

  test('a place with data in it, unless it may be replaced', { timeout: 120_000 }, async () => {
    const { config } = await aPlace()
    await restore(config)
    const url = config.DATABASE_URL!
    await query(url, `delete from session; update person set name = '改过的人'`)
    await expect(restore(config)).rejects.toMatchObject({ fault: 'not-empty' })
    expect((await rowsOf(url, 'person'))[0]).toContain('改过的人')
    await restore(config, file, { replace: true })
    expect((await rowsOf(url, 'person'))[0]).not.toContain('改过的人')
  })

  test('a damaged archive, one that was cut off, and one for another passphrase', { timeout: 120_000 }, async () => {
    const { config } = await aPlace()
    await restore(config)
    const bytes = await readFile(file)
    const damaged = join(context.dataFolder, 'damaged.tar.age')
    bytes[bytes.length - 5000]! ^= 1
    await writeFile(damaged, bytes)
    await expect(restore(config, damaged, { replace: true })).rejects.toMatchObject({ fault: 'damaged' })
    bytes[bytes.length - 5000]! ^= 1
    await writeFile(damaged, bytes)
    await truncate(damaged, bytes.length - 70_000)
    await expect(restore(config, damaged, { replace: true })).rejects.toMatchObject({ fault: 'damaged' })
    await expect(restore(config, file, { replace: true, passphrase: 'something else' })).rejects.toMatchObject({
      fault: 'wrong-passphrase',
    })
    expect(await personsAt(config.DATABASE_URL!)).toBe(40)
    const { config: empty, folder } = await aPlace()
    await expect(restore(empty, damaged)).rejects.toMatchObject({ fault: 'damaged' })
    expect(await personsAt(empty.DATABASE_URL!)).toBe(0)
    expect(await readdir(folder)).toEqual([])
  })

  test('an archive of a newer version, something else, and no file at all', async () => {
    const { config } = await aPlace()
    const newer = await forged('newer.tar.age', (name, content) =>
      name === 'lunxun-backup.json' ? Buffer.from(content.toString().replace('"0001-orgs"', '"9001-future"')) : content,
    )
    await expect(restore(config, newer)).rejects.toMatchObject({ fault: 'newer-archive', values: { migrations: '9001-future' } })
    await expect(restore(config, import.meta.filename)).rejects.toMatchObject({ fault: 'not-an-archive' })
    await expect(restore(config, '/nowhere.tar.age')).rejects.toMatchObject({ fault: 'no-archive' })
  })

  test('a key that is not the one of the backup', async () => {
    const { config } = await aPlace({ DATA_KEY: 'cd'.repeat(32) })
    await expect(restore(config)).rejects.toMatchObject({ fault: 'other-key' })
  })

  test('a database at which somebody works', async () => {
    const config = { ...context.deps.config, DATABASE_URL: context.url }
    await expect(restore(config, file, { replace: true })).rejects.toMatchObject({ fault: 'in-use' })
  })
})

describe('rehearsal', () => {
  const rehearsal = (from: string) =>
    rehearse({ config: context.deps.config, file: from, passphrase: PASSPHRASE, now: new Date(), note: () => undefined })

  test('yes: counted, opened by its key, a film played, and nothing left', { timeout: 120_000 }, async () => {
    const found = await rehearsal(file)
    expect(found).toMatchObject({ isGood: true, sealed: { opened: 40, refused: 0 }, hours: 1025 })
    expect(found.films).toEqual({ onAir: 1, missing: 0, played: ['太行山上的党支部'], notPlayed: [] })
    expect((await readdir(context.dataFolder)).filter((name) => name.startsWith('rehearsal'))).toEqual([])
  })

  test('no: an hour more in the ledger than the backup counted', { timeout: 120_000 }, async () => {
    const planted = await forged('planted.tar.age', (name, content) =>
      name.startsWith('database/credit_entry.')
        ? gzipSync(gunzipSync(content).toString().replace('\t1.25\t', '\t2.25\t'))
        : content,
    )
    await expect(rehearsal(planted)).rejects.toMatchObject({ fault: 'differs', values: { what: '2026 political_theory' } })
  })

  test('no: a segment that is not there, and a key that fits nothing', { timeout: 120_000 }, async () => {
    const holed = await forged('holed.tar.age', (name, content) => {
      if (name === 'keys/data.key') return Buffer.from('ef'.repeat(32))
      return name.endsWith('sound/00000.m4s') ? Buffer.alloc(0) : content
    })
    const found = await rehearsal(holed)
    expect(found).toMatchObject({ isGood: false, sealed: { opened: 0, refused: 40 } })
  })
})

test('a backup while people go on working is of one moment', { timeout: 120_000 }, async () => {
  let isOver = false
  const going = (async () => {
    for (let n = 0; !isOver; n++)
      await context.pool
        .query(`insert into setting (key, value, version) values ('test-${n}', '0', 1)`)
        .catch(() => (isOver = true))
  })()
  const { file: from } = await backUp(context, 'busy.tar.age')
  isOver = true
  await going
  const { config } = await aPlace()
  await expect(restore(config, from)).resolves.toMatchObject({ differences: [] })
})

test('nothing of the archive can be read without the passphrase', async () => {
  const bytes = await readFile(file)
  for (const secret of [SECRET, '柳树村党支部', 'credit_entry']) expect(bytes.includes(secret)).toBe(false)
  expect((await stat(file)).mode & 0o077).toBe(0)
})
