/** What was really played, as stretches of film time. The server judges; this only tells it honestly. */

/** A stretch of film time in seconds, half-open. */
export interface Range {
  fromS: number
  toS: number
}

/** What the player does at one moment. */
export interface Tick {
  playingAtS: number
  /** Of a clock that never jumps, in milliseconds. */
  atMs: number
  isPlaying: boolean
  rate: number
}

export interface Trace {
  /** In the order played. */
  ranges: readonly Range[]
  last: Tick | null
}

export const EMPTY_TRACE: Trace = { ranges: [], last: null }

/** Players report positions a little late or early; further ahead than this it was a jump. */
const SLACK_S = 0.5

const milli = (seconds: number) => Math.round(seconds * 1000) / 1000

/** The trace after one more look at the player: what was played since the last look is added, a jump is not. */
export function follow(trace: Trace, tick: Tick): Trace {
  const { last } = trace
  const playedS = last?.isPlaying ? tick.playingAtS - last.playingAtS : 0
  if (!last || playedS <= 0) return { ...trace, last: tick }
  const possibleS = ((tick.atMs - last.atMs) / 1000) * last.rate + SLACK_S
  if (playedS > possibleS) return { ...trace, last: tick }
  return { ranges: played(trace.ranges, { fromS: milli(last.playingAtS), toS: milli(tick.playingAtS) }), last: tick }
}

/** A stretch that follows on the last one makes it longer. */
function played(ranges: readonly Range[], next: Range): Range[] {
  const last = ranges.at(-1)
  return last?.toS === next.fromS ? [...ranges.slice(0, -1), { ...last, toS: next.toS }] : [...ranges, next]
}

/** Sorted, without overlaps, touching ones joined. */
export function union(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const { fromS, toS } of [...ranges].sort((a, b) => a.fromS - b.fromS)) {
    const before = joined.at(-1)
    if (toS <= fromS) continue
    if (before && fromS <= before.toS) before.toS = Math.max(before.toS, toS)
    else joined.push({ fromS, toS })
  }
  return joined
}

export const lengthS = (ranges: readonly Range[]) => ranges.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0)

/** A rest shorter than this is not worth a jump: the last picture, the join of two reports. */
const LEAST_GAP_S = 2

/** What is not watched yet, gaps of less than two seconds left out. */
export function gaps(watched: readonly Range[], durationS: number): Range[] {
  const edges = [...union(watched), { fromS: durationS, toS: durationS }]
  return edges
    .map(({ fromS }, i) => ({ fromS: edges[i - 1]?.toS ?? 0, toS: fromS }))
    .filter(({ fromS, toS }) => toS - fromS >= LEAST_GAP_S)
}

/** The next stretch not watched from here on, or the first one of all; undefined when everything is watched. */
export function nextGap(watched: readonly Range[], durationS: number, fromS: number): Range | undefined {
  const open = gaps(watched, durationS)
  return open.find((gap) => gap.toS > fromS + LEAST_GAP_S) ?? open[0]
}
