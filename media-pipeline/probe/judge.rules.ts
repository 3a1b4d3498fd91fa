import { FilmRefused } from '../problem.ts'
import { PICTURE_CODECS, SOUND_CODECS } from './codecs.rules.ts'
import type { Limits } from './limits.ts'
import type { chooseStreams, ProbeAnswer, ProbedStream } from './read-streams.rules.ts'
import type { Scan } from './scan-packets.ts'
import type { Container } from './sniff.rules.ts'

const MIN_SIDE = 16
const MIN_DURATION_S = 0.5

type Chosen = ReturnType<typeof chooseStreams>

/** Throws FilmRefused for what the headers alone give away; afterwards there is a picture to read. */
export function judgeHeader(
  answer: ProbeAnswer,
  chosen: Chosen,
  limits: Limits,
): asserts chosen is Chosen & { picture: ProbedStream } {
  if ((answer.streams?.length ?? 0) > limits.streams)
    throw new FilmRefused('too-many-streams', undefined, { limit: limits.streams })
  if (chosen.isProtected) throw new FilmRefused('protected')
  const { picture, sound } = chosen
  if (!picture) throw new FilmRefused('no-picture')
  judgeCodec(picture, PICTURE_CODECS)
  if (sound) judgeCodec(sound, SOUND_CODECS)
  judgeSize(picture, limits)
  if (Number(answer.format?.duration) > limits.durationS) {
    throw new FilmRefused('too-long', undefined, { limitH: Math.round(limits.durationS / 3600) })
  }
}

function judgeCodec(stream: ProbedStream, known: ReadonlySet<string>): void {
  if (!known.has(stream.codec_name ?? '')) throw new FilmRefused('unknown-codec', stream.codec_name ?? stream.codec_tag_string)
  // Profile 5 of Dolby Vision has no ordinary picture underneath: decoded as one it is green and violet.
  if (stream.side_data_list?.some(({ dv_profile: profile }) => profile === 5))
    throw new FilmRefused('unknown-codec', 'Dolby Vision 5')
}

function judgeSize({ width = 0, height = 0 }: ProbedStream, limits: Limits): void {
  if (width === 0 || height === 0) throw new FilmRefused('unreadable', 'the picture has no size')
  if (Math.min(width, height) < MIN_SIDE) throw new FilmRefused('too-small', `${width} × ${height}`, { width, height })
  if (width * height > limits.pixels) throw new FilmRefused('too-large', `${width} × ${height}`, { width, height })
}

/** Containers whose headers state the length of what was recorded; others guess, or were never told. */
const STATES_LENGTH: readonly Container[] = ['mov', 'matroska', 'avi', 'asf']

interface ScanVerdict {
  scan: Scan
  container: Container
  sizeBytes: number
  /** The length in the header, in seconds; 0 when there is none. */
  declaredS: number
  limits: Limits
}

/**
 * The film's length in seconds, from its packets; a header may add up to a second (a last caption, a rounded end).
 * Throws FilmRefused when there is too little or too much of it.
 */
export function judgeScan({ scan, container, sizeBytes, declaredS, limits }: ScanVerdict): number {
  if (scan.picture.packets === 0) throw new FilmRefused('no-picture', 'the picture track is empty')
  const packedS = Math.max(scan.picture.endS, scan.sound?.endS ?? 0)
  const durationS = declaredS > packedS && declaredS <= packedS + 1 ? declaredS : packedS
  if (durationS > limits.durationS) throw new FilmRefused('too-long', undefined, { limitH: Math.round(limits.durationS / 3600) })
  const isShort = durationS < declaredS - Math.max(1, declaredS * 0.02)
  if (isShort && STATES_LENGTH.includes(container)) {
    throw new FilmRefused('truncated', `${durationS} s of ${declaredS} s`, {
      presentS: Math.round(durationS),
      declaredS: Math.round(declaredS),
    })
  }
  if (durationS < MIN_DURATION_S) throw new FilmRefused('too-short')
  if (sizeBytes / durationS < limits.bytesPerS)
    throw new FilmRefused('hollow', `${sizeBytes} bytes for ${Math.round(durationS)} s`)
  return durationS
}
