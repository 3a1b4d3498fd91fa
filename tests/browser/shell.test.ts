import { TOTP } from 'otpauth'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '#server/accounts/index.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { PHONE_ONLY, SHELL_PAGES, type WalkedPage } from '../support/pages.ts'
import { demandSecondFactor } from '../support/second-factor.ts'
import { PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite({ isDemo: true })
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(site.deps.db)
})

async function aMember() {
  const person = await aPerson(site.deps.db, county.e1, { name: '王小明' })
  return signedIn(site.deps.db, { at: county.e1, personId: person.id })
}

const enter = (as: NonNullable<WalkedPage['as']>) =>
  as === 'member' ? aMember() : signedIn(site.deps.db, { role: as, at: as === 'branch_secretary' ? county.e1 : county.county })

afterEach(() => demandSecondFactor(site.deps.db, false))

/** The server asks itself again what a session waits for, so an enrolment must really be demanded. */
async function waitAt(accountId: string, stage: NonNullable<WalkedPage['stage']>) {
  await demandSecondFactor(site.deps.db, stage === 'enrol_second_factor')
  await site.deps.db.updateTable('session').set({ stage }).where('accountId', '=', accountId).execute()
}

walkPages(
  site,
  SHELL_PAGES,
  async (as, { stage }) => {
    const session = await enter(as)
    if (stage) await waitAt(session.accountId, stage)
    return session
  },
  PHONE_ONLY,
)

test('large print is chosen with one tap before signing in, and goes into the account', async () => {
  const member = await aMember()
  const page = await site.visit('/sign-in', { viewport: PHONE })
  await page.getByRole('button', { name: '长辈版' }).click()
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThanOrEqual(18)
  await page.reload()
  await page.getByRole('button', { name: '标准版' }).waitFor()

  const [name, value] = member.headers.cookie.split('=') as [string, string]
  await page.context().addCookies([{ name, value, url: site.address }])
  await page.goto('/')
  await page.getByRole('heading', { name: /测试账号/ }).waitFor()
  await expect.poll(() => settingsOf(member.accountId)).toEqual({ elderMode: true, locale: 'zh-CN' })
})

test('language and large print follow the account to another device', async () => {
  const member = await aMember()
  const page = await site.visit('/settings', { as: member })
  await page.getByLabel('English').check()
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.getByRole('switch', { name: /Large print/ }).check()
  await expect.poll(() => settingsOf(member.accountId)).toEqual({ elderMode: true, locale: 'en' })
  await page.getByLabel('Largest').check()
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px')

  const elsewhere = await site.browser.newContext({ baseURL: site.address })
  const [name, value] = member.headers.cookie.split('=') as [string, string]
  await elsewhere.addCookies([{ name, value, url: site.address }])
  const other = await elsewhere.newPage()
  await other.goto('/settings')
  await other.getByRole('heading', { name: 'My account' }).waitFor()
  expect(await other.evaluate(() => document.documentElement.dataset['elder'])).toBe('1')
  await elsewhere.close()
})

const settingsOf = (accountId: string) =>
  site.deps.db.selectFrom('account').select(['elderMode', 'locale']).where('id', '=', accountId).executeTakeFirst()

test('another device can be signed out', async () => {
  const { db } = site.deps
  const member = await aMember()
  const current = await db.selectFrom('session').selectAll().where('accountId', '=', member.accountId).executeTakeFirstOrThrow()
  const other = uuid()
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142 Safari/537.36 Edg/142.0'
  const copy = { ...current, id: other, tokenHash: Buffer.alloc(32, 7), userAgent }
  await db.insertInto('session').values(copy).execute()
  const page = await site.visit('/settings', { as: member })
  await page.getByText('Edge（Windows）').waitFor()
  await page.getByRole('button', { name: '让“Edge（Windows）”退出登录' }).click()
  await page.getByText('该设备已退出登录').waitFor()
  expect(await page.getByText('Edge（Windows）').count()).toBe(0)
  const row = await db.selectFrom('session').select('revokedAt').where('id', '=', other).executeTakeFirst()
  expect(row?.revokedAt).toBeInstanceOf(Date)
})

test('the second factor is set up, its recovery codes shown, and taken off again', async () => {
  const member = await aMember()
  const passwordHash = await hashPassword('four quiet grey herons')
  await site.deps.db.updateTable('account').set({ passwordHash }).where('id', '=', member.accountId).execute()
  const page = await site.visit('/settings', { as: member, viewport: PHONE })
  await page.getByRole('button', { name: '开启两步验证' }).click()
  const dialog = page.getByRole('dialog')
  const secret = (await dialog.locator('p.font-mono').textContent())!.replaceAll(' ', '')
  await dialog.getByLabel('验证码').fill('000000')
  await dialog.getByRole('button', { name: '开启两步验证' }).click()
  await dialog.getByRole('alert').getByText('验证码不正确').waitFor()
  await dialog.getByLabel('验证码').fill(new TOTP({ secret }).generate())
  await dialog.getByRole('button', { name: '开启两步验证' }).click()
  await dialog.getByRole('heading', { name: '保存恢复码' }).waitFor()
  expect(await dialog.locator('ul.font-mono li').count()).toBeGreaterThanOrEqual(8)
  await dialog.getByRole('button', { name: '我已保存好' }).click()
  await page.getByRole('button', { name: '关闭两步验证' }).click()
  await dialog.getByLabel('现在的密码').fill('four quiet grey herons')
  await dialog.getByRole('button', { name: '关闭两步验证' }).click()
  await page.getByText('未开启').waitFor()
})

test('navigation by keyboard: the skip link leads past it, and a new page begins at its heading', async () => {
  const page = await site.visit('/', { as: await enter('county_officer') })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我的' }).press('Enter')
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.getByRole('link', { name: '我的' }).first().getAttribute('aria-current')).toBe('page')
})

test('the navigation offers what the viewer may do, and other addresses look missing', async () => {
  const member = await site.visit('/audit', { as: await aMember() })
  await member.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
  expect(await member.getByRole('link', { name: '审计日志' }).count()).toBe(0)
  const auditor = await site.visit('/', { as: await enter('auditor') })
  await auditor.getByRole('link', { name: '审计日志' }).first().waitFor()
  expect(await auditor.getByRole('link', { name: '党员学员' }).count()).toBe(0)
})
