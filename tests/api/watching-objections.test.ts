import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Evidence, Objection } from '#server/films/watching/schemas.ts'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { aMember, aReleasedFilm, aReport, secondsOf, staySignedIn, watching, type ReleasedFilm } from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let member: Awaited<ReturnType<typeof aMember>>
let film: ReleasedFilm
let watch: ReturnType<typeof watching>
let officer: { headers: Headers; accountId: string }

beforeAll(async () => void (county = await aCounty(context.deps.db)))
beforeEach(async () => {
  const { db } = context.deps
  watch = watching(context)
  member = await aMember(db, county.e1)
  film = await aReleasedFilm(db, county.county, { durationS: 300 })
  officer = await signedIn(db, { role: 'county_officer', at: county.county })
  await staySignedIn(db, officer.accountId)
})

const sitDown = async (filmId = film.id) => (await watch.open(member.headers, filmId)).body.sessionId
const object = (text = '网络断了，我看完了') =>
  ask<Objection>(context, member.headers, 'POST', `/films/${film.id}/objections`, { text })
const decide = (id: string, body: object, headers = officer.headers) =>
  ask<Objection>(context, headers, 'POST', `/objections/${id}/decision`, body)
const evidence = (headers = officer.headers) =>
  ask<Evidence>(context, headers, 'GET', `/films/${film.id}/evidence?person=${member.personId}`)
const credits = () => context.deps.db.selectFrom('creditEntry').selectAll().where('personId', '=', member.personId).execute()

describe('an objection', () => {
  test('waits for a person, who sees what was watched', async () => {
    await watch.play(member.headers, await sitDown(), 0, 60)
    expect((await object()).body).toMatchObject({
      state: 'open',
      watched: [{ fromS: 0, toS: 60 }],
      coveredShare: 0.2,
      canDecide: false,
    })
    const { body } = await ask<{ items: Objection[] }>(context, officer.headers, 'GET', '/objections?state=open&limit=200')
    expect(body.items.at(-1)).toMatchObject({ person: { id: member.personId }, film: { id: film.id }, canDecide: true })
  })

  test('is one at a time per film', async () => {
    await object()
    expect((await object()).body).toMatchObject({ status: 409, reason: 'watch-objection-one-open' })
  })

  test('upheld, counts as watched by the name of who decided, and earns the hours of the day it was raised', async () => {
    await watch.play(member.headers, await sitDown(), 0, 60)
    const { id } = (await object()).body
    watch.wait(40 * 86_400)
    const { body } = await decide(id, { decision: 'uphold', reason: '支部证明看完' })
    expect(body).toMatchObject({ state: 'upheld', granted: [{ fromS: 0, toS: 300 }], coveredShare: 1, reason: '支部证明看完' })
    expect(await credits()).toMatchObject([{ happenedOn: '2026-06-01', postedBy: officer.accountId, hours: 0.08 }])
    const mine = await ask<{ items: Objection[] }>(context, member.headers, 'GET', '/me/objections')
    expect(mine.body.items).toMatchObject([{ id, state: 'upheld', decidedByName: 'county_officer' }])
  })

  test('may be granted in part', async () => {
    const { id } = (await object()).body
    const { body } = await decide(id, {
      decision: 'uphold',
      reason: '只证明前半',
      ranges: [
        { fromS: 0, toS: 100 },
        { fromS: 290, toS: 900 },
      ],
    })
    expect([body.granted, await credits()]).toEqual([
      [
        { fromS: 0, toS: 100 },
        { fromS: 290, toS: 300 },
      ],
      [],
    ])
    await watch.play(member.headers, await sitDown(), 100, 290)
    expect(await credits()).toHaveLength(1)
  })

  test('refused, leaves everything as it was, with the reason', async () => {
    await watch.play(member.headers, await sitDown(), 0, 60)
    const { id } = (await object()).body
    expect((await decide(id, { decision: 'refuse', reason: '没有凭据' })).body).toMatchObject({
      state: 'refused',
      coveredShare: 0.2,
    })
    expect((await object('再看一次')).status).toBe(201)
  })

  test('is decided once, by somebody else, with a reason, about something in the film', async () => {
    const { id } = (await object()).body
    expect((await decide(id, { decision: 'uphold', reason: 'x' })).status).toBe(400)
    expect((await decide(id, { decision: 'uphold', reason: '可以', ranges: [{ fromS: 400, toS: 500 }] })).status).toBe(400)
    const both = await Promise.all([1, 2].map(() => decide(id, { decision: 'uphold', reason: '可以' })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await credits()).toHaveLength(1)
  })

  test('of the officer’s own is decided by somebody else', async () => {
    const { db } = context.deps
    const own = await aMember(db, county.e1)
    await db
      .insertInto('roleGrant')
      .values({
        id: crypto.randomUUID(),
        accountId: own.accountId,
        role: 'county_officer',
        orgId: county.county.id,
        fromOn: '2020-01-01',
      })
      .execute()
    const { body } = await ask<Objection>(context, own.headers, 'POST', `/films/${film.id}/objections`, { text: '看完了' })
    expect((await decide(body.id, { decision: 'uphold', reason: '可以' }, own.headers)).body).toMatchObject({
      reason: 'second-person-needed',
    })
  })

  test('is in the audit log when it is decided', async () => {
    const { id } = (await object()).body
    await decide(id, { decision: 'refuse', reason: '没有凭据' })
    const entry = await context.deps.db.selectFrom('auditEntry').selectAll().where('objectId', '=', id).executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'objection.refuse', actorId: officer.accountId })
  })
})

describe('evidence', () => {
  test('judged again gives what is stored: several films and devices, refusals, a correction', async () => {
    const other = await aReleasedFilm(context.deps.db, county.county, { durationS: 300 })
    const first = await sitDown()
    await watch.play(member.headers, first, 0, 45)
    await watch.report(member.headers, first, aReport(45, 300, { rate: 1.25 }), aReport(45, 300))
    const second = await sitDown(other.id)
    await watch.play(member.headers, second, 0, 30)
    await watch.report(member.headers, first, aReport(100, 160))
    watch.wait(500)
    await watch.report(
      member.headers,
      second,
      ...[0, 1, 2].map((n) => aReport(100 + n * 15, 115 + n * 15, { heldForS: 200 - n * 15, rate: 1 / 3 })),
    )
    await decide((await object()).body.id, { decision: 'uphold', reason: '可以', ranges: [{ fromS: 200, toS: 250 }] })
    await watch.play(member.headers, await sitDown(), 60, 90)

    const { body } = await evidence()
    expect(body.differences).toEqual([])
    expect(body.replay).toEqual(body.stored)
    expect(secondsOf(body.stored.watched)).toBe(45 + 50 + 30)
    expect(body.reports.every(({ isAsReplayed }) => isAsReplayed)).toBe(true)
    expect(new Set(body.reports.flatMap(({ refused }) => refused.map(({ reason }) => reason)))).toEqual(
      new Set(['rate-too-high', 'more-than-elapsed', 'superseded']),
    )
    expect(body.corrections).toMatchObject([{ granted: [{ fromS: 200, toS: 250 }], reason: '可以' }])
  })

  test('shows what was changed behind the product’s back', async () => {
    await watch.play(member.headers, await sitDown(), 0, 30)
    await context.deps.db
      .updateTable('watchProgress')
      .set({ watched: '{[0,300000)}' })
      .where('personId', '=', member.personId)
      .execute()
    const { body } = await evidence()
    expect(body.differences).toEqual([{ fromS: 30, toS: 300 }])
  })

  test('is for the auditor too, and looking at it is recorded', async () => {
    await watch.play(member.headers, await sitDown(), 0, 30)
    const auditor = await signedIn(context.deps.db, { role: 'auditor', at: county.county })
    await staySignedIn(context.deps.db, auditor.accountId)
    expect((await evidence(auditor.headers)).status).toBe(200)
    const looks = await context.deps.db
      .selectFrom('auditEntry')
      .select('action')
      .where('actorId', '=', auditor.accountId)
      .execute()
    expect(looks).toEqual([{ action: 'watching.evidence' }])
    expect((await ask(context, auditor.headers, 'GET', '/objections')).status).toBe(404)
  })

  test('of two years holds both passes apart', async () => {
    await watch.play(member.headers, await sitDown(), 0, 300)
    watch = watching(context, new Date('2027-03-01T08:00:00+08:00'))
    await watch.play(member.headers, await sitDown(), 0, 60)
    const { body } = await evidence()
    expect([body.differences, body.stored.pass, body.replay]).toEqual([[], 2, body.stored])
  })
})
