/** Reports from where none can come, reports without form or end, and the evidence itself. */
import { v7 as uuid } from 'uuid'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, signedIn } from '../support/county.ts'
import {
  acceptedOf,
  aMember,
  aReleasedFilm,
  aReport,
  reasonsOf,
  secondsOf,
  staySignedIn,
  watching,
  type ReleasedFilm,
} from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let member: Awaited<ReturnType<typeof aMember>>
let film: ReleasedFilm
let watch: ReturnType<typeof watching>

beforeAll(async () => void (county = await aCounty(context.deps.db)))
beforeEach(async () => {
  watch = watching(context)
  member = await aMember(context.deps.db, county.e1)
  film = await aReleasedFilm(context.deps.db, county.county, { durationS: 600 })
})

const sitDown = async (filmId = film.id, headers: Headers = member.headers) => (await watch.open(headers, filmId)).body.sessionId
const covered = async (headers: Headers = member.headers) => (await watch.state(headers, film.id)).body.coveredShare

describe('reports that come from where none can', () => {
  test('from before the session began', async () => {
    const id = await sitDown()
    watch.wait(15)
    const answer = await watch.report(member.headers, id, aReport(0, 15, { heldForS: 15 }), aReport(20, 30, { heldForS: 3600 }))
    expect([acceptedOf(answer), reasonsOf(answer)]).toEqual([0, ['before-session']])
  })

  test('after sign-out: refused without a sign-in, and with a new one as far as they were played later', async () => {
    const id = await sitDown()
    watch.wait(15)
    await context.deps.db
      .updateTable('session')
      .set({ revokedAt: watch.now() })
      .where('accountId', '=', member.accountId)
      .execute()
    expect((await watch.report(member.headers, id, aReport(0, 15))).status).toBe(401)
    const again = await anotherSignIn()
    watch.wait(60)
    expect(acceptedOf(await watch.report(again, id, aReport(0, 15, { heldForS: 60 })))).toBe(15)
    const after = await watch.report(again, id, aReport(15, 60))
    expect([acceptedOf(after), reasonsOf(after)]).toEqual([0, ['signed-out']])
  })

  test('for a session of somebody else', async () => {
    const other = await aMember(context.deps.db, county.e1)
    const id = await sitDown()
    watch.wait(15)
    expect((await watch.report(other.headers, id, aReport(0, 15))).status).toBe(404)
    expect(await covered()).toBe(0)
  })

  test('for a film of another township: it cannot be opened, seen or objected about', async () => {
    film = await aReleasedFilm(context.deps.db, county.west, { changes: { audienceOrgId: county.west.id } })
    expect((await watch.open(member.headers, film.id)).status).toBe(404)
    expect((await watch.state(member.headers, film.id)).status).toBe(404)
    expect((await ask(context, member.headers, 'POST', `/films/${film.id}/objections`, { text: '看过了' })).status).toBe(404)
    const theirs = await aMember(context.deps.db, county.w1)
    expect((await watch.open(theirs.headers, film.id)).status).toBe(201)
  })

  test.each([
    ['withdrawn', { state: 'withdrawn', currentVersionId: null, withdrawnReason: '画面有误' }],
    ['given to others', { audienceOrgId: 'west' }],
    ['not available any more', { availableUntil: '2026-06-01' }],
  ] as const)('for a film that was %s meanwhile', async (_, change) => {
    const id = await sitDown()
    watch.wait(15)
    const set = 'audienceOrgId' in change ? { audienceOrgId: county.west.id } : change
    await context.deps.db.updateTable('film').set(set).where('id', '=', film.id).execute()
    const answer = await watch.report(member.headers, id, aReport(0, 15))
    expect([acceptedOf(answer), reasonsOf(answer)]).toEqual([0, ['not-available']])
  })

  test.each([
    ['a draft', { state: 'draft' }],
    ['nothing', null],
  ] as const)('for %s', async (_, made) => {
    const { db } = context.deps
    const id = uuid()
    const { accountId } = await signedIn(db, { at: county.county })
    if (made) await db.insertInto('film').values({ id, orgId: county.county.id, createdBy: accountId }).execute()
    expect((await watch.open(member.headers, id)).status).toBe(404)
  })
})

async function anotherSignIn() {
  const { hashToken, newToken } = await import('#server/accounts/token.rules.ts')
  const { SESSION_COOKIE } = await import('#server/accounts/session-cookie.ts')
  const token = newToken()
  const session = { id: uuid(), accountId: member.accountId, tokenHash: hashToken(token), stage: 'open' as const }
  await context.deps.db
    .insertInto('session')
    .values({ ...session, idleMinutes: 60, expiresAt: new Date('2100-01-01') })
    .execute()
  await context.deps.db
    .updateTable('session')
    .set({ lastSeenAt: new Date('2090-01-01') })
    .where('id', '=', session.id)
    .execute()
  return { cookie: `${SESSION_COOKIE}=${token}` }
}

describe('malformed reports', () => {
  test.each([
    ['a negative place', { ranges: [{ fromS: -5, toS: 10 }] }],
    ['a place beyond all films', { ranges: [{ fromS: 0, toS: 1e12 }] }],
    ['no number', { ranges: [{ fromS: 'NaN', toS: 10 }] }],
    ['a negative rate', { rate: -1 }],
    ['the future', { heldForS: -30 }],
    ['no id', { reportId: 'x' }],
    ['an unknown field', { hours: 5 }],
    ['too many parts', { ranges: Array.from({ length: 101 }, () => ({ fromS: 0, toS: 1 })) }],
  ])('%s: refused, nothing stored', async (_, said) => {
    const id = await sitDown()
    expect((await watch.report(member.headers, id, { ...aReport(0, 10), ...said })).status).toBe(400)
    expect((await watch.report(member.headers, id, aReport(0, 10), { ...aReport(0, 10), ...said })).status).toBe(400)
    const kept = await context.deps.db.selectFrom('watchReport').select('id').where('sessionId', '=', id).execute()
    expect(kept).toEqual([])
  })

  test('fifty-one reports at once, or none', async () => {
    const id = await sitDown()
    const many = Array.from({ length: 51 }, () => aReport(0, 1))
    expect((await watch.report(member.headers, id, ...many)).status).toBe(400)
    expect((await watch.report(member.headers, id)).status).toBe(400)
  })

  test('without end: whoever sends more than any player does is told to wait', async () => {
    const id = await sitDown()
    const send = (n: number) => watch.report(member.headers, id, aReport(n, n + 1))
    const counts = new Map<number, number>()
    for (let n = 0; n < 1250; n += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(n)))
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1)
    }
    expect([...counts]).toEqual([
      [200, 1200],
      [429, 50],
    ])
    const other = await aMember(context.deps.db, county.e1)
    expect((await watch.report(other.headers, await sitDown(film.id, other.headers), aReport(0, 1))).status).toBe(200)
  })

  test('held for a year, or a range that runs backwards: refused part by part, kept as evidence', async () => {
    const id = await sitDown()
    watch.wait(30)
    const answer = await watch.report(
      member.headers,
      id,
      aReport(0, 10, { heldForS: 365 * 86_400 }),
      aReport(0, 0, {
        ranges: [
          { fromS: 20, toS: 10 },
          { fromS: 20, toS: 30 },
        ],
      }),
    )
    expect(reasonsOf(answer).sort()).toEqual(['before-session', 'empty-range'])
    expect(secondsOf(answer.body.watched)).toBe(10)
  })
})

describe('evidence', () => {
  test.each([
    'update watch_report set accepted = $1',
    'delete from watch_report',
    'truncate watch_report',
    'delete from watch_correction',
  ])('is not changed, not even by the application: %s', async (statement) => {
    const id = await sitDown()
    await watch.report(member.headers, id, aReport(0, 10))
    const run = sql.raw(statement.replace('$1', "'{[0,600000)}'")).execute(context.deps.db)
    await expect(run).rejects.toThrow(/permission denied|append-only/)
  })

  test('of a member is not for members, nor for officers of another township', async () => {
    await sitDown()
    const url = `/films/${film.id}/evidence?person=${member.personId}`
    expect((await ask(context, member.headers, 'GET', url)).status).toBe(404)
    for (const role of ['township_officer', 'editor', 'reviewer', 'branch_secretary'] as const) {
      const officer = await signedIn(context.deps.db, { role, at: county.east })
      await staySignedIn(context.deps.db, officer.accountId)
      expect((await ask(context, officer.headers, 'GET', url)).status).toBe(404)
    }
  })
})
