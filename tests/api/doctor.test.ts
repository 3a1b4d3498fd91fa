import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createDb, createPool } from '#db/connect.ts'
import { checkNode } from '#server/doctor/check-machine.ts'
import { examineSystem } from '#server/doctor/examine.ts'
import { recordAudit } from '#server/orgs/index.ts'
import { aCounty } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { aReleasedFilm } from '../support/released-film.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'lunxun-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const examine = async (env: Record<string, string> = {}) => {
  const findings = await examineSystem({ LUNXUN_DATA: folder, DATABASE_URL: database.url, ...env })
  return Object.fromEntries(findings.map((one) => [one.topic, one]))
}
const actor = { accountId: null, name: '测试', ip: null, userAgent: null }

test('a sound system has nothing to mend in its database', async () => {
  const found = await examine()
  for (const topic of ['node', 'config', 'key', 'films', 'database', 'migrations', 'role', 'audit', 'released', 'clock'])
    expect(found[topic], topic).toMatchObject({ level: 'ok' })
})

test('an entry changed behind the back of the application is found', async () => {
  await recordAudit(database.db, actor, { action: 'test.run' })
  const owner = createPool(database.url, { as: 'owner', max: 1 })
  const db = createDb(owner)
  await sql`alter table audit_entry disable trigger audit_no_change`.execute(db)
  await sql`update audit_entry set actor_name = 'somebody else'`.execute(db)
  await sql`alter table audit_entry enable trigger audit_no_change`.execute(db)
  await owner.end()
  expect((await examine())['audit']).toMatchObject({ level: 'fail', values: { firstBroken: 1 } })
})

test('rights over the audit log that the application should not have are found', async () => {
  const owner = createPool(database.url, { as: 'owner', max: 1 })
  await owner.query('grant delete on audit_entry to lunxun_app')
  expect((await examine())['role']).toMatchObject({ level: 'fail', says: 'role.strong' })
  await owner.query('revoke delete on audit_entry from lunxun_app')
  await owner.end()
})

test('a film on the air whose files are gone is found, by its title', async () => {
  const { county } = await aCounty(database.db)
  await aReleasedFilm(database.db, county, { title: '春天的故事' })
  const { released } = await examine()
  expect(released).toMatchObject({ level: 'fail', says: 'released.missing', values: { count: 1, title: '春天的故事' } })
  expect(released?.values?.['file']).toMatch(/master\.m3u8$/)
})

test('an unreachable database is one plain finding, without the password', async () => {
  const { database: found } = await examine({ DATABASE_URL: 'postgres://nobody:hush-hush@127.0.0.1:9/none' })
  expect(found).toMatchObject({ level: 'fail', says: 'database.unreachable' })
  expect(JSON.stringify(found)).not.toContain('hush-hush')
})

test('every fault of the configuration is named', async () => {
  const { config } = await examine({ PORT: 'many', OIDC_ISSUER: 'https://id.example' })
  expect(config?.values?.['faults']).toMatch(/PORT.*OIDC_CLIENT_ID/)
})

test('an ffmpeg that is not there is a fault', async () => {
  expect((await examine({ FFMPEG_PATH: '/nowhere/ffmpeg' }))['media']).toMatchObject({ level: 'fail' })
})

test('a bucket that does not answer is a fault', async () => {
  const bucket = {
    S3_ENDPOINT: 'http://127.0.0.1:9',
    S3_BUCKET: 'films',
    S3_ACCESS_KEY_ID: 'a',
    S3_SECRET_ACCESS_KEY: 'hush-hush',
  }
  const { films } = await examine(bucket)
  expect(films).toMatchObject({ level: 'fail', says: 'films.unwritable', values: { place: 'films' } })
  expect(JSON.stringify(films)).not.toContain('hush-hush')
})

test('Node 20 is too old', () => expect(checkNode('20.20.2')).toMatchObject({ level: 'fail', says: 'node.old' }))

test('without a database there is nothing to find fault with', async () => {
  const findings = await examineSystem({ LUNXUN_DATA: join(folder, 'new') })
  expect(findings.find((one) => one.topic === 'database')).toMatchObject({ says: 'database.none' })
})
