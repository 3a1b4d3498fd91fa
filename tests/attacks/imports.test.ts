import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { nationalIds } from '../support/national-ids.ts'
import { aRow, csvOf, xlsxOf } from '../support/people-files.ts'

const context = useApp({ withWorkers: true })
let headers: Record<string, string>
beforeAll(async () => {
  const { db } = context.deps
  headers = (await signedIn(db, { role: 'county_officer', at: (await aCounty(db)).county })).headers
})
const imports = importsOf(
  () => context.app,
  () => headers,
)
const next = nationalIds(60)

test.each<[string, Buffer, string]>([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
  ['a page called .xls', Buffer.from('<html><table><tr><td>姓名'), 'html-table'],
  ['a PDF', Buffer.from('%PDF-1.4'), 'not-a-table'],
])('%s is refused before anything is kept', async (_, bytes, reason) => {
  expect((await imports.send(bytes)).json()).toMatchObject({ status: 422, type: '/problems/not-acceptable-file', reason })
  expect(await context.deps.db.selectFrom('importBatch').select('id').execute()).toEqual([])
})

test('an empty body, JSON, a form and too many bytes are refused', async () => {
  const post = (contentType: string, payload: Buffer | string) =>
    context.app.inject({
      method: 'POST',
      url: '/api/v1/people/imports?filename=a.csv',
      headers: { ...headers, 'content-type': contentType },
      payload,
    })
  expect((await post('application/octet-stream', '')).statusCode).toBe(422)
  expect((await post('application/json', '{"a":1}')).statusCode).toBe(400)
  expect((await post('text/plain', '姓名')).statusCode).toBe(400)
  expect((await post('application/octet-stream', Buffer.alloc(20 * 1024 * 1024 + 1, 65))).json()).toMatchObject({
    status: 413,
    type: '/problems/too-large',
  })
})

test('the name of a file is a label: no folders, no control characters, no matter how it ends', async () => {
  const bytes = csvOf([aRow('柳树村党支部', { 公民身份号码: next() })])
  const reply = await imports.send(bytes, { filename: '..\\..\\etc/pass\u0000wd\u202E.exe' })
  expect(reply.json()).toMatchObject({ filename: 'passwd.exe' })
  expect(await imports.settled(reply.json<{ id: string }>().id)).toMatchObject({ state: 'checked' })
})

test('nothing that answers an import holds an identity number, in whichever column it was typed', async () => {
  const [a, b, c] = [next(), next(), next()]
  const wrong = `${c.slice(0, 17)}${c.endsWith('0') ? '1' : '0'}`
  const batch = await imports.check(
    await xlsxOf([
      aRow('柳树村党支部', { 姓名: a, 公民身份号码: b, 手机号码: a, 党员编号: `${a} ${b}` }),
      aRow(a, { 姓名: '张三', 公民身份号码: b, 入党日期: a, 人员类别: b }),
      aRow('柳树村党支部', { 姓名: '张三', 公民身份号码: b }),
      aRow('柳树村党支部', { 姓名: '李四', 公民身份号码: b }),
      aRow(`柳树村${a}`, { 姓名: '王五', 公民身份号码: next() }),
      aRow('柳树村党支部', { 姓名: '张四', 公民身份号码: wrong }),
    ]),
  )
  expect(batch.errorCount).toBeGreaterThan(6)
  const rows = await context.deps.db.selectFrom('auditEntry').select('detail').execute()
  const said = JSON.stringify([batch, rows])
  for (const number of [a, b, wrong]) expect(said.includes(number)).toBe(false)
})

test('no identity number is in the queue, nor readable in what is kept', async () => {
  const number = next()
  const { id } = await imports.apply(csvOf([aRow('石桥村党支部', { 姓名: '钱六', 公民身份号码: number })]))
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: context.url })
  await owner.connect()
  const { rows } = await owner.query(
    `select (select string_agg(row_to_json(j)::text, '') from pgboss.job j) || (select string_agg(row_to_json(p)::text, '') from person p)
      || (select string_agg(row_to_json(b)::text, '') from import_batch b) as all`,
  )
  await owner.end()
  const all = String(rows[0].all)
  expect(all).toContain(id)
  expect(all.includes(number) || all.includes(Buffer.from(number).toString('hex'))).toBe(false)
})

test('a thousand branches nobody knows are a thousand errors, of which the first are shown', async () => {
  const batch = await imports.check(
    csvOf(Array.from({ length: 1000 }, (_, n) => aRow(`第${n}党支部`, { 姓名: '孙七', 公民身份号码: next() }))),
  )
  expect(batch).toMatchObject({ state: 'refused', errorCount: 1000 })
  expect(batch.findings).toHaveLength(500)
})
