/**
 * `node tests/bench/segments.ts [--connections 32]`: segments of films from the real server, cold (each for the first time) and
 * hot (the same few over and over), beside the same files from a bare Node server, and from nginx where it is installed. Three
 * processes: the server in turn, its database, and this one, which asks.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuid } from 'uuid'
import { createKeys } from '#server/keys.ts'
import { signPlayback } from '#server/films/playback/sign-playback.ts'
import { ensureWebBuild } from '#server/build-web.ts'
import { percentile, table } from './measure.ts'
import { serve, type Served } from './serve.ts'
import { serveNginx } from './serve-nginx.ts'

/** Four seconds of 480p. */
const SEGMENT_BYTES = 350_000
const SEGMENTS = 600
/** Asked before anything counts, and never again: a server just started has compiled nothing yet. */
const WARM_UP = 200
const HOT = 40
const HOT_REQUESTS = 4000
const DATA_KEY = '0123456789abcdef'.repeat(4)

interface Figures {
  perS: number
  p50: number
  p95: number
  /** Processor time of the server for each answer, in milliseconds; NaN without /proc. */
  cpuMs: number
}

/** A table of answers a second, as markdown. */
export async function benchSegments({ connections = 32 } = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-segments-'))
  try {
    const versionId = uuid()
    const film = join(folder, 'media/films', versionId)
    await mkdir(join(film, '480p'), { recursive: true })
    for (let n = 0; n < SEGMENTS + WARM_UP; n++) await writeFile(join(film, '480p', nameOf(n)), randomBytes(SEGMENT_BYTES))
    const { base } = signPlayback(
      { keys: createKeys(DATA_KEY) },
      { versionId, viewerId: uuid(), expiresAt: new Date(Date.now() + 3_600_000) },
    )
    const bare = await both(await serveBare(film), '', connections)
    const nginx = await serveNginx(film)
    const sent = nginx && (await both(nginx, '', connections))
    const ours = await both(await serveReally(folder), base, connections)
    const row = (name: string, one: Figures, other: Figures) => [
      ...[name, one.perS.toFixed(0), (one.perS / other.perS).toFixed(2), one.p50.toFixed(1), one.p95.toFixed(1)],
      ...[one.cpuMs.toFixed(2), (one.cpuMs / other.cpuMs).toFixed(2)],
    ]
    return table(
      [
        `segments of ${SEGMENT_BYTES / 1000} kB, ${connections} connections`,
        ...['a second', 'beside bare', 'p50 ms', 'p95 ms', 'processor ms each', 'beside bare'],
      ],
      [
        row('bare Node server, cold', bare.cold, bare.cold),
        row('Lunxun, cold', ours.cold, bare.cold),
        row('bare Node server, hot', bare.hot, bare.hot),
        row('Lunxun, hot', ours.hot, bare.hot),
        ...(sent ? [row('nginx, cold', sent.cold, bare.cold), row('nginx, hot', sent.hot, bare.hot)] : []),
      ],
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const nameOf = (n: number) => `${String(n).padStart(5, '0')}.m4s`

/** Cold first: none of these segments has been asked of this process yet. */
async function both(server: Served, base: string, connections: number): Promise<{ cold: Figures; hot: Figures }> {
  const address = (n: number) => `${server.address}${base}/480p/${nameOf(n)}`
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    await load(server.pid, agent, connections, WARM_UP, (n) => address(SEGMENTS + n))
    const cold = await load(server.pid, agent, connections, SEGMENTS, (n) => address(n))
    const hot = await load(server.pid, agent, connections, HOT_REQUESTS, (n) => address(n % HOT))
    return { cold, hot }
  } finally {
    agent.destroy()
    await server.end()
  }
}

async function load(
  pid: number,
  agent: Agent,
  connections: number,
  count: number,
  address: (n: number) => string,
): Promise<Figures> {
  const times: number[] = []
  let next = 0
  const [from, cpuFrom] = [performance.now(), await processorMs(pid)]
  const ask = async () => {
    while (next < count) {
      const url = address(next++)
      const begun = performance.now()
      const bytes = await loaded(agent, url)
      if (bytes !== SEGMENT_BYTES) throw new Error(`${url}: ${bytes} bytes`)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
  const cpuMs = ((await processorMs(pid)) - cpuFrom) / count
  return { perS: (count * 1000) / (performance.now() - from), p50: percentile(times, 0.5), p95: percentile(times, 0.95), cpuMs }
}

/** Bytes of the answer, which are thrown away. */
function loaded(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (reply) => {
      let bytes = 0
      reply.on('data', (chunk: Buffer) => (bytes += chunk.length))
      reply.on('end', () => (reply.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${reply.statusCode}`))))
      reply.on('error', reject)
    }).on('error', reject)
  })
}

async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const MS_A_TICK = 10
  return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK
}

const serveBare = (folder: string) =>
  serve([join(import.meta.dirname, 'bare-file-server.ts'), folder], {}, /bare server on (\S+)/)

async function serveReally(folder: string): Promise<Served> {
  await ensureWebBuild()
  const env = { LUNXUN_DATA: folder, DATA_KEY, PORT: '0', LOG_LEVEL: 'warn' }
  return serve([join(import.meta.dirname, '../../server/main.ts')], env, /serves on (\S+)/)
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { connections: { type: 'string', default: '32' } } })
  console.log(await benchSegments({ connections: Number(values.connections) }))
}
