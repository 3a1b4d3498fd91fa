import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { ensureWebBuild } from '#server/build-web.ts'
import { useApp } from './app.ts'
import { launchChromium } from './chromium.ts'

export { axeFindings, overflowing, smallTargets, textBelow } from './look.ts'

type TestApp = ReturnType<typeof useApp>

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 800 }

interface Visit {
  viewport?: { width: number; height: number }
  /** A session from signedIn(). */
  as?: { accountId: string; headers: { cookie: string } }
  locale?: 'zh-CN' | 'en'
  /** Large print, step 1 to 3. */
  elder?: '1' | '2' | '3'
  context?: BrowserContextOptions
}

interface Site extends TestApp {
  address: string
  browser: Browser
  /** A page of a browser that has never been here. Closed after the test, which fails if the page threw. */
  visit: (path: string, visit?: Visit) => Promise<Page>
}

interface Options {
  isDemo?: boolean
  env?: Record<string, string>
  withWorkers?: boolean
}

/** The real application with the built pages on a port of its own, and a browser. */
export function useSite(options: Options = {}): Site {
  beforeAll(async () => void (await ensureWebBuild()))
  const site = useApp({ ...options, withWeb: true }) as Site
  const contexts: BrowserContext[] = []
  const faults: string[] = []
  beforeAll(async () => {
    site.address = await site.app.listen({ host: '127.0.0.1', port: 0 })
    site.browser = await launchChromium()
  })
  site.visit = async (path, visit = {}) => {
    const context = await openContext(site, visit)
    contexts.push(context)
    const page = await context.newPage()
    page.on('console', (message) => message.text().startsWith(THROWN) && faults.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`))
    await page.goto(path)
    return page
  }
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    expect(faults.splice(0), 'faults thrown in the page').toEqual([])
  })
  afterAll(async () => {
    await site.browser?.close()
  })
  return site
}

/** What was thrown without being an Error reaches us without a word; the page says it itself. */
const THROWN = 'thrown, and not an Error:'

async function openContext(site: Site, { viewport = DESKTOP, as, locale, elder, context: extra }: Visit) {
  // A signed-in page shows what the account says.
  if (as) {
    const said = { elderMode: elder !== undefined, locale: locale ?? 'zh-CN' }
    await site.deps.db.updateTable('account').set(said).where('id', '=', as.accountId).execute()
  }
  const context = await site.browser.newContext({
    baseURL: site.address,
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    ...extra,
  })
  context.setDefaultTimeout(15_000)
  await context.addInitScript((word) => {
    addEventListener('unhandledrejection', ({ reason }: { reason: unknown }) => {
      if (!(reason instanceof Error)) console.error(word, JSON.stringify(reason))
    })
  }, THROWN)
  const kept = { 'lunxun.locale': locale, 'lunxun.elder': elder && '1', 'lunxun.size': elder }
  await context.addInitScript((entries) => {
    // Once per device, as if chosen long ago: what the test changes must not be put back by a reload.
    if (location.protocol === 'about:' || localStorage.getItem('test.prepared')) return
    localStorage.setItem('test.prepared', '1')
    for (const [key, value] of entries) if (value) localStorage.setItem(key, value)
  }, Object.entries(kept))
  if (as) {
    const [name, value] = as.headers.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: site.address }])
  }
  return context
}
