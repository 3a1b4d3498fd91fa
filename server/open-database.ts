import { join } from 'node:path'
import { startEmbedded } from '#db/embedded.ts'
import { migrate, pendingMigrations } from '#db/migrate.ts'
import { databaseFault, OperatorError } from '#db/operator-error.ts'
import type { Config } from './config.ts'

interface OpenedDatabase {
  /** As its owner. */
  url: string
  stop: () => Promise<void>
}

/** An external database is migrated on purpose ("npm run migrate"), the embedded one by itself. */
export async function openDatabase(config: Config): Promise<OpenedDatabase> {
  const { DATABASE_URL: url } = config
  if (!url) return openEmbedded(join(config.LUNXUN_DATA, 'postgres'))
  const pending = await pendingMigrations(url).catch((error: unknown) => {
    throw databaseFault(error, url)
  })
  if (pending.length > 0)
    throw new OperatorError(`The database lacks ${pending.length} migrations (${pending[0]} …). Run "npm run migrate" first.`)
  return { url, stop: () => Promise.resolve() }
}

async function openEmbedded(folder: string): Promise<OpenedDatabase> {
  const embedded = await startEmbedded({ folder })
  try {
    await migrate(embedded.url)
    return embedded
  } catch (error) {
    await embedded.stop()
    throw error
  }
}
