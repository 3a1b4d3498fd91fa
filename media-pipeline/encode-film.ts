import { readFile, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { GIB } from './bounds.ts'
import type { EncodeContext } from './encode/context.ts'
import { encodePicture } from './encode/encode-picture.ts'
import { encodeSound } from './encode/encode-sound.ts'
import { keepCaptions } from './encode/keep-captions.ts'
import { makeStills } from './encode/make-stills.ts'
import { encodeKey, openWorkFolder } from './encode/work-folder.ts'
import { findTools, hasFilter, type Tools, ToolsMissing } from './find-tools.ts'
import type { FilmReport } from './package/film-report.ts'
import { publishFilm, REPORT_FILE } from './package/publish-film.ts'
import { planEncode } from './plan/plan.rules.ts'
import { EncodeFailed, FilmRefused, type WarningKind } from './problem.ts'
import { LIMITS, type Limits } from './probe/limits.ts'
import { probeFilm } from './probe/probe-film.ts'

/** Where an encode has come to. */
export interface Progress {
  step: 'probe' | 'encode' | 'stills' | 'publish'
  /** Of the whole encode, 0 to 1; never goes back. */
  share: number
}

export interface EncodeOptions {
  /** The film; only read. */
  source: string
  /** The folder to make. Whole when this returns, absent when it throws. */
  target: string
  /**
   * Keeps unfinished work across ends of all kinds: called again with the same folder, an encode goes on from its
   * last finished segment. Best on the target's disk. Not for two encodes at the same time.
   */
  workFolder: string
  /** Called about twice a second while work goes on: a heartbeat too. */
  onProgress?: (progress: Progress) => void
  /** Ends the encode at once; every process it started is killed. */
  signal?: AbortSignal
  /** Processor cores to use; all by default. */
  concurrency?: number
  limits?: Partial<Limits>
  /** Longest time without progress, in seconds. */
  stallS?: number
  tools?: Tools
}

/** Changed whenever the same plan would give other files: finished work of older versions is not mixed in. */
const FORMAT = 1

/**
 * Makes an HLS folder from a film: `master.m3u8`, a folder for each rung, `sound/`, `captions/`, `poster.jpg`,
 * `storyboard.vtt` with its sheets, `film.json` (the report returned). Called again after success it returns the
 * report at once. Throws FilmRefused when the film is at fault, EncodeFailed when trying again may help.
 */
export async function encodeFilm(options: EncodeOptions): Promise<FilmReport> {
  const report = monotone(options.onProgress)
  try {
    return await encode(options, report)
  } catch (error) {
    throw named(error)
  }
}

async function encode(options: EncodeOptions, report: (progress: Progress) => void): Promise<FilmReport> {
  const { source, signal, limits: given = {} } = options
  const tools = options.tools ?? (await findTools())
  report({ step: 'probe', share: 0 })
  const probe = await probeFilm(source, { tools, limits: given, ...(signal ? { signal } : {}) })
  const plan = planEncode(probe)
  const key = await encodeKey(source, [FORMAT, tools.version, plan])
  const target = resolve(options.target)
  const known = await readReport(target)
  if (known?.key === key) return known
  if (known !== undefined) throw new EncodeFailed('target-exists', target)

  const folder = await openWorkFolder(resolve(options.workFolder), key)
  const hasZscale = probe.stream.hdr !== null && (await hasFilter(tools, 'zscale'))
  const context: EncodeContext = {
    ...{ source, probe, plan, tools, folder, signal, hasZscale },
    limits: { ...LIMITS, ...given },
    threads: options.concurrency ?? availableParallelism(),
    boundsFor: boundsFor(options),
  }
  const film = await encodeSteps(context, key, target, report)
  await rm(folder, { recursive: true, force: true })
  return film
}

async function encodeSteps(context: EncodeContext, key: string, target: string, report: (progress: Progress) => void) {
  const { probe, plan, tools, hasZscale } = context
  const { sound, picture } = await encodeBoth(context, report)
  report({ step: 'stills', share: 0.95 })
  const stills = await makeStills(context, picture.journal)
  const captions = await keepCaptions(context)
  report({ step: 'publish', share: 0.98 })
  const warnings: [boolean, WarningKind][] = [
    [sound?.notes.isSilent === true, 'sound-silent'],
    [captions.notes.hasUnreadable, 'captions-unreadable'],
    [probe.stream.hdr !== null && !hasZscale, 'colours-approximate'],
    [picture.isPartlyDamaged, 'partly-damaged'],
  ]
  const film = await publishFilm(
    {
      ...{ probe, plan, captions, picture: picture.journal, stills: stills.folder },
      sound: sound && { folder: sound.folder, segments: sound.notes.segments },
      about: {
        key,
        encodedWith: `ffmpeg ${tools.version}`,
        warnings: [...plan.warnings, ...warnings.filter(([isSo]) => isSo).map(([, kind]) => kind)],
        source: aboutSource(context),
      },
    },
    target,
  )
  report({ step: 'publish', share: 1 })
  return film
}

/** Sound and picture at the same time: neither keeps all cores busy alone. What stops one stops the other. */
async function encodeBoth(context: EncodeContext, report: (progress: Progress) => void) {
  const { plan, signal: outer } = context
  const failure = new AbortController()
  const both = { ...context, signal: outer ? AbortSignal.any([outer, failure.signal]) : failure.signal }
  const done = { sound: 0, picture: 0 }
  const onShare = (step: keyof typeof done) => (share: number) => {
    done[step] = share
    report({ step: 'encode', share: 0.05 * done.sound + 0.9 * done.picture })
  }
  const onFrames = onShare('picture')
  const steps = [
    plan.hasSound ? encodeSound(both, onShare('sound')) : Promise.resolve(null),
    encodePicture(both, (frames) => onFrames(frames / plan.frames)),
  ] as const
  let cause: unknown
  for (const step of steps) {
    step.catch((error: unknown) => {
      cause ??= error
      failure.abort()
    })
  }
  const [sound, picture] = await Promise.allSettled(steps)
  if (sound.status === 'rejected' || picture.status === 'rejected') throw cause as Error
  return { sound: sound.value, picture: picture.value }
}

const aboutSource = ({ probe }: { probe: EncodeContext['probe'] }): FilmReport['source'] => ({
  container: probe.container,
  codec: probe.stream.codec,
  soundCodec: probe.soundStream?.codec ?? null,
  width: probe.stream.width,
  height: probe.stream.height,
  durationS: probe.durationS,
  sizeBytes: probe.sizeBytes,
})

/** Undefined when nothing is there; without a key when it is not a film of ours, which is then left alone. */
async function readReport(target: string): Promise<{ key: null } | FilmReport | undefined> {
  const isThere = await stat(target).then(
    () => true,
    () => false,
  )
  if (!isThere) return undefined
  const text = await readFile(join(target, REPORT_FILE), 'utf8').catch(() => '{"key":null}')
  return JSON.parse(text) as FilmReport
}

/** An hour for each minute of film is far beyond the slowest machine; memory and files as a 4K film may need. */
const boundsFor =
  ({ limits, stallS = 120, concurrency = availableParallelism() }: EncodeOptions) =>
  (lengthS: number) => {
    const deadlineS = 600 + 60 * lengthS
    return {
      deadlineS,
      stallS,
      cpuS: deadlineS * concurrency,
      memoryBytes: limits?.encodeMemoryBytes ?? LIMITS.encodeMemoryBytes,
      fileBytes: GIB + 2e6 * lengthS,
      niceness: 10,
    }
  }

function monotone(onProgress: EncodeOptions['onProgress']) {
  let reached = 0
  return ({ step, share }: Progress) => {
    reached = Math.max(reached, Math.min(1, share))
    onProgress?.({ step, share: reached })
  }
}

/** Every end has a kind; what nobody foresaw keeps its own words. */
function named(error: unknown): Error {
  if (error instanceof FilmRefused || error instanceof EncodeFailed) return error
  if (error instanceof ToolsMissing) return new EncodeFailed('tools-missing', error.message)
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new EncodeFailed('disk-full', message)
  const failed = new EncodeFailed('tool-failed', message)
  failed.cause = error
  return failed
}
