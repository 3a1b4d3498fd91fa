import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** The two programs the pipeline needs. */
export interface Tools {
  /** Absolute path, or what FFMPEG_PATH says. */
  ffmpeg: string
  ffprobe: string
  /** What ffmpeg calls itself, for example `5.1.9-0+deb12u1`. */
  version: string
  /** 4, 5, 6 … read from libavcodec, since nightly builds carry no number of their own; 0 when unknown. */
  major: number
  /** True for the ffmpeg 4.1 of 2018 out of node_modules: for trying and for tests, never for films of strangers. */
  isBundled: boolean
}

interface Environment {
  FFMPEG_PATH?: string | undefined
  FFPROBE_PATH?: string | undefined
  PATH?: string | undefined
}

/** No tool could be found, or the one named in the environment does not serve. */
export class ToolsMissing extends Error {}

/**
 * Looks for ffmpeg in FFMPEG_PATH, then on PATH, then among the installed packages, and for an ffprobe to match.
 * An ffmpeg on PATH without H.264 and AAC encoders (some distributions) is passed over; one named in FFMPEG_PATH
 * must serve, or this throws: a silent fallback would hide the operator's mistake.
 */
export async function findTools(environment: Environment = process.env): Promise<Tools> {
  const named = environment.FFMPEG_PATH
  if (named) {
    const about = await inspect(named).catch((cause: unknown) => {
      throw new ToolsMissing(`FFMPEG_PATH=${named} does not run or lacks libx264 or aac`, { cause })
    })
    const isBundled = named === (await bundledPath('ffmpeg'))
    return { ffmpeg: named, ffprobe: await findProbe(environment, named), ...about, isBundled }
  }
  const onPath = await findOnPath('ffmpeg', environment.PATH)
  const about = onPath && (await inspect(onPath).catch(() => undefined))
  if (onPath && about) return { ffmpeg: onPath, ffprobe: await findProbe(environment, onPath), ...about, isBundled: false }

  const bundled = await bundledPath('ffmpeg')
  if (!bundled) throw new ToolsMissing('No ffmpeg found: install ffmpeg 5 or later, or set FFMPEG_PATH')
  return { ffmpeg: bundled, ffprobe: await findProbe(environment), ...(await inspect(bundled)), isBundled: true }
}

/** An ffprobe of the same build reads a file as its ffmpeg will, so the neighbour comes before PATH. */
async function findProbe(environment: Environment, ffmpeg?: string): Promise<string> {
  if (environment.FFPROBE_PATH) return environment.FFPROBE_PATH
  const found =
    (ffmpeg && (await findOnPath('ffprobe', dirname(ffmpeg)))) ??
    (await bundledPath('ffprobe')) ??
    (await findOnPath('ffprobe', environment.PATH))
  if (!found) throw new ToolsMissing('No ffprobe found: install ffmpeg 5 or later, or set FFPROBE_PATH')
  return found
}

async function findOnPath(name: string, path = ''): Promise<string | undefined> {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, file)
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

const isExecutable = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

const BUNDLED = {
  ffmpeg: () => import('@ffmpeg-installer/ffmpeg'),
  ffprobe: () => import('@ffprobe-installer/ffprobe'),
}

/** The installer packages throw on a platform they carry no binary for. */
const bundledPath = (tool: keyof typeof BUNDLED): Promise<string | undefined> =>
  BUNDLED[tool]().then(
    (installed) => installed.default.path,
    () => undefined,
  )

/** Throws when the program does not run or cannot write what we need. */
async function inspect(ffmpeg: string): Promise<{ version: string; major: number }> {
  const run = (flag: string) => promisify(execFile)(ffmpeg, ['-hide_banner', flag], { timeout: 20_000 })
  const [{ stdout: about }, { stdout: encoders }] = await Promise.all([run('-version'), run('-encoders')])
  if (!/\blibx264\b/.test(encoders) || !/\baac\b/.test(encoders)) throw new Error(`${ffmpeg} has no libx264 or no aac`)
  const libavcodec = Number(/libavcodec\s+(\d+)/.exec(about)?.[1] ?? 54)
  return { version: /version (\S+)/.exec(about)?.[1] ?? 'unknown', major: libavcodec - 54 } // libavcodec 58 came with ffmpeg 4
}

/** Whether ffmpeg was built with a filter. */
export async function hasFilter({ ffmpeg }: Tools, name: string): Promise<boolean> {
  const { stdout } = await promisify(execFile)(ffmpeg, ['-hide_banner', '-filters'], { timeout: 20_000 })
  return stdout.split('\n').some((line) => line.trim().split(/\s+/)[1] === name)
}
