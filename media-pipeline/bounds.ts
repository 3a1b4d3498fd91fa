import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a run over a stranger's file may use up. */
export interface Bounds {
  /** Processor time, in seconds, over all threads. */
  cpuS: number
  /** Address space in bytes; several times what is really touched. */
  memoryBytes: number
  /** Size of the largest single file it may write, in bytes. */
  fileBytes: number
  /** Wall-clock time in seconds, whatever the progress. */
  deadlineS: number
  /** Longest wall-clock time in seconds without progress. */
  stallS: number
  /** 0 to 19; 10 leaves the web server its share of a small machine. */
  niceness: number
}

export const GIB = 1024 ** 3

/**
 * The command line that starts a program within its bounds; all of these exec in place, so the process id stays.
 * Where a tool is missing (Windows has none, macOS no bound on memory) its bound is left out: deadline and stall
 * always hold.
 */
export async function boundedCommand(program: string, bounds: Bounds): Promise<[string, ...string[]]> {
  const words = [program]
  // A worker that dies of kill -9 must not leave an encoder behind that fights its successor for the processor.
  if (await serves('setpriv', '--pdeathsig', 'KILL')) words.unshift('setpriv', '--pdeathsig', 'KILL', '--no-new-privs')
  if (await serves(SHELL, '-c', EXEC, 'sh')) words.unshift(SHELL, '-c', `${limits(bounds)}${EXEC}`, 'sh')
  if (await serves('nice', '-n', '1')) words.unshift('nice', '-n', String(bounds.niceness))
  return words as [string, ...string[]]
}

const SHELL = '/bin/sh'
const EXEC = 'exec "$@"'

/** In the units of ulimit: seconds, kilobytes, and blocks of 512 bytes. One refused is one that holds already. */
const limits = ({ cpuS, memoryBytes, fileBytes }: Bounds) =>
  Object.entries({ c: 0, t: Math.ceil(cpuS), v: Math.ceil(memoryBytes / 1024), f: Math.ceil(fileBytes / 512) })
    .map(([name, value]) => `ulimit -${name} ${value} 2>/dev/null; `)
    .join('')

const tried = new Map<string, Promise<boolean>>()

function serves(tool: string, ...options: string[]): Promise<boolean> {
  const known = tried.get(tool)
  if (known) return known
  const answer = promisify(execFile)(tool, [...options, 'true']).then(
    () => true,
    () => false,
  )
  tried.set(tool, answer)
  return answer
}

/**
 * A program that reads strangers' files gets no secrets to leak: only what it needs to start. The bundled programs
 * are static, and crash on every MPEG-TS when their iconv loads the system's modules: they are shown an empty place.
 */
export const bareEnvironment = (program: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
  ...(/@ff(mpeg|probe)-installer/.test(program) ? { GCONV_PATH: '/nonexistent' } : {}),
  LC_ALL: 'C',
  MALLOC_ARENA_MAX: '2', // else every thread reserves 64 MB of address space and the memory bound means little
})

/** Ends a detached process and whatever it started. Does nothing if it has ended. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32') process.kill(pid, 'SIGKILL')
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // gone already
  }
}
