import { join } from 'node:path'
import { rateOf } from '../plan/frame-rate.rules.ts'
import { type Plan, secondsAt, segmentCount } from '../plan/plan.rules.ts'
import { EncodeFailed, FilmRefused } from '../problem.ts'
import type { EncodeContext } from './context.ts'
import { encodeStretch } from './encode-stretch.ts'
import { Journal } from './journal.ts'
import { type Range, splitGaps } from './stretches.rules.ts'

export interface PictureResult {
  journal: Journal
  /** Whether over half a second of the picture could not be decoded and is held on the frame before. */
  isPartlyDamaged: boolean
}

/**
 * Encodes the segments the journal lacks, and enters each as it is finished; called again after any end, it goes on
 * from there. Where the picture ends before the plan (frames that cannot be decoded), its last frame is held.
 * `onFrames` hears the number of frames done so far. Throws FilmRefused `damaged` when over a tenth is missing.
 */
export async function encodePicture(context: EncodeContext, onFrames: (done: number) => void): Promise<PictureResult> {
  const journal = await Journal.open(join(context.folder, 'picture'))
  let { plan } = context
  for (;;) {
    const gaps = journal.missing(segmentCount(plan))
    if (gaps.length === 0) break
    const shortAt = await encodeGaps({ ...context, plan }, journal, gaps, onFrames)
    if (shortAt !== undefined) plan = endPictureAt(plan, shortAt, context.plan.pictureFrames)
    else if (journal.missing(segmentCount(plan)).length > 0)
      throw new EncodeFailed('check-failed', 'a segment has too many frames')
  }
  const missing = context.plan.pictureFrames - plan.pictureFrames
  return { journal, isPartlyDamaged: missing > rateOf(plan.frameRate) / 2 }
}

/** One process keeps about this many cores busy with five rungs; more cores are better used by a second process. */
const THREADS_PER_RUN = 6

/** Fills the gaps, several processes at a time on a large machine. Returns the frame the picture ended at, if too early. */
async function encodeGaps(context: EncodeContext, journal: Journal, gaps: Range[], onFrames: (done: number) => void) {
  const { plan, threads } = context
  const lanes = Math.max(1, Math.floor(threads / THREADS_PER_RUN))
  const sealedBefore = Math.min(plan.frames, journal.size * plan.segmentFrames)
  const reached = new Map<number, number>()
  let shortAt: number | undefined
  await atMost(lanes, splitGaps(plan, gaps, lanes), context.signal, async (range, signal) => {
    const onReached = (frames: number) => {
      reached.set(range.from, frames)
      onFrames([...reached.values()].reduce((sum, count) => sum + count, sealedBefore))
    }
    const end = await encodeStretch({ ...context, signal, threads: Math.ceil(threads / lanes) }, journal, range, onReached)
    if (end < range.to) shortAt = Math.min(end, shortAt ?? end)
  })
  return shortAt
}

/** Works through the items, so many at a time; the first failure cancels the others and is thrown when all have ended. */
async function atMost<Item>(
  lanes: number,
  items: Item[],
  outer: AbortSignal | undefined,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failure = new AbortController()
  const signal = outer ? AbortSignal.any([outer, failure.signal]) : failure.signal
  const queue = [...items]
  let cause: unknown
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined && cause === undefined; item = queue.shift()) {
      await work(item, signal).catch((error: unknown) => {
        cause ??= error
        failure.abort()
      })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (cause !== undefined) throw cause as Error
}

/**
 * The plan when a run ended well but early: no more can be decoded, so the picture ends there and is held. Only the
 * end of a film may be like that, and not much of it.
 */
function endPictureAt(plan: Plan, frame: number, promised: number): Plan {
  if (plan.pictureFrames < plan.frames && frame >= plan.pictureFrames) {
    throw new EncodeFailed('check-failed', `holding the last picture stopped at frame ${frame} of ${plan.frames}`)
  }
  if (frame === 0 || frame < promised * 0.9 - rateOf(plan.frameRate)) {
    const readableS = Math.round(secondsAt(plan, frame))
    throw new FilmRefused('damaged', `no picture after ${readableS} s`, { readableS })
  }
  return { ...plan, pictureFrames: frame }
}
