import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#db/types.ts'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf } from '../support/accounts.ts'
import { aCounty, aPerson, signedIn, type TestOrg } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

/** A person of `home` with an account, and a role at `roleAt`. */
async function aHolder(home: TestOrg, role?: Role, roleAt?: TestOrg) {
  const person = await aPerson(context.deps.db, home)
  const account = await anAccount(context.deps.db, { personId: person.id, at: home, role, roleAt })
  return { ...account, personId: person.id, memberNo: person.memberNo }
}

async function issue(role: Role, at: TestOrg, personId: string, own?: string) {
  const { headers } = await signedIn(context.deps.db, { role, at, personId: own })
  const reply = await context.app.inject({ method: 'POST', url: `/api/v1/people/${personId}/account`, headers })
  return { status: reply.statusCode, reason: reply.json<{ reason?: string }>().reason }
}

const REFUSED = { status: 409, reason: 'holds-more-than-you' }
const ISSUED = { status: 200, reason: undefined }

test('an officer becomes nobody above him by printing that person a code', async () => {
  const { e1, e2, east, west, county: root } = county
  const secretary = (holder: { personId: string }) => issue('branch_secretary', e1, holder.personId)
  const officer = (holder: { personId: string }) => issue('township_officer', east, holder.personId)
  expect(await secretary(await aHolder(e1))).toEqual(ISSUED)
  expect(await secretary(await aHolder(e1, 'branch_secretary'))).toEqual(ISSUED) // his equal in the same branch
  expect(await secretary(await aHolder(e1, 'township_officer', east))).toEqual(REFUSED)
  expect(await secretary(await aHolder(e1, 'township_officer', e1))).toEqual(REFUSED) // more rights in the same branch
  expect(await secretary(await aHolder(e1, 'branch_secretary', e2))).toEqual(REFUSED) // secretary next door
  expect(await officer(await aHolder(e1, 'branch_secretary'))).toEqual(ISSUED)
  expect(await officer(await aHolder(e1, 'township_officer', east))).toEqual(ISSUED)
  expect(await officer(await aHolder(e1, 'county_officer', root))).toEqual(REFUSED)
  expect(await officer(await aHolder(e1, 'township_officer', west))).toEqual(REFUSED)
  for (const role of ['system_admin', 'security_admin', 'auditor'] as const)
    expect(await issue('county_officer', root, (await aHolder(e1, role, root)).personId), role).toEqual(REFUSED)
})

test('a role that begins tomorrow protects its holder today', async () => {
  const { db } = context.deps
  const holder = await aHolder(county.e1)
  const grant = {
    id: crypto.randomUUID(),
    accountId: holder.id,
    role: 'county_officer',
    orgId: county.county.id,
    fromOn: '2999-01-01',
  } as const
  await db.insertInto('roleGrant').values(grant).execute()
  expect(await issue('branch_secretary', county.e1, holder.personId)).toEqual(REFUSED)
  await db.updateTable('roleGrant').set({ revokedAt: new Date() }).where('id', '=', grant.id).execute()
  expect(await issue('branch_secretary', county.e1, holder.personId)).toEqual(ISSUED)
})

test('a refused code leaves the one before valid, and nothing in the log says it was issued', async () => {
  const holder = await aHolder(county.e1, 'township_officer', county.east)
  const { headers } = await signedIn(context.deps.db, { role: 'township_officer', at: county.east })
  const { code } = (
    await context.app.inject({ method: 'POST', url: `/api/v1/people/${holder.personId}/account`, headers })
  ).json<{ code: string }>()
  expect(await issue('branch_secretary', county.e1, holder.personId)).toEqual(REFUSED)
  expect((await aBrowser(context).signIn(holder.memberNo, code)).statusCode).toBe(200)
  expect((await auditOf(context.deps.db, holder.id)).filter(({ action }) => action === 'account.code-issue')).toHaveLength(1)
})

test('nobody prints a code for himself', async () => {
  const person = await aPerson(context.deps.db, county.e1)
  expect(await issue('branch_secretary', county.e1, person.id, person.id)).toEqual({ status: 409, reason: 'own-account' })
})

test('people of other places do not exist, whether they do or not', async () => {
  const neighbour = await aHolder(county.e2)
  expect((await issue('branch_secretary', county.e1, neighbour.personId)).status).toBe(404)
  expect((await issue('branch_secretary', county.e1, crypto.randomUUID())).status).toBe(404)
  expect((await issue('auditor', county.county, neighbour.personId)).status).toBe(404)
  expect((await issue('security_admin', county.county, neighbour.personId)).status).toBe(404)
  expect((await issue('branch_secretary', county.e1, 'no-uuid')).status).toBe(400)
})

async function asAdmin(at: TestOrg) {
  const { accountId, headers } = await signedIn(context.deps.db, { role: 'security_admin', at })
  const send = async (method: 'POST' | 'DELETE' | 'PATCH', path: string, payload?: object) => {
    const reply = await context.app.inject({ method, url: `/api/v1${path}`, payload, headers })
    return { status: reply.statusCode, reason: reply.body ? reply.json<{ reason?: string }>().reason : undefined }
  }
  return { accountId, send }
}

test('an administrator grants nothing to himself, takes nothing from himself, and does not reset himself', async () => {
  const { accountId, send } = await asAdmin(county.county)
  const own = { status: 409, reason: 'own-account' }
  expect(await send('POST', `/accounts/${accountId}/grants`, { role: 'county_officer', orgId: county.county.id })).toEqual(own)
  const { id } = await context.deps.db
    .selectFrom('roleGrant')
    .select('id')
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  expect(await send('DELETE', `/accounts/${accountId}/grants/${id}`)).toEqual(own)
  for (const verb of ['code', 'disable', 'enable']) expect(await send('POST', `/accounts/${accountId}/${verb}`)).toEqual(own)
  for (const what of ['sessions', 'second-factor']) expect(await send('DELETE', `/accounts/${accountId}/${what}`)).toEqual(own)
})

test('an administrator of a township grants nothing at the county or next door', async () => {
  const { send } = await asAdmin(county.east)
  const { id } = await aHolder(county.e1)
  for (const org of [county.county, county.west, county.w1])
    expect((await send('POST', `/accounts/${id}/grants`, { role: 'editor', orgId: org.id })).status).toBe(404)
  const westerner = await aHolder(county.w1)
  expect((await send('POST', `/accounts/${westerner.id}/grants`, { role: 'editor', orgId: county.e1.id })).status).toBe(404)
})

test('an administrator of a township does not touch a county officer who lives there', async () => {
  const { send } = await asAdmin(county.east)
  const { id } = await aHolder(county.e1, 'county_officer', county.county)
  const elsewhere = { status: 409, reason: 'holds-role-elsewhere' }
  for (const verb of ['code', 'disable', 'enable']) expect(await send('POST', `/accounts/${id}/${verb}`)).toEqual(elsewhere)
  for (const what of ['sessions', 'second-factor']) expect(await send('DELETE', `/accounts/${id}/${what}`)).toEqual(elsewhere)
  const grant = await context.deps.db.selectFrom('roleGrant').select('id').where('accountId', '=', id).executeTakeFirstOrThrow()
  expect((await send('DELETE', `/accounts/${id}/grants/${grant.id}`)).status).toBe(404)
})

test('a grant is revoked only through the account that holds it', async () => {
  const { send } = await asAdmin(county.county)
  const [one, other] = [await aHolder(county.e1, 'editor', county.e1), await aHolder(county.e1)]
  const grant = await context.deps.db
    .selectFrom('roleGrant')
    .select('id')
    .where('accountId', '=', one.id)
    .executeTakeFirstOrThrow()
  expect((await send('DELETE', `/accounts/${other.id}/grants/${grant.id}`)).status).toBe(404)
  expect((await send('DELETE', `/accounts/${one.id}/grants/${grant.id}`)).status).toBe(200)
})

test('three administrator roles granted at the same moment end with one', async () => {
  const { send } = await asAdmin(county.county)
  const { id } = await aHolder(county.county)
  const roles = ['system_admin', 'security_admin', 'auditor'] as const
  const replies = await Promise.all(
    roles.map((role) => send('POST', `/accounts/${id}/grants`, { role, orgId: county.county.id })),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})
