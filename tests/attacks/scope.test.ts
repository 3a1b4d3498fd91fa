import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import type { Person, PersonRow } from '#server/orgs/person-schemas.ts'
import type { Page } from '#server/http/page.ts'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Headers
let countyOfficer: Headers

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  countyOfficer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})

const mine = () => aPerson(context.deps.db, county.e1)
const theirs = (name = '西外人') => aPerson(context.deps.db, county.w1, { name })
const names = async (headers: Headers, query = '') =>
  (await ask<Page<PersonRow>>(context, headers, 'GET', `/people?limit=200${query}`)).body.items.map(({ name }) => name)

describe('reaching out of the subtree by what the body names', () => {
  test.each<[string, string, (away: TestOrg) => object]>([
    ['a tie', 'ties', ({ id }) => ({ orgId: id, fromOn: '2024-01-01' })],
    ['a post', 'posts', ({ id }) => ({ orgId: id, position: 'secretary', fromOn: '2024-01-01' })],
  ])('%s to a branch outside is not made', async (_, kind, body) => {
    const { id } = await mine()
    const reply = await ask<Person>(context, officer, 'POST', `/people/${id}/${kind}`, body(county.w1))
    expect(reply.status).toBeGreaterThanOrEqual(400)
    const after = (await ask<Person>(context, countyOfficer, 'GET', `/people/${id}`)).body
    expect([after.org.id, after.posts]).toEqual([county.e1.id, []])
  })

  test('a tie or post of the own subtree is not corrected to lead outside', async () => {
    const { id } = await mine()
    const { body } = await ask<Person>(context, officer, 'POST', `/people/${id}/posts`, {
      ...{ orgId: county.e1.id, position: 'secretary', fromOn: '2024-01-01' },
    })
    const outside = { version: 1, orgId: county.w1.id }
    const tie = await ask(context, officer, 'PATCH', `/people/${id}/ties/${body.ties[0]!.id}`, outside)
    const post = await ask(context, officer, 'PATCH', `/people/${id}/posts/${body.posts[0]!.id}`, outside)
    expect([tie.status, tie.body.reason, post.status, post.body.reason]).toEqual([409, 'transfer-out', 400, 'org-not-found'])
  })

  test('a row of somebody outside is not reached through somebody inside', async () => {
    const [inside, outside] = [await mine(), await theirs()]
    const { body } = await ask<Person>(context, countyOfficer, 'GET', `/people/${outside.id}`)
    for (const [kind, rows] of [
      ['ties', body.ties],
      ['statuses', body.statuses],
    ] as const) {
      const url = `/people/${inside.id}/${kind}/${rows[0]!.id}`
      expect((await ask(context, officer, 'DELETE', url)).status).toBe(404)
      expect((await ask(context, officer, 'PATCH', url, { version: 1, reason: 'x' })).status).toBe(404)
    }
  })

  test('columns that no form shows are not written', async () => {
    const { id } = await mine()
    for (const field of [
      'id',
      'importId',
      'nationalIdHash',
      'nationalIdCipher',
      'namePinyin',
      'search',
      'createdAt',
      '__proto__',
    ])
      expect(
        (await ask(context, officer, 'PATCH', `/people/${id}`, JSON.parse(`{"version":1,"${field}":"x"}`) as object)).status,
        field,
      ).toBe(400)
    for (const field of ['path', 'serial', 'id'])
      expect((await ask(context, officer, 'PATCH', `/orgs/${county.e1.id}`, { version: 1, [field]: '/1/' })).status, field).toBe(
        400,
      )
  })
})

describe('reaching out of the subtree by lists', () => {
  test('a cursor of the county goes on within the own subtree', async () => {
    await theirs('啊外人')
    await mine()
    const { body } = await ask<Page<PersonRow>>(context, countyOfficer, 'GET', '/people?limit=1')
    expect(await names(officer, `&cursor=${body.nextCursor}`)).not.toContain('西外人')
  })

  test('naming two organisations at once, or one in another guise, gives nothing', async () => {
    const twice = `org=${county.e1.id}&org=${county.w1.id}`
    expect((await ask(context, officer, 'GET', `/people?${twice}`)).status).toBe(400)
    expect((await ask(context, officer, 'GET', `/people?org=${county.w1.id.toUpperCase()}`)).status).toBe(404)
    expect((await ask(context, officer, 'GET', `/orgs?top=true&under=${county.county.id}`)).status).toBe(404)
  })

  test.each([`' or true --`, `'':*`, `西 | 东`, `!东`, `西外人')) or ((true`, `\\' | 西外人`, `%`, `*`])(
    'searching for %s finds nobody outside',
    async (q) => {
      await theirs()
      const reply = await ask<Page<PersonRow>>(context, officer, 'GET', `/people?q=${encodeURIComponent(q)}`)
      expect(reply.status).toBe(200)
      expect(JSON.stringify(reply.body)).not.toContain('西外')
    },
  )

  test('a neighbour whose number begins alike is a stranger', async () => {
    const { db } = context.deps
    const town = await anOrg(db, county.county, 'primary_committee', '短号镇党委')
    const serial = Number(town.path.split('/').at(-2))
    // Path '/1/8/' must not cover '/1/80/…'.
    const path = `${county.county.path}${serial}0/`
    const long = { id: uuid(), parentId: county.county.id, kind: 'primary_committee' as const, name: '长号镇党委' }
    await db
      .insertInto('org')
      .values({ ...long, path: '' })
      .execute()
    await db.updateTable('org').set({ path }).where('id', '=', long.id).execute()
    const person = await aPerson(db, { ...long, path }, { name: '长号人' })
    const { headers } = await signedIn(db, { role: 'township_officer', at: town })
    expect((await ask(context, headers, 'GET', `/orgs/${long.id}`)).status).toBe(404)
    expect((await ask(context, headers, 'GET', `/people/${person.id}`)).status).toBe(404)
    expect(await names(headers)).toEqual([])
  })
})

describe('a right that is no longer there', () => {
  test('ends with the day, with the revocation, with the account', async () => {
    const { db } = context.deps
    const leaver = async (change: (accountId: string) => Promise<unknown>) => {
      const { accountId, headers } = await signedIn(db, { role: 'township_officer', at: county.east })
      expect((await ask(context, headers, 'GET', '/people')).status).toBe(200)
      await change(accountId)
      return (await ask(context, headers, 'GET', '/people')).status
    }
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const grants = (accountId: string) => db.updateTable('roleGrant').where('accountId', '=', accountId)
    expect(await leaver((id) => grants(id).set({ untilOn: today }).execute())).toBe(404)
    expect(await leaver((id) => grants(id).set({ revokedAt: new Date() }).execute())).toBe(404)
    expect(await leaver((id) => grants(id).set({ fromOn: '2999-01-01' }).execute())).toBe(404)
    expect(await leaver((id) => db.updateTable('account').set({ disabledAt: new Date() }).where('id', '=', id).execute())).toBe(
      401,
    )
  })

  test('ends for whoever was transferred away, whose address is still known', async () => {
    const { id } = await mine()
    await ask(context, countyOfficer, 'POST', `/people/${id}/ties`, { orgId: county.w1.id, fromOn: '2024-01-01' })
    expect((await ask(context, officer, 'GET', `/people/${id}`)).status).toBe(404)
    expect((await ask(context, officer, 'PATCH', `/people/${id}`, { version: 1, note: 'x' })).status).toBe(404)
    expect(
      (await ask(context, officer, 'POST', `/people/${id}/away`, { direction: 'abroad', place: 'x', fromOn: '2024-01-01' }))
        .status,
    ).toBe(404)
  })

  test('goes with the body when it moves, and ends for those it left', async () => {
    const { db } = context.deps
    const branch = await anOrg(db, county.east, 'branch', '将移党支部')
    const person = await aPerson(db, branch)
    const { headers: secretary } = await signedIn(db, { role: 'branch_secretary', at: branch })
    await ask(context, countyOfficer, 'PATCH', `/orgs/${branch.id}`, { version: 1, parentId: county.west.id })
    expect((await ask(context, secretary, 'GET', `/people/${person.id}`)).status).toBe(200)
    expect((await ask(context, officer, 'GET', `/people/${person.id}`)).status).toBe(404)
  })
})

describe('rights held in two places do not mix', () => {
  test('seeing the tree of the county does not show its people, nor let one write there', async () => {
    const { db } = context.deps
    const { accountId, headers } = await signedIn(db, { role: 'branch_secretary', at: county.e1 })
    const grant = { id: uuid(), accountId, role: 'security_admin' as const, orgId: county.county.id, fromOn: '2020-01-01' }
    await db.insertInto('roleGrant').values(grant).execute()
    const outsider = await theirs()
    expect((await ask(context, headers, 'GET', `/orgs/${county.w1.id}`)).status).toBe(200)
    expect((await ask(context, headers, 'GET', `/people/${outsider.id}`)).status).toBe(404)
    expect((await ask(context, headers, 'GET', `/people?org=${county.w1.id}`)).status).toBe(404)
    const newcomer = { name: '越界', orgId: county.w1.id, memberStatus: 'full', fromOn: '2020-01-01' }
    expect((await ask(context, headers, 'POST', '/people', newcomer)).status).toBe(400)
    expect((await ask(context, headers, 'PATCH', `/orgs/${county.e1.id}`, { version: 1, phone: '1' })).status).toBe(404)
  })

  test('an officer of two townships transfers between them', async () => {
    const { db } = context.deps
    const { accountId, headers } = await signedIn(db, { role: 'township_officer', at: county.east })
    const grant = { id: uuid(), accountId, role: 'township_officer' as const, orgId: county.west.id, fromOn: '2020-01-01' }
    await db.insertInto('roleGrant').values(grant).execute()
    const { id } = await mine()
    const moved = await ask<Person>(context, headers, 'POST', `/people/${id}/ties`, { orgId: county.w1.id, fromOn: '2024-01-01' })
    expect(moved.body.org.id).toBe(county.w1.id)
  })
})
