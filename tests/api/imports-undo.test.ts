import pg from 'pg'
import { readXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { nationalIds } from '../support/national-ids.ts'
import { aRow, xlsxOf } from '../support/people-files.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  officer = await signedIn(db, { role: 'county_officer', at: county.county })
})
const imports = importsOf(
  () => context.app,
  () => officer.headers,
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
describe('undo', () => {
  const done = async (...rows: ReturnType<typeof aRow>[]) => {
    const batch = await imports.apply(await xlsxOf(rows))
    expect(batch.state).toBe('done')
    const [person] = await context.deps.db
      .selectFrom('person')
      .select('id')
      .where('importId', '=', batch.id)
      .orderBy('name')
      .execute()
    return { ...batch, personId: person!.id }
  }

  test('removes everybody and says so in the audit log', async () => {
    const before = await people()
    const { id } = await done(fresh('柳树村党支部', { 姓名: '周去', 党内职务: '书记' }), fresh('柳树村党支部', { 姓名: '周留' }))
    expect((await imports.post(id, 'undo')).json()).toMatchObject({ state: 'undone', canUndo: false })
    expect(await people()).toBe(before)
    const entries = await context.deps.db
      .selectFrom('auditEntry')
      .select(['action', 'actorId'])
      .where('objectId', '=', id)
      .orderBy('seq')
      .execute()
    expect(entries).toEqual(
      ['import.upload', 'import.apply', 'import.undo'].map((action) => ({ action, actorId: officer.accountId })),
    )
    expect((await imports.post(id, 'undo')).json()).toMatchObject({ status: 409, reason: 'import-not-done' })
  })

  test.each<[string, (personId: string) => Promise<unknown>, string]>([
    [
      'a change',
      (id) => context.deps.db.updateTable('person').set({ note: '改', version: 2 }).where('id', '=', id).execute(),
      'changed',
    ],
    [
      'a post',
      (id) =>
        context.deps.db
          .insertInto('post')
          .values({ id: sql`gen_random_uuid()`, personId: id, orgId: county.e1.id, position: 'secretary', fromOn: '2026-01-01' })
          .execute(),
      'changed',
    ],
    [
      'an exemption',
      (id) =>
        context.deps.db
          .insertInto('exemption')
          .values({ id: sql`gen_random_uuid()`, personId: id, reason: 'other', decidedBy: '支委会', fromOn: '2026-01-01' })
          .execute(),
      'changed',
    ],
    [
      'a corrected tie',
      (id) => context.deps.db.updateTable('tie').set({ fromOn: '2018-01-01', version: 2 }).where('personId', '=', id).execute(),
      'changed',
    ],
    [
      'an account',
      (id) =>
        context.deps.db
          .insertInto('account')
          .values({ id: sql`gen_random_uuid()`, personId: id, displayName: '周' })
          .execute(),
      'account',
    ],
  ])('%s stands in the way, and who it is about is named', async (_, interfere, kind) => {
    const name = `周${[...'甲乙丙丁戊己庚辛'][(next().charCodeAt(16) + kind.length) % 8]}`
    const { id, personId } = await done(fresh('石桥村党支部', { 姓名: name }))
    const before = await people()
    await interfere(personId)
    expect((await imports.post(id, 'undo')).json()).toMatchObject({
      status: 409,
      reason: 'import-in-use',
      errors: [{ pointer: `/people/${personId}`, detail: name, kind }],
    })
    expect(await people()).toBe(before)
    expect((await imports.get(id)).state).toBe('done')
  })

  test('a table of any other domain that needs a person stands in the way too', async () => {
    const { id, personId } = await done(fresh('石桥村党支部', { 姓名: '周分' }))
    const owner = new pg.Client({ connectionString: context.url })
    await owner.connect()
    await owner.query('create table later_domain (person_id uuid not null references person)')
    await owner.query('insert into later_domain values ($1)', [personId])
    expect((await imports.post(id, 'undo')).json()).toMatchObject({
      status: 409,
      errors: [{ detail: '周分', kind: 'later_domain' }],
    })
    await owner.query('drop table later_domain')
    await owner.end()
    expect((await imports.post(id, 'undo')).statusCode).toBe(200)
  })
})

describe('template', () => {
  const template = (format: string) =>
    context.app.inject({ url: '/api/v1/people/imports/template', query: { format }, headers: officer.headers })

  test.each(['xlsx', 'csv'])('%s: the example alone is no import, a row below it is', async (format) => {
    const reply = await template(format)
    expect(reply.headers['content-disposition']).toContain(`.${format}`)
    expect(await imports.check(reply.rawPayload)).toMatchObject({ state: 'refused', failure: 'no-rows' })
  })

  test('its example is valid but for the mark on the name', async () => {
    const text = (await template('csv')).rawPayload.toString().replace('（示例）', '')
    expect(await imports.check(Buffer.from(text))).toMatchObject({ state: 'checked', rowCount: 1, errorCount: 0 })
  })

  test('every column is explained on the second sheet', async () => {
    const { sheets } = await readXlsx((await template('xlsx')).rawPayload)
    const headings = sheets[0]!.rows[0]!.map((cell) => String(cell).replace('*', ''))
    const explained = sheets[1]!.rows.slice(1).map(([heading]) => heading)
    expect(explained).toEqual(expect.arrayContaining(headings))
    expect(headings).toHaveLength(15)
  })
})
