import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg } from '../ffmpeg.ts'
import { FragmentFile } from '../package/fragment-file.ts'
import type { Sample } from '../package/mp4-read.rules.ts'
import { writeInit, writeSegment } from '../package/mp4-write.rules.ts'
import {
  AAC_FRAME,
  gainFor,
  isSilent,
  loudnessFilters,
  SOUND_RATE,
  soundArguments,
  soundFilters,
} from '../plan/encoder-arguments.rules.ts'
import { secondsAt } from '../plan/plan.rules.ts'
import { EncodeFailed, FilmRefused } from '../problem.ts'
import { fileUrl, inputArguments } from '../probe/probe-film.ts'
import type { EncodeContext } from './context.ts'
import { once } from './work-folder.ts'

export interface SoundNotes {
  segments: number
  /** Loudness of the source, in LUFS. */
  loudness: number
  isSilent: boolean
}

/**
 * The film's sound, once for all rungs: measured, brought to one loudness, encoded, cut where the picture is cut.
 * The folder holds `init.mp4` and `0.m4s`, `1.m4s`, … . Throws FilmRefused `damaged-sound` if none can be decoded.
 */
export function encodeSound(context: EncodeContext, onTime: (share: number) => void) {
  const lengthS = secondsAt(context.plan, context.plan.frames)
  return once<SoundNotes>(context.folder, 'sound', async (folder) => {
    const loudness = await measure(context, folder, (reachedS) => onTime((0.5 * reachedS) / lengthS))
    await encode(context, folder, gainFor(loudness), (reachedS) => onTime(0.5 + (0.5 * reachedS) / lengthS))
    const segments = await cut(context, folder, lengthS)
    return { segments, loudness, isSilent: isSilent(loudness) }
  })
}

async function measure(context: EncodeContext, folder: string, onTime: (reachedS: number) => void): Promise<number> {
  const output = { file: '-', options: ['-map', '[sound]', '-f', 'null'] }
  const log = await runOnSound(context, folder, loudnessFilters(streamIndex(context)), output, onTime)
  // ffmpeg may set the filter up more than once; an unused one reports the floor of the scale.
  const summaries = [...log.matchAll(/Integrated loudness:\s+I:\s+(-?[\d.]+|-?inf|nan) LUFS/g)]
  if (summaries.length === 0) throw new FilmRefused('damaged-sound', 'nothing to measure')
  return Math.max(FLOOR_LUFS, ...summaries.map(([, integrated]) => Number(integrated) || FLOOR_LUFS))
}

const FLOOR_LUFS = -70

const encode = (context: EncodeContext, folder: string, gainDb: number, onTime: (reachedS: number) => void) => {
  const filters = soundFilters(streamIndex(context), secondsAt(context.plan, context.plan.frames), gainDb)
  return runOnSound(context, folder, filters, { file: ENCODED, options: soundArguments() }, onTime)
}

const ENCODED = 'encoded.mp4'

const streamIndex = ({ probe }: EncodeContext) => probe.soundStream?.index ?? 0

async function runOnSound(
  { source, probe, tools, limits, signal, threads, plan, boundsFor }: EncodeContext,
  folder: string,
  filterGraph: string,
  output: { file: string; options: string[] },
  onTime: (reachedS: number) => void,
): Promise<string> {
  const run = runFfmpeg({
    tools,
    folder,
    signal,
    inputs: [
      { file: fileUrl(source), options: [...inputArguments(probe.container, limits), '-vn', '-threads', String(threads)] },
    ],
    filterGraph,
    outputs: [output],
    bounds: boundsFor(secondsAt(plan, plan.frames)),
    onTime,
  })
  return run.catch((error: unknown) => {
    const isFilm = error instanceof EncodeFailed && error.kind === 'tool-failed' && UNDECODABLE.test(error.log)
    throw isFilm ? new FilmRefused('damaged-sound', error.message) : error
  })
}

const UNDECODABLE = /Cannot determine format of input stream|Error while decoding stream|Invalid data found/

/** Cuts the encoded sound at the picture's segment ends, to the nearest packet, and drops the encoder's first packet. */
async function cut({ plan }: EncodeContext, folder: string, lengthS: number): Promise<number> {
  const wanted = Math.ceil((lengthS * SOUND_RATE) / AAC_FRAME)
  const endOf = (index: number) =>
    Math.min(wanted, Math.round((secondsAt(plan, (index + 1) * plan.segmentFrames) * SOUND_RATE) / AAC_FRAME))
  const source = new FragmentFile(join(folder, ENCODED))
  let [index, from, packets] = [0, 0, [] as Packet[]]
  const write = async () => {
    await writeFile(join(folder, `${index}.m4s`), soundSegment(index, from, packets))
    ;[index, from, packets] = [index + 1, from + packets.length, []]
  }
  for await (const packet of packetsOf(source)) {
    if (from + packets.length >= wanted) break
    packets.push(packet)
    if (from + packets.length === endOf(index)) await write()
  }
  if (packets.length > 0) await write()
  await source.close()
  if (!source.init || from < wanted - SPARE_PACKETS)
    throw new EncodeFailed('check-failed', `${from} of ${wanted} packets of sound`)
  await writeFile(join(folder, 'init.mp4'), writeInit(source.init, 0))
  await rm(join(folder, ENCODED))
  return index
}

/** The last packets of a film may be missing by rounding. */
const SPARE_PACKETS = 3

type Packet = Sample & { bytes: Buffer }

/** All packets but the first, which holds what the encoder needs to start and nothing of the film. */
async function* packetsOf(source: FragmentFile): AsyncGenerator<Packet> {
  let isFirst = true
  for (let fragment = await source.next(); fragment; fragment = await source.next()) {
    let at = 0
    for (const sample of fragment.samples) {
      const bytes = fragment.data.subarray(at, (at += sample.sizeBytes))
      if (!isFirst) yield { ...sample, bytes }
      isFirst = false
    }
  }
}

const soundSegment = (index: number, from: number, packets: Packet[]) =>
  writeSegment({
    sequence: index + 1,
    decodedAt: from * AAC_FRAME,
    duration: AAC_FRAME,
    samples: packets,
    data: Buffer.concat(packets.map(({ bytes }) => bytes)),
    isPicture: false,
  })
