import type { Page } from 'playwright-core'
import type { WalkedPage } from './pages.ts'

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()

const openAll = (page: Page) =>
  page.locator('main summary').evaluateAll((all) => all.forEach((one) => ((one.parentElement as HTMLDetailsElement).open = true)))

/** The tab of the first secretary in the list. */
async function openTab(page: Page, name: RegExp) {
  await page.locator('tbody a').first().click()
  await page.getByRole('tab', { name }).click()
  await page.getByRole('button', { name: /打印年度|Print the yearly/ }).waitFor()
}
const ofPerson = (name: string, tab: RegExp, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: '/people?position=secretary',
  route: '/people/[id]',
  as: 'county_officer',
  before: async (page) => {
    await openTab(page, tab)
    await then?.(page)
  },
})

/** Whoever nothing is required of has no ring. */
const yearCard = (page: Page) => page.getByRole('link', { name: /查看全部要求|All requirements/ }).waitFor()
const years = (page: Page) => page.getByRole('heading', { name: /学时记录|Entries/ }).waitFor()

/** The pages of a member's year, of claims, and of a person's hours. */
export const LEARNING_PAGES: readonly WalkedPage[] = [
  { name: 'home-year', path: '/', as: 'member', before: yearCard },
  { name: 'year', path: '/year', as: 'member', before: years },
  {
    name: 'year-open',
    path: '/year',
    as: 'member',
    before: async (page) => {
      await years(page)
      await openAll(page)
    },
  },
  { name: 'year-before', path: '/year?year=2025', as: 'member', before: years },
  { name: 'year-none', path: '/year', as: 'county_officer' },
  { name: 'year-claims', path: '/year/claims', as: 'member' },
  {
    name: 'year-claim-new',
    path: '/year/claims/new',
    as: 'member',
    before: async (page) => {
      await page.getByLabel(/开始日期|First day/).fill('2026-05-12')
      await page.getByLabel(/结束日期|Last day/).fill('2026-05-14')
      await page.getByText(/预计 24 学时|About 24 hours/).waitFor()
      await press(page, /提交申报|^Send$/)
    },
  },
  { name: 'claims', path: '/claims?state=all', as: 'county_officer', before: openAll },
  {
    name: 'claims-refuse',
    path: '/claims?state=submitted',
    as: 'county_officer',
    before: (page) => press(page, /^(不予认定|Refuse)/),
  },
  {
    name: 'claims-enter',
    path: '/claims/enter',
    as: 'county_officer',
    before: async (page) => {
      await page.getByLabel(/按姓名、编号、手机号找|By name, number/).fill('陈')
      await press(page, /选中列出的|Choose the/)
    },
  },
  ofPerson('person-standing', /达标情况|Standing/),
  ofPerson('person-hours', /学时记录|Hours/),
  ofPerson('person-reverse', /学时记录|Hours/, (page) => press(page, /^(冲销|Reverse)/)),
]
