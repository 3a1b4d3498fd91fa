import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, enrol } from '../support/accounts.ts'
import { aCounty, aPerson } from '../support/county.ts'
import { CLIENT, startIdentityProvider } from '../support/identity-provider.ts'

const PUBLIC_URL = 'http://lunxun.example'
const idp = await startIdentityProvider(PUBLIC_URL)
const context = useApp({
  env: {
    PUBLIC_URL,
    OIDC_ISSUER: idp.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_LABEL: '县统一认证',
  },
})
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})
afterAll(() => idp.stop())
beforeEach(() => idp.seat(null))

/** From our start page through the provider; returns our answer to the callback. */
async function journey(browser = aBrowser(context), returnTo = '/films') {
  const start = await browser.get(`/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`)
  expect(start.statusCode).toBe(302)
  const back = new URL(await idp.visit(start.headers.location!))
  expect(back.origin).toBe(PUBLIC_URL)
  return { browser, callback: back.pathname + back.search, reply: await browser.get(back.pathname + back.search) }
}

test('the sign-in page is told the provider’s name', async () => {
  expect((await aBrowser(context).get('/auth/providers')).json().oidc).toEqual({ label: '县统一认证' })
})

test('the journey carries state, nonce and a PKCE challenge, none of them twice', async () => {
  const start = async () => new URL((await aBrowser(context).get('/auth/oidc/start')).headers.location!).searchParams
  const [one, two] = [await start(), await start()]
  expect(one.get('code_challenge_method')).toBe('S256')
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one.get(name)).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(one.get(name)).not.toBe(two.get(name))
  }
})

test('a known login name signs in, is linked, and comes back to where it wanted to go', async () => {
  const { db } = context.deps
  const { id } = await anAccount(db, { loginName: 'wang.gang', at: county.county, role: 'county_officer' })
  idp.seat('idp-1', { preferred_username: 'Wang.Gang' })
  const { browser, reply } = await journey(undefined, '/reports?year=2026')
  expect(reply.statusCode).toBe(302)
  expect(reply.headers.location).toBe('/reports?year=2026')
  expect((await browser.get('/me')).json()).toMatchObject({ accountId: id, stage: 'open' })
  expect(await auditOf(db, id)).toMatchObject([
    { action: 'account.sign-in', result: 'done', detail: { method: 'oidc', linked: true } },
  ])
  idp.seat('idp-1', { preferred_username: 'renamed.since' })
  const again = await journey()
  expect((await again.browser.get('/me')).json()).toMatchObject({ accountId: id }) // by the link, not by the name
  expect((await auditOf(db, id)).at(-1)).toMatchObject({ detail: { method: 'oidc', linked: false } })
})

test('a member number signs its member in', async () => {
  const person = await aPerson(context.deps.db, county.e1, { memberNo: 'M300001' })
  const { id } = await anAccount(context.deps.db, { personId: person.id, at: county.e1 })
  idp.seat('idp-2', { preferred_username: 'M300001' })
  const { browser } = await journey()
  expect((await browser.get('/me')).json()).toMatchObject({ accountId: id, personId: person.id })
})

test.each([
  ['somebody without an account', { preferred_username: 'nobody.here' }],
  ['somebody without a name', {}],
  ['somebody whose name is no text', { preferred_username: ['admin'] }],
  ['a member who was never given an account', { preferred_username: 'M399999' }],
])('%s is sent back with a word why; nobody registers himself', async (_, claims) => {
  const accounts = async () => (await context.deps.db.selectFrom('account').select('id').execute()).length
  const before = await accounts()
  idp.seat(crypto.randomUUID(), claims)
  const { browser, reply } = await journey()
  expect(reply.headers.location).toBe('/sign-in?problem=oidc-unknown')
  expect(browser.jar.has('lunxun_session')).toBe(false)
  expect(await accounts()).toBe(before)
})

test('a disabled account stays closed, linked or not', async () => {
  const { db } = context.deps
  const { id } = await anAccount(db, { loginName: 'zhao.lei', at: county.east })
  idp.seat('idp-3', { preferred_username: 'zhao.lei' })
  const disable = (disabledAt: Date | null) => db.updateTable('account').set({ disabledAt }).where('id', '=', id).execute()
  await disable(new Date())
  expect((await journey()).reply.headers.location).toBe('/sign-in?problem=oidc-unknown')
  await disable(null)
  expect((await journey()).reply.headers.location).toBe('/films')
  await disable(new Date())
  expect((await journey()).reply.headers.location).toBe('/sign-in?problem=oidc-unknown')
})

test('who gives up at the provider comes back to the sign-in page', async () => {
  idp.seat(null)
  expect((await journey()).reply.headers.location).toBe('/sign-in?problem=oidc-refused')
})

test('an account with a second factor is asked for it after the provider too', async () => {
  const { loginName } = await anAccount(context.deps.db, { loginName: 'sun.li', at: county.east })
  const first = aBrowser(context)
  await first.signIn(loginName)
  await enrol(first, new Date())
  idp.seat('idp-4', { preferred_username: 'sun.li' })
  const { browser } = await journey()
  expect((await browser.get('/me')).json().stage).toBe('second_factor')
  expect((await browser.get('/me/sessions')).statusCode).toBe(403)
})

test('a provider that does not answer is said so', async () => {
  const config = { ...context.deps.config, OIDC_ISSUER: 'http://127.0.0.1:9' }
  const app = await createApp({ ...context.deps, config }, { withWeb: false })
  const reply = await app.inject('/api/v1/auth/oidc/start')
  await app.close()
  expect(reply.headers.location).toBe('/sign-in?problem=oidc-unavailable')
})
