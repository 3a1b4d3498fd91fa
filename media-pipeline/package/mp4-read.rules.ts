/** Reading ISO base media files (ISO/IEC 14496-12), as far as the files we make ourselves need it. */

export interface Box {
  type: string
  /** Where the content begins and ends in the buffer. */
  start: number
  end: number
}

/** The boxes lying side by side in `[start, end)`. Throws on a size that does not fit. */
export function* boxes(buffer: Buffer, start = 0, end = buffer.length): Generator<Box> {
  for (let at = start; at + 8 <= end;) {
    const { type, size, headerSize } = boxHeader(buffer, at)
    if (size < headerSize || at + size > end) throw new RangeError(`Box ${type} at ${at} does not fit`)
    yield { type, start: at + headerSize, end: at + size }
    at += size
  }
}

/** Needs 8 bytes at `at`, or 16 where the size is written long. */
export function boxHeader(buffer: Buffer, at: number): { type: string; size: number; headerSize: number } {
  const size = buffer.readUInt32BE(at)
  const type = buffer.toString('latin1', at + 4, at + 8)
  if (size !== 1) return { type, size, headerSize: 8 }
  return { type, size: Number(buffer.readBigUInt64BE(at + 8)), headerSize: 16 }
}

/** The first box down a path such as `moov/trak/mdia`; throws when there is none. */
export function findBox(buffer: Buffer, path: string): Box {
  let box: Box = { type: 'file', start: 0, end: buffer.length }
  for (const type of path.split('/')) {
    const found = boxes(buffer, box.start, box.end).find((child) => child.type === type)
    if (!found) throw new RangeError(`No ${type} of ${path}`)
    box = found
  }
  return box
}

const hasBox = (buffer: Buffer, path: string): boolean => {
  try {
    return findBox(buffer, path).type !== ''
  } catch {
    return false
  }
}

export interface Sample {
  sizeBytes: number
  /** From decoding to showing, in ticks. */
  shownAfter: number
}

export interface Fragment {
  /** When its first sample is decoded, in ticks of the track. */
  decodedAt: number
  /** Ticks each sample lasts, by the header. */
  duration: number
  samples: Sample[]
}

const HAS = { dataOffset: 0x1, firstFlags: 0x4, duration: 0x100, size: 0x200, flags: 0x400, shownAfter: 0x800 }

/** Reads a movie fragment of one track. `moof` is the whole box, or a buffer that begins with others before it. */
export function readFragment(moof: Buffer): Fragment {
  const { duration, sizeBytes } = readDefaults(moof, findBox(moof, 'moof/traf/tfhd'))
  const tfdt = findBox(moof, 'moof/traf/tfdt')
  const isLong = moof[tfdt.start] === 1
  const decodedAt = isLong ? Number(moof.readBigUInt64BE(tfdt.start + 4)) : moof.readUInt32BE(tfdt.start + 4)
  return { decodedAt, duration, samples: readRun(moof, findBox(moof, 'moof/traf/trun').start, sizeBytes) }
}

function readDefaults(moof: Buffer, { start }: Box): { duration: number; sizeBytes: number } {
  const flags = moof.readUIntBE(start + 1, 3)
  let at = start + 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0)
  const next = (isThere: number) => (isThere ? moof.readUInt32BE((at += 4) - 4) : 0)
  return { duration: next(flags & 0x8), sizeBytes: next(flags & 0x10) }
}

function readRun(moof: Buffer, start: number, usualSize: number): Sample[] {
  const flags = moof.readUIntBE(start + 1, 3)
  let at = start + 8 + (flags & HAS.dataOffset ? 4 : 0) + (flags & HAS.firstFlags ? 4 : 0)
  return Array.from({ length: moof.readUInt32BE(start + 4) }, () => {
    if (flags & HAS.duration) at += 4
    const sizeBytes = flags & HAS.size ? moof.readUInt32BE((at += 4) - 4) : usualSize
    if (flags & HAS.flags) at += 4
    const shownAfter = flags & HAS.shownAfter ? moof.readInt32BE((at += 4) - 4) : 0
    return { sizeBytes, shownAfter }
  })
}

/** Ticks in a second, from an initialisation segment. */
export function timescaleOf(init: Buffer): number {
  const { start } = findBox(init, 'moov/trak/mdia/mdhd')
  return init.readUInt32BE(start + (init[start] === 1 ? 20 : 12))
}

/** The media time an edit list begins with, in ticks: what is shown at 0. 0 without one; throws on any other kind. */
export function shownFromOf(init: Buffer): number {
  if (!hasBox(init, 'moov/trak/edts')) return 0
  const { start } = findBox(init, 'moov/trak/edts/elst')
  const isPlain = init[start] === 0 && init.readUInt32BE(start + 4) === 1 && init.readInt32BE(start + 12) >= 0
  if (!isPlain) throw new RangeError('An edit list of more than a start')
  return init.readInt32BE(start + 12)
}

const SAMPLE_ENTRY = { avc1: { config: 'avcC', offset: 78 }, mp4a: { config: 'esds', offset: 28 } }

/** The track's CODECS string (RFC 6381) from an initialisation segment: `avc1.64001f` or `mp4a.40.2`. */
export function codecOf(init: Buffer): string {
  const stsd = findBox(init, 'moov/trak/mdia/minf/stbl/stsd')
  const [entry] = boxes(init, stsd.start + 8, stsd.end)
  const known = entry && SAMPLE_ENTRY[entry.type as keyof typeof SAMPLE_ENTRY]
  if (!entry || !known) throw new RangeError(`Sample entry ${entry?.type} is not ours`)
  const config = boxes(init, entry.start + known.offset, entry.end).find(({ type }) => type === known.config)
  if (!config) throw new RangeError(`No ${known.config}`)
  return entry.type === 'avc1'
    ? `avc1.${init.toString('hex', config.start + 1, config.start + 4)}`
    : `mp4a.40.${aacObjectType(init.subarray(config.start + 4, config.end))}`
}

/** The first five bits of AudioSpecificConfig, three descriptors deep (ISO/IEC 14496-1 §7.2.6). */
function aacObjectType(descriptors: Buffer): number {
  let at = 0
  const skipHeader = () => {
    const tag = descriptors[at++]
    while ((descriptors[at++] ?? 0) & 0x80);
    return tag
  }
  if (skipHeader() !== 3) throw new RangeError('esds does not begin with an ES descriptor')
  at += 3
  if (skipHeader() !== 4 || descriptors[at] !== 0x40) throw new RangeError('esds holds no MPEG-4 audio')
  at += 13
  if (skipHeader() !== 5) throw new RangeError('esds has no decoder configuration')
  return (descriptors[at] ?? 0) >> 3
}
