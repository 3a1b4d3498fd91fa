import { type Box, boxes, findBox, type Sample } from './mp4-read.rules.ts'

/** A media segment of one track whose samples all last equally long. */
export interface SegmentParts {
  /** Counts from 1. */
  sequence: number
  /** When the first sample is decoded, in ticks of the track. */
  decodedAt: number
  /** Ticks each sample lasts. */
  duration: number
  samples: readonly Sample[]
  /** The samples' bytes, one after the other. */
  data: Buffer
  /** Whether only the first sample can be decoded by itself (pictures), or each (sound). */
  isPicture: boolean
}

const IS_KEY = 0x02000000
const LEANS_ON_OTHERS = 0x01010000

/**
 * Writes a CMAF segment: `styp`, one `moof`, one `mdat`. We write it ourselves because ffmpeg 4 and 5 disagree on
 * the times in theirs; ours are exact by construction.
 */
export function writeSegment({ sequence, decodedAt, duration, samples, data, isPicture }: SegmentParts): Buffer {
  const moof = (dataOffset: number) =>
    box('moof', [
      fullBox('mfhd', 0, 0, u32(sequence)),
      box('traf', [
        // default-base-is-moof, with the usual duration and flags of a sample
        fullBox('tfhd', 0, 0x020028, u32(1, duration, isPicture ? LEANS_ON_OTHERS : IS_KEY)),
        fullBox('tfdt', 1, 0, u64(decodedAt)),
        run(samples, isPicture, dataOffset),
      ]),
    ])
  const styp = box('styp', [Buffer.from('msdh'), u32(0), Buffer.from('msdhmsix')])
  return Buffer.concat([styp, moof(moof(0).length + 8), box('mdat', [data])])
}

/** Bytes from the start of a segment of ours to the end of its first sample: all a player needs to show it. */
export const keyframeEnd = (segment: Buffer, firstSampleBytes: number): number =>
  findBox(segment, 'mdat').start + firstSampleBytes

function run(samples: readonly Sample[], isPicture: boolean, dataOffset: number): Buffer {
  const fields = samples.map(({ sizeBytes, shownAfter }) => (isPicture ? u32(sizeBytes, shownAfter) : u32(sizeBytes)))
  const head = isPicture ? u32(samples.length, dataOffset, IS_KEY) : u32(samples.length, dataOffset)
  return fullBox('trun', 0, isPicture ? 0xa05 : 0x201, Buffer.concat([head, ...fields]))
}

/**
 * ffmpeg's initialisation segment under the brands of CMAF. What is decoded at `shownFrom` is shown at 0: pictures are
 * decoded a little before they are shown. And the picture stands upright, whatever ffmpeg says, which passes the
 * source's turn on to pictures that were turned already.
 */
export function writeInit(init: Buffer, shownFrom: number): Buffer {
  const ftyp = box('ftyp', [Buffer.from('iso6'), u32(0), Buffer.from('iso6cmfcmp41')])
  const moov = childrenOf(init, findBox(init, 'moov')).map((child) =>
    child.type === 'trak' ? track(init, child, shownFrom) : child.bytes,
  )
  const written = Buffer.concat([ftyp, box('moov', moov)])
  UPRIGHT.copy(written, trackMatrixAt(written))
  return written
}

function track(init: Buffer, trak: Box, shownFrom: number): Buffer {
  const edit = shownFrom === 0 ? [] : [box('edts', [fullBox('elst', 0, 0, u32(1, 0, shownFrom, 0x10000))])]
  const [header, ...others] = childrenOf(init, trak).filter(({ type }) => type !== 'edts')
  return box('trak', [...(header ? [header.bytes] : []), ...edit, ...others.map(({ bytes }) => bytes)])
}

const childrenOf = (buffer: Buffer, { start, end }: Box) =>
  [...boxes(buffer, start, end)].map((child) => ({ ...child, bytes: buffer.subarray(child.start - 8, child.end) }))

const UPRIGHT = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)

export const isUpright = (init: Buffer): boolean => {
  const at = trackMatrixAt(init)
  return init.subarray(at, at + UPRIGHT.length).equals(UPRIGHT)
}

function trackMatrixAt(init: Buffer): number {
  const { start } = findBox(init, 'moov/trak/tkhd')
  return start + (init[start] === 1 ? 52 : 40)
}

function box(type: string, content: readonly Buffer[]): Buffer {
  const size = 8 + content.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([u32(size), Buffer.from(type, 'latin1'), ...content])
}

const fullBox = (type: string, version: number, flags: number, content: Buffer) =>
  box(type, [u32(version * 2 ** 24 + flags), content])

function u32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => buffer.writeUInt32BE(value, i * 4))
  return buffer
}

function u64(value: number): Buffer {
  const buffer = Buffer.alloc(8)
  buffer.writeBigUInt64BE(BigInt(value))
  return buffer
}
