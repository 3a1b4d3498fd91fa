import type { Plan } from './plan.rules.ts'
import type { Rung } from './ladder.rules.ts'

/** No GPS position, device name, owner or chapter title of the source goes on (Personal Information Protection Law). */
const CLEAN = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact']

/**
 * A fragment for each segment, its times complete in itself: ffmpeg 4 writes an edit list with an 80 ms lag. Flushed,
 * since ffmpeg otherwise gathers 256 KB before it writes: minutes of a lecture's slides, lost to a kill -9.
 */
const FRAGMENTED = [
  ...['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof+negative_cts_offsets+skip_trailer'],
  ...['-flush_packets', '1'],
]

/** The options of one rung's output. */
export function rungArguments(plan: Plan, rung: Rung, index: number, threads: number): string[] {
  const { segmentFrames, timescale, preset, crf } = plan
  return [
    ...[
      '-map',
      `[r${index}]`,
      '-an',
      '-sn',
      '-dn',
      '-c:v',
      'libx264',
      '-preset',
      preset,
      '-profile:v',
      'high',
      '-pix_fmt',
      'yuv420p',
    ],
    ...['-crf', String(crf), '-maxrate', `${rung.maxKbps}k`, '-bufsize', `${rung.maxKbps * 2}k`],
    // Every rung must cut at the same frame, or switching stutters.
    ...['-g', String(segmentFrames), '-keyint_min', String(segmentFrames), '-sc_threshold', '0'],
    ...['-force_key_frames', `expr:eq(mod(n,${segmentFrames}),0)`],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-video_track_timescale', String(timescale), '-threads', String(threads), ...CLEAN, ...FRAGMENTED],
  ]
}

/** The filters have made the frames constant and counted them: none may be shown twice by what ffmpeg thinks of their times. */
export const eachFrameOnce = (ffmpegMajor: number): string[] => [ffmpegMajor >= 6 ? '-fps_mode' : '-vsync', 'passthrough']

export const SOUND_RATE = 48_000

/** Samples in an AAC packet; the encoder's first packet holds none of the film's sound, only what it needs to start. */
export const AAC_FRAME = 1024

/** The options of the sound's output: stereo AAC, fragments of two seconds. */
export const soundArguments = (): string[] => [
  ...['-map', '[sound]', '-vn', '-sn', '-dn', '-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', String(SOUND_RATE), ...CLEAN],
  ...['-f', 'mp4', '-movflags', 'empty_moov+default_base_moof+skip_trailer', '-frag_duration', '2000000'],
]

/**
 * The film's sound on the film's clock: silence where it starts late, has gaps or ends early, two channels whatever
 * came in (a centre of 5.1 goes to both), exactly `durationS` long.
 */
export function soundFilters(streamIndex: number, durationS: number, gainDb: number): string {
  const louder = gainDb === 0 ? [] : [`volume=${gainDb.toFixed(2)}dB`, 'alimiter=limit=0.84:level=disabled']
  const chain = [...straightened(streamIndex), ...louder, 'apad', `atrim=end=${durationS.toFixed(6)}`]
  return `${chain.join(',')}[sound]`
}

/** Measures loudness after EBU R 128 into the log, writes nothing. */
export const loudnessFilters = (streamIndex: number): string =>
  `${[...straightened(streamIndex), 'ebur128=framelog=verbose'].join(',')}[sound]`

const straightened = (streamIndex: number) => [
  `[0:${streamIndex}]aresample=${SOUND_RATE}:async=1:first_pts=0`,
  'aformat=sample_fmts=fltp:channel_layouts=stereo',
]

const TARGET_LUFS = -16
const SILENT_LUFS = -60

/**
 * How much louder the sound must become, in decibels; 0 for silence, where only noise would grow. Limited, so that
 * a film of birdsong is not raised to a shout.
 */
export function gainFor(loudnessLufs: number): number {
  if (loudnessLufs < SILENT_LUFS) return 0
  const gain = Math.max(-24, Math.min(18, TARGET_LUFS - loudnessLufs))
  return Math.abs(gain) < 0.5 ? 0 : gain
}

export const isSilent = (loudnessLufs: number) => loudnessLufs < SILENT_LUFS
