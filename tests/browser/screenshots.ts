/**
 * Pictures of every page for human eyes: screenshots/<page>.<width>.<mode>.<language>.png, from an invented county.
 * npm run screenshots [-- pattern …]: only pictures whose name matches one of the patterns, as in `'^film.*360.elder'`.
 * Pages that are printed are taken once more as paper: <page>.paper.<language>.png.
 * Each page is also looked at by machine: what axe minds, what sticks out, what is too small, words that are none.
 * One line per finding; the exit code is 1 if there is any.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { EVERY_PAGE } from '../support/every-page.ts'
import { axeFindings, overflowing, smallTargets, strangeText, textBelow } from '../support/look.ts'
import { PHONE_ONLY, routeOf, type WalkedPage } from '../support/pages.ts'
import { startCounty } from '../support/screenshot-county.ts'
import { demandSecondFactor } from '../support/second-factor.ts'

const OUT = join(import.meta.dirname, '../../screenshots')
const MODES = [
  { width: 360, height: 740, elder: false },
  { width: 360, height: 740, elder: true },
  { width: 1280, height: 800, elder: false },
  { width: 1280, height: 800, elder: true },
] as const
/** A4 at 96 dots to the inch, without its margins. */
const PAPER = { width: 718, height: 1047 }
const AT_ONCE = 3

interface Shot {
  walked: WalkedPage
  mode: (typeof MODES)[number]
  locale: 'zh-CN' | 'en'
  /** Of the picture. */
  name: string
}

const patterns = process.argv.slice(2).map((word) => new RegExp(word))
const shots = EVERY_PAGE.flatMap((walked) =>
  MODES.filter(({ width }) => width < 1000 || !PHONE_ONLY.includes(walked)).flatMap((mode) =>
    (['zh-CN', 'en'] as const).map((locale): Shot => {
      const name = `${walked.name}.${mode.width}.${mode.elder ? 'elder' : 'normal'}.${locale}`
      return { walked, mode, locale, name }
    }),
  ),
).filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(name)))

const findings: string[] = []
const find = (line: string) => {
  findings.push(line)
  console.log(line)
}

mkdirSync(OUT, { recursive: true })
const { db, address, enter, stop } = await startCounty()
const browser = await launchChromium()
let taken = 0
try {
  const mustEnrol = ({ walked }: Shot) => walked.stage === 'enrol_second_factor'
  await takeAll(shots.filter((shot) => !mustEnrol(shot)))
  // The demand holds for every officer, so these come last.
  await demandSecondFactor(db, true)
  await takeAll(shots.filter(mustEnrol))
} finally {
  await browser.close()
  await stop()
}
console.log(`${taken} of ${shots.length} pictures in screenshots/, ${findings.length} findings`)
process.exitCode = findings.length > 0 ? 1 : 0

async function takeAll(wanted: Shot[]) {
  const worker = async () => {
    for (let shot = wanted.shift(); shot; shot = wanted.shift()) await take(shot)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** A browser that has never been here, signed in as whoever looks. */
async function open({ walked, mode: { width, height, elder }, locale }: Shot) {
  const viewport = { width, height }
  const context = await browser.newContext({ baseURL: address, viewport, serviceWorkers: 'block', locale: 'zh-CN' })
  context.setDefaultTimeout(15_000)
  await context.addInitScript(
    (entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value)
    },
    [['lunxun.locale', locale], ...(elder ? [['lunxun.elder', '1']] : [])] as [string, string][],
  )
  if (walked.as) {
    const session = await enter(walked)
    if (walked.stage)
      await db.updateTable('session').set({ stage: walked.stage }).where('accountId', '=', session.accountId).execute()
    await db.updateTable('account').set({ locale, elderMode: elder }).where('id', '=', session.accountId).execute()
    const [name, value] = session.headers.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
  }
  return context
}

async function take(shot: Shot) {
  const { walked, mode, name } = shot
  const context = await open(shot)
  const page = await context.newPage()
  page.on('pageerror', (error) => find(`${name}: thrown: ${error.message}`))
  try {
    await page.goto(walked.path, { waitUntil: 'networkidle' })
    await walked.before?.(page)
    // As high as the page, for sticky bars would otherwise stand in the middle of the picture.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: mode.width, height: Math.max(mode.height, whole) })
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(OUT, `${name}.png`) })
    taken++
    for (const line of await lookAt(page, shot)) find(`${name}: ${line}`)
    if (walked.isPrinted && mode.width > 1000 && !mode.elder) await takePaper(page, shot)
  } catch (error) {
    find(`${name}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`)
    await page.screenshot({ path: join(OUT, `${name}.png`) }).catch(() => undefined)
  }
  await context.close()
}

/** As it comes out of a printer on A4. */
async function takePaper(page: Page, { walked, locale }: Shot) {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...PAPER, height: whole })
  const name = `${walked.name}.paper.${locale}`
  await page.screenshot({ path: join(OUT, `${name}.png`) })
  for (const line of (await overflowing(page)).slice(0, 3)) find(`${name}: sticks out: ${line}`)
}

async function lookAt(page: Page, { walked, mode }: Shot) {
  const { pathname } = new URL(page.url())
  const expected = new RegExp(`^${routeOf(walked).replace(/\[[^\]]*\]/g, '[^/]+')}$`)
  const named = (kind: string, lines: string[]) => lines.map((line) => `${kind}: ${line}`)
  return [
    ...named('route', expected.test(pathname) ? [] : [`${pathname} instead of ${routeOf(walked)}`]),
    ...named('axe', await axeFindings(page)),
    ...named('sticks out', (await overflowing(page)).slice(0, 3)), // the outermost
    ...named('small target', await smallTargets(page, mode.elder ? 60 : 44)),
    ...named('small text', mode.elder ? await textBelow(page, 18) : []),
    ...named('strange text', await strangeText(page)),
  ]
}
