/**
 * Pictures of every page for human eyes: screenshots/<page>.<width>.<mode>.<language>.png, from an invented county.
 * npm run screenshots [-- word …]: only pages whose name contains one of the words.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { generateCounty } from '#db/demo/generate-county.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { createApp } from '#server/app.ts'
import { ensureWebBuild } from '#server/build-web.ts'
import { dayIn } from '#server/clock.ts'
import { readConfig } from '#server/config.ts'
import { settleDemoCounty } from '#server/demo/settle-demo-county.ts'
import { startJobs } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { registerWorkers } from '#server/workers.ts'
import { launchChromium } from '../support/chromium.ts'
import { signedIn } from '../support/county.ts'
import { FILM_PAGES, filmsToLookAt } from '../support/film-pages.ts'
import { LEARNING_PAGES } from '../support/learning-pages.ts'
import { OFFICE_PAGES } from '../support/office-pages.ts'
import { PHONE_ONLY, SHELL_PAGES, type WalkedPage } from '../support/pages.ts'
import { demandSecondFactor } from '../support/second-factor.ts'
import { TRAINING_PAGES } from '../support/training-pages.ts'

const OUT = join(import.meta.dirname, '../../screenshots')
const MODES = [
  { width: 360, height: 740, elder: false },
  { width: 360, height: 740, elder: true },
  { width: 1280, height: 800, elder: false },
  { width: 1280, height: 800, elder: true },
]

const AT_ONCE = 3

const folder = mkdtempSync(join(tmpdir(), 'lunxun-screenshots-'))
const words = process.argv.slice(2)
const isWanted = ({ name }: WalkedPage) => words.length === 0 || words.some((word) => name.includes(word))

async function startCounty() {
  await ensureWebBuild()
  const server = await startEmbedded({ folder, durable: false })
  await migrate(server.url)
  const config = readConfig({})
  const keys = createKeys('0123456789abcdef'.repeat(4))
  const owner = createPool(server.url, { as: 'owner', max: 1 })
  await generateCounty(owner, {
    people: 800,
    seed: 7,
    today: dayIn(config.COUNTY_TIME_ZONE, new Date()),
    keys,
    withCredits: true,
  })
  await owner.end()
  const pool = createPool(server.url, { max: 10 })
  const jobs = await startJobs(server.url, { isWorker: true, onError: console.error })
  const deps = { db: createDb(pool), config, jobs, keys, now: () => new Date(), isDemo: true }
  await settleDemoCounty(deps)
  await registerWorkers(deps)
  const app = await createApp(deps, { logger: { level: 'warn' } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = async () => {
    await app.close()
    await jobs.stop()
    await pool.end()
    await server.stop()
    for (const one of [folder, server.folder]) rmSync(one, { recursive: true, force: true })
  }
  return { db: deps.db, address, stop }
}

/** A session for whoever looks: the county at the root, the township and the branch at the first of their kind. */
async function enter(db: Db, as: NonNullable<WalkedPage['as']>) {
  if (as === 'member') {
    const at = await first(db, 'branch')
    const personId = members.shift()!
    const session = await signedIn(db, { at, personId })
    const { name } = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()
    await db.updateTable('account').set({ displayName: name }).where('id', '=', session.accountId).execute()
    return session
  }
  const at = await first(db, as === 'branch_secretary' ? 'branch' : as === 'township_officer' ? 'primary_committee' : 'committee')
  return signedIn(db, { role: as, at })
}

function first(db: Db, kind: 'committee' | 'primary_committee' | 'branch') {
  return db
    .selectFrom('org')
    .select(['id', 'path', 'name'])
    .where('kind', '=', kind)
    .where('dissolvedOn', 'is', null)
    .orderBy('path')
    .executeTakeFirstOrThrow()
}

const { db, address, stop } = await startCounty()
await filmsToLookAt(db, await first(db, 'committee'), await first(db, 'branch'))
const browser = await launchChromium()
let taken = 0
/** One for each picture: a person has one account. */
const members = (
  await db
    .selectFrom('tie')
    .select('personId')
    .distinct()
    .where('untilOn', 'is', null)
    .where('personId', 'not in', (accounts) =>
      accounts.selectFrom('account').select('personId').where('personId', 'is not', null),
    )
    .execute()
).map((tie) => tie.personId)
try {
  mkdirSync(OUT, { recursive: true })
  const pages = [...SHELL_PAGES, ...OFFICE_PAGES, ...TRAINING_PAGES, ...LEARNING_PAGES, ...FILM_PAGES, ...PHONE_ONLY].filter(
    isWanted,
  )
  const mustEnrol = ({ stage }: WalkedPage) => stage === 'enrol_second_factor'
  await takeAll(pages.filter((page) => !mustEnrol(page)))
  // The demand holds for every officer, so these come last.
  await demandSecondFactor(db, true)
  await takeAll(pages.filter(mustEnrol))
} finally {
  await browser.close()
  await stop()
}
console.log(`${taken} pictures in screenshots/`)

async function takeAll(pages: WalkedPage[]) {
  const shots = pages.flatMap((page) =>
    MODES.filter(({ width }) => width < 1000 || !PHONE_ONLY.includes(page)).flatMap((mode) =>
      (['zh-CN', 'en'] as const).map((locale) => () => take(page, mode, locale)),
    ),
  )
  const worker = async () => {
    for (let shot = shots.shift(); shot; shot = shots.shift()) await shot()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function take(walked: WalkedPage, { width, height, elder }: (typeof MODES)[number], locale: 'zh-CN' | 'en') {
  const session = walked.as && (await enter(db, walked.as))
  if (session && walked.stage)
    await db.updateTable('session').set({ stage: walked.stage }).where('accountId', '=', session.accountId).execute()
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    serviceWorkers: 'block',
    locale: 'zh-CN',
  })
  context.setDefaultTimeout(10_000)
  await context.addInitScript(
    (entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value)
    },
    [['lunxun.locale', locale], ...(elder ? [['lunxun.elder', '1']] : [])] as [string, string][],
  )
  if (session) {
    await db.updateTable('account').set({ locale, elderMode: elder }).where('id', '=', session.accountId).execute()
    const [name, value] = session.headers.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
  }
  const page = await context.newPage()
  const file = `${walked.name}.${width}.${elder ? 'elder' : 'normal'}.${locale}.png`
  page.on('pageerror', (error) => console.error(file, error.message))
  try {
    await page.goto(walked.path, { waitUntil: 'networkidle' })
    await walked.before?.(page)
    // As high as the page, for sticky bars would otherwise stand in the middle of the picture.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(height, whole) })
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(OUT, file) })
    taken++
  } catch (error) {
    console.error(file, (error as Error).message.split('\n')[0])
  }
  await context.close()
}
