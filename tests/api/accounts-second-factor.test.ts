import { afterEach, beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, enrol, PASSWORD, totpAt } from '../support/accounts.ts'
import { aCounty } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})
afterEach(() => context.setNow(null))

const at = new Date('2026-04-01T02:00:10Z')
const plus = (seconds: number) => new Date(at.getTime() + seconds * 1000)

async function aGuarded() {
  context.setNow(at)
  const account = await anAccount(context.deps.db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(account.loginName)
  return { ...account, browser, ...(await enrol(browser, at)) }
}

test('enrolling shows a QR code, and counts once a code made with it was shown', async () => {
  context.setNow(at)
  const { id, loginName } = await anAccount(context.deps.db, { at: county.east, displayName: '李娜' })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  const { secret, uri, qrSvg } = (await browser.post('/me/second-factor')).json()
  expect(uri).toContain(`secret=${secret}`)
  expect(qrSvg).toMatch(/^<svg[^]*<\/svg>\s*$/)
  expect((await browser.get('/me')).json().hasSecondFactor).toBe(false)
  expect((await aBrowser(context).signIn(loginName)).json().stage).toBe('open') // not yet asked for
  expect((await browser.post('/me/second-factor/confirm', { code: '000000' })).json().type).toBe('/problems/wrong-code')
  const confirmed = (await browser.post('/me/second-factor/confirm', { code: totpAt(secret, at) })).json()
  expect(new Set(confirmed.recoveryCodes).size).toBe(10)
  expect(confirmed.me).toMatchObject({ stage: 'open', hasSecondFactor: true })
  expect((await auditOf(context.deps.db, id)).map(({ action }) => action)).toContain('account.second-factor-enrol')
})

test('the secret lies sealed in the database, bound to its account', async () => {
  const { id, secret } = await aGuarded()
  const row = await context.deps.db
    .selectFrom('account')
    .select('totpSecretCipher')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.totpSecretCipher!.includes(secret)).toBe(false)
  expect(context.deps.keys.decrypt(row.totpSecretCipher!, `totp ${id}`)).toBe(secret)
  expect(() => context.deps.keys.decrypt(row.totpSecretCipher!, 'totp somebody-else')).toThrow()
})

test('afterwards every sign-in asks for a code, one step early or late is accepted', async () => {
  const { loginName, secret } = await aGuarded()
  for (const [minute, drift] of [
    [5, 0],
    [10, -30],
    [15, 30],
  ] as const) {
    const now = plus(minute * 60)
    context.setNow(now)
    const browser = aBrowser(context)
    expect((await browser.signIn(loginName)).json()).toMatchObject({ stage: 'second_factor', hasSecondFactor: true })
    expect((await browser.get('/me')).json().stage).toBe('second_factor')
    expect((await browser.get('/me/sessions')).json().type).toBe('/problems/stage-pending')
    const code = totpAt(secret, new Date(now.getTime() + drift * 1000))
    expect((await browser.post('/auth/second-factor', { code })).json()).toMatchObject({ stage: 'open' })
    expect((await browser.get('/me/sessions')).statusCode).toBe(200)
  }
})

test('a wrong code, and one two steps old, are refused and recorded', async () => {
  const { id, loginName, secret } = await aGuarded()
  context.setNow(plus(600))
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  for (const code of ['123456', totpAt(secret, plus(540)), 'ABCDE-FGHJK', 'x'])
    expect((await browser.post('/auth/second-factor', { code })).json().type).toBe('/problems/wrong-code')
  const refused = (await auditOf(context.deps.db, id)).filter(({ result }) => result === 'refused')
  expect(refused).toHaveLength(4)
  expect(refused[0]).toMatchObject({ action: 'account.sign-in', detail: { reason: 'wrong-code' } })
})

test('each recovery code works once, in any spelling', async () => {
  const { loginName, recoveryCodes } = await aGuarded()
  const [first, second] = recoveryCodes as [string, string]
  const attempt = async (code: string) => {
    const browser = aBrowser(context)
    await browser.signIn(loginName)
    return (await browser.post('/auth/second-factor', { code })).statusCode
  }
  expect(await attempt(first.toLowerCase().replace('-', ' '))).toBe(200)
  expect(await attempt(first)).toBe(401)
  expect(await attempt(second)).toBe(200)
})

test('it is removed with the password, and can then be enrolled anew', async () => {
  const { id, browser } = await aGuarded()
  expect((await browser.post('/me/second-factor')).json()).toMatchObject({ reason: 'second-factor-exists' })
  expect((await browser.post('/me/second-factor/remove', { password: 'not this' })).statusCode).toBe(401)
  expect((await browser.post('/me/second-factor/remove', { password: PASSWORD })).json()).toMatchObject({
    hasSecondFactor: false,
    stage: 'open',
  })
  expect(await context.deps.db.selectFrom('recoveryCode').select('accountId').where('accountId', '=', id).execute()).toHaveLength(
    0,
  )
  expect((await enrol(browser, at)).recoveryCodes).toHaveLength(10)
  expect((await auditOf(context.deps.db, id)).map(({ action }) => action)).toContain('account.second-factor-remove')
})

test('confirming what was never begun is a conflict', async () => {
  const { loginName } = await anAccount(context.deps.db, { at: county.east })
  const browser = aBrowser(context)
  await browser.signIn(loginName)
  expect((await browser.post('/me/second-factor/confirm', { code: '123456' })).json()).toMatchObject({
    reason: 'second-factor-not-begun',
  })
})

test('when the county demands it, officers enrol at once, members and lower officers do not', async () => {
  const { db } = context.deps
  const officer = await anAccount(db, { at: county.county, role: 'county_officer' })
  const secretary = await anAccount(db, { at: county.e1, role: 'branch_secretary' })
  const before = aBrowser(context)
  await before.signIn(officer.loginName)
  expect((await before.get('/me')).json().stage).toBe('open')
  await db
    .updateTable('setting')
    .set({ value: JSON.stringify({ requireSecondFactor: true }) })
    .execute()
  expect((await before.get('/me')).json().stage).toBe('enrol_second_factor') // the session that was open already
  expect((await before.get('/orgs')).statusCode).toBe(403)
  context.setNow(at)
  const browser = aBrowser(context)
  expect((await browser.signIn(officer.loginName)).json()).toMatchObject({ stage: 'enrol_second_factor' })
  await enrol(browser, at)
  expect((await browser.get('/me')).json()).toMatchObject({ stage: 'open', hasSecondFactor: true })
  expect((await before.get('/me')).statusCode).toBe(401) // it had not shown the second factor
  expect((await aBrowser(context).signIn(secretary.loginName)).json()).toMatchObject({ stage: 'open' })
  expect((await browser.post('/me/second-factor/remove', { password: PASSWORD })).json()).toMatchObject({
    stage: 'enrol_second_factor',
  })
  await db
    .updateTable('setting')
    .set({ value: JSON.stringify({ requireSecondFactor: false }) })
    .execute()
  expect((await browser.get('/me')).json().stage).toBe('open')
})
