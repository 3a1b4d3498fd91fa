import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import type { Db } from '#db/connect.ts'
import type { ReportsAnswer, WatchSession } from '#server/films/watching/schemas.ts'
import { aCounty } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { dataFolder, useServers } from '../support/killed-imports.ts'
import { aMember, aReleasedFilm, aReport, secondsOf } from '../support/watching.ts'

const database = useDatabase()
const startServer = useServers()
const cleanings: (() => void)[] = []
afterEach(() => cleanings.splice(0).forEach((clean) => clean()))

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

test('the server is killed while fifty people watch: what was accepted is stored, and nothing is lost or counted twice', async () => {
  const { db } = database
  const { county, e1 } = await aCounty(db)
  const film = await aReleasedFilm(db, county, { durationS: 3600 })
  const { folder, remove } = dataFolder()
  cleanings.push(remove)
  const env = { DATABASE_URL: database.url, LUNXUN_DATA: folder }
  let server = await startServer(env)
  const address = () => server.address
  const viewers: Viewer[] = []
  for (let n = 0; n < VIEWERS; n++) viewers.push(await aViewer(db, address, e1, film.id))

  for (const rounds of [6, 6]) {
    const playing = viewers.map(async ({ report }) => {
      for (let n = 0; n < rounds; n++) {
        await sleep(100)
        await report()
      }
    })
    await Promise.race(playing) // somebody is done, the others are in the middle
    await server.kill()
    await Promise.all(playing)
    // Every second that anybody was told of is there; what was in flight may be there too.
    const found = await stored(db)
    for (const { personId, accepted } of viewers)
      expect(found.get(personId)?.seconds ?? 0).toBeGreaterThanOrEqual(accepted() - 0.001)
    server = await startServer(env)
  }

  for (const { kept, report } of viewers) while (kept.length > 0) await report()
  const found = await stored(db)
  for (const { personId, accepted, playedS } of viewers) {
    const { seconds, same } = found.get(personId)!
    expect(same).toBe(true)
    expect(seconds).toBeCloseTo(accepted(), 2) // sent again, answered as the first time
    expect(seconds).toBeLessThanOrEqual(playedS())
  }
}, 240_000)
