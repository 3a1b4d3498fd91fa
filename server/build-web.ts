import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#db/operator-error.ts'

const ROOT = join(import.meta.dirname, '..')
const STAMP = join(ROOT, 'build/.stamp')
const LOCK = join(ROOT, 'node_modules/.cache/web-build.lock')
/** A build takes some ten seconds; a lock older than this was left behind by a killed one. */
const LOCK_STALE_MS = 180_000

/**
 * Builds the pages if their sources have changed since the last build; one process at a time.
 * Returns whether it built. Throws with the builder's own words when it fails.
 */
export async function ensureWebBuild(): Promise<boolean> {
  if (isFresh()) return false
  await lock()
  try {
    if (isFresh()) return false
    const stamp = hashOfSources()
    await build()
    writeFileSync(STAMP, stamp)
    return true
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources()

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of [...files, join(ROOT, 'vite.config.ts'), join(ROOT, 'package-lock.json')]) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

async function lock() {
  mkdirSync(join(LOCK, '..'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(LOCK)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true })
      else await sleep(200)
    }
  }
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    if (!existsSync(vite)) throw new OperatorError('The tools that build the pages are not installed. Run "npm ci" first.')
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new OperatorError(`The pages could not be built:\n${words}`))))
  })
}
