/** How fast an upload is and how long it will take, from what was sent in the last seconds. */

export interface Sample {
  atMs: number
  bytes: number
}

const WINDOW_MS = 15_000
/** Before this an estimate would jump about. */
const LEAST_MS = 1_000

/** The samples with a new one, those out of the window forgotten. */
export const withSample = (samples: readonly Sample[], sample: Sample): Sample[] =>
  [...samples, sample].filter(({ atMs }) => atMs >= sample.atMs - WINDOW_MS)

/** Bytes per second; undefined while there is too little to say. */
export function speedOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.atMs - first.atMs < LEAST_MS) return undefined
  return Math.max(0, ((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000)
}

/** Seconds left; undefined while nothing moves. */
export const leftS = (speed: number | undefined, bytesLeft: number): number | undefined =>
  speed === undefined || speed < 1 ? undefined : Math.ceil(bytesLeft / speed)
