import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, PASSWORD } from '../support/accounts.ts'
import { aCounty, aPerson } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

test('a member signs in by number or phone, with spaces and full-width digits', async () => {
  const person = await aPerson(context.deps.db, county.e1, { name: '张伟', memberNo: 'M100001', phone: '13900000001' })
  const { id } = await anAccount(context.deps.db, { personId: person.id, at: county.e1, displayName: '张伟' })
  for (const name of ['M100001', 'm100001', '13900000001', '139 0000 0001', '+8613900000001', '１３９００００ ０００１']) {
    const reply = await aBrowser(context).signIn(name)
    expect(reply.statusCode, name).toBe(200)
    expect(reply.json()).toMatchObject({ accountId: id, stage: 'open' })
  }
})

test('an officer signs in by login name, whatever its case', async () => {
  const { id } = await anAccount(context.deps.db, { loginName: 'li.na', at: county.east, role: 'township_officer' })
  const reply = await aBrowser(context).signIn('Li.Na')
  expect(reply.json()).toMatchObject({
    accountId: id,
    personId: null,
    stage: 'open',
    roles: [{ role: 'township_officer', orgId: county.east.id, orgName: '东河镇党委' }],
    locale: 'zh-CN',
    elderMode: false,
    isDemo: false,
    hasSecondFactor: false,
    homeOrg: { id: county.east.id, name: '东河镇党委' },
  })
  expect(reply.json().permissions).toContain('people.import')
})

test('me tells the home organisation of the person and the union of permissions', async () => {
  const person = await aPerson(context.deps.db, county.w1)
  const { id } = await anAccount(context.deps.db, { personId: person.id, at: county.w1, role: 'branch_secretary' })
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo)
  const me = (await browser.get('/me')).json()
  expect(me).toMatchObject({ accountId: id, personId: person.id, homeOrg: { id: county.w1.id, name: '云岭村党支部' } })
  expect(me.permissions).toEqual([...me.permissions].sort())
  expect(me.permissions).toEqual(expect.arrayContaining(['accounts.issue', 'people.manage']))
})

test('a couple with one telephone: each password opens its own account', async () => {
  const { db } = context.deps
  const husband = await aPerson(db, county.e1, { phone: '13900000002' })
  const wife = await aPerson(db, county.e1, { phone: '13900000002' })
  const his = await anAccount(db, { personId: husband.id, at: county.e1, password: 'buffalo in spring' })
  const hers = await anAccount(db, { personId: wife.id, at: county.e1, password: 'lantern festival' })
  expect((await aBrowser(context).signIn('13900000002', 'buffalo in spring')).json().accountId).toBe(his.id)
  expect((await aBrowser(context).signIn('13900000002', 'lantern festival')).json().accountId).toBe(hers.id)
  expect((await aBrowser(context).signIn('13900000002', 'neither of them')).statusCode).toBe(401)
})

test('a couple with one telephone and one password must use their numbers', async () => {
  const { db } = context.deps
  const people = [await aPerson(db, county.e1, { phone: '13900000003' }), await aPerson(db, county.e1, { phone: '13900000003' })]
  for (const { id } of people) await anAccount(db, { personId: id, at: county.e1 })
  expect((await aBrowser(context).signIn('13900000003')).json()).toMatchObject({ type: '/problems/wrong-credentials' })
  expect((await aBrowser(context).signIn(people[0]!.memberNo)).statusCode).toBe(200)
})

test('a telephone that four people share is nobody’s name', async () => {
  const { db } = context.deps
  for (let n = 0; n < 4; n++) {
    const { id } = await aPerson(db, county.e1, { phone: '13900000004' })
    await anAccount(db, { personId: id, at: county.e1, password: `the password of ${'abcd'[n]}` })
  }
  expect((await aBrowser(context).signIn('13900000004', 'the password of a')).statusCode).toBe(401)
})

test('signing in and out are in the audit log, refused ones too', async () => {
  const { id, loginName } = await anAccount(context.deps.db, { at: county.west, displayName: '王芳' })
  const browser = aBrowser(context, { ip: '10.9.8.7' })
  await browser.signIn(loginName, 'not the right one')
  await browser.signIn(loginName)
  expect((await browser.post('/auth/sign-out')).statusCode).toBe(204)
  const place = { orgPath: county.west.path, ip: '10.9.8.7' }
  expect(await auditOf(context.deps.db, id)).toMatchObject([
    { action: 'account.sign-in', result: 'refused', actorId: null, detail: { reason: 'wrong-password' }, ...place },
    {
      action: 'account.sign-in',
      result: 'done',
      actorId: id,
      actorName: '王芳',
      detail: { method: 'password', stage: 'open' },
      ...place,
    },
    { action: 'account.sign-out', result: 'done', actorId: id, ...place },
  ])
})

test('after signing out the session is gone, and so is the cookie', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  const token = browser.jar.get('lunxun_session')!
  await browser.post('/auth/sign-out')
  expect(browser.jar.has('lunxun_session')).toBe(false)
  browser.jar.set('lunxun_session', token)
  expect((await browser.get('/me')).json()).toMatchObject({ type: '/problems/not-signed-in' })
  expect((await aBrowser(context).post('/auth/sign-out')).statusCode).toBe(401)
})

test('a hash made with older parameters is renewed at the next sign-in', async () => {
  const { db } = context.deps
  const { id, loginName } = await anAccount(db, { at: county.east })
  const old = '$argon2id$v=19$m=64,t=3,p=1$MDEyMzQ1Njc4OWFiY2RlZg$'
  const { argon2Sync } = await import('node:crypto')
  const nonce = Buffer.from('0123456789abcdef')
  const tag = argon2Sync('argon2id', { message: PASSWORD, nonce, memory: 64, passes: 3, parallelism: 1, tagLength: 32 })
  await db
    .updateTable('account')
    .set({ passwordHash: old + tag.toString('base64').replaceAll('=', '') })
    .where('id', '=', id)
    .execute()
  const hashNow = async () =>
    (await db.selectFrom('account').select('passwordHash').where('id', '=', id).executeTakeFirstOrThrow()).passwordHash
  expect((await aBrowser(context).signIn(loginName)).statusCode).toBe(200)
  expect(await hashNow()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await aBrowser(context).signIn(loginName)).statusCode).toBe(200)
})

test('preferences: language and elder mode', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  expect((await browser.patch('/me', { locale: 'en' })).json()).toMatchObject({ locale: 'en', elderMode: false })
  expect((await browser.patch('/me', { elderMode: true })).json()).toMatchObject({ locale: 'en', elderMode: true })
  expect((await browser.patch('/me', {})).json()).toMatchObject({ locale: 'en', elderMode: true })
  expect((await browser.patch('/me', { locale: 'fr' })).statusCode).toBe(400)
  expect((await browser.patch('/me', { displayName: 'x' })).statusCode).toBe(400)
})

test('providers: nothing of the demo outside the demo', async () => {
  const reply = await aBrowser(context).get('/auth/providers')
  expect(reply.json()).toEqual({ oidc: null, isDemo: false, demoPassword: null, demoAccounts: [] })
})

test('providers: the demo shows its accounts and their password', async () => {
  context.deps.isDemo = true
  const { isDemo, demoPassword, demoAccounts } = (await aBrowser(context).get('/auth/providers')).json()
  context.deps.isDemo = false
  expect(isDemo).toBe(true)
  expect(demoPassword).toMatch(/.{10}/)
  expect(demoAccounts).toContainEqual({ loginName: 'secretary', role: 'branch_secretary' })
  expect(demoAccounts).toContainEqual({ loginName: 'member', role: null })
})

test.each([
  [{ name: 'x' }],
  [{ name: '', password: 'x' }],
  [{ name: 'x', password: 'y'.repeat(201) }],
  [{ name: 'x', password: 'y', remember: true }],
  [{ name: ['x'], password: { $ne: '' } }],
])('what is no sign-in is refused as invalid: %j', async (body) =>
  expect((await aBrowser(context).post('/auth/sign-in', body)).statusCode).toBe(400),
)

test('without the provider configured its addresses do not exist', async () => {
  expect((await aBrowser(context).get('/auth/oidc/start')).statusCode).toBe(404)
  expect((await aBrowser(context).get('/auth/oidc/callback?code=x&state=y')).statusCode).toBe(404)
})

test('sessions that ended long ago are forgotten at the next sign-in', async () => {
  const { db } = context.deps
  const { id, loginName } = await anAccount(db, { at: county.east })
  await aBrowser(context).signIn(loginName)
  await sql`update session set expires_at = now() - interval '200 days' where account_id = ${id}`.execute(db)
  await aBrowser(context).signIn(loginName)
  expect(await db.selectFrom('session').select('id').where('accountId', '=', id).execute()).toHaveLength(1)
})
