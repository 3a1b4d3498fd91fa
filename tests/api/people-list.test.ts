import { beforeAll, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import type { Page } from '#server/http/page.ts'
import type { PersonRow } from '#server/orgs/person-schemas.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let headers: Record<string, string>
let countyHeaders: Record<string, string>

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  headers = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  countyHeaders = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})

const list = async (query: Record<string, string> = {}, as = headers) => {
  const reply = await context.app.inject({ url: '/api/v1/people', query, headers: as })
  if (reply.statusCode >= 500) console.log(reply.body)
  return { status: reply.statusCode, ...reply.json<Page<PersonRow>>() }
}
const names = async (query: Record<string, string> = {}, as = headers) => (await list(query, as)).items.map(({ name }) => name)

test('a row shows what a clerk needs and hides the middle of the phone', async () => {
  const { db } = context.deps
  const person = await aPerson(db, county.e1, {
    name: '丁一',
    memberNo: 'D-001',
    phone: '13812345678',
    memberStatus: 'probationary',
  })
  await db.updateTable('person').set({ birthOn: '1970-05-01', sex: 'female' }).where('id', '=', person.id).execute()
  const post = { personId: person.id, orgId: county.e1.id, fromOn: '2020-01-01' }
  await db
    .insertInto('post')
    .values([
      { ...post, id: uuid(), position: 'organisation_commissioner' },
      { ...post, id: uuid(), position: 'secretary' },
      { ...post, id: uuid(), position: 'deputy_secretary', untilOn: '2021-01-01' },
    ])
    .execute()
  await db
    .insertInto('away')
    .values({ ...{ id: uuid(), personId: person.id, place: '上海' }, direction: 'other_province', fromOn: '2024-01-01' })
    .execute()
  await signedIn(db, { at: county.e1, personId: person.id })
  expect((await list({ q: '丁一' })).items).toEqual([
    {
      id: person.id,
      name: '丁一',
      memberNo: 'D-001',
      sex: 'female',
      birthYear: 1970,
      phoneMasked: '138****5678',
      org: { id: county.e1.id, name: '柳树村党支部' },
      memberStatus: 'probationary',
      registryStatus: 'active',
      positions: ['secretary', 'organisation_commissioner'],
      isAway: true,
      isExempt: false,
      isFormer: false,
      hasAccount: true,
    },
  ])
})

test('the list holds everybody of the scope and nobody else, in the order of pinyin', async () => {
  const { db } = context.deps
  for (const [name, org] of [
    ['白杨', county.e1],
    ['安宁', county.e2],
    ['阿木', county.w1],
  ] as const)
    await aPerson(db, org, { name })
  const mine = await names()
  expect(mine.indexOf('安宁')).toBeLessThan(mine.indexOf('白杨'))
  expect(mine).not.toContain('阿木')
  expect(await names({}, countyHeaders)).toContain('阿木')
})

test('an organisation narrows to itself and what is below; one outside the scope is not found', async () => {
  expect(await names({ org: county.e2.id })).toEqual(['安宁'])
  expect((await list({ org: county.west.id })).status).toBe(404)
  expect((await list({ org: county.county.id })).status).toBe(404)
})

test('somebody is found by surname, name, pinyin, initials, number and phone', async () => {
  await aPerson(context.deps.db, county.e1, { name: '欧阳建国', memberNo: 'QH-7788', phone: '13900004321' })
  for (const q of ['欧', '欧阳', '建国', 'ouyang', 'OYJG', 'oy', 'qh-7788', '1390000', '4321', '欧 4321'])
    expect(await names({ q }), q).toContain('欧阳建国')
  for (const q of ['欧 9999', '国建', "欧'", '欧:*', '欧 | 李', '!李', 'ouyang & x'])
    expect(await names({ q }), q).not.toContain('欧阳建国')
})

test('a surname shows those who bear it first, and every page goes on where the last one ended', async () => {
  const { db } = context.deps
  for (const name of ['马一', '马二', '马三', '马四', '安小马', '周马']) await aPerson(db, county.e2, { name })
  await aPerson(db, county.w2, { name: '马西' })
  const whole = await names({ q: '马' })
  expect(whole).toEqual(['马二', '马三', '马四', '马一', '安小马', '周马'])
  const paged: string[] = []
  let cursor: string | null = null
  do {
    const page: Page<PersonRow> = await list({
      q: '马',
      limit: '1',
      ...(cursor ? { cursor } : {}),
    })
    paged.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor
  } while (cursor)
  expect(paged).toEqual(whole)
})

test('pages of the whole list meet without gap or double', async () => {
  const paged: string[] = []
  let cursor: string | null = null
  do {
    const page: Page<PersonRow> = await list({ limit: '2', ...(cursor ? { cursor } : {}) })
    paged.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)
  const whole = (await list({ limit: '200' })).items.map(({ id }) => id)
  expect(paged).toEqual(whole)
  expect(new Set(paged).size).toBe(paged.length)
})

test('filters ask what holds today', async () => {
  const { db } = context.deps
  const [past, present] = [await aPerson(db, county.e2, { name: '甲某' }), await aPerson(db, county.e2, { name: '乙某' })]
  for (const [person, untilOn] of [
    [past, '2021-01-01'],
    [present, null],
  ] as const) {
    const dated = { personId: person.id, fromOn: '2020-01-01', untilOn }
    await db
      .insertInto('away')
      .values({ ...dated, id: uuid(), direction: 'abroad', place: '海外' })
      .execute()
    await db
      .insertInto('exemption')
      .values({ ...dated, id: uuid(), reason: 'other', decidedBy: '支部' })
      .execute()
    await db
      .insertInto('post')
      .values({ ...dated, id: uuid(), orgId: county.e2.id, position: 'group_leader' })
      .execute()
  }
  const org = county.e2.id
  expect(await names({ org, away: 'true' })).toEqual(['乙某'])
  expect(await names({ org, exempt: 'true' })).toEqual(['乙某'])
  expect(await names({ org, position: 'group_leader' })).toEqual(['乙某'])
  expect(await names({ org, away: 'false', q: '某' })).toEqual(['甲某'])
  await db.updateTable('membership').set({ untilOn: '2022-01-01' }).where('personId', '=', past.id).execute()
  await db
    .insertInto('membership')
    .values({ id: uuid(), personId: past.id, memberStatus: 'full', registryStatus: 'suspended_abroad', fromOn: '2022-01-01' })
    .execute()
  expect(await names({ org, registryStatus: 'suspended_abroad' })).toEqual(['甲某'])
  expect(await names({ org, registryStatus: 'active', memberStatus: 'full', q: '某' })).toEqual(['乙某'])
})

test('those who left are shown when asked for, where they belonged last', async () => {
  const { db } = context.deps
  const moved = await aPerson(db, county.e1, { name: '迁走' })
  await db.updateTable('tie').set({ untilOn: '2020-01-01' }).where('personId', '=', moved.id).execute()
  expect(await names({ q: '迁走' })).toEqual([])
  expect((await list({ q: '迁走', former: 'true' })).items).toMatchObject([
    { name: '迁走', isFormer: true, org: { id: county.e1.id } },
  ])
  await db.insertInto('tie').values({ id: uuid(), personId: moved.id, orgId: county.w1.id, fromOn: '2020-01-01' }).execute()
  expect(await names({ q: '迁走', former: 'true' })).toEqual([])
  expect(await names({ q: '迁走' }, countyHeaders)).toEqual(['迁走'])
})

test('a transfer counts from its day, as the county counts days', async () => {
  const { db } = context.deps
  const person = await aPerson(db, county.e1, { name: '将迁' })
  await db.updateTable('tie').set({ untilOn: '2025-06-01' }).where('personId', '=', person.id).execute()
  await db.insertInto('tie').values({ id: uuid(), personId: person.id, orgId: county.w1.id, fromOn: '2025-06-01' }).execute()
  context.setNow(new Date('2025-05-31T15:59:59Z')) // one second before midnight in the county
  const before = await names({ q: '将迁' })
  context.setNow(new Date('2025-05-31T16:00:00Z'))
  const after = await names({ q: '将迁' })
  context.setNow(null)
  expect([before, after]).toEqual([['将迁'], []])
})

test.each([
  ['a cursor of nobody', { cursor: 'abc' }],
  ['a cursor of another list', { cursor: Buffer.from('["x","y","z"]').toString('base64url') }],
  ['a letter that cannot be kept', { q: 'a\0b' }],
  ['an unknown filter value', { memberStatus: 'pope' }],
  ['an identifier that is none', { org: '1 or 1=1' }],
])('%s is refused', async (_, query) => expect((await list(query as Record<string, string>)).status).toBe(400))
