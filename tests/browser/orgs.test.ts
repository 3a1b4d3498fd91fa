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
})

walkPages(
  site,
  OFFICE_PAGES.filter(({ name }) => name.startsWith('orgs')),
  (as) => enterOffice(site.deps.db, office)(as),
)

const officer = () => signedIn(site.deps.db, { role: 'county_officer', at: office.county })
const row = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(name) })
const dialog = (page: Page) => page.getByRole('dialog')
const save = (page: Page) => dialog(page).getByRole('button', { name: '保存' }).click()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

test('the tree is walked by the arrow keys and by typing, and Enter opens an organisation', async () => {
  const page = await site.visit('/orgs', { as: await officer(), viewport: DESKTOP })
  await row(page, '青禾县委').focus()
  expect(await row(page, '青禾县委').getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toContain('东河镇党委')
  await page.keyboard.press('ArrowRight')
  await row(page, '柳树村').waitFor()
  expect(await row(page, '柳树村').getAttribute('aria-level')).toBe('3')
  await page.keyboard.type('sq') // 石桥 by its pinyin initials
  expect(await focused(page)).toContain('石桥村党支部')
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toContain('东河镇党委')
  await page.keyboard.press('ArrowLeft')
  await row(page, '柳树村').waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '东河镇党委' }).waitFor()
  expect(await row(page, '东河镇党委').getAttribute('aria-selected')).toBe('true')
})

test('a found organisation opens with its officers and terms, and its address can be kept', async () => {
  const page = await site.visit('/orgs', { as: await officer(), viewport: PHONE })
  await page.getByRole('searchbox').or(page.getByLabel('按名称搜索党组织')).fill('柳树')
  await page.getByRole('button', { name: /柳树村党支部/ }).click()
  await page.getByRole('heading', { name: '柳树村党支部' }).waitFor()
  await page.getByRole('link', { name: '陈建国' }).waitFor()
  await page.getByText('第 3 届').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '柳树村党支部' }).waitFor()
  await page.getByRole('button', { name: '返回组织树' }).click()
  await row(page, '柳树村').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '柳树村党支部' }).waitFor()
})

test('an organisation is added where it may stand, and appears in the tree', async () => {
  const page = await site.visit(`/orgs?id=${office.west.id}`, { as: await officer() })
  await page.getByRole('button', { name: '新增下级' }).click()
  await dialog(page).getByLabel('名称').fill('云岭村党支部')
  await save(page)
  await dialog(page).getByText('同一上级下已有同名的党组织').first().waitFor()
  await dialog(page).getByLabel('名称').fill('竹溪村党支部')
  await dialog(page).getByLabel('类别').selectOption({ label: '党小组' })
  await save(page)
  await page.waitForFunction(() => document.activeElement?.matches('select[aria-invalid=true]'))
  await dialog(page).getByLabel('类别').selectOption({ label: '党支部' })
  await save(page)
  await page.getByRole('heading', { name: '竹溪村党支部' }).waitFor()
  await row(page, '竹溪村').waitFor()
})

test('when somebody else was faster, both versions are shown and the reader chooses', async () => {
  const { db } = site.deps
  const page = await site.visit(`/orgs?id=${office.e2.id}`, { as: await officer() })
  await page.getByRole('button', { name: '修改资料' }).click()
  await dialog(page).getByLabel('电话').fill('0871-1111')
  await db.updateTable('org').set({ phone: '0871-2222', version: 7 }).where('id', '=', office.e2.id).execute()
  await save(page)
  const question = page.getByRole('dialog', { name: '别人刚刚改过' })
  await question.getByText('对方：0871-2222').waitFor()
  await question.getByText('我填的：0871-1111').waitFor()
  await question.getByRole('button', { name: /用我填的/ }).click()
  await page.getByRole('link', { name: '0871-1111' }).waitFor()
  const saved = await db.selectFrom('org').select(['phone', 'version']).where('id', '=', office.e2.id).executeTakeFirst()
  expect(saved).toEqual({ phone: '0871-1111', version: 8 })
})

test('a move can be taken back', async () => {
  const { db } = site.deps
  const parentOf = async (id: string) =>
    (await db.selectFrom('org').select('parentId').where('id', '=', id).executeTakeFirstOrThrow()).parentId
  const page = await site.visit(`/orgs?id=${office.w2.id}`, { as: await officer() })
  await page.getByRole('button', { name: '改换上级' }).click()
  await dialog(page).getByRole('combobox').fill('东河')
  await dialog(page).getByRole('listbox').waitFor()
  await page.keyboard.press('Escape') // closes the list, not the dialog
  await dialog(page).getByRole('listbox').waitFor({ state: 'hidden' })
  await dialog(page).getByRole('combobox').fill('东河')
  await dialog(page)
    .getByRole('option', { name: /东河镇党委/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('button', { name: '移到新的上级' }).click()
  await page.getByText('已移到“东河镇党委”之下').waitFor()
  expect(await parentOf(office.w2.id)).toBe(office.east.id)
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText('已移回原来的上级').waitFor()
  expect(await parentOf(office.w2.id)).toBe(office.west.id)
})

test('an organisation with people is not dissolved; an empty one is, and can be restored', async () => {
  const page = await site.visit(`/orgs?id=${office.e1.id}`, { as: await officer() })
  const dissolve = async () => {
    await page.getByRole('button', { name: '撤销组织' }).click()
    await dialog(page).getByRole('button', { name: '撤销这个党组织' }).click()
  }
  await dissolve()
  await dialog(page).getByRole('alert').waitFor()
  await page.keyboard.press('Escape')

  await page.goto(`/orgs?id=${office.w2.id}`)
  await page.getByRole('heading', { name: '松坡村党支部' }).waitFor()
  await dissolve()
  await page.getByText('这个党组织已于').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('已恢复“松坡村党支部”').waitFor()
  await page.getByRole('button', { name: '撤销组织' }).waitFor()
})

test('a term of office is recorded, and a mistaken one deleted', async () => {
  const page = await site.visit(`/orgs?id=${office.e2.id}`, { as: await officer() })
  await page.getByRole('button', { name: '登记届次' }).click()
  expect(await dialog(page).getByLabel('届数').inputValue()).toBe('1')
  await dialog(page).getByLabel('起始日期').fill('2026-01-01')
  await dialog(page).getByLabel('届满日期').fill('2025-01-01')
  await save(page)
  await dialog(page).getByRole('alert').waitFor()
  await dialog(page).getByLabel('届满日期').fill('2029-01-01')
  await save(page)
  await page.getByText('2026年1月1日 至 2029年1月1日').waitFor()
  await page.getByRole('button', { name: '删除第 1 届' }).click()
  await dialog(page).getByRole('button', { name: '删除第 1 届' }).click()
  await page.getByText('还没有登记届次').waitFor()
})

test('a township sees its own part; a branch secretary changes nothing', async () => {
  const township = await signedIn(site.deps.db, { role: 'township_officer', at: office.east })
  const page = await site.visit('/orgs', { as: township })
  await row(page, '东河镇党委').waitFor()
  expect(await page.getByText('西山乡').count()).toBe(0)
  await page.goto(`/orgs?id=${office.w1.id}`)
  await page.getByText('没有找到，或者您没有权限查看').first().waitFor()

  const secretary = await signedIn(site.deps.db, { role: 'branch_secretary', at: office.e1 })
  const own = await site.visit(`/orgs?id=${office.e1.id}`, { as: secretary })
  await own.getByRole('heading', { name: '柳树村党支部' }).waitFor()
  expect(await own.getByRole('button', { name: /新增下级|修改资料|撤销组织|改换上级|登记届次/ }).count()).toBe(0)
})

test('when the line breaks the tree says so and can be asked again', async () => {
  const page = await site.visit('/orgs', { as: await officer() })
  await row(page, '东河镇党委').waitFor()
  await page.route('**/children*', (route) => route.abort())
  await row(page, '东河镇党委').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('下级没有加载出来').waitFor()
  await page.unroute('**/children*')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await row(page, '石桥村').waitFor()
})
