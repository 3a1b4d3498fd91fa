import { randomBytes } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyDatabases, PASSPHRASE, query, SECRET } from '../support/backups.ts'
import { aCounty, aPerson } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { usePrograms } from '../support/process.ts'

const LONG = { timeout: 180_000 }
const database = useDatabase()
const anEmptyDatabase = emptyDatabases()
const startProgram = usePrograms()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lunxun-backup-'))
  await aPerson(database.db, (await aCounty(database.db)).e1, { name: '陈建国' })
  mkdirSync(join(folder, 'data/media/uploads'), { recursive: true })
  await writeFile(join(folder, 'data/media/uploads/00000000-0000-7000-8000-000000000000'), randomBytes(120_000_000))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const env = (more: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  DATA_KEY: SECRET,
  LUNXUN_DATA: join(folder, 'data'),
  BACKUP_PASSPHRASE: PASSPHRASE,
  ...more,
})
const backup = (args: string[], more = {}) => startProgram('server/backup.ts', env(more), args)
const restore = (args: string[], more = {}) => startProgram('server/restore.ts', env(more), args)
const sizeOf = (file: string) => {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

test('killed in the middle, the backup before is whole, and the next one is made', LONG, async () => {
  const file = join(folder, 'kept.tar.age')
  expect(await backup(['--to', file]).ended).toBe(0)
  const before = await readFile(file)
  const second = backup(['--to', file])
  while (sizeOf(`${file}.part`) < 20_000_000) await sleep(5)
  second.signal('SIGKILL')
  expect(await second.ended).toBeNull()
  expect((await readFile(file)).equals(before)).toBe(true)
  const url = await anEmptyDatabase()
  const place = { DATABASE_URL: url, LUNXUN_DATA: join(folder, 'restored') }
  const program = restore([file], place)
  expect(await program.ended, program.text()).toBe(0)
  expect(await query(url, 'select name from person')).toEqual([{ name: '陈建国' }])
  const third = backup(['--to', file])
  expect(await third.ended, third.text()).toBe(0)
  expect((await readFile(file)).equals(before)).toBe(false)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a restoration killed in the middle leaves an empty place empty, and is done again', LONG, async () => {
  const file = join(folder, 'kept.tar.age')
  const place = await killedHalfWay(file)
  expect(await query(place.DATABASE_URL, 'select name from person')).toEqual([])
  await expect
    .poll(() => query(place.DATABASE_URL, `select from pg_stat_activity where application_name = 'lunxun-restore'`))
    .toEqual([])
  const again = restore([file], place)
  expect(await again.ended, again.text()).toBe(0)
  expect(await query(place.DATABASE_URL, 'select name from person')).toEqual([{ name: '陈建国' }])
  expect(await readdir(place.LUNXUN_DATA)).toEqual(['media'])
})

/** On a busy machine a restoration may be over before it is killed: then another is. */
async function killedHalfWay(file: string) {
  for (let n = 0; ; n++) {
    const place = { DATABASE_URL: await anEmptyDatabase(), LUNXUN_DATA: join(folder, `half-${n}`) }
    const written = join(place.LUNXUN_DATA, 'media.restoring/uploads/00000000-0000-7000-8000-000000000000')
    const program = restore([file], place)
    let isOver = false
    void program.ended.then(() => (isOver = true))
    while (sizeOf(written) === 0 && !isOver) await sleep(1)
    program.signal('SIGKILL')
    if ((await program.ended) === null) return place
  }
}

test('into a folder, made if need be, each backup has its name, and the latest are kept', LONG, async () => {
  const to = join(folder, 'many')
  const first = backup(['--to', to])
  expect(await first.ended, first.text()).toBe(0)
  expect(await readdir(to)).toEqual([expect.stringMatching(/^lunxun-\d{8}-\d{6}\.tar\.age$/)])
  await writeFile(join(to, 'lunxun-20250101-000000.tar.age'), 'old')
  await writeFile(join(to, 'lunxun-20250102-000000.tar.age.part'), 'left by a kill')
  await writeFile(join(to, 'notes.txt'), 'somebody else’s')
  const program = backup(['--to', to, '--keep', '1'])
  expect(await program.ended, program.text()).toBe(0)
  const names = await readdir(to)
  expect(names).toHaveLength(2)
  expect(names.find((name) => name.startsWith('lunxun'))).toMatch(/^lunxun-20(2[6-9]|[3-9]\d)\d{4}-\d{6}\.tar\.age$/)
  expect(names).toContain('notes.txt')
})

test('the rehearsal says yes and ends well; of a damaged archive it says no', LONG, async () => {
  const file = join(folder, 'kept.tar.age')
  const good = restore([file, '--rehearse'], { LANG: 'zh_CN.UTF-8' })
  expect(await good.ended, good.text()).toBe(0)
  expect(good.text()).toContain('演练结论：可以恢复。')
  const bytes = await readFile(file)
  bytes[60_000_000]! ^= 1
  await writeFile(join(folder, 'bad.tar.age'), bytes)
  const bad = restore([join(folder, 'bad.tar.age'), '--rehearse'])
  expect(await bad.ended).toBe(1)
  expect(bad.text()).toContain('Rehearsal: NO')
  expect(bad.text()).toContain('The backup is damaged')
})

test.each([
  [{ BACKUP_PASSPHRASE: '' }, 'A backup is always encrypted'],
  [{ BACKUP_PASSPHRASE: 'short' }, 'The passphrase is too short'],
])('without a good passphrase nothing is written', async (more, sentence) => {
  const program = backup(['--to', join(folder, 'none.tar.age')], more)
  expect(await program.ended).toBe(1)
  expect(program.text()).toContain(sentence)
  expect(sizeOf(join(folder, 'none.tar.age'))).toBe(0)
})

test('the audit log says that a backup was taken and that one was put back', async () => {
  const actions = await query<{ action: string }>(database.url, `select distinct action from audit_entry`)
  expect(actions).toEqual([{ action: 'backup.take' }])
})
