import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signedIn } from '../support/county.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { OFFICE_PAGES } from '../support/office-pages.ts'
import { aRow, csvOf, manyRows, xlsxOf } from '../support/people-files.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite({ withWorkers: true })
let office: Office

beforeAll(async () => {
  office = await anOffice(site.deps.db)
})

walkPages(
  site,
  OFFICE_PAGES.filter(({ name }) => name.startsWith('import')),
  (as) => enterOffice(site.deps.db, office)(as),
)

const officer = () => signedIn(site.deps.db, { role: 'township_officer', at: office.east })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const send = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('the template is downloaded', async () => {
  const page = await site.visit('/people/imports', { as: await officer(), viewport: DESKTOP })
  for (const [button, name] of [
    ['下载 Excel 模板', '人员导入模板.xlsx'],
    ['下载 CSV 模板', '人员导入模板.csv'],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await press(page, button)
    expect((await waiting).suggestedFilename()).toBe(name)
  }
})

test('a table with errors is refused, says where, and the list can be taken away', async () => {
  const page = await site.visit('/people/imports', { as: await officer(), viewport: PHONE })
  await send(page, '名单.csv', csvOf([aRow('没有这个支部'), aRow('柳树村党支部', { 姓名: '' })]))
  await page.getByRole('heading', { name: '表格有错误，还不能导入' }).waitFor()
  await page.getByText('没有找到这个党支部').waitFor()
  await page.getByText('第 2 行').waitFor()
  expect(await page.getByRole('button', { name: /^导入/ }).count()).toBe(0)
  const waiting = page.waitForEvent('download')
  await press(page, '下载问题清单')
  expect((await waiting).suggestedFilename()).toBe('检查结果-名单.csv.csv')
  await page.getByRole('link', { name: '重新上传' }).click()
  await page.getByRole('link', { name: '名单.csv' }).waitFor()
})

test('what is no table at all is said in plain words', async () => {
  const page = await site.visit('/people/imports', { as: await officer() })
  await send(page, '通知.pdf', Buffer.from('%PDF-1.7 nothing'))
  await page
    .getByText(/不是表格/)
    .first()
    .waitFor()
})

test('a good table is imported with progress, listed, and undone as a whole', async () => {
  const page = await site.visit('/people/imports', { as: await officer(), viewport: DESKTOP })
  await send(page, '东河镇.xlsx', await xlsxOf(manyRows(30, ['柳树村党支部', '石桥村党支部'])))
  await page.getByRole('heading', { name: '检查通过，可以导入' }).waitFor()
  await press(page, '导入 30 人')
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  await page.getByRole('link', { name: '查看人员名单' }).click()
  await page.getByText(/已全部显示/).waitFor()
  expect(await page.getByRole('rowheader').count()).toBe(33)

  await page.goto('/people/imports')
  await page.getByRole('link', { name: '东河镇.xlsx' }).click()
  await press(page, '撤销这次导入')
  await page.getByRole('dialog').getByText('将移除这次新增的 30 人').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('heading', { name: '这次导入已撤销，新增的人员已全部移除' }).waitFor()
})

test('an import of people who have been changed since is not undone, and they are named', async () => {
  const page = await site.visit('/people/imports', { as: await officer() })
  await send(page, '一个人.csv', csvOf([aRow('柳树村党支部')]))
  await press(page, '导入 1 人')
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  await site.deps.db.updateTable('person').set({ note: '改过', version: 2 }).where('name', '=', '李桂英').execute()
  await press(page, '撤销这次导入')
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('dialog').getByRole('link', { name: '李桂英' }).click()
  await page.getByRole('heading', { name: '李桂英' }).waitFor()
})

test('while it is checked the progress is shown, and a broken line is waited for', async () => {
  const page = await site.visit('/people/imports', { as: await officer() })
  let isStuck = true
  await page.route('**/api/v1/people/imports/*', async (route) => {
    const answer = await route.fetch()
    const batch = (await answer.json()) as object
    await route.fulfill({ json: isStuck ? { ...batch, state: 'checking', rowCount: 200, doneCount: 50 } : batch })
  })
  await send(page, '慢.csv', csvOf(manyRows(3, ['柳树村党支部'], 4)))
  await page.getByRole('progressbar', { name: '正在检查表格' }).waitFor()
  await page.getByText('已完成 50 行，共 200 行').waitFor()
  await page.context().setOffline(true)
  await page.unrouteAll()
  await page.getByText('网络中断，正在等待恢复').waitFor()
  isStuck = false
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '检查通过，可以导入' }).waitFor()
})
