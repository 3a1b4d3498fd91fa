import type { Container } from '../probe/sniff.rules.ts'
import { rateOf } from '../plan/frame-rate.rules.ts'
import { firstHeld } from '../plan/picture-filters.rules.ts'
import type { Plan } from '../plan/plan.rules.ts'

/** Frames, or segments, `[from, to)` of the film. */
export interface Range {
  from: number
  to: number
}

/** These have an index that leads to any key frame; in the others a jump may land after the place asked for. */
const INDEXED: readonly Container[] = ['mov', 'matroska']

/**
 * The frame to open the source at, to have every frame from `from` on: that of the key frame before, with some to
 * spare for containers that count from decoding rather than showing. The start, where jumping is not to be trusted.
 */
export function openingFrame(probe: { container: Container; keyframesS: readonly number[] }, plan: Plan, from: number): number {
  if (!INDEXED.includes(probe.container)) return 0
  const rate = rateOf(plan.frameRate)
  const neededS = Math.min(from, firstHeld(plan)) / rate - SPARE_S
  const keyframeS = probe.keyframesS.findLast((timeS) => timeS <= neededS) ?? 0
  return Math.max(0, Math.floor((keyframeS - SPARE_S) * rate))
}

const SPARE_S = 0.25

/**
 * The runs of ffmpeg that fill the gaps (in segments), as ranges of frames: cut where the picture begins to be held,
 * which takes another filter graph, and the longest cut in equal parts until there is one for each lane.
 */
export function splitGaps(plan: Plan, gaps: readonly Range[], lanes: number): Range[] {
  const heldFrom = plan.pictureFrames < plan.frames ? Math.floor(plan.pictureFrames / plan.segmentFrames) : Infinity
  const parts = gaps.flatMap(({ from, to }) =>
    from < heldFrom && heldFrom < to
      ? [
          { from, to: heldFrom },
          { from: heldFrom, to },
        ]
      : [{ from, to }],
  )
  while (parts.length < lanes) {
    const longest = parts.reduce((best, part, i) => (lengthOf(part) > lengthOf(parts[best]) ? i : best), 0)
    const part = parts[longest]
    if (!part || lengthOf(part) < 2 * WORTH_A_RUN) break
    const middle = part.from + Math.ceil(lengthOf(part) / 2)
    parts.splice(longest, 1, { from: part.from, to: middle }, { from: middle, to: part.to })
  }
  const { segmentFrames, frames } = plan
  return parts.map(({ from, to }) => ({ from: from * segmentFrames, to: Math.min(frames, to * segmentFrames) }))
}

/** Segments below which starting another process costs more than it brings. */
const WORTH_A_RUN = 10

const lengthOf = (range: Range | undefined) => (range ? range.to - range.from : 0)
