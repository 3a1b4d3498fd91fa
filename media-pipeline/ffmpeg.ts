import type { ChildProcess } from 'node:child_process'
import Ffmpeg from 'fluent-ffmpeg'
import { bareEnvironment, boundedCommand, type Bounds, killGroup } from './bounds.ts'
import type { Tools } from './find-tools.ts'
import { EncodeFailed, type FailureKind } from './problem.ts'

/** One ffmpeg process: what it reads, does and writes. Paths of outputs are relative to `folder`. */
export interface FfmpegRun {
  tools: Tools
  folder: string
  inputs: { options: string[]; file: string }[]
  filterGraph?: string
  outputs: { options: string[]; file: string }[]
  bounds: Bounds
  signal?: AbortSignal | undefined
  /** Called about twice a second with the media time reached, in seconds. */
  onTime?: (reachedS: number) => void
}

/**
 * Runs ffmpeg to its end and returns its last words. Throws EncodeFailed: `cancelled`, `stalled`, `deadline`,
 * `disk-full` or `tool-failed`, with the last words in `log`. When this returns or throws, the process is gone.
 *
 * The only file that knows fluent-ffmpeg. It builds the command line and splits the log; the package is archived,
 * so replacing it means writing `[...inputs, '-filter_complex', graph, ...outputs]` and a line reader here.
 */
export async function runFfmpeg(run: FfmpegRun): Promise<string> {
  if (run.signal?.aborted) throw new EncodeFailed('cancelled')
  const [program, ...prefix] = await boundedCommand(run.tools.ffmpeg, run.bounds)
  const command = new BoundedCommand(program, prefix, run)
  const tail = new LogTail()
  let ending: FailureKind | undefined
  const end = (kind: FailureKind) => {
    ending ??= kind
    command.killGroup()
  }
  const watch = watchProgress(run.bounds, end)
  const onAbort = () => end('cancelled')
  run.signal?.addEventListener('abort', onAbort)
  try {
    await new Promise<void>((resolve, reject) => {
      command.on('start', () => (ending ? command.killGroup() : undefined))
      // Never listen to 'progress': fluent-ffmpeg would then run ffprobe on the film, outside all our bounds.
      command.on('stderr', (line: string) => {
        const reached = reachedIn(line)
        if (!reached) return tail.add(line)
        watch.beat(reached.mark)
        run.onTime?.(reached.timeS)
      })
      command.on('end', () => resolve())
      command.on('error', reject)
      command.run()
    })
  } catch (error) {
    throw explain(ending, error as Error, tail.text())
  } finally {
    watch.stop()
    run.signal?.removeEventListener('abort', onAbort)
  }
  if (ending) throw new EncodeFailed(ending, undefined, tail.text())
  return tail.text()
}

/** What fluent-ffmpeg spawns, with. Private there, but an archived package can no longer move it. */
type Spawn = (
  args: string[],
  options: object,
  onProcess: (child: ChildProcess, ...rings: unknown[]) => void,
  onEnd?: (...results: unknown[]) => void,
) => void

/** The types name the class within the function; at run time the function is the class. */
const FfmpegCommand = Ffmpeg as unknown as typeof Ffmpeg.FfmpegCommand

class BoundedCommand extends FfmpegCommand {
  readonly #prefix: string[]
  readonly #tools: Tools
  #child: ChildProcess | undefined

  constructor(program: string, prefix: string[], run: FfmpegRun) {
    super({ cwd: run.folder, stdoutLines: 5 })
    this.#prefix = prefix
    this.#tools = run.tools
    this.setFfmpegPath(program)
    const [first, ...rest] = run.inputs
    for (const { options, file } of first ? [withGlobals(first), ...rest] : []) this.input(file).inputOptions(...pair(options))
    if (run.filterGraph) this.complexFilter(run.filterGraph)
    for (const { options, file } of run.outputs) this.output(file).outputOptions(...pair(options))
  }

  /** Every process it starts: the run itself and its questions about encoders. */
  protected _spawnFfmpeg(args: string[], options: object, onProcess: Parameters<Spawn>[2], onEnd?: Parameters<Spawn>[3]) {
    const bounded = { ...options, detached: process.platform !== 'win32', env: bareEnvironment(this.#tools.ffmpeg) }
    const remember: typeof onProcess = (child, ...rings) => {
      this.#child = child
      onProcess(child, ...rings)
    }
    const spawn = (FfmpegCommand.prototype as unknown as { _spawnFfmpeg: Spawn })._spawnFfmpeg
    if (onEnd) spawn.call(this, [...this.#prefix, ...args], bounded, remember, onEnd)
    else spawn.call(this, [...this.#prefix, ...args], bounded, onProcess)
  }

  killGroup() {
    if (this.#child?.exitCode === null) killGroup(this.#child.pid)
  }
}

const withGlobals = ({ options, file }: FfmpegRun['inputs'][number]) => ({
  options: ['-hide_banner', '-nostdin', '-loglevel', 'verbose', '-stats', ...options],
  file,
})

/** A lone string would be split at spaces; two or more arguments are taken as they are. */
function pair(options: string[]): [string, string, ...string[]] {
  if (options.length < 2) throw new Error('ffmpeg options come in pairs')
  return options as [string, string, ...string[]]
}

/** Reads `frame=  48 fps=… time=00:00:01.92 …`. The mark changes whenever anything moved. */
function reachedIn(line: string): { timeS: number; mark: string } | undefined {
  const [, sign, hours, minutes, seconds] = /^(?:frame|size)=.*\btime=(?:(-?)(\d+):(\d+):([\d.]+)|N\/A)/.exec(line) ?? []
  if (hours === undefined) return undefined
  const timeS = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return { timeS: sign ? 0 : timeS, mark: line.replace(/(fps|speed|bitrate|elapsed)=\s*\S+/g, '') }
}

/** Ends the run at its deadline, or when the mark has not changed for `stallS`. */
function watchProgress({ deadlineS, stallS }: Bounds, end: (kind: FailureKind) => void) {
  const deadline = setTimeout(() => end('deadline'), Math.min(deadlineS * 1000, 2 ** 31 - 1))
  const stall = setTimeout(() => end('stalled'), stallS * 1000)
  let last = ''
  return {
    beat(mark: string) {
      if (mark !== last) stall.refresh()
      last = mark
    },
    stop() {
      clearTimeout(deadline)
      clearTimeout(stall)
    },
  }
}

/** The last lines of a log; fluent-ffmpeg's own error text leaves out every line that starts with a bracket. */
class LogTail {
  readonly #lines: string[] = []
  add(line: string) {
    this.#lines.push(line.slice(0, 400))
    if (this.#lines.length > 200) this.#lines.shift()
  }
  text = () => this.#lines.join('\n')
}

function explain(ending: FailureKind | undefined, error: Error, log: string): EncodeFailed {
  if (ending) return new EncodeFailed(ending, undefined, log)
  if (/No space left on device|signal SIGXFSZ|File too large/i.test(`${log}\n${error.message}`)) {
    return new EncodeFailed('disk-full', undefined, log)
  }
  if (/SIGXCPU|SIGKILL/.test(error.message)) return new EncodeFailed('deadline', error.message, log)
  return new EncodeFailed('tool-failed', error.message.split('\n')[0], log)
}
