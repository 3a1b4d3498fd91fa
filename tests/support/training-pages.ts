import type { Page } from 'playwright-core'
import type { WalkedPage } from './pages.ts'

const policy = (name: string, then?: (page: Page) => Promise<unknown>, route = '/policies/[id]'): WalkedPage => ({
  name,
  path: '/policies',
  route,
  as: 'county_officer',
  before: async (page) => {
    await page.locator('tbody a').filter({ hasText: /32/ }).first().click()
    await page.getByRole('heading', { name: /历次版本|^Versions$/ }).waitFor()
    await then?.(page)
  },
})
const settled = (page: Page) => page.waitForLoadState('networkidle')

/** The pages of completion, requirements, hour conversion and years. */
export const TRAINING_PAGES: readonly WalkedPage[] = [
  { name: 'completion-county', isPrinted: true, path: '/completion', as: 'county_officer' },
  {
    name: 'completion-township',
    path: '/completion',
    as: 'county_officer',
    before: async (page) => {
      await page.locator('tr.child a').first().click()
      await page.locator('nav ol a').last().waitFor()
      await settled(page)
    },
  },
  {
    name: 'completion-branch',
    isPrinted: true,
    path: '/completion',
    as: 'branch_secretary',
    before: (page) => page.locator('td.first').first().waitFor(),
  },
  {
    name: 'completion-people',
    isPrinted: true,
    path: '/completion',
    route: '/completion/people',
    as: 'county_officer',
    before: async (page) => {
      await page.locator('tr.total td.number a').first().click()
      await page.locator('td.first').first().waitFor()
    },
  },
  { name: 'completion-people-behind', path: '/completion/people?state=behind&state=overdue', as: 'township_officer' },
  {
    name: 'completion-last-year',
    path: '/completion?period=2025',
    as: 'county_officer',
    before: (page) => page.locator('tr.total').waitFor(),
  },
  { name: 'corrections', isPrinted: true, path: '/completion/corrections', as: 'county_officer' },
  { name: 'years', path: '/completion/years', as: 'county_officer' },
  { name: 'policies', path: '/policies', as: 'township_officer' },
  policy('policy'),
  policy(
    'policy-edit',
    async (page) => {
      await page.getByRole('link', { name: /起草新版本|Draft a new version/ }).click()
      await page.locator('form section').nth(5).waitFor()
    },
    '/policies/[id]/edit',
  ),
  {
    name: 'policy-publish',
    path: '/policies',
    route: '/policies/[id]',
    as: 'county_officer',
    before: async (page) => {
      await page
        .locator('tbody a')
        .filter({ hasText: /从严口径|Stricter reading/ })
        .first()
        .click()
      await page
        .getByRole('button', { name: /发布并启用|^Publish/ })
        .first()
        .click()
      await page.getByRole('dialog').locator('input[type=date]').waitFor()
    },
  },
  { name: 'policy-new', path: '/policies/new', as: 'county_officer' },
  { name: 'conversions', path: '/conversions', as: 'county_officer' },
  {
    name: 'conversion-new',
    path: '/conversions/new?preset=online-steps-yunnan-cadre',
    as: 'county_officer',
    before: (page) => page.locator('dl dd').first().waitFor(),
  },
  { name: 'home-township', path: '/', as: 'township_officer', before: (page) => page.locator('#figures-title').waitFor() },
]

/** Tries the stricter reading that nobody has switched on, to the end. */
const dryRun = async (page: Page) => {
  await page
    .locator('tbody a')
    .filter({ hasText: /从严口径|Stricter reading/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^(试算|Dry run)$/ }).click()
  await page.getByRole('link', { name: /去发布|Go to publishing/ }).waitFor({ timeout: 60_000 })
}

/** Pages that need a worker. */
export const DRY_RUN_PAGES: readonly WalkedPage[] = [
  {
    name: 'dry-run',
    isPrinted: true,
    path: '/policies',
    route: '/policies/dry-runs/[run]',
    as: 'county_officer',
    before: dryRun,
  },
  {
    name: 'dry-run-people',
    path: '/policies',
    route: '/policies/dry-runs/[run]/people',
    as: 'county_officer',
    before: async (page) => {
      await dryRun(page)
      await page.locator('main a[href*="/people?"]').first().click()
      await page.locator('tbody a').first().waitFor()
    },
  },
]
