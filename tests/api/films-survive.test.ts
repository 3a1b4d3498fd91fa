import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { findTools } from '#media/index.ts'
import { aCounty, signedIn, type TestOrg } from '../support/county.ts'
import { usePrograms } from '../support/process.ts'
import { aMember, aReleasedFilm } from '../support/watching.ts'
import { watch } from '../support/viewers.ts'

/**
 * Server, worker and database are killed with -9 in turn while fifty people watch and two films are made. What a viewer was
 * told had been accepted is there in the end, and both films are whole. The films are read as fast as they play, so that
 * they are under way long enough on any machine.
 */
const VIEWERS = 50
const FILM_S = 48
const folder = mkdtempSync(join(tmpdir(), 'lunxun-survive-'))
const startProgram = usePrograms()
let cluster: Awaited<ReturnType<typeof startEmbedded>>
let env: Record<string, string>

beforeAll(async () => {
  cluster = await startEmbedded({ folder: join(folder, 'postgres') })
  await migrate(cluster.url)
  const { ffmpeg, ffprobe } = await findTools()
  const film = ['-f', 'lavfi', '-i', `testsrc2=s=320x180:r=25:d=${FILM_S}`, '-c:v', 'libx264', '-preset', 'ultrafast']
  await promisify(execFile)(ffmpeg, ['-v', 'error', ...film, '-pix_fmt', 'yuv420p', join(folder, 'film.mp4')])
  const asItPlays = join(folder, 'ffmpeg.sh')
  writeFileSync(asItPlays, `#!/bin/sh\ncase "$*" in */uploads/*) exec '${ffmpeg}' -re "$@";; esac\nexec '${ffmpeg}' "$@"\n`)
  chmodSync(asItPlays, 0o755)
  env = {
    ...{ DATABASE_URL: cluster.url, DATA_KEY: '0123456789abcdef'.repeat(4), LUNXUN_DATA: join(folder, 'data') },
    ...{ LOG_LEVEL: 'error', FFMPEG_PATH: asItPlays, FFPROBE_PATH: ffprobe, ENCODES_AT_ONCE: '2', ALLOW_BUNDLED_FFMPEG: 'yes' },
  }
})
afterAll(async () => {
  await cluster?.stop()
  rmSync(cluster.folder, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const pool = createPool(cluster.url, { max: 4 })
  return work(createDb(pool)).finally(() => pool.end())
}

async function query<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  return client
    .query<T>(text, values)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const startServer = async () => {
  const program = startProgram('server/main.ts', { ...env, LUNXUN_ROLE: 'web', PORT: '0' })
  return { ...program, address: await program.says(/serves on (\S+)/) }
}
const startWorker = async () => {
  const program = startProgram('server/main.ts', { ...env, LUNXUN_ROLE: 'worker' })
  await program.says(/works on jobs/)
  return program
}
async function kill({ signal, ended }: { signal: (name: NodeJS.Signals) => void; ended: Promise<unknown> }) {
  signal('SIGKILL')
  await ended
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The main process of the database gets no chance to tell the others; a new one starts when they have noticed. */
async function killDatabase() {
  const others = await query<{ pid: number }>('select pid from pg_stat_activity')
  process.kill(Number((await readFile(join(cluster.folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL')
  while (others.some(({ pid }) => isAlive(pid))) await sleep(50)
  const { url } = cluster
  cluster = await startEmbedded({ folder: join(folder, 'postgres') })
  expect(cluster.url).toBe(url)
}

/** By tus, as the page does it. */
async function upload(address: string, headers: Record<string, string>, org: TestOrg): Promise<string> {
  const content = await readFile(join(folder, 'film.mp4'))
  const post = async (path: string, body: object) => {
    const sent = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await (await fetch(`${address}/api/v1${path}`, sent)).json()) as { id: string }
  }
  const film = await post('/films', { orgId: org.id })
  const version = await post(`/films/${film.id}/versions`, { filename: 'film.mp4', sizeBytes: content.length })
  const words = { filmId: film.id, filmVersionId: version.id, filename: 'film.mp4', filetype: 'video/mp4' }
  const metadata = Object.entries(words).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
  const tus = { ...headers, 'tus-resumable': '1.0.0' }
  await fetch(`${address}/api/v1/uploads`, {
    ...{ method: 'POST' },
    headers: { ...tus, 'upload-length': String(content.length), 'upload-metadata': metadata.join(',') },
  })
  const sent = await fetch(`${address}/api/v1/uploads/${version.id}`, {
    ...{ method: 'PATCH', body: new Uint8Array(content) },
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  })
  expect(sent.status).toBe(204)
  return version.id
}

interface VersionNow extends pg.QueryResultRow {
  state: string
  progress: number
  failure_kind: string | null
}
const versions = (ids: string[]) =>
  query<VersionNow>('select state::text, progress, failure_kind from film_version where id = any($1)', [ids])

async function until(ids: string[], isSo: (one: VersionNow) => boolean) {
  for (;;) {
    const now = await versions(ids)
    if (now.every(isSo)) return
    expect(now.map(({ failure_kind: kind }) => kind)).toEqual(now.map(() => null))
    await sleep(200)
  }
}
const isBeyond = (share: number) => (one: VersionNow) => one.state === 'ready' || one.progress >= share

test('what was accepted stays, what was begun is finished', { timeout: 400_000 }, async () => {
  const { editor, county, members, filmId } = await withDatabase(async (db) => {
    const { county, e1 } = await aCounty(db)
    const film = await aReleasedFilm(db, county)
    const members = await Promise.all(Array.from({ length: VIEWERS }, () => aMember(db, e1)))
    return { editor: await signedIn(db, { role: 'county_officer', at: county }), county, members, filmId: film.id }
  })
  let server = await startServer()
  const worker = await startWorker()
  const end = new AbortController()
  const viewing = { address: () => server.address, filmId }
  const watching = members.map(({ personId, headers }) => watch({ ...viewing, personId, headers }, end.signal))
  const made = [await upload(server.address, editor.headers, county), await upload(server.address, editor.headers, county)]

  await until(made, isBeyond(0.1))
  await kill(server)
  server = await startServer()
  await until(made, isBeyond(0.25))
  await kill(worker)
  await startWorker()
  await until(made, isBeyond(0.5))
  await killDatabase()
  await until(made, ({ state }) => state === 'ready')
  await sleep(3000) // everybody reports to the servers of now
  end.abort()
  const records = await Promise.all(watching)

  expect(records.flatMap(({ faults }) => faults)).toEqual([])
  expect(records.every(({ unheard }) => unheard > 0)).toBe(true)
  for (const { personId, sessionId, answered } of records) await expectKept(personId, sessionId, answered)
  for (const id of made) await expectWhole(id)
  expect(await query("select id from film_version where state not in ('ready')")).toEqual([])
})

/** All that was accepted is among the watched parts, and each report is kept once, with the same verdict. */
async function expectKept(personId: string, sessionId: string, answered: { reportId: string; accepted: Part[] }[]) {
  const spans = answered.flatMap(({ accepted }) => accepted)
  const accepted = `{${spans.map(({ fromS, toS }) => `[${Math.round(fromS * 1000)},${Math.round(toS * 1000)})`).join(',')}}`
  const [progress] = await query<{ is_kept: boolean; accepted_ms: number }>(
    `select watched @> $2::int4multirange as is_kept,
      (select sum(upper(part) - lower(part))::int from unnest($2::int4multirange) part) as accepted_ms
      from watch_progress where person_id = $1`,
    [personId, accepted],
  )
  expect(progress?.is_kept).toBe(true)
  expect(progress?.accepted_ms).toBeGreaterThan(20_000)
  const reports = await query<{ id: string }>('select id from watch_report where session_id = $1 order by seq', [sessionId])
  expect(reports.map(({ id }) => id).sort()).toEqual(answered.map(({ reportId }) => reportId).sort())
}

interface Part {
  fromS: number
  toS: number
}

async function expectWhole(versionId: string) {
  const film = join(folder, 'data/media/films', versionId)
  const report = JSON.parse(await readFile(join(film, 'film.json'), 'utf8')) as { durationS: number }
  expect(report.durationS).toBe(FILM_S)
  const segments = (await readdir(join(film, '180p'))).filter((name) => name.endsWith('.m4s'))
  expect(segments).toHaveLength(FILM_S / 4)
}
