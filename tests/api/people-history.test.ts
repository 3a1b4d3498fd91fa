import { beforeAll, describe, expect, test } from 'vitest'
import type { ProblemReply } from '#server/http/problem.ts'
import type { Person } from '#server/orgs/person-schemas.ts'
import { useApp } from '../support/app.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Record<string, string>
let countyOfficer: Record<string, string>
let secretary: Record<string, string>

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  countyOfficer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
})

type Reply = { status: number; body: Person & ProblemReply }
const ask = async (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  headers = officer,
): Promise<Reply> => {
  const reply = await context.app.inject({ method, url: `/api/v1/people/${url}`, headers, ...(body ? { payload: body } : {}) })
  if (reply.statusCode >= 500) console.log(reply.body)
  return { status: reply.statusCode, body: reply.json() }
}
const refusal = ({ status, body }: Reply) => [status, body.errors?.[0]?.pointer, body.errors?.[0]?.kind]
const aMember = (org = county.e1) => aPerson(context.deps.db, org, { fromOn: '2015-07-01' })
const periods = (rows: { fromOn: string; untilOn: string | null }[]) =>
  rows.map(({ fromOn, untilOn }) => `${fromOn}..${untilOn ?? ''}`)

describe('ties', () => {
  test('a transfer ends the tie before on the day it begins', async () => {
    const { id } = await aMember()
    const { status, body } = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2024-03-01', reason: '工作调动' })
    expect(status).toBe(201)
    expect(periods(body.ties)).toEqual(['2024-03-01..', '2015-07-01..2024-03-01'])
    expect(body).toMatchObject({ org: { id: county.e2.id }, isFormer: false })
    expect(body.ties[1]!.version).toBe(2)
  })

  test('out of the scope only a body above both sides transfers; it is named', async () => {
    const { id } = await aMember()
    const away = await ask('POST', `${id}/ties`, { orgId: county.w1.id, fromOn: '2024-03-01' })
    expect(refusal(away)).toEqual([409, '/body/orgId', 'transfer-out'])
    expect(away.body.detail).toContain('中共青禾县委')
    const next = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2024-03-01' }, secretary)
    expect(refusal(next)).toEqual([409, '/body/orgId', 'transfer-out'])
    expect(next.body.detail).toContain('东河镇党委')
    expect((await ask('POST', `${id}/ties`, { orgId: county.w1.id, fromOn: '2024-03-01' }, countyOfficer)).body.org.id).toBe(
      county.w1.id,
    )
    expect((await ask('GET', id)).status).toBe(404)
  })

  test('an organisation that does not exist is not found', async () => {
    const { id } = await aMember()
    const nowhere = '0199aaaa-0000-7000-8000-000000000000'
    expect(refusal(await ask('POST', `${id}/ties`, { orgId: nowhere, fromOn: '2024-03-01' }))).toEqual([
      400,
      '/body/orgId',
      'org-not-found',
    ])
  })

  test('history may be added before what is known, and may not overlap with it', async () => {
    const { id } = await aMember()
    const before = { orgId: county.e2.id, fromOn: '2010-01-01' }
    expect(periods((await ask('POST', `${id}/ties`, { ...before, untilOn: '2015-07-01' })).body.ties)).toEqual([
      '2015-07-01..',
      '2010-01-01..2015-07-01',
    ])
    const overlapping = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2012-01-01', untilOn: '2013-01-01' })
    expect(refusal(overlapping)).toEqual([409, '/body/fromOn', 'tie-one-at-a-time'])
    expect(overlapping.body.detail).toContain('from 2010-01-01 until 2015-07-01')
  })

  test('two transfers on one day: the second is refused', async () => {
    const { id } = await aMember()
    const transfer = (orgId: string) => ask('POST', `${id}/ties`, { orgId, fromOn: '2024-03-01' })
    const other = await anOrg(context.deps.db, county.east, 'branch', `另${id.slice(-4)}党支部`)
    const replies = await Promise.all([transfer(county.e2.id), transfer(other.id)])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('a corrected date moves the end of the tie before along, both ways', async () => {
    const { id } = await aMember()
    const { body } = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2024-03-01' })
    const row = `${id}/ties/${body.ties[0]!.id}`
    const later = await ask('PATCH', row, { version: 1, fromOn: '2024-05-01' })
    expect(periods(later.body.ties)).toEqual(['2024-05-01..', '2015-07-01..2024-05-01'])
    const earlier = await ask('PATCH', row, { version: 2, fromOn: '2024-02-01' })
    expect(periods(earlier.body.ties)).toEqual(['2024-02-01..', '2015-07-01..2024-02-01'])
    expect(refusal(await ask('PATCH', row, { version: 3, fromOn: '2015-01-01' }))).toEqual([
      409,
      '/body/fromOn',
      'tie-one-at-a-time',
    ])
    expect(await ask('PATCH', row, { version: 1, fromOn: '2024-04-01' })).toMatchObject({ status: 409, body: { version: 3 } })
  })

  test('a transfer entered by mistake goes, and the tie before goes on', async () => {
    const { id } = await aMember()
    const { body } = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2024-03-01' })
    const undone = await ask('DELETE', `${id}/ties/${body.ties[0]!.id}`)
    expect(periods(undone.body.ties)).toEqual(['2015-07-01..'])
  })

  test('the only tie stays, and it has begun', async () => {
    const { id } = await aMember()
    const { ties } = (await ask('GET', id)).body
    expect(refusal(await ask('DELETE', `${id}/ties/${ties[0]!.id}`))).toEqual([409, '/body/fromOn', 'tie-needed'])
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    expect(refusal(await ask('PATCH', `${id}/ties/${ties[0]!.id}`, { version: 1, fromOn: soon }))).toEqual([
      409,
      '/body/fromOn',
      'tie-needed',
    ])
  })

  test('who leaves for good is former, and still to be found', async () => {
    const { id } = await aMember()
    const { ties } = (await ask('GET', id)).body
    const left = await ask('PATCH', `${id}/ties/${ties[0]!.id}`, { version: 1, untilOn: '2024-01-01' })
    expect(left.body).toMatchObject({ isFormer: true, org: { id: county.e1.id } })
  })

  test('a tie to a place outside is not for the officer to undo or change', async () => {
    const { id } = await aMember(county.w1)
    const moved = await ask('POST', `${id}/ties`, { orgId: county.e1.id, fromOn: '2024-03-01' }, countyOfficer)
    const [here, there] = moved.body.ties
    expect(refusal(await ask('DELETE', `${id}/ties/${here!.id}`))).toEqual([409, '/body/orgId', 'row-elsewhere'])
    expect(refusal(await ask('PATCH', `${id}/ties/${there!.id}`, { version: 2, reason: 'x' }))).toEqual([
      409,
      '/body/orgId',
      'row-elsewhere',
    ])
    expect(refusal(await ask('PATCH', `${id}/ties/${here!.id}`, { version: 1, fromOn: '2024-04-01' }))).toEqual([
      409,
      '/body/orgId',
      'row-elsewhere',
    ])
    expect(periods((await ask('GET', id)).body.ties)).toEqual(['2024-03-01..', '2015-07-01..2024-03-01'])
  })

  test('the row of another person is not found', async () => {
    const [one, other] = [await aMember(), await aMember()]
    const { ties } = (await ask('GET', other.id)).body
    expect((await ask('DELETE', `${one.id}/ties/${ties[0]!.id}`)).status).toBe(404)
    expect((await ask('PATCH', `${one.id}/ties/${ties[0]!.id}`, { version: 1 })).status).toBe(404)
  })
})

describe('statuses', () => {
  test('a probationary member becomes full', async () => {
    const { id } = await aPerson(context.deps.db, county.e1, { memberStatus: 'probationary', fromOn: '2023-06-01' })
    const { body } = await ask('POST', `${id}/statuses`, { memberStatus: 'full', fromOn: '2024-06-01' })
    expect(body).toMatchObject({ memberStatus: 'full', registryStatus: 'active' })
    expect(periods(body.statuses)).toEqual(['2024-06-01..', '2023-06-01..2024-06-01'])
  })

  test('one always remains', async () => {
    const { id } = await aMember()
    const { statuses } = (await ask('GET', id)).body
    expect(refusal(await ask('DELETE', `${id}/statuses/${statuses[0]!.id}`))).toEqual([409, '/body/fromOn', 'status-needed'])
  })
})

describe('posts', () => {
  test('several at once, the same one not twice, in an organisation of the scope and a term of its own', async () => {
    const { db } = context.deps
    const { id } = await aMember()
    const post = { orgId: county.e1.id, position: 'secretary', fromOn: '2022-01-01' }
    await ask('POST', `${id}/posts`, post)
    const { body } = await ask('POST', `${id}/posts`, { ...post, position: 'organisation_commissioner' })
    expect(body.positions).toEqual(['secretary', 'organisation_commissioner'])
    expect(refusal(await ask('POST', `${id}/posts`, { ...post, fromOn: '2023-01-01' }))).toEqual([
      409,
      '/body/fromOn',
      'post-once-at-a-time',
    ])
    expect(refusal(await ask('POST', `${id}/posts`, { ...post, orgId: county.w1.id }))).toEqual([
      400,
      '/body/orgId',
      'org-not-found',
    ])
    const term = {
      id: '0199aaaa-0000-7000-8000-00000000000a',
      orgId: county.e2.id,
      number: 1,
      fromOn: '2020-01-01',
      untilOn: '2025-01-01',
    }
    await db.insertInto('term').values(term).execute()
    expect(refusal(await ask('POST', `${id}/posts`, { ...post, position: 'group_leader', termId: term.id }))).toEqual([
      400,
      '/body/termId',
      'term-not-found',
    ])
    const held = await ask('POST', `${id}/posts`, { ...post, orgId: county.e2.id, termId: term.id })
    expect(held.body.posts).toHaveLength(3)
    const inUse = await context.app.inject({
      method: 'DELETE',
      url: `/api/v1/orgs/${county.e2.id}/terms/${term.id}`,
      headers: officer,
    })
    expect(inUse.json()).toMatchObject({ status: 409, reason: 'term-in-use' })
  })

  test('a term of office ends by its date', async () => {
    const { id } = await aMember()
    const { body } = await ask('POST', `${id}/posts`, { orgId: county.e1.id, position: 'group_leader', fromOn: '2020-01-01' })
    const ended = await ask('PATCH', `${id}/posts/${body.posts[0]!.id}`, { version: 1, untilOn: '2023-01-01' })
    expect(ended.body.positions).toEqual([])
    expect(periods(ended.body.posts)).toEqual(['2020-01-01..2023-01-01'])
  })
})

describe('exemptions and being away', () => {
  test('begin, end, and are taken back', async () => {
    const { id } = await aMember()
    const exempt = {
      reason: 'infirm_or_ill',
      decidedBy: '东河镇党委',
      fromOn: '2022-01-01',
      reviewOn: '2023-01-01',
      note: '卧床',
    }
    expect((await ask('POST', `${id}/exemptions`, exempt)).body).toMatchObject({ isExempt: true, exemptions: [{ note: '卧床' }] })
    expect(refusal(await ask('POST', `${id}/exemptions`, { ...exempt, reviewOn: '2021-12-31', fromOn: '2024-01-01' }))).toEqual([
      400,
      '/body/reviewOn',
      'review-before-from',
    ])
    const gone = await ask('POST', `${id}/away`, {
      direction: 'other_province',
      place: '广东深圳',
      contactPhone: '13900000000',
      fromOn: '2023-02-01',
    })
    expect(gone.body).toMatchObject({ isAway: true, away: [{ place: '广东深圳', hostOrg: null }] })
    const farther = await ask('POST', `${id}/away`, {
      direction: 'abroad',
      place: '海外',
      fromOn: '2024-02-01',
      untilOn: '2025-02-01',
    })
    expect(periods(farther.body.away)).toEqual(['2024-02-01..2025-02-01', '2023-02-01..2024-02-01'])
    expect(farther.body.isAway).toBe(false)
    // Taken back, it does not stretch what really ended.
    const back = await ask('DELETE', `${id}/away/${farther.body.away[0]!.id}`)
    expect(periods(back.body.away)).toEqual(['2023-02-01..2024-02-01'])
  })

  test('the log keeps dates and places in the tree, and no reason of health', async () => {
    const { id } = await aMember()
    await ask('POST', `${id}/exemptions`, { reason: 'infirm_or_ill', decidedBy: '支部', fromOn: '2022-01-01', note: '卧床' })
    const { body } = await ask('POST', `${id}/ties`, { orgId: county.e2.id, fromOn: '2024-03-01' })
    await ask('PATCH', `${id}/ties/${body.ties[0]!.id}`, { version: 1, fromOn: '2024-04-01' })
    const entries = await context.deps.db
      .selectFrom('auditEntry')
      .select(['action', 'detail'])
      .where('objectId', '=', id)
      .orderBy('seq')
      .execute()
    expect(entries.map(({ action }) => action)).toEqual(['exemption.add', 'tie.add', 'tie.change'])
    expect(JSON.stringify(entries)).not.toMatch(/卧床|infirm/)
    expect(entries[2]!.detail).toMatchObject({ fromOn: '2024-04-01', before: { fromOn: '2024-03-01', orgId: county.e2.id } })
  })
})

describe('dates that cannot be are refused', () => {
  test.each([
    ['an end before the beginning', { fromOn: '2024-01-01', untilOn: '2023-01-01' }, '/body/untilOn', 'until-not-after-from'],
    ['an end on the day it begins', { fromOn: '2024-01-01', untilOn: '2024-01-01' }, '/body/untilOn', 'until-not-after-from'],
    ['a beginning before the birth', { fromOn: '1969-12-31', untilOn: '1980-01-01' }, '/body/fromOn', 'before-birth'],
    ['a beginning far ahead', { fromOn: '2204-01-01' }, '/body/fromOn', 'too-far-ahead'],
    ['a day that does not exist', { fromOn: '2023-02-29' }, '/body/fromOn', 'format'],
  ])('%s', async (_, dates, pointer, kind) => {
    const { id } = await aMember()
    await context.deps.db.updateTable('person').set({ birthOn: '1970-01-01' }).where('id', '=', id).execute()
    const away = { direction: 'abroad', place: '海外', ...dates }
    expect(refusal(await ask('POST', `${id}/away`, away))).toEqual([400, pointer, kind])
  })

  test('a field of another kind of row is refused', async () => {
    const { id } = await aMember()
    const mixed = { direction: 'abroad', place: '海外', fromOn: '2024-01-01', orgId: county.e1.id }
    expect(refusal(await ask('POST', `${id}/away`, mixed))).toEqual([400, '/body/orgId', 'additionalProperties'])
  })
})
