import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { settleIn } from '../support/installed.ts'
import { PHONE, useSite } from '../support/site.ts'

const site = useSite()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(site.deps.db)
})

/** A phone on which the service worker has settled in. */
async function aPhone() {
  const person = await aPerson(site.deps.db, county.e1, { name: '王小明' })
  const as = await signedIn(site.deps.db, { at: county.e1, personId: person.id })
  const page = await site.visit('/', { as, viewport: PHONE, context: { serviceWorkers: 'allow' } })
  await settleIn(page)
  return page
}

const keptPaths = async () => {
  const found: string[] = []
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname)
  return found.sort()
}

test('without a network the pages still open, deep links too, and say what is the matter', async () => {
  const page = await aPhone()
  await page.context().setOffline(true)
  for (const path of ['/', '/settings']) {
    await page.goto(path)
    await page.getByText('网络连接中断').waitFor()
    await page.getByRole('alert').getByText('网络连接不上').waitFor()
  }
  await page.goto('/settings')
  await page.getByText('网络连接中断').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
})

test('no answer of the API is ever kept on the device', async () => {
  const page = await aPhone()
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('link', { name: '我的', exact: true }).click()
  await page.getByText('当前设备').waitFor()
  const paths = await page.evaluate(keptPaths)
  expect(paths).toContain('/')
  expect(paths.filter((path) => /^\/(api|media|healthz)/.test(path))).toEqual([])
  expect(paths.every((path) => path === '/' || /^\/(_app\/immutable\/|icon|manifest)/.test(path))).toBe(true)
})

test('the parts not visited yet are kept when the page asks for it', async () => {
  const page = await aPhone()
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('keep-all'))
  const all = readdirSync(join(import.meta.dirname, '../../build/_app/immutable'), { recursive: true, withFileTypes: true })
  const files = all.filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name)).length
  await expect.poll(async () => (await page.evaluate(keptPaths)).length, { timeout: 30_000 }).toBeGreaterThan(files)
  await page.context().setOffline(true)
  await page.goto('/help')
  await page.getByRole('heading', { name: '意见和投诉' }).waitFor()
})

test('a part that was never fetched says that the network is missing', async () => {
  const page = await aPhone()
  await page.context().setOffline(true)
  await page.goto('/help')
  await page.getByText('网络连接不上').first().waitFor()
})

test('it can be installed: a manifest with icons that exist', async () => {
  const manifest = await fetch(`${site.address}/manifest.webmanifest`)
  expect(manifest.headers.get('content-type')).toContain('application/manifest+json')
  const { name, start_url, icons } = (await manifest.json()) as { name: string; start_url: string; icons: { src: string }[] }
  expect({ name, start_url }).toEqual({ name: '轮训 · 党员教育培训', start_url: '/' })
  for (const { src } of icons) expect((await fetch(site.address + src)).status, src).toBe(200)
})
