import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { recordAudit } from '#server/orgs/index.ts'
import { signedIn } from '../support/county.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { OFFICE_PAGES } from '../support/office-pages.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  const { db } = site.deps
  office = await anOffice(db)
  const { accountId } = await signedIn(db, { role: 'county_officer', at: office.county })
  const orgPath = office.county.path
  const officer = { accountId, name: '县委组织部', ip: '10.1.2.3', userAgent: null }
  const nobody = { accountId: null, name: '(nobody)', ip: '10.1.2.4', userAgent: null }
  const object = { kind: 'org', id: office.e1.id }
  await recordAudit(db, officer, { action: 'org.create', object, orgPath, detail: { name: '柳树村党支部', kind: 'branch' } })
  await recordAudit(db, nobody, { action: 'account.sign-in', result: 'refused', orgPath, detail: { reason: 'unknown-name' } })
  await recordAudit(db, officer, { action: 'person.change', orgPath, detail: { fields: ['phone', 'note'] } })
  await recordAudit(db, officer, { action: 'something.new', orgPath })
})

walkPages(
  site,
  OFFICE_PAGES.filter(({ name }) => name.startsWith('audit')),
  (as) => enterOffice(site.deps.db, office)(as),
)

const auditor = () => signedIn(site.deps.db, { role: 'auditor', at: office.county })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('every entry reads as a sentence, with what was recorded below it', async () => {
  const page = await site.visit('/audit', { as: await auditor(), viewport: PHONE })
  await page.getByText('县委组织部 新增了党支部“柳树村党支部”').click()
  await page.getByText('10.1.2.3').filter({ visible: true }).waitFor()
  await page.getByText('（未登录） 登录失败：没有这个账号').first().waitFor()
  await page.getByText('县委组织部 修改了人员资料：手机号、备注').waitFor()
  await page.getByText('县委组织部 操作 something.new').waitFor()
})

test('the log is narrowed by name, action, day and object, in the address', async () => {
  const page = await site.visit('/audit', { as: await auditor(), viewport: DESKTOP })
  await press(page, '筛选')
  await page.getByLabel(/操作人/).fill('组织部')
  await page.getByLabel('操作', { exact: true }).selectOption({ label: '修改了人员资料：…' })
  await press(page, '搜索')
  await page.waitForURL(/actor=.*action=person.change/)
  await page.getByText('共 1 条，已全部显示').waitFor()
  await page.reload()
  await page.getByText('共 1 条，已全部显示').waitFor()
  await page.getByLabel('结束日期', { exact: true }).fill('2020-01-01')
  await press(page, '搜索')
  await page.getByText('没有符合条件的结果').waitFor()
  await press(page, '清除筛选')
  await page.getByText('新增了党支部').click()
  await press(page, '只看这个对象')
  await page.getByText('共 1 条，已全部显示').waitFor()
})

test('the chain is verified, and a changed entry is found', async () => {
  const page = await site.visit('/audit', { as: await auditor() })
  await press(page, '核对完整性')
  await press(page, '开始核对')
  await page.getByText(/条记录完整，没有被改动/).waitFor()

  const owner = new pg.Client({ connectionString: site.url })
  await owner.connect()
  await owner.query('alter table audit_entry disable trigger user')
  await owner.query(`update audit_entry set actor_name = '别人' where seq = 2`)
  await owner.end()
  await press(page, '开始核对')
  await page.getByText('第 2 条记录起与封存不符').waitFor()
})

test('an officer does not read the log', async () => {
  const officer = await signedIn(site.deps.db, { role: 'county_officer', at: office.county })
  const page = await site.visit('/audit', { as: officer })
  await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
  expect(await page.getByText('新增了党支部').count()).toBe(0)
})
