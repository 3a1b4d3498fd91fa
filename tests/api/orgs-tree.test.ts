import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Record<string, string> // of the township 东河
let countyOfficer: Record<string, string>
const missing = '0199aaaa-0000-7000-8000-000000000000'

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  countyOfficer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})

const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, headers = officer) => {
  const reply = await context.app.inject({ method, url: `/api/v1${url}`, headers, ...(body ? { payload: body } : {}) })
  if (reply.statusCode >= 500) console.log(reply.body)
  return { status: reply.statusCode, body: reply.body ? reply.json() : null }
}
const a = (parent: TestOrg, kind: Parameters<typeof anOrg>[2], name: string) => anOrg(context.deps.db, parent, kind, name)
const names = (items: { name: string }[]) => items.map(({ name }) => name)

describe('looking', () => {
  test('the top of a scope is where the role was granted', async () => {
    const { body } = await ask('GET', '/orgs?top=true')
    expect(names(body.items)).toEqual(['东河镇党委'])
    expect(body.items[0]).toMatchObject({ parentId: null, above: [], childCount: 2 })
  })

  test('the path shown begins at the topmost body the viewer may see', async () => {
    expect((await ask('GET', `/orgs/${county.e1.id}`)).body).toMatchObject({
      parentId: county.east.id,
      above: [{ id: county.east.id, name: '东河镇党委' }],
    })
    expect(names((await ask('GET', `/orgs/${county.e1.id}`, undefined, countyOfficer)).body.above)).toEqual([
      '中共青禾县委',
      '东河镇党委',
    ])
  })

  test('what lies outside is not found, by id, as parent of a list, or by searching', async () => {
    expect((await ask('GET', `/orgs/${county.w1.id}`)).status).toBe(404)
    expect((await ask('GET', `/orgs/${county.county.id}`)).status).toBe(404)
    expect((await ask('GET', `/orgs/${county.west.id}/children`)).status).toBe(404)
    expect((await ask('GET', `/orgs?under=${county.west.id}`)).status).toBe(404)
    expect(names((await ask('GET', `/orgs?q=${encodeURIComponent('云岭')}`)).body.items)).toEqual([])
    expect(names((await ask('GET', `/orgs?q=${encodeURIComponent('石桥')}`)).body.items)).toEqual(['石桥村党支部'])
  })

  test('a search takes % and _ as they are', async () => {
    expect((await ask('GET', '/orgs?q=%25')).body.items).toEqual([])
    expect((await ask('GET', '/orgs?q=_')).body.items).toEqual([])
  })

  test('lists are paged without gaps', async () => {
    const first = (await ask('GET', '/orgs?limit=2')).body
    const second = (await ask('GET', `/orgs?limit=2&cursor=${first.nextCursor}`)).body
    const all = (await ask('GET', '/orgs')).body
    expect([...names(first.items), ...names(second.items)]).toEqual(names(all.items).slice(0, 4))
  })

  test('people are counted where they belong today', async () => {
    const branch = await a(county.east, 'branch', '数人党支部')
    await aPerson(context.deps.db, branch)
    await aPerson(context.deps.db, branch, { fromOn: '2999-01-01' })
    expect((await ask('GET', `/orgs/${branch.id}`)).body.personCount).toBe(1)
  })

  test('officers are named to those who may see people, and not to an administrator of accounts', async () => {
    const { db } = context.deps
    const branch = await a(county.east, 'branch', '有书记党支部')
    const person = await aPerson(db, branch, { name: '周书记' })
    await db
      .insertInto('post')
      .values({
        id: missing.replace('aaaa', 'bbbb'),
        personId: person.id,
        orgId: branch.id,
        position: 'secretary',
        fromOn: '2022-01-01',
      })
      .execute()
    const { headers } = await signedIn(db, { role: 'security_admin', at: county.county })
    expect((await ask('GET', `/orgs/${branch.id}`)).body.officers).toEqual([
      { personId: person.id, name: '周书记', position: 'secretary' },
    ])
    expect((await ask('GET', `/orgs/${branch.id}`, undefined, headers)).body.officers).toEqual([])
  })
})

describe('making', () => {
  test('a branch under the township', async () => {
    const { status, body } = await ask('POST', '/orgs', { parentId: county.east.id, name: ' 新村  党支部 ', kind: 'branch' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: '新村 党支部', kind: 'branch', form: 'regular', version: 1, terms: [], officers: [] })
  })

  test.each([
    ['a group under a township', { kind: 'group' }, '/body/kind', 'kind-not-under'],
    ['a direct group', { kind: 'group', form: 'direct' }, '/body/form', 'form-not-for-kind'],
    ['one established tomorrow', { kind: 'branch', establishedOn: '2999-01-01' }, '/body/establishedOn', 'in-the-future'],
    ['one with a field unknown here', { kind: 'branch', colour: 'red' }, '/body/colour', 'additionalProperties'],
    ['one with a name of blanks', { kind: 'branch', name: '   ' }, '/body/name', 'pattern'],
  ])('%s is refused at the field', async (_, fields, pointer, kind) => {
    const { status, body } = await ask('POST', '/orgs', { parentId: county.east.id, name: '某党支部', ...fields })
    expect(status).toBe(400)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, kind }))
  })

  test('a parent outside the scope looks like one that does not exist', async () => {
    const outside = await ask('POST', '/orgs', { parentId: county.west.id, name: '越界党支部', kind: 'branch' })
    const nowhere = await ask('POST', '/orgs', { parentId: missing, name: '越界党支部', kind: 'branch' })
    expect(outside.status).toBe(400)
    expect({ ...outside.body, requestId: '' }).toEqual({ ...nowhere.body, requestId: '' })
  })

  test('two living siblings of one name, or two bodies of one code, are refused at the field', async () => {
    const twice = await ask('POST', '/orgs', { parentId: county.east.id, name: county.e1.name, kind: 'branch' })
    expect(twice).toMatchObject({ status: 409, body: { errors: [{ pointer: '/body/name', kind: 'org-sibling-name' }] } })
    await ask('POST', '/orgs', { parentId: county.east.id, name: '甲党支部', kind: 'branch', code: 'C-1' })
    const code = await ask('POST', '/orgs', { parentId: county.east.id, name: '乙党支部', kind: 'branch', code: 'C-1' })
    expect(code).toMatchObject({ status: 409, body: { errors: [{ pointer: '/body/code', kind: 'org-code-key' }] } })
  })
})

describe('changing', () => {
  test('a stale version is refused and the current one told', async () => {
    const org = await a(county.east, 'branch', '改名党支部')
    expect((await ask('PATCH', `/orgs/${org.id}`, { version: 1, phone: '0300-1' })).body.version).toBe(2)
    const late = await ask('PATCH', `/orgs/${org.id}`, { version: 1, phone: '0300-2' })
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/stale-version', version: 2 } })
  })

  test('a kind that its children may not stand under is refused', async () => {
    const general = await a(county.east, 'general_branch', '甲党总支')
    await a(general, 'branch', '甲一党支部')
    expect(await ask('PATCH', `/orgs/${general.id}`, { version: 1, kind: 'branch' })).toMatchObject({
      status: 409,
      body: { reason: 'children-do-not-fit' },
    })
  })

  test('moving takes along what is below, in the tree and in the scope', async () => {
    const general = await a(county.east, 'general_branch', '移动党总支')
    const branch = await a(general, 'branch', '移动党支部')
    const target = await a(county.east, 'primary_committee', '目标村党委')
    expect((await ask('PATCH', `/orgs/${general.id}`, { version: 1, parentId: target.id })).status).toBe(200)
    expect(names((await ask('GET', `/orgs/${branch.id}`)).body.above)).toEqual(['东河镇党委', '目标村党委', '移动党总支'])
  })

  test('moving is refused out of the scope, below itself, under a dissolved or unfit body', async () => {
    const general = await a(county.east, 'general_branch', '不动党总支')
    const branch = await a(general, 'branch', '不动党支部')
    const group = await a(branch, 'group', '不动党小组')
    const move = (id: string, parentId: string) => ask('PATCH', `/orgs/${id}`, { version: 1, parentId })
    expect(await move(branch.id, county.west.id)).toMatchObject({ status: 400, body: { reason: 'parent-not-found' } })
    expect(await move(general.id, branch.id)).toMatchObject({ status: 400, body: { reason: 'org-no-cycle' } })
    expect(await move(group.id, general.id)).toMatchObject({ status: 400, body: { reason: 'kind-not-under' } })
    const old = await a(county.east, 'general_branch', '已撤党总支')
    await ask('PATCH', `/orgs/${old.id}`, { version: 1, dissolvedOn: '2024-01-01' })
    expect(await move(branch.id, old.id)).toMatchObject({ status: 400, body: { reason: 'parent-dissolved' } })
  })

  test('nobody moves or dissolves the root of his own scope', async () => {
    const root = `/orgs/${county.east.id}`
    const { version } = (await ask('GET', root)).body
    const other = await a(county.east, 'primary_committee', '别处党委')
    expect(await ask('PATCH', root, { version, parentId: other.id })).toMatchObject({ body: { reason: 'scope-root' } })
    expect(await ask('PATCH', root, { version, dissolvedOn: '2024-01-01' })).toMatchObject({ body: { reason: 'scope-root' } })
    expect((await ask('PATCH', root, { version, phone: '0300-9' })).status).toBe(200)
  })

  test('the county may move a township branch to another township', async () => {
    const branch = await a(county.east, 'branch', '换镇党支部')
    const reply = await ask('PATCH', `/orgs/${branch.id}`, { version: 1, parentId: county.west.id }, countyOfficer)
    expect(names(reply.body.above)).toEqual(['中共青禾县委', '西山乡党委'])
    expect((await ask('GET', `/orgs/${branch.id}`)).status).toBe(404)
  })

  test('two moves at once never make a ring', async () => {
    const one = await a(county.east, 'primary_committee', '环甲党委')
    const two = await a(county.east, 'primary_committee', '环乙党委')
    const replies = await Promise.all([
      ask('PATCH', `/orgs/${one.id}`, { version: 1, parentId: two.id }),
      ask('PATCH', `/orgs/${two.id}`, { version: 1, parentId: one.id }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('what is made below while its grandparent moves goes along', async () => {
    const from = await a(county.east, 'primary_committee', '原党委')
    const to = await a(county.east, 'primary_committee', '新党委')
    const general = await a(from, 'general_branch', '随迁党总支')
    await Promise.all([
      ask('PATCH', `/orgs/${general.id}`, { version: 1, parentId: to.id }),
      ...Array.from({ length: 8 }, (_, n) =>
        ask('POST', '/orgs', { parentId: general.id, name: `随迁${n}党支部`, kind: 'branch' }),
      ),
    ])
    const { items } = (await ask('GET', `/orgs/${general.id}/children`)).body
    expect(items).toHaveLength(8)
    for (const { above } of items) expect(names(above)).toEqual(['东河镇党委', '新党委', '随迁党总支'])
  })
})

describe('dissolving', () => {
  test('is refused while people or living bodies remain, then keeps the body for history', async () => {
    const { db } = context.deps
    const general = await a(county.east, 'general_branch', '待撤党总支')
    const branch = await a(general, 'branch', '待撤党支部')
    const person = await aPerson(db, branch)
    const dissolve = (id: string) => ask('PATCH', `/orgs/${id}`, { version: 1, dissolvedOn: '2025-06-01' })
    expect(await dissolve(branch.id)).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/body/dissolvedOn', kind: 'people-remain' }] },
    })
    await db.updateTable('tie').set({ untilOn: '2025-06-01' }).where('personId', '=', person.id).execute()
    expect(await dissolve(general.id)).toMatchObject({ body: { reason: 'children-remain' } })
    expect((await dissolve(branch.id)).body.dissolvedOn).toBe('2025-06-01')
    expect((await dissolve(general.id)).status).toBe(200)
    expect((await ask('GET', `/orgs/${general.id}/children`)).body.items).toEqual([])
    expect(names((await ask('GET', `/orgs/${general.id}/children?dissolved=true`)).body.items)).toEqual(['待撤党支部'])
    // A branch lives again only under a living body.
    expect(await ask('PATCH', `/orgs/${branch.id}`, { version: 2, dissolvedOn: null })).toMatchObject({
      body: { reason: 'parent-dissolved' },
    })
    expect((await ask('PATCH', `/orgs/${general.id}`, { version: 2, dissolvedOn: null })).body.dissolvedOn).toBeNull()
  })

  test('is not dated ahead, nor before the beginning', async () => {
    const org = await a(county.east, 'branch', '日期党支部')
    const patch = (fields: object) => ask('PATCH', `/orgs/${org.id}`, { version: 1, ...fields })
    expect(await patch({ dissolvedOn: '2999-01-01' })).toMatchObject({ status: 400, body: { reason: 'in-the-future' } })
    expect(await patch({ establishedOn: '2020-01-02', dissolvedOn: '2020-01-01' })).toMatchObject({
      status: 400,
      body: { reason: 'before-established' },
    })
  })
})

describe('terms of office', () => {
  test('are added, do not overlap, and can be taken back', async () => {
    const org = await a(county.east, 'branch', '换届党支部')
    const url = `/orgs/${org.id}/terms`
    const first = await ask('POST', url, { number: 1, fromOn: '2016-01-01', untilOn: '2021-01-01' })
    expect(first.body.terms).toMatchObject([{ number: 1, fromOn: '2016-01-01', untilOn: '2021-01-01' }])
    expect(await ask('POST', url, { number: 2, fromOn: '2020-06-01', untilOn: '2025-01-01' })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/body/fromOn', kind: 'term-overlaps' }] },
    })
    expect(await ask('POST', url, { number: 1, fromOn: '2021-01-01', untilOn: '2026-01-01' })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/body/number', kind: 'term-org-id-number-key' }] },
    })
    expect(await ask('POST', url, { number: 2, fromOn: '2021-01-01', untilOn: '2021-01-01' })).toMatchObject({
      status: 400,
      body: { reason: 'until-not-after-from' },
    })
    const { id } = first.body.terms[0]
    expect((await ask('DELETE', `${url}/${id}`)).body.terms).toEqual([])
    expect((await ask('DELETE', `${url}/${id}`)).status).toBe(404)
  })
})

test('every change is in the audit log, by its own name', async () => {
  const { body } = await ask('POST', '/orgs', { parentId: county.east.id, name: '留痕党支部', kind: 'branch' })
  const committee = await a(county.east, 'primary_committee', '留痕村党委')
  await ask('PATCH', `/orgs/${body.id}`, { version: 1, shortName: '留痕', parentId: committee.id, dissolvedOn: '2025-01-01' })
  const entries = await context.deps.db
    .selectFrom('auditEntry')
    .select(['action', 'orgPath', 'detail'])
    .where('objectId', '=', body.id)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['org.create', 'org.change', 'org.move', 'org.dissolve'])
  expect(entries[1]!.detail).toEqual({ shortName: '留痕' })
  expect(entries[2]!.orgPath).toMatch(new RegExp(`^${committee.path}`))
})
