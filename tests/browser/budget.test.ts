import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { PHONE, useSite } from '../support/site.ts'

const site = useSite()
const BUILD = join(import.meta.dirname, '../../build')
/** Scripts and styles of a first visit, compressed: some seconds on a village's slow line. */
const BUDGET_BYTES = 120 * 1024
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(site.deps.db)
})

/** What `path` loads, as gzip (plain http) and as brotli (https). */
async function weigh(path: string, isMember: boolean) {
  const as = isMember
    ? await signedIn(site.deps.db, { at: county.e1, personId: (await aPerson(site.deps.db, county.e1)).id })
    : undefined
  const page = await site.visit('about:blank', { viewport: PHONE, ...(as && { as }) })
  const loaded = new Set<string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/\.(js|css)$/.test(pathname)) loaded.add(pathname)
  })
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const sum = (ending: string) => [...loaded].reduce((bytes, file) => bytes + statSync(join(BUILD, file + ending)).size, 0)
  return { files: loaded.size, gzip: sum('.gz'), brotli: sum('.br') }
}

test.each([
  ['/sign-in', false],
  ['/', true],
  ['/year', true],
  ['/settings', true],
])('the first load of %s keeps to the budget', async (path, isMember) => {
  const weight = await weigh(path, isMember)
  console.log(
    `${path}: ${weight.files} files, ${(weight.gzip / 1024).toFixed(1)} kB gzip, ${(weight.brotli / 1024).toFixed(1)} kB brotli`,
  )
  expect(weight.files).toBeGreaterThan(3)
  expect(weight.gzip).toBeLessThanOrEqual(BUDGET_BYTES)
})
