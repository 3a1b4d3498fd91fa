import type { Trx } from '#db/connect.ts'
import type { FilmVersionState } from '#db/types.ts'
import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, type Asked } from '../../http/asked.ts'
import { UNDER_WAY } from '../film.rules.ts'
import { storageOf } from '../storage/storage.ts'
import { findVersion, listVersions, lockVersion, moveVersion } from './version-queries.ts'

const STOPPED: readonly FilmVersionState[] = ['failed', 'cancelled']

/** Encodes again what failed or was cancelled, from the file that is still there; finished work is not repeated. */
export async function retryVersion(deps: Deps, { actor, scope }: Asked, id: string) {
  await deps.db.transaction().execute(async (trx) => {
    const { version, path } = await lockIn(trx, scope, id)
    if (!STOPPED.includes(version.state) || !version.sourceKept || version.uploadedBytes < version.sizeBytes)
      throw inTheWay('not-retryable', 'Nothing is left to encode; send the file again')
    const others = await listVersions(trx, [version.filmId])
    if (others.some(({ state }) => UNDER_WAY.includes(state)))
      throw inTheWay('upload-under-way', 'Another file of this film is on its way')
    await queueVersion(trx, deps, id, STOPPED)
    await recordAudit(trx, actor, { action: 'film.retry', object: { kind: 'film', id: version.filmId }, orgPath: path })
  })
}

/** To the queue, with everything of an earlier try wiped away, and its job in the same transaction. */
export async function queueVersion(trx: Trx, deps: Deps, id: string, from: readonly FilmVersionState[]) {
  const now = deps.now()
  const fresh = { progress: 0, step: null, attempts: 0, finishedAt: null }
  const noFailure = { failureKind: null, failureDetail: null, failureFacts: '{}' }
  const isMoved = await moveVersion(trx, id, from, { state: 'queued', queuedAt: now, ...fresh, ...noFailure })
  if (isMoved) await sendEncode(trx, deps, id, now)
  return isMoved
}

/** A second job of one queueing has no effect; one of a later queueing has, though the worker has not yet let go of the first. */
export const sendEncode = (trx: Trx, deps: Deps, versionId: string, queuedAt: Date) =>
  deps.jobs.send(trx, 'encode-film', { versionId }, `${versionId} ${queuedAt.toISOString()}`)

/** Stops an upload or an encode. The worker sees it within seconds; an unfinished upload is removed. */
export async function cancelVersion(deps: Deps, { actor, scope }: Asked, id: string) {
  const wasUploading = await deps.db.transaction().execute(async (trx) => {
    const { version, path } = await lockIn(trx, scope, id)
    if (!UNDER_WAY.includes(version.state)) throw inTheWay('not-cancellable', `The version is ${version.state}`)
    const isUploading = version.state === 'uploading'
    const gone = isUploading ? { sourceKept: false } : {}
    await moveVersion(trx, id, UNDER_WAY, { state: 'cancelled', step: null, finishedAt: deps.now(), ...gone })
    await recordAudit(trx, actor, { action: 'film.cancel', object: { kind: 'film', id: version.filmId }, orgPath: path })
    return isUploading
  })
  if (wasUploading) await storageOf(deps).removeSource(id)
}

async function lockIn(trx: Trx, scope: Scope, id: string) {
  const shown = await findVersion(trx, scope, id)
  const version = shown && (await lockVersion(trx, id))
  if (!version) throw notFound()
  return { version, path: shown.path }
}
