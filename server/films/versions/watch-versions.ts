import type { Deps } from '../../http/deps.ts'
import { listVersions, type VersionRecord } from './version-queries.ts'

const LOOK_MS = 1000

type Listener = (version: VersionRecord) => void

/**
 * Tells listeners when a version of their film has changed: one look at the database a second for all of them, whatever their
 * number, and none while nobody listens. So it does not matter which process encodes and which one serves.
 */
export function watchVersions({ db }: Pick<Deps, 'db'>, onError: (error: unknown) => void) {
  const listeners = new Map<string, Set<Listener>>()
  const seen = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined

  async function look() {
    if (listeners.size === 0) return
    const rows = await listVersions(db, [...listeners.keys()])
    for (const row of rows) {
      const state = JSON.stringify(row)
      if (seen.get(row.id) === state) continue
      seen.set(row.id, state)
      for (const tell of listeners.get(row.filmId) ?? []) tell(row)
    }
  }
  async function round() {
    await look().catch(onError)
    timer = listeners.size > 0 ? setTimeout(() => void round(), LOOK_MS) : undefined
    if (!timer) seen.clear()
  }
  return {
    /** Calls `tell` for every version that changes from now on; returns how to stop it. */
    listen(filmId: string, tell: Listener): () => void {
      const others = listeners.get(filmId) ?? new Set()
      listeners.set(filmId, others.add(tell))
      timer ??= setTimeout(() => void round(), LOOK_MS)
      return () => {
        others.delete(tell)
        if (others.size === 0) listeners.delete(filmId)
      }
    },
    stop() {
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
