/**
 * `npm run soak -- [--minutes 5] [--seed N]`: two web processes, two workers and one PostgreSQL; members, organisers and editors at
 * work; every few seconds one of the processes is killed (-9) and started again. At the end everything that somebody was told of must
 * be there. Ends with 1 when something is missing, was posted twice, or does not add up.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { createRandom } from '#db/demo/random.ts'
import { startEmbedded, type Embedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { ensureWebBuild } from '#server/build-web.ts'
import { dayIn } from '#server/clock.ts'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import { installPresets } from '#server/requirements/index.ts'
import { alignColumns } from '#server/terminal.ts'
import { anAccount, PASSWORD } from '../support/accounts.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { ffmpeg, H264, PICTURE, TONE } from '../support/films.ts'
import { aReleasedFilm } from '../support/released-film.ts'
import { quizzing, TWO_CHOICES } from '../support/quizzes.ts'
import { liveAsEditor, liveAsMember, liveAsOrganiser, nothingYet, type Stage } from './actors.ts'
import { openLine, type Headers, type Line } from './line.ts'
import { freePorts, mortal, mortalDatabase, torment, type Mortal } from './processes.ts'
import { reckon } from './reckon.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } })
const minutes = Number(values.minutes)
const TIME_ZONE = 'Asia/Shanghai'
const BRANCHES = 4
const MEMBERS_EACH = 8
const EDITORS = 2
const KILL_EVERY_MS = 5000
/** Encodes and judging have so long to come to their end. */
const SETTLE_MS = 240_000
const FILMS_S = [45, 60, 75]
const QUIZZES = 6

process.exitCode = await soak()

async function soak(): Promise<number> {
  // The pages are not looked at: old ones will do.
  if (!existsSync(join(import.meta.dirname, '../../build/index.html'))) await ensureWebBuild()
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-soak-'))
  const server = await startEmbedded({ folder: join(folder, 'postgres') })
  try {
    return await inFolder(folder, server)
  } finally {
    await server.stop()
    for (const path of new Set([folder, server.folder])) rmSync(path, { recursive: true, force: true })
  }
}

async function inFolder(folder: string, server: Embedded): Promise<number> {
  await migrate(server.url)
  const ports = await freePorts(2)
  const common = {
    ...{ DATABASE_URL: server.url, DATA_KEY: 'ab'.repeat(32), LUNXUN_DATA: folder, COUNTY_TIME_ZONE: TIME_ZONE },
    ...{ ALLOW_BUNDLED_FFMPEG: 'yes', ENCODES_AT_ONCE: '1', LOG_LEVEL: 'error', FILM_RESERVE_GB: '0' },
  }
  const mortals = [
    ...ports.map((port, n) => mortal(`web ${n + 1}`, { ...common, LUNXUN_ROLE: 'web', PORT: String(port) })),
    ...[1, 2].map((n) => mortal(`worker ${n}`, { ...common, LUNXUN_ROLE: 'worker' })),
    mortalDatabase(folder, server.folder),
  ]
  const pool = createPool(server.url, { max: 4, as: 'owner' })
  try {
    await Promise.all(mortals.slice(0, -1).map((one) => one.start()))
    const random = createRandom(Number(values.seed)).next
    const line = openLine(
      ports.map((port) => `http://127.0.0.1:${port}`),
      random,
    )
    const stage = await live(createDb(pool), { folder, line, random, mortals })
    await settleDown(pool)
    const found = await reckon(pool, stage.promised, { dataFolder: folder, today: dayIn(TIME_ZONE, new Date()) })
    return report(stage, mortals, found)
  } finally {
    await pool.end()
    for (const one of mortals.slice(0, -1)) await one.kill()
  }
}

interface World {
  folder: string
  line: Line
  random: () => number
  mortals: readonly Mortal[]
}

/** The county is made, then everybody lives in it for the given time, under fire. */
async function live(db: Db, { folder, line, random, mortals }: World): Promise<Stage> {
  const ending = new AbortController()
  const { county, east, e1 } = await aCounty(db)
  const stage: Stage = { line, promised: nothingYet(), signal: ending.signal, random, ...(await content(db, line, county)) }
  await installPresets(db, {
    now: new Date(),
    today: dayIn(TIME_ZONE, new Date()),
    appliesFrom: `${new Date().getFullYear()}-01-01`,
  })
  const clip = join(folder, 'clip.mp4')
  await ffmpeg(...PICTURE(3), ...TONE(3), ...H264, '-c:a', 'aac', clip)
  const lives: Promise<void>[] = []
  const people: { id: string; memberNo: string; headers: Headers }[] = []
  for (let b = 0; b < BRANCHES; b++) {
    const branch = b === 0 ? e1 : await anOrg(db, east, 'branch', `第${b}党支部`)
    for (let m = 0; m < MEMBERS_EACH; m++) {
      const person = await aPerson(db, branch)
      await anAccount(db, { at: branch, personId: person.id })
      people.push({ ...person, headers: await signInAs(line, person.memberNo) })
    }
    lives.push(liveAsOrganiser(stage, branch.id, (await signedIn(db, { role: 'branch_secretary', at: branch })).headers))
  }
  for (let e = 0; e < EDITORS; e++)
    lives.push(liveAsEditor(stage, county.id, (await signedIn(db, { role: 'editor', at: county })).headers, clip))
  for (const { id, memberNo, headers } of people) lives.push(liveAsMember(stage, id, memberNo, headers))
  const fire = torment(mortals, ending.signal, KILL_EVERY_MS, random)
  const tell = setInterval(() => console.log(progress(stage, mortals)), 15_000)
  await sleep(minutes * 60_000)
  ending.abort()
  await fire
  await Promise.all(lives) // whoever is in the middle of something brings it to its end
  clearInterval(tell)
  return stage
}

/** Films that are long enough for a hundredth of an hour, and quizzes of two questions. */
async function content(db: Db, line: Line, county: TestOrg) {
  const films = []
  for (const durationS of FILMS_S)
    films.push({ id: await aReleasedFilm(db, county, { title: `短片 ${durationS}`, durationS }), durationS })
  const desk = quizzing({ app: over(line), deps: {} as Deps })
  const officer = (await signedIn(db, { role: 'county_officer', at: county })).headers
  const releaser = (await signedIn(db, { role: 'county_officer', at: county })).headers
  const quizzes: string[] = []
  for (let n = 0; n < QUIZZES; n++) {
    const quiz = await desk.aDraft(officer, county, TWO_CHOICES, { maxAttempts: null, delayBetweenS: 0 })
    await desk.release(releaser, quiz)
    quizzes.push(quiz.id)
  }
  return { films, quizzes }
}

/** The builders of the tests speak to an application in their own process; here it is another's. */
function over(line: Line): App {
  const inject = async ({
    method,
    url,
    headers,
    payload,
  }: {
    method: string
    url: string
    headers: Headers
    payload?: object
  }) => {
    const { status, body } = await line.ask(headers, method, url.replace('/api/v1', ''), payload)
    return { statusCode: status, body: JSON.stringify(body), json: () => body }
  }
  return { inject } as unknown as App
}

async function signInAs(line: Line, name: string): Promise<Headers> {
  const reply = await fetch(`${line.address()}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  if (!reply.ok) throw new Error(`Nobody can sign in: ${reply.status} ${await reply.text()}`)
  return { cookie: reply.headers.getSetCookie()[0]!.split(';')[0]! }
}

/** Until no film waits for its encode and nobody to be judged. */
async function settleDown(pool: pg.Pool) {
  const until = performance.now() + SETTLE_MS
  while (performance.now() < until) {
    const { rows } = await pool.query<{ count: number }>(
      `select (select count(*) from film_version where state in ('uploading', 'queued', 'encoding'))::int
         + (select count(*) from stale_person)::int as count`,
    )
    if (rows[0]!.count === 0) return
    await sleep(500)
  }
  console.log('Something still waits after four minutes.')
}

function progress({ promised, line }: Stage, mortals: readonly Mortal[]) {
  const { reports, answers, marks, closings, uploads, credits } = promised
  const killed = mortals.reduce((sum, { kills }) => sum + kills, 0)
  return `killed ${killed} · reports ${reports.length} · hours of films ${credits.length} · answers ${answers.length} · marks ${marks.length} · closed ${closings.length} · uploads ${uploads.length} · lost lines ${line.counts.lost}`
}

function report({ promised, line }: Stage, mortals: readonly Mortal[], found: Awaited<ReturnType<typeof reckon>>): number {
  const rows = found.lines.map(({ what, promised: said, found: there, untold }) => [
    ...[what, String(said), String(there), String(untold), there >= said ? '✓' : `✗ ${said - there} LOST`],
  ])
  console.log(`\n${alignColumns([['', 'promised', 'found', 'untold', ''], ...rows])}\n`)
  const killed = mortals.map(({ name, kills }) => `${name} ${kills}`).join(', ')
  const { requests, answered, lost, unavailable, failed } = line.counts
  console.log(`Killed (-9): ${killed}`)
  console.log(
    `Requests ${requests}: answered ${answered}, line lost ${lost}, not available ${unavailable}, failed (5xx) ${failed}`,
  )
  console.log(`Signed in ${promised.signIns} times, looked at the year ${promised.standings} times`)
  if (promised.refused.size > 0) console.log(`Refused: ${[...promised.refused].map(([why, n]) => `${why} ×${n}`).join(', ')}`)
  const { twice, firstBroken, differences, waiting } = found
  console.log(
    `Posted twice ${twice}, audit chain ${firstBroken === null ? 'whole' : `broken at ${firstBroken}`}, standing differs ${differences}, waits ${waiting}`,
  )
  const deaths = mortals.reduce((sum, one) => sum + one.deaths, 0)
  if (deaths > 0) console.log(`Ended by themselves: ${deaths}`)
  const isWhole = found.lines.every((one) => one.found >= one.promised) && firstBroken === null
  const isGood = isWhole && twice + differences + waiting + deaths + failed === 0
  console.log(isGood ? 'Nothing was lost.' : 'SOMETHING WAS LOST OR DOES NOT ADD UP.')
  return isGood ? 0 : 1
}
