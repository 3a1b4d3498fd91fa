import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { reckonStatistics } from '#server/quizzes/index.ts'
import { signedIn } from '../support/county.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { QUIZ_PAGES, quizzesToLookAt } from '../support/quiz-pages.ts'
import { DESKTOP, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  await quizzesToLookAt(site, office)
})

walkPages(site, QUIZ_PAGES, (as) => enterOffice(site.deps.db, office)(as))

const HEADINGS = ['题型', '题干', '选项A', '选项B', '答案', '标签']
const table = (...rows: string[][]) => writeXlsx({ sheets: [{ name: '试题', rows: [HEADINGS, ...rows] }] })
const aStaff = (role: 'editor' | 'reviewer' | 'branch_secretary', at = office.county) => signedIn(site.deps.db, { role, at })

test('from a table to a quiz that another releases, to a paper that two people enter, to its figures', async () => {
  const editor = await aStaff('editor')
  const page = await site.visit('/banks', { as: editor, viewport: DESKTOP })
  await page.getByRole('button', { name: '新建题库' }).click()
  await page.getByRole('dialog').getByLabel('题库名称').fill('支部工作题库')
  await page.getByRole('button', { name: '建立题库' }).click()
  await page.getByRole('heading', { level: 1, name: '支部工作题库' }).waitFor()

  // A table with a fault is told by row, mended and taken.
  await page.getByRole('tab', { name: '导入' }).click()
  const upload = async (bytes: Uint8Array) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '题.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  const good = [
    ['判断题', '支部每月开展一次主题党日。', '', '', '对', '支部'],
    ['填空题', '中国共产党成立于____年。', '', '', '1921|一九二一', '党史'],
  ]
  await upload(await table(...good, ['论述题', '谈谈', '', '', '', '']))
  await page.getByText('可以导入 2 道').waitFor()
  expect(await page.getByRole('row').filter({ hasText: '不认识的题型' }).innerText()).toContain('第 4 行')
  await upload(await table(...good, ['数值题', '一亩约合多少平方米？', '', '', '667', '农业']))
  await page.getByRole('button', { name: '导入 3 道试题' }).click()
  await page.getByText('已导入 3 道试题').waitFor()

  // A question is changed; what makes no sense is told at its field.
  await page.getByRole('button', { name: /^修改试题: 一亩/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('允许误差').fill('-1')
  await dialog.getByRole('button', { name: '保存试题' }).click()
  await dialog.getByText('误差不能是负数').waitFor()
  await dialog.getByLabel('允许误差').fill('1')
  await dialog.getByRole('button', { name: '保存试题' }).click()
  await page.getByText('试题已保存').waitFor()
  await page.getByText('第 2 版').waitFor()

  await page.goto('/quizzes/manage')
  await page.getByRole('button', { name: '新建测验' }).click()
  await page.getByRole('dialog').getByLabel('测验名称').fill('支部工作小测')
  await page.getByRole('button', { name: '建立测验' }).click()
  await page.getByRole('heading', { level: 1, name: '支部工作小测' }).waitFor()
  await page.getByRole('button', { name: '增加选定试题的部分' }).click()
  await page.getByRole('button', { name: '选择试题' }).click()
  await dialog.getByLabel('题库', { exact: true }).selectOption({ label: '支部工作题库 (3)' })
  await dialog.getByText('一亩约合').waitFor()
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByRole('button', { name: '确定，共 3 道' }).click()
  await page.getByText('合计 3 道题，满分 3 分。').waitFor()
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.getByText('编写完成后，请有发布权限的人员审看并发布。').waitFor()
  const address = new URL(page.url()).pathname

  const reviewer = await site.visit(address, { as: await aStaff('reviewer'), viewport: DESKTOP })
  await reviewer.getByRole('button', { name: '发布', exact: true }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await reviewer.getByText('测验已发布').waitFor()

  const secretary = await site.visit('/quizzes/papers', { as: await aStaff('branch_secretary', office.e1) })
  await secretary.getByRole('button', { name: '出一份试卷' }).click()
  await secretary.getByRole('dialog').getByLabel(/^测验/).selectOption({ label: '支部工作小测' })
  await secretary.getByRole('dialog').getByRole('button', { name: '出卷' }).click()
  await secretary.getByRole('heading', { level: 1, name: '支部工作小测' }).waitFor()
  await secretary.getByRole('button', { name: '录入: 刘春梅' }).click()
  const sheet = secretary.getByRole('dialog')
  await sheet.getByLabel(/判断题/).fill('√')
  await sheet.getByLabel(/填空题/).fill('一九二一')
  await sheet.getByLabel(/数值题/).fill('666')
  await sheet.getByRole('button', { name: '保存录入' }).click()
  await secretary.getByText('已录入，请另一人核对').waitFor()

  const deputy = await site.visit(new URL(secretary.url()).pathname, { as: await aStaff('branch_secretary', office.e1) })
  await deputy.getByRole('button', { name: '核对: 刘春梅' }).click()
  await deputy.getByRole('button', { name: '与答卷一致，核对通过' }).click()
  await deputy.getByText('3 分，合格').waitFor()

  while (await reckonStatistics(site.deps, new AbortController().signal));
  await page.goto(`${address}/statistics`)
  await page.getByText('100.0%').first().waitFor()
  expect(await page.getByRole('row', { name: /90%–100%/ }).innerText()).toMatch(/1$/)
})
