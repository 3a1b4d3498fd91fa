import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
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
  OFFICE_PAGES.filter(({ name }) => /^(people|person)/.test(name)),
  (as) => enterOffice(site.deps.db, office)(as),
)

const officer = () => signedIn(site.deps.db, { role: 'county_officer', at: office.county })
const secretary = () => signedIn(site.deps.db, { role: 'branch_secretary', at: office.e1 })
const dialog = (page: Page) => page.getByRole('dialog')
const save = (page: Page) => dialog(page).getByRole('button', { name: '保存' }).click()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const names = (page: Page) => page.getByRole('rowheader').allTextContents()
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Types into the picker of an organisation and takes the first one offered. */
async function pick(page: Page, label: string, text: string) {
  await page.getByRole('combobox', { name: label }).fill(text)
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click()
}

test('people are found by pinyin initials, and the search stays in the address', async () => {
  const page = await site.visit('/people', { as: await officer(), viewport: DESKTOP })
  await page.getByLabel('姓名、拼音首字母、编号、手机号').fill('cjg')
  await page.waitForURL('**/people?q=cjg')
  await expect.poll(() => names(page)).toEqual(['陈建国'])
  await page.getByRole('link', { name: '陈建国' }).click()
  await page.getByRole('heading', { name: '陈建国' }).waitFor()
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(['陈建国'])
})

test('filters combine, are named, and are taken away one by one', async () => {
  const page = await site.visit('/people', { as: await officer(), viewport: PHONE })
  await press(page, '筛选')
  await pick(page, '党组织（含下级）', '东河镇党委')
  await page.getByLabel('只看流动党员').check()
  await expect.poll(() => names(page)).toEqual(['刘春梅'])
  await page.reload()
  await press(page, '去掉条件：流动')
  await expect.poll(async () => (await names(page)).sort()).toEqual(['刘春梅', '周德贵', '陈建国'].sort())
  await page.getByRole('button', { name: '去掉条件：东河镇党委' }).click()
  await page.goto('/people?former=true')
  await expect.poll(() => names(page)).toEqual(['吴小平'])
})

test('a long list grows', async () => {
  for (let n = 0; n < 55; n++) await aPerson(site.deps.db, office.w2, { name: `郑${'甲乙丙丁戊'[n % 5]}` })
  const page = await site.visit(`/people?org=${office.w2.id}`, { as: await officer() })
  await page.getByText('已显示 50 条').waitFor()
  await press(page, '加载更多')
  await page.getByText('共 55 条，已全部显示').waitFor()
  expect((await names(page)).length).toBe(55)
})

test('a sign-in code is issued from the list, and its slip is all that prints', async () => {
  const page = await site.visit('/people?q=刘春梅', { as: await secretary(), viewport: PHONE })
  await page.getByRole('button', { name: '给 刘春梅 发登录码' }).click()
  await press(page, '生成登录码')
  const slip = dialog(page).getByRole('region', { name: '登录凭条' })
  await slip.waitFor()
  expect(await slip.textContent()).toMatch(/刘春梅.*柳树村党支部.*[A-Z2-9]{5}-[A-Z2-9]{5}/s)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').or(dialog(page)).filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('一次性登录码').filter({ visible: true }).count()).toBe(1)
  await page.emulateMedia({ media: 'screen' })
  await press(page, '关闭')
  await page.getByRole('button', { name: '给 刘春梅 发登录码' }).click()
  await dialog(page).getByText('旧的登录码作废').waitFor()
})

test('a person is added; what is wrong stands at its field', async () => {
  const page = await site.visit('/people/new', { as: await officer() })
  await page.getByLabel('姓名').fill('陈建国')
  await page.getByText('已有同名人员').waitFor()
  await page.getByLabel('姓名').fill('林秀英')
  await page.getByText('已有同名人员').waitFor({ state: 'detached' })
  await page.getByLabel('身份证号').fill('110105194912310021')
  await pick(page, '所在党组织', '石桥')
  await page.getByLabel('开始日期').fill('2020-07-01')
  await press(page, '保存并打开个人页面')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await page.getByLabel('身份证号').fill('11010519491231002X')
  await press(page, '保存并打开个人页面')
  await page.getByRole('heading', { name: '林秀英' }).waitFor()
  await page.getByText('1949年12月31日').waitFor()
  const shown = (await page.locator('main').textContent())!
  expect(shown).toContain('002X')
  expect(shown).not.toContain('11010519491231002X')
})

test('the same identity number twice leads to the person recorded', async () => {
  const page = await site.visit('/people/new', { as: await officer() })
  await page.getByLabel('姓名').fill('林秀英')
  await page.getByLabel('身份证号').fill('11010519491231002X')
  await pick(page, '所在党组织', '石桥')
  await press(page, '保存并打开个人页面')
  await page.getByRole('link', { name: '打开已登记的人' }).click()
  await page.getByRole('heading', { name: '林秀英' }).waitFor()
})

test('committees are not offered to belong to', async () => {
  const page = await site.visit('/people/new', { as: await officer() })
  await page.getByRole('combobox', { name: '所在党组织' }).fill('东河')
  await page.getByText('没有找到').waitFor()
})

test('dated facts are recorded, corrected, ended and deleted', async () => {
  const person = await aPerson(site.deps.db, office.e1, { name: '何学文' })
  const page = await site.visit(`/people/${person.id}`, { as: await secretary(), viewport: PHONE })
  const away = section(page, '流动')
  await away.getByText('没有流动记录').waitFor()
  await away.getByRole('button', { name: '登记流动' }).click()
  await dialog(page).getByLabel('流入地', { exact: false }).first().fill('广东省东莞市')
  await dialog(page).getByLabel('开始日期').fill('2026-02-01')
  await dialog(page).getByLabel('结束日期').fill('2026-01-01')
  await save(page)
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
  await dialog(page).getByLabel('结束日期').fill('')
  await save(page)
  await away.getByText('外省 · 广东省东莞市').waitFor()
  await away.getByText('2026年2月1日 起').waitFor()

  await away.getByRole('button', { name: '更正' }).click()
  await dialog(page).getByLabel('党支部联系人').fill('陈建国')
  await save(page)
  await away.getByText('联系人：陈建国').waitFor()

  await away.getByRole('button', { name: '结束' }).click()
  await dialog(page).getByLabel('从哪一天起不再有效？').fill('2026-08-01')
  await dialog(page).getByRole('button', { name: '结束' }).click()
  await away.getByText('2026年2月1日 至 2026年8月1日').waitFor()

  await away.getByRole('button', { name: '删除' }).click()
  await dialog(page).getByRole('button', { name: '删除这条记录' }).click()
  await away.getByText('没有流动记录').waitFor()
})

test('a new status ends the one before', async () => {
  const person = await aPerson(site.deps.db, office.e1, { name: '沈玉兰', memberStatus: 'probationary', fromOn: '2025-07-01' })
  const page = await site.visit(`/people/${person.id}`, { as: await secretary() })
  await page.getByRole('button', { name: '登记变化' }).click()
  await dialog(page).getByLabel('人员类别').selectOption({ label: '正式党员' })
  await dialog(page).getByLabel('开始日期').fill('2026-07-01')
  await save(page)
  const statuses = section(page, '人员类别')
  await statuses.getByText('2026年7月1日 起').waitFor()
  await statuses.getByText('2025年7月1日 至 2026年7月1日').waitFor()
})

test('two who correct the same row: the second sees both versions', async () => {
  const { db } = site.deps
  const page = await site.visit(`/people/${office.exempt.id}`, { as: await officer() })
  const exemptions = section(page, '免除硬性要求')
  await exemptions.getByText('已到复核日期').waitFor()
  await exemptions.getByRole('button', { name: '更正' }).click()
  await dialog(page).getByLabel('决定机关').fill('石桥村党支部')
  await db
    .updateTable('exemption')
    .set({ decidedBy: '东河镇纪委', version: 5 })
    .where('personId', '=', office.exempt.id)
    .execute()
  await save(page)
  const question = page.getByRole('dialog', { name: '别人刚刚改过' })
  await question.getByText('对方：东河镇纪委').waitFor()
  await question.getByText('我填的：石桥村党支部').waitFor()
  await question.getByRole('button', { name: /用对方的/ }).click()
  await exemptions.getByText('决定机关：东河镇纪委').waitFor()
})

test('basic facts are changed; nothing is sent when nothing was', async () => {
  const page = await site.visit(`/people/${office.away.id}`, { as: await officer() })
  const writes: string[] = []
  page.on('request', (request) => request.method() === 'PATCH' && writes.push(request.postData() ?? ''))
  await press(page, '修改资料')
  await save(page)
  await page.getByText('已保存').waitFor()
  expect(writes).toEqual([])
  await press(page, '修改资料')
  await dialog(page).getByLabel('学历').selectOption({ label: '大专' })
  await save(page)
  await section(page, '基本情况').getByText('大专').waitFor()
  expect(writes).toEqual(['{"education":"junior_college","version":1}'])
})

test('a transfer ends the posts of the old organisation the same day', async () => {
  const { db } = site.deps
  const person = await aPerson(db, office.e1, { name: '许国强' })
  const page = await site.visit(`/people/${person.id}`, { as: await officer() })
  await page.getByRole('button', { name: '登记职务' }).click()
  await dialog(page).getByLabel('职务').selectOption({ label: '组织委员' })
  await dialog(page).getByLabel('届次').selectOption({ label: '第 3 届 2024年1月10日 至 2029年1月10日' })
  await dialog(page).getByLabel('开始日期').fill('2024-03-01')
  await save(page)
  await section(page, '职务').getByText('组织委员').waitFor()

  await press(page, '转接组织关系')
  await pick(page, '转入的党组织', '柳树')
  await press(page, '下一步')
  await dialog(page).getByText('他现在就在这个党组织').waitFor()
  await pick(page, '转入的党组织', '云岭')
  await press(page, '下一步')
  await dialog(page).getByLabel('转接日期').fill('2026-09-01')
  await dialog(page).getByLabel('原因').fill('搬家')
  await press(page, '下一步')
  await dialog(page).getByText('云岭村党支部').waitFor()
  await dialog(page).getByText('柳树村党支部 组织委员：同日结束').waitFor()
  await press(page, '确认转接')
  await page.getByText('已转到“云岭村党支部”').waitFor()
  const ties = section(page, '组织关系')
  await ties.getByText('2026年9月1日 起').waitFor()
  await ties.getByText('搬家').waitFor()
  await section(page, '职务').getByText('2024年3月1日 至 2026年9月1日').waitFor()
})

test('somebody who leaves the county is shown as gone', async () => {
  const person = await aPerson(site.deps.db, office.w1, { name: '冯志刚' })
  const page = await site.visit(`/people/${person.id}`, { as: await officer() })
  await press(page, '转接组织关系')
  await page.getByLabel('转出本县').check()
  await press(page, '下一步')
  await dialog(page).getByLabel('转接日期').fill('2026-10-01')
  await dialog(page).getByLabel('转往的地方和党组织').fill('浙江省义乌市某某公司党支部')
  await press(page, '下一步')
  await press(page, '确认转接')
  await page.getByText('组织关系已于 2026年10月1日 转出').waitFor()
  await press(page, '转接组织关系')
  await dialog(page).getByRole('combobox', { name: '转入的党组织' }).waitFor()
  expect(await page.getByLabel('转出本县').count()).toBe(0)
})

test('the profile prints without buttons; somebody else’s people are not shown', async () => {
  const page = await site.visit(`/people/${office.secretary.id}`, { as: await secretary() })
  await section(page, '职务').getByText('书记').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`/people/${office.exempt.id}`)
  await page.getByText('没有找到，或者您没有权限查看').first().waitFor()
})

test('the list is exported as a table', async () => {
  const page = await site.visit(`/people?org=${office.e1.id}`, { as: await officer() })
  await page.getByRole('rowheader').first().waitFor()
  const waiting = page.waitForEvent('download')
  await press(page, '导出当前名单')
  expect((await waiting).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('without a line the list says so and comes back', async () => {
  const page = await site.visit('/people', { as: await officer() })
  await page.getByRole('rowheader').first().waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('姓名、拼音首字母、编号、手机号').fill('周德贵')
  await page.getByText('网络连接不上').first().waitFor()
  await page.context().setOffline(false)
  await press(page, '重试')
  await expect.poll(() => names(page)).toEqual(['周德贵'])
})
