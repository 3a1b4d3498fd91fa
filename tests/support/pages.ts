import type { Page } from 'playwright-core'
import type { Role, SessionStage } from '#db/types.ts'

/** A page as one kind of reader sees it: walked by the accessibility tests and by the screenshots. */
export interface WalkedPage {
  /** Name of the picture. */
  name: string
  path: string
  /** Where `before` leads, if not to `path`: a folder of web/routes, groups left out. */
  route?: string
  /** Who looks: a role, an ordinary member, or nobody signed in. */
  as: Role | 'member' | null
  /** What the session still waits for; without it, nothing. */
  stage?: Exclude<SessionStage, 'open'>
  /** What is done before the look: open a dialog, provoke an error. */
  before?: (page: Page) => Promise<unknown>
  /** People print it: a picture is taken of the paper too. */
  isPrinted?: boolean
}

const openMore = (page: Page) => page.getByRole('button', { name: /更多|More/ }).click()

export const SHELL_PAGES: readonly WalkedPage[] = [
  { name: 'sign-in', path: '/sign-in', as: null },
  {
    name: 'sign-in-wrong',
    path: '/sign-in',
    as: null,
    before: async (page) => {
      await page.locator('input[name=username]').fill('nobody-here')
      await page.locator('input[name=password]').fill('not the password')
      await page.locator('form button[type=submit]').click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'stage-password', path: '/sign-in/password', as: 'member', stage: 'change_password' },
  { name: 'stage-second-factor', path: '/sign-in/second-factor', as: 'county_officer', stage: 'second_factor' },
  {
    name: 'stage-enrol',
    path: '/sign-in/enrol',
    as: 'county_officer',
    stage: 'enrol_second_factor',
    before: (page) => page.locator('main img').waitFor(),
  },
  { name: 'help-public', path: '/help', as: null },
  { name: 'home-member', path: '/', as: 'member' },
  { name: 'home-county', path: '/', as: 'county_officer' },
  { name: 'home-editor', path: '/', as: 'editor' },
  { name: 'home-system', path: '/', as: 'system_admin' },
  { name: 'home-auditor', path: '/', as: 'auditor' },
  { name: 'settings', path: '/settings', as: 'member' },
  {
    name: 'settings-password',
    path: '/settings',
    as: 'member',
    before: async (page) => {
      await page.getByRole('button', { name: /修改密码|Change password/ }).click()
      await page.locator('dialog[open] input[autocomplete=new-password]').first().fill('abcdefg')
    },
  },
  {
    name: 'settings-second-factor',
    path: '/settings',
    as: 'member',
    before: async (page) => {
      await page.getByRole('button', { name: /开启两步验证|Turn on/ }).click()
      await page.getByRole('dialog').getByRole('img').waitFor()
    },
  },
  { name: 'help', path: '/help', as: 'member' },
  { name: 'not-found', path: '/no/such/page', as: 'member' },
]

/** The route a page is on when it is looked at. */
export const routeOf = ({ route, path }: WalkedPage) => route ?? path.replace(/\?.*/, '')

export const PHONE_ONLY: readonly WalkedPage[] = [{ name: 'menu', path: '/', as: 'county_officer', before: openMore }]
