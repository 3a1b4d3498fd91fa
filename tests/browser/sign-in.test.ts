import type { Page } from 'playwright-core'
import { TOTP } from 'otpauth'
import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { hashPassword } from '#server/accounts/index.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { demandSecondFactor } from '../support/second-factor.ts'
import { PHONE, useSite } from '../support/site.ts'

const site = useSite()
const PASSWORD = 'four quiet grey herons'
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(site.deps.db)
})

/** A member with a password. */
async function aMember() {
  const { db } = site.deps
  const person = await aPerson(db, county.e1, { name: '王小明' })
  const { accountId, headers } = await signedIn(db, { at: county.e1, personId: person.id })
  const passwordHash = await hashPassword(PASSWORD)
  await db.updateTable('account').set({ passwordHash, displayName: '王小明' }).where('id', '=', accountId).execute()
  return { ...person, accountId, headers }
}

const fill = async (page: Page, name: string, password: string) => {
  await page.getByLabel('党员编号、手机号或登录名').fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
}
const submit = (page: Page) => page.getByRole('button', { name: '登录', exact: true }).click()

test('a member signs in by number and comes to the page asked for', async () => {
  const member = await aMember()
  const page = await site.visit('/settings', { viewport: PHONE })
  await page.waitForURL('**/sign-in?return=%2Fsettings')
  await fill(page, member.memberNo, PASSWORD)
  await submit(page)
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/settings')
  expect(await page.title()).toBe('我的账号 · 轮训')
})

test('a wrong password is said in plain words, and the name stays', async () => {
  const member = await aMember()
  const page = await site.visit('/sign-in')
  await fill(page, member.memberNo, 'not the password')
  await submit(page)
  const alert = page.getByRole('alert')
  await alert.getByText('账号或密码不正确').waitFor()
  expect(await alert.textContent()).toContain('党支部书记')
  expect(await page.getByLabel('党员编号、手机号或登录名').inputValue()).toBe(member.memberNo)
})

test('empty fields are pointed out without asking the server', async () => {
  const page = await site.visit('/sign-in')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await submit(page)
  await page.getByText('请填写账号').waitFor()
  await page.getByText('请填写密码或一次性登录码').waitFor()
  expect(asked.filter((url) => url.includes('/auth/sign-in'))).toEqual([])
})

test('after too many tries the wait is counted down', async () => {
  const page = await site.visit('/sign-in')
  await page.route('**/api/v1/auth/sign-in', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/too-many-tries', title: '', status: 429, detail: '', retryAfterS: 125 }),
    }),
  )
  await fill(page, 'somebody', PASSWORD)
  await submit(page)
  await page.getByText('尝试次数过多').waitFor()
  await page
    .getByRole('timer')
    .getByText(/请在 2:0\d 后再试/)
    .waitFor()
})

test('the whole sign-in works by keyboard', async () => {
  const member = await aMember()
  const page = await site.visit('/sign-in')
  await page.getByLabel('党员编号、手机号或登录名').waitFor()
  const reach = async (name: RegExp) => {
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const { activeElement: at } = document
        return at instanceof HTMLInputElement
          ? (at.labels?.[0]?.textContent ?? '')
          : (at?.getAttribute('aria-label') ?? at?.textContent ?? '')
      })
      if (name.test(focused)) return
    }
    throw new Error(`Tab never reached ${name}`)
  }
  await reach(/党员编号/)
  await page.keyboard.type(member.memberNo)
  await reach(/^\s*密码/)
  await page.keyboard.type(PASSWORD)
  await reach(/显示密码/)
  await page.keyboard.press('Space')
  expect(await page.getByLabel('密码', { exact: true }).getAttribute('type')).toBe('text')
  await reach(/^\s*登录\s*$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /王小明/ }).waitFor()
})

test('a one-time code leads to a new password, and nowhere else', async () => {
  const member = await aMember()
  const secretary = await signedIn(site.deps.db, { role: 'branch_secretary', at: county.e1 })
  const issued = await site.app.inject({ method: 'POST', url: `/api/v1/people/${member.id}/account`, headers: secretary.headers })
  const { code } = issued.json<{ code: string }>()
  const page = await site.visit('/sign-in', { viewport: PHONE })
  await fill(page, member.memberNo, code)
  await submit(page)
  await page.getByRole('heading', { name: '设置您的密码' }).waitFor()
  await page.goto('/settings')
  await page.getByRole('heading', { name: '设置您的密码' }).waitFor()

  await page.getByLabel('新密码', { exact: true }).fill('1234567890')
  await page.getByLabel('再输一遍新密码').fill('1234567890')
  await page.getByRole('button', { name: '保存密码' }).click()
  await page.getByText('这是很常见的密码').first().waitFor()

  await page.getByLabel('新密码', { exact: true }).fill('five quiet grey herons')
  await page.getByRole('button', { name: '保存密码' }).click()
  await page.getByText('两次输入的密码不一样').waitFor()
  await page.getByLabel('再输一遍新密码').fill('five quiet grey herons')
  await page.getByRole('button', { name: '保存密码' }).click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
})

test('who must have a second factor sets it up, and signs in with it from then on', async () => {
  const member = await aMember()
  const { db } = site.deps
  const grant = {
    id: uuid(),
    accountId: member.accountId,
    role: 'county_officer' as const,
    orgId: county.county.id,
    fromOn: '2020-01-01',
  }
  await db.insertInto('roleGrant').values(grant).execute()
  await demandSecondFactor(db, true)
  const page = await site.visit('/settings', { as: member, viewport: PHONE })
  await page.getByRole('heading', { name: '设置两步验证' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/sign-in/enrol')
  const secret = (await page.locator('p.font-mono').textContent())!.replaceAll(' ', '')
  await page.getByLabel('验证码').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: '开启两步验证' }).click()
  const recoveryCode = (await page.locator('ul.font-mono li').first().textContent())!
  await page.getByRole('button', { name: '我已保存好' }).click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()

  const again = await site.visit('/sign-in')
  await fill(again, member.memberNo, PASSWORD)
  await submit(again)
  await again.getByRole('heading', { name: '两步验证' }).waitFor()
  await again.getByLabel('验证码').fill('000000')
  await again.getByRole('button', { name: '验证', exact: true }).click()
  await again.getByRole('alert').getByText('验证码不正确').waitFor()
  await again.getByLabel('验证码').fill(recoveryCode)
  await again.getByRole('button', { name: '验证', exact: true }).click()
  await again.getByRole('heading', { name: /王小明/ }).waitFor()
  await demandSecondFactor(db, false)
})

test('a session that has ended leads to sign-in and back', async () => {
  const member = await aMember()
  const page = await site.visit('/sign-in')
  await fill(page, member.memberNo, PASSWORD)
  await submit(page)
  await page.getByRole('heading', { name: /王小明/ }).waitFor()
  await site.deps.db.updateTable('session').set({ revokedAt: new Date() }).where('accountId', '=', member.accountId).execute()
  await page.getByRole('link', { name: '我的', exact: true }).first().click()
  await page.waitForURL('**/sign-in?return=%2Fsettings')
})

test('signing out is said, and the page before is closed', async () => {
  const member = await aMember()
  const page = await site.visit('/sign-in')
  await fill(page, member.memberNo, PASSWORD)
  await submit(page)
  await page.getByRole('link', { name: '我的', exact: true }).first().click()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  await page.getByRole('button', { name: '退出登录' }).first().click()
  await page.getByText('您已退出登录').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '登录' }).waitFor()
  expect(await page.getByText('王小明').count()).toBe(0)
})

test.each([
  ['oidc-unknown', '没有对应的账号'],
  ['oidc-unavailable', '统一身份认证暂时无法使用'],
  ['something-new', '统一身份认证没有完成'],
])('what the identity provider came back with is said: %s', async (problem, text) => {
  const page = await site.visit(`/sign-in?problem=${problem}`)
  await page.getByRole('alert').getByText(text).waitFor()
})
