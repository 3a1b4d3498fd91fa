import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signedIn } from '../support/county.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { OFFICE_PAGES } from '../support/office-pages.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  await signedIn(site.deps.db, { role: 'county_officer', at: office.county })
})

walkPages(
  site,
  OFFICE_PAGES.filter(({ name }) => /^(account|security)/.test(name)),
  (as) => enterOffice(site.deps.db, office)(as),
)

const admin = () => signedIn(site.deps.db, { role: 'security_admin', at: office.county })
const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** The account of a member, opened by a security administrator. */
async function openMember(page?: Page) {
  const member = await signedIn(site.deps.db, { at: office.e1, personId: office.secretary.id })
  await site.deps.db.updateTable('account').set({ displayName: '陈建国' }).where('id', '=', member.accountId).execute()
  const shown = page ?? (await site.visit(`/accounts/${member.accountId}`, { as: await admin(), viewport: DESKTOP }))
  await shown.getByRole('heading', { name: '陈建国' }).waitFor()
  return { page: shown, ...member }
}

test('an account is made for staff, and its slip is printed at once', async () => {
  const page = await site.visit('/accounts', { as: await admin(), viewport: PHONE })
  await press(page, '新建账号')
  await dialog(page).getByLabel('姓名').fill('电教中心 小吴')
  await dialog(page).getByLabel('登录名').fill('Wu')
  await dialog(page).getByRole('combobox', { name: '所属党组织' }).fill('县委')
  await dialog(page).getByRole('listbox').getByRole('option').first().click()
  await press(page, '新建并生成登录码')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await dialog(page).getByLabel('登录名').fill('xiaowu')
  await press(page, '新建并生成登录码')
  const slip = dialog(page).getByRole('region', { name: '登录凭条' })
  await slip.getByText('xiaowu').waitFor()
  await press(page, '关闭')
  await page.getByLabel('按姓名、登录名、党员编号查找').fill('xiaowu')
  await page.waitForURL('**/accounts?q=xiaowu')
  await page.getByRole('link', { name: '电教中心 小吴' }).click()
  await page.getByText('没有登录过').waitFor()
})

test('a role is granted at an organisation and revoked; what cannot be is said', async () => {
  const { page } = await openMember()
  const grants = region(page, '权限')
  await grants.getByText('没有管理权限').waitFor()
  const grant = async (role: string, org: string) => {
    await press(page, '授予权限')
    await dialog(page).getByLabel('权限').selectOption({ label: role })
    await dialog(page).getByRole('combobox', { name: '在哪个党组织' }).fill(org)
    await dialog(page).getByRole('listbox').getByRole('option').first().click()
    await press(page, '授予')
  }
  await grant('党支部书记', '柳树')
  await grants.getByText('柳树村党支部').waitFor()
  await grant('系统管理员', '东河')
  await dialog(page).getByRole('alert').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '收回：党支部书记，柳树村党支部' }).click()
  await dialog(page).getByRole('button', { name: '收回' }).click()
  await grants.getByText('没有管理权限').waitFor()
  await site.deps.db.deleteFrom('session').where('accountId', 'in', accountOf(office.secretary.id)).execute()
  await site.deps.db.deleteFrom('roleGrant').where('accountId', 'in', accountOf(office.secretary.id)).execute()
  await site.deps.db.deleteFrom('account').where('personId', '=', office.secretary.id).execute()
})

const accountOf = (personId: string) => site.deps.db.selectFrom('account').select('id').where('personId', '=', personId)

test('an account is disabled, which can be taken back, and signed out everywhere', async () => {
  const { page, accountId } = await openMember()
  const isDisabled = async () => {
    const row = await site.deps.db.selectFrom('account').select('disabledAt').where('id', '=', accountId).executeTakeFirst()
    return row?.disabledAt !== null
  }
  await press(page, '强制退出')
  await dialog(page).getByRole('button', { name: '强制退出' }).click()
  await page.getByText('已全部退出').waitFor()
  const live = site.deps.db.selectFrom('session').select('id').where('accountId', '=', accountId).where('revokedAt', 'is', null)
  expect(await live.execute()).toEqual([])

  await press(page, '停用账号')
  await dialog(page).getByRole('button', { name: '停用账号' }).click()
  await page.getByText('已停用').first().waitFor()
  expect(await isDisabled()).toBe(true)
  await press(page, '撤销')
  await page.getByText('已恢复').waitFor()
  expect(await isDisabled()).toBe(false)

  await press(page, '发登录码')
  await press(page, '生成登录码')
  await dialog(page).getByRole('region', { name: '登录凭条' }).waitFor()
})

test('nobody changes the own account here', async () => {
  const own = await admin()
  const page = await site.visit(`/accounts/${own.accountId}`, { as: own })
  await page.getByText('这是您自己的账号').waitFor()
  expect(await page.getByRole('button', { name: /授予|收回|停用|登录码|强制/ }).count()).toBe(0)
})

test('the second factor is required of officers, after a warning; a stale change asks', async () => {
  const { db } = site.deps
  const own = await admin()
  const page = await site.visit('/settings/security', { as: own })
  await press(page, '改为必须使用')
  await dialog(page).getByText('您自己还没有开启两步验证').waitFor()
  await press(page, '取消')
  await db.updateTable('account').set({ totpConfirmedAt: new Date() }).where('id', '=', own.accountId).execute()
  await page.reload()
  await press(page, '改为必须使用')
  expect(await dialog(page).getByText('您自己还没有开启两步验证').count()).toBe(0)
  await db.updateTable('setting').set({ version: 9 }).where('key', '=', 'security').execute()
  await dialog(page).getByRole('button', { name: '改为必须使用' }).click()
  await page
    .getByRole('dialog', { name: '别人刚刚改过' })
    .getByRole('button', { name: /用我填的/ })
    .click()
  await page.getByText('已改为：必须使用').waitFor()
  await press(page, '改为不作要求')
  await dialog(page).getByRole('button', { name: '改为不作要求' }).click()
  await page.getByText('已改为：不作要求').waitFor()
})

test('others do not come here', async () => {
  const officer = await signedIn(site.deps.db, { role: 'county_officer', at: office.county })
  const page = await site.visit('/accounts', { as: officer })
  await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
})
