import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { aPdf, courseDesk } from '../support/courses.ts'
import { passAndRelease, sendToReview } from '../support/course-release.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'
import { axeFindings, DESKTOP, overflowing, PHONE, useSite } from '../support/site.ts'

const site = useSite()

/** A course of a text, a document and a quiz: written by its editor, who then sends it through the three reviews in the pages. */
async function aCourseOnTheAir() {
  const { db } = site.deps
  const county = await aCounty(db)
  const as = await signedIn(db, { role: 'editor', at: county.county })
  const { headers: releaser } = await signedIn(db, { role: 'county_officer', at: county.county })
  const quizzes = quizzing(site)
  const third = { kind: 'true_false', stem: '剪口要平。', isTrue: true } as const
  const settings = { shufflesOptions: false, passShare: 0.6 }
  const quiz = await quizzes.aDraft(as.headers, county.county, [...TWO_CHOICES, third], settings, 1, { title: '剪枝小测' })
  await quizzes.release(releaser, quiz)
  const desk = courseDesk(site)
  const course = { title: '苹果树冬季修剪', keepsOrder: true }
  const draft = await desk.draft(as.headers, county.county, [], course)
  const { body: file } = await desk.sendFile(as.headers, draft.id, '修剪图解.pdf', aPdf(2))
  const lessons = [
    { title: '看树形', html: '<h2>先看后剪</h2><p>先看树形，再动剪刀。</p>' },
    { title: '图解', kind: 'document' as const, fileId: file.id },
    { title: '测一测', kind: 'quiz' as const, quizId: quiz.id },
  ]
  await desk.write(as.headers, draft.id, lessons, course)

  const page = await site.visit(`/courses/manage/${draft.id}`, { as, viewport: DESKTOP })
  await page.getByLabel('学时', { exact: true }).fill('3')
  await page.locator('header').getByText('已保存', { exact: true }).waitFor()
  await sendToReview(page)
  await passAndRelease(site, county.county, draft.id)
  return county
}

const sound = async (page: Page, what: string) => {
  expect(await axeFindings(page), `axe: ${what}`).toEqual([])
  expect(await overflowing(page), `sticks out: ${what}`).toEqual([])
}

/** As long as the lesson must be read at least, by the clock of the server. */
const readLong = (startedAt: number, minutes: number) => site.setNow(new Date(startedAt + minutes * 60_000))

test('a member takes a course on a phone, loses the line in the middle of the quiz, passes, and the hours are in the year', async () => {
  const county = await aCourseOnTheAir()
  const person = await aPerson(site.deps.db, county.e1, { name: '王小明' })
  const as = await signedIn(site.deps.db, { at: county.e1, personId: person.id })
  const startedAt = Date.now()

  const page = await site.visit('/courses', { as, viewport: PHONE })
  const card = page.getByRole('link', { name: /苹果树冬季修剪/ })
  await card.waitFor()
  await sound(page, 'catalogue')
  await card.click()
  await page.getByText('可得 3 学时').waitFor()
  await page.getByRole('button', { name: '报名学习' }).click()
  await page.getByText('已学 0%').waitFor()
  await sound(page, 'course')
  await page.getByRole('link', { name: /开始学习|接着学/ }).click()

  // Too quick is said; some minutes later it counts.
  await page.getByRole('heading', { name: '先看后剪' }).waitFor()
  await sound(page, 'article')
  await page.getByRole('button', { name: '我已读完' }).click()
  await page.getByText('读得太快了').waitFor()
  readLong(startedAt, 5)
  await page.getByRole('button', { name: '我已读完' }).click()
  await page.getByText('本课已学完').waitFor()
  await page.getByRole('link', { name: '下一课' }).click()

  await page.getByText('已读 1 / 2 页').waitFor()
  await sound(page, 'document')
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByText('全部读过了').waitFor()
  readLong(startedAt, 15)
  await page.getByRole('button', { name: '我已读完' }).click()
  await page.getByText('本课已学完').waitFor()
  await page.getByRole('link', { name: '下一课' }).click()

  await page.getByRole('link', { name: '去测验' }).click()
  await page.getByRole('button', { name: '开始答题' }).click()
  await page.getByLabel('甲').check()
  await page.getByText('全部已保存').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('丁').check()
  await page.getByLabel('正确').check()
  await page.getByText('2 题尚未保存，联网后自动补交').waitFor()
  await page.context().setOffline(false)
  await page.getByText('全部已保存').waitFor()
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
  await page.getByText('通过', { exact: true }).waitFor()
  await page.getByRole('link', { name: '回到课程' }).click()
  await page.getByText('本课已学完').waitFor()
  await page.getByRole('link', { name: '课程目录' }).last().click()
  await page
    .getByText(/记入 [\d.]+ 学时/)
    .first()
    .waitFor()
  await sound(page, 'course completed')
  await page.getByRole('link', { name: '查看我的学时' }).click()
  await page.getByRole('heading', { name: '学时记录' }).waitFor()
  await page.locator('main').getByText('苹果树冬季修剪').first().waitFor()
  await page.getByText(/^共 3 学时/).waitFor()
  const entries = await site.deps.db.selectFrom('creditEntry').select(['hours', 'sourceKind']).execute()
  expect(entries.reduce((sum, { hours }) => sum + Number(hours), 0)).toBe(3)
  expect(entries.map(({ sourceKind }) => sourceKind)).toContain('course')
})
