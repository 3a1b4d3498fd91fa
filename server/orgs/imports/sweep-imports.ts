import type { Deps } from '../../http/deps.ts'
import { recordAudit } from '../record-audit.ts'
import { listLeft, refuseImport } from './import-queries.ts'

const KEPT_DAYS = 7
const BY_SYSTEM = { accountId: null, name: '(system)', ip: null, userAgent: null }

/** Gives up files that were checked a week ago and never imported: they hold identity numbers. Answers whether there were any. */
export function sweepImports(deps: Deps): Promise<boolean> {
  const now = deps.now()
  return deps.db.transaction().execute(async (trx) => {
    const left = await listLeft(trx, new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    for (const { id, filename, scopePaths } of left) {
      await refuseImport(trx, id, ['checked'], { failure: 'expired' }, now)
      const orgPath = scopePaths.length === 1 ? scopePaths[0] : null
      await recordAudit(trx, BY_SYSTEM, {
        action: 'import.expire',
        object: { kind: 'import', id },
        orgPath,
        detail: { filename },
      })
    }
    return left.length > 0
  })
}
