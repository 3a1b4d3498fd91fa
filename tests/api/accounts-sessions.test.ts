import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf } from '../support/accounts.ts'
import { aCounty } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

interface Listed {
  items: { id: string; isCurrent: boolean }[]
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const after = (ms: number, from = start) => context.setNow(new Date(from.getTime() + ms))
const start = new Date('2026-03-02T01:00:00Z')

async function signedInAt(at: Date, options: Partial<Parameters<typeof anAccount>[1]> = {}) {
  context.setNow(at)
  const account = await anAccount(context.deps.db, { at: county.east, ...options })
  const browser = aBrowser(context)
  expect((await browser.signIn(account.loginName)).statusCode).toBe(200)
  return { ...account, browser }
}

test('a member stays signed in for thirty days without a visit, not longer', async () => {
  const { browser } = await signedInAt(start)
  after(29 * DAY)
  expect((await browser.get('/me')).statusCode).toBe(200)
  after(58 * DAY) // counted anew from the visit
  expect((await browser.get('/me')).statusCode).toBe(200)
  after(89 * DAY)
  expect((await browser.get('/me')).statusCode).toBe(401)
  context.setNow(null)
})

test('even a member who comes every week signs in again after half a year', async () => {
  const { browser } = await signedInAt(start)
  for (let day = 7; day < 180; day += 7) {
    after(day * DAY)
    expect((await browser.get('/me')).statusCode, `day ${day}`).toBe(200)
  }
  after(180 * DAY)
  expect((await browser.get('/me')).statusCode).toBe(401)
  context.setNow(null)
})

test('an officer is signed out after two idle hours, and after twelve at work', async () => {
  const idle = await signedInAt(start, { role: 'township_officer' })
  after(121 * MINUTE)
  expect((await idle.browser.get('/me')).statusCode).toBe(401)
  const busy = await signedInAt(start, { role: 'township_officer' })
  for (let hour = 1; hour < 12; hour++) {
    after(hour * 60 * MINUTE)
    expect((await busy.browser.get('/me')).statusCode, `hour ${hour}`).toBe(200)
  }
  after(12 * 60 * MINUTE)
  expect((await busy.browser.get('/me')).statusCode).toBe(401)
  context.setNow(null)
})

test('a role granted meanwhile shortens the idle time at once', async () => {
  const { id, browser } = await signedInAt(start)
  after(DAY)
  expect((await browser.get('/me')).statusCode).toBe(200)
  const grant = {
    id: crypto.randomUUID(),
    accountId: id,
    role: 'branch_secretary',
    orgId: county.e1.id,
    fromOn: '2026-01-01',
  } as const
  await context.deps.db.insertInto('roleGrant').values(grant).execute()
  after(DAY + 119 * MINUTE)
  expect((await browser.get('/me')).json().roles).toHaveLength(1)
  after(DAY + 240 * MINUTE)
  expect((await browser.get('/me')).statusCode).toBe(401)
  context.setNow(null)
})

test('own sessions are listed, the present one marked', async () => {
  const { loginName, browser } = await signedInAt(start)
  after(5 * MINUTE)
  const phone = aBrowser(context, { ip: '10.0.0.77' })
  await phone.post('/auth/sign-in', { name: loginName, password: 'tq7-bamboo-rain' }, { 'user-agent': 'old phone' })
  const { items } = (await browser.get('/me/sessions')).json<Listed>()
  expect(items).toHaveLength(2)
  expect(items.filter((one) => one.isCurrent)).toMatchObject([{ ip: '10.0.0.1', createdAt: start.toISOString() }])
  expect(items.find((one) => !one.isCurrent)).toMatchObject({ ip: '10.0.0.77', userAgent: 'old phone' })
  context.setNow(null)
})

test('one session is ended, then all others; the own one stays', async () => {
  const { id, loginName } = await anAccount(context.deps.db, { at: county.east })
  const [one, two, three, four] = [aBrowser(context), aBrowser(context), aBrowser(context), aBrowser(context)]
  for (const browser of [one, two, three, four]) await browser.signIn(loginName)
  const { items } = (await two.get('/me/sessions')).json<Listed>()
  const current = items.find((session) => session.isCurrent)
  expect((await one.delete(`/me/sessions/${current!.id}`)).statusCode).toBe(204)
  expect((await two.get('/me')).statusCode).toBe(401)
  expect((await one.delete(`/me/sessions/${current!.id}`)).statusCode).toBe(404) // already ended
  expect((await one.delete('/me/sessions')).statusCode).toBe(204)
  expect((await three.get('/me')).statusCode).toBe(401)
  expect((await four.get('/me')).statusCode).toBe(401)
  expect((await one.get('/me')).statusCode).toBe(200)
  expect((await auditOf(context.deps.db, id)).filter(({ action }) => action === 'session.revoke')).toMatchObject([
    { detail: { sessions: 1 }, actorId: id },
    { detail: { sessions: 2 } },
  ])
})

test('signing in again in the same browser ends the session it held', async () => {
  const { loginName, browser } = await signedInAt(new Date())
  context.setNow(null)
  const before = browser.jar.get('lunxun_session')!
  await browser.signIn(loginName)
  expect(browser.jar.get('lunxun_session')).not.toBe(before)
  const thief = aBrowser(context)
  thief.jar.set('lunxun_session', before)
  expect((await thief.get('/me')).statusCode).toBe(401)
})

test('somebody else’s session cannot be ended, nor told from one that does not exist', async () => {
  const mine = await signedInAt(new Date())
  const other = await signedInAt(new Date())
  context.setNow(null)
  const { items } = (await other.browser.get('/me/sessions')).json<Listed>()
  const theirs = await mine.browser.delete(`/me/sessions/${items[0]!.id}`)
  const none = await mine.browser.delete(`/me/sessions/${crypto.randomUUID()}`)
  expect(theirs.statusCode).toBe(404)
  expect({ ...theirs.json(), requestId: '' }).toEqual({ ...none.json(), requestId: '' })
  expect((await other.browser.get('/me')).statusCode).toBe(200)
})
