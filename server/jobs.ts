import { fromKysely, PgBoss, type Job } from 'pg-boss'
import type { Trx } from '#db/connect.ts'

/** Every job by name and what it carries. Queues and their limits are in db/queues.ts. */
export interface JobPayloads {
  'check-import': { importId: string; thenApply: boolean }
  'apply-import': { importId: string }
}
export type JobName = keyof JobPayloads

export interface Jobs {
  /** Enqueues inside `trx`: after a rollback there is no job. `key` makes a second one with the same key unneeded. */
  send: <N extends JobName>(trx: Trx, name: N, payload: JobPayloads[N], key?: string) => Promise<void>
  /** Runs `handle` for every job of this name, one at a time. Handlers may run twice. */
  work: <N extends JobName>(name: N, handle: (payload: JobPayloads[N], signal: AbortSignal) => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

interface Options {
  isWorker: boolean
  onError: (error: unknown) => void
}

/** A new job is announced by NOTIFY; looking for one is for those that come back after a killed worker. */
const POLLING = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 }

/** `url` is the owner's address: the queue looks after its own tables. */
export async function startJobs(url: string, { isWorker, onError }: Options): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    migrate: false,
    supervise: isWorker,
    schedule: isWorker,
    useListenNotify: isWorker,
    max: isWorker ? 4 : 2,
  })
  boss.on('error', onError)
  await boss.start()
  return {
    async send(trx, name, payload, key) {
      await boss.send(name, payload, { db: fromKysely(trx), ...(key ? { singletonKey: key } : {}) })
    },
    async work(name, handle) {
      const id = await boss.work<object>(name, { ...POLLING, batchSize: 1 }, async ([job]: Job<object>[]) => {
        if (!job) return
        // Otherwise the next job of a backlog waits a whole polling interval.
        job.signal.addEventListener('abort', () => setImmediate(() => boss.notifyWorker(id)))
        await handle(job.data as never, job.signal)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000, close: true }),
  }
}
