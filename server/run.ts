import { plainSentence } from './plain-sentence.ts'

/** Requests get ten seconds, jobs five, and the embedded database writes its checkpoint. */
const FORCE_AFTER_MS = 30_000

/**
 * Starts, waits for a signal, stops in order; a second signal ends at once. A signal that comes while the start is
 * under way counts when it is done. What the operator can mend is printed without a stack. `stopping` is said at the first signal.
 */
export async function run(
  start: () => Promise<{ stop: () => Promise<void> }>,
  stopping = 'finishing what is under way … (once more ends at once)',
): Promise<void> {
  const starting = start()
  let isStopping = false
  const end = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    console.log(`${signal}: ${stopping}`)
    setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref()
    starting.then((running) => running.stop()).then(() => process.exit(0), fail)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  await starting.catch(fail)
}

/** Prints what happened and ends the process with 1. */
export function fail(error: unknown): never {
  console.error(plainSentence(error) ?? error)
  process.exit(1)
}
