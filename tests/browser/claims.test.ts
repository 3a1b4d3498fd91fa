import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
import { aClaim, aLearner, inForce } from '../support/learners.ts'
import { anOffice, type Office } from '../support/office.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  site.setNow(new Date('2026-06-30T04:00:00Z'))
  office = await anOffice(site.deps.db)
  await inForce(site.deps)
})

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const officer = () => signedIn(site.deps.db, { role: 'township_officer', at: office.east })
const learner = async (name: string) =>
  aLearner(site, office.e1, (await signedIn(site.deps.db, { role: 'county_officer', at: office.county })).headers, name)

async function fillIn(page: Page, title: string) {
  await page.getByLabel('学习内容').fill(title)
  await page.getByLabel('举办单位的层级').selectOption({ label: '市级' })
  await page.getByLabel('学习形式').selectOption({ label: '面授培训班' })
  await page.getByLabel('内容类别').selectOption({ label: '政治理论教育' })
  await page.getByLabel('开始日期').fill('2026-05-20')
  await page.getByLabel('结束日期').fill('2026-05-22')
}

test('what is declared with a certificate and approved by another appears among the hours', async () => {
  const member = await learner('罗永福')
  const page = await site.visit('/year/claims/new', { as: member.session, viewport: PHONE })
  await fillIn(page, '市委党校乡村振兴培训班')
  await page.getByText('预计 24 学时').waitFor()
  await press(page, '提交申报')
  await page.getByText('请上传证明材料').waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: '结业证书.png', mimeType: 'image/png', buffer: PNG })
  await page.getByText('已上传：结业证书.png').waitFor()
  await press(page, '提交申报')
  const own = page.getByRole('article', { name: '市委党校乡村振兴培训班' })
  await own.getByText('待审定').waitFor()

  const desk = await site.visit('/claims', { as: await officer(), viewport: DESKTOP })
  const waiting = desk.getByRole('article', { name: '罗永福 · 市委党校乡村振兴培训班' })
  await waiting.getByRole('button', { name: '证明材料：结业证书.png' }).click()
  await dialog(desk).getByRole('img', { name: '结业证书.png' }).waitFor()
  expect(
    await dialog(desk)
      .getByRole('img')
      .evaluate((img: HTMLImageElement) => img.naturalWidth),
  ).toBe(1)
  await desk.keyboard.press('Escape')
  await press(desk, '认定 罗永福 的“市委党校乡村振兴培训班”')
  await dialog(desk).getByRole('button', { name: '认定', exact: true }).click()
  await waiting.waitFor({ state: 'detached' })

  await page.reload()
  await own.getByText('已认定').waitFor()
  await page.goto('/year?year=2026')
  await page.getByText('共 54.5 学时，7 条记录').waitFor()
  await page.getByRole('article', { name: '党员年度集中学习培训不少于32学时' }).getByText('已达标').waitFor()
})

test('a refusal needs a reason, and the member reads it', async () => {
  const member = await learner('邓小琴')
  await aClaim(site, member.session.headers, { title: '外县培训' })
  const desk = await site.visit('/claims', { as: await officer(), viewport: PHONE })
  await desk.getByRole('button', { name: '不予认定 邓小琴 的“外县培训”' }).click()
  await dialog(desk).getByRole('button', { name: '不予认定', exact: true }).click()
  expect(
    await dialog(desk)
      .getByLabel('理由')
      .evaluate((area: HTMLTextAreaElement) => area.validity.valueMissing),
  ).toBe(true)
  await dialog(desk).getByLabel('理由').fill('证书上没有姓名')
  await dialog(desk).getByRole('button', { name: '不予认定', exact: true }).click()
  await dialog(desk).waitFor({ state: 'detached' })
  const page = await site.visit('/year/claims', { as: member.session, viewport: PHONE })
  await page.getByText('审定意见：证书上没有姓名').waitFor()
})

test('hours on the same days are pointed out before anything is approved', async () => {
  const member = await learner('谢明亮')
  await aClaim(site, member.session.headers, { title: '省级网络培训', sessions: [{ on: '2026-05-12', halfDays: 2 }] })
  const desk = await site.visit('/claims', { as: await officer() })
  const claim = desk.getByRole('article', { name: '谢明亮 · 省级网络培训' })
  await claim.getByText('这几天已经记过 8 学时，请核对是不是同一次学习').waitFor()
})

test('a member takes back what is not decided yet', async () => {
  const member = await learner('唐桂英')
  await aClaim(site, member.session.headers, { title: '填错的申报' })
  const page = await site.visit('/year/claims', { as: member.session, viewport: PHONE })
  await press(page, '撤回申报')
  await dialog(page).getByRole('button', { name: '撤回申报' }).click()
  await page.getByRole('article', { name: '填错的申报' }).getByText('已撤回').waitFor()
})

test('what an officer enters for several people waits for another', async () => {
  const [one, two] = [
    await aPerson(site.deps.db, office.e2, { name: '彭建军' }),
    await aPerson(site.deps.db, office.e2, { name: '彭建英' }),
  ]
  const entering = await officer()
  const desk = await site.visit('/claims/enter', { as: entering, viewport: DESKTOP })
  await press(desk, '提交（0 人）')
  await fillIn(desk, '县级集中轮训补登')
  await press(desk, '提交（0 人）')
  await desk.getByText('请至少选一人').waitFor()
  await desk.getByLabel('按姓名、编号、手机号找').fill('彭建')
  await desk.getByRole('button', { name: '选中列出的 2 人' }).click()
  await press(desk, '提交（2 人）')
  await desk.getByRole('heading', { name: '学时审定' }).waitFor()
  const theirs = desk.getByRole('article', { name: /^彭建/ })
  await expect.poll(() => theirs.count()).toBe(2)
  await theirs.first().getByText('这一条须由另一人或上级审定').waitFor()

  const second = await site.visit(`/claims?org=${office.e2.id}`, { as: await officer(), viewport: PHONE })
  await second.getByLabel('全选本页可审定的 2 条').check()
  await press(second, '认定选中的 2 条')
  await dialog(second).getByRole('button', { name: '认定', exact: true }).click()
  await second.getByText('没有符合条件的结果').waitFor()
  const posted = await site.deps.db
    .selectFrom('creditEntry')
    .select('personId')
    .where('personId', 'in', [one.id, two.id])
    .execute()
  expect(posted.length).toBe(6)
})

test('a day that has not come is refused at its row', async () => {
  const member = await learner('曹德明')
  const page = await site.visit('/year/claims/new', { as: member.session, viewport: PHONE })
  await fillIn(page, '还没有去的培训')
  await page.getByRole('button', { name: '再加一段时间' }).click()
  const row = page.getByRole('group', { name: '第 2 段时间' })
  await row.getByLabel('开始日期').fill('2026-12-01')
  await page.locator('input[type=file]').setInputFiles({ name: '通知.png', mimeType: 'image/png', buffer: PNG })
  await page.getByText('已上传：通知.png').waitFor()
  await press(page, '提交申报')
  await row.getByText('不能晚于今天').waitFor()
})

test('what is no picture and no PDF is refused with words', async () => {
  const member = await learner('夏玉梅')
  const page = await site.visit('/year/claims/new', { as: member.session })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ exe') })
  await page.getByText('只能上传 PDF、JPEG、PNG、WebP 文件').waitFor()
})
