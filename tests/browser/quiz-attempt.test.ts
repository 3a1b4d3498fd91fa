import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { QuizSettings } from '#server/quizzes/attempt.rules.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'
import { axeFindings, overflowing, PHONE, useSite } from '../support/site.ts'

const site = useSite()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(site.deps.db)
})

const EVERY_KIND: QuestionInput[] = [
  ...TWO_CHOICES,
  { kind: 'multiple', stem: '哪些是红色的？', options: ['党旗', '国旗', '松树'], correct: [0, 1], partialRule: 'exact' },
  { kind: 'true_false', stem: '党员有预备期。', isTrue: true },
  { kind: 'fill_in', stem: '入党须有____名正式党员作____。', blanks: [['两', '2'], ['介绍人']] },
  {
    kind: 'matching',
    stem: '连一连',
    pairs: [
      { left: '春', right: '种' },
      { left: '秋', right: '收' },
    ],
    distractors: ['藏'],
  },
  { kind: 'ordering', stem: '排一排', items: ['申请', '谈话', '讨论'], orderRule: 'exact' },
  { kind: 'numeric', stem: '预备期几年？', value: 1, tolerance: 0, unit: '年' },
]

async function aQuiz(title: string, questions: QuestionInput[], settings: Partial<QuizSettings> = {}) {
  const quizzes = quizzing(site)
  const { headers: editor } = await signedIn(site.deps.db, { role: 'editor', at: county.county })
  const { headers: releaser } = await signedIn(site.deps.db, { role: 'county_officer', at: county.county })
  const plain = { shufflesOptions: false, timeLimitS: null, ...settings }
  await quizzes.release(releaser, await quizzes.aDraft(editor, county.county, questions, plain, 1, { title }))
}

const aMember = async () => {
  const person = await aPerson(site.deps.db, county.e1, { name: '王小明' })
  return { person, as: await signedIn(site.deps.db, { at: county.e1, personId: person.id }) }
}

/** On a phone, from the list to the first question. */
async function begin(title: string) {
  const { person, as } = await aMember()
  const page = await site.visit('/quizzes', { as, viewport: PHONE })
  await page.getByRole('link', { name: new RegExp(title) }).click()
  await page.getByRole('button', { name: '开始答题' }).click()
  await page.getByText('第 1 题', { exact: true }).waitFor()
  return { page, person, as }
}

const savedAnswers = async (personId: string) => {
  const rows = await site.deps.db
    .selectFrom('attemptItem as i')
    .innerJoin('attempt as t', 't.id', 'i.attemptId')
    .select('i.answer')
    .where('t.personId', '=', personId)
    .execute()
  return rows.filter(({ answer }) => answer !== null).length
}

const submit = async (page: Page) => {
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
}

test('every kind of question is answered without a mouse being dragged, and the right answers count', async () => {
  await aQuiz('各种题', EVERY_KIND)
  const { page, person } = await begin('各种题')
  expect(await axeFindings(page), 'axe').toEqual([])
  expect(await overflowing(page), 'sticks out').toEqual([])
  await page.getByLabel('甲').check()
  await page.getByLabel('丁').check()
  await page.getByLabel('党旗').check()
  await page.getByLabel('国旗').check()
  await page.getByLabel('正确').check()
  await page.getByLabel('第 1 空').fill('２')
  await page.getByLabel('第 2 空').fill('介绍人')
  await page.getByLabel('春').selectOption('种')
  await page.getByLabel('秋').selectOption('收')
  await page.getByLabel('填写数字').fill('1')
  // What is not answered is said before handing in, and found again.
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByText('还有 1 道题没有答完').waitFor()
  await page.getByRole('button', { name: '去答第 7 题' }).click()
  await page.getByRole('button', { name: '就按这个顺序' }).click()
  for (const [at, text] of ['申请', '谈话', '讨论'].entries())
    await page.getByLabel(`“${text}”排在第几`).selectOption({ label: String(at + 1) })
  await page.getByRole('button', { name: '把“谈话”上移' }).click()
  await page.getByRole('button', { name: '把“谈话”下移' }).click()
  await page.getByText('全部已保存').waitFor()
  expect(await savedAnswers(person.id)).toBe(8)
  await submit(page)
  await page.getByText('通过', { exact: true }).waitFor()
  await page.getByText('得分 8 分，满分 8 分').waitFor()
  await page.getByText('因为甲').waitFor()
  expect(await axeFindings(page), 'axe of the result').toEqual([])
  expect(await overflowing(page), 'sticks out of the result').toEqual([])
})

test('answers given while the line is down say so, survive a closed page and are sent when it is back', async () => {
  await aQuiz('断线测验', [...TWO_CHOICES, { kind: 'true_false', stem: '第三题', isTrue: false }])
  const { page, person } = await begin('断线测验')
  await page.getByLabel('甲').check()
  await page.getByText('全部已保存').waitFor()
  await page.context().setOffline(true)
  await page.getByLabel('丁').check()
  await page.getByText('尚未保存，联网后自动补交', { exact: true }).waitFor()
  expect(await savedAnswers(person.id)).toBe(1)
  await page.context().setOffline(false)
  await page.getByText('全部已保存').waitFor()
  expect(await savedAnswers(person.id)).toBe(2)

  // Down again, and the page is closed before it is back.
  await page.context().setOffline(true)
  await page.getByLabel('错误').check()
  await page.getByText('1 题尚未保存，联网后自动补交').waitFor()
  const context = page.context()
  const address = page.url()
  await page.close()
  expect(await savedAnswers(person.id)).toBe(2)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/settings')
  await expect.poll(() => savedAnswers(person.id), { timeout: 15_000 }).toBe(3)
  await again.goto(address)
  await expect.poll(() => again.getByLabel('错误').isChecked()).toBe(true)
  await again.getByText('已答 3 / 3 题').waitFor()
  await submit(again)
  await again.getByText('得分 3 分，满分 3 分').waitFor()
})

test('a second device goes on with the same attempt', async () => {
  await aQuiz('换手机', TWO_CHOICES)
  const { page, as } = await begin('换手机')
  await page.getByLabel('甲').check()
  await page.getByText('全部已保存').waitFor()
  const other = await site.visit('/quizzes', { as })
  await other.getByRole('link', { name: /换手机/ }).click()
  await other.getByRole('button', { name: '接着答题' }).click()
  await expect.poll(() => other.getByLabel('甲').isChecked()).toBe(true)
  expect(other.url()).toBe(page.url())
})

test('when time is up without a line, what was answered in time is sent afterwards and handed in', async () => {
  const startsAt = Date.now()
  const at = (seconds: number) => site.setNow(new Date(startsAt + seconds * 1000))
  await aQuiz('限时测验', TWO_CHOICES, { timeLimitS: 120, graceS: 600 })
  at(0)
  try {
    const { page } = await begin('限时测验')
    await page.getByLabel('甲').check()
    await page.getByText('全部已保存').waitFor()
    // The clock of the server says that ten seconds are left.
    at(110)
    await page.reload()
    await page.getByRole('timer').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('丁').check()
    await page.getByText('时间到，正在交卷').waitFor()
    await page.getByText('网络还没有恢复').waitFor()
    expect(await page.getByLabel('丙').last().isDisabled()).toBe(true)
    at(121)
    await page.context().setOffline(false)
    await page.getByText('得分 2 分，满分 2 分').waitFor({ timeout: 30_000 })
  } finally {
    site.setNow(null)
  }
})
