import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import type { Film, FilmVersion } from '#db/types.ts'
import type { Insertable, Updateable } from 'kysely'
import type { FilmWatching, ReportsAnswer, WatchSession } from '#server/films/watching/schemas.ts'
import { ask, type Answer, type Headers } from './asking.ts'
import type { useApp } from './app.ts'
import { aPerson, signedIn, type TestOrg } from './county.ts'

export interface ReleasedFilm {
  id: string
  versionId: string
  durationS: number
}

interface FilmOptions {
  durationS?: number
  /** What the pipeline measured, where there are files. */
  measures?: Partial<Insertable<FilmVersion>>
  changes?: Updateable<Film>
}

/** A film of the county of 45 minutes, reviewed by three people and on the air. Nothing of it lies on any disk. */
export async function aReleasedFilm(db: Db, org: TestOrg, { durationS = 2700, measures = {}, changes = {} }: FilmOptions = {}) {
  const id = uuid()
  const maker = await signedIn(db, { at: org })
  await db
    .insertInto('film')
    .values({
      ...{
        id,
        orgId: org.id,
        createdBy: maker.accountId,
        title: '村里的路',
        synopsis: '一条路的故事',
        year: 2025,
        producer: '县电教中心',
      },
      ...{ genre: 'documentary', categories: ['party_purpose'], creditCategory: 'party_purpose' },
      ...{ subjectConsent: '有', musicAndFootageRights: '有', ...(changes as object) },
    })
    .execute()
  const versionId = await release(db, { id, org, durationS, measures })
  return { id, versionId, durationS }
}

interface Released {
  id: string
  org: TestOrg
  durationS: number
  measures?: Partial<Insertable<FilmVersion>>
}

/** Another file for a film; members see it from now on. Also what puts a film on the air first. */
export async function release(db: Db, { id, org, durationS, measures = {} }: Released): Promise<string> {
  const versionId = uuid()
  const { createdBy, reviewRound } = await db
    .selectFrom('film')
    .select(['createdBy', 'reviewRound'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { n } = await db
    .selectFrom('filmVersion')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('filmId', '=', id)
    .executeTakeFirstOrThrow()
  const rungs = JSON.stringify([
    { name: '360p', width: 640, height: 360, codec: 'avc1', bandwidth: 800000, averageBandwidth: 600000 },
  ])
  await db
    .insertInto('filmVersion')
    .values({
      ...{
        id: versionId,
        filmId: id,
        number: Number(n) + 1,
        state: 'ready',
        filename: 'a.mp4',
        sizeBytes: 1000,
        uploadedBytes: 1000,
      },
      ...{ durationS, width: 640, height: 360, rungs, createdBy, finishedAt: new Date(), ...measures },
    })
    .execute()
  for (const stage of ['first_review', 'second_review', 'final_review'] as const) {
    const { accountId } = await signedIn(db, { at: org })
    const review = { id: uuid(), filmId: id, filmVersionId: versionId, round: reviewRound + 1, stage, accountId }
    await db
      .insertInto('filmReview')
      .values({ ...review, decision: 'pass' })
      .execute()
  }
  await db
    .updateTable('film')
    .set({ state: 'released', reviewRound: reviewRound + 1, currentVersionId: versionId, releasedAt: new Date('2026-01-05') })
    .where('id', '=', id)
    .execute()
  return versionId
}

/** A member of a branch with an account, signed in for years, so that tests may move the clock. */
export async function aMember(db: Db, org: TestOrg) {
  const person = await aPerson(db, org)
  const account = await signedIn(db, { at: org, personId: person.id })
  await staySignedIn(db, account.accountId)
  return { personId: person.id, ...account }
}

/** For tests that move the clock by months. */
export async function staySignedIn(db: Db, accountId: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ expiresAt: new Date('2100-01-01'), lastSeenAt: new Date('2090-01-01') })
    .where('accountId', '=', accountId)
    .execute()
}

interface Said {
  reportId?: string
  ranges?: { fromS: number; toS: number }[]
  playingAtS?: number
  rate?: number
  isPlaying?: boolean
  heldForS?: number
}

/** A report of one stretch; `said` changes it. */
export const aReport = (fromS: number, toS: number, said: Said = {}) => ({
  ...{ reportId: uuid(), ranges: [{ fromS, toS }], playingAtS: toS, rate: 1, isPlaying: true, heldForS: 0 },
  ...said,
})

/** Watching by the clock of the test: `at` seconds after it began. */
export function watching(context: ReturnType<typeof useApp>, begin = new Date('2026-06-01T08:00:00+08:00')) {
  let now = begin.getTime()
  context.setNow(new Date(now))
  const wait = (seconds: number) => context.setNow(new Date((now += seconds * 1000)))
  const open = (headers: Headers, filmId: string) =>
    ask<WatchSession>(context, headers, 'POST', `/films/${filmId}/watch-sessions`, { clientId: uuid() })
  const report = (headers: Headers, sessionId: string, ...reports: object[]) =>
    ask<ReportsAnswer>(context, headers, 'POST', `/watch-sessions/${sessionId}/ranges`, { reports })
  const state = (headers: Headers, filmId: string) => ask<FilmWatching>(context, headers, 'GET', `/library/${filmId}/watching`)

  /** Plays a stretch in real time, reporting every quarter of a minute as the player does. */
  async function play(headers: Headers, sessionId: string, fromS: number, toS: number): Promise<Answer<ReportsAnswer>> {
    let answer: Answer<ReportsAnswer> | undefined
    for (let at = fromS; at < toS; at += 15) {
      const until = Math.min(at + 15, toS)
      wait(until - at)
      answer = await report(headers, sessionId, aReport(at, until))
    }
    return answer!
  }
  return { wait, open, report, play, state, now: () => new Date(now) }
}

export const secondsOf = (parts: readonly { fromS: number; toS: number }[]) =>
  Math.round(parts.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0) * 1000) / 1000

/** Why parts of an answer were refused. */
export const reasonsOf = ({ body }: Answer<ReportsAnswer>) => [
  ...new Set(body.results.flatMap(({ refused }) => refused.map(({ reason }) => reason))),
]
export const acceptedOf = ({ body }: Answer<ReportsAnswer>) => secondsOf(body.results.flatMap(({ accepted }) => accepted))
