import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach } from 'vitest'

export interface Program {
  /** Standard output and error so far. */
  text: () => string
  /** Resolves when `pattern` has been printed, with its first group or the whole; rejects when the program ends before. */
  says: (pattern: RegExp) => Promise<string>
  signal: (name: NodeJS.Signals) => void
  /** The exit code, null when a signal ended it. */
  ended: Promise<number | null>
}

const ROOT = join(import.meta.dirname, '../..')

/** Starts programs of ours as an operator would; whatever is still alive after a test is killed. */
export function usePrograms() {
  const running: { kill: () => void; ended: Promise<unknown> }[] = []
  afterEach(async () => {
    for (const { kill, ended } of running.splice(0)) {
      kill()
      await ended
    }
  })
  return function startProgram(file: string, env: Record<string, string> = {}, args: string[] = []): Program {
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, env: { PATH: process.env['PATH'], ...env } })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    let isOver = false
    const ended = new Promise<number | null>((done) =>
      child.once('close', (code) => {
        isOver = true
        done(code)
      }),
    )
    running.push({ kill: () => child.kill('SIGKILL'), ended })
    async function says(pattern: RegExp): Promise<string> {
      for (;;) {
        const found = pattern.exec(text)
        if (found) return found[1] ?? found[0]
        if (isOver) throw new Error(`Ended without saying ${String(pattern)}:\n${text}`)
        await sleep(20)
      }
    }
    return { text: () => text, says, signal: (name) => void child.kill(name), ended }
  }
}
