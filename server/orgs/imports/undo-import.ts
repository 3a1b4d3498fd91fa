import type { Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../record-audit.ts'
import { findImport, moveImport, waitForTurn } from './import-queries.ts'
import { today } from './import-reading.ts'
import { deletePeopleOf, isWholeInScope, listChangedSince, listReferenced } from './undo-queries.ts'

/** People named when an undo is refused. */
const NAMED = 5

interface Undo {
  actor: Actor & { accountId: string }
  scope: Scope
  importId: string
}

/** Removes everybody an import has created, or nobody: whoever was changed or is needed since stands in the way and is named. */
export function undoImport(deps: Deps, { actor, scope, importId }: Undo) {
  return deps.db.transaction().execute(async (trx) => {
    await waitForTurn(trx)
    const batch = await findImport(trx, importId, actor.accountId)
    if (!batch) throw notFound()
    if (batch.state !== 'done') throw new Problem('conflict', `This import is ${batch.state}`, { reason: 'import-not-done' })
    if (!(await isWholeInScope(trx, importId, scope, today(deps))))
      throw new Problem('conflict', 'Some of these people are no longer in your organisations', { reason: 'import-out-of-scope' })
    await refuseWhileNeeded(trx, importId)
    const deletedCount = await deletePeopleOf(trx, importId).catch(asConflict)
    await moveImport(trx, importId, ['done'], { state: 'undone', undoneAt: deps.now(), undoneBy: actor.accountId })
    const detail = { filename: batch.filename, deletedCount }
    const orgPath = scope.paths.length === 1 ? scope.paths[0] : null
    await recordAudit(trx, actor, { action: 'import.undo', object: { kind: 'import', id: importId }, orgPath, detail })
    return { ...batch, state: 'undone' as const }
  })
}

async function refuseWhileNeeded(trx: Trx, importId: string) {
  const changed = await listChangedSince(trx, importId, NAMED)
  const found = changed.length > 0 ? changed : await listReferenced(trx, importId, NAMED)
  if (found.length === 0) return
  const errors = found.map(({ id, name, kind }) => ({ pointer: `/people/${id}`, detail: name, kind }))
  throw new Problem('conflict', 'Something was recorded about these people after the import', { reason: 'import-in-use', errors })
}

/** A reference that was made while we looked, or that the catalogue query does not see. */
function asConflict(error: unknown): never {
  if ((error as { code?: string }).code !== '23503') throw error
  throw new Problem('conflict', 'Something was recorded about these people after the import', { reason: 'import-in-use' })
}
