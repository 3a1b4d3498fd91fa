import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, enrol, PASSWORD, totpAt } from '../support/accounts.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

const NEXT = 'persimmons in frost'

async function aMember(password?: string | null, phone?: string) {
  const person = await aPerson(context.deps.db, county.e1, { phone })
  const account = await anAccount(context.deps.db, { personId: person.id, at: county.e1, displayName: person.name, password })
  return { ...account, person }
}

/** A code printed by the branch's secretary. */
async function printCode(personId: string) {
  const secretary = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
  const reply = await context.app.inject({
    method: 'POST',
    url: `/api/v1/people/${personId}/account`,
    headers: secretary.headers,
  })
  expect(reply.statusCode).toBe(200)
  return reply.json<{ code: string; signInName: string; accountId: string; expiresAt: string }>()
}

test('a printed code makes the account, opens only the choice of a password, and is then used up', async () => {
  const person = await aPerson(context.deps.db, county.e1, { name: '陈桂英', memberNo: 'M200001' })
  const { code, signInName, accountId } = await printCode(person.id)
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{5}-[A-HJKMNP-Z2-9]{5}$/)
  expect(signInName).toBe('M200001')
  const browser = aBrowser(context)
  expect((await browser.signIn(signInName, code.toLowerCase().replace('-', ' '))).json()).toMatchObject({
    stage: 'change_password',
    accountId,
  })
  expect((await browser.get('/me/sessions')).json()).toMatchObject({ type: '/problems/stage-pending', reason: 'change_password' })
  expect((await browser.post('/me/password', { password: NEXT })).json()).toMatchObject({ stage: 'open' })
  expect((await browser.get('/me/sessions')).statusCode).toBe(200)
  expect((await aBrowser(context).signIn(signInName, code)).statusCode).toBe(401)
  expect((await aBrowser(context).signIn(signInName, NEXT)).json()).toMatchObject({ stage: 'open' })
  expect((await auditOf(context.deps.db, accountId)).map(({ action, result }) => `${action} ${result}`)).toEqual([
    'account.create done',
    'account.code-issue done',
    'account.sign-in done',
    'account.password-change done',
    'account.sign-in refused',
    'account.sign-in done',
  ])
})

test('a code may be typed again while no password is chosen: the line broke, the telephone was put away', async () => {
  const { person } = await aMember(null)
  const { code } = await printCode(person.id)
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(200)
  expect((await aBrowser(context).signIn(person.memberNo, code)).json()).toMatchObject({ stage: 'change_password' })
})

test('a code is valid for seven days', async () => {
  const { person } = await aMember(null)
  const { code, expiresAt } = await printCode(person.id)
  context.setNow(new Date(Date.parse(expiresAt) - 1000))
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(200)
  context.setNow(new Date(Date.parse(expiresAt) + 1000))
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(401)
  context.setNow(null)
})

test('a new code cancels the one before, and the sign-in begun with it', async () => {
  const { person } = await aMember(null)
  const first = await printCode(person.id)
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo, first.code)
  const second = await printCode(person.id)
  expect(second.accountId).toBe(first.accountId)
  expect((await aBrowser(context).signIn(person.memberNo, first.code)).statusCode).toBe(401)
  expect((await browser.post('/me/password', { password: NEXT })).statusCode).toBe(401)
  expect((await aBrowser(context).signIn(person.memberNo, second.code)).statusCode).toBe(200)
})

test('the password so far goes on working beside a code, and a password change cancels the code', async () => {
  const { person } = await aMember()
  const { code } = await printCode(person.id)
  const browser = aBrowser(context)
  expect((await browser.signIn(person.memberNo)).json()).toMatchObject({ stage: 'open' })
  expect((await browser.post('/me/password', { current: PASSWORD, password: NEXT })).statusCode).toBe(200)
  expect((await aBrowser(context).signIn(person.memberNo, code)).statusCode).toBe(401)
})

test('a password change needs the password so far, and ends all other sessions', async () => {
  const { person, id } = await aMember()
  const [here, there] = [aBrowser(context), aBrowser(context)]
  await here.signIn(person.memberNo)
  await there.signIn(person.memberNo)
  expect((await here.post('/me/password', { password: NEXT })).json()).toMatchObject({ type: '/problems/wrong-credentials' })
  expect((await here.post('/me/password', { current: 'not this one', password: NEXT })).statusCode).toBe(401)
  expect((await there.get('/me')).statusCode).toBe(200)
  expect((await here.post('/me/password', { current: PASSWORD, password: NEXT })).json()).toMatchObject({ stage: 'open' })
  expect((await here.get('/me')).statusCode).toBe(200)
  expect((await there.get('/me')).statusCode).toBe(401)
  expect((await aBrowser(context).signIn(person.memberNo, PASSWORD)).statusCode).toBe(401)
  expect((await aBrowser(context).signIn(person.memberNo, NEXT)).statusCode).toBe(200)
  const change = (await auditOf(context.deps.db, id)).find(({ action }) => action === 'account.password-change')
  expect(change).toMatchObject({ detail: { withCode: false, endedSessions: 1 }, orgPath: county.e1.path })
})

test.each([
  ['short', 'too-short'],
  ['13900007777', 'own-data'],
  ['1234567890', 'common'],
  ['aaaaaaaaaaaa', 'simple'],
  [PASSWORD, 'same'],
])('%s is refused as %s', async (password, reason) => {
  const { person } = await aMember(PASSWORD, '13900007777')
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo)
  const reply = await browser.post('/me/password', { current: PASSWORD, password })
  expect(reply.json()).toMatchObject({ type: '/problems/weak-password', status: 422, reason })
})

test('the printed code itself cannot become the password', async () => {
  const { person } = await aMember(null)
  const { code } = await printCode(person.id)
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo, code)
  for (const password of [code, code.replace('-', ''), code.toLowerCase()])
    expect((await browser.post('/me/password', { password })).json()).toMatchObject({
      reason: password.length < 10 ? 'too-short' : 'printed-code',
    })
})

test('a code on an account with a second factor asks for that first, then for the password', async () => {
  const { person } = await aMember()
  const at = new Date('2026-04-01T02:00:00Z')
  context.setNow(at)
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo)
  const { secret } = await enrol(browser, at)
  const { code } = await printCode(person.id)
  const later = new Date(at.getTime() + 60_000)
  context.setNow(later)
  const second = aBrowser(context)
  expect((await second.signIn(person.memberNo, code)).json()).toMatchObject({ stage: 'second_factor' })
  expect((await second.post('/me/password', { password: NEXT })).json()).toMatchObject({ type: '/problems/stage-pending' })
  expect((await second.post('/auth/second-factor', { code: totpAt(secret, later) })).json()).toMatchObject({
    stage: 'change_password',
  })
  expect((await second.post('/me/password', { password: NEXT })).json()).toMatchObject({ stage: 'open' })
  context.setNow(null)
})

test('an unfinished sign-in waits a quarter of an hour', async () => {
  const { person } = await aMember(null)
  const { code } = await printCode(person.id)
  const at = new Date()
  context.setNow(at)
  const browser = aBrowser(context)
  await browser.signIn(person.memberNo, code)
  context.setNow(new Date(at.getTime() + 16 * 60_000))
  expect((await browser.post('/me/password', { password: NEXT })).statusCode).toBe(401)
  context.setNow(null)
})

test('who has neither number nor telephone cannot be given a code', async () => {
  const person = await aPerson(context.deps.db, county.e1)
  await context.deps.db.updateTable('person').set({ memberNo: null }).where('id', '=', person.id).execute()
  const secretary = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
  const reply = await context.app.inject({
    method: 'POST',
    url: `/api/v1/people/${person.id}/account`,
    headers: secretary.headers,
  })
  expect(reply.json()).toMatchObject({ type: '/problems/conflict', reason: 'no-sign-in-name' })
})

test('two officers who print at the same moment make one account and leave one valid code', async () => {
  const person = await aPerson(context.deps.db, county.e1)
  const secretary = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
  const print = () =>
    context.app.inject({ method: 'POST', url: `/api/v1/people/${person.id}/account`, headers: secretary.headers })
  const replies = await Promise.all([print(), print(), print()])
  for (const reply of replies) expect([200, 409]).toContain(reply.statusCode)
  const codes = replies.filter(({ statusCode }) => statusCode === 200).map((reply) => reply.json<{ code: string }>().code)
  const answers = await Promise.all(codes.map((code) => aBrowser(context).signIn(person.memberNo, code)))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
})
