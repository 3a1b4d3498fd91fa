import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import type { Headers } from '../support/asking.ts'
import { claiming } from '../support/claims.ts'
import { aCredit, credited } from '../support/credits.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let member: { id: string; headers: Headers }
let secretary: Headers // of 柳树村, itself a member there
let secretaryId: string
let deputy: Headers
let township: Headers
let otherTownship: Headers
let countyOfficer: Headers

const as = async (role: Parameters<typeof signedIn>[1]['role'], at: TestOrg, personId?: string) =>
  (await signedIn(context.deps.db, { role, at, personId })).headers

beforeAll(async () => {
  context.setNow(new Date('2026-06-30T04:00:00Z'))
  const { db } = context.deps
  county = await aCounty(db)
  const { id } = await aPerson(db, county.e1)
  member = { id, headers: (await signedIn(db, { at: county.e1, personId: id })).headers }
  secretaryId = (await aPerson(db, county.e1)).id
  secretary = await as('branch_secretary', county.e1, secretaryId)
  deputy = await as('branch_secretary', county.e1)
  township = await as('township_officer', county.east)
  otherTownship = await as('township_officer', county.west)
  countyOfficer = await as('county_officer', county.county)
})

const { ask, upload, claim, enter, decide } = claiming(context)
const hoursOf = async (personId: string, headers = countyOfficer) => {
  const { body } = await ask(headers, 'GET', `/people/${personId}/credits`)
  return body.items.filter((one) => !one.reversal).reduce((sum, one) => sum + one.hours, 0)
}

describe('a member declares', () => {
  test('and it counts once the secretary agrees', async () => {
    const { status, body } = await claim(member.headers)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      kind: 'claim',
      state: 'submitted',
      hours: 8,
      sessions: [{ on: '2026-05-12', hours: 8, days: 1 }],
    })
    expect(await hoursOf(member.id)).toBe(0)
    expect((await decide(secretary, [body.id])).body.items[0]!).toMatchObject({
      state: 'approved',
      decidedByName: 'branch_secretary',
    })
    const { items } = (await ask(member.headers, 'GET', '/me/credits?year=2026')).body
    expect(items[0]!).toMatchObject({
      ...{
        hours: 8,
        days: 1,
        isConcentrated: true,
        organiserLevel: 'municipal',
        title: '市委党校春季班',
        basis: { halfDays: 2 },
      },
      ...{
        source: { kind: 'claim', id: body.id },
        evidenceFile: { filename: '结业证书.pdf' },
        approvedByName: 'branch_secretary',
        reversal: null,
      },
    })
  })

  test('over New Year: each day in its own year, all one session', async () => {
    const { id } = await aPerson(context.deps.db, county.e1)
    const { headers } = await signedIn(context.deps.db, { at: county.e1, personId: id })
    const { body } = await claim(headers, { sessions: ['2025-12-31', '2026-01-01'].map((on) => ({ on, halfDays: 2 })) })
    await decide(secretary, [body.id])
    const entries = await context.deps.db
      .selectFrom('creditEntry')
      .select(['year', 'hours', 'session'])
      .where('personId', '=', id)
      .orderBy('year')
      .execute()
    expect(entries).toEqual([2025, 2026].map((year) => ({ year, hours: 8, session: `claim/${body.id}` })))
  })

  test('the same client-made id twice is one claim; for somebody else it is taken', async () => {
    const id = uuid()
    expect((await claim(member.headers, { id })).status).toBe(201)
    expect((await claim(member.headers, { id })).status).toBe(201)
    expect((await claim(secretary, { id })).body).toMatchObject({ status: 409, reason: 'id-taken' })
    expect(await context.deps.db.selectFrom('claim').select('personId').where('id', '=', id).execute()).toEqual([
      { personId: member.id },
    ])
  })

  test.each([
    ['a day to come', { sessions: [{ on: '2026-07-01', halfDays: 1 }] }, '/body/sessions/0'],
    ['two lengths', { sessions: [{ on: '2026-05-01', halfDays: 1, minutes: 60 }] }, '/body/sessions/0'],
    ['no length', { sessions: [{ on: '2026-05-01' }] }, '/body/sessions/0'],
    [
      'a day twice',
      {
        sessions: [
          { on: '2026-05-01', hours: 1 },
          { on: '2026-05-01', hours: 2 },
        ],
      },
      '/body/sessions/1',
    ],
    ['a file that is not there', { evidenceFileId: uuid() }, '/body/evidenceFileId'],
    ['hours of three decimals', { sessions: [{ on: '2026-05-01', hours: 1.005 }] }, '/body/sessions/0/hours'],
    ['a level nobody has', { organiserLevel: 'galactic' }, '/body/organiserLevel'],
    ['another person', { personId: uuid() }, '/body/personId'],
  ])('%s is refused', async (_, changes, pointer) => {
    const { status, body } = await claim(member.headers, changes)
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer])
  })

  test("with somebody else's file is refused", async () => {
    const { body } = await upload(secretary)
    const reply = await claim(member.headers, { evidenceFileId: body.id })
    expect(reply.body.errors![0]!.kind).toBe('unknown-file')
  })

  test('takes it back while undecided, and nobody else can', async () => {
    const { id } = (await claim(member.headers)).body
    expect((await ask(secretary, 'POST', `/me/claims/${id}/withdrawal`)).status).toBe(404)
    expect((await ask(member.headers, 'POST', `/me/claims/${id}/withdrawal`)).body.state).toBe('withdrawn')
    expect((await decide(secretary, [id])).body.reason).toBe('already-decided')
  })

  test('reads why it was refused', async () => {
    const { id } = (await claim(member.headers)).body
    expect((await decide(secretary, [id], 'refuse')).body.errors![0]!.pointer).toBe('/body/reason')
    expect((await decide(secretary, [id], 'refuse', '证书看不清')).status).toBe(200)
    const { items } = (await ask(member.headers, 'GET', '/me/claims')).body
    expect(items.find((one) => one.id === id)).toMatchObject({
      state: 'refused',
      decisionReason: '证书看不清',
      canDecide: false,
    })
  })

  test('an account that is nobody in the register cannot', async () =>
    expect((await claim(deputy)).body.reason).toBe('no-person'))
})

describe('an officer enters', () => {
  test('and the second person is never the same one, nor the one it is about', async () => {
    const { id } = (await enter(secretary, [member.id, secretaryId])).body.items.find((one) => one.person.id === member.id)!
    expect((await decide(secretary, [id])).body).toMatchObject({ status: 409, reason: 'second-person-needed' })
    const own = (await enter(deputy, [secretaryId])).body.items[0]!.id
    expect((await decide(secretary, [own])).body.reason).toBe('second-person-needed')
    expect((await decide(deputy, [id])).status).toBe(200)
  })

  test('what the township entered the branch cannot approve, the county can', async () => {
    const { id } = (await enter(township, [member.id])).body.items[0]!
    expect((await decide(deputy, [id])).body.reason).toBe('higher-level-needed')
    expect((await ask(deputy, 'GET', '/claims?state=submitted')).body.items.find((one) => one.id === id)?.canDecide).toBe(false)
    expect((await decide(countyOfficer, [id])).status).toBe(200)
  })

  test('for people elsewhere: not found, and nothing is written', async () => {
    const stranger = (await aPerson(context.deps.db, county.w1)).id
    const before = (await ask(countyOfficer, 'GET', '/claims?limit=200')).body.items.length
    expect((await enter(township, [member.id, stranger])).status).toBe(404)
    expect((await ask(countyOfficer, 'GET', '/claims?limit=200')).body.items.length).toBe(before)
  })

  test('a member cannot', async () => expect((await enter(member.headers, [member.id])).status).toBe(404))

  test('hours as certified stand as they are', async () => {
    const { id } = await aPerson(context.deps.db, county.e1)
    const { body } = await enter(township, [id], { sessions: [{ on: '2026-05-01', hours: 24 }] })
    await decide(countyOfficer, [body.items[0]!.id])
    expect(await hoursOf(id)).toBe(24)
  })
})

describe('deciding', () => {
  test('all or none: one that is not for you stops the others', async () => {
    const [mine, theirs] = [(await claim(member.headers)).body.id, (await enter(township, [member.id])).body.items[0]!.id]
    expect((await decide(deputy, [mine, theirs])).body).toMatchObject({
      reason: 'higher-level-needed',
      errors: [{ pointer: '/body/claimIds/1' }],
    })
    expect((await decide(countyOfficer, [mine, theirs])).status).toBe(200)
  })

  test('another township finds nothing to decide', async () => {
    const { id } = (await claim(member.headers)).body
    expect((await decide(otherTownship, [id])).status).toBe(404)
    expect((await ask(otherTownship, 'GET', '/claims')).body.items).toEqual([])
  })

  test('twelve at once credit once', async () => {
    const { id: personId } = await aPerson(context.deps.db, county.e1)
    const { id } = (await enter(secretary, [personId])).body.items[0]!
    const replies = await Promise.all(Array.from({ length: 12 }, () => decide(township, [id])))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await hoursOf(personId)).toBe(8)
  })

  test('it shows what is credited on the same days already', async () => {
    const { id: personId } = await aPerson(context.deps.db, county.e1)
    await credited(context.deps.db, aCredit(personId, { happenedOn: '2026-05-12', hours: 6 }))
    expect((await enter(secretary, [personId])).body.items[0]!.sameDayHours).toBe(6)
  })

  test('the list is paged in the order of declaring, and narrows by place and state', async () => {
    const all = (await ask(countyOfficer, 'GET', '/claims?limit=200')).body.items.map((one) => one.id)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await ask(countyOfficer, 'GET', `/claims?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      paged.push(...body.items.map((one) => one.id))
      cursor = body.nextCursor
    }
    expect(paged).toEqual(all)
    expect((await ask(countyOfficer, 'GET', `/claims?org=${county.west.id}`)).body.items).toEqual([])
    expect((await ask(township, 'GET', `/claims?org=${county.west.id}`)).status).toBe(404)
    const states = (await ask(countyOfficer, 'GET', '/claims?state=approved')).body.items.map((one) => one.state)
    expect(new Set(states)).toEqual(new Set(['approved']))
  })
})

describe('reversing', () => {
  test('an officer takes an entry back with a reason the member reads; once', async () => {
    const { id: personId } = await aPerson(context.deps.db, county.e1)
    const entry = await credited(context.deps.db, aCredit(personId))
    const reverse = (headers: Headers) => ask(headers, 'POST', `/credits/${entry}/reversal`, { reason: '人未到场' })
    expect((await reverse(otherTownship)).status).toBe(404)
    expect((await reverse(secretary)).status).toBe(404)
    expect((await reverse(township)).status).toBe(204)
    expect((await reverse(township)).body.reason).toBe('already-reversed')
    const { items } = (await ask(secretary, 'GET', `/people/${personId}/credits`)).body
    expect(items).toHaveLength(1)
    expect(items[0]!.reversal).toMatchObject({ reason: '人未到场', byName: 'township_officer' })
  })

  test('nobody takes back own hours', async () => {
    const { id } = await aPerson(context.deps.db, county.e1)
    const headers = await as('township_officer', county.east, id)
    const entry = await credited(context.deps.db, aCredit(id))
    expect((await ask(headers, 'POST', `/credits/${entry}/reversal`, { reason: '登记有误' })).body.reason).toBe(
      'second-person-needed',
    )
  })

  test("entries are paged, and a stranger's are not found", async () => {
    const { id } = await aPerson(context.deps.db, county.e1)
    for (let n = 1; n <= 5; n++) await credited(context.deps.db, aCredit(id, { happenedOn: `2026-03-0${n}` }))
    const first = (await ask(township, 'GET', `/people/${id}/credits?limit=3`)).body
    const second = (await ask(township, 'GET', `/people/${id}/credits?limit=3&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].map((one) => one.happenedOn)).toEqual([5, 4, 3, 2, 1].map((n) => `2026-03-0${n}`))
    expect((await ask(township, 'GET', `/people/${id}/credits?year=2025`)).body.items).toEqual([])
    expect((await ask(otherTownship, 'GET', `/people/${id}/credits`)).status).toBe(404)
    expect((await ask(member.headers, 'GET', `/people/${id}/credits`)).status).toBe(404)
  })
})

test('what was done stands in the audit log', async () => {
  const actions = await context.deps.db.selectFrom('auditEntry').select('action').distinct().execute()
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['claim.declare', 'claim.enter', 'claim.approve', 'claim.refuse', 'claim.withdraw', 'credit.reverse']),
  )
})
