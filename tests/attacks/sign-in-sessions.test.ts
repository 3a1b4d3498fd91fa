import { beforeAll, expect, test } from 'vitest'
import { newToken } from '#server/accounts/token.rules.ts'
import { createApp } from '#server/app.ts'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, enrol, PASSWORD } from '../support/accounts.ts'
import { aCounty, signedIn } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

const cookieOf = (reply: Awaited<ReturnType<ReturnType<typeof aBrowser>['signIn']>>) =>
  reply.cookies.find(({ name }) => name === 'lunxun_session')

test('the cookie is out of reach of scripts and of other sites, and the token is in no answer', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const reply = await aBrowser(context).signIn(loginName)
  const cookie = cookieOf(reply)!
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie.value).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(cookie.secure).toBeUndefined() // plain http on the county's own wires
  expect(reply.body).not.toContain(cookie.value)
})

test('over https the cookie never travels in clear', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const config = { ...context.deps.config, PUBLIC_URL: 'https://lunxun.example' }
  const app = await createApp({ ...context.deps, config }, { withWeb: false })
  const browser = aBrowser({ app })
  expect(cookieOf(await browser.signIn(loginName))).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' })
  expect(cookieOf(await browser.post('/auth/sign-out'))).toMatchObject({ secure: true, value: '' })
  await app.close()
})

test('a token planted in the browser before is not the one after signing in', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const planted = newToken()
  const victim = aBrowser(context)
  victim.jar.set('lunxun_session', planted)
  await victim.signIn(loginName)
  expect(victim.jar.get('lunxun_session')).not.toBe(planted)
  const attacker = aBrowser(context)
  attacker.jar.set('lunxun_session', planted)
  expect((await attacker.get('/me')).statusCode).toBe(401)
})

test('a live session of the attacker’s planted in the browser ends when the victim signs in', async () => {
  const attackers = await anAccount(context.deps.db, { at: county.east })
  const victims = await anAccount(context.deps.db, { at: county.east })
  const attacker = aBrowser(context)
  await attacker.signIn(attackers.loginName)
  const victim = aBrowser(context)
  victim.jar.set('lunxun_session', attacker.jar.get('lunxun_session')!)
  expect((await victim.signIn(victims.loginName)).json()).toMatchObject({ accountId: victims.id })
  expect((await attacker.get('/me')).statusCode).toBe(401)
})

test('every stage passed brings a new token; the one before is dead', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  const steps = [
    () => enrol(browser, new Date()),
    () => browser.post('/me/password', { current: PASSWORD, password: 'persimmons in frost' }),
    () => browser.post('/me/second-factor/remove', { password: 'persimmons in frost' }),
  ]
  for (const step of steps) {
    const before = browser.jar.get('lunxun_session')!
    await step()
    expect(browser.jar.get('lunxun_session')).not.toBe(before)
    const other = aBrowser(context)
    other.jar.set('lunxun_session', before)
    expect((await other.get('/me')).statusCode).toBe(401)
    expect((await browser.get('/me')).json().stage).toBe('open')
  }
})

test('a disabled account loses its sessions at once', async () => {
  const { id, loginName } = await anAccount(context.deps.db, { at: county.east })
  const admin = await signedIn(context.deps.db, { role: 'security_admin', at: county.county })
  const browsers = [aBrowser(context), aBrowser(context)]
  for (const browser of browsers) await browser.signIn(loginName)
  const send = (verb: string) =>
    context.app.inject({ method: 'POST', url: `/api/v1/accounts/${id}/${verb}`, headers: admin.headers })
  expect((await send('disable')).statusCode).toBe(200)
  for (const browser of browsers) expect((await browser.get('/me')).statusCode).toBe(401)
  await send('enable')
  for (const browser of browsers) expect((await browser.get('/me')).statusCode).toBe(401) // they do not come back
})

test.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://localhost:81'])(
  'a write from %s is refused, signed in or not',
  async (origin) => {
    const { loginName } = await anAccount(context.deps.db, { at: county.east })
    const browser = aBrowser(context)
    expect((await browser.post('/auth/sign-in', { name: loginName, password: PASSWORD }, { origin })).json()).toMatchObject({
      type: '/problems/foreign-origin',
      status: 403,
    })
    await browser.signIn(loginName)
    expect((await browser.post('/auth/sign-out', undefined, { origin })).statusCode).toBe(403)
    expect((await browser.get('/me')).statusCode).toBe(200)
    expect((await browser.post('/auth/sign-out', undefined, { origin: 'http://localhost', host: 'localhost' })).statusCode).toBe(
      204,
    )
  },
)

test('a form of another site is no JSON, and is refused', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
    const payload = JSON.stringify({ name: loginName, password: PASSWORD })
    const reply = await context.app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      payload,
      headers: { 'content-type': type },
    })
    expect(reply.statusCode, type).toBe(400)
    expect(reply.cookies).toEqual([])
  }
})

test.each(['', 'x', 'a'.repeat(5000), '%00', '../../etc', "' or 1=1 --", Buffer.alloc(32).toString('base64url')])(
  'a made-up token (%j) is nobody',
  async (token) => {
    const browser = aBrowser(context)
    browser.jar.set('lunxun_session', token)
    expect((await browser.get('/me')).statusCode).toBe(401)
  },
)
