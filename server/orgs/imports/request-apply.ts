import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { findImport, moveImport } from './import-queries.ts'

/** Sends a checked import on its way. Asking again while it is under way changes nothing, but wakes one whose job was lost. */
export function requestApply(deps: Deps, importId: string, accountId: string) {
  return deps.db.transaction().execute(async (trx) => {
    const found = await findImport(trx, importId, accountId)
    if (!found) throw notFound()
    const change = { state: 'queued', failure: null, finishedAt: null, doneCount: 0 } as const
    const isMoved = await moveImport(trx, importId, ['checked', 'failed'], change)
    const batch = isMoved ? { ...found, ...change } : ((await findImport(trx, importId, accountId)) ?? found)
    if (batch.state !== 'queued' && batch.state !== 'running')
      throw new Problem('conflict', `This import is ${batch.state}`, { reason: `import-${batch.state}` })
    await deps.jobs.send(trx, 'apply-import', { importId }, importId)
    return batch
  })
}
