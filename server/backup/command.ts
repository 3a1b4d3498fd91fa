/** What the commands of backup and restore have in common: the passphrase, progress on the terminal, refusals in words. */
import { readFileSync } from 'node:fs'
import { fail } from '../run.ts'
import type { Language } from '../terminal.ts'
import { BackupProblem } from './problem.ts'
import type { Note, Step } from './progress.ts'
import { BACKUP_TEXTS, fill } from './texts.ts'

const SHORTEST = 12

/** Throws BackupProblem when there is none, or one that can be guessed. */
export function readPassphrase(env: NodeJS.ProcessEnv, keyFile: string | undefined): string {
  const given = keyFile === undefined ? env['BACKUP_PASSPHRASE'] : contentOf(keyFile)
  if (!given) throw new BackupProblem('needs-passphrase')
  if (given.length < SHORTEST) throw new BackupProblem('short-passphrase')
  return given
}

function contentOf(file: string) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new BackupProblem('no-archive', { file }, { cause })
  }
}

export const sizeText = (bytes: number) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`)

const TELL_EVERY_MS = 250

/** On a terminal one line that changes; in a log one line for each step. */
export function progressOn(output: NodeJS.WriteStream, language: Language): { note: Note; end: () => void } {
  const { steps } = BACKUP_TEXTS[language]
  let [step, detail, bytes, toldAt] = ['checking' as Step, '', 0, 0]
  const line = () => `${steps[step]}${detail ? ` ${detail}` : ''}${bytes ? `  ${sizeText(bytes)}` : ''}`
  return {
    note(next, { name, files, bytes: soFar }) {
      if (soFar !== undefined) bytes = soFar
      else {
        if (next !== step && !output.isTTY) output.write(`${steps[next]} …\n`)
        step = next
        detail = files === undefined ? (name ?? '') : String(files)
      }
      if (!output.isTTY || performance.now() - toldAt < TELL_EVERY_MS) return
      toldAt = performance.now()
      output.write(`\r\x1b[K${line()}`)
    },
    end: () => void (output.isTTY && output.write('\r\x1b[K')),
  }
}

/** Says in words why it was refused, and ends with 1. */
export function refuse(language: Language) {
  return (error: unknown): never => {
    if (!(error instanceof BackupProblem)) return fail(error)
    console.error(fill(BACKUP_TEXTS[language].faults[error.fault], error.values))
    process.exit(1)
  }
}
