import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { installPresets, reconcile, settle } from '#server/requirements/index.ts'
import type { StandingItem, YearStanding } from '#server/requirements/schemas.ts'
import { useApp } from '../support/app.ts'
import { ask as asking, type Headers } from '../support/asking.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'
import { preset } from '../support/judging.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Headers
let today = '2026-06-30'
let personId: string

const db = () => context.deps.db
const settled = () => settle(db(), () => today)
const on = (day: string) => {
  today = day
  context.setNow(new Date(`${day}T04:00:00Z`))
}

beforeAll(async () => {
  county = await aCounty(db())
  officer = (await signedIn(db(), { role: 'county_officer', at: county.county })).headers
  on('2026-06-30')
  await installPresets(db(), { now: new Date(), today, appliesFrom: '2025-01-01' })
})
beforeEach(async () => {
  on('2026-06-30')
  personId = (await aPerson(db(), county.e1)).id
  await settled()
})

const states = async (id = personId) => {
  const rows = await db()
    .selectFrom('standing as s')
    .innerJoin('policy as p', 'p.id', 's.policyId')
    .select(['p.key', 's.periodKey', 's.state'])
    .where('s.personId', '=', id)
    .execute()
  return Object.fromEntries(rows.map(({ key, periodKey, state }) => [`${key} ${periodKey}`, state]))
}
const MEMBER = 'member-annual-32h'
const credit = (hours: number, changes: object = {}) => credited(db(), aCredit(personId, { hours, ...changes }))
const add = async (table: 'exemption' | 'away', fromOn: string) => {
  const row = { id: uuid(), personId, fromOn }
  if (table === 'exemption')
    await db()
      .insertInto('exemption')
      .values({ ...row, reason: 'infirm_or_ill', decidedBy: '支委会' })
      .execute()
  else
    await db()
      .insertInto('away')
      .values({ ...row, direction: 'other_province', place: '东莞' })
      .execute()
}

describe('whatever changes marks the person stale in the same transaction', () => {
  test('a credit, and its reversal', async () => {
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'behind', [`${MEMBER} 2025`]: 'overdue' })
    const entry = await credit(32)
    expect(await settled()).toBe(1)
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'met' })
    const { reverseCredits } = await import('#server/ledger/index.ts')
    await db()
      .transaction()
      .execute((trx) => reverseCredits(trx, [entry], { reason: '登记有误', postedBy: null }))
    await settled()
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'behind' })
  })

  test('nothing, where the transaction is rolled back', async () => {
    const { recordCredits } = await import('#server/ledger/index.ts')
    await expect(
      db()
        .transaction()
        .execute(async (trx) => {
          await recordCredits(trx, [aCredit(personId)], { postedBy: null })
          throw new Error('no')
        }),
    ).rejects.toThrow('no')
    expect(await settled()).toBe(0)
  })

  test('an exemption, and its end', async () => {
    await add('exemption', '2026-05-01')
    await settled()
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'exempt', [`${MEMBER} 2025`]: 'overdue' })
    await db().updateTable('exemption').set({ untilOn: '2026-06-01' }).where('personId', '=', personId).execute()
    await settled()
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'behind' })
  })

  test('a transfer: this year goes along, last year stays', async () => {
    await db().updateTable('tie').set({ untilOn: '2026-03-01' }).where('personId', '=', personId).execute()
    await db().insertInto('tie').values({ id: uuid(), personId, orgId: county.w1.id, fromOn: '2026-03-01' }).execute()
    await settled()
    const rows = await db()
      .selectFrom('standing')
      .select(['periodKey', 'orgId'])
      .distinct()
      .where('personId', '=', personId)
      .execute()
    expect(new Map(rows.map((row) => [row.periodKey, row.orgId]))).toEqual(
      new Map([
        ['2025', county.e1.id],
        ['2026', county.w1.id],
      ]),
    )
  })

  test('a status, a post, being away, a birthday, a mark', async () => {
    const changes = [
      () => db().updateTable('membership').set({ registryStatus: 'suspended_abroad' }).where('personId', '=', personId).execute(),
      () =>
        db()
          .insertInto('post')
          .values({ id: uuid(), personId, orgId: county.e1.id, position: 'group_leader', fromOn: '2026-01-01' })
          .execute(),
      () => add('away', '2026-01-01'),
      () => db().updateTable('person').set({ birthOn: '1960-01-01' }).where('id', '=', personId).execute(),
      () =>
        db()
          .insertInto('learnerMark')
          .values({ id: uuid(), personId, mark: 'cadre_below_county_division', fromOn: '2026-01-01' })
          .execute(),
      () => db().deleteFrom('learnerMark').where('personId', '=', personId).execute(),
    ]
    for (const change of changes) {
      await change()
      expect(await settled(), String(change)).toBe(1)
    }
  })

  test('a term of office, the setting of an organisation, a move of the tree', async () => {
    const secretary = (await aPerson(db(), county.w2)).id
    await db()
      .insertInto('post')
      .values({ id: uuid(), personId: secretary, orgId: county.w2.id, position: 'secretary', fromOn: '2026-01-01' })
      .execute()
    await settled()
    await db()
      .insertInto('term')
      .values({ id: uuid(), orgId: county.w2.id, number: 1, fromOn: '2025-12-01', untilOn: '2030-12-01' })
      .execute()
    expect(await settled()).toBe(1)
    await db().updateTable('org').set({ setting: 'school' }).where('id', '=', county.w2.id).execute()
    expect(await settled()).toBe(1)
    await db().updateTable('org').set({ name: '松坡小学党支部' }).where('id', '=', county.w2.id).execute()
    expect(await settled()).toBe(0)
    await db().updateTable('org').set({ parentId: county.east.id }).where('id', '=', county.w2.id).execute()
    expect(await settled()).toBe(1)
    expect(await reconcile(db(), today)).toMatchObject({ differences: [], countDifferences: 0, waiting: 0 })
    await db().updateTable('org').set({ parentId: county.west.id }).where('id', '=', county.w2.id).execute()
    await settled()
  })

  test('a person who is deleted leaves the counts', async () => {
    const count = () =>
      db()
        .selectFrom('standingCount')
        .select((eb) => eb.fn.sum<number>('people').as('n'))
        .executeTakeFirstOrThrow()
    const { id } = await aPerson(db(), county.e1)
    const before = await count()
    await settled()
    expect(await count()).not.toEqual(before)
    await db().deleteFrom('person').where('id', '=', id).execute()
    expect(await count()).toEqual(before)
    await settled()
    expect(await reconcile(db(), today)).toMatchObject({ differences: [], countDifferences: 0 })
  })
})

describe('the day moves', () => {
  test('on course, then behind, then overdue, without anybody touching anything', async () => {
    await credit(16)
    await settled()
    expect((await states())[`${MEMBER} 2026`]).toBe('on_course')
    on('2026-08-17')
    await settled()
    expect((await states())[`${MEMBER} 2026`]).toBe('on_course')
    on('2026-08-18')
    await settled()
    expect((await states())[`${MEMBER} 2026`]).toBe('behind')
    on('2027-01-01')
    await settled()
    expect(await states()).toMatchObject({ [`${MEMBER} 2026`]: 'overdue', [`${MEMBER} 2027`]: 'on_course' })
    expect(await reconcile(db(), today)).toMatchObject({ differences: [], countDifferences: 0, waiting: 0 })
  })

  test('a fact with a future date takes effect on its day', async () => {
    await add('exemption', '2026-07-10')
    await settled()
    expect((await states())[`${MEMBER} 2026`]).toBe('behind')
    on('2026-07-10')
    expect(await settled()).toBeGreaterThanOrEqual(1)
    expect((await states())[`${MEMBER} 2026`]).toBe('exempt')
  })
})

describe('my year', () => {
  const year = async (id = personId, headers = officer) =>
    (await asking<YearStanding>(context, headers, 'GET', `/people/${id}/standing?year=2026`)).body
  const item = (items: StandingItem[], key: string) => items.find(({ policy }) => policy.key === key)!

  test('every entry says why it counts or not', async () => {
    const counts = await credit(27.5)
    const online = await credit(3, { deliveryMode: 'online_self_paced' })
    const { items } = await year()
    const one = item(items, MEMBER)
    expect(one).toMatchObject({ state: 'on_course', dueOn: '2026-12-31', behindFrom: '2026-11-24', reported: null })
    expect(one.goals).toEqual([
      {
        kind: 'hours',
        isBase: true,
        categories: null,
        levels: null,
        window: null,
        label: null,
        required: 32,
        earned: 27.5,
        missing: 4.5,
        carried: 0,
      },
    ])
    expect(one.policy.optionalModes).toMatchObject([{ mode: 'online_self_paced', counts: false }])
    expect(one.counted).toEqual([{ entryId: counts, amounts: [{ goal: 0, amount: 27.5 }] }])
    expect(one.notCounted).toEqual([{ entryId: online, reason: 'mode_switched_off' }])
    expect(item(items, 'annual-rotation-any-level').notCounted.map(({ reason }) => reason)).toEqual([
      'not_rotation',
      'not_rotation',
    ])
  })

  test('it is judged live, before the worker comes by', async () => {
    await credit(32)
    expect(item((await year()).items, MEMBER).state).toBe('met')
    expect((await states())[`${MEMBER} 2026`]).toBe('behind')
  })

  test('what replaces a requirement is named', async () => {
    await db()
      .insertInto('post')
      .values({ id: uuid(), personId, orgId: county.e1.id, position: 'organisation_commissioner', fromOn: '2020-01-01' })
      .execute()
    const { items } = await year()
    expect(item(items, MEMBER)).toMatchObject({ state: 'not_applicable', reason: 'superseded', goals: [] })
    expect(item(items, 'branch-officer-annual-56h').goals.map(({ kind, required }) => [kind, required])).toEqual([
      ['hours', 56],
      ['sessions', 1],
    ])
  })

  test('it says whose it is, where the person belongs, in which county, and which years there are', async () => {
    await credit(2, { happenedOn: '2025-11-03' })
    const { person, org, countyName, years } = await year()
    expect({ person, org, countyName, years }).toEqual({
      person: expect.objectContaining({ id: personId, memberNo: expect.any(String) }),
      org: { id: county.e1.id, name: county.e1.name },
      countyName: county.county.name,
      years: [2026, 2025],
    })
  })

  test('for the member, and for nobody who does not see the credits', async () => {
    const { headers } = await signedIn(db(), { at: county.e1, personId })
    expect((await asking<YearStanding>(context, headers, 'GET', '/me/standing?year=2026')).body.items.length).toBeGreaterThan(0)
    expect((await asking(context, headers, 'GET', `/people/${personId}/standing`)).status).toBe(404)
    const elsewhere = (await signedIn(db(), { role: 'township_officer', at: county.west })).headers
    expect((await asking(context, elsewhere, 'GET', `/people/${personId}/standing`)).status).toBe(404)
  })

  test('31 December 23:30 and 1 January 00:30 fall into two years', async () => {
    const { splitByDay } = await import('#server/ledger/index.ts')
    const days = splitByDay('Asia/Shanghai', new Date('2025-12-31T23:30:00+08:00'), new Date('2026-01-01T00:30:00+08:00'))
    for (const { on, minutes } of days) await credit(minutes / 60, { happenedOn: on, occasion: on })
    expect(item((await year()).items, MEMBER).goals[0]).toMatchObject({ earned: 0.5 })
  })
})

test('switching a policy on and off goes the same way as everything else', async () => {
  const { items } = (
    await asking<{ items: { id: string; key: string; draft: { version: number } }[] }>(context, officer, 'GET', '/policies')
  ).body
  const { id, draft } = items.find(({ key }) => key === 'annual-rotation-each-level')!
  await asking(context, officer, 'POST', `/policies/${id}/publish`, { version: draft.version })
  expect(await states()).not.toHaveProperty('annual-rotation-each-level 2026')
  await settled()
  expect(await states()).toMatchObject({ 'annual-rotation-each-level 2026': 'behind' })
  await asking(context, officer, 'POST', `/policies/${id}/switch-off`, { appliesFrom: '2026-01-01' })
  await settled()
  expect(await states()).not.toHaveProperty('annual-rotation-each-level 2026')
  expect(preset('annual-rotation-each-level').about.verify).toBe(true)
})

test('a row that was tampered with is found, and mended when asked', async () => {
  await settled()
  await db()
    .updateTable('standing')
    .set({ state: 'met' })
    .where('personId', '=', personId)
    .where('periodKey', '=', '2025')
    .execute()
  expect((await reconcile(db(), today)).differences.every(({ row }) => row.personId === personId)).toBe(true)
  expect((await reconcile(db(), today, { repair: true })).differenceCount).toBeGreaterThan(0)
  expect(await settled()).toBe(1)
  expect(await reconcile(db(), today)).toMatchObject({ differenceCount: 0, countDifferences: 0 })
})
