import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { initFile } from '../encode/collect-segments.ts'
import type { Journal } from '../encode/journal.ts'
import type { CaptionNotes } from '../encode/keep-captions.ts'
import { randomName } from '../encode/work-folder.ts'
import { rateOf } from '../plan/frame-rate.rules.ts'
import { type Plan, secondsAt } from '../plan/plan.rules.ts'
import { EncodeFailed } from '../problem.ts'
import type { Probe } from '../probe/probe-film.ts'
import { checkFilm } from './check-film.ts'
import type { FilmReport } from './film-report.ts'
import { codecOf, readFragment } from './mp4-read.rules.ts'
import {
  captionPlaylist,
  keyframePlaylist,
  masterPlaylist,
  measureBandwidth,
  mediaPlaylist,
  type MediaSegment,
  segmentName,
  targetDuration,
} from './playlists.rules.ts'
import { sheetCount, layOutStoryboard, storyboardTrack } from './storyboard.rules.ts'

/** The finished pieces of an encode. */
export interface Pieces {
  probe: Probe
  plan: Plan
  picture: Journal
  sound: { folder: string; segments: number } | null
  captions: { folder: string; notes: CaptionNotes }
  stills: string
  /** What the report says besides what is measured here. */
  about: Pick<FilmReport, 'key' | 'encodedWith' | 'warnings' | 'source'>
}

/**
 * Puts the pieces together beside the target, checks the result as a player would see it, and gives it the target's
 * name in one step: a target folder is whole or absent, after a power cut too.
 */
export async function publishFilm(pieces: Pieces, target: string): Promise<FilmReport> {
  await mkdir(dirname(target), { recursive: true })
  await removeLeftovers(target)
  const part = `${target}${PART}${randomName()}`
  try {
    const report = await assemble(pieces, part)
    await checkFilm(part, pieces.probe.durationS)
    await writeFile(join(part, REPORT_FILE), JSON.stringify(report, null, 2))
    await flush(part)
    await rename(part, target)
    await flushEntry(dirname(target))
    return report
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

export const REPORT_FILE = 'film.json'

const PART = '.part-'

/** Halves that an earlier, killed attempt left behind. */
async function removeLeftovers(target: string) {
  const halves = (await readdir(dirname(target))).filter((name) => name.startsWith(`${basename(target)}${PART}`))
  await Promise.all(halves.map((name) => rm(join(dirname(target), name), { recursive: true, force: true })))
}

async function assemble(pieces: Pieces, part: string): Promise<FilmReport> {
  const { plan, probe, about } = pieces
  const rungs = []
  for (const rung of plan.rungs) rungs.push({ ...rung, ...(await layOutRung(pieces, rung.name, join(part, rung.name))) })
  const sound = pieces.sound && (await layOutSound(pieces.sound, join(part, 'sound')))
  const targetS = targetDuration([...(rungs[0]?.segments ?? []), ...(sound?.segments ?? [])])
  for (const { name, segments } of rungs) {
    await writeFile(join(part, name, 'index.m3u8'), mediaPlaylist(segments, targetS))
  }
  const smallest = rungs.at(-1)
  if (smallest) await writeFile(join(part, smallest.name, 'keyframes.m3u8'), keyframePlaylist(smallest.segments, targetS))
  if (sound) await writeFile(join(part, 'sound', 'index.m3u8'), mediaPlaylist(sound.segments, targetS))
  const captions = await layOutCaptions(pieces, part)
  const board = await layOutStills(pieces, part)

  const variants = rungs.map(({ name, width, height, codec, segments }) => {
    return { name, width, height, codec, frameRate: rateOf(plan.frameRate), bandwidth: measureBandwidth(segments, targetS) }
  })
  const keyframes = (smallest?.segments ?? []).map((segment) => ({ ...segment, bytes: segment.keyframeBytes ?? 0 }))
  const language = probe.soundStream?.language ?? null
  const heard = sound && { codec: sound.codec, bandwidth: measureBandwidth(sound.segments, targetS), language }
  const master = masterPlaylist({ variants, sound: heard, captions, keyframes: measureBandwidth(keyframes, targetS) })
  await writeFile(join(part, 'master.m3u8'), master)
  return {
    ...about,
    durationS: secondsAt(plan, plan.frames),
    frameRate: rateOf(plan.frameRate),
    rungs: rungs.map(({ name, segments }, i) => ({ ...pick(variants[i]), name, bytes: total(segments) })),
    sound: heard && { ...heard, bytes: total(sound.segments) },
    captions: captions.map(({ id, ...caption }) => ({ ...caption, file: `captions/${id}.vtt` })),
    poster: 'poster.jpg',
    storyboard: { track: 'storyboard.vtt', sheets: sheetCount(board), width: board.width, height: board.height },
  }
}

const pick = (variant: Omit<FilmReport['rungs'][number], 'bytes'> | undefined) => {
  if (!variant) throw new EncodeFailed('check-failed', 'a rung was lost')
  const { width, height, codec, bandwidth } = variant
  return { width, height, codec, bandwidth }
}

const total = (segments: readonly MediaSegment[]) => segments.reduce((sum, { bytes }) => sum + bytes, 0)

type Track = { segments: MediaSegment[]; codec: string }

async function layOutRung({ picture, plan }: Pieces, rung: string, folder: string): Promise<Track> {
  await mkdir(folder, { recursive: true })
  await place(initFile(picture, rung), join(folder, 'init.mp4'))
  const segments: MediaSegment[] = []
  for (const { index, files } of picture.list()) {
    const file = files[rung]
    if (!file) throw new EncodeFailed('check-failed', `segment ${index} lacks ${rung}`)
    await place(join(picture.folder, file.path), join(folder, segmentName(index)))
    const frames = Math.min(plan.segmentFrames, plan.frames - index * plan.segmentFrames)
    segments.push({ durationS: secondsAt(plan, frames), bytes: file.bytes, keyframeBytes: file.keyframeBytes })
  }
  return { segments, codec: codecOf(await readFile(join(folder, 'init.mp4'))) }
}

async function layOutSound(sound: NonNullable<Pieces['sound']>, folder: string): Promise<Track> {
  await mkdir(folder, { recursive: true })
  await place(join(sound.folder, 'init.mp4'), join(folder, 'init.mp4'))
  const segments: MediaSegment[] = []
  for (let index = 0; index < sound.segments; index++) {
    const content = await readFile(join(sound.folder, `${index}.m4s`))
    const { samples, duration } = readFragment(content)
    await place(join(sound.folder, `${index}.m4s`), join(folder, segmentName(index)))
    segments.push({ durationS: (samples.length * duration) / 48_000, bytes: content.length })
  }
  return { segments, codec: codecOf(await readFile(join(folder, 'init.mp4'))) }
}

async function layOutCaptions({ captions, plan }: Pieces, part: string) {
  const { kept } = captions.notes
  if (kept.length > 0) await mkdir(join(part, 'captions'))
  for (const { file } of kept) {
    await place(join(captions.folder, file), join(part, 'captions', file))
    const playlist = captionPlaylist(file, secondsAt(plan, plan.frames))
    await writeFile(join(part, 'captions', file.replace(/vtt$/, 'm3u8')), playlist)
  }
  return kept.map(({ file, name, language }) => ({ id: file.replace(/\.vtt$/, ''), name, language }))
}

async function layOutStills({ stills, plan }: Pieces, part: string) {
  const board = layOutStoryboard(plan)
  const sheets = Array.from({ length: sheetCount(board) }, (_, i) => `storyboard-${i + 1}.jpg`)
  for (const file of ['poster.jpg', ...sheets]) await place(join(stills, file), join(part, file))
  await writeFile(join(part, 'storyboard.vtt'), storyboardTrack(plan))
  return board
}

/** A second name for the same file, or a copy where that cannot be (another disk). */
const place = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to))

/** Brings everything in the folder to the disk, before the rename that makes it count. */
async function flush(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await flush(path)
    else await flushEntry(path)
  }
  await flushEntry(folder)
}

async function flushEntry(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().catch(() => {}) // folders cannot be flushed everywhere
  await handle.close()
}
