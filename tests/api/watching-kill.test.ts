import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { ReportsAnswer, WatchSession } from '#server/films/watching/schemas.ts'
import { aCounty } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { dataFolder, useServers } from '../support/killed-imports.ts'
import { aMember, aReleasedFilm, aReport, secondsOf } from '../support/watching.ts'

const database = useDatabase()
const startServer = useServers()
const cleanings: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean()
})
const LONG = { timeout: 240_000 }

const VIEWERS = 50
type Said = ReturnType<typeof aReport>

/** A viewer who plays in real time and says so several times a second; what gets no answer is kept and sent again. */
async function aViewer(db: Db, address: () => string, org: Parameters<typeof aMember>[1], filmId: string) {
  const { headers, personId } = await aMember(db, org)
  const post = async <T>(path: string, body: object): Promise<T> => {
    const reply = await fetch(`${address()}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
    return (await reply.json()) as T
  }
  const { sessionId } = await post<WatchSession>(`/films/${filmId}/watch-sessions`, { clientId: crypto.randomUUID() })
  const began = performance.now()
  const playedS = () => Math.floor(performance.now() - began) / 1000
  const kept: { said: Said; madeAt: number }[] = []
  const accepted: { fromS: number; toS: number }[] = []
  let position = playedS()

  async function report() {
    const now = playedS()
    kept.push({ said: aReport(position, now), madeAt: now })
    position = now
    const batch = kept.slice(0, 50)
    const reports = batch.map(({ said, madeAt }) => ({ ...said, heldForS: Math.max(0, playedS() - madeAt) }))
    const answer = await post<ReportsAnswer>(`/watch-sessions/${sessionId}/ranges`, { reports }).catch(() => null)
    if (!answer) return
    kept.splice(0, batch.length)
    accepted.push(...answer.results.flatMap((one) => one.accepted))
  }
  return { personId, report, accepted: () => secondsOf(accepted), kept, playedS }
}
type Viewer = Awaited<ReturnType<typeof aViewer>>

const stored = async (db: Db) => {
  const { rows } = await sql<{ personId: string; seconds: number; same: boolean; reports: number }>`
    select p.person_id as "personId", (select sum(upper(r) - lower(r)) from unnest(p.watched) r)::float / 1000 as seconds,
      p.watched = (select range_agg(r) from watch_report w, unnest(w.accepted) r where w.person_id = p.person_id) as same
    from watch_progress p`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** Fifty people watch; twice something crashes in the middle. Nothing they were told of may be missing, nothing counted twice. */
async function survives(db: Db, address: () => string, crash: () => Promise<() => Promise<void>>) {
  const { county, e1 } = await aCounty(db)
  const film = await aReleasedFilm(db, county, { durationS: 3600 })
  const viewers: Viewer[] = []
  for (let n = 0; n < VIEWERS; n++) viewers.push(await aViewer(db, address, e1, film.id))
  for (let round = 0; round < 2; round++) {
    const playing = viewers.map(async ({ report }) => {
      for (let n = 0; n < 6; n++) {
        await sleep(100)
        await report()
      }
    })
    await Promise.race(playing) // somebody is done, the others are in the middle
    const goOn = await crash()
    await Promise.all(playing)
    await goOn()
    // Every second that anybody was told of is there; what was in flight may be there too.
    const found = await stored(db)
    for (const { personId, accepted } of viewers)
      expect(found.get(personId)?.seconds ?? 0).toBeGreaterThanOrEqual(accepted() - 0.001)
  }
  for (const { kept, report } of viewers)
    for (let tries = 0; kept.length > 0; tries++) {
      if (tries === 100) throw new Error('The server does not come back')
      await report()
      await sleep(tries * 10)
    }
  const found = await stored(db)
  for (const { personId, accepted, playedS } of viewers) {
    const { seconds, same } = found.get(personId)!
    expect(same).toBe(true)
    expect(seconds).toBeCloseTo(accepted(), 2) // sent again, answered as the first time
    expect(seconds).toBeLessThanOrEqual(playedS())
  }
}

function aDataFolder() {
  const { folder, remove } = dataFolder()
  cleanings.push(remove)
  return folder
}

test('the server is killed while fifty people watch: what was accepted is stored', LONG, async () => {
  const env = { DATABASE_URL: database.url, LUNXUN_DATA: aDataFolder() }
  let server = await startServer(env)
  await survives(
    database.db,
    () => server.address,
    async () => {
      await server.kill()
      return async () => void (server = await startServer(env))
    },
  )
})

test('the database is killed while fifty people watch: what was accepted is stored', LONG, async () => {
  const folder = aDataFolder()
  let embedded = await startEmbedded({ folder: join(folder, 'postgres') })
  const home = embedded.folder
  cleanings.push(async () => {
    await embedded.stop().catch(() => undefined)
    rmSync(home, { recursive: true, force: true })
  })
  await migrate(embedded.url)
  const pool = createPool(embedded.url, { max: 4 })
  cleanings.push(() => pool.end())
  const server = await startServer({ DATABASE_URL: embedded.url, LUNXUN_DATA: folder })
  await survives(
    createDb(pool),
    () => server.address,
    async () => {
      await killDatabase(home)
      return async () => void (embedded = await startEmbedded({ folder: home }))
    },
  )
})

/** Without a word: it has to recover from its log. */
async function killDatabase(home: string) {
  const pid = Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(20)
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
