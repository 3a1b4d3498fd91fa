import { setImmediate } from 'node:timers/promises'

/** Rows dealt with in one go: some hundredths of a second. */
const TURN = 200

/** The items one by one, letting requests through between turns: tens of thousands at once would hold them up for seconds. */
export async function* inTurns<T>(items: readonly T[]): AsyncGenerator<T> {
  for (let at = 0; at < items.length; at += TURN) {
    yield* items.slice(at, at + TURN)
    await setImmediate()
  }
}
