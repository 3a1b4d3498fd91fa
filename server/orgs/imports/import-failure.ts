import type { ImportState } from '#db/types.ts'
import type { Deps } from '../../http/deps.ts'
import { Unreadable } from './finding.rules.ts'
import { moveImport, refuseImport } from './import-queries.ts'

/**
 * Runs a step of an import. A file that cannot be read refuses it; a fault of ours fails it, so that nobody waits for ever.
 * What may pass (a database restarting, a worker stopping) is thrown on: the queue tries again.
 */
export async function endOnError(deps: Deps, importId: string, from: readonly ImportState[], step: () => Promise<void>) {
  try {
    await step()
  } catch (error) {
    if (error instanceof Unreadable) {
      await refuseImport(deps.db, importId, from, { failure: error.failure }, deps.now())
      return
    }
    if (!mayPass(error))
      await moveImport(deps.db, importId, from, { state: 'failed', failure: 'internal', finishedAt: deps.now() })
    throw error
  }
}

/** SQLSTATE classes of lost connections, lack of resources, shutdown, and of transactions that lost against another. */
const PASSING = /^(08|53|57|40)/

function mayPass(error: unknown): boolean {
  const { code = '', name, message = '' } = error as { code?: string; name?: string; message?: string }
  return (
    PASSING.test(code) ||
    /^E(CONN|PIPE|HOST|TIMEDOUT)/.test(code) ||
    name === 'AbortError' ||
    /connection|interrupted/i.test(message)
  )
}
