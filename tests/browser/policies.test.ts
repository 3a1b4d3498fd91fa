import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dryRunPolicy } from '#server/requirements/index.ts'
import { signedIn } from '../support/county.ts'
import { aJudgedCounty, JUDGED_AT, settleAll, type JudgedCounty } from '../support/judged-county.ts'
import { axeFindings, overflowing, PHONE, useSite } from '../support/site.ts'

const site = useSite()
let county: JudgedCounty

beforeAll(async () => {
  site.setNow(JUDGED_AT)
  county = await aJudgedCounty(site.deps.db)
})

const officer = () => signedIn(site.deps.db, { role: 'county_officer', at: county.county })
const dialog = (page: Page) => page.getByRole('dialog')
const passage = (page: Page, part: string) => page.locator('dt', { hasText: part }).locator('+ dd')

/** Does the dry run that was asked for last, as a worker would. */
async function workOff() {
  const { id } = await site.deps.db
    .selectFrom('dryRun')
    .select('id')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await dryRunPolicy(site.deps, { dryRunId: id }, new AbortController().signal)
}

test('a requirement is read in plain words, with what it rests on and what must be checked', async () => {
  const page = await site.visit(`/policies/${county.policyId}`, { as: await officer() })
  await page.getByRole('heading', { name: /党员年度集中学习培训不少于32学时/ }).waitFor()
  expect(await passage(page, '适用对象').innerText()).toContain('身份是正式党员或预备党员，并且党籍状态为正常的人员。')
  expect(await passage(page, '适用对象').innerText()).toContain('不包括：不作硬性要求的人员。')
  expect(await passage(page, '时段').innerText()).toBe('按年度计算，每年1月1日开始。')
  expect(await passage(page, '要求').innerText()).toBe('不少于32学时')
  expect(await passage(page, '哪些学习计入').innerText()).toContain('个人网上自学：不计入。')
  await page.getByText('党员每年集中学习培训时间一般不少于32学时。').waitFor()

  const { db } = site.deps
  const stricter = await db
    .selectFrom('policy')
    .select('id')
    .where('key', '=', 'annual-rotation-each-level')
    .executeTakeFirstOrThrow()
  await page.goto(`/policies/${stricter.id}`)
  await page.getByText('未启用').waitFor()
  await page.getByText('依据尚未与发文机关原文核对').waitFor()
})

test('drafted, tried and published, a requirement changes the numbers once everybody is judged again', async () => {
  const { db } = site.deps
  const page = await site.visit(`/policies/${county.policyId}`, { as: await officer() })
  await page.getByRole('link', { name: '起草新版本' }).click()
  await page.getByLabel('学时不少于').first().fill('35')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('有草稿').waitFor()
  expect(await passage(page, '要求').innerText()).toBe('不少于32学时') // still in force
  await page.getByLabel('正在查看').selectOption({ label: '草稿' })
  expect(await passage(page, '要求').innerText()).toBe('不少于35学时')

  await page.getByRole('button', { name: '试算', exact: true }).click()
  await page.getByRole('heading', { name: '等待试算' }).waitFor()
  await workOff()
  await page.getByText('有 2 人次的情况会改变').waitFor()
  await page.getByText('东河镇党委').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.setViewportSize(PHONE)
  expect(await overflowing(page)).toEqual([])
  await page.getByRole('link', { name: '全县，已达标 → 进行中：2 人' }).click()
  await page.getByRole('link', { name: '陈建国' }).waitFor()
  await page.getByRole('link', { name: '何文斌' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(
    await db
      .selectFrom('standing')
      .select('state')
      .where('personId', '=', county.people['陈建国']!)
      .where('periodKey', '=', '2026')
      .where('policyId', '=', county.policyId)
      .executeTakeFirst(),
  ).toEqual({ state: 'met' })

  await page.goto(`/policies/${county.policyId}`)
  await page.getByRole('button', { name: '发布', exact: true }).click()
  expect(await dialog(page).getByLabel('从哪天起生效').inputValue()).toBe('2026-01-01')
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('已发布，正在重新计算相关人员').waitFor()
  await page.getByRole('heading', { name: '现行版本（第 2 版）' }).waitFor()
  await settleAll(db)
  await page.goto(`/completion?policy=${county.policyId}&period=2026`)
  await page.getByRole('link', { name: '合计，已达标：1 人' }).waitFor()
  await page.goto(`/completion?policy=${county.policyId}&period=2025`)
  await page.getByRole('link', { name: '合计，已达标：6 人' }).waitFor() // the year before keeps its own version
})

test('two who draft at once are shown that there is another draft', async () => {
  const page = await site.visit(`/policies/${county.policyId}/edit`, { as: await officer() })
  await page.getByLabel('学时不少于').first().fill('36')
  const other = await site.visit(`/policies/${county.policyId}/edit`, { as: await officer() })
  await other.getByLabel('学时不少于').first().fill('38')
  await other.getByRole('button', { name: '保存草稿' }).click()
  await other.getByText('有草稿').waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page
    .getByRole('dialog', { name: '别人刚刚改过' })
    .getByRole('button', { name: /用对方的/ })
    .click()
  await expect.poll(() => page.getByLabel('学时不少于').first().inputValue()).toBe('38')
  await page.goto(`/policies/${county.policyId}`)
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await dialog(page).getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('link', { name: '起草新版本' }).waitFor()
})

test("a requirement of the county's own is built from conditions, without seeing its data", async () => {
  const page = await site.visit('/policies/new', { as: await officer() })
  await page.getByLabel('代号').fill('village-cadre-24h')
  await page.getByLabel('中文名称').fill('村干部年度不少于24学时')
  await page.getByLabel('英文名称').fill('Village cadres: 24 hours')
  const conditions = page.getByRole('group', { name: '必须同时符合 第 3 项' })
  await page.getByRole('button', { name: '新增必须同时符合' }).click()
  await conditions.getByLabel('条件').selectOption({ label: '职务' })
  await conditions.getByLabel('副书记').check()
  await page.getByText('担任书记或副书记').waitFor()
  await page.getByLabel('学时不少于').first().fill('24')
  await page.getByLabel('学时不少于').first().press('Enter')
  await page.getByRole('heading', { name: '村干部年度不少于24学时' }).waitFor()
  expect(await passage(page, '适用对象').innerText()).toContain('担任书记或副书记的人员。')
  expect(await page.getByText('{').count()).toBe(0)

  await page.goto('/policies/new')
  await page.getByLabel('代号').fill('village-cadre-24h')
  await page.getByLabel('中文名称').fill('重复的代号')
  await page.getByLabel('英文名称').fill('Key taken')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('已有同一代号的培训要求').first().waitFor()
})

test('a preset is switched on by publishing it after its source was checked, and off again', async () => {
  const { db } = site.deps
  const { id } = await db
    .selectFrom('policy')
    .select('id')
    .where('key', '=', 'annual-rotation-each-level')
    .executeTakeFirstOrThrow()
  const page = await site.visit(`/policies/${id}`, { as: await officer(), viewport: PHONE })
  await page.getByRole('button', { name: '发布并启用' }).click()
  await dialog(page).getByLabel('我已核对依据，确定发布').check()
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('已启用').waitFor()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await dialog(page).getByLabel('从哪天起停用').fill('2027-01-01')
  await dialog(page).getByRole('button', { name: '停用', exact: true }).click()
  await page.getByText('2027年1月1日起停用').waitFor()
})

test('a township reads requirements and changes none', async () => {
  const as = await signedIn(site.deps.db, { role: 'township_officer', at: county.east })
  const page = await site.visit(`/policies/${county.policyId}`, { as })
  await page.getByRole('heading', { name: /32学时/ }).waitFor()
  expect(await page.getByRole('button', { name: /发布|停用|试算|放弃/ }).count()).toBe(0)
})

test('hour conversion is tried before it is published, and holds from its day', async () => {
  const page = await site.visit('/conversions/new', { as: await officer() })
  await page.getByLabel('名称').fill('每个学时45分钟')
  await page.getByLabel('一个学时多少分钟').fill('45')
  await page.locator('dl div', { hasText: '90 分钟的活动' }).getByText('2 学时').waitFor()
  await page.getByLabel('执行日期').fill('2026-06-01')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('不能早于今天').nth(1).waitFor()
  await page.getByLabel('执行日期').fill('2026-08-01')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('折算办法已发布').waitFor()
  await page.getByRole('article', { name: '每个学时45分钟' }).getByText('每 45 分钟 1 学时').waitFor()
})

test('who is a cadre is recorded on the person', async () => {
  const page = await site.visit(`/people/${county.people['何文斌']!}`, { as: await officer() })
  await page.getByRole('button', { name: '登记为干部' }).click()
  await dialog(page).getByLabel('从哪天起').fill('2026-01-01')
  await dialog(page).getByRole('button', { name: '保存' }).click()
  await page.getByText('2026年1月1日起', { exact: true }).waitFor()
  await page.getByRole('button', { name: '删除 2026年1月1日起' }).click()
  await dialog(page).getByRole('button', { name: '删除' }).click()
  await page.getByText('没有登记。').waitFor()
})
