import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { ask, type Headers } from '../support/asking.ts'
import { claiming, type Shown } from '../support/claims.ts'
import { aCredit, credited } from '../support/credits.ts'
import type { Conversions } from '#server/ledger/schemas.ts'

const context = useApp()
const { claim, upload } = claiming(context)
let county: Awaited<ReturnType<typeof aCounty>>
let member: { id: string; headers: Headers }
let secretary: Headers
let township: Headers
let otherTownship: Headers
let countyOfficer: Headers

beforeAll(async () => {
  context.setNow(new Date('2026-06-30T04:00:00Z'))
  const { db } = context.deps
  county = await aCounty(db)
  const { id } = await aPerson(db, county.e1)
  member = { id, headers: (await signedIn(db, { at: county.e1, personId: id })).headers }
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  otherTownship = (await signedIn(db, { role: 'township_officer', at: county.west })).headers
  countyOfficer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})

describe('evidence files', () => {
  const read = (headers: Headers, id: string) => context.app.inject({ url: `/api/v1/evidence/${id}`, headers })

  test('are for whom they concern and those who see the credits', async () => {
    const { body } = await claim(member.headers)
    const { id } = body.evidenceFile!
    const reply = await read(member.headers, id)
    expect(reply.headers['content-disposition']).toMatch(/^attachment/)
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.rawPayload.toString('latin1')).toBe(Buffer.from('%PDF-1.7 结业证书', 'latin1').toString('latin1'))
    expect((await read(secretary, id)).statusCode).toBe(200)
    expect((await read(otherTownship, id)).statusCode).toBe(404)
    const stranger = await aPerson(context.deps.db, county.e1)
    const { headers } = await signedIn(context.deps.db, { at: county.e1, personId: stranger.id })
    expect((await read(headers, id)).statusCode).toBe(404)
  })

  test('a page dressed as a picture is refused, whatever its name', async () => {
    const { status, body } = await upload(member.headers, '<script>alert(1)</script>', 'photo.png')
    expect([status, body.type]).toEqual([422, '/problems/not-acceptable-file'])
  })

  test('a path in the name is cut off', async () => {
    expect((await upload(member.headers, '%PDF-', '..\\..\\etc/passwd\u0000.pdf')).body.filename).toBe('passwd.pdf')
  })

  test('five megabytes are taken, one byte more is not', async () => {
    const five = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(5 * 1024 * 1024 - 5)])
    expect((await upload(member.headers, five)).status).toBe(201)
    expect((await upload(member.headers, Buffer.concat([five, Buffer.alloc(1)]))).status).toBe(413)
  })

  test('sixty a day and no more', async () => {
    const { headers } = await signedIn(context.deps.db, { at: county.e1 })
    const replies = []
    for (let n = 0; n < 61; n++) replies.push((await upload(headers)).status)
    expect([replies.filter((one) => one === 201).length, replies.at(-1)]).toEqual([60, 429])
  })
})

describe('conversion', () => {
  const newer = {
    ...{ fullDay: 6, halfDay: 3, minutesPerHour: 45, maxPerHalfDay: 3, roundTo: 0.5 },
    onlineSteps: null,
    quizPass: null,
    teachingMultiplier: null,
  }
  const publish = (headers: Headers, changes: object = {}) =>
    ask<Conversions>(context, headers, 'POST', '/conversions', {
      name: '每天6学时',
      rules: newer,
      fromOn: '2026-08-01',
      ...changes,
    })

  test('a new version holds from its day; what was credited keeps its own', async () => {
    const { id } = await aPerson(context.deps.db, county.e1)
    await credited(context.deps.db, aCredit(id, { happenedOn: '2026-06-01' }))
    expect((await publish(countyOfficer)).status).toBe(201)
    await credited(context.deps.db, aCredit(id, { happenedOn: '2026-08-01' }))
    const { items } = (await ask<Shown>(context, countyOfficer, 'GET', `/people/${id}/credits`)).body
    expect(items.map((one) => one.conversion.number)).toEqual([2, 1])
    const preview = await ask(context, member.headers, 'POST', '/conversions/preview', {
      sessions: [
        { on: '2026-07-31', halfDays: 2 },
        { on: '2026-08-01', halfDays: 2 },
        { on: '2026-08-02', minutes: 100 },
      ],
    })
    expect(preview.body).toEqual({
      hours: 16,
      sessions: [
        { on: '2026-07-31', hours: 8, days: 1 },
        { on: '2026-08-01', hours: 6, days: 1 },
        { on: '2026-08-02', hours: 2, days: 0 },
      ],
    })
  })

  test('rules that are not published yet can be tried', async () => {
    const sessions = [
      { on: '2026-08-01', halfDays: 2 },
      { on: '2026-08-02', minutes: 90 },
    ]
    const rules = { ...newer, fullDay: 7, minutesPerHour: 45, maxPerHalfDay: null }
    const tried = await ask(context, member.headers, 'POST', '/conversions/preview', { sessions, rules })
    expect(tried.body).toMatchObject({ hours: 9, sessions: [{ hours: 7 }, { hours: 2 }] })
  })

  test('never for a day that has passed, never two from one day, never contradictory', async () => {
    expect((await publish(countyOfficer, { fromOn: '2026-06-29' })).body.errors![0]!.kind).toBe('in-the-past')
    expect((await publish(countyOfficer)).body).toMatchObject({ status: 409, errors: [{ pointer: '/body/fromOn' }] })
    expect((await publish(countyOfficer, { fromOn: '2026-09-01', rules: { ...newer, halfDay: 7 } })).status).toBe(400)
  })

  test('only by the county as a whole', async () => {
    expect((await publish(township, { fromOn: '2026-09-01' })).status).toBe(404)
    expect(
      (
        await publish((await signedIn(context.deps.db, { role: 'county_officer', at: county.east })).headers, {
          fromOn: '2026-09-01',
        })
      ).status,
    ).toBe(404)
  })

  test('the presets show where they come from and how sure that is', async () => {
    const { presets, items } = (await ask<Conversions>(context, township, 'GET', '/conversions')).body
    expect(presets).toHaveLength(4)
    for (const one of presets) expect([typeof one.confidence, one.source.length > 0]).toEqual(['string', true])
    expect(items.find((one) => one.isCurrent)?.number).toBe(1)
  })
})
