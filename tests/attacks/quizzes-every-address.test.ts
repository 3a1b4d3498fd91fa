import type { RouteOptions } from 'fastify'
import { v7 as uuid } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Course } from '#server/courses/course-schemas.ts'
import { dayIn } from '#server/clock.ts'
import type { QuestionInput } from '#server/quizzes/question.rules.ts'
import { textOf } from '../support/access/probe.ts'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { aPdf, aReleasedCourse, courseDesk } from '../support/courses.ts'
import { quizzing } from '../support/quizzes.ts'

/**
 * Every address that answers GET is asked about every id there is (quizzes, drafts, attempts, papers, people, files …), in its path
 * and in its query, as people who may not know right answers, drafts or what others answered. Each secret bears a mark.
 */
const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let ids: string[]
/** Those of them that stand second in an address: lessons, people, files. */
let inner: string[]
let editor: Headers
const LONG = { timeout: 240_000 }

/** Numbers not as part of an id. */
const MARKS = { key: /密钥|(?<![\da-f])(271828|31415)(?![\da-f])/, draft: /密稿/, answer: /他人之答|他人之评/, sheet: /他人之卷/ }
type Mark = keyof typeof MARKS
const EVERYTHING = Object.keys(MARKS) as Mark[]

const QUESTIONS: QuestionInput[] = [
  { kind: 'fill_in', stem: '在____', feedback: '密钥之解析一', blanks: [['密钥之一', '密钥之二']] },
  { kind: 'numeric', stem: '多少？', feedback: '密钥之解析二', value: 271_828, tolerance: 31_415 },
  { kind: 'short_answer', stem: '谈谈', feedback: '密钥之解析三', guidance: '密钥之要点' },
]

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  ;({ headers: editor } = await signedIn(context.deps.db, { role: 'editor', at: county.county }))
  const [quizzes, courses] = [await quizIds(), await courseIds()]
  ids = [...quizzes.outer, ...quizzes.inner, ...courses.outer, ...courses.inner, county.county.id, county.e1.id]
  inner = [...quizzes.inner, ...courses.inner]
})

async function aMember() {
  const { id: personId } = await aPerson(context.deps.db, county.e1)
  return { personId, ...(await signedIn(context.deps.db, { at: county.e1, personId })) }
}

/** A released quiz with a changed draft, one attempt that was marked, one under way, and a sheet of paper. */
async function quizIds() {
  const { db } = context.deps
  const quiz = quizzing(context)
  const { headers: officer } = await signedIn(db, { role: 'county_officer', at: county.county })
  const drafted = await quiz.aDraft(editor, county.county, QUESTIONS, { reveals: 'never' })
  const { id, version } = await quiz.release(officer, drafted)
  const other = await aMember()
  const first = await quiz.start(other.headers, id)
  await quiz.save(other.headers, first, 2, { texts: ['他人之答'] })
  await quiz.submit(other.headers, first.id)
  await quiz.must('PUT', `/marking/${first.items[2]!.id}`, officer, { points: 1, comment: '他人之评' })
  const second = await quiz.start(other.headers, id)
  await quiz.save(other.headers, second, 0, { texts: ['他人之答'] })
  const paper = await quiz.must<{ id: string }>('POST', '/quiz-papers', officer, { quizId: id, orgId: county.e1.id })
  const taker = await aMember()
  await quiz.must('PUT', `/quiz-papers/${paper.id}/results/${taker.personId}`, officer, {
    ...{ version: 0, takenOn: dayIn(context.deps.config.COUNTY_TIME_ZONE, context.deps.now()) },
    answers: [{ texts: ['他人之卷'] }, null, null],
  })
  await quiz.must('PATCH', `/quizzes/${id}`, editor, { version, title: '密稿测验' })
  const question = { ...QUESTIONS[2]!, stem: '密稿之题' }
  await quiz.must('PATCH', `/questions/${drafted.questionIds[2]}`, editor, { version: 1, question })
  const unreleased = await quiz.aDraft(editor, county.county, [{ kind: 'short_answer', stem: '密稿之问' }], {}, 1, {
    title: '密稿测验二',
  })
  const versions = await db.selectFrom('quizVersion').select('id').execute()
  const questionVersions = await db.selectFrom('questionVersion').select('id').execute()
  const outer = [
    ...[id, drafted.bankId, ...drafted.questionIds, unreleased.id, unreleased.bankId, ...unreleased.questionIds, paper.id],
    ...[first.id, first.items[2]!.id, second.id, second.items[0]!.id, other.accountId, versions[0]!.id, questionVersions[0]!.id],
  ]
  return { outer, inner: [other.personId, taker.personId] }
}

/** A course that was never released, and one whose next version is being written. */
async function courseIds() {
  const desk = courseDesk(context)
  const draft = await desk.draft(editor, county.county, [{ title: '密稿之课', html: '<p>密稿之文</p>' }], { title: '密稿课程' })
  const { body: file } = await desk.sendFile(editor, draft.id, '密稿.pdf', aPdf(2))
  const released = await aReleasedCourse(context, county.county, { lessons: [{}] })
  const { version } = await desk.must<Course>(released.editor, 'GET', `/courses/${released.id}`)
  await desk.must(released.editor, 'POST', `/courses/${released.id}/redraft`, { version })
  const added = uuid()
  await desk.write(released.editor, released.id, [
    { id: released.lessonIds[0]!, html: '<p>密稿之改</p>' },
    { id: added, title: '密稿之二' },
  ])
  const lessons = [draft.modules[0]!.lessons[0]!.id, released.lessonIds[0]!, added]
  return { outer: [draft.id, released.id], inner: [file.id, ...lessons] }
}

interface Field {
  format?: string
  enum?: string[]
}
interface Query {
  properties?: Record<string, Field>
  required?: string[]
}
/** What addresses insist on beside ids. */
const NEEDED: Record<string, string> = {
  ...{ from: '2026-01-01', until: '2026-12-31', year: '2026', period: '2026', minutes: '60', startsAt: '2026-06-01T00:00:00Z' },
}

/** All addresses a route has with these ids. */
function addressesOf({ url, schema }: RouteOptions): string[] {
  const paths = [...url.matchAll(/:\w+/g)].reduce(
    (all, [name], at) => all.flatMap((path) => (at === 0 ? ids : inner).map((id) => path.replace(name, id))),
    [url],
  )
  const { properties = {}, required = [] } = (schema?.querystring ?? {}) as Query
  const needed = required.filter((name) => properties[name]?.format !== 'uuid')
  const choices = needed.map((name) => (properties[name]?.enum ?? [NEEDED[name] ?? '']).map((value) => `${name}=${value}`))
  const fixed = choices.reduce((all, next) => all.flatMap((one) => next.map((value) => `${one}&${value}`)), [''])
  const named = Object.keys(properties).filter((name) => properties[name]?.format === 'uuid')
  const must = named.filter((name) => required.includes(name))
  // One id for all of them, then each by itself.
  const asked = [
    ...(must.length === 0 ? [''] : []),
    ...ids.flatMap((id) =>
      [must, ...named.map((name) => [...new Set([...must, name])])].map((some) => some.map((name) => `${name}=${id}`).join('&')),
    ),
  ]
  const queries = fixed.flatMap((one) => [...new Set(asked)].map((two) => `?${one}&${two}`))
  // Ids in the path are tried with the plain query only.
  if (paths.length > 1)
    return paths.flatMap((path) => fixed.map((one) => `${path}?${one}${must.map((name) => `&${name}=${ids[0]}`).join('')}`))
  return queries.map((query) => `${url}${query}`)
}

const isAsked = ({ method, url }: RouteOptions) => method === 'GET' && url.startsWith('/api/v1/') && !url.includes('*')

/** Which marks this reader meets, and where. */
async function walk(headers: Headers): Promise<{ asked: number; answered: number; met: Record<Mark, string[]> }> {
  const met: Record<Mark, string[]> = { key: [], draft: [], answer: [], sheet: [] }
  let [asked, answered] = [0, 0]
  for (const url of context.app.declaredRoutes.filter(isAsked).flatMap(addressesOf)) {
    const reply = await context.app.inject({ method: 'GET', url, headers })
    asked++
    if (reply.statusCode >= 500) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`)
    if (reply.statusCode < 300) answered++
    const said =
      (await textOf(reply.rawPayload)) +
      JSON.stringify(reply.headers) +
      decodeURIComponent(String(reply.headers['content-disposition'] ?? ''))
    for (const mark of EVERYTHING) if (MARKS[mark].test(said)) met[mark].push(url)
  }
  return { asked, answered, met }
}

async function reader(who: string): Promise<Headers> {
  const { db } = context.deps
  if (who === 'a member of the same branch') {
    const { headers } = await aMember()
    const quiz = quizzing(context)
    const attempt = await quiz.start(headers, ids[0]!)
    await quiz.save(headers, attempt, 0, { texts: ['不知道'] })
    await quiz.submit(headers, attempt.id)
    return headers
  }
  if (who === 'a secretary of the same branch') return (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  if (who === 'a secretary of another branch') return (await signedIn(db, { role: 'branch_secretary', at: county.e2 })).headers
  if (who === 'an editor of another township') return (await signedIn(db, { role: 'editor', at: county.west })).headers
  return (await signedIn(db, { role: 'township_officer', at: county.west })).headers
}

test.each<[string, Mark[]]>([
  ['a member of the same branch', EVERYTHING],
  ['a secretary of the same branch', ['key', 'draft', 'answer']], // the sheets are theirs to enter
  ['a secretary of another branch', EVERYTHING],
  ['an editor of another township', EVERYTHING],
  ['an officer of another township', EVERYTHING],
])('%s finds none of it at any address', LONG, async (who, hidden) => {
  const { asked, answered, met } = await walk(await reader(who))
  console.log(`${who}: ${asked} addresses asked, ${answered} answered`)
  expect(answered).toBeGreaterThan(10)
  for (const mark of hidden) expect(met[mark], mark).toEqual([])
})

test('whoever may know it finds all of it by the same walk', LONG, async () => {
  const { headers } = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
  const { met } = await walk(headers)
  for (const mark of ['key', 'draft', 'sheet'] as const) expect(met[mark].length, mark).toBeGreaterThan(0)
  const exports = met.key.filter((url) => url.includes('/export')).map((url) => /format=([\w-]+)/.exec(url)?.[1])
  expect(new Set(exports)).toEqual(new Set(['xlsx', 'gift', 'moodle-xml', 'qti']))
  expect(met.draft.some((url) => /^\/api\/v1\/courses\/[^/]+\/export/.test(url))).toBe(true)
  expect(met.key.some((url) => /^\/api\/v1\/quiz-papers\/[^/]+\/key/.test(url))).toBe(true)
  // What one member answered is for that member and for whoever marks it: nothing waits any more.
  expect(met.answer).toEqual([])
})
