import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { settleAudiences } from '#server/courses/index.ts'
import { aPdf, aReleasedCourse, courseDesk } from '../support/courses.ts'
import { signedIn } from '../support/county.ts'
import { anOffice, type Office } from '../support/office.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'
import { DESKTOP, useSite } from '../support/site.ts'
import { aReleasedFilm } from '../support/watching.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  await aReleasedFilm(site.deps.db, office.county, { changes: { title: '冬剪示范' } })
  const quiz = quizzing(site)
  const { headers: editor } = await signedIn(site.deps.db, { role: 'editor', at: office.county })
  const { headers: reviewer } = await signedIn(site.deps.db, { role: 'reviewer', at: office.county })
  await quiz.release(reviewer, await quiz.aDraft(editor, office.county, TWO_CHOICES, {}, 1, { title: '冬剪小测' }))
})

const aStaff = (role: 'editor' | 'reviewer' | 'township_officer') =>
  signedIn(site.deps.db, { role, at: role === 'township_officer' ? office.east : office.county })
const saved = (page: Page) => page.locator('header').getByText('已保存', { exact: true }).waitFor()
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
/** As somebody does who has no mouse. */
const enter = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).last().press('Enter')
const courseInDb = (id: string) => site.deps.db.selectFrom('course').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function aDraft(page: Page, title: string): Promise<string> {
  await page.getByRole('button', { name: '新建课程' }).press('Enter')
  await page.getByRole('dialog').getByLabel('课程名称').fill(title)
  await page.getByRole('dialog').getByLabel('课程名称').press('Enter')
  await page.waitForURL(/manage\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Takes the first of what is offered. */
async function pick(page: Page, label: string, q: string) {
  await page.getByLabel(label, { exact: true }).press('ArrowDown')
  await page.locator('main li button', { hasText: q }).last().waitFor()
  await page.getByLabel(label, { exact: true }).press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(new RegExp(`已选《${q}`)).waitFor()
}

test('an editor builds a course of every kind of lesson without a mouse; reviewers pass it; it is released', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page, '果树冬剪')
  await page.getByLabel('课程简介').fill('冬季怎样给果树剪枝')
  await page.getByLabel('类别', { exact: true }).selectOption('skills')
  await page.getByLabel('学习内容').selectOption('knowledge_skills')
  await page.getByLabel('责任部门').fill('县农业农村局')
  await page.getByLabel('学时', { exact: true }).fill('2.5')
  await saved(page)

  await tab(page, '课程内容')
  await enter(page, '添加单元')
  await enter(page, '图文')
  await page.getByLabel('课时名称').fill('为什么冬剪')
  await page.getByRole('textbox', { name: '正文' }).click()
  await page.keyboard.type('先看树形，再动剪刀。')
  await page.getByText('已保存', { exact: true }).nth(1).waitFor()
  await enter(page, '影片')
  await pick(page, '影片', '冬剪示范')
  await enter(page, '文档')
  await page.getByLabel('上传文件').setInputFiles({ name: '规程.pdf', mimeType: 'application/pdf', buffer: aPdf(2) })
  await page.getByText('2 页').waitFor()
  await enter(page, '测验')
  await pick(page, '测验', '冬剪小测')
  await enter(page, '附件')
  await page.getByLabel('上传文件').setInputFiles({ name: '清单.pdf', mimeType: 'application/pdf', buffer: aPdf(1) })
  await page.getByRole('button', { name: /^1\.5 清单/ }).waitFor()
  await enter(page, '上移：清单')
  await page.getByRole('button', { name: /^1\.4 清单/ }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('上移：清单')
  await saved(page)

  await page.reload()
  await page.getByRole('button', { name: /^1\.1 为什么冬剪/ }).press('Enter')
  await page.getByRole('textbox', { name: '正文' }).getByText('先看树形，再动剪刀。').waitFor()
  const titles = await page.locator('button[aria-controls^="lesson-"]').allInnerTexts()
  expect(titles.map((text) => text.replace(/\s+/g, ' ').replace(/ (图文|影片|文档|测验|附件) .*/, ''))).toEqual([
    ...['1.1 为什么冬剪', '1.2 冬剪示范', '1.3 规程', '1.4 清单', '1.5 冬剪小测'],
  ])

  await tab(page, '送审发布')
  await expect.poll(() => page.getByRole('button', { name: '送审', exact: true }).isEnabled()).toBe(true)
  await page.getByRole('button', { name: '送审', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).press('Enter')
  await page.getByText('正在等待初审。').waitFor()

  let reviewer: Page = page
  for (const stage of ['初审', '复审', '终审']) {
    reviewer = await site.visit(`/courses/reviews/${id}`, { as: await aStaff('reviewer'), viewport: DESKTOP })
    await reviewer.getByRole('button', { name: /^1\.1/ }).click()
    await reviewer.getByText('先看树形，再动剪刀。').waitFor()
    await reviewer.getByRole('heading', { name: `${stage}意见` }).waitFor()
    await reviewer.getByRole('button', { name: '通过', exact: true }).click()
    await reviewer.getByRole('heading', { name: `${stage}意见` }).waitFor({ state: 'detached' })
  }
  await reviewer.getByRole('button', { name: '发布', exact: true }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await expect.poll(async () => (await courseInDb(id)).state).toBe('released')
})

test('what is typed survives a lost line and a closed tab', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  await aDraft(page, '断网的课')
  await page.getByLabel('课程简介').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('课程简介').fill('断网时写的')
  await page.getByText('已存在本机，联网后自动保存').waitFor()
  await page.context().setOffline(false)
  await saved(page)
  await page.route('**/api/v1/courses/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
  await page.getByLabel('课程简介').fill('还没来得及保存')
  await page.reload()
  await page.getByText('已恢复上次没来得及保存的内容').waitFor()
  expect(await page.getByLabel('课程简介').inputValue()).toBe('还没来得及保存')
})

test('two who write the same outline: the second is asked', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page, '两人同写')
  const other = await site.visit(`/courses/manage/${id}?tab=outline`, { as: await aStaff('editor'), viewport: DESKTOP })
  await enter(other, '添加单元')
  await other.getByLabel(/单元名称/).fill('她的单元')
  await saved(other)
  await tab(page, '课程内容')
  await enter(page, '添加单元')
  await page
    .getByRole('dialog')
    .getByText(/对方：1\. 她的单元/)
    .waitFor()
  await page.getByRole('button', { name: /用对方的/ }).click()
  await expect.poll(() => page.getByLabel(/单元名称/).inputValue()).toBe('她的单元')
  await saved(page)
  // Once answered, nothing of the other text waits on the device.
  await page.reload()
  await expect.poll(() => page.getByLabel(/单元名称/).inputValue()).toBe('她的单元')
})

test('what this device kept, and somebody else has written since: the reader is asked', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page, '各写各的')
  await page.getByLabel('课程简介').waitFor()
  const own = '**/api/v1/courses/*'
  await page.route(own, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
  await page.getByLabel('课程简介').fill('我写的')
  await page.getByText('已存在本机，联网后自动保存').waitFor()
  const other = await site.visit(`/courses/manage/${id}`, { as: await aStaff('editor'), viewport: DESKTOP })
  await other.getByLabel('课程简介').fill('她写的')
  await saved(other)
  await page.reload()
  await page.getByRole('dialog').getByText('她写的').waitFor()
  await page.unroute(own)
  await page.getByRole('button', { name: /用我填的/ }).click()
  await saved(page)
  expect((await courseInDb(id)).summary).toBe('我写的')
})

test('what cannot be saved is told with its place, from whichever part', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page, '学时写错')
  await page.getByLabel('学时', { exact: true }).fill('两')
  await page.getByText('有内容不合要求，改好后自动保存').waitFor()
  await tab(page, '课程内容')
  await page.getByText('学时——格式不对').waitFor()
  await enter(page, '添加单元')
  await enter(page, '图文')
  await tab(page, '基本信息')
  await page.getByLabel('学时', { exact: true }).fill('2')
  await saved(page)
  expect(await courseInDb(id)).toMatchObject({ outline: [{ lessons: [{ kind: 'article' }] }] })
})

test('a lesson taken out comes back with its text', async () => {
  const page = await site.visit('/courses/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  await aDraft(page, '删错了')
  await tab(page, '课程内容')
  await enter(page, '添加单元')
  await enter(page, '图文')
  await page.getByLabel('课时名称').fill('要紧的话')
  await page.getByRole('textbox', { name: '正文' }).click()
  await page.keyboard.type('这段不能丢')
  await page.getByText('已保存', { exact: true }).nth(1).waitFor()
  await enter(page, '删除：要紧的话')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByRole('textbox', { name: '正文' }).getByText('这段不能丢').waitFor()
})

test('an officer enrols a township and sees who is where', async () => {
  const course = await aReleasedCourse(site, office.county, { title: '反诈常识' })
  const page = await site.visit(`/courses/people/${course.id}`, { as: await aStaff('township_officer'), viewport: DESKTOP })
  await page.getByRole('button', { name: '组织学习' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: /^党组织/ }).fill('东河')
  await dialog.getByRole('option', { name: /东河/ }).first().click()
  await dialog.getByLabel('截止日期').fill('2099-12-31')
  await dialog.getByRole('button', { name: '报名' }).click()
  await dialog.waitFor({ state: 'detached' })
  await settleAudiences(site.deps)
  await page.getByRole('link', { name: '陈建国' }).waitFor()
  await page.getByRole('button', { name: /^已逾期/ }).click()
  await page.getByText('没有符合条件的人').waitFor()
  await page.getByRole('button', { name: '停止自动报名' }).first().waitFor()
})

test('to open a text that ends with a table changes nothing', async () => {
  const as = await aStaff('editor')
  const html = '<p>用药时间</p><table><tbody><tr><td><p>三月</p></td><td><p>石硫合剂</p></td></tr></tbody></table>'
  const { id } = await courseDesk(site).draft(as.headers, office.county, [{ title: '用药表', html }])
  const page = await site.visit(`/courses/manage/${id}?tab=outline`, { as, viewport: DESKTOP })
  const written: string[] = []
  page.on('request', (request) => request.method() === 'PUT' && written.push(request.url()))
  await page.getByRole('button', { name: /^1\.1 用药表/ }).press('Enter')
  await page.getByRole('textbox', { name: '正文' }).getByText('石硫合剂').click()
  await page.waitForTimeout(3000) // what was changed would have been sent by then
  expect(written).toEqual([])

  // Where the table ends one can write on.
  await page.getByRole('textbox', { name: '正文' }).press('Control+End')
  await page.keyboard.type('雨天不打药')
  await page.getByText('已保存', { exact: true }).nth(1).waitFor()
  expect(written.length).toBeGreaterThan(0)
})
