import type { Page } from 'playwright-core'
import { reckonStatistics } from '#server/quizzes/index.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { dayIn } from '#server/clock.ts'
import { aPerson, signedIn } from './county.ts'
import type { Office } from './office.ts'
import type { WalkedPage } from './pages.ts'
import { quizzing } from './quizzes.ts'

type Site = Parameters<typeof quizzing>[0]

const BANK = '防诈骗题库'
const TITLE = '防范电信诈骗小测验'

/** A question of every kind. */
const QUESTIONS: QuestionInput[] = [
  { kind: 'single', stem: '接到“公检法”电话要求转账，应当怎样做？', options: ['马上转账', '挂断并拨打 110 核实', '告诉对方验证码'], correct: [1] },
  { kind: 'multiple', stem: '哪些信息不能告诉陌生人？', options: ['验证码', '银行卡密码', '天气'], correct: [0, 1] },
  { kind: 'true_false', stem: '中奖要先交手续费，一定是诈骗。', isTrue: true },
  { kind: 'fill_in', stem: '全国反诈专线是____，报警电话是____。', blanks: [['96110'], ['110']] },
  { kind: 'matching', stem: '把骗术与特征连起来。', pairs: [{ left: '刷单返利', right: '先垫钱' }, { left: '冒充客服', right: '要退款' }], distractors: ['要面谈'] },
  { kind: 'ordering', stem: '被骗后按先后顺序怎样做？', items: ['停止转账', '拨打 110', '保存证据'] },
  { kind: 'numeric', stem: '公安机关设立的止付电话越早打越好，几小时内报警最有效？', value: 24, tolerance: 0, unit: '小时' },
  { kind: 'short_answer', stem: '谈谈怎样提醒老人防骗。', guidance: '讲到三点以上。' },
] // prettier-ignore

/** A bank, a released quiz with attempts and figures, answers that wait for marks, a paper with an entry. */
export async function quizzesToLookAt(site: Site, office: Office) {
  const { db } = site.deps
  const quiz = quizzing(site)
  const { headers: editor } = await signedIn(db, { role: 'editor', at: office.county })
  const { headers: reviewer } = await signedIn(db, { role: 'reviewer', at: office.county })
  const { headers: secretary } = await signedIn(db, { role: 'branch_secretary', at: office.e1 })
  const draft = await quiz.aDraft(editor, office.county, QUESTIONS, {}, 2, { bankName: BANK, title: TITLE })
  await quiz.release(reviewer, draft)
  const short = await quiz.aDraft(editor, office.county, QUESTIONS.slice(0, 3), {}, 2, { bankName: '小题库', title: '三题小测' })
  await quiz.release(reviewer, short)
  for (let n = 0; n < 4; n++) {
    const member = await signedIn(db, { at: office.e2, personId: (await aPerson(db, office.e2)).id })
    for (const { id } of [draft, short]) {
      const attempt = await quiz.start(member.headers, id)
      for (const [at, { question }] of attempt.items.entries()) {
        if (question.kind === 'short_answer') await quiz.save(member.headers, attempt, at, { texts: [`多提醒，多沟通（${n}）`] })
        else if (question.choices.length > 0 && question.kind !== 'ordering')
          await quiz.save(member.headers, attempt, at, { choices: [n % question.choices.length] })
      }
      await quiz.submit(member.headers, attempt.id)
    }
  }
  while (await reckonStatistics(site.deps, new AbortController().signal));
  const paper = await quiz.must<{ id: string }>('POST', '/quiz-papers', secretary, { quizId: draft.id, orgId: office.e1.id })
  const takenOn = dayIn(site.deps.config.COUNTY_TIME_ZONE, site.deps.now())
  const answers = QUESTIONS.map(() => null)
  await quiz.must('PUT', `/quiz-papers/${paper.id}/results/${office.secretary.id}`, secretary, { version: 0, takenOn, answers })
  return { quizId: draft.id, shortId: short.id, bankId: draft.bankId, paperId: paper.id }
}

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const inDialog = (page: Page) => page.getByRole('dialog').waitFor()
const open = async (page: Page, title: string) => {
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}
const inBank = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...{ name, path: '/banks', route: '/banks/[id]', as: 'editor' },
  before: async (page) => {
    await open(page, BANK)
    await page.getByText('挂断').or(page.getByText('公检法')).first().waitFor()
    await then?.(page)
  },
})
const inQuiz = (name: string, title: string, then?: (page: Page) => Promise<unknown>, below = ''): WalkedPage => ({
  ...{ name, path: '/quizzes/manage', route: `/quizzes/manage/[id]${below}`, as: 'county_officer' },
  before: async (page) => {
    await open(page, title)
    await page.locator('#preview-title').waitFor()
    await then?.(page)
  },
})
const inPaper = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...{ name, path: '/quizzes/papers', route: '/quizzes/papers/[id]', as: 'branch_secretary' },
  before: async (page) => {
    await open(page, TITLE)
    await page.getByText('陈建国').first().waitFor()
    await then?.(page)
  },
})

/** The pages of banks, quizzes in the making, figures, marking and branch papers. */
export const QUIZ_PAGES: readonly WalkedPage[] = [
  { name: 'banks', path: '/banks', as: 'editor', before: (page) => page.getByText(BANK).first().waitFor() },
  inBank('bank'),
  inBank('bank-question', async (page) => {
    await press(page, /^(修改试题|Edit the question)/)
    await inDialog(page)
  }),
  inBank('bank-import', (page) => page.getByRole('tab', { name: /^(导入|Import)$/ }).click()),
  inBank('bank-export', (page) => page.getByRole('tab', { name: /^(导出|Export)$/ }).click()),
  { name: 'quizzes-manage', path: '/quizzes/manage', as: 'editor', before: (page) => page.getByText(TITLE).first().waitFor() },
  inQuiz('quiz-edit', TITLE),
  {
    ...inQuiz(
      'quiz-figures',
      '三题小测',
      async (page) => {
        await page.getByRole('link', { name: /^(统计分析|Statistics)$/ }).click()
        await page.locator('#figures-title').waitFor()
      },
      '/statistics',
    ),
    isPrinted: true,
  },
  inQuiz(
    'quiz-sheets',
    '三题小测',
    async (page) => {
      await page.goto(`${page.url()}/paper`)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
    },
    '/paper',
  ),
  { name: 'quiz-marking', path: '/quizzes/marking', as: 'editor', before: (page) => page.getByText('多提醒').first().waitFor() },
  { name: 'quiz-papers', path: '/quizzes/papers', as: 'branch_secretary', before: (page) => page.getByText(TITLE).waitFor() },
  inPaper('quiz-paper'),
  inPaper('quiz-paper-enter', async (page) => {
    await press(page, /^(录入|Enter): /)
    await inDialog(page)
  }),
  inPaper('quiz-paper-check', async (page) => {
    await press(page, /^(核对|Check): /)
    await page.getByRole('button', { name: /^(与答卷一致|It is as on the sheet)/ }).waitFor()
  }),
]
