import type { WarningKind } from '../problem.ts'
import type { Probe } from '../probe/probe-film.ts'
import { chooseFrameRate, type FrameRate, rateOf } from './frame-rate.rules.ts'
import { ladderOf, type Rung } from './ladder.rules.ts'

/** Everything decided about an encode before it begins. The same probe always gives the same plan. */
export interface Plan {
  /** Largest first; each is scaled from the one above. */
  rungs: Rung[]
  frameRate: FrameRate
  /** Frames in a segment: about four seconds of them, so that every segment of every rung is exactly as long. */
  segmentFrames: number
  /** Frames of the whole film. */
  frames: number
  /** Frames until the picture ends; where the sound goes on, the last one is held. */
  pictureFrames: number
  /** Ticks in a second on the clock of the picture tracks; a whole number to each frame. */
  timescale: number
  hasSound: boolean
  preset: string
  /** x264's constant quality; the rungs' ceilings cap it. */
  crf: number
  warnings: WarningKind[]
}

const SEGMENT_S = 4
const HOLD_FROM_S = 0.05

/** Pure: no file is touched. Lengths of the plan are those of the probe, rounded to whole frames. */
export function planEncode(probe: Probe): Plan {
  const { stream, picture, durationS } = probe
  const { width, height } = uprightSize(probe)
  const frameRate = chooseFrameRate(stream.nominalRate, picture.rate)
  const rate = rateOf(frameRate)
  const frames = Math.max(1, Math.round(durationS * rate))
  const isHeld = durationS - picture.endS > HOLD_FROM_S
  return {
    rungs: ladderOf(width, height),
    frameRate,
    segmentFrames: Math.round(SEGMENT_S * rate),
    frames,
    pictureFrames: isHeld ? Math.max(1, Math.min(frames, Math.floor(picture.endS * rate))) : frames,
    timescale: frameRate.den === 1 ? frameRate.num * 1000 : frameRate.num,
    hasSound: probe.soundStream !== null && (probe.sound?.packets ?? 0) > 0,
    preset: 'veryfast',
    crf: 23,
    warnings: warningsOf(probe, rate),
  }
}

/** Ticks a frame lasts on the picture tracks' clock. */
export const frameTicks = ({ timescale, frameRate }: Plan) => (timescale * frameRate.den) / frameRate.num

/** Frames decoded before the first is shown: two, for B-frames leaning on B-frames. */
const DECODED_AHEAD = 2

export const shownFrom = (plan: Plan) => DECODED_AHEAD * frameTicks(plan)

/** Seconds the frames up to `frame` last. */
export const secondsAt = ({ frameRate }: Plan, frame: number) => frame / rateOf(frameRate)

export const segmentCount = ({ frames, segmentFrames }: Plan) => Math.ceil(frames / segmentFrames)

/** The picture as a viewer should see it: turned upright, pixels made square by stretching the width. */
function uprightSize({ stream }: Probe): { width: number; height: number } {
  const width = stream.width * stream.pixelAspect
  return stream.orientation.isTurned ? { width: stream.height, height: width } : { width, height: stream.height }
}

function warningsOf({ soundStream, sound, captions, picture }: Probe, rate: number): WarningKind[] {
  const warnings: WarningKind[] = []
  if (!soundStream || !sound?.packets) warnings.push('sound-missing')
  if (picture.rate > rate * 1.1) warnings.push('frame-rate-reduced')
  if (captions.some(({ isText }) => !isText)) warnings.push('captions-are-pictures')
  return warnings
}
