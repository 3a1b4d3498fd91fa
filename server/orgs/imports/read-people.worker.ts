/** The thread that reads a file: a hostile one costs this thread its life, not the server a second. */
import { parentPort, workerData } from 'node:worker_threads'
import { Unreadable } from './finding.rules.ts'
import { readPeople } from './read-people.ts'

export interface ReaderInput {
  bytes: Uint8Array
  today: string
}

const { bytes, today } = workerData as ReaderInput
try {
  const { drafts, ...rest } = await readPeople(bytes, today)
  parentPort?.postMessage({ part: 'head', ...rest })
  // In pieces, so that receiving them does not hold up the server's other work.
  for (let at = 0; at < drafts.length; at += 2000)
    parentPort?.postMessage({ part: 'drafts', drafts: drafts.slice(at, at + 2000) })
  parentPort?.postMessage({ part: 'end' })
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  parentPort?.postMessage({ part: 'failure', failure: error.failure })
}
