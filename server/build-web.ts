import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError } from '#db/operator-error.ts'
import { releasePidFile, takePidFile } from './pid-file.ts'

const ROOT = join(import.meta.dirname, '..')
const BUILD = join(ROOT, 'build')
const STAMP = join(BUILD, '.stamp')
/** Built here first, so that a server that runs has whole pages all the time. */
const NEXT = join(ROOT, '.svelte-kit/build-next')
const LOCK = join(ROOT, 'node_modules/.cache/web-build.pid')

/**
 * Builds the pages if their sources have changed since the last build; one process at a time.
 * Returns whether it built; `onBuild` is called before. Throws with the builder's own words when it fails.
 */
export async function ensureWebBuild({ onBuild }: { onBuild?: () => void } = {}): Promise<boolean> {
  if (isFresh()) return false
  while (!takePidFile(LOCK)) await sleep(200)
  try {
    if (isFresh()) return false
    onBuild?.()
    const stamp = hashOfSources()
    await build()
    writeFileSync(join(NEXT, '.stamp'), stamp)
    replaceBuild()
    return true
  } finally {
    releasePidFile(LOCK)
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

/** Killed between the two steps, there are no pages, and the next start builds them. */
function replaceBuild() {
  const old = `${NEXT}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(BUILD)) renameSync(BUILD, old)
  renameSync(NEXT, BUILD)
  rmSync(old, { recursive: true, force: true })
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
    if (!existsSync(vite)) throw new OperatorError('The tools that build the pages are not installed. Run "npm ci" first.')
    // Under a test runner NODE_ENV is "test", and the pages would be built for development.
    // eslint-disable-next-line no-restricted-properties -- handed on, not read
    const env = { ...process.env, NODE_ENV: 'production', LUNXUN_BUILD: NEXT }
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, env })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new OperatorError(`The pages could not be built:\n${words}`))))
  })
}
