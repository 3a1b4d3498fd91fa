import type { Deps } from '../../http/deps.ts'
import { Unreadable } from './finding.rules.ts'
import { loadImport, moveImport, noteProgress, refuseImport } from './import-queries.ts'
import { importPaths, readImport, today } from './import-reading.ts'
import { endOnError } from './import-failure.ts'
import { placePeople } from './place-people.ts'

/** Checks the file of an import, row by row. With `thenApply` and nothing found wrong the import goes on by itself. */
export const checkImport = (deps: Deps, { importId, thenApply }: { importId: string; thenApply: boolean }, signal: AbortSignal) =>
  endOnError(deps, importId, ['checking'], async () => {
    const batch = await loadImport(deps.db, importId)
    if (batch?.state !== 'checking') return
    const paths = await importPaths(deps.db, deps, batch)
    if (paths.length === 0) throw new Unreadable('no-permission')
    const reading = await readImport(deps, importId, signal)
    const { rowCount } = reading
    await moveImport(deps.db, importId, ['checking'], { rowCount })
    const onProgress = async (done: number) => {
      signal.throwIfAborted()
      await noteProgress(deps.db, importId, done)
    }
    const placing = await placePeople(deps.db, reading, { keys: deps.keys, paths, today: today(deps), onProgress })
    const { findings, errorCount, unchangedCount } = placing
    if (errorCount > 0) {
      await refuseImport(deps.db, importId, ['checking'], { findings, errorCount, rowCount, unchangedCount }, deps.now())
      return
    }
    await deps.db.transaction().execute(async (trx) => {
      const state = thenApply ? 'queued' : 'checked'
      const moved = await moveImport(trx, importId, ['checking'], {
        state,
        findings,
        errorCount,
        rowCount,
        unchangedCount,
        doneCount: 0,
      })
      if (moved && thenApply) await deps.jobs.send(trx, 'apply-import', { importId }, importId)
    })
  })
