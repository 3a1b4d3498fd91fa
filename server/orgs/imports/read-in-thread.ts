import { Worker } from 'node:worker_threads'
import { Unreadable, type Failure } from './finding.rules.ts'
import { READER_DEADLINE_MS, READER_HEAP_MB } from './limits.ts'
import type { PeopleReading } from './read-people.ts'
import type { ReaderInput } from './read-people.worker.ts'
import type { Draft } from './row.rules.ts'

type Message =
  | ({ part: 'head' } & Omit<PeopleReading, 'drafts'>)
  | { part: 'drafts'; drafts: Draft[] }
  | { part: 'end' }
  | { part: 'failure'; failure: Failure }

interface Limits {
  heapMb?: number
  deadlineMs?: number
}

/** Reads a file of people in a thread of its own, with bounds on memory and time. Throws Unreadable. `signal` ends it early. */
export function readInThread(
  input: ReaderInput,
  signal: AbortSignal,
  { heapMb = READER_HEAP_MB, deadlineMs = READER_DEADLINE_MS }: Limits = {},
): Promise<PeopleReading> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./read-people.worker.ts', import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 64 },
      env: {},
    })
    const drafts: Draft[] = []
    let head: Omit<PeopleReading, 'drafts'> = { headings: new Map(), findings: [], errorCount: 0, rowCount: 0 }
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      settle()
      void worker.terminate()
    }
    const timer = setTimeout(() => end(() => fail(new Unreadable('too-slow'))), deadlineMs)
    const abort = () => end(() => fail(new Error('Reading was interrupted', { cause: signal.reason })))
    signal.addEventListener('abort', abort)
    worker.on('message', (message: Message) => {
      if (message.part === 'head') head = message
      else if (message.part === 'drafts') for (const draft of message.drafts) drafts.push(draft)
      else if (message.part === 'failure') end(() => fail(new Unreadable(message.failure)))
      else end(() => done({ ...head, drafts }))
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Unreadable('too-large-inside') : error)),
    )
    worker.on('exit', () => end(() => fail(new Error('The reading thread ended without a word'))))
  })
}
