import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { aCounty } from '../support/county.ts'
import {
  acceptedOf,
  aMember,
  aReleasedFilm,
  aReport,
  reasonsOf,
  release,
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
  const { db } = context.deps
  watch = watching(context)
  member = await aMember(db, county.e1)
  film = await aReleasedFilm(db, county.county, { durationS: 120 })
})

const sitDown = async (who = member) => (await watch.open(who.headers, film.id)).body.sessionId
const creditsOf = (personId: string) =>
  context.deps.db.selectFrom('creditEntry').selectAll().where('personId', '=', personId).orderBy('happenedOn').execute()

describe('a sitting', () => {
  test('is opened with everything a player needs', async () => {
    const { status, body } = await watch.open(member.headers, film.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      ...{ durationS: 120, resumeAtS: 0, watched: [], coveredShare: 0, completeShare: 0.95, maxRate: 1, presence: null },
      ...{ reportEveryS: 15, earns: { hours: 0.03 }, creditedOn: null, captions: [], filmVersionId: film.versionId },
    })
    expect(body.hlsUrl).toMatch(new RegExp(`^/media/[^/]+/${film.versionId}/master.m3u8$`))
  })

  test('goes on where the member left, on another device', async () => {
    await watch.play(member.headers, await sitDown(), 0, 47)
    watch.wait(3600)
    const { body } = await watch.open(member.headers, film.id)
    expect(body).toMatchObject({ resumeAtS: 47, watched: [{ fromS: 0, toS: 47 }], coveredShare: 0.3916 })
    const { body: list } = await ask<{ items: object[] }>(context, member.headers, 'GET', '/me/watching')
    expect(list.items).toMatchObject([{ film: { id: film.id }, resumeAtS: 47, coveredShare: 0.3916 }])
  })

  test('ends when another device begins; what was played before is still taken', async () => {
    const phone = await sitDown()
    watch.wait(15)
    await sitDown()
    watch.wait(5)
    const late = await watch.report(member.headers, phone, aReport(0, 15, { heldForS: 5 }))
    expect([acceptedOf(late), late.body.isSuperseded]).toEqual([15, true])
  })

  test('gets new addresses as long as the film may be watched', async () => {
    const id = await sitDown()
    expect((await ask(context, member.headers, 'POST', `/watch-sessions/${id}/renewal`)).status).toBe(200)
    await withdraw()
    expect((await ask(context, member.headers, 'POST', `/watch-sessions/${id}/renewal`)).status).toBe(404)
  })

  test('an account that belongs to nobody cannot watch for hours', async () => {
    const { db } = context.deps
    const staff = await (await import('../support/county.ts')).signedIn(db, { role: 'editor', at: county.county })
    await (await import('../support/watching.ts')).staySignedIn(db, staff.accountId)
    expect((await watch.open(staff.headers, film.id)).body).toMatchObject({ status: 409, reason: 'no-person' })
  })
})

const withdraw = () =>
  context.deps.db
    .updateTable('film')
    .set({ state: 'withdrawn', currentVersionId: null, withdrawnReason: '画面有误' })
    .where('id', '=', film.id)
    .execute()

describe('reports', () => {
  test('add up to parts watched; the film page shows them', async () => {
    const id = await sitDown()
    await watch.play(member.headers, id, 0, 30)
    await watch.play(member.headers, id, 60, 90)
    const { body } = await watch.state(member.headers, film.id)
    expect(body).toMatchObject({
      watched: [
        { fromS: 0, toS: 30 },
        { fromS: 60, toS: 90 },
      ],
      coveredShare: 0.5,
      resumeAtS: 90,
    })
    expect(body.sessions).toMatchObject([{ id, acceptedS: 60, refused: [] }])
  })

  test('that were kept on the device come later, in one batch and in any order, within the limit', async () => {
    const id = await sitDown()
    watch.wait(600)
    const kept = [0, 15, 30, 45, 60].map((at) => aReport(at, at + 15, { heldForS: 585 - at }))
    const answer = await watch.report(member.headers, id, ...kept.toReversed())
    expect([acceptedOf(answer), reasonsOf(answer)]).toEqual([75, []])
    expect(answer.body.results.map(({ reportId }) => reportId)).toEqual(kept.toReversed().map(({ reportId }) => reportId))
  })

  test('sent again are answered the same and counted once', async () => {
    const id = await sitDown()
    watch.wait(15)
    const one = aReport(0, 15)
    const first = await watch.report(member.headers, id, one)
    watch.wait(15)
    const again = await watch.report(member.headers, id, { ...one, heldForS: 15 }, one)
    expect(again.body.results).toEqual([first.body.results[0], first.body.results[0]])
    const rows = await context.deps.db.selectFrom('watchReport').select('id').where('sessionId', '=', id).execute()
    expect(rows).toHaveLength(1)
  })

  test('of fifty people at once are all answered, each with its own', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => aMember(context.deps.db, county.e2)))
    const ids = await Promise.all(people.map(sitDown))
    watch.wait(15)
    const answers = await Promise.all(people.map(({ headers }, n) => watch.report(headers, ids[n]!, aReport(n, n + 10))))
    expect(answers.map(({ body }) => body.watched)).toEqual(people.map((_, n) => [{ fromS: n, toS: n + 10 }]))
  })

  test('a session that is not there, or somebody else’s, spoils nobody’s batch', async () => {
    const other = await aMember(context.deps.db, county.e2)
    const id = await sitDown()
    watch.wait(15)
    const answers = await Promise.all([
      watch.report(other.headers, id, aReport(0, 15)),
      watch.report(member.headers, uuid(), aReport(0, 15)),
      watch.report(member.headers, id, aReport(0, 15)),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200])
  })
})

describe('a film watched to its share', () => {
  test('earns its hours once, with what they were made from', async () => {
    const id = await sitDown()
    const before = await watch.play(member.headers, id, 0, 113)
    expect(before.body.credited).toBeNull()
    const { body } = await watch.play(member.headers, id, 113, 120)
    const [entry] = await creditsOf(member.personId)
    expect(body.credited).toEqual({ hours: 0.03, entryId: entry!.id })
    expect(entry).toMatchObject({
      ...{
        hours: 0.03,
        happenedOn: '2026-06-01',
        category: 'party_purpose',
        deliveryMode: 'online_self_paced',
        title: '村里的路',
      },
      ...{ sourceKind: 'film', sourceId: film.id, occasion: '2026', postedBy: null },
      basis: { minutes: 2, filmVersionId: film.versionId, sessionId: id },
    })
    await watch.play(member.headers, id, 0, 120)
    expect(await creditsOf(member.personId)).toHaveLength(1)
  })

  test('marks the person for judging in the same breath', async () => {
    await watch.play(member.headers, await sitDown(), 0, 120)
    const stale = await context.deps.db
      .selectFrom('stalePerson')
      .select('personId')
      .where('personId', '=', member.personId)
      .execute()
    expect(stale.length).toBeGreaterThan(0)
  })

  test('32 requests at once that complete it give one entry', async () => {
    const id = await sitDown()
    await watch.play(member.headers, id, 0, 105)
    watch.wait(15)
    const answers = await Promise.all(Array.from({ length: 32 }, () => watch.report(member.headers, id, aReport(105, 120))))
    expect(answers.filter(({ body }) => body.credited !== null)).toHaveLength(1)
    expect(await creditsOf(member.personId)).toHaveLength(1)
  })

  test('by the stepped conversion of the day, when the county has one', async () => {
    const { db } = context.deps
    const steps = [
      { fromMinutes: 30, isOver: false, hours: 1 },
      { fromMinutes: 15, isOver: true, hours: 0.5 },
      { fromMinutes: 0, isOver: false, hours: 0.25 },
    ]
    const rules = { fullDay: 8, halfDay: 4, minutesPerHour: 60, maxPerHalfDay: 4, roundTo: null, onlineSteps: steps }
    const other = { quizPass: null, teachingMultiplier: null }
    watch = watching(context, new Date('2031-03-01T08:00:00+08:00'))
    await db
      .insertInto('conversionVersion')
      .values({ id: uuid(), number: 31, name: '分档', rules: JSON.stringify({ ...rules, ...other }), fromOn: '2031-01-01' })
      .execute()
    await watch.play(member.headers, await sitDown(), 0, 120)
    expect((await creditsOf(member.personId)).map(({ hours }) => hours)).toEqual([0.25])
  })

  test('without hours of its own, earns none', async () => {
    film = await aReleasedFilm(context.deps.db, county.county, { durationS: 60, changes: { earnsCredit: false } })
    expect((await watch.open(member.headers, film.id)).body.earns).toBeNull()
    const { body } = await watch.play(member.headers, await sitDown(), 0, 60)
    expect([body.coveredShare, body.credited, await creditsOf(member.personId)]).toEqual([1, null, []])
  })

  test('whose credit was taken back is not credited again by one more minute', async () => {
    const id = await sitDown()
    const { body } = await watch.play(member.headers, id, 0, 120)
    const { reverseCredits } = await import('#server/ledger/index.ts')
    await context.deps.db
      .transaction()
      .execute((trx) => reverseCredits(trx, [body.credited!.entryId], { reason: '代看', postedBy: null }))
    await watch.play(member.headers, id, 0, 60)
    expect((await creditsOf(member.personId)).reduce((sum, { hours }) => sum + hours, 0)).toBe(0)
  })
})

describe('over the years', () => {
  test('a sitting across New Year of the county is split by date, whatever the server’s zone', async () => {
    film = await aReleasedFilm(context.deps.db, county.county, { durationS: 3600 })
    watch = watching(context, new Date('2026-12-31T15:45:00Z')) // a quarter to midnight in Shanghai
    await watch.play(member.headers, await sitDown(), 0, 3600)
    expect(
      (await creditsOf(member.personId)).map(({ happenedOn, year, hours, occasion }) => [happenedOn, year, hours, occasion]),
    ).toEqual([
      ['2026-12-31', 2026, 0.26, '2026'],
      ['2027-01-01', 2027, 0.74, '2027'],
    ])
  })

  test('another year earns again, for watching again; the year before is not touched', async () => {
    await watch.play(member.headers, await sitDown(), 0, 120)
    watch = watching(context, new Date('2027-02-01T08:00:00+08:00'))
    const { body } = await watch.open(member.headers, film.id)
    expect(body).toMatchObject({ watched: [], creditedOn: null, resumeAtS: 0 })
    await watch.play(member.headers, body.sessionId, 0, 60)
    expect(await creditsOf(member.personId)).toHaveLength(1)
    await watch.play(member.headers, body.sessionId, 60, 120)
    expect((await creditsOf(member.personId)).map(({ year }) => year)).toEqual([2026, 2027])
    const passes = await context.deps.db
      .selectFrom('watchProgress')
      .select(['pass', 'creditedOn'])
      .where('personId', '=', member.personId)
      .orderBy('pass')
      .execute()
    expect(passes).toEqual([
      { pass: 1, creditedOn: '2026-06-01' },
      { pass: 2, creditedOn: '2027-02-01' },
    ])
  })

  test('what was begun in one year and finished in another is not lost', async () => {
    await watch.play(member.headers, await sitDown(), 0, 60)
    watch = watching(context, new Date('2027-02-01T08:00:00+08:00'))
    await watch.play(member.headers, await sitDown(), 60, 120)
    expect((await creditsOf(member.personId)).map(({ year, hours }) => [year, hours])).toEqual([[2027, 0.03]])
  })

  test('a new version of the film is another thing to watch; the old record stays, and is not credited twice', async () => {
    await watch.play(member.headers, await sitDown(), 0, 120)
    const versionId = await release(context.deps.db, { id: film.id, org: county.county, durationS: 90 })
    const { body } = await watch.open(member.headers, film.id)
    expect(body).toMatchObject({ filmVersionId: versionId, watched: [], durationS: 90 })
    await watch.play(member.headers, body.sessionId, 0, 90)
    expect(await creditsOf(member.personId)).toHaveLength(1)
    const rows = await context.deps.db
      .selectFrom('watchProgress')
      .select(['filmVersionId'])
      .where('personId', '=', member.personId)
      .execute()
    expect(new Set(rows.map((one) => one.filmVersionId))).toEqual(new Set([film.versionId, versionId]))
  })
})

describe('the presence check', () => {
  beforeEach(async () => {
    film = await aReleasedFilm(context.deps.db, county.county, { durationS: 1200, changes: { presenceEveryMinutes: 2 } })
  })

  test('asks at a moment nobody foresees, lets parts wait until it is answered, and takes nothing back', async () => {
    const id = await sitDown()
    const asked = await watch.play(member.headers, id, 0, 180) // due after one to three minutes
    const askId = asked.body.presence!.askId
    expect(asked.body.watched).toEqual([{ fromS: 0, toS: 180 }])
    await watch.play(member.headers, id, 180, 315)
    const waiting = await watch.play(member.headers, id, 315, 330)
    expect([reasonsOf(waiting), waiting.body.presence]).toEqual([['presence'], { askId, isWaiting: true }])
    const before = waiting.body.watched
    expect((await ask(context, member.headers, 'POST', `/watch-sessions/${id}/presence`, { askId })).status).toBe(204)
    const after = await watch.play(member.headers, id, 330, 345)
    expect([reasonsOf(after), after.body.presence]).toEqual([[], null])
    expect(after.body.watched[0]).toEqual(before[0])
  })

  test('is not avoided by opening the film anew', async () => {
    const { body } = await watch.play(member.headers, await sitDown(), 0, 180)
    const again = await watch.play(member.headers, await sitDown(), 180, 195)
    expect(again.body.presence?.askId).toBe(body.presence!.askId)
  })

  test('only the question that is open can be answered, by the one who was asked', async () => {
    const id = await sitDown()
    const { body } = await watch.play(member.headers, id, 0, 180)
    const other = await aMember(context.deps.db, county.e1)
    const { askId } = body.presence!
    const answer = (headers: Record<string, string>, said: string) =>
      ask(context, headers, 'POST', `/watch-sessions/${id}/presence`, { askId: said })
    expect((await answer(other.headers, askId)).status).toBe(404)
    expect((await answer(member.headers, uuid())).body).toMatchObject({ status: 409, reason: 'not-asked' })
    expect((await answer(member.headers, askId)).status).toBe(204)
    expect((await answer(member.headers, askId)).status).toBe(409)
  })
})
