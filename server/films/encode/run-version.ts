import { v4 as uuid } from 'uuid'
import type { Deps } from '../../http/deps.ts'
import { lockVersion, moveVersion } from '../versions/version-queries.ts'
import { beat } from './encode-queries.ts'
import { failureOf } from './failure.rules.ts'
import type { Progress } from './progress.ts'

/** So often may a film take its worker down before it is given up. */
const MOST_ATTEMPTS = 5
const BEAT_MS = 1000

/** Makes this run the one that counts; whoever was at it before finds out at its next beat. Null: nothing is to be done. */
export async function beginRun(deps: Deps, versionId: string): Promise<string | null> {
  const runId = uuid()
  return deps.db.transaction().execute(async (trx) => {
    const version = await lockVersion(trx, versionId)
    if (version?.state !== 'queued' && version?.state !== 'encoding') return null
    if (version.attempts >= MOST_ATTEMPTS) {
      const failure = failureOf('worker-lost', `The worker ended ${MOST_ATTEMPTS} times during this film`)
      await moveVersion(trx, versionId, ['queued', 'encoding'], { state: 'failed', ...failure, finishedAt: deps.now() })
      return null
    }
    const attempts = version.attempts + 1
    await moveVersion(trx, versionId, ['queued', 'encoding'], { state: 'encoding', runId, attempts, beatAt: deps.now() })
    return runId
  })
}

/** Ends a run that was told to stop: it was no fault of the film, and does not count. */
export async function pauseRun(deps: Deps, versionId: string, runId: string) {
  await deps.db.transaction().execute(async (trx) => {
    const version = await lockVersion(trx, versionId)
    if (version?.runId !== runId || version.state !== 'encoding') return
    await moveVersion(trx, versionId, ['encoding'], { attempts: Math.max(0, version.attempts - 1), runId: null })
  })
}

/**
 * Tells the database once a second where the run has come to, and ends the run when it no longer counts: cancelled on the page,
 * or taken up by another worker that thought this one dead.
 */
export function startBeating(deps: Deps, versionId: string, runId: string) {
  const lost = new AbortController()
  let progress: Progress = { step: 'fetch', share: 0 }
  let isBusy = false
  const tell = async () => {
    if (isBusy) return
    isBusy = true
    // A database that does not answer for a moment does not end an encode of hours.
    const counts = await beat(deps.db, versionId, runId, progress, deps.now()).catch(() => true)
    isBusy = false
    if (!counts) lost.abort()
  }
  const timer = setInterval(() => void tell(), BEAT_MS)
  return {
    lost: lost.signal,
    note: (next: Progress) => void (progress = next),
    stop: () => clearInterval(timer),
  }
}
