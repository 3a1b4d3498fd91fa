import { afterAll, beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount } from '../support/accounts.ts'
import { aCounty } from '../support/county.ts'
import { CLIENT, startIdentityProvider } from '../support/identity-provider.ts'

const PUBLIC_URL = 'http://lunxun.example'
const idp = await startIdentityProvider(PUBLIC_URL)
const context = useApp({
  env: { PUBLIC_URL, OIDC_ISSUER: idp.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
})
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
  await anAccount(context.deps.db, { loginName: 'victim', at: county.east })
  await anAccount(context.deps.db, { loginName: 'attacker', at: county.east })
})
afterAll(() => idp.stop())

const EXPIRED = '/sign-in?problem=oidc-expired'
const REFUSED = '/sign-in?problem=oidc-refused'

/** From our start page to the provider and back to our door, without going in. */
async function upToTheDoor(sub: string, claims: object = { preferred_username: sub }, returnTo = '/') {
  idp.seat(sub, claims as Record<string, unknown>)
  const browser = aBrowser(context)
  const start = await browser.get(`/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`)
  const back = new URL(await idp.visit(start.headers.location!))
  const enter = async (change: (query: URLSearchParams) => void = () => undefined, other = browser) => {
    change(back.searchParams)
    return other.get(back.pathname + back.search)
  }
  return { browser, enter, back }
}

test('a callback works once', async () => {
  const { browser, enter, back } = await upToTheDoor('victim')
  const state = browser.jar.get('lunxun_oidc')!
  expect((await enter()).headers.location).toBe('/')
  const thief = aBrowser(context)
  thief.jar.set('lunxun_oidc', state)
  expect((await thief.get(back.pathname + back.search)).headers.location).toBe(EXPIRED)
  expect(thief.jar.has('lunxun_session')).toBe(false)
})

test('a callback with another state, or none, is refused', async () => {
  for (const change of [
    (query: URLSearchParams) => query.set('state', 'another'),
    (query: URLSearchParams) => query.delete('state'),
    (query: URLSearchParams) => query.append('state', 'another'),
  ]) {
    const { browser, enter } = await upToTheDoor('victim')
    expect([EXPIRED, REFUSED]).toContain((await enter(change)).headers.location)
    expect(browser.jar.has('lunxun_session')).toBe(false)
  }
})

test('an attacker’s callback opened in the victim’s browser signs nobody in', async () => {
  const { enter } = await upToTheDoor('attacker')
  const victim = aBrowser(context)
  expect((await enter(undefined, victim)).headers.location).toBe(EXPIRED)
  expect(victim.jar.has('lunxun_session')).toBe(false)
})

test('a code stolen from one journey does not fit another one’s verifier', async () => {
  const victims = await upToTheDoor('victim')
  const attackers = await upToTheDoor('attacker')
  const code = victims.back.searchParams.get('code')!
  expect((await attackers.enter((query) => query.set('code', code))).headers.location).toBe(REFUSED)
  expect(attackers.browser.jar.has('lunxun_session')).toBe(false)
})

test('a made-up code, or an answer that claims another issuer, is refused', async () => {
  const one = await upToTheDoor('victim')
  expect((await one.enter((query) => query.set('code', 'made-up'))).headers.location).toBe(REFUSED)
  const two = await upToTheDoor('victim')
  expect((await two.enter((query) => query.set('iss', 'https://evil.example'))).headers.location).toBe(REFUSED)
})

test('a journey waits ten minutes', async () => {
  const { browser, enter } = await upToTheDoor('victim')
  context.setNow(new Date(Date.now() + 11 * 60_000))
  expect((await enter()).headers.location).toBe(EXPIRED)
  expect(browser.jar.has('lunxun_session')).toBe(false)
  context.setNow(null)
})

test('the state lies in the database as a hash, and is gone afterwards', async () => {
  const { browser, enter } = await upToTheDoor('victim')
  const rows = async () => context.deps.db.selectFrom('oidcRequest').selectAll().execute()
  const before = await rows()
  expect(JSON.stringify(before)).not.toContain(browser.jar.get('lunxun_oidc'))
  await enter()
  expect(await rows()).toHaveLength(before.length - 1)
})

test('the cookie of the journey is the provider’s business only, and out of reach of scripts', async () => {
  const start = await aBrowser(context).get('/auth/oidc/start')
  expect(start.cookies.find(({ name }) => name === 'lunxun_oidc')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/api/v1/auth/oidc',
  })
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
])('the way back does not lead to %j', async (returnTo) => {
  const { enter } = await upToTheDoor('victim', undefined, returnTo)
  expect((await enter()).headers.location).toBe('/')
})

test('a name given to somebody else at the provider does not open the first one’s account', async () => {
  await anAccount(context.deps.db, { loginName: 'first.owner', at: county.east })
  expect((await (await upToTheDoor('sub-1', { preferred_username: 'first.owner' })).enter()).headers.location).toBe('/')
  const second = await upToTheDoor('sub-2', { preferred_username: 'first.owner' })
  expect((await second.enter()).headers.location).toBe('/sign-in?problem=oidc-unknown')
})

test('many journeys begun from one address are slowed down', async () => {
  const row = { key: 'oidc:10.3.0.1', points: 120, expire: Date.now() + 60_000 }
  await context.deps.db.insertInto('signInLimit').values(row).execute()
  const start = await aBrowser(context, { ip: '10.3.0.1' }).get('/auth/oidc/start')
  expect(start.headers.location).toBe('/sign-in?problem=too-many-tries')
})
