import type { Db, Trx } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import { dayIn } from '../../clock.ts'
import { scopeOf } from '../scope.rules.ts'
import { listGrantsOf, loadImportFile } from './import-queries.ts'
import { inBoth } from './import-scope.rules.ts'
import { readInThread } from './read-in-thread.ts'
import type { PeopleReading } from './read-people.ts'

/** What seals the file of an import. */
export const sealOfFile = (importId: string) => `import_batch.file ${importId}`

/** Reads the file of an import. Throws Unreadable. */
export async function readImport(deps: Deps, importId: string, signal: AbortSignal): Promise<PeopleReading> {
  const sealed = await loadImportFile(deps.db, importId)
  const bytes = Buffer.from(deps.keys.decrypt(sealed, sealOfFile(importId)), 'base64')
  return readInThread({ bytes: new Uint8Array(bytes), today: today(deps) }, signal)
}

export const today = ({ config, now }: Deps) => dayIn(config.COUNTY_TIME_ZONE, now())

/** Where the importer might write when the file was sent and may still. Empty when she may no longer. */
export async function importPaths(db: Db | Trx, deps: Deps, batch: { accountId: string; scopePaths: string[] }) {
  const grants = await listGrantsOf(db, batch.accountId, today(deps))
  return inBoth(batch.scopePaths, scopeOf({ grants }, 'people.import').paths)
}
