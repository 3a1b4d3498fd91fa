import { rm } from 'node:fs/promises'
import type { Deps } from '../../http/deps.ts'
import { listWork, workFolderOf } from '../storage/film-storage.ts'
import { storageOf } from '../storage/storage.ts'
import { arrivedBytes, finishUpload } from '../uploads/finish-upload.ts'
import { sendEncode } from '../versions/restart-version.ts'
import { moveVersion } from '../versions/version-queries.ts'
import {
  listOldSources,
  listRemovals,
  listSilentEncodes,
  listSilentUploads,
  listStates,
  noteRemoved,
  noteSourceGone,
} from './encode-queries.ts'
import { failureOf } from './failure.rules.ts'

const SILENT_MS = 60_000
const DAY_MS = 86_400_000

/** Puts in order what a kill, a lost line or a change of mind has left lying about. Harmless in several processes at once. */
export async function tidyFilms(deps: Deps, signal: AbortSignal): Promise<false> {
  await settleUploads(deps)
  await wakeEncodes(deps)
  await dropSources(deps, signal)
  await dropRemoved(deps, signal)
  await dropWork(deps)
  return false
}

/** An upload whose server was killed after its last byte goes to the queue; one that has not moved for long is removed. */
async function settleUploads(deps: Deps) {
  const now = deps.now().getTime()
  const expired = now - deps.config.UPLOAD_KEEP_DAYS * DAY_MS
  for (const { id, sizeBytes } of await listSilentUploads(deps.db, new Date(now - SILENT_MS))) {
    if ((await arrivedBytes(deps, id)) === sizeBytes) await finishUpload(deps, id)
  }
  for (const { id } of await listSilentUploads(deps.db, new Date(expired))) {
    const failure = failureOf('upload-expired')
    const ended = { state: 'failed' as const, ...failure, finishedAt: deps.now(), sourceKept: false }
    if (await moveVersion(deps.db, id, ['uploading'], ended)) await storageOf(deps).removeSource(id)
  }
}

/** A job that was lost is sent again; where one waits or runs, the second has no effect. */
async function wakeEncodes(deps: Deps) {
  for (const { id, queuedAt } of await listSilentEncodes(deps.db, new Date(deps.now().getTime() - SILENT_MS)))
    await deps.db.transaction().execute((trx) => sendEncode(trx, deps, id, queuedAt))
}

async function dropSources(deps: Deps, signal: AbortSignal) {
  const before = new Date(deps.now().getTime() - deps.config.SOURCE_KEEP_DAYS * DAY_MS)
  for (const { id } of await listOldSources(deps.db, before)) {
    signal.throwIfAborted()
    await storageOf(deps).removeSource(id)
    await rm(workFolderOf(deps.config, id), { recursive: true, force: true })
    await noteSourceGone(deps.db, id)
  }
}

/** Files of deleted drafts. */
async function dropRemoved(deps: Deps, signal: AbortSignal) {
  for (const id of await listRemovals(deps.db)) {
    signal.throwIfAborted()
    await removeFiles(deps, id)
  }
}

/** Takes everything of a version out of the storage, and notes that it is done. */
export async function removeFiles(deps: Deps, versionId: string) {
  await storageOf(deps).removeAll(versionId)
  await rm(workFolderOf(deps.config, versionId), { recursive: true, force: true })
  await noteRemoved(deps.db, versionId)
}

/** Work of a worker that was killed right after the film was done. */
async function dropWork(deps: Deps) {
  const ids = await listWork(deps.config)
  if (ids.length === 0) return
  for (const { id, state } of await listStates(deps.db, ids))
    if (state === 'ready') await rm(workFolderOf(deps.config, id), { recursive: true, force: true })
}
