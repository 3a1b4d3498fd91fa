import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { reverseCredits } from '#server/ledger/index.ts'
import type { Completion, CompletionPeople, Corrections, Periods } from '#server/reports/schemas.ts'
import type { YearStanding } from '#server/requirements/schemas.ts'
import { installPresets, settle } from '#server/requirements/index.ts'
import type { Static } from 'typebox'
import { useApp } from '../support/app.ts'
import { ask, type Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Headers
let township: Headers
let secretary: Headers
let policy: string
const people: Record<string, string> = {}
const TODAY = '2026-06-30'
const db = () => context.deps.db
const settled = () => settle(db(), () => TODAY)

beforeAll(async () => {
  context.setNow(new Date(`${TODAY}T04:00:00Z`))
  county = await aCounty(db())
  officer = (await signedIn(db(), { role: 'county_officer', at: county.county })).headers
  township = (await signedIn(db(), { role: 'township_officer', at: county.east })).headers
  secretary = (await signedIn(db(), { role: 'branch_secretary', at: county.e1 })).headers
  await installPresets(db(), { now: new Date(), today: TODAY, appliesFrom: '2025-01-01' })
  const somebody = async (name: string, org: typeof county.e1, hours: number) => {
    people[name] = (await aPerson(db(), org, { name, phone: `1640000${String(1000 + Object.keys(people).length)}` })).id
    if (hours > 0) await credited(db(), aCredit(people[name], { hours }))
  }
  await somebody('甲', county.e1, 32)
  await somebody('乙', county.e1, 3)
  await somebody('丙', county.e2, 16)
  await somebody('丁', county.w1, 32)
  await somebody('戊', county.east, 32) // belongs to the township itself
  await somebody('己', county.e1, 0)
  await db()
    .insertInto('exemption')
    .values({ id: uuid(), personId: people['己']!, reason: 'infirm_or_ill', decidedBy: '支委会', fromOn: '2026-01-01' })
    .execute()
  await settled()
  policy = (await db().selectFrom('policy').select('id').where('key', '=', 'member-annual-32h').executeTakeFirstOrThrow()).id
})

const completion = async (headers: Headers, more = '') =>
  ask<Completion>(context, headers, 'GET', `/reports/completion?policy=${policy}&period=2026${more}`)
const listed = async (headers: Headers, more = '') =>
  ask<CompletionPeople>(context, headers, 'GET', `/reports/completion/people?policy=${policy}&period=2026${more}`)
const counts = (changes: object) => ({ met: 0, on_course: 0, behind: 0, overdue: 0, exempt: 0, required: 0, ...changes })

describe('completion', () => {
  test('of the county, by township; the exempt are not required', async () => {
    const { body } = await completion(officer)
    expect(body.total.counts).toEqual(counts({ met: 3, on_course: 1, behind: 1, exempt: 1, required: 5 }))
    expect(body.children.map(({ org, counts }) => [org.name, counts.met, counts.required, counts.exempt])).toEqual([
      ['东河镇党委', 2, 4, 1],
      ['西山乡党委', 1, 1, 0],
    ])
    expect(body).toMatchObject({ waiting: 0, nextCursor: null, above: [], direct: { counts: counts({}) } })
  })

  test('of a township: its branches, and those who belong to it itself', async () => {
    const { body } = await completion(officer, `&org=${county.east.id}`)
    expect(body.direct.counts).toEqual(counts({ met: 1, required: 1 }))
    expect(body.children.map(({ org, counts }) => [org.name, counts.required])).toEqual([
      ['柳树村党支部', 2],
      ['石桥村党支部', 1],
    ])
    expect(body.above.map(({ name }) => name)).toEqual(['中共青禾县委'])
  })

  test('begins at the top of what the viewer may see, and shows nothing above or beside', async () => {
    expect((await completion(township)).body).toMatchObject({ org: { name: '东河镇党委' }, above: [] })
    expect((await completion(secretary)).body).toMatchObject({ org: { name: '柳树村党支部' }, children: [], above: [] })
    expect((await completion(township, `&org=${county.west.id}`)).status).toBe(404)
    expect((await completion(township, `&org=${county.county.id}`)).status).toBe(404)
    expect((await listed(secretary, `&org=${county.e2.id}`)).status).toBe(404)
  })

  test('children are paged without gaps', async () => {
    const first = (await completion(officer, '&limit=1')).body
    const second = (await completion(officer, `&limit=1&cursor=${first.nextCursor}`)).body
    expect([...first.children, ...second.children].map(({ org }) => org.name)).toEqual(['东河镇党委', '西山乡党委'])
    expect(second.nextCursor).toBe(null)
  })

  test('says how many are about to be judged again', async () => {
    await db()
      .insertInto('away')
      .values({ id: uuid(), personId: people['丁']!, direction: 'abroad', place: '国外', fromOn: '2026-01-01' })
      .execute()
    expect((await completion(officer)).body.waiting).toBe(1)
    await settled()
    expect((await completion(officer)).body.waiting).toBe(0)
  })

  test('the periods there are', async () => {
    const { body } = await ask<Periods>(context, officer, 'GET', '/reports/periods')
    expect(body.items.find(({ key }) => key === 'member-annual-32h')!.periods).toEqual(['2025', '2026'])
    expect(body.closedYears).toEqual([])
  })
})

describe('the people behind a number', () => {
  const names = (body: CompletionPeople) => body.items.map(({ person }) => person.name)

  test('in the order of the tree, by state, with what is missing and a masked telephone', async () => {
    expect(new Set(names((await listed(officer)).body))).toEqual(new Set('甲乙丙丁戊己'))
    const { body } = await listed(officer, '&state=behind&state=on_course')
    expect(names(body)).toEqual(['乙', '丙'])
    expect(body.items[0]).toMatchObject({
      state: 'behind',
      dueOn: '2026-12-31',
      org: { name: '柳树村党支部' },
      goals: [{ earned: 3, missing: 29 }],
    })
    expect(body.items[0]!.person.phoneMasked).toMatch(/^164\*{4}\d{4}$/)
  })

  test('are paged across states without gaps or repeats', async () => {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: CompletionPeople = (await listed(officer, `&limit=2${cursor ? `&cursor=${cursor}` : ''}`)).body
      seen.push(...names(page))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(names((await listed(officer)).body))
  })

  test('those of the body itself alone, as its own number counts them', async () => {
    expect(names((await listed(officer, `&org=${county.east.id}&direct=true`)).body)).toEqual(['戊'])
    expect((await listed(officer, `&org=${county.county.id}&direct=true`)).body.items).toEqual([])
    const branch = (await listed(officer, `&org=${county.e1.id}&direct=true`)).body
    expect(names(branch)).toEqual(names((await listed(officer, `&org=${county.e1.id}`)).body))
  })

  test('are counted as they are listed, everywhere', async () => {
    for (const org of [county.county, county.east, county.west, county.e1, county.e2]) {
      const total = (await completion(officer, `&org=${org.id}`)).body.total.counts
      for (const state of ['met', 'on_course', 'behind', 'overdue', 'exempt'] as const)
        expect((await listed(officer, `&org=${org.id}&state=${state}`)).body.items, `${org.name} ${state}`).toHaveLength(
          total[state],
        )
    }
  })
})

describe('sheets', () => {
  const sheet = async (url: string, headers = officer) => {
    const reply = await context.app.inject({ url: `/api/v1${url}`, headers })
    if (reply.statusCode !== 200) return { status: reply.statusCode, rows: [] }
    return { status: 200, rows: (await readXlsx(reply.rawPayload)).sheets[0]!.rows }
  }
  const exports = () =>
    db()
      .selectFrom('auditEntry')
      .select(['action', 'orgPath'])
      .where('action', 'like', 'report.%')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()

  test('the table of completion has the official headings and is recorded', async () => {
    const { rows } = await sheet(`/reports/completion.xlsx?policy=${policy}&period=2026&org=${county.east.id}`)
    expect(rows[0]).toEqual([
      '党组织名称',
      '应完成人数',
      '已达标人数',
      '达标率',
      '进行中人数',
      '进度滞后人数',
      '逾期未达标人数',
      '不作硬性要求人数',
    ])
    expect(rows.slice(1).map((row) => [row[0], row[1], row[2], row[3]])).toEqual([
      ['东河镇党委', 4, 2, '50.0%'],
      ['　柳树村党支部', 2, 1, '50.0%'],
      ['　石桥村党支部', 1, 0, '0.0%'],
    ])
    expect(await exports()).toEqual({ action: 'report.export', orgPath: county.east.path })
  })

  test('those behind come with their telephone numbers, and that is recorded', async () => {
    const { rows } = await sheet(`/reports/completion/people.xlsx?policy=${policy}&period=2026&state=behind`)
    expect(rows).toHaveLength(2)
    expect(rows[1]!.slice(0, 1)).toEqual(['乙'])
    expect(rows[1]![3]).toMatch(/^164\d{8}$/)
    expect(rows[1]!.slice(4)).toEqual(['进度滞后', '不少于32学时', '3学时', '29学时'])
    expect((await exports())?.action).toBe('report.export-people')
  })

  test('hold nothing from outside, and are not for members', async () => {
    const { headers } = await signedIn(db(), { at: county.e1, personId: people['甲'] })
    expect((await sheet(`/reports/completion.xlsx?policy=${policy}&period=2026`, headers)).status).toBe(404)
    const { rows } = await sheet(`/reports/completion/people.xlsx?policy=${policy}&period=2026`, township)
    expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set('甲乙丙戊己'))
  })
})

describe('closing a year', () => {
  const close = (headers: Headers, year: number) => ask(context, headers, 'POST', `/years/${year}/closing`, { note: '年度上报' })
  const corrections = async (headers = officer) =>
    (await ask<Static<typeof Corrections>>(context, headers, 'GET', '/reports/corrections?year=2025')).body
  const of2025 = async () =>
    (await ask<Completion>(context, officer, 'GET', `/reports/completion?policy=${policy}&period=2025`)).body.total

  test('only a year that is over, only by the county, only when everybody is judged, only once', async () => {
    expect((await close(officer, 2026)).body.reason).toBe('year-not-over')
    expect((await close(township, 2025)).status).toBe(404)
    await credited(db(), aCredit(people['乙']!, { happenedOn: '2025-05-05', hours: 32 }))
    expect((await close(officer, 2025)).body).toMatchObject({ status: 409, reason: 'not-settled' })
    await settled()
    expect((await close(officer, 2025)).status).toBe(204)
    expect((await close(officer, 2025)).body.reason).toBe('year-closed')
  })

  test('what was reported stays beside what is true now, and the difference shows', async () => {
    expect((await of2025()).reported).toEqual((await of2025()).counts)
    expect((await corrections()).items).toEqual([])
    const [entry] = await db()
      .selectFrom('creditEntry')
      .select('id')
      .where('personId', '=', people['乙']!)
      .where('year', '=', 2025)
      .execute()
    await db()
      .transaction()
      .execute((trx) => reverseCredits(trx, [entry!.id], { reason: '重复登记', postedBy: null }))
    await settled()
    const { counts, reported } = await of2025()
    expect([reported!.met, counts.met]).toEqual([1, 0])
    const { items } = await corrections()
    expect(items.map(({ person, reported, now }) => [person.name, reported?.state, now?.state])).toEqual([
      ['乙', 'met', 'overdue'],
    ])
    const { body } = await ask<YearStanding>(context, officer, 'GET', `/people/${people['乙']}/standing?year=2025`)
    expect(body.closedAt).not.toBe(null)
    expect(body.items.find((one) => one.policy.id === policy)).toMatchObject({
      state: 'overdue',
      reported: { state: 'met', goals: [{ earned: 32 }] },
    })
  })

  test('somebody who leaves the register by a correction shows too', async () => {
    await db().updateTable('tie').set({ untilOn: '2025-06-01' }).where('personId', '=', people['丙']!).execute()
    await settled()
    expect((await corrections()).items.find(({ person }) => person.name === '丙')).toMatchObject({
      reported: { state: 'overdue' },
      now: null,
    })
  })

  test('somebody who is counted now but was not then shows too, page by page, and the numbers come out', async () => {
    await aPerson(db(), county.e1, { name: '庚', phone: '16400002001' })
    await settled()
    const { items } = await corrections()
    const ofPolicy = items.filter((one) => one.policyId === policy)
    expect(ofPolicy.filter(({ person }) => person.name === '庚')).toMatchObject([{ reported: null, now: { state: 'overdue' } }])
    const [added, gone] = [ofPolicy.filter((one) => !one.reported), ofPolicy.filter((one) => !one.now)]
    const { counts, reported } = await of2025()
    expect(counts.required - reported!.required).toBe(added.length - gone.length)
    const paged: typeof items = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const address: string = `/reports/corrections?year=2025&limit=1${cursor ? `&cursor=${cursor}` : ''}`
      const { body } = await ask<Static<typeof Corrections>>(context, officer, 'GET', address)
      paged.push(...body.items)
      cursor = body.nextCursor
    }
    expect(paged).toEqual(items)
    const year = '/reports/corrections?year=2024' // not closed: nothing to differ from
    expect((await ask<Static<typeof Corrections>>(context, officer, 'GET', year)).body.items).toEqual([])
  })

  test('corrections stay inside the subtree', async () => {
    const west = (await signedIn(db(), { role: 'township_officer', at: county.west })).headers
    expect((await corrections(west)).items).toEqual([])
  })

  test('the report itself cannot be changed', async () => {
    await expect(db().updateTable('reportedStanding').set({ state: 'met' }).execute()).rejects.toThrow(
      /permission denied|append-only/,
    )
    await expect(db().deleteFrom('closedYear').execute()).rejects.toThrow(/permission denied|append-only/)
  })
})

test('a new branch without people counts nobody and is shown', async () => {
  await anOrg(db(), county.west, 'branch', '新建村党支部')
  const { body } = await completion(officer, `&org=${county.west.id}`)
  expect(body.children.at(-1)).toMatchObject({ org: { name: '新建村党支部', hasChildren: false }, counts: counts({}) })
})
