import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#db/types.ts'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, enrol, PASSWORD } from '../support/accounts.ts'
import { aCounty, aPerson, signedIn, type TestOrg } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

/** What an answer may hold. */
interface Body {
  items: { id: string }[]
  nextCursor: string
  roles: { grantId: string }[]
  account: { id: string }
  id: string
  code: string
  lastSeenAt: string | null
  hasSecondFactor: boolean
  requireSecondFactor: boolean
  version: number
}

/** Somebody with a role, asking the API. */
async function as(role: Role, at: TestOrg, personId?: string) {
  const { accountId, headers } = await signedIn(context.deps.db, { role, at, personId })
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) => {
    const reply = await context.app.inject({ method, url: `/api/v1${path}`, payload, headers })
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json<Body>() } as { status: number; body: Body }
  }
  return {
    accountId,
    get: (path: string) => send('GET', path),
    post: (path: string, body?: object) => send('POST', path, body),
    patch: (path: string, body: object) => send('PATCH', path, body),
    delete: (path: string) => send('DELETE', path),
  }
}

const newGrant = (role: Role, at: TestOrg, more = {}) => ({ role, orgId: at.id, ...more })

test('a staff account is made with its first code, and can be found', async () => {
  const admin = await as('security_admin', county.county)
  const made = await admin.post('/accounts', { displayName: '放映员', loginName: 'projection', orgId: county.east.id })
  expect(made.status).toBe(201)
  expect(made.body.account).toMatchObject({
    displayName: '放映员',
    loginName: 'projection',
    person: null,
    orgName: '东河镇党委',
    roles: [],
    hasSecondFactor: false,
    isDisabled: false,
    lastSeenAt: null,
    version: 1,
  })
  const browser = aBrowser(context)
  expect((await browser.signIn('projection', made.body.code)).json()).toMatchObject({ stage: 'change_password' })
  const again = (await admin.get(`/accounts/${made.body.account.id}`)).body
  expect(again.lastSeenAt).not.toBeNull()
  expect((await auditOf(context.deps.db, again.id)).slice(0, 2)).toMatchObject([
    { action: 'account.create', actorId: admin.accountId, orgPath: county.east.path },
    { action: 'account.code-issue', actorId: admin.accountId },
  ])
})

test('a login name is given once, and has a form', async () => {
  const admin = await as('security_admin', county.county)
  const body = { displayName: '甲', loginName: 'only.once', orgId: county.east.id }
  expect((await admin.post('/accounts', body)).status).toBe(201)
  expect(await admin.post('/accounts', body)).toMatchObject({ status: 409, body: { reason: 'account-login-name-key' } })
  for (const loginName of ['Ab', 'a b c', '张伟伟', '1abc', "x'--"])
    expect((await admin.post('/accounts', { ...body, loginName })).status).toBe(400)
  expect((await admin.post('/accounts', { ...body, loginName: 'fine', role: 'auditor' })).status).toBe(400)
})

test('accounts are listed by place, found by name, number, pinyin and role, and paged', async () => {
  const { db } = context.deps
  const person = await aPerson(db, county.w2, { name: '欧阳建国', memberNo: 'W900001', phone: '13911112222' })
  const { id } = await anAccount(db, { personId: person.id, at: county.w2, displayName: '欧阳建国' })
  const officer = await anAccount(db, { loginName: 'ouyang.office', at: county.west, role: 'township_officer' })
  const west = await as('security_admin', county.west)
  const ids = async (query: string) => (await west.get(`/accounts?${query}`)).body.items.map((one) => one.id)
  for (const q of ['欧阳', '建国', 'ouyangjianguo', 'W900001', '13911112222'])
    expect(await ids(`q=${encodeURIComponent(q)}`), q).toEqual([id])
  expect(await ids('q=ouyang.')).toEqual([officer.id])
  expect(await ids('role=township_officer')).toEqual([officer.id])
  expect(await ids('q=%25')).toEqual([])
  const first = (await west.get('/accounts?limit=1')).body
  expect(first.items).toHaveLength(1)
  const rest = (await west.get(`/accounts?limit=200&cursor=${first.nextCursor}`)).body
  const all = await ids('limit=200')
  expect([first.items[0]!.id, ...rest.items.map((one) => one.id)]).toEqual(all)
  expect(all).toEqual(expect.arrayContaining([id, officer.id, west.accountId]))
  expect((await west.get(`/accounts/${id}`)).body).toMatchObject({
    person: { id: person.id, name: '欧阳建国', memberNo: 'W900001' },
    orgName: '松坡村党支部',
  })
  expect((await west.get('/accounts?cursor=nonsense')).status).toBe(400)
})

test.each(["'", '\\', "' | 'a", 'a:*', '& !', '%', '_', '·', '()', "'; drop table account; --"])(
  'searching for %j finds nobody, and breaks nothing',
  async (q) => {
    const admin = await as('security_admin', county.county)
    const reply = await admin.get(`/accounts?q=${encodeURIComponent(q)}`)
    expect(reply).toMatchObject({ status: 200, body: { items: [], nextCursor: null } })
  },
)

test('what lies outside the administrator’s place does not exist for him', async () => {
  const { db } = context.deps
  const west = await as('security_admin', county.west)
  const { id } = await anAccount(db, { at: county.east })
  const none = crypto.randomUUID()
  const all = (await west.get('/accounts?limit=200')).body.items.map((one) => one.id)
  expect(all).not.toContain(id)
  for (const account of [id, none]) {
    expect((await west.get(`/accounts/${account}`)).status).toBe(404)
    for (const verb of ['code', 'disable', 'enable']) expect((await west.post(`/accounts/${account}/${verb}`)).status).toBe(404)
    for (const what of ['sessions', 'second-factor']) expect((await west.delete(`/accounts/${account}/${what}`)).status).toBe(404)
    expect((await west.post(`/accounts/${account}/grants`, newGrant('editor', county.west))).status).toBe(404)
  }
  expect((await west.post('/accounts', { displayName: '乙', loginName: 'elsewhere', orgId: county.east.id })).status).toBe(404)
})

test('somebody who moved is seen where he is now', async () => {
  const { db } = context.deps
  const person = await aPerson(db, county.e1)
  const { id } = await anAccount(db, { personId: person.id, at: county.e1 })
  await db.updateTable('tie').set({ untilOn: '2026-01-01' }).where('personId', '=', person.id).execute()
  await db
    .insertInto('tie')
    .values({ id: crypto.randomUUID(), personId: person.id, orgId: county.w1.id, fromOn: '2026-01-01' })
    .execute()
  context.setNow(new Date('2025-12-31T15:59:00Z')) // still last year in the county
  const [east, west] = [await as('security_admin', county.east), await as('security_admin', county.west)]
  expect([(await east.get(`/accounts/${id}`)).status, (await west.get(`/accounts/${id}`)).status]).toEqual([200, 404])
  context.setNow(new Date('2025-12-31T16:01:00Z'))
  expect([(await east.get(`/accounts/${id}`)).status, (await west.get(`/accounts/${id}`)).status]).toEqual([404, 200])
  context.setNow(null)
})

test('roles are granted and revoked within the granter’s place, and work at once', async () => {
  const { db } = context.deps
  const admin = await as('security_admin', county.east)
  const { id, loginName } = await anAccount(db, { at: county.e1 })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  expect((await browser.get('/me')).json().permissions).toEqual([])
  const granted = await admin.post(`/accounts/${id}/grants`, newGrant('branch_secretary', county.e1))
  expect(granted.body.roles).toMatchObject([
    { role: 'branch_secretary', orgId: county.e1.id, orgName: '柳树村党支部', untilOn: null },
  ])
  expect((await browser.get('/me')).json().roles).toEqual([
    { role: 'branch_secretary', orgId: county.e1.id, orgName: '柳树村党支部' },
  ])
  const revoked = await admin.delete(`/accounts/${id}/grants/${granted.body.roles[0]!.grantId}`)
  expect(revoked.body.roles).toEqual([])
  expect((await browser.get('/me')).json().roles).toEqual([])
  expect((await admin.delete(`/accounts/${id}/grants/${granted.body.roles[0]!.grantId}`)).status).toBe(404)
  const entries = (await auditOf(db, id)).filter(({ action }) => action.startsWith('grant'))
  expect(entries).toMatchObject([
    {
      action: 'grant.add',
      actorId: admin.accountId,
      orgPath: county.e1.path,
      detail: { role: 'branch_secretary', orgId: county.e1.id },
    },
    { action: 'grant.revoke', actorId: admin.accountId, orgPath: county.e1.path },
  ])
})

test('a grant may begin later and end', async () => {
  const admin = await as('security_admin', county.county)
  const { id, loginName } = await anAccount(context.deps.db, { at: county.east })
  context.setNow(new Date('2026-05-01T04:00:00Z'))
  const body = newGrant('editor', county.county, { fromOn: '2026-05-10', untilOn: '2026-05-20' })
  await context.deps.db
    .updateTable('session')
    .set({ expiresAt: new Date('2027-01-01T00:00:00Z'), lastSeenAt: new Date('2026-05-01T03:59:00Z') })
    .execute()
  expect((await admin.post(`/accounts/${id}/grants`, body)).body.roles).toMatchObject([
    { fromOn: '2026-05-10', untilOn: '2026-05-20' },
  ])
  const rolesOn = async (day: string) => {
    context.setNow(new Date(`${day}T04:00:00Z`))
    const browser = aBrowser(context)
    await browser.signIn(loginName)
    return (await browser.get('/me')).json<Body>().roles.length
  }
  expect([
    await rolesOn('2026-05-09'),
    await rolesOn('2026-05-10'),
    await rolesOn('2026-05-19'),
    await rolesOn('2026-05-20'),
  ]).toEqual([0, 1, 1, 0])
  context.setNow(null)
})

test('a grant that ends before it begins, twice the same, or of an unknown role is refused', async () => {
  const admin = await as('security_admin', county.county)
  const { id } = await anAccount(context.deps.db, { at: county.east })
  const post = (body: object) => admin.post(`/accounts/${id}/grants`, body)
  expect(await post(newGrant('editor', county.east, { fromOn: '2026-05-02', untilOn: '2026-05-02' }))).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/body/untilOn' }] },
  })
  expect((await post({ role: 'emperor', orgId: county.east.id })).status).toBe(400)
  expect((await post(newGrant('editor', county.east, { fromOn: '2026-13-01' }))).status).toBe(400)
  expect((await post(newGrant('editor', county.east))).status).toBe(200)
  expect(await post(newGrant('editor', county.east))).toMatchObject({ status: 409, body: { reason: 'role-grant-once' } })
})

test('nobody holds two of the three administrator roles', async () => {
  const admin = await as('security_admin', county.county)
  const { id } = await anAccount(context.deps.db, { at: county.county, role: 'auditor' })
  const reply = await admin.post(`/accounts/${id}/grants`, newGrant('system_admin', county.county))
  expect(reply).toMatchObject({ status: 409, body: { type: '/problems/conflict', reason: 'role-grant-three-administrators' } })
  expect((await admin.post(`/accounts/${id}/grants`, newGrant('editor', county.county))).status).toBe(200)
})

test('the administrator of the system is the whole county’s', async () => {
  const admin = await as('security_admin', county.county)
  const { id } = await anAccount(context.deps.db, { at: county.east })
  expect(await admin.post(`/accounts/${id}/grants`, newGrant('system_admin', county.east))).toMatchObject({
    status: 409,
    body: { reason: 'role-of-whole-county' },
  })
})

test('a code, the sessions and the second factor of an account of the place', async () => {
  const { db } = context.deps
  const admin = await as('security_admin', county.east)
  const { id, loginName } = await anAccount(db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  await enrol(browser, new Date())
  expect((await admin.get(`/accounts/${id}`)).body.hasSecondFactor).toBe(true)
  expect((await admin.delete(`/accounts/${id}/second-factor`)).status).toBe(204)
  expect((await admin.delete(`/accounts/${id}/second-factor`)).status).toBe(404)
  expect((await browser.get('/me')).statusCode).toBe(401)
  expect((await browser.signIn(loginName)).json()).toMatchObject({ stage: 'open' })
  expect((await admin.delete(`/accounts/${id}/sessions`)).status).toBe(204)
  expect((await browser.get('/me')).statusCode).toBe(401)
  const { code, account } = (await admin.post(`/accounts/${id}/code`)).body
  expect(account.id).toBe(id)
  expect((await aBrowser(context).signIn(loginName, code)).json()).toMatchObject({ stage: 'change_password' })
})

test('a disabled account is closed until it is enabled', async () => {
  const { db } = context.deps
  const admin = await as('security_admin', county.east)
  const person = await aPerson(db, county.e2)
  const { id } = await anAccount(db, { personId: person.id, at: county.e2 })
  const secretary = await as('branch_secretary', county.e2)
  const { code } = (await secretary.post(`/people/${person.id}/account`)).body
  expect((await admin.post(`/accounts/${id}/disable`)).body).toMatchObject({ isDisabled: true, version: 2 })
  expect((await aBrowser(context).signIn(person.memberNo)).json().type).toBe('/problems/wrong-credentials')
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(401)
  expect(await secretary.post(`/people/${person.id}/account`)).toMatchObject({
    status: 409,
    body: { reason: 'account-disabled' },
  })
  expect(await admin.post(`/accounts/${id}/code`)).toMatchObject({ status: 409, body: { reason: 'account-disabled' } })
  expect((await admin.post(`/accounts/${id}/enable`)).body).toMatchObject({ isDisabled: false, version: 3 })
  expect((await aBrowser(context).signIn(person.memberNo)).statusCode).toBe(200)
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(401) // it was cancelled
})

test('the security setting is read and changed with its version, by administrators of the whole county', async () => {
  const admin = await as('security_admin', county.county)
  const township = await as('security_admin', county.east)
  const { requireSecondFactor, version } = (await township.get('/settings/security')).body
  expect(requireSecondFactor).toBe(false)
  expect((await township.patch('/settings/security', { requireSecondFactor: true, version })).status).toBe(404)
  expect((await admin.patch('/settings/security', { requireSecondFactor: true, version })).body).toEqual({
    requireSecondFactor: true,
    version: version + 1,
  })
  // From now on it holds for this administrator too.
  expect(await admin.get('/settings/security')).toMatchObject({ status: 403, body: { reason: 'enrol_second_factor' } })
  await context.deps.db
    .updateTable('setting')
    .set({ value: JSON.stringify({ requireSecondFactor: false }) })
    .execute()
  const stale = await admin.patch('/settings/security', { requireSecondFactor: true, version })
  expect(stale).toMatchObject({ status: 409, body: { type: '/problems/stale-version', version: version + 1 } })
  const entries = await auditOf(context.deps.db, 'security')
  expect(entries).toMatchObject([{ action: 'setting.change', actorId: admin.accountId, detail: { requireSecondFactor: true } }])
})

test.each(['system_admin', 'auditor', 'county_officer', 'editor'] as const)('%s has no business with accounts', async (role) => {
  const somebody = await as(role, county.county)
  const { id } = await anAccount(context.deps.db, { at: county.east, password: PASSWORD })
  expect((await somebody.get('/accounts')).status).toBe(404)
  expect((await somebody.post(`/accounts/${id}/disable`)).status).toBe(404)
  expect((await somebody.post(`/accounts/${id}/grants`, newGrant('editor', county.east))).status).toBe(404)
  expect((await somebody.get('/settings/security')).status).toBe(404)
})
