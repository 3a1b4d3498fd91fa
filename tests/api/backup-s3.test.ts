import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rehearse } from '#server/backup/rehearse.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { readConfig } from '#server/config.ts'
import { findMissingFiles } from '#server/films/index.ts'
import { createDb, createPool } from '#db/connect.ts'
import { useApp } from '../support/app.ts'
import { aBucketServer } from '../support/bucket.ts'
import { aLivingCounty, backUp, emptyDatabases, PASSPHRASE } from '../support/backups.ts'
import { aFolder } from '../support/films.ts'

const env: Record<string, string> = {}
const servers: Awaited<ReturnType<typeof aBucketServer>>[] = []
const [first, second] = [aFolder(), aFolder()]
async function aBucket(folder: string) {
  const server = await aBucketServer(folder)
  servers.push(server)
  return server.env
}
beforeAll(async () => void Object.assign(env, await aBucket(first)))
afterAll(async () => {
  for (const server of servers) await server.close()
})
const context = useApp({ env, withWorkers: true })
const anEmptyDatabase = emptyDatabases()

test('from a bucket into another bucket, and into a rehearsal on the disk', { timeout: 240_000 }, async () => {
  await aLivingCounty(context)
  const { file, taken } = await backUp(context)
  expect(taken.mediaFiles).toBeGreaterThan(5)
  const given = { file, passphrase: PASSPHRASE, now: new Date(), note: () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'lunxun-s3-'))
  const config = readConfig({ DATABASE_URL: await anEmptyDatabase(), LUNXUN_DATA: folder, ...(await aBucket(second)) })
  await restoreBackup({ ...given, config, replace: false })
  const pool = createPool(config.DATABASE_URL!, { max: 1 })
  expect(await findMissingFiles(createDb(pool), config)).toEqual({ checked: 1, missing: [] })
  await pool.end()
  await expect(restoreBackup({ ...given, config, replace: false })).rejects.toMatchObject({ fault: 'not-empty' })
  expect(await rehearse({ ...given, config: context.deps.config })).toMatchObject({
    isGood: true,
    films: { onAir: 1, missing: 0 },
  })
  await rm(folder, { recursive: true, force: true })
})
