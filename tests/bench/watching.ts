import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import type { Embedded } from '#db/embedded.ts'
import { hashToken, newToken } from '#server/accounts/token.rules.ts'
import { SESSION_COOKIE } from '#server/accounts/session-cookie.ts'
import { readConfig } from '#server/config.ts'
import type { Handed } from '#server/films/watching/desk.ts'
import { judgeBatch } from '#server/films/watching/judge-batch.ts'
import { createReportDesk } from '#server/films/watching/report-desk.ts'
import type { Deps } from '#server/http/deps.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { aCounty, type TestOrg } from '../support/county.ts'
import { aReleasedFilm, aReport, type ReleasedFilm } from '../support/watching.ts'
import { ms, percentile, table } from './measure.ts'
import { withDatabase } from './with-database.ts'

const VIEWERS = 10_000
const REPORT_EVERY_S = 15
const RUN_S = 30
const REPORTS = 4000
const AT_ONCE = 256

interface BenchViewer {
  personId: string
  accountId: string
  sessionId: string
  cookie: string
}

/** Watch reports per second beside one transaction each, and what ten thousand viewers cost the server. */
export async function benchWatching(): Promise<string> {
  return withDatabase(async ({ db, server }) => {
    const { county, e1 } = await aCounty(db)
    const viewers = await fillViewers(db, e1, await aReleasedFilm(db, county, { durationS: 7200 }))
    const rates = await benchRates(db, viewers)
    const load = await benchLoad(server, viewers)
    return `${rates}\n\n${load}`
  })
}

/** Members of one branch, signed in and sitting before the film for an hour. */
async function fillViewers(db: Db, org: TestOrg, film: ReleasedFilm): Promise<BenchViewer[]> {
  const openedAt = new Date(Date.now() - 3_600_000)
  const made = Array.from({ length: VIEWERS }, (_, n) => ({
    n,
    token: newToken(),
    personId: uuid(),
    accountId: uuid(),
    sessionId: uuid(),
  }))
  for (let from = 0; from < VIEWERS; from += 1000) {
    const some = made.slice(from, from + 1000)
    const each = <T>(row: (one: (typeof made)[number]) => T) => some.map(row)
    await db
      .insertInto('person')
      .values(
        each(({ personId: id, n }) => ({
          id,
          name: `观众${n}`,
          memberNo: `W${String(n).padStart(6, '0')}`,
          namePinyin: 'guanzhong',
          search: sql<string>`''::tsvector`,
        })),
      )
      .execute()
    await db
      .insertInto('tie')
      .values(each(({ personId }) => ({ id: uuid(), personId, orgId: org.id, fromOn: '2015-07-01' })))
      .execute()
    await db
      .insertInto('account')
      .values(each(({ accountId: id, personId }) => ({ id, personId, displayName: '观众' })))
      .execute()
    const life = { stage: 'open' as const, idleMinutes: 600, expiresAt: new Date(Date.now() + 86_400_000) }
    await db
      .insertInto('session')
      .values(each(({ accountId, token }) => ({ id: uuid(), accountId, tokenHash: hashToken(token), ...life })))
      .execute()
    await db
      .insertInto('watchClock')
      .values(each(({ personId }) => ({ personId, offlineLeftMs: 900_000 })))
      .execute()
    const seat = { filmId: film.id, filmVersionId: film.versionId, openedAt, lastMadeAt: openedAt, playingSince: openedAt }
    await db
      .insertInto('watchSession')
      .values(each(({ sessionId: id, personId, accountId }) => ({ id, personId, accountId, clientId: uuid(), ...seat })))
      .execute()
  }
  return made.map(({ token, ...viewer }) => ({ ...viewer, cookie: `${SESSION_COOKIE}=${token}` }))
}

/** The same reports through the desk, and each in a transaction of its own: same judge, same database, same connections. */
async function benchRates(db: Db, viewers: readonly BenchViewer[]): Promise<string> {
  const keys = createKeys('0123456789abcdef'.repeat(4))
  const deps: Deps = { db, config: readConfig({}), jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false }
  const desk = createReportDesk(deps)
  const alone = (handed: Handed) => judgeBatch(deps, [handed])
  const rates: Record<'together' | 'alone', number[]> = { together: [], alone: [] }
  for (let round = 0; round < 4; round++) {
    rates.alone.push(await perSecond(viewers, alone))
    rates.together.push(await perSecond(viewers, desk.hand))
  }
  await desk.close()
  // The first round warms up.
  const [together, single] = [percentile(rates.together.slice(1), 0.5), percentile(rates.alone.slice(1), 0.5)]
  const head = [`watch reports, ${AT_ONCE} at once`, 'per second', 'one transaction each', 'ratio']
  return table(head, [['judged, stored and answered', together.toFixed(0), single.toFixed(0), (together / single).toFixed(1)]])
}

let turn = 0

async function perSecond(viewers: readonly BenchViewer[], hand: (handed: Handed) => Promise<unknown>): Promise<number> {
  let left = REPORTS
  const from = performance.now()
  const work = async () => {
    while (left-- > 0) {
      const viewer = viewers[turn++ % viewers.length]!
      const at = Math.floor(turn / viewers.length) * 15
      const asking = { ...viewer, displayName: '', stage: 'open' as const, grants: [] }
      await hand({ viewer: asking, sessionId: viewer.sessionId, reports: [aReport(at, at + 15)], receivedAt: new Date() })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return REPORTS / ((performance.now() - from) / 1000)
}

/** Ten thousand viewers who report every quarter of a minute to the server as an operator starts it. */
async function benchLoad({ url, folder: home }: Embedded, viewers: readonly BenchViewer[]): Promise<string> {
  const { pid, address, end } = await startServer(url, home)
  try {
    await runLoad(address, viewers, 5)
    const [serverBefore, databaseBefore] = [cpuSecondsOf(pid), databaseSeconds(home)]
    const { seconds, times, failures } = await runLoad(address, viewers, RUN_S)
    const share = (spent: number) => `${((spent / seconds) * 100).toFixed(0)} %`
    const head = [
      `${VIEWERS} viewers, ${cpus().length} cores shared with them`,
      'reports per second',
      'server, of one core',
      'database, of one core',
      'p50 ms',
      'p95 ms',
      'not answered',
    ]
    const [server, database] = [share(cpuSecondsOf(pid) - serverBefore), share(databaseSeconds(home) - databaseBefore)]
    const rate = (times.length / seconds).toFixed(0)
    return table(head, [
      ['over HTTP', rate, server, database, ms(percentile(times, 0.5)), ms(percentile(times, 0.95)), String(failures)],
    ])
  } finally {
    await end()
  }
}

async function startServer(url: string, folder: string) {
  const env = { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: url, LUNXUN_DATA: folder }
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: join(import.meta.dirname, '../..'), env })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const address = await new Promise<string>((done, fail) => {
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk.toString()
      const found = /serves on (\S+)/.exec(text)
      if (found) done(found[1]!)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => fail(new Error(text)))
  })
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid!, address, end }
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

function post(address: string, { sessionId, cookie }: BenchViewer, body: object): Promise<boolean> {
  return new Promise((done) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const asking = request(
      `${address}/api/v1/watch-sessions/${sessionId}/ranges`,
      { method: 'POST', agent, headers },
      (reply) => {
        reply.resume().once('end', () => done(reply.statusCode === 200))
      },
    )
    asking.once('error', () => done(false))
    asking.end(JSON.stringify(body))
  })
}

/** Everybody in turn, evenly over time, whether those before are answered or not. */
async function runLoad(address: string, viewers: readonly BenchViewer[], forS: number) {
  const times: number[] = []
  const open: Promise<void>[] = []
  let failures = 0
  const from = performance.now()
  const dueAt = (n: number) => from + (n * REPORT_EVERY_S * 1000) / viewers.length
  const count = Math.floor((forS * viewers.length) / REPORT_EVERY_S)
  const send = async (viewer: BenchViewer, at: number) => {
    const began = performance.now()
    const isAnswered = await post(address, viewer, { reports: [aReport(at, at + REPORT_EVERY_S)] })
    times.push(performance.now() - began)
    if (!isAnswered) failures++
  }
  for (let n = 0; n < count; n++) {
    while (performance.now() < dueAt(n)) await new Promise((next) => setTimeout(next, 2))
    open.push(send(viewers[(n * 7919) % viewers.length]!, 1000 + Math.floor(n / viewers.length) * REPORT_EVERY_S))
  }
  await Promise.all(open)
  return { seconds: (performance.now() - from) / 1000, times, failures }
}

/** Processor time of a process so far, with that of its children that have ended; ticks of Linux are hundredths of a second. */
function cpuSecondsOf(pid: number | string): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  } catch {
    return 0
  }
}

/** Of the database in `home`: its first process and all that it began. */
function databaseSeconds(home: string): number {
  const first = readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]!
  const mine = readdirSync('/proc').filter((name) => name === first || (/^\d+$/.test(name) && parentOf(name) === first))
  return mine.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0)
}

function parentOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]
  } catch {
    return undefined
  }
}
