import { mkdtempSync, rmSync } from 'node:fs'
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
import { aPerson, signedIn, type TestOrg } from './county.ts'
import { coursesToLookAt } from './course-pages.ts'
import { filmsToLookAt } from './film-pages.ts'
import { GATHERING_PAGES, gatheringsToLookAt } from './gathering-pages.ts'
import type { Office } from './office.ts'
import type { WalkedPage } from './pages.ts'
import { quizzesToLookAt } from './quiz-pages.ts'
import { coursesToStudy } from './study-pages.ts'

/** Of the first branch, one for each picture of a gathering that a member sees: some of its own people are away or removed. */
const MORE_NAMES = [
  ...['韦桂花', '蓝大山', '覃秀英', '农志强', '陆春梅', '黄有福', '梁石生', '罗玉兰', '莫小燕', '岑德明'],
  ...['廖长青', '甘美莲', '谭水生', '龙凤珍', '石建平', '苏月娥', '邓国梁', '蒙秋菊'],
]

/** An invented county of 800 people that runs, with something to see on every page. `enter` makes a session for whoever looks. */
export async function startCounty() {
  await ensureWebBuild()
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-screenshots-'))
  const server = await startEmbedded({ folder, durable: false })
  await migrate(server.url)
  const config = readConfig({ LUNXUN_DATA: join(folder, 'data'), ALLOW_BUNDLED_FFMPEG: 'yes' })
  const keys = createKeys('0123456789abcdef'.repeat(4))
  const owner = createPool(server.url, { as: 'owner', max: 1 })
  const today = dayIn(config.COUNTY_TIME_ZONE, new Date())
  await generateCounty(owner, { people: 800, seed: 7, today, keys, withCredits: true })
  await owner.end()
  const pool = createPool(server.url, { max: 10 })
  const jobs = await startJobs(server.url, { isWorker: true, onError: console.error })
  const deps = { db: createDb(pool), config, jobs, keys, now: () => new Date(), isDemo: true }
  await settleDemoCounty(deps)
  await registerWorkers(deps)
  const app = await createApp(deps, { logger: { level: 'warn' } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const enter = await furnish({ app, deps })
  const stop = async () => {
    await app.close()
    await jobs.stop()
    await pool.end()
    await server.stop()
    for (const one of [folder, server.folder]) rmSync(one, { recursive: true, force: true })
  }
  return { db: deps.db, address, enter, stop }
}

async function furnish(context: Parameters<typeof gatheringsToLookAt>[0] & Parameters<typeof quizzesToLookAt>[0]) {
  const { db } = context.deps
  const office = await anOfficeIn(db)
  for (const name of MORE_NAMES) await aPerson(db, office.e1, { name })
  const members = await membersOf(db, office.e1)
  await filmsToLookAt(db, office.county, office.e1)
  const { shortId } = await quizzesToLookAt(context, office)
  await coursesToLookAt(context, office)
  await coursesToStudy(context, office, shortId)
  await gatheringsToLookAt(context, office)
  return (walked: WalkedPage) => enter(db, office, members, walked)
}

/** The county, its first township and branches, with the people whom the pages look for by name. */
async function anOfficeIn(db: Db): Promise<Office> {
  const orgs = (kind: 'committee' | 'primary_committee' | 'branch', under = '/') =>
    db
      .selectFrom('org')
      .select(['id', 'path', 'name'])
      .where('kind', '=', kind)
      .where('path', 'like', `${under}%`)
      .where('dissolvedOn', 'is', null)
      .orderBy('path')
      .execute()
  const county = (await orgs('committee'))[0]!
  const [east, west] = (await orgs('primary_committee')) as [TestOrg, TestOrg]
  const [e1, e2] = (await orgs('branch', east.path)) as [TestOrg, TestOrg]
  const [w1, w2] = (await orgs('branch', west.path)) as [TestOrg, TestOrg]
  const secretary = await aPerson(db, e1, { name: '陈建国' })
  const [away, exempt, left] = await Promise.all([aPerson(db, e1), aPerson(db, e2), aPerson(db, w1)])
  return { county, east, west, e1, e2, w1, w2, secretary, away, exempt, left }
}

/** People without accounts: a person has one account, and each picture wants its own. */
async function membersOf(db: Db, branch: TestOrg) {
  const ties = await db
    .selectFrom('tie')
    .select(['personId', 'orgId'])
    .distinctOn('personId')
    .where('untilOn', 'is', null)
    .where('personId', 'not in', (accounts) =>
      accounts.selectFrom('account').select('personId').where('personId', 'is not', null),
    )
    .execute()
  const ids = (isInBranch: boolean) =>
    ties.filter(({ orgId }) => (orgId === branch.id) === isInBranch).map(({ personId }) => personId)
  return { inBranch: ids(true), elsewhere: ids(false) }
}

async function enter(db: Db, office: Office, members: Awaited<ReturnType<typeof membersOf>>, walked: WalkedPage) {
  const as = walked.as!
  if (as !== 'member') {
    const at = as === 'branch_secretary' ? office.e1 : as === 'township_officer' ? office.east : office.county
    return signedIn(db, { role: as, at })
  }
  const isTogether = GATHERING_PAGES.includes(walked)
  const personId = (isTogether ? members.inBranch : members.elsewhere).pop()!
  const session = await signedIn(db, { at: office.e1, personId })
  const { name } = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()
  await db.updateTable('account').set({ displayName: name }).where('id', '=', session.accountId).execute()
  return session
}
