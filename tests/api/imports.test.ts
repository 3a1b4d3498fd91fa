import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { nationalIds } from '../support/national-ids.ts'
import { aRow, csvOf, HEADINGS, xlsxOf } from '../support/people-files.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Awaited<ReturnType<typeof signedIn>>
let eastern: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = await signedIn(db, { role: 'county_officer', at: county.county })
  eastern = await signedIn(db, { role: 'township_officer', at: county.east })
})
const imports = importsOf(
  () => context.app,
  () => officer.headers,
)
const eastImports = importsOf(
  () => context.app,
  () => eastern.headers,
)
const next = nationalIds(50)
/** A row with a number and a name of its own. */
const fresh = (branch: string, more: Parameters<typeof aRow>[1] = {}) => aRow(branch, { 公民身份号码: next(), ...more })
const people = () =>
  context.deps.db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
    .then(({ n }) => n)
const kindsOf = ({ findings }: { findings: { row: number | null; kind: string; detail: string }[] }) =>
  findings.map(({ row, kind, detail }) => [row, kind, detail])

test('a checked file waits; applied, its people are registered with their histories', async () => {
  const row = aRow('柳树村党支部', {
    入党日期: '1975-06-20',
    转正日期: '1976-06-20',
    手机号码: '13900000001',
    党员编号: 'D0001',
    党内职务: '书记、组织委员',
  })
  const before = await people()
  const checked = await imports.check(await xlsxOf([row]))
  expect(checked).toMatchObject({ state: 'checked', rowCount: 1, createdCount: 0, errorCount: 0, findings: [], canUndo: false })
  expect(await people()).toBe(before)

  expect((await imports.post(checked.id, 'apply')).statusCode).toBe(202)
  expect(await imports.settled(checked.id)).toMatchObject({
    state: 'done',
    rowCount: 1,
    doneCount: 1,
    createdCount: 1,
    canUndo: true,
  })
  const { db, keys } = context.deps
  const person = await db.selectFrom('person').selectAll().where('memberNo', '=', 'D0001').executeTakeFirstOrThrow()
  expect(person).toMatchObject({
    name: '李桂英',
    namePinyin: 'li gui ying',
    sex: 'female',
    birthOn: '1955-06-01',
    phone: '13900000001',
    importId: checked.id,
  })
  expect(keys.decrypt(person.nationalIdCipher!, `person.national_id ${person.id}`)).toBe(row[1])
  const ties = await db.selectFrom('tie').select(['orgId', 'fromOn', 'untilOn']).where('personId', '=', person.id).execute()
  expect(ties).toEqual([{ orgId: county.e1.id, fromOn: '1975-06-20', untilOn: null }])
  const memberships = await db
    .selectFrom('membership')
    .select(['memberStatus', 'fromOn', 'untilOn'])
    .where('personId', '=', person.id)
    .orderBy('fromOn')
    .execute()
  expect(memberships).toEqual([
    { memberStatus: 'probationary', fromOn: '1975-06-20', untilOn: '1976-06-20' },
    { memberStatus: 'full', fromOn: '1976-06-20', untilOn: null },
  ])
  const posts = await db
    .selectFrom('post')
    .select(['orgId', 'position'])
    .where('personId', '=', person.id)
    .orderBy('position')
    .execute()
  expect(posts.map(({ position }) => position)).toEqual(['secretary', 'organisation_commissioner'])
})

test('the same file again changes nothing', async () => {
  const file = await xlsxOf([fresh('柳树村党支部', { 姓名: '周再来' })])
  await imports.apply(file)
  const before = await people()
  expect(await imports.apply(file)).toMatchObject({ state: 'done', createdCount: 0, unchangedCount: 1, canUndo: false })
  expect(await people()).toBe(before)
})

test('one wrong row keeps the whole file out', async () => {
  const before = await people()
  const batch = await imports.apply(
    await xlsxOf([
      fresh('柳树村党支部', { 姓名: '周一' }),
      aRow('柳树村党支部', { 姓名: '周二', 公民身份号码: '110105194912310020' }),
    ]),
  )
  expect(batch).toMatchObject({ state: 'refused', errorCount: 1, createdCount: 0 })
  expect(batch.findings).toEqual([
    { row: 3, column: '公民身份号码', value: '1101**********0020', kind: 'number-checksum', detail: '', severity: 'error' },
  ])
  expect(await people()).toBe(before)
})

test('warnings do not stop an import', async () => {
  const headings = [...HEADINGS, '身高']
  const batch = await imports.apply(await xlsxOf([[...fresh('柳树村党支部', { 姓名: '周高' }), '180']], headings))
  expect(batch).toMatchObject({
    state: 'done',
    createdCount: 1,
    findings: [{ row: 1, column: '身高', kind: 'column-unknown', severity: 'warning' }],
  })
})

test('a required column that is missing is found once', async () => {
  const batch = await imports.check(await xlsxOf([['张三'], ['李四']], ['姓名', '性别']))
  expect(kindsOf(batch)).toEqual([
    [1, 'column-missing', ''],
    [1, 'column-missing', ''],
  ])
})

test.each<[string, (text: string) => Buffer]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['semicolons', (text) => Buffer.from(text.replaceAll(',', ';'))],
  ['tabs', (text) => Buffer.from(text.replaceAll(',', '\t'))],
])('CSV in %s is read', async (_, encode) => {
  expect(await imports.check(encode(csvOf([fresh('柳树村党支部', { 姓名: '周文' })]).toString()))).toMatchObject({
    state: 'checked',
    rowCount: 1,
  })
})

describe('organisations', () => {
  test('outside the scope and unknown are the same', async () => {
    const batch = await eastImports.check(
      await xlsxOf([fresh('云岭村党支部', { 姓名: '周甲' }), fresh('没有的党支部', { 姓名: '周乙' })]),
    )
    expect(batch.findings.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['branch-unknown', ''],
      ['branch-unknown', ''],
    ])
  })

  test('a name in two places asks for the superior, naming the importer’s own only', async () => {
    const { db } = context.deps
    for (const parent of [county.east, county.west])
      await db
        .insertInto('org')
        .values({ id: sql`gen_random_uuid()`, parentId: parent.id, path: '', kind: 'branch', name: '机关党支部' })
        .execute()
    const row = [fresh('机关党支部', { 姓名: '周丙' })]
    expect(kindsOf(await imports.check(await xlsxOf(row)))).toEqual([
      [2, 'branch-ambiguous', '东河镇党委/机关党支部、西山乡党委/机关党支部'],
    ])
    expect(await eastImports.check(await xlsxOf(row))).toMatchObject({ state: 'checked', findings: [] })
    expect(await imports.check(await xlsxOf([fresh('西山乡党委/机关党支部', { 姓名: '周丙' })]))).toMatchObject({
      state: 'checked',
    })
  })

  test('nobody belongs to a committee', async () =>
    expect(kindsOf(await imports.check(await xlsxOf([fresh('东河镇党委', { 姓名: '周丁' })])))).toEqual([
      [2, 'branch-wrong-level', ''],
    ]))
})

describe('people who are registered', () => {
  test('elsewhere: nothing is told but that it is so', async () => {
    const row = fresh('云岭村党支部', { 姓名: '周远方' })
    await imports.apply(await xlsxOf([row]))
    const here = row.map((cell) => (cell === '云岭村党支部' ? '柳树村党支部' : cell))
    const batch = await eastImports.check(await xlsxOf([here]))
    expect(kindsOf(batch)).toEqual([[2, 'registered-elsewhere', '']])
    expect(JSON.stringify(batch)).not.toMatch(/云岭|西山/)
  })

  test('in another branch of the scope, and under another name', async () => {
    const row = fresh('柳树村党支部', { 姓名: '周转' })
    await imports.apply(await xlsxOf([row]))
    const moved = row.map((cell) => (cell === '柳树村党支部' ? '石桥村党支部' : cell))
    const renamed = row.map((cell) => (cell === '周转' ? '周不转' : cell))
    expect(kindsOf(await imports.check(await xlsxOf([moved])))).toEqual([[2, 'registered-in-other-branch', '柳树村党支部']])
    expect(kindsOf(await imports.check(await xlsxOf([renamed])))).toEqual([[2, 'number-of-another', '周转']])
  })

  test('a namesake without a number must be told apart', async () => {
    await aPerson(context.deps.db, county.e2, { name: '周同名' })
    const learner = { 姓名: '周同名', 人员类别: '群众', 公民身份号码: null }
    expect(kindsOf(await imports.check(await xlsxOf([aRow('石桥村党支部', learner)])))).toEqual([
      [2, 'namesake-undecided', '石桥村党支部'],
    ])
    expect(await imports.check(await xlsxOf([aRow('柳树村党支部', learner)]))).toMatchObject({ state: 'checked', findings: [] })
  })

  test('a member number belongs to one person', async () => {
    const { memberNo, name } = await aPerson(context.deps.db, county.e2)
    expect(kindsOf(await imports.check(await xlsxOf([fresh('石桥村党支部', { 姓名: '周某', 党员编号: memberNo })])))).toEqual([
      [2, 'member-no-taken', name],
    ])
  })
})

test('within a file: the same number, and namesakes', async () => {
  const number = next()
  const learner = { 人员类别: '群众', 公民身份号码: null, 姓名: '周双' }
  const batch = await imports.check(
    await xlsxOf([
      aRow('柳树村党支部', { 姓名: '周重', 公民身份号码: number }),
      aRow('石桥村党支部', { 姓名: '周重', 公民身份号码: number }),
      aRow('柳树村党支部', learner),
      aRow('柳树村党支部', learner),
      fresh('柳树村党支部', { 姓名: '周众' }),
      fresh('柳树村党支部', { 姓名: '周众' }),
    ]),
  )
  expect(kindsOf(batch)).toEqual([
    [3, 'duplicate-in-file', '2'],
    [5, 'namesake-undecided-in-file', '4'],
    [7, 'namesake-in-file', '6'],
  ])
})

test('what is kept of a file is sealed, and given up when it has served', async () => {
  const file = await xlsxOf([fresh('柳树村党支部', { 姓名: '周密' })])
  const { id } = await imports.check(file)
  const kept = () =>
    context.deps.db.selectFrom('importBatch').select(['file', 'sha256']).where('id', '=', id).executeTakeFirstOrThrow()

  expect((await kept()).sha256).toEqual(createHash('sha256').update(file).digest())
  expect((await kept()).file.includes(file.subarray(0, 30))).toBe(false)
  await imports.post(id, 'apply')
  await imports.settled(id)
  expect((await kept()).file).toHaveLength(0)
})
