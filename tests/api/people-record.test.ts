import { beforeAll, describe, expect, test } from 'vitest'
import type { ProblemReply } from '#server/http/problem.ts'
import type { Person } from '#server/orgs/person-schemas.ts'
import { useApp } from '../support/app.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { nationalIds } from '../support/national-ids.ts'

const context = useApp()
const newNumber = nationalIds(3)
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Record<string, string>
let countyOfficer: Record<string, string>

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  countyOfficer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})

type Reply = { status: number; body: Person & ProblemReply }
const ask = async (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object, headers = officer): Promise<Reply> => {
  const reply = await context.app.inject({ method, url: `/api/v1${url}`, headers, ...(body ? { payload: body } : {}) })
  if (reply.statusCode >= 500) console.log(reply.body)
  return { status: reply.statusCode, body: reply.json() }
}
const basics = () => ({ name: '新人', orgId: county.e1.id, memberStatus: 'full', fromOn: '2020-01-01' })
const create = (fields: object = {}, headers = officer) => ask('POST', '/people', { ...basics(), ...fields }, headers)
const faults = ({ body }: Reply) => body.errors?.map(({ pointer, kind }) => `${pointer} ${kind}`)

describe('recording somebody', () => {
  test('gives a profile with a first tie and a first status', async () => {
    const { status, body } = await create({ name: '张 三丰', phone: '138 1234 5678', memberNo: 'P-1', education: 'bachelor' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: '张三丰',
      phone: '13812345678',
      phoneMasked: '138****5678',
      education: 'bachelor',
      org: { id: county.e1.id },
      above: [{ id: county.east.id }],
      ties: [{ fromOn: '2020-01-01', untilOn: null, org: { id: county.e1.id } }],
      statuses: [{ memberStatus: 'full', registryStatus: 'active', fromOn: '2020-01-01' }],
      posts: [],
      version: 1,
    })
    expect((await ask('GET', `/people/${body.id}`)).body).toEqual(body)
  })

  test('an identity number gives birth date and sex, is shown masked, and is kept sealed', async () => {
    const nationalId = '11010519491231002X'
    const { body } = await create({ nationalId: nationalId.toLowerCase() })
    expect(body).toMatchObject({ birthOn: '1949-12-31', sex: 'female', nationalIdMasked: '**************002X' })
    const kept = await context.deps.db.selectFrom('person').selectAll().where('id', '=', body.id).executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(nationalId.slice(0, 17))
    expect(context.deps.keys.decrypt(kept.nationalIdCipher!, `person.national_id ${body.id}`)).toBe(nationalId)
  })

  test.each<[string, object, string[]]>([
    ['an identity number with a slip', { nationalId: '110105194912310020' }, ['/body/nationalId national-id-bad-checksum']],
    ['an old identity number', { nationalId: '110105491231002' }, ['/body/nationalId national-id-fifteen-digits']],
    [
      'a birth date and a sex that the number denies',
      { nationalId: '11010519491231002X', birthOn: '1950-01-01', sex: 'male' },
      ['/body/birthOn differs-from-national-id', '/body/sex differs-from-national-id'],
    ],
    ['a birth in the future', { birthOn: '2999-01-01' }, ['/body/birthOn birth-in-the-future']],
    ['a tie from before the birth', { birthOn: '2021-01-01' }, ['/body/fromOn before-birth']],
    ['a tie that has not begun', { fromOn: '2999-01-01' }, ['/body/fromOn too-far-ahead']],
    ['a name of digits', { name: '007' }, ['/body/name name-form']],
    ['a field unknown here', { star: 5 }, ['/body/star additionalProperties']],
    ['a day that does not exist', { birthOn: '1999-02-30' }, ['/body/birthOn format']],
  ])('%s is refused at the field', async (_, fields, expected) => {
    const reply = await create(fields)
    expect(reply.status).toBe(400)
    expect(faults(reply)).toEqual(expected)
  })

  test('the first tie is not in the future', async () => {
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    expect(faults(await create({ fromOn: soon }))).toEqual(['/body/fromOn begins-in-the-future'])
  })

  test('people belong to branches of the scope that exist: not to a committee, not elsewhere, not to a dissolved one', async () => {
    const { db } = context.deps
    const old = await anOrg(db, county.east, 'branch', '旧党支部')
    await db.updateTable('org').set({ dissolvedOn: '2021-01-01' }).where('id', '=', old.id).execute()
    expect(faults(await create({ orgId: county.east.id }))).toEqual(['/body/orgId org-holds-no-people'])
    expect(faults(await create({ orgId: county.w1.id }))).toEqual(['/body/orgId org-not-found'])
    expect(faults(await create({ orgId: old.id }))).toEqual(['/body/orgId org-dissolved'])
  })

  test('a number somebody else has is refused; who it is only those learn who may see him', async () => {
    const nationalId = newNumber()
    const { body: first } = await create({ nationalId, memberNo: 'SAME-1' })
    const again = await create({ nationalId })
    expect(again.status).toBe(409)
    expect(again.body.errors).toEqual([
      {
        pointer: '/body/nationalId',
        kind: 'person-national-id-hash-key',
        detail: 'Recorded for somebody else',
        objectId: first.id,
      },
    ])
    expect(faults(await create({ memberNo: 'SAME-1' }))).toEqual(['/body/memberNo person-member-no-key'])

    const elsewhere = newNumber()
    const { body: hidden } = await create(
      { nationalId: elsewhere, memberNo: 'SAME-2', orgId: county.w1.id, name: '西山人' },
      countyOfficer,
    )
    for (const fields of [{ nationalId: elsewhere }, { memberNo: 'SAME-2' }]) {
      const refused = await create(fields)
      expect(refused.status).toBe(409)
      expect(refused.body.errors![0]!.kind).toMatch(/-elsewhere$/)
      expect(JSON.stringify(refused.body)).not.toMatch(new RegExp([hidden.id, '西山', '云岭', county.w1.id].join('|')))
    }
  })

  test('two who record the same number at once: one is refused', async () => {
    const nationalId = newNumber()
    const replies = await Promise.all([create({ nationalId }), create({ nationalId })])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(faults(replies.find(({ status }) => status === 409)!)).toEqual(['/body/nationalId person-national-id-hash-key'])
  })
})

describe('changing somebody', () => {
  const change = (id: string, fields: object, headers = officer) => ask('PATCH', `/people/${id}`, fields, headers)

  test('a new name is found, an emptied field is empty, the version counts', async () => {
    const { body } = await create({ name: '旧名', note: '备注', phone: '13800000001' })
    const reply = await change(body.id, { version: 1, name: '钱新名', note: null, phone: null })
    expect(reply.body).toMatchObject({ name: '钱新名', note: null, phone: null, phoneMasked: null, version: 2 })
    const found = await context.app.inject({ url: '/api/v1/people', query: { q: 'qianxinm' }, headers: officer })
    expect(found.json<{ items: Person[] }>().items.map(({ name }) => name)).toEqual(['钱新名'])
    expect(await change(body.id, { version: 1, name: '再改' })).toMatchObject({
      status: 409,
      body: { type: '/problems/stale-version', version: 2 },
    })
  })

  test('the record and the identity number stay of one mind', async () => {
    const { body } = await create({ nationalId: '440524188001010014'.replace('1880', '1950').slice(0, 17) + '1' })
    expect(body.id).toBeUndefined() // a changed year breaks the checksum
    const person = (await create({ nationalId: newNumber() })).body
    expect(faults(await change(person.id, { version: 1, birthOn: '1930-01-01' }))).toEqual([
      '/body/birthOn differs-from-national-id',
    ])
    const without = await change(person.id, { version: 1, nationalId: null, birthOn: '1930-01-01' })
    expect(without.body).toMatchObject({ nationalIdMasked: null, birthOn: '1930-01-01' })
  })

  test('nobody is born after his history began', async () => {
    const { body } = await create()
    expect(faults(await change(body.id, { version: 1, birthOn: '2020-01-02' }))).toEqual(['/body/birthOn born-after-history'])
  })

  test('somebody outside the scope is not found', async () => {
    const stranger = await aPerson(context.deps.db, county.w1)
    expect((await change(stranger.id, { version: 1, note: 'x' })).status).toBe(404)
    expect((await ask('GET', `/people/${stranger.id}`)).status).toBe(404)
  })

  test('the log says which fields changed and holds neither old nor new values', async () => {
    const nationalId = newNumber()
    const { body } = await create({ phone: '13877776666', nationalId })
    await change(body.id, { version: 1, phone: '13866665555', note: '保密' })
    const entries = await context.deps.db
      .selectFrom('auditEntry')
      .select(['action', 'detail', 'orgPath'])
      .where('objectId', '=', body.id)
      .orderBy('seq')
      .execute()
    expect(entries.map(({ action }) => action)).toEqual(['person.create', 'person.change'])
    expect(entries[1]).toMatchObject({ detail: { fields: ['phone', 'note'] }, orgPath: county.e1.path })
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`138|保密|${nationalId}`))
  })
})
