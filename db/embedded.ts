import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { findBinaries, reachableFolder, serverAccount, type Account, type Binaries } from './embedded-account.ts'
import { OperatorError } from './operator-error.ts'

/** A PostgreSQL server that came with `npm ci`: for demos, tests and small counties. */
export interface Embedded {
  /** Address of the database `lunxun`, as its owner. */
  url: string
  /** The folder really used; it differs from the one asked for when that one is out of reach of the server's account. */
  folder: string
  /** Stops the server, unless another process of ours started it. */
  stop: () => Promise<void>
}

interface Options {
  folder: string
  /** False only in tests: data need not survive a power cut. */
  durable?: boolean
}

interface Saved {
  port: number
  password: string
  ownerPid?: number
}

const DATABASE = 'lunxun'

/** Starts the server in `folder`, or joins the one a killed run has left. Makes the cluster at first use. */
export async function startEmbedded({ folder: wanted, durable = true }: Options): Promise<Embedded> {
  const account = serverAccount()
  const binaries = await findBinaries(account)
  const folder = reachableFolder(resolve(wanted), account)
  const cluster = join(folder, 'cluster')
  const saved = existsSync(join(cluster, 'PG_VERSION')) ? readSaved(folder) : initialise(binaries, folder, cluster, account)
  const left = runningPid(cluster)
  if (left) {
    const owned = saved.ownerPid !== undefined && saved.ownerPid !== process.pid && isNode(saved.ownerPid)
    await waitUntilReady(address(saved, 'postgres'))
    if (!owned) save(folder, { ...saved, ownerPid: process.pid })
    return { url: address(saved), folder, stop: owned ? async () => undefined : () => stopServer(left) }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const current = { ...saved, port: await freePort(saved.port), ownerPid: process.pid }
  save(folder, current)
  const child = launch(binaries, folder, cluster, current.port, durable, account)
  await waitUntilReady(address(current, 'postgres'), child, join(folder, 'postgres.log'))
  await ensureDatabase(current)
  return { url: address(current), folder, stop: () => stopServer(child.pid!) }
}

function address({ port, password }: Saved, database = DATABASE) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
}

function readSaved(folder: string): Saved {
  return JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as Saved
}

function save(folder: string, saved: Saved) {
  writeFileSync(join(folder, 'server.json'), JSON.stringify(saved), { mode: 0o600 })
}

function initialise(binaries: Binaries, folder: string, cluster: string, account: Account | undefined): Saved {
  const part = `${cluster}.part` // whole or absent: a first start may be killed half-way
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(folder, 'initdb-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [part, passwordFile]) chownSync(path, account.uid, account.gid)
  // C.UTF-8 sorts by code point and still knows letters; plain C finds nothing in Chinese.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const result = spawnSync(
    binaries.initdb,
    ['-D', part, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale],
    { ...account, env: serverEnv(), encoding: 'utf8', cwd: folder },
  )
  rmSync(passwordFile, { force: true })
  if (result.status !== 0)
    throw new OperatorError(`The embedded database could not be created: ${result.error?.message ?? result.stderr}`)
  const saved = { port: 0, password }
  save(folder, saved)
  renameSync(part, cluster)
  return saved
}

/** Nothing of our environment may reach the server: PGDATA, LANG and the like would change what it does. */
function serverEnv() {
  return { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C.UTF-8' }
}

function launch(
  binaries: Binaries,
  folder: string,
  cluster: string,
  port: number,
  durable: boolean,
  account: Account | undefined,
) {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'work_mem=16MB',
    'maintenance_work_mem=128MB',
    'max_wal_size=2GB',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
  ]
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  const log = openSync(join(folder, 'postgres.log'), 'a', 0o600)
  // detached: Ctrl-C in the terminal must reach us first, so that requests can end before the database does.
  const child = spawn(binaries.postgres, ['-D', cluster, ...settings.flatMap((one) => ['-c', one])], {
    ...account,
    cwd: cluster,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

async function waitUntilReady(url: string, child?: ChildProcess, log?: string) {
  for (let tries = 0; tries < 600; tries++) {
    if (child?.exitCode != null) throw new OperatorError(`The embedded database stopped at once; its last words are in ${log}`)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    const isReady = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (isReady) return
    await sleep(100)
  }
  throw new OperatorError('The embedded database did not answer within a minute.')
}

async function ensureDatabase(saved: Saved) {
  const client = new pg.Client({ connectionString: address(saved, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** The process id of a server alive in this cluster; a pid that another program has since received does not count. */
function runningPid(cluster: string): number | undefined {
  if (!existsSync(join(cluster, 'postmaster.pid'))) return undefined
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return pid > 0 && isAlive(pid) && commandOf(pid, 'postgres') ? pid : undefined
}

function isNode(pid: number) {
  return isAlive(pid) && commandOf(pid, 'node')
}

function commandOf(pid: number, word: string) {
  if (!existsSync('/proc/self/cmdline')) return true // not Linux: trust the pid
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!.includes(word)
  } catch {
    return false
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Fast shutdown: sessions are ended, a checkpoint is written. */
async function stopServer(pid: number) {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 300 && isAlive(pid); tries++) await sleep(50)
}

function freePort(preferred: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error) => (preferred ? done(freePort(0)) : fail(error)))
    probe.listen(preferred, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
