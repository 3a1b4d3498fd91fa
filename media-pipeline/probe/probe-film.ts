import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Tools } from '../find-tools.ts'
import { FilmRefused } from '../problem.ts'
import { runProbe } from '../run-probe.ts'
import { DECODERS } from './codecs.rules.ts'
import { judgeHeader, judgeScan } from './judge.rules.ts'
import { LIMITS, type Limits } from './limits.ts'
import {
  chooseStreams,
  type CaptionStream,
  type PictureStream,
  type ProbeAnswer,
  readPicture,
  readSound,
  type SoundStream,
} from './read-streams.rules.ts'
import { PACKET_ENTRIES, type Scan, scanPackets } from './scan-packets.ts'
import { type Container, sniff, SNIFF_BYTES } from './sniff.rules.ts'

/** A film we accept, and all we need to know of it. */
export interface Probe extends Scan {
  container: Container
  sizeBytes: number
  /** Length of the film in seconds: to the end of the picture or of the sound, whichever is later. */
  durationS: number
  stream: PictureStream
  soundStream: SoundStream | null
  captions: CaptionStream[]
}

export interface ProbeOptions {
  tools: Tools
  limits?: Partial<Limits>
  signal?: AbortSignal
}

/**
 * Looks at a film without decoding it. Throws FilmRefused when it is none, or not one we take; never reads anything
 * but the file, never touches the network, ends within the bounds whatever the file is.
 */
export async function probeFilm(file: string, options: ProbeOptions): Promise<Probe> {
  const limits = { ...LIMITS, ...options.limits }
  const { container, sizeBytes } = await sniffFile(file)
  const answer = await readHeader({ ...options, file, container, limits })
  const chosen = chooseStreams(answer.streams ?? [])
  judgeHeader(answer, chosen, limits)
  const stream = readPicture(chosen.picture)
  const soundStream = chosen.sound ? readSound(chosen.sound) : null
  const scan = await scanPackets({
    tools: options.tools,
    signal: options.signal,
    args: [...inputArguments(container, limits), '-show_entries', PACKET_ENTRIES, '-of', 'compact=p=0', fileUrl(file)],
    bounds: probeBounds(limits, sizeBytes),
    pictureIndex: stream.index,
    soundIndex: soundStream?.index ?? null,
    nominalRate: stream.nominalRate,
    startS: Number(answer.format?.start_time) || 0,
    sizeBytes,
    maxDurationS: limits.durationS,
    mayJump: container === 'mpegts' || container === 'mpeg',
  })
  const declaredS = declaredLength(container, answer, [chosen.picture, chosen.sound])
  const durationS = judgeScan({ scan, container, sizeBytes, declaredS, limits })
  return { container, sizeBytes, durationS, stream, soundStream, captions: chosen.captions, ...scan }
}

/**
 * The length by the headers, in seconds; 0 when there is none. QuickTime says it for each track, and the whole may
 * be longer by tracks of data nobody sees.
 */
function declaredLength(container: Container, answer: ProbeAnswer, chosen: ({ duration?: string } | undefined)[]): number {
  if (container !== 'mov') return Number(answer.format?.duration) || 0
  return Math.max(...chosen.map((stream) => Number(stream?.duration) || 0))
}

/** An address no demuxer or protocol can read as anything but this file, whatever characters its name has. */
export const fileUrl = (file: string) => `file:${resolve(file)}`

/**
 * The options both programs get before a stranger's file: this demuxer and no other, local files only, decoders
 * from our list, and no more streams than the limit.
 */
export const inputArguments = (container: Container, limits: Limits): string[] => [
  ...['-protocol_whitelist', 'file', '-format_whitelist', FORMAT_NAMES[container], '-f', container],
  ...['-codec_whitelist', DECODERS, '-max_streams', String(limits.streams)],
  ...(container === 'mov' ? ['-enable_drefs', '0', '-use_absolute_path', '0'] : []),
]

/** What a demuxer calls itself, where that is more than the name it is chosen by. */
const FORMAT_NAMES: Record<Container, string> = {
  mov: 'mov,mp4,m4a,3gp,3g2,mj2',
  matroska: 'matroska,webm',
  avi: 'avi',
  flv: 'flv',
  asf: 'asf',
  mpegts: 'mpegts',
  mpeg: 'mpeg',
  mxf: 'mxf',
  rm: 'rm',
  ogg: 'ogg',
}

async function sniffFile(file: string): Promise<{ container: Container; sizeBytes: number }> {
  const about = await stat(file).catch(() => undefined)
  if (!about?.isFile()) throw new FilmRefused('not-a-file')
  if (about.size === 0) throw new FilmRefused('empty-file')
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFF_BYTES), 0, SNIFF_BYTES, 0)
    const sniffed = sniff(buffer.subarray(0, bytesRead))
    if ('refusal' in sniffed) throw new FilmRefused(sniffed.refusal)
    return { container: sniffed.container, sizeBytes: about.size }
  } finally {
    await handle.close()
  }
}

/** A large file gets a second for each 5 MB, as from a slow disk. */
const probeBounds = (limits: Limits, sizeBytes = 0) => {
  const seconds = limits.probeS + sizeBytes / 5e6
  return { cpuS: seconds, deadlineS: seconds, stallS: seconds, memoryBytes: limits.probeMemoryBytes, fileBytes: 0, niceness: 10 }
}

const MAX_HEADER_CHARACTERS = 2_000_000

async function readHeader({
  file,
  container,
  limits,
  tools,
  signal,
}: Omit<ProbeOptions, 'limits'> & { file: string; container: Container; limits: Limits }): Promise<ProbeAnswer> {
  let json = ''
  const { isOk, log } = await runProbe({
    tools,
    signal,
    args: [...inputArguments(container, limits), '-show_format', '-show_streams', '-of', 'json', fileUrl(file)],
    bounds: probeBounds(limits),
    onLine: (line) => {
      json += line
      if (json.length > MAX_HEADER_CHARACTERS) throw new FilmRefused('too-many-streams')
    },
  })
  if (isOk) return JSON.parse(json) as ProbeAnswer
  if (/max_streams|too many streams/i.test(log)) throw new FilmRefused('too-many-streams', undefined, { limit: limits.streams })
  if (/moov atom not found/.test(log)) throw new FilmRefused('truncated', 'the index at the end of the file is missing')
  if (/Cannot allocate memory|failed to map segment|out of memory/i.test(log))
    throw new FilmRefused('too-costly', 'out of memory')
  throw new FilmRefused('unreadable', log.trim().split('\n').at(-1)?.slice(-300))
}
