import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EncodeFailed } from '../problem.ts'
import { codecOf, findBox, readFragment, shownFromOf, timescaleOf } from './mp4-read.rules.ts'
import { isUpright } from './mp4-write.rules.ts'
import { type MasterView, type MediaView, readMaster, readMedia } from './playlist-read.rules.ts'

/** A segment as it lies on disk. Times in seconds. */
interface Found {
  startS: number
  durationS: number
  bytes: number
}

const LENGTH_TOLERANCE_S = 0.1
const SOUND_PACKET_S = 1024 / 48_000

/**
 * Reads a finished film as a player would, from its master playlist down, and throws EncodeFailed `check-failed` at
 * the first thing that would stutter, drift or mislead: the HLS authoring rules, and the length against the source.
 */
export async function checkFilm(folder: string, sourceDurationS: number): Promise<void> {
  await check(folder, sourceDurationS).catch((error: Error) => {
    throw error instanceof EncodeFailed ? error : new EncodeFailed('check-failed', error.message)
  })
}

async function check(folder: string, sourceDurationS: number): Promise<void> {
  const master = readMaster(await readText(folder, 'master.m3u8'))
  expect(master.isIndependent, 'master.m3u8 lacks EXT-X-INDEPENDENT-SEGMENTS')
  for (const uri of master.uris) await expectFile(folder, uri)
  const pictures = master.variants.filter(({ resolution }) => resolution !== null)
  expect(pictures.length > 0, 'no variant has a picture')
  const sound = master.soundUri === null ? null : await checkTrack(folder, master.soundUri, false)
  const tracks = []
  for (const variant of pictures) tracks.push(await checkVariant(folder, variant, sound))
  const [first, ...others] = tracks
  for (const track of others) checkAligned(first ?? [], track)
  checkLength(first ?? [], sourceDurationS, 'picture')
  if (sound) checkSound(sound, first ?? [], sourceDurationS)
}

type Variant = MasterView['variants'][number]

async function checkVariant(folder: string, variant: Variant, sound: Found[] | null): Promise<Found[]> {
  const track = await checkTrack(folder, variant.uri, true)
  const init = await readFile(join(folder, variant.uri, '..', 'init.mp4'))
  expect(variant.codecs.includes(codecOf(init)), `${variant.uri}: CODECS is not ${codecOf(init)}`)
  const average = averageOf(track) + (sound ? averageOf(sound) : 0)
  const isHonest = Math.abs(variant.averageBandwidth / average - 1) < 0.1 && variant.bandwidth >= variant.averageBandwidth
  expect(isHonest, `${variant.uri}: AVERAGE-BANDWIDTH ${variant.averageBandwidth} where ${Math.round(average)} was measured`)
  return track
}

const averageOf = (track: Found[]) =>
  track.reduce((sum, { bytes }) => sum + bytes * 8, 0) / track.reduce((sum, { durationS }) => sum + durationS, 0)

/** Every segment is there, begins where the one before ended, and (a picture) with a frame that needs no other. */
async function checkTrack(folder: string, uri: string, isPicture: boolean): Promise<Found[]> {
  const playlist = readMedia(await readText(folder, uri))
  checkPlaylist(playlist, uri)
  const base = join(folder, uri, '..')
  const init = await readFile(join(base, playlist.map ?? ''))
  const [scale, shownFrom] = [timescaleOf(init), shownFromOf(init)]
  expect(isUpright(init), `${uri}: the header turns the picture`)
  const found: Found[] = []
  let endTicks = 0
  for (const { uri: name, durationS } of playlist.segments) {
    const segment = await readSegment(join(base, name), isPicture)
    const at = `${uri}: ${name}`
    expect(segment.decodedAt === endTicks, `${at} begins at tick ${segment.decodedAt} instead of ${endTicks}`)
    expect(segment.firstShownAt - shownFrom === endTicks, `${at} is first shown at tick ${segment.firstShownAt - shownFrom}`)
    expect(!isPicture || segment.isKeyframe, `${at} does not begin with a key frame`)
    const ticks = segment.samples * segment.duration
    expect(Math.abs(ticks / scale - durationS) < 0.001, `${at} lasts ${ticks / scale} s, EXTINF says ${durationS}`)
    found.push({ startS: endTicks / scale, durationS: ticks / scale, bytes: segment.bytes })
    endTicks += ticks
  }
  return found
}

function checkPlaylist({ segments, hasEnd, hasDiscontinuity, targetS, map }: MediaView, uri: string) {
  expect(segments.length > 0 && hasEnd && map !== null, `${uri} is not whole`)
  expect(!hasDiscontinuity, `${uri} has a discontinuity`)
  expect(
    segments.every(({ durationS }) => Math.round(durationS) <= targetS),
    `${uri}: a segment is longer than the target`,
  )
}

async function readSegment(path: string, isPicture: boolean) {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const { buffer: head, bytesRead } = await handle.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0)
    const { decodedAt, duration, samples } = readFragment(head.subarray(0, bytesRead))
    const dataStart = findBox(head, 'moof').end + 8
    const dataBytes = samples.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    expect(size === dataStart + dataBytes, `${path} has ${size} bytes, its header speaks of ${dataStart + dataBytes}`)
    const firstShownAt = Math.min(...samples.map(({ shownAfter }, i) => decodedAt + i * duration + shownAfter))
    const isKeyframe =
      isPicture && decodedAt + (samples[0]?.shownAfter ?? 0) === firstShownAt && hasIdr(head.subarray(dataStart, bytesRead))
    return { decodedAt, duration, samples: samples.length, bytes: size, firstShownAt, isKeyframe }
  } finally {
    await handle.close()
  }
}

/** Walks the units of the first picture (four bytes of length, then the type) to one of type 5, IDR. */
function hasIdr(data: Buffer): boolean {
  for (let at = 0; at + 5 <= data.length; at += 4 + data.readUInt32BE(at)) {
    const type = (data[at + 4] ?? 0) & 0x1f
    if (type === 5) return true
    if (type >= 1 && type <= 4) return false
  }
  return false
}

function checkAligned(first: Found[], other: Found[]) {
  expect(first.length === other.length, 'rungs have different numbers of segments')
  for (const [i, { startS, durationS }] of first.entries()) {
    const twin = other[i]
    const isAligned = twin && Math.abs(twin.startS - startS) < 1e-6 && Math.abs(twin.durationS - durationS) < 1e-6
    expect(isAligned === true, `segment ${i} is not cut at the same frame in every rung`)
  }
}

function checkSound(sound: Found[], picture: Found[], sourceDurationS: number) {
  checkLength(sound, sourceDurationS, 'sound')
  for (const [i, { startS }] of sound.entries()) {
    const isInStep = picture[i] === undefined || Math.abs(picture[i].startS - startS) <= SOUND_PACKET_S
    expect(isInStep, `segment ${i} of the sound begins at ${startS} s, of the picture at ${picture[i]?.startS} s`)
  }
}

function checkLength(track: Found[], sourceDurationS: number, name: string) {
  const lengthS = track.reduce((sum, { durationS }) => sum + durationS, 0)
  expect(
    Math.abs(lengthS - sourceDurationS) <= LENGTH_TOLERANCE_S,
    `the ${name} lasts ${lengthS} s, the source ${sourceDurationS} s`,
  )
}

const readText = (folder: string, uri: string) =>
  readFile(join(folder, uri), 'utf8').catch(() => {
    throw new EncodeFailed('check-failed', `${uri} is missing`)
  })

async function expectFile(folder: string, uri: string) {
  const about = await stat(join(folder, uri)).catch(() => undefined)
  expect((about?.size ?? 0) > 0, `${uri} is missing or empty`)
}

function expect(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new EncodeFailed('check-failed', otherwise)
}
