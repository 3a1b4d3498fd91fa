import { setTimeout as sleep } from 'node:timers/promises'
import { fromKysely, PgBoss, type Job } from 'pg-boss'
import type { Trx } from '#db/connect.ts'

/** Every job by name and what it carries. Queues and their limits are in db/queues.ts. */
export interface JobPayloads {
  'check-import': { importId: string; thenApply: boolean }
  'apply-import': { importId: string }
  'dry-run-policy': { dryRunId: string }
  'encode-film': { versionId: string }
}
export type JobName = keyof JobPayloads

export interface Jobs {
  /**
   * Enqueues inside `trx`: after a rollback there is no job. `key` says what it is about: while one about the same waits or is at
   * work, a second is not made.
   */
  send: <N extends JobName>(trx: Trx, name: N, payload: JobPayloads[N], key: string) => Promise<void>
  /** Runs `handle` for every job of this name, `atOnce` at a time (1). Handlers may run twice. */
  work: <N extends JobName>(
    name: N,
    handle: (payload: JobPayloads[N], signal: AbortSignal) => Promise<void>,
    atOnce?: number,
  ) => Promise<void>
  /** Does `step` over and over until the end; while it answers that there was nothing to do, with pauses of `idleMs`. */
  repeat: (step: (signal: AbortSignal) => Promise<boolean>, idleMs: number) => void
  stop: () => Promise<void>
}

/** For programs that serve nothing: whoever sends a job there has made a mistake. */
export const NO_JOBS: Jobs = {
  send: () => Promise.reject(new Error('This program has no queue')),
  work: () => Promise.resolve(),
  repeat: () => undefined,
  stop: () => Promise.resolve(),
}

interface Options {
  isWorker: boolean
  onError: (error: unknown) => void
}

/** A new job is announced by NOTIFY; looking for one is for those that come back after a killed worker. */
const POLLING = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 }

type Handle = (payload: object, signal: AbortSignal) => Promise<void>

/** Handlers that were told to end have this long. */
const STOP_MS = 20_000

/** `url` is the owner's address: the queue looks after its own tables. */
export async function startJobs(url: string, { isWorker, onError }: Options): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    migrate: false,
    supervise: isWorker,
    // How soon the work of a killed worker is noticed and given to another, after its heartbeat has stopped.
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    schedule: isWorker,
    useListenNotify: isWorker,
    max: isWorker ? 4 : 2,
  })
  boss.on('error', (error) => onError(wordsOf(error)))
  await boss.start()
  const loops = createLoops(onError)
  const ending = new AbortController()

  async function startWorker(name: JobName, handle: Handle) {
    const id = await boss.work<object>(name, { ...POLLING, batchSize: 1 }, async ([job]: Job<object>[]) => {
      if (!job) return
      // Otherwise the next job of a backlog waits a whole polling interval.
      job.signal.addEventListener('abort', () => setImmediate(() => boss.notifyWorker(id)))
      // At the end they are told at once, and not when the queue's patience is over: what is long needs it to tidy up.
      const signal = AbortSignal.any([job.signal, ending.signal])
      try {
        await handle(job.data, signal)
      } catch (error) {
        if (!signal.aborted) onError(`job ${name} ${job.id} failed: ${wordsOf(error)}`)
        throw error
      }
    })
  }

  return {
    async send(trx, name, payload, key) {
      await boss.send(name, payload, { db: fromKysely(trx), singletonKey: key })
    },
    async work(name, handle, atOnce = 1) {
      for (let n = 0; n < atOnce; n++) await startWorker(name, handle as Handle)
    },
    repeat: loops.repeat,
    async stop() {
      ending.abort()
      await loops.stop()
      await boss.stop({ graceful: true, timeout: STOP_MS, close: true })
    },
  }
}

/** What happened and where, for the log; without what a database error quotes of the row. */
const wordsOf = (error: unknown) => {
  const { code, stack } = error as { code?: string; stack?: string }
  return `${code ? `${code} ` : ''}${stack ?? String(error)}`
}

const PAUSE_AFTER_ERROR_MS = 5000

/** Work that is never done: it has no queue, it looks for itself. */
function createLoops(onError: (error: unknown) => void) {
  const ending = new AbortController()
  const running: Promise<void>[] = []
  const repeat: Jobs['repeat'] = (step, idleMs) => void running.push(loop(step, idleMs))
  const pause = (ms: number) => sleep(ms, undefined, { signal: ending.signal, ref: false }).catch(() => undefined)
  return { repeat, stop }

  async function loop(step: (signal: AbortSignal) => Promise<boolean>, idleMs: number) {
    while (!ending.signal.aborted) {
      try {
        if (!(await step(ending.signal))) await pause(idleMs)
      } catch (error) {
        onError(wordsOf(error))
        await pause(PAUSE_AFTER_ERROR_MS)
      }
    }
  }
  async function stop() {
    ending.abort()
    await Promise.all(running)
  }
}
