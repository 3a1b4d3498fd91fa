import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { EncodeFailed, encodeFilm, findTools, type FilmReport, ToolsMissing } from '#media/index.ts'
import type { Config } from '../../config.ts'
import type { Deps } from '../../http/deps.ts'
import { keepEmbedded } from '../captions/keep-embedded.ts'
import { workFolderOf } from '../storage/film-storage.ts'
import { storageOf } from '../storage/storage.ts'
import { moveVersion } from '../versions/version-queries.ts'
import { lockRun } from './encode-queries.ts'
import { failureFrom, failureOf, type Failure } from './failure.rules.ts'
import { measured } from './measured.rules.ts'
import { beginRun, leaveRun, pauseRun, startBeating } from './run-version.ts'

/** How many films a worker encodes at once, and with how many cores each. One film keeps four cores busy. */
export function encodesAtOnce({ ENCODES_AT_ONCE }: Pick<Config, 'ENCODES_AT_ONCE'>, cores = availableParallelism()) {
  const atOnce = ENCODES_AT_ONCE ?? Math.max(1, Math.floor(cores / 4))
  return { atOnce, coresEach: Math.max(1, Math.floor(cores / atOnce)) }
}

/** A run that ended for a reason that is written down with the version. */
class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.failureKind)
    this.failure = failure
  }
}

/**
 * Makes the film of an uploaded version: the file, the pipeline, the storage, the row. Killed at any moment, it is taken up again
 * by another run with the same work folder. It ends 'ready' or 'failed' with a reason; a stop of the worker gives it back to the queue.
 */
export async function encodeVersion(deps: Deps, { versionId }: { versionId: string }, stop: AbortSignal): Promise<void> {
  const runId = await beginRun(deps, versionId)
  if (!runId) return
  const run = startBeating(deps, versionId, runId)
  const signal = AbortSignal.any([stop, run.lost])
  try {
    const report = await produce(deps, versionId, run.note, signal)
    await finish(deps, versionId, runId, report)
    await rm(workFolderOf(deps.config, versionId), { recursive: true, force: true })
  } catch (error) {
    if (run.lost.aborted) return void (await leaveRun(deps, versionId, runId))
    if (stop.aborted) {
      await pauseRun(deps, versionId, runId)
      throw error
    }
    const failure = error instanceof Failed ? error.failure : failureFrom(error)
    if (!failure) throw error // the database or the queue: taken up again by the queue
    await fail(deps, versionId, runId, failure)
  } finally {
    run.stop()
  }
}

type Note = ReturnType<typeof startBeating>['note']

async function produce(deps: Deps, versionId: string, note: Note, signal: AbortSignal): Promise<FilmReport> {
  const storage = storageOf(deps)
  const tools = await toolsFor(deps)
  const folder = workFolderOf(deps.config, versionId)
  const source = await storing(() => storage.fetchSource(versionId, folder, signal))
  if (!source) throw new Failed(failureOf('source-missing'))
  const target = storage.targetOf(versionId)
  const { coresEach: concurrency } = encodesAtOnce(deps.config)
  const options = { source, target, workFolder: join(folder, 'encode'), signal, concurrency, tools, onProgress: note }
  const report = await encodeFilm(options).catch(async (error: unknown) => {
    if (!(error instanceof EncodeFailed) || error.kind !== 'target-exists') throw error
    // Made by an earlier run from other rules, and never shown to anybody: this version is not ready.
    await rm(target, { recursive: true, force: true })
    return encodeFilm(options)
  })
  note({ step: 'store', share: 0.99 })
  await storing(() => storage.store(versionId, signal))
  return report
}

/** The bundled ffmpeg of 2018 has known holes: strangers' films meet it only where somebody has said so. */
async function toolsFor({ config, isDemo }: Deps) {
  const tools = await findTools().catch((error: unknown) => {
    throw error instanceof ToolsMissing ? new Failed(failureOf('tools-missing', error.message)) : error
  })
  if (tools.isBundled && !isDemo && config.ALLOW_BUNDLED_FFMPEG === 'no')
    throw new Failed(
      failureOf('tools-bundled', `Bundled ffmpeg ${tools.version}; set ALLOW_BUNDLED_FFMPEG=yes to use it all the same`),
    )
  return tools
}

async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const kind = code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'storage-failed'
    throw new Failed(failureOf(kind, message))
  }
}

async function finish(deps: Deps, versionId: string, runId: string, report: FilmReport) {
  const storage = storageOf(deps)
  const tracks = await Promise.all(
    report.captions.map(async (caption) => ({ ...caption, bytes: await storage.read(versionId, caption.file) })),
  )
  await deps.db.transaction().execute(async (trx) => {
    if (!(await lockRun(trx, versionId, runId))) return // cancelled at the last moment
    await keepEmbedded(trx, versionId, tracks, deps.now())
    await moveVersion(trx, versionId, ['encoding'], {
      ...measured(report),
      ...{ state: 'ready', progress: 1, step: null, runId: null, finishedAt: deps.now() },
    })
  })
}

async function fail(deps: Deps, versionId: string, runId: string, failure: Failure) {
  await deps.db.transaction().execute(async (trx) => {
    if (!(await lockRun(trx, versionId, runId))) return
    await moveVersion(trx, versionId, ['encoding'], { state: 'failed', ...failure, runId: null, finishedAt: deps.now() })
  })
}
