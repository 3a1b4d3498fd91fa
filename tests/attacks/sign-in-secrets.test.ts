import { afterEach, beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, enrol, PASSWORD, totpAt } from '../support/accounts.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})
afterEach(() => context.setNow(null))

const NEXT = 'persimmons in frost'
const at = new Date('2026-04-01T02:00:00Z')
const later = new Date(at.getTime() + 300_000)

const aMember = async (password?: null) => {
  const person = await aPerson(context.deps.db, county.e1)
  const account = await anAccount(context.deps.db, { personId: person.id, at: county.e1, password })
  return { ...account, memberNo: person.memberNo, personId: person.id }
}

async function printCode(personId: string) {
  const { headers } = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
  const reply = await context.app.inject({ method: 'POST', url: `/api/v1/people/${personId}/account`, headers })
  return reply.json<{ code: string }>().code
}

test('unknown name, wrong password, disabled account: one answer, word for word', async () => {
  const known = await aMember()
  const closed = await aMember()
  const codeless = await aMember(null)
  await context.deps.db.updateTable('account').set({ disabledAt: new Date() }).where('id', '=', closed.id).execute()
  const answers = await Promise.all(
    [
      ['nobody-at-all', 'x'],
      ['13999999999', 'x'],
      ['张三丰', 'x'],
      [known.memberNo, 'wrong'],
      [known.memberNo, 'ABCDE-FGHJK'],
      [closed.memberNo, PASSWORD],
      [codeless.memberNo, ''.padEnd(12, 'x')],
      ["' or 1=1 --", "' or 1=1 --"],
    ].map(([name, password]) => aBrowser(context).signIn(name!, password)),
  )
  for (const answer of answers) {
    expect(answer.json()).toEqual({
      type: '/problems/wrong-credentials',
      title: 'Wrong name, number or password',
      status: 401,
      detail: 'Name, number or password is wrong',
      requestId: expect.any(String),
    })
    expect(answer.cookies).toEqual([])
    const { date: _, 'content-length': length, ...headers } = answer.headers
    expect(Object.keys(headers)).toEqual(
      Object.keys(answers[0]!.headers).filter((one) => one !== 'date' && one !== 'content-length'),
    )
    expect(length).toBe(answers[0]!.headers['content-length'])
  }
})

test('what was typed as a name is nowhere in the audit log', async () => {
  const typed = 'oops-i-typed-my-Passw0rd'
  await aBrowser(context).signIn(typed, typed)
  const rows = await context.deps.db.selectFrom('auditEntry').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(typed)
  expect(rows.at(-1)).toMatchObject({
    action: 'account.sign-in',
    result: 'refused',
    actorName: '(nobody)',
    detail: { reason: 'unknown-name' },
    objectId: null,
  })
})

test('no password, code or token lies in the database in clear', async () => {
  const { memberNo, personId } = await aMember()
  const code = await printCode(personId)
  const browser = aBrowser(context)
  await browser.signIn(memberNo)
  const token = browser.jar.get('lunxun_session')!
  const { db } = context.deps
  const everything = JSON.stringify([
    await db.selectFrom('account').selectAll().execute(),
    await db.selectFrom('issuedCode').selectAll().execute(),
    await db.selectFrom('session').selectAll().execute(),
    await db.selectFrom('auditEntry').selectAll().execute(),
  ])
  for (const secret of [PASSWORD, code, code.replace('-', ''), token]) expect(everything).not.toContain(secret)
})

test('a stolen code is worth nothing once its owner has chosen a password', async () => {
  const { memberNo, personId } = await aMember(null)
  const code = await printCode(personId)
  const [owner, thief] = [aBrowser(context), aBrowser(context, { ip: '10.6.6.6' })]
  await thief.signIn(memberNo, code)
  await owner.signIn(memberNo, code)
  expect((await owner.post('/me/password', { password: NEXT })).statusCode).toBe(200)
  expect((await thief.post('/me/password', { password: 'the thief was here' })).statusCode).toBe(401)
  expect((await thief.get('/me')).statusCode).toBe(401)
  expect((await thief.signIn(memberNo, code)).statusCode).toBe(401)
  expect((await aBrowser(context).signIn(memberNo, NEXT)).statusCode).toBe(200)
})

test('of two who set a password with one code at the same moment, one succeeds', async () => {
  const { memberNo, personId } = await aMember(null)
  const code = await printCode(personId)
  const browsers = [aBrowser(context), aBrowser(context), aBrowser(context)]
  for (const browser of browsers) await browser.signIn(memberNo, code)
  const replies = await Promise.all(browsers.map((browser, n) => browser.post('/me/password', { password: `${NEXT} ${n}` })))
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
})

test('a code opens nothing but the choice of a password', async () => {
  const { memberNo, personId } = await aMember(null)
  const browser = aBrowser(context)
  await browser.signIn(memberNo, await printCode(personId))
  for (const path of ['/me/sessions', '/accounts', '/orgs', '/people'])
    expect([403, 404], path).toContain((await browser.get(path)).statusCode)
  expect((await browser.patch('/me', { elderMode: true })).statusCode).toBe(403)
  expect((await browser.post('/me/second-factor')).json().type).toBe('/problems/stage-pending') // a thief would enrol his own telephone
  expect((await browser.post('/auth/second-factor', { code: '123456' })).statusCode).toBe(409)
})

test('one member’s code opens no other member’s account', async () => {
  const [one, other] = [await aMember(null), await aMember(null)]
  const code = await printCode(one.personId)
  await printCode(other.personId)
  expect((await aBrowser(context).signIn(other.memberNo, code)).statusCode).toBe(401)
})

test('a code of the authenticator that was overheard does not work again', async () => {
  context.setNow(at)
  const { memberNo } = await aMember()
  const owner = aBrowser(context)
  await owner.signIn(memberNo)
  const { secret } = await enrol(owner, at)
  // The code that confirmed the enrolment is used up too.
  const thief = aBrowser(context, { ip: '10.6.6.6' })
  await thief.signIn(memberNo)
  expect((await thief.post('/auth/second-factor', { code: totpAt(secret, at) })).json().type).toBe('/problems/wrong-code')
  context.setNow(later)
  const code = totpAt(secret, later)
  await owner.signIn(memberNo)
  expect((await owner.post('/auth/second-factor', { code })).statusCode).toBe(200)
  expect((await thief.post('/auth/second-factor', { code })).json().type).toBe('/problems/wrong-code')
  // Nor does an older one that was never used.
  expect((await thief.post('/auth/second-factor', { code: totpAt(secret, new Date(later.getTime() - 30_000)) })).statusCode).toBe(
    401,
  )
})

test('of two who show one code at the same moment, one passes', async () => {
  context.setNow(at)
  const { memberNo } = await aMember()
  const owner = aBrowser(context)
  await owner.signIn(memberNo)
  const { secret, recoveryCodes } = await enrol(owner, at)
  for (const code of [totpAt(secret, later), recoveryCodes[0]!]) {
    context.setNow(later)
    const browsers = [aBrowser(context), aBrowser(context), aBrowser(context)]
    for (const browser of browsers) await browser.signIn(memberNo)
    const replies = await Promise.all(browsers.map((browser) => browser.post('/auth/second-factor', { code })))
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  }
})

test('with the password alone the second factor can be neither replaced nor removed', async () => {
  context.setNow(at)
  const { memberNo } = await aMember()
  const owner = aBrowser(context)
  await owner.signIn(memberNo)
  await enrol(owner, at)
  const thief = aBrowser(context, { ip: '10.6.6.6' })
  await thief.signIn(memberNo)
  expect((await thief.post('/me/second-factor')).statusCode).toBe(403)
  expect((await thief.post('/me/second-factor/confirm', { code: '123456' })).statusCode).toBe(403)
  expect((await thief.post('/me/second-factor/remove', { password: PASSWORD })).statusCode).toBe(403)
  expect((await thief.post('/me/password', { current: PASSWORD, password: NEXT })).statusCode).toBe(403)
})

test('a recovery code of another account does not pass', async () => {
  context.setNow(at)
  const [one, other] = [await aMember(), await aMember()]
  const browsers = [aBrowser(context), aBrowser(context)] as const
  await browsers[0].signIn(one.memberNo)
  await browsers[1].signIn(other.memberNo)
  const { recoveryCodes } = await enrol(browsers[0], at)
  await enrol(browsers[1], at)
  context.setNow(later)
  await browsers[1].signIn(other.memberNo)
  expect((await browsers[1].post('/auth/second-factor', { code: recoveryCodes[0] })).statusCode).toBe(401)
})
