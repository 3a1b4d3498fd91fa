import type { Page } from 'playwright-core'
import { aPdf, aReleasedCourse, courseDesk } from './courses.ts'
import { signedIn } from './county.ts'
import type { Office } from './office.ts'
import type { WalkedPage } from './pages.ts'
import { aReleasedFilm } from './watching.ts'

const HTML =
  '<h2>为什么冬剪</h2><p>冬剪让树势<strong>均衡</strong>，来年挂果匀。</p><ul><li><p>先看树形</p></li><li><p>再动剪刀</p></li></ul>' +
  '<table><tbody><tr><th>树龄</th><th>剪法</th><th>留枝</th></tr><tr><td>三年</td><td>轻剪</td><td>三主枝</td></tr></tbody></table>'
const DRAFT = '冬季果树修剪'
const WAITING = '民宿接待礼仪'
const RELEASED = '反诈与信息安全'

/** A course being written, one that waits for its first review, one on the air with people enrolled. */
export async function coursesToLookAt(site: Parameters<typeof courseDesk>[0], office: Office) {
  const { db } = site.deps
  const desk = courseDesk(site)
  const { headers: editor } = await signedIn(db, { role: 'editor', at: office.county })
  const film = await aReleasedFilm(db, office.county, { changes: { title: '冬剪示范' } })
  const lessons = [
    { title: '为什么冬剪', html: HTML },
    { title: '看示范', kind: 'film', filmId: film.id, minutes: 45 },
    { title: '技术规程', kind: 'document' },
    { title: '课后测验', kind: 'quiz', isRequired: false },
  ] as const
  const draft = await desk.draft(editor, office.county, [...lessons], { title: DRAFT })
  const file = await desk.sendFile(editor, draft.id, '技术规程.pdf', aPdf(3))
  const waiting = await desk.draft(editor, office.county, [lessons[0], lessons[1]], { title: WAITING })
  await desk.must(editor, 'POST', `/courses/${waiting.id}/submission`, { version: waiting.version })
  const released = await aReleasedCourse(site, office.county, { title: RELEASED, lessons: [{ html: HTML }] })
  const { headers: officer } = await signedIn(db, { role: 'township_officer', at: office.east })
  await desk.must(officer, 'POST', `/courses/${released.id}/audiences`, { orgId: office.east.id, dueOn: '2027-06-30' })
  return { draft, fileId: file.body.id, waiting, released }
}

const open = async (page: Page, title: string) => {
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()

const edit = (name: string, title: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: '/courses/manage',
  route: '/courses/manage/[id]',
  as: 'editor',
  before: async (page) => {
    await open(page, title)
    await page.getByRole('tablist').waitFor()
    await then?.(page)
  },
})

/** The pages of courses for editors, reviewers and officers. */
export const COURSE_PAGES: readonly WalkedPage[] = [
  { name: 'courses-manage', path: '/courses/manage', as: 'editor', before: (page) => page.getByText(DRAFT).first().waitFor() },
  edit('course-facts', DRAFT),
  edit('course-outline', DRAFT, (page) => tab(page, /^(课程内容|Content)$/)),
  edit('course-article', DRAFT, async (page) => {
    await tab(page, /^(课程内容|Content)$/)
    await press(page, /^1\.1/)
    await page.getByRole('toolbar').waitFor()
  }),
  edit('course-film', DRAFT, async (page) => {
    await tab(page, /^(课程内容|Content)$/)
    await press(page, /^1\.2/)
    await page.getByRole('textbox', { name: /^(影片|Film)$/ }).click()
    await page.getByRole('button', { name: /^冬剪示范/ }).waitFor()
  }),
  edit('course-document', DRAFT, async (page) => {
    await tab(page, /^(课程内容|Content)$/)
    await press(page, /^1\.3/)
  }),
  edit('course-preview', DRAFT, async (page) => {
    await tab(page, /^(预览|Preview)$/)
    await press(page, /^1\.1/)
    await page.getByRole('heading', { name: '为什么冬剪' }).waitFor()
  }),
  edit('course-submit', DRAFT, async (page) => {
    await tab(page, /^(送审发布|Review and release)$/)
    await page.getByRole('heading', { name: /^(送审|Send to review)$/ }).waitFor()
  }),
  edit('course-frozen', WAITING),
  edit('course-released', RELEASED, (page) => tab(page, /^(送审发布|Review and release)$/)),
  { name: 'course-import', path: '/courses/manage', as: 'editor', before: (page) => press(page, /^(导入课程|Import)$/) },
  {
    name: 'course-reviews',
    path: '/courses/reviews',
    as: 'reviewer',
    before: (page) => page.getByText(WAITING).first().waitFor(),
  },
  {
    name: 'course-review',
    path: '/courses/reviews',
    route: '/courses/reviews/[id]',
    as: 'reviewer',
    before: async (page) => {
      await open(page, WAITING)
      await page.getByRole('heading', { name: /初审意见|First review/ }).waitFor()
    },
  },
  {
    name: 'courses-people',
    path: '/courses/people',
    as: 'township_officer',
    before: (page) => page.getByText(RELEASED).first().waitFor(),
  },
  {
    name: 'course-people',
    path: '/courses/people',
    route: '/courses/people/[id]',
    as: 'township_officer',
    before: async (page) => {
      await open(page, RELEASED)
      await page.getByRole('heading', { name: /^(已组织的学习|Enrolled groups)$/ }).waitFor()
    },
  },
  {
    name: 'course-enrol',
    path: '/courses/people',
    route: '/courses/people/[id]',
    as: 'township_officer',
    before: async (page) => {
      await open(page, RELEASED)
      await press(page, /^(组织学习|Enrol people)$/)
      await page.getByRole('dialog').waitFor()
    },
  },
]
