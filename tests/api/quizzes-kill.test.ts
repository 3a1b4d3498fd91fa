import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/connect.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { dataFolder, useServers } from '../support/killed-imports.ts'
import { passesCount, quizzing, type ShownAttempt } from '../support/quizzes.ts'

const context = useApp()
const startServer = useServers()
let county: Awaited<ReturnType<typeof aCounty>>

const MEMBERS = 60
const OPTIONS = ['甲', '乙', '丙', '丁']
const QUESTIONS = Array.from({ length: 8 }, (_, n) => ({
  ...{ kind: 'single' as const, stem: `第${n + 1}题`, options: OPTIONS, correct: [n % OPTIONS.length] },
}))
/** The answer to every second question is changed once. */
const CHANGED = QUESTIONS.length / 2
const ANSWERS = MEMBERS * (QUESTIONS.length + CHANGED)
/** The pass mark is six tenths; every third member has half of it right. */
const rightOf = (member: number) => (member % 3 === 0 ? QUESTIONS.length / 2 : QUESTIONS.length)
const passes = (member: number) => rightOf(member) === QUESTIONS.length

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  await passesCount(context.deps.db)
})

/** What somebody was told by the server, with 2xx. */
interface Heard {
  answers: { itemId: string; seq: number; choice: number }[]
  ends: string[]
  /** Requests that got no answer. */
  unanswered: number
}
interface Sitter {
  headers: Record<string, string>
  personId: string
  device: string
  /** How many of the first questions are answered rightly. */
  right: number
}

/** Asks until there is an answer, as a phone on a bad line does. */
async function ask<T>(
  address: () => string,
  heard: Heard,
  sitter: Sitter,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  for (;;) {
    const reply = await fetch(`${address()}/api/v1${path}`, {
      ...{ method, headers: { ...sitter.headers, ...(body ? { 'content-type': 'application/json' } : {}) } },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
      .then(async (got) => ({ status: got.status, text: await got.text() }))
      .catch(() => null)
    if (reply && reply.status < 300) return JSON.parse(reply.text) as T
    if (reply) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`)
    heard.unanswered++
    await sleep(50)
  }
}

/** Begins, answers, changes some answers, says everything once more and hands in three times. */
async function sit(address: () => string, heard: Heard, sitter: Sitter, quizId: string): Promise<ShownAttempt> {
  const { id, items } = await ask<ShownAttempt>(address, heard, sitter, 'POST', `/quizzes/${quizId}/attempts`)
  const send = async (at: number, seq: number, choice: number) => {
    const path = `/attempts/${id}/answers/${items[at]!.id}`
    const body = { deviceId: sitter.device, seq, answer: { choices: [choice] } }
    const saved = await ask<{ isKept: boolean }>(address, heard, sitter, 'PUT', path, body)
    expect(saved).toEqual({ isKept: true, answer: { choices: [choice] } })
  }
  const last: { seq: number; choice: number }[] = []
  for (const [at, { question }] of items.entries()) {
    const right = question.choices.indexOf(OPTIONS[at % OPTIONS.length]!)
    const wrong = (right + 1) % OPTIONS.length
    const wanted = at < sitter.right ? right : wrong
    for (const choice of at % 2 === 0 ? [(wanted + 2) % OPTIONS.length, wanted] : [wanted]) {
      last[at] = { seq: (last[at]?.seq ?? 0) + 1, choice }
      await send(at, last[at].seq, choice)
      heard.answers.push({ itemId: items[at]!.id, ...last[at] })
    }
  }
  for (const [at, { seq, choice }] of last.entries()) await send(at, seq, choice)
  const handIn = () => ask<ShownAttempt>(address, heard, sitter, 'POST', `/attempts/${id}/submit`)
  const ends = await Promise.all([handIn(), handIn(), handIn()])
  heard.ends.push(id)
  for (const end of ends) expect(end.score).toEqual(ends[0].score)
  return ends[0]
}

/** Everything somebody was told of stands in the database; nobody is alive to write it now. */
async function expectKept(db: Db, { answers, ends }: Heard): Promise<void> {
  const log = await db.selectFrom('attemptAnswer').select(['itemId', 'seq', 'answer', 'fate']).execute()
  const logged = new Map(log.map(({ itemId, seq, ...row }) => [`${itemId} ${seq}`, row]))
  const items = await db.selectFrom('attemptItem').select(['id', 'seq']).execute()
  const seqs = new Map(items.map(({ id, seq }) => [id, seq ?? 0]))
  for (const { itemId, seq, choice } of answers) {
    expect(logged.get(`${itemId} ${seq}`)).toEqual({ answer: { choices: [choice] }, fate: 'kept' })
    expect(seqs.get(itemId)).toBeGreaterThanOrEqual(seq)
  }
  const done = await db.selectFrom('attempt').select('id').where('state', '=', 'done').execute()
  expect(done.map(({ id }) => id)).toEqual(expect.arrayContaining(ends))
}

/** Members of a branch, and a quiz for them. */
async function seat() {
  const { db } = context.deps
  const { headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county })
  const { headers: editor } = await signedIn(db, { role: 'editor', at: county.county })
  const quiz = quizzing(context)
  const { id: quizId } = await quiz.release(officer, await quiz.aDraft(editor, county.county, QUESTIONS))
  const sitters: Sitter[] = []
  for (let n = 0; n < MEMBERS; n++) {
    const { id: personId } = await aPerson(db, county.e1)
    const { headers } = await signedIn(db, { at: county.e1, personId })
    sitters.push({ headers, personId, device: randomUUID(), right: rightOf(n) })
  }
  return { quiz, quizId, sitters, editor }
}
type Seated = Awaited<ReturnType<typeof seat>>

/** Whatever was sent again and again was noted, graded and posted once. */
async function expectOnce(db: Db, { quizId, sitters }: Seated): Promise<void> {
  const attempts = await db.selectFrom('attempt').select(['personId', 'state', 'ended']).where('quizId', '=', quizId).execute()
  expect(new Set(attempts.map(({ personId }) => personId)).size).toBe(MEMBERS)
  expect(attempts.map(({ state, ended }) => `${state} ${ended}`)).toEqual(sitters.map(() => 'done by_member'))
  expect(await db.selectFrom('attemptAnswer').select('id').execute()).toHaveLength(ANSWERS)
  const credits = await db.selectFrom('creditEntry').select(['personId', 'hours', 'sourceId']).execute()
  const earned = sitters.filter((_, n) => passes(n)).map(({ personId }) => ({ personId, hours: 0.5, sourceId: quizId }))
  const byPerson = (one: { personId: string }, other: { personId: string }) => (one.personId < other.personId ? -1 : 1)
  expect(credits.sort(byPerson)).toEqual(earned.sort(byPerson))
}

/** The statistics follow by themselves, with everybody in them. */
async function expectStatistics({ quiz, quizId, sitters, editor }: Seated): Promise<void> {
  interface Shown {
    quiz: { count: number; mean: number } | null
  }
  const look = () => quiz.must<Shown>('GET', `/quizzes/${quizId}/statistics`, editor)
  let shown = await look()
  while (shown.quiz?.count !== MEMBERS) {
    await sleep(50)
    shown = await look()
  }
  const mean = sitters.reduce((sum, { right }) => sum + right, 0) / (MEMBERS * QUESTIONS.length)
  expect(shown.quiz.mean).toBeCloseTo(mean, 10)
}

test('the server is killed twice while sixty members answer and hand in', { timeout: 240_000 }, async () => {
  const { db } = context.deps
  const seated = await seat()
  const { folder, remove } = dataFolder()
  onTestFinished(remove)
  const env = { DATABASE_URL: context.url, LUNXUN_DATA: folder }
  let server = await startServer(env)
  const heard: Heard = { answers: [], ends: [], unanswered: 0 }
  const sitting = Promise.all(seated.sitters.map((sitter) => sit(() => server.address, heard, sitter, seated.quizId)))
  let isOver = false // whatever goes wrong ends the waiting too
  const over = () => void (isOver = true)
  sitting.then(over, over)
  const figures: string[] = []
  for (const isTime of [() => heard.answers.length > ANSWERS / 3, () => heard.ends.length > MEMBERS / 3]) {
    while (!isTime() && !isOver) await sleep(1)
    if (isOver) break
    await server.kill()
    figures.push(`killed at ${heard.answers.length} of ${ANSWERS} answers and ${heard.ends.length} of ${MEMBERS} hand-ins`)
    await expectKept(db, heard)
    server = await startServer(env)
  }
  const ends = await sitting
  console.log(`${figures.join('; ')}; ${heard.unanswered} requests got no answer and were sent again`)
  expect(figures).toHaveLength(2)
  expect(heard.unanswered).toBeGreaterThan(0)
  expect(heard.answers).toHaveLength(ANSWERS)
  expect(ends.map(({ score }) => score)).toMatchObject(
    seated.sitters.map(({ right }, n) => ({ points: right, isPassed: passes(n) })),
  )
  await expectKept(db, heard)
  await expectOnce(db, seated)
  await expectStatistics(seated)
})
