import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { reachableFolder, serverAccount } from '#db/embedded-account.ts'
import { startEmbedded } from '#db/embedded.ts'
import { pendingMigrations } from '#db/migrate.ts'
import { databaseFault } from '#db/operator-error.ts'
import type { Config } from '../config.ts'
import { findMissingFiles } from '../films/index.ts'
import { verifyAuditChain } from '../orgs/index.ts'
import { describeDatabase, mayTamper } from './doctor-queries.ts'
import type { Finding, Sentence, Topic } from './finding.ts'

const OLDEST_POSTGRES = 150_000
const CLOCK_S = 2

const failed = (topic: Topic, says: Sentence, error: unknown): Finding => ({
  level: 'fail',
  topic,
  says,
  values: { reason: (error as Error).message.split('\n')[0]! },
})

/** Everything about the database; the embedded one is joined when it runs, and started for the while when it does not. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (config.DATABASE_URL) return examine(config.DATABASE_URL, config)
  const folder = join(config.LUNXUN_DATA, 'postgres')
  if (!hasCluster(folder)) return [{ level: 'ok', topic: 'database', says: 'database.none' }]
  try {
    const embedded = await startEmbedded({ folder })
    return await examine(embedded.url, config).finally(() => embedded.stop())
  } catch (error) {
    return [failed('database', 'database.unreachable', error)]
  }
}

const hasCluster = (folder: string) =>
  existsSync(folder) && existsSync(join(reachableFolder(resolve(folder), serverAccount()), 'cluster', 'PG_VERSION'))

async function examine(url: string, config: Config): Promise<Finding[]> {
  const owner = createPool(url, { as: 'owner', max: 1 })
  try {
    const findings = await aboutServer(createDb(owner), !config.DATABASE_URL)
    const pending = await pendingMigrations(url)
    if (pending.length > 0)
      return [...findings, { level: 'fail', topic: 'migrations', says: 'migrations.pending', values: { count: pending.length } }]
    return [
      ...findings,
      { level: 'ok', topic: 'migrations', says: 'migrations.ok' },
      await aboutRole(url),
      await aboutAudit(createDb(owner)),
      await aboutReleased(createDb(owner), config),
    ]
  } catch (error) {
    return [failed('database', 'database.unreachable', databaseFault(error, url))]
  } finally {
    await owner.end()
  }
}

async function aboutServer(db: Db, isEmbedded: boolean): Promise<Finding[]> {
  const { version, versionNumber, encoding, ctype, knowsLetters, secondsOff } = await describeDatabase(db, new Date())
  const seconds = Math.abs(secondsOff).toFixed(1)
  const isOff = Math.abs(secondsOff) > CLOCK_S
  const clock: Finding = {
    level: isOff ? 'warn' : 'ok',
    topic: 'clock',
    says: isOff ? 'clock.off' : 'clock.ok',
    values: { seconds },
  }
  const topic = 'database'
  if (versionNumber < OLDEST_POSTGRES) return [{ level: 'fail', topic, says: 'database.old', values: { version } }, clock]
  if (encoding !== 'UTF8' || !knowsLetters)
    return [{ level: 'fail', topic, says: 'database.encoding', values: { encoding, ctype } }, clock]
  return [
    { level: isEmbedded ? 'warn' : 'ok', topic, says: isEmbedded ? 'database.embedded' : 'database.ok', values: { version } },
    clock,
  ]
}

async function aboutRole(url: string): Promise<Finding> {
  const pool = createPool(url, { max: 1 })
  try {
    const isStrong = await mayTamper(createDb(pool))
    return { level: isStrong ? 'fail' : 'ok', topic: 'role', says: isStrong ? 'role.strong' : 'role.ok' }
  } catch (error) {
    return failed('role', 'role.missing', error)
  } finally {
    await pool.end()
  }
}

async function aboutAudit(db: Db): Promise<Finding> {
  const { checked, firstBroken } = await verifyAuditChain(db)
  if (firstBroken === null) return { level: 'ok', topic: 'audit', says: 'audit.ok', values: { checked } }
  return { level: 'fail', topic: 'audit', says: 'audit.broken', values: { firstBroken } }
}

/** Whether everything that is on the air can be played. */
async function aboutReleased(db: Db, config: Config): Promise<Finding> {
  const topic = 'released'
  try {
    const { checked, missing } = await findMissingFiles(db, config)
    const [first] = missing
    if (!first) return { level: 'ok', topic, says: 'released.ok', values: { count: checked } }
    const values = { count: missing.length, title: first.title, file: `films/${first.versionId}/${first.path}` }
    return { level: 'fail', topic, says: 'released.missing', values }
  } catch (error) {
    return failed(topic, 'released.unreadable', error)
  }
}
