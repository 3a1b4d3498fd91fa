import type { Page } from 'playwright-core'
import { signedIn } from './county.ts'
import { aPdf, courseDesk } from './courses.ts'
import type { Office } from './office.ts'
import type { WalkedPage } from './pages.ts'

const COURSE = '苹果树冬季修剪'
/** Released by quizzesToLookAt(). */
const [LONG, SHORT] = ['防范电信诈骗小测验', '三题小测']

/** A course on the air with a lesson to read, a document to page through and a quiz. */
export async function coursesToStudy(context: Parameters<typeof courseDesk>[0], office: Office, quizId: string) {
  const desk = courseDesk(context)
  const { headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: office.county })
  const draft = await desk.draft(editor, office.county, [], { title: COURSE, hours: 3 })
  const { body: file } = await desk.sendFile(editor, draft.id, '修剪图解.pdf', aPdf(2))
  const html = '<h2>先看后剪</h2><p>先看树形，再动剪刀。<strong>病枝、枯枝</strong>先去掉。</p><ul><li><p>剪口要平</p></li></ul>'
  const lessons = [
    { title: '看树形', html },
    { title: '图解', kind: 'document' as const, fileId: file.id },
    { title: '测一测', kind: 'quiz' as const, quizId, isRequired: false },
  ]
  await desk.write(editor, draft.id, lessons, { title: COURSE, hours: 3 })
  await desk.release(editor, office.county, draft.id)
}

const open = async (page: Page, title: string) => {
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()

const study = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...{ name, path: '/courses', route: '/courses/[id]', as: 'member' },
  before: async (page) => {
    await open(page, COURSE)
    await page.getByRole('button', { name: /^(报名学习|Enrol)$/ }).waitFor()
    await then?.(page)
  },
})
const lesson = (name: string, title: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...study(name, async (page) => {
    await press(page, /^(报名学习|Enrol)$/)
    await open(page, title)
    await then?.(page)
  }),
  route: '/courses/[id]/lessons/[lessonId]',
})
const sit = (name: string, title: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...{ name, path: '/quizzes', route: '/attempts/[id]', as: 'member' },
  before: async (page) => {
    await open(page, title)
    await press(page, /^(开始答题|Begin)$/)
    await page.getByText(/^(第 1 题|Question 1)$/).waitFor()
    await then?.(page)
  },
})

/** The pages of courses and quizzes for those who learn. */
export const STUDY_PAGES: readonly WalkedPage[] = [
  { name: 'courses', path: '/courses', as: 'member', before: (page) => page.getByText(COURSE).first().waitFor() },
  study('course'),
  study('course-enrolled', async (page) => {
    await press(page, /^(报名学习|Enrol)$/)
    await page.getByRole('link', { name: /开始学习|^Begin$/ }).waitFor()
  }),
  lesson('lesson-article', '看树形'),
  lesson('lesson-document', '图解', (page) => page.locator('canvas').first().waitFor()),
  lesson('lesson-quiz', '测一测'),
  { name: 'quizzes', path: '/quizzes', as: 'member', before: (page) => page.getByText(LONG).first().waitFor() },
  {
    ...{ name: 'quiz', path: '/quizzes', route: '/quizzes/[id]', as: 'member' },
    before: async (page) => {
      await open(page, LONG)
      await page.getByRole('button', { name: /^(开始答题|Begin)$/ }).waitFor()
    },
  },
  sit('attempt', LONG),
  sit('attempt-hand-in', SHORT, async (page) => {
    await press(page, /^(交卷|Hand in)$/)
    await page.getByRole('dialog').waitFor()
  }),
  sit('attempt-result', SHORT, async (page) => {
    await press(page, /^(交卷|Hand in)$/)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(交卷|Hand in)$/ })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
  }),
]
