import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bareEnvironment, boundedCommand, type Bounds, killGroup } from './bounds.ts'
import { EncodeFailed, FilmRefused } from './problem.ts'
import type { Tools } from './find-tools.ts'

export interface ProbeRun {
  tools: Tools
  args: string[]
  bounds: Bounds
  signal?: AbortSignal | undefined
  /** Called for every line of output; throwing ends the run with that error. */
  onLine: (line: string) => void
}

/**
 * Runs ffprobe within its bounds and hands over its output line by line, so that a long answer takes no memory.
 * Returns what it wrote to stderr and whether it ended well. Throws FilmRefused `too-costly` when a bound was hit.
 */
export async function runProbe({ tools, args, bounds, signal, onLine }: ProbeRun): Promise<{ isOk: boolean; log: string }> {
  if (signal?.aborted) throw new EncodeFailed('cancelled')
  const [command, ...prefix] = await boundedCommand(tools.ffprobe, bounds)
  const child = spawn(command, [...prefix, '-v', 'error', ...args], {
    detached: process.platform !== 'win32',
    env: bareEnvironment(tools.ffprobe),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let ending: unknown
  const end = (reason: unknown) => {
    ending ??= reason
    killGroup(child.pid)
  }
  const onAbort = () => end(new EncodeFailed('cancelled'))
  signal?.addEventListener('abort', onAbort)
  const deadline = setTimeout(() => end(new FilmRefused('too-costly', `${bounds.deadlineS} s`)), bounds.deadlineS * 1000)
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-8_000)))
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (ending) return
    try {
      onLine(line)
    } catch (error) {
      end(error)
    }
  })
  try {
    const { code, signal: killedBy } = await exit(child)
    if (ending) throw ending as Error
    if (killedBy === 'SIGXCPU' || killedBy === 'SIGKILL') throw new FilmRefused('too-costly', `ended by ${killedBy}`)
    return { isOk: code === 0, log }
  } finally {
    clearTimeout(deadline)
    signal?.removeEventListener('abort', onAbort)
  }
}

const exit = (child: ReturnType<typeof spawn>) =>
  new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on('error', (cause) => reject(new EncodeFailed('tools-missing', cause.message)))
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
