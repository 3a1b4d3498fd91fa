import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { aRow, csvOf, manyRows } from '../support/people-files.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
  officer = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
})
const imports = importsOf(
  () => context.app,
  () => officer.headers,
)

const download = (query: Record<string, string> = {}, headers = officer.headers) =>
  context.app.inject({ url: '/api/v1/people/export.xlsx', query, headers })
/** The rows of an export as objects by heading. */
async function exported(query: Record<string, string> = {}, headers = officer.headers) {
  const reply = await download(query, headers)
  expect(reply.statusCode).toBe(200)
  const [headings, ...rows] = (await readXlsx(reply.rawPayload)).sheets[0]!.rows
  return rows.map((row) => Object.fromEntries(headings!.map((heading, at) => [String(heading), row[at] ?? null])))
}

test('what was imported is exported, phones in full and identity numbers masked', async () => {
  const row = aRow('柳树村党支部', {
    入党日期: '1975-06-20',
    转正日期: '1976-06-20',
    手机号码: '13900000001',
    党员编号: 'D0001',
    党内职务: '书记',
    备注: '住村东',
  })
  await imports.apply(csvOf([row]))
  expect(await exported({ q: '李桂英' })).toMatchObject([
    {
      姓名: '李桂英',
      公民身份号码: `${'*'.repeat(14)}${String(row[1]).slice(-4)}`,
      性别: '女',
      出生日期: '1955-06-01',
      人员类别: '正式党员',
      党籍状态: '正常',
      所在党支部: '柳树村党支部',
      上级党组织: '东河镇党委',
      入党日期: '1975-06-20',
      转正日期: '1976-06-20',
      手机号码: '13900000001',
      党员编号: 'D0001',
      党内职务: '书记',
      备注: '住村东',
    },
  ])
})

test('no cell begins a formula, in whatever field the text was put', async () => {
  const person = await aPerson(context.deps.db, county.e1, { name: '=cmd|calc' })
  await sql`update person set note = ${'@SUM(1)\u0001'}, phone = '+85212345678', ethnicity = '-2' where id = ${person.id}`.execute(
    context.deps.db,
  )
  const rows = await exported({ org: county.e1.id })
  expect(rows.find(({ 党员编号: no }) => no === person.memberNo)).toMatchObject({
    姓名: "'=cmd|calc",
    备注: "'@SUM(1)",
    手机号码: "'+85212345678",
    民族: "'-2",
  })
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([])
})

test('the export shows whom the list shows, under every filter', async () => {
  await aPerson(context.deps.db, county.w1, { name: '西山人', memberStatus: 'probationary' })
  const list = async (query: Record<string, string>) =>
    (await context.app.inject({ url: '/api/v1/people', query: { ...query, limit: '200' }, headers: officer.headers }))
      .json<{ items: { name: string }[] }>()
      .items.map(({ name }) => name.replace(/^=/, "'="))
  for (const query of [
    {},
    { memberStatus: 'probationary' },
    { position: 'secretary' },
    { org: county.west.id },
    { q: '西' },
    { former: 'true' },
    { away: 'true' },
  ] as Record<string, string>[])
    expect((await exported(query)).map(({ 姓名: name }) => name).sort()).toEqual((await list(query)).sort())
})

test('only the exporter’s own people, and only for those who may', async () => {
  const eastern = await signedIn(context.deps.db, { role: 'township_officer', at: county.east })
  const above = (await exported({}, eastern.headers)).map(({ 上级党组织: name }) => name)
  expect(new Set(above)).toEqual(new Set(['东河镇党委']))
  expect((await download({ org: county.west.id }, eastern.headers)).statusCode).toBe(404)
  const editor = await signedIn(context.deps.db, { role: 'editor', at: county.county })
  expect((await download({}, editor.headers)).statusCode).toBe(404)
  expect((await download({ unknown: '1' })).statusCode).toBe(400)
})

test('every export is in the audit log, with its filter and how many it told of', async () => {
  const rows = await exported({ memberStatus: 'full', q: '李' })
  const [entry] = await context.deps.db
    .selectFrom('auditEntry')
    .select(['action', 'detail', 'actorId'])
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(entry).toEqual({
    action: 'people.export',
    actorId: officer.accountId,
    detail: { count: rows.length, filter: { memberStatus: 'full', q: '李' } },
  })
})

test('several thousand come in the order of names, each once', async () => {
  await imports.apply(csvOf(manyRows(3500, ['云岭村党支部', '松坡村党支部'], 9)))
  const numbers = (await exported({ org: county.west.id })).map(({ 党员编号: no }) => no)
  expect(numbers.length).toBeGreaterThanOrEqual(3500)
  expect(new Set(numbers).size).toBe(numbers.length)
})
