import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/connect.ts'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { quizzing, type ShownAttempt } from '../support/quizzes.ts'
import { ms, percentile, table } from './measure.ts'
import { withDatabase } from './with-database.ts'

const MEMBERS = 500
const QUESTIONS = 10
const WITHIN_MS = 5000

interface Sitting {
  headers: Record<string, string>
  attempt: ShownAttempt
}

/** Five hundred members who answer the last question and hand in within five seconds, beside as many bare writes of one row. */
export async function benchQuizzes(): Promise<string> {
  return withDatabase(async ({ db }) => {
    const keys = createKeys('0123456789abcdef'.repeat(4))
    const deps: Deps = { db, config: readConfig({}), jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false }
    const app = await createApp(deps, { withWeb: false })
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const sittings = await seat(app, deps)
    // Warms the server up, as those do who began before.
    await spread(sittings, (sitting) => answer(address, sitting, 0))
    const bare = await spread(sittings, () => writeOneRow(db))
    const answering = await spread(sittings, (sitting) => answer(address, sitting, QUESTIONS - 1))
    const handingIn = await spread(sittings, (sitting) =>
      post(address, `/attempts/${sitting.attempt.id}/submit`, sitting.headers),
    )
    const lost = await countLost(db)
    await app.close()
    const row = (name: string, { times, failures }: Spread) => {
      const p95 = percentile(times, 0.95)
      return [name, ms(percentile(times, 0.5)), ms(p95), (p95 / percentile(bare.times, 0.95)).toFixed(1), String(failures)]
    }
    const head = [
      `${MEMBERS} members within ${WITHIN_MS / 1000} s, ${QUESTIONS} questions`,
      'p50 ms',
      'p95 ms',
      'p95 ratio',
      'refused',
    ]
    const rows = [
      row('one row written, bare', bare),
      row('an answer saved', answering),
      row('an attempt handed in and graded', handingIn),
    ]
    return `${table(head, rows)}\n\nAccepted answers that were lost: ${lost}`
  })
}

/** Everybody with an attempt under way. */
async function seat(app: App, deps: Deps): Promise<Sitting[]> {
  const { county, e1 } = await aCounty(deps.db)
  const quiz = quizzing({ app, deps })
  const { headers: officer } = await signedIn(deps.db, { role: 'county_officer', at: county })
  const { headers: editor } = await signedIn(deps.db, { role: 'editor', at: county })
  const questions = Array.from({ length: QUESTIONS }, (_, n) => ({
    ...{ kind: 'single' as const, stem: `第${n + 1}题`, options: ['甲', '乙', '丙', '丁'], correct: [n % 4] },
  }))
  const released = await quiz.release(officer, await quiz.aDraft(editor, county, questions))
  const sittings: Sitting[] = []
  for (let n = 0; n < MEMBERS; n++) {
    const { id } = await aPerson(deps.db, e1)
    const { headers } = await signedIn(deps.db, { at: e1, personId: id })
    sittings.push({ headers, attempt: await quiz.start(headers, released.id) })
  }
  return sittings
}

interface Spread {
  times: number[]
  failures: number
}

/** Everybody in turn, evenly over the time, whether those before are answered or not. */
async function spread(sittings: readonly Sitting[], work: (sitting: Sitting) => Promise<boolean>): Promise<Spread> {
  const times: number[] = []
  let failures = 0
  const from = performance.now()
  const all = sittings.map(async (sitting, n) => {
    await sleep(Math.max(0, from + (n * WITHIN_MS) / sittings.length - performance.now()))
    const began = performance.now()
    if (!(await work(sitting))) failures++
    times.push(performance.now() - began)
  })
  await Promise.all(all)
  return { times, failures }
}

async function writeOneRow(db: Db): Promise<boolean> {
  await db.insertInto('setting').values({ key: randomUUID(), value: '{}' }).execute()
  return true
}

const answer = (address: string, { headers, attempt }: Sitting, at: number) =>
  post(
    address,
    `/attempts/${attempt.id}/answers/${attempt.items[at]!.id}`,
    headers,
    { deviceId: randomUUID(), seq: 1, answer: { choices: [0] } },
    'PUT',
  )

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

function post(address: string, path: string, headers: Record<string, string>, body?: object, method = 'POST'): Promise<boolean> {
  return new Promise((done) => {
    const type = body ? { 'content-type': 'application/json' } : {}
    const asking = request(`${address}/api/v1${path}`, { method, agent, headers: { ...headers, ...type } }, (reply) => {
      reply.resume().once('end', () => done((reply.statusCode ?? 500) < 300))
    })
    asking.once('error', () => done(false))
    asking.end(body ? JSON.stringify(body) : undefined)
  })
}

/** Answers that were accepted, two of each, and are not in a graded attempt. */
async function countLost(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('attemptItem as i')
    .innerJoin('attempt as t', 't.id', 'i.attemptId')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('i.answer', 'is not', null)
    .where('i.share', 'is not', null)
    .where('t.state', '=', 'done')
    .executeTakeFirstOrThrow()
  return 2 * MEMBERS - n
}
