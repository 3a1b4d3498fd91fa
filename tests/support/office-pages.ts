import type { Page } from 'playwright-core'
import type { WalkedPage } from './pages.ts'

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click()
const inDialog = (page: Page) => page.getByRole('dialog')

/** The profile of the first person in the list. */
async function openProfile(page: Page) {
  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { name: /历次变动|History/ }).waitFor()
}

const profile = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: '/people?position=secretary',
  route: '/people/[id]',
  as: 'county_officer',
  before: async (page) => {
    await openProfile(page)
    await then?.(page)
  },
})

/** Opens the tree to the first branch. */
async function openBranch(page: Page) {
  const rows = page.getByRole('treeitem')
  await rows.nth(1).waitFor()
  await rows.nth(1).focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('[role=treeitem][aria-level="3"]').first().waitFor()
}

async function openOrg(page: Page) {
  await openBranch(page)
  await page.locator('[role=treeitem][aria-level="3"]').first().click()
  await page.locator('#org-name').waitFor()
}

const org = (name: string, then?: (page: Page) => Promise<unknown>): WalkedPage => ({
  name,
  path: '/orgs',
  as: 'county_officer',
  before: async (page) => {
    await openOrg(page)
    await then?.(page)
  },
})

/** Sends a table and waits until it was checked. */
async function sendTable(page: Page, lines: readonly string[]) {
  const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
  await page.locator('input[type=file]').setInputFiles({ name: '东河镇党员名单.csv', mimeType: 'text/csv', buffer })
  await page.locator('#outcome-title').waitFor()
}

const HEADINGS = '姓名,公民身份号码,人员类别,所在党支部,手机号码'
const FAULTY = [
  HEADINGS,
  '王小明,11010519491231002X,正式党员,没有这个党支部,13900000000',
  '李四,123,积极分子,,1390000',
  ',11010519491231002X,正式党员,没有这个党支部,',
]

const aBranch = (page: Page) =>
  page.evaluate(async () => {
    const { items } = (await (await fetch('/api/v1/orgs?kind=branch&limit=1')).json()) as { items: { name: string }[] }
    return items[0]!.name
  })

/** The pages of organisers and administrators. */
export const OFFICE_PAGES: readonly WalkedPage[] = [
  { name: 'orgs-tree', path: '/orgs', as: 'county_officer', before: openBranch },
  org('orgs-detail'),
  org('orgs-create', (page) => press(page, /新增下级|Add below/)),
  org('orgs-move', async (page) => {
    await press(page, /改换上级|^Move$/)
    await inDialog(page).getByRole('combobox').click()
    await inDialog(page).getByRole('option').first().waitFor()
  }),
  org('orgs-dissolve', (page) => press(page, /撤销组织|Dissolve/)),
  { name: 'people', path: '/people', as: 'county_officer' },
  {
    name: 'people-filtered',
    path: '/people?memberStatus=full&away=true',
    as: 'county_officer',
    before: (page) => press(page, /筛选|Filter/),
  },
  { name: 'people-none', path: '/people?q=zzzzqq', as: 'branch_secretary' },
  profile('person'),
  profile('person-edit', (page) => press(page, /^(修改资料|Edit)$/)),
  profile('person-away', (page) => press(page, /登记流动|Record being away/)),
  profile('person-transfer', async (page) => {
    await press(page, /^(转接组织关系|Transfer)$/)
    await inDialog(page).getByRole('combobox').click()
    await inDialog(page).getByRole('option').first().click()
    await inDialog(page)
      .getByRole('button', { name: /下一步|Next/ })
      .click()
  }),
  profile('person-delete', (page) => press(page, /^(删除|Delete)$/)),
  profile('person-code', async (page) => {
    await press(page, /^(发登录码|Sign-in code)$/)
    await inDialog(page)
      .getByRole('button', { name: /生成登录码|Make the code/ })
      .click()
    await inDialog(page)
      .getByRole('button', { name: /打印凭条|Print the slip/ })
      .waitFor()
  }),
  { name: 'person-new', path: '/people/new', as: 'branch_secretary' },
  { name: 'imports', path: '/people/imports', as: 'county_officer' },
  {
    name: 'import-refused',
    path: '/people/imports',
    route: '/people/imports/[id]',
    as: 'county_officer',
    before: (page) => sendTable(page, FAULTY),
  },
  {
    name: 'import-checked',
    path: '/people/imports',
    route: '/people/imports/[id]',
    as: 'county_officer',
    before: async (page) => {
      const branch = await aBranch(page)
      await sendTable(page, [
        '姓名,人员类别,所在党支部,婚姻状况',
        `王小明,入党积极分子,${branch},已婚`,
        `李四,群众学员,${branch},`,
      ])
    },
  },
  { name: 'accounts', path: '/accounts', as: 'security_admin' },
  { name: 'accounts-new', path: '/accounts', as: 'security_admin', before: (page) => press(page, /新建账号|New account/) },
  {
    name: 'account',
    path: '/accounts?role=county_officer',
    route: '/accounts/[id]',
    as: 'security_admin',
    before: openAccount,
  },
  {
    name: 'account-grant',
    path: '/accounts?role=county_officer',
    route: '/accounts/[id]',
    as: 'security_admin',
    before: async (page) => {
      await openAccount(page)
      await press(page, /授予权限|Grant a role/)
    },
  },
  { name: 'security', path: '/settings/security', as: 'security_admin' },
  {
    name: 'audit',
    isPrinted: true,
    path: '/audit',
    as: 'auditor',
    before: async (page) => {
      await failToSignIn(page)
      await page.locator('summary').first().click()
      await press(page, /筛选|Filter/)
    },
  },
  {
    name: 'audit-verify',
    path: '/audit',
    as: 'auditor',
    before: async (page) => {
      await press(page, /核对完整性|Check integrity/)
      await press(page, /开始核对|^Check$/)
      await inDialog(page).locator('.text-success').waitFor()
    },
  },
]

/** So that the log has something to show. */
async function failToSignIn(page: Page) {
  await page.evaluate(() =>
    fetch('/api/v1/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'nobody-here', password: 'not the password' }),
    }),
  )
  await page.reload()
}

async function openAccount(page: Page) {
  await page.locator('tbody a').first().click()
  await page.locator('#grants-title').waitFor()
}
