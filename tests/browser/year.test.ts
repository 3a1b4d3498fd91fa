import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { settle } from '#server/requirements/index.ts'
import { ask, type Headers } from '../support/asking.ts'
import { claiming } from '../support/claims.ts'
import { aPerson, signedIn } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'
import { aClaim, aLearner, inForce } from '../support/learners.ts'
import { LEARNING_PAGES } from '../support/learning-pages.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office
let officer: Headers

beforeAll(async () => {
  site.setNow(new Date('2026-06-30T04:00:00Z'))
  const { db } = site.deps
  office = await anOffice(db)
  officer = (await signedIn(db, { role: 'county_officer', at: office.county })).headers
  await inForce(site.deps)
  // What the office looks at: a secretary's hours, and claims that wait.
  await credited(db, aCredit(office.secretary.id, { hours: 4, title: '县级党组织书记集中轮训', organiserLevel: 'county' }))
  await aClaim(site, (await aLearner(site, office.e1, officer)).session.headers)
})

walkPages(site, LEARNING_PAGES, async (as) => {
  if (as !== 'member') return enterOffice(site.deps.db, office)(as)
  const { session } = await aLearner(site, office.e1, officer)
  const { id } = await aClaim(site, session.headers)
  await claiming(site).decide(officer, [id], 'refuse', '证书上没有姓名，请补交')
  await aClaim(site, session.headers, { title: '义乌市流动党员培训', sessions: [{ on: '2026-03-05', minutes: 90 }] })
  return session
})

const learner = (name?: string) => aLearner(site, office.e1, officer, name)
const entry = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).last()
const card = (page: Page, name: string) => page.getByRole('article', { name })
const MEMBER_32H = '党员年度集中学习培训不少于32学时'

test('the first page says how far one is, what is missing and what next', async () => {
  const { session } = await learner()
  const page = await site.visit('/', { as: session, viewport: PHONE })
  await page.getByRole('img', { name: '学时：已完成 27.5 学时，要求 32 学时' }).waitFor()
  await page.getByText('还差 4.5 学时').waitFor()
  await page.getByText('可以计入：集中学习、党课').waitFor()
  await page.getByText('不计入：个人网上自学').waitFor()
  await page.getByRole('link', { name: '查看全部要求和记录' }).click()
  await page.getByRole('heading', { name: '2026 年学习情况' }).waitFor()
})

test('my year says of every requirement and of every entry why', async () => {
  const { session } = await learner()
  const page = await site.visit('/year?year=2026', { as: session, viewport: PHONE })
  const hours = card(page, MEMBER_32H)
  await hours.getByText('进行中').waitFor()
  await hours.getByText('还差 4.5 学时').waitFor()
  await hours.getByText('截止 2026年12月31日').waitFor()
  await card(page, '全体党员每年集中轮训一遍').getByText('已达标').waitFor()
  const online = entry(page, '网上自学：数字乡村')
  await online.getByText(`未计入“${MEMBER_32H}”：本县规定这种学习形式不计入这项要求`).waitFor()
  const course = entry(page, '县委党校春季轮训班')
  await course.getByText(`计入“${MEMBER_32H}”：8 学时`).waitFor()
  await page.getByText('共 30.5 学时，4 条记录').waitFor()
})

test('what was taken back stands struck through with its reason, and counts nowhere', async () => {
  const { session } = await learner()
  const page = await site.visit('/year?year=2026', { as: session })
  const taken = entry(page, '三月主题党日')
  await taken.getByText('当天请假，未参加').waitFor()
  expect(await taken.getByText('三月主题党日').evaluate((title) => getComputedStyle(title).textDecorationLine)).toBe(
    'line-through',
  )
  expect(await taken.getByText('计入“').count()).toBe(0)
})

test('other years are a tap away', async () => {
  const { session } = await learner()
  const page = await site.visit('/year?year=2026', { as: session, viewport: PHONE })
  await page.getByRole('navigation', { name: '年度' }).getByRole('link', { name: '2025 年' }).click()
  await page.getByRole('heading', { name: '2025 年学习情况' }).waitFor()
  await card(page, MEMBER_32H).getByText('逾期未达标').waitFor()
  await entry(page, '冬训').waitFor()
})

test('what was learned on a phone is legible without a line: the page says so and comes back', async () => {
  const { session } = await learner()
  const page = await site.visit('/year?year=2026', { as: session, viewport: PHONE })
  await card(page, MEMBER_32H).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: '2025 年' }).click()
  await page.getByText('网络连接不上').first().waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '重试' }).first().click()
  await entry(page, '冬训').waitFor()
})

test('the yearly statement is all that prints: county, person, entries, total, signatures', async () => {
  const { session, memberNo } = await learner('沈桂芳')
  const page = await site.visit('/year?year=2026', { as: session, viewport: DESKTOP })
  await page.getByRole('button', { name: '打印年度学习记录' }).click()
  await page.locator('.print-sheet').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  const sheet = page.locator('.print-sheet')
  expect(await sheet.isVisible()).toBe(true)
  const text = (await sheet.innerText()).replace(/\s+/g, ' ')
  for (const said of [
    '中共青禾县委',
    '2026 年度党员教育培训学时登记表',
    '沈桂芳',
    memberNo,
    '柳树村党支部',
    '合计 30.5',
    '本人签名',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/三月主题党日 已冲销：当天请假，未参加/)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]) // A4 in points
})

test('an account of nobody in the register has no year', async () => {
  const page = await site.visit('/year', { as: await signedIn(site.deps.db, { role: 'county_officer', at: office.county }) })
  await page.getByText('账号没有关联党员、学员信息').waitFor()
  expect(await page.getByRole('link', { name: '我的学时' }).count()).toBe(0)
})

test('an officer takes an entry back with a reason; the person reads it', async () => {
  const person = await learner('何玉珍')
  const as = await signedIn(site.deps.db, { role: 'township_officer', at: office.east })
  const page = await site.visit(`/people/${person.id}?tab=hours&year=2026`, { as, viewport: PHONE })
  await page.getByRole('button', { name: '冲销“清明红色教育”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('冲销原因').fill('与县级活动重复登记')
  await dialog.getByRole('button', { name: '冲销', exact: true }).click()
  await entry(page, '清明红色教育').getByText('与县级活动重复登记').waitFor()
  expect(await page.getByRole('button', { name: '冲销“清明红色教育”' }).count()).toBe(0)
  await page.getByRole('tab', { name: '达标情况' }).click()
  await card(page, MEMBER_32H).getByText('还差 8.5 学时').waitFor()
  const own = await site.visit('/year?year=2026', { as: person.session })
  await entry(own, '清明红色教育').getByText('与县级活动重复登记').waitFor()
})

test('a branch secretary sees hours but takes none back', async () => {
  const person = await learner()
  const as = await signedIn(site.deps.db, { role: 'branch_secretary', at: office.e1 })
  const page = await site.visit(`/people/${person.id}?tab=hours&year=2026`, { as })
  await entry(page, '清明红色教育').waitFor()
  expect(await page.getByRole('button', { name: /^冲销/ }).count()).toBe(0)
})

test('of a closed year what was reported stands beside what is true now', async () => {
  const person = await aPerson(site.deps.db, office.w1, { name: '高秀兰' })
  const session = await signedIn(site.deps.db, { at: office.w1, personId: person.id })
  await credited(site.deps.db, aCredit(person.id, { hours: 31, happenedOn: '2025-06-01' }))
  while ((await settle(site.deps.db, () => '2026-06-30')) > 0);
  expect((await ask(site, officer, 'POST', '/years/2025/closing', {})).status).toBe(204)
  await credited(site.deps.db, aCredit(person.id, { hours: 1, happenedOn: '2025-07-01', title: '补登：七一党课' }))
  const page = await site.visit('/year?year=2025', { as: session, viewport: PHONE })
  await page.getByText('2025 年度已于 2026年6月30日 封账').waitFor()
  const hours = card(page, MEMBER_32H)
  await hours.getByText('封账以后有更正，上报数不变。').waitFor()
  expect((await hours.innerText()).replace(/\s+/g, ' ')).toMatch(/封账时上报 逾期未达标 ?31 学时 现在 已达标 ?32 学时/)
})
