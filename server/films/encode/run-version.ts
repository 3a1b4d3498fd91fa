import { setTimeout as sleep } from 'node:timers/promises'
import { v4 as uuid } from 'uuid'
import type { Deps } from '../../http/deps.ts'
import { lockVersion, moveVersion } from '../versions/version-queries.ts'
import { beat, clearRun } from './encode-queries.ts'
import { failureOf } from './failure.rules.ts'
import type { Progress } from './progress.ts'

/** So often may a film take its worker down before it is given up. */
const MOST_ATTEMPTS = 5
const BEAT_MS = 1000

/** Heard of so lately, a run still has the work folder in its hands. */
const FRESH_MS = 5000
const WAIT_MS = 250
const PATIENCE_MS = 15_000

/**
 * Makes this run the one that counts. A run before it that was cancelled or taken for dead lets go within seconds, and is waited for:
 * two must not work in one folder. Null: nothing is to be done, or another run is well and at it.
 */
export async function beginRun(deps: Deps, versionId: string): Promise<string | null> {
  for (let waitedMs = 0; waitedMs <= PATIENCE_MS; waitedMs += WAIT_MS) {
    const begun = await tryBegin(deps, versionId)
    if (begun !== 'busy') return begun
    await sleep(WAIT_MS)
  }
  return null
}

async function tryBegin(deps: Deps, versionId: string): Promise<string | null> {
  return deps.db.transaction().execute(async (trx) => {
    const version = await lockVersion(trx, versionId)
    if (version?.state !== 'queued' && version?.state !== 'encoding') return null
    const silentMs = deps.now().getTime() - (version.beatAt?.getTime() ?? 0)
    if (version.runId !== null && silentMs < FRESH_MS) return 'busy'
    if (version.attempts >= MOST_ATTEMPTS) {
      const failure = failureOf('worker-lost', `The worker ended ${MOST_ATTEMPTS} times during this film`)
      await moveVersion(trx, versionId, ['queued', 'encoding'], { state: 'failed', ...failure, finishedAt: deps.now() })
      return null
    }
    const [runId, attempts] = [uuid(), version.attempts + 1]
    await moveVersion(trx, versionId, ['queued', 'encoding'], {
      ...{ state: 'encoding', runId, attempts, beatAt: deps.now(), begunAt: deps.now() },
    })
    return runId
  })
}

/** Lets go of the work folder, when this run no longer counts. */
export const leaveRun = (deps: Deps, versionId: string, runId: string) => clearRun(deps.db, versionId, runId)

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
