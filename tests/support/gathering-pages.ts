import type { Page } from 'playwright-core'
import { aPerson, signedIn } from './county.ts'
import { recording } from './gathering-records.ts'
import { filmFolder, filmItem } from './hall.ts'
import type { Office } from './office.ts'
import type { WalkedPage } from './pages.ts'
import { aReleasedFilm } from './watching.ts'

type Context = Parameters<typeof recording>[0] & { deps: Parameters<typeof filmFolder>[0] }

const [NOW, AHEAD, HELD, DISPUTED] = ['主题党日放映', '后山组放映', '集中收看柳树湾的春天', '年末党课']
const DAY_MS = 86_400_000

/** A branch that is together at this moment, has plans, has held and closed one, and disagrees about another. */
export async function gatheringsToLookAt(context: Context, office: Office) {
  const desk = recording(context)
  const { db } = context.deps
  const film = await aReleasedFilm(db, office.county, { changes: { title: '柳树湾的春天' } })
  await filmFolder(context.deps, film.versionId)
  const session = async (name: string) => {
    const made = await signedIn(db, { role: 'branch_secretary', at: office.e1 })
    await db.updateTable('account').set({ displayName: name }).where('id', '=', made.accountId).execute()
    return made.headers
  }
  const [secretary, deputy] = [await session('陈建国'), await session('王秀英')]
  const from = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
  const plan = (title: string, days: number, more: object = {}) => ({
    ...{ title, purposes: ['screening', 'theme_day'], startsAt: from(days), place: '党群服务中心', host: '陈建国' },
    ...{ recorder: '王秀英', agenda: [filmItem(film.id, { title: '柳树湾的春天' })], ...more },
  })
  const ill = await aPerson(db, office.e1, { name: '何秀兰' })
  const late = await aPerson(db, office.e1, { name: '唐大勇' })

  const now = await desk.opened(secretary, office.e1.id, plan(NOW, -1 / 48))
  await desk.mark(secretary, now.id, ill.id, { status: 'absent', reason: 'sick', note: '住院' })
  await desk.mark(secretary, now.id, late.id, { status: 'present', lateMinutes: 10 })
  await desk.plan(secretary, office.e1.id, plan(AHEAD, 3))

  const { id } = await desk.opened(secretary, office.e1.id, plan(HELD, -5))
  await desk.mark(secretary, id, ill.id, { status: 'absent', reason: 'sick', note: '住院' })
  await desk.allPresent(secretary, id)
  const minutes = { summary: '收看电教片，交流体会。', decisions: '一致同意开展志愿服务。', visitorCount: 6 }
  await desk.close(secretary, id, minutes)
  await desk.correct(secretary, id, { reason: '漏记发言', discussion: '唐大勇谈修剪技术。' })

  const disputed = await desk.opened(secretary, office.e1.id, plan(DISPUTED, -2))
  await desk.mark(secretary, disputed.id, late.id, { status: 'present', version: 1 })
  await desk.mark(deputy, disputed.id, late.id, { status: 'absent', version: 1 })
}

const show = (name: string, title: string, below = '', then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  ...{ name, path: '/gatherings', route: `/gatherings/[id]${below}`, as: 'branch_secretary' },
  before: async (page) => {
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    if (below) await page.goto(page.url() + below)
    await page.waitForLoadState('networkidle')
    await then?.(page)
  },
})
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const tab = (at: number) => async (page: Page) => {
  await page.getByRole('tab').nth(at).click()
  await page.waitForLoadState('networkidle')
}

const fetchPack = async (page: Page) => {
  await press(page, /下载到这台电脑|Download to/)
  await page.getByText(/已下载并核对|Downloaded and verified/).waitFor()
}

/** The pages of being together: planning, roll call, the hall, records, and signing in. */
export const GATHERING_PAGES: readonly WalkedPage[] = [
  { name: 'gatherings', path: '/gatherings', as: 'branch_secretary', before: (page) => page.getByText(NOW).first().waitFor() },
  { name: 'gatherings-month', path: '/gatherings', as: 'branch_secretary', before: tab(1) },
  { name: 'gatherings-history', path: '/gatherings', as: 'branch_secretary', before: tab(2) },
  { name: 'gatherings-county', path: '/gatherings', as: 'county_officer' },
  { name: 'gathering-new', path: '/gatherings/new', as: 'branch_secretary' },
  { name: 'gatherings-reach', path: '/gatherings/reach', as: 'county_officer' },
  { name: 'gatherings-missed', path: '/gatherings/reach', as: 'county_officer', before: tab(3) },
  show('gathering-ahead', AHEAD),
  show('gathering-plan', AHEAD, '/plan'),
  show('gathering-roll-call', NOW),
  show('gathering-close', NOW, '', async (page) => {
    await press(page, /^(结束活动|Close the gathering)/)
    await page.getByRole('dialog').waitFor()
  }),
  show('gathering-disputed', DISPUTED),
  show('gathering-closed', HELD),
  { ...show('gathering-record', HELD, '/record'), isPrinted: true },
  { ...show('gathering-roster', NOW, '/roster'), isPrinted: true },
  show('gathering-hall', NOW, '/hall', (page) => page.getByText(/^\d{4} \d{4}$/).waitFor()),
  show('gathering-offline', AHEAD, '/offline', fetchPack),
  {
    ...show('offline-hall', AHEAD, '/offline', async (page) => {
      await fetchPack(page)
      await page.getByRole('link', { name: /打开离线会场|Open the offline/ }).click()
      await page.getByRole('group').first().waitFor()
    }),
    route: '/offline-hall/[packId]',
  },
  { name: 'offline-hall-none', path: '/offline-hall', as: null },
  { name: 'gathering-attend', path: '/attend', as: 'member' },
  {
    name: 'gathering-join',
    path: '/attend',
    route: '/join/[id]',
    as: 'member',
    before: async (page) => {
      await page
        .getByRole('link', { name: /远程参加|Join remotely/ })
        .first()
        .click()
      await page.getByRole('button', { name: /^(参加|Join)$/ }).waitFor()
    },
  },
]
