import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { reverseCredits } from '#server/ledger/index.ts'
import { signedIn } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'
import { aJudgedCounty, JUDGED_AT, settleAll, type JudgedCounty } from '../support/judged-county.ts'
import type { WalkedPage } from '../support/pages.ts'
import { axeFindings, DESKTOP, overflowing, PHONE, useSite } from '../support/site.ts'
import { TRAINING_PAGES } from '../support/training-pages.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let county: JudgedCounty

beforeAll(async () => {
  site.setNow(JUDGED_AT)
  county = await aJudgedCounty(site.deps.db)
})

const enter = (as: NonNullable<WalkedPage['as']>) => {
  const at = as === 'branch_secretary' ? county.e1 : as === 'township_officer' ? county.east : county.county
  return signedIn(site.deps.db, { at, ...(as === 'member' ? { personId: county.people['李秀英']! } : { role: as }) })
}
const officer = () => enter('county_officer')

walkPages(site, TRAINING_PAGES, enter)

const place = (more = '') => `/completion?policy=${county.policyId}&period=2026${more}`
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
/** The numbers of a row: required, met, on course, behind, overdue, exempt. */
const numbers = async (page: Page, name: string) =>
  (await row(page, name).locator('.count').allTextContents()).map((text) => Number(text.replaceAll(',', '')))
const names = (page: Page) =>
  page
    .locator('td.first')
    .allTextContents()
    .then((all) => all.map((one) => one.trim()))

test('from the county to a township to a branch to its people, the numbers agree at every step', async () => {
  const page = await site.visit(place(), { as: await officer(), viewport: DESKTOP })
  await row(page, '合计').waitFor()
  expect(await numbers(page, '合计')).toEqual([7, 3, 1, 3, 0, 1])
  const [east, west] = [await numbers(page, '东河镇党委'), await numbers(page, '西山乡党委')]
  expect(east.map((count, at) => count + west[at]!)).toEqual(await numbers(page, '合计'))

  await page.getByRole('link', { name: '东河镇党委', exact: true }).click()
  await page.getByRole('heading', { name: '东河镇党委' }).waitFor()
  expect(await numbers(page, '合计')).toEqual(east)
  const parts = [await numbers(page, '本级直接管理'), await numbers(page, '柳树村'), await numbers(page, '石桥村')]
  expect(parts[0]!.map((_, at) => parts.reduce((sum, part) => sum + part[at]!, 0))).toEqual(east)

  await page.getByRole('link', { name: '柳树村党支部', exact: true }).click()
  await page.getByRole('heading', { name: '人员名单' }).waitFor()
  await page.getByRole('link', { name: '王小明' }).waitFor()
  expect(await numbers(page, '合计')).toEqual(parts[1])
  expect((await names(page)).sort()).toEqual(['刘春梅', '周德贵', '王小明', '陈建国'].sort())
})

test('every number opens the people behind it, the exempt apart from those required', async () => {
  const page = await site.visit(place(), { as: await officer() })
  await page.getByRole('link', { name: '合计，进度滞后：3 人' }).click()
  await page.getByRole('link', { name: '王小明' }).waitFor()
  expect((await names(page)).sort()).toEqual(['吴小平', '李秀英', '王小明'].sort())
  await page.getByText('29 学时').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '合计，应完成：7 人' }).click()
  await page.getByRole('link', { name: '王小明' }).waitFor()
  expect(await names(page)).toHaveLength(7)
  expect(await names(page)).not.toContain('周德贵')

  await page.goto(place(`&org=${county.east.id}`))
  await page.getByText('不计入应完成人数').waitFor()
  await page.getByRole('link', { name: '本级直接管理，已达标：1 人' }).click()
  await page.getByRole('link', { name: '何文斌' }).waitFor()
  expect(await names(page)).toEqual(['何文斌'])
})

test('on a phone the rows are cards with the same numbers, and the people can be filtered', async () => {
  const page = await site.visit(place(), { as: await enter('township_officer'), viewport: PHONE })
  await row(page, '柳树村').waitFor()
  expect(await numbers(page, '柳树村')).toEqual([3, 1, 1, 1, 0, 1])
  expect(await row(page, '柳树村').evaluate((element) => getComputedStyle(element).display)).toBe('grid')
  await page.getByRole('link', { name: '柳树村党支部，进度滞后：1 人' }).click()
  await page.getByRole('link', { name: '王小明' }).waitFor()
  await page.getByRole('button', { name: '已达标' }).click()
  await page.getByRole('link', { name: '陈建国' }).waitFor()
  expect((await names(page)).sort()).toEqual(['王小明', '陈建国'].sort())
})

async function looksRight(page: Page) {
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await overflowing(page)).toEqual([])
  await page.setViewportSize(DESKTOP)
}

/** What a click on a button saves, as rows of texts. */
async function saved(page: Page, button: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const { sheets } = await readXlsx(await readFile(await file.path()))
  return { name: file.suggestedFilename(), rows: sheets[0]!.rows }
}

test('the table and the telephone list are workbooks, and the audit log knows of them', async () => {
  const page = await site.visit(place(), { as: await officer() })
  const table = await saved(page, '导出统计表')
  expect(table.name).toBe('教育培训完成情况.xlsx')
  expect(table.rows[0]).toContain('应完成人数')
  expect(table.rows.find((cells) => String(cells[0]).includes('柳树村'))).toContain(3)
  await page.getByText('已记入审计日志').waitFor()

  await page.goto(`/completion/people?policy=${county.policyId}&period=2026&state=behind`)
  const calls = await saved(page, '下载电话名单')
  expect(calls.rows.slice(1).map((cells) => cells[0])).toHaveLength(3)
  expect(calls.rows.flat()).toContain('16400001002')
  const logged = await site.deps.db.selectFrom('auditEntry').select('action').where('action', 'like', 'report.%').execute()
  expect(logged.map(({ action }) => action).sort()).toEqual(['report.export', 'report.export-people'])
})

test('people about to be judged again are announced, and the numbers follow by themselves', async () => {
  const { db } = site.deps
  const entry = await credited(db, aCredit(county.people['吴小平']!, { hours: 40, happenedOn: '2026-04-02', occasion: 'late' }))
  const page = await site.visit(place(`&org=${county.west.id}`), { as: await officer() })
  await page.getByText('有 1 人的完成情况正在重新计算').waitFor()
  expect(await numbers(page, '合计')).toEqual([1, 0, 0, 1, 0, 0])
  await settleAll(db)
  await page.getByRole('link', { name: '合计，已达标：1 人' }).waitFor()
  await page.getByText('正在重新计算').waitFor({ state: 'detached' })
  await db.transaction().execute((trx) => reverseCredits(trx, [entry], { reason: '测试', postedBy: null }))
  await settleAll(db)
})

test('when the line breaks the page says so and can be asked again', async () => {
  const page = await site.visit('/', { as: await officer() })
  await page.getByRole('link', { name: '查看各级完成情况' }).waitFor()
  await page.route('**/reports/completion?*', (route) => route.abort())
  await page.getByRole('link', { name: '查看各级完成情况' }).click()
  await page.getByRole('alert').getByText('网络连接不上').waitFor()
  await page.unroute('**/reports/completion?*')
  await page.locator('main').getByRole('button', { name: '重试' }).click()
  await row(page, '合计').waitFor()
})

test('a year is closed once everybody is settled; what is reversed afterwards shows as a correction', async () => {
  const { db } = site.deps
  const late = aCredit(county.people['王小明']!, { hours: 1, happenedOn: '2025-11-02', occasion: '2025-11-02' })
  await credited(db, late)
  const page = await site.visit('/completion/years', { as: await officer() })
  await page.getByText('还有 1 人正在重新计算').waitFor()
  await page.getByLabel('要封账的年度').selectOption('2025')
  await page.getByLabel('说明').fill('按年度统计通知上报')
  await page.getByRole('button', { name: '2025年度封账' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '2025年度封账' }).click()
  await page.getByText('秒后自动再试').waitFor()
  await page.getByRole('button', { name: '不再重试' }).click()
  await settleAll(db)
  await page.getByRole('button', { name: '2025年度封账' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '2025年度封账' }).click()
  await page.getByText('2025年度已封账').waitFor()
  await page.getByRole('cell', { name: '按年度统计通知上报' }).waitFor()

  await page.getByRole('link', { name: '2025' }).click()
  await page.getByText('没有更正，与上报时完全一致').waitFor()
  const entry = await db
    .selectFrom('creditEntry')
    .select('id')
    .where('personId', '=', county.people['刘春梅']!)
    .where('year', '=', 2025)
    .executeTakeFirstOrThrow()
  await db.transaction().execute((trx) => reverseCredits(trx, [entry.id], { reason: '重复登记', postedBy: null }))
  await settleAll(db)
  await page.reload()
  await page.getByRole('link', { name: '刘春梅' }).first().waitFor()
  const correction = row(page, '刘春梅').filter({ hasText: '32学时' })
  await correction.getByText('已达标').waitFor()
  await correction.getByText('逾期未达标').waitFor()
  await looksRight(page)

  await page.goto(`/completion?policy=${county.policyId}&period=2025`)
  await page.getByText('2025年度已于').waitFor()
  expect(await numbers(page, '合计')).toEqual([7, 5, 0, 0, 2, 1])
  await row(page, '合计').getByText('上报 6').waitFor()
  await looksRight(page)
})
