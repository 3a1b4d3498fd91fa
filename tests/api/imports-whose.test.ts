import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, anOrg, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { nationalIds } from '../support/national-ids.ts'
import { ask } from '../support/killed-imports.ts'
import { aRow, manyRows, xlsxOf } from '../support/people-files.ts'

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
describe('whose import', () => {
  test('another officer neither sees, applies nor undoes it, nor finds it in the list', async () => {
    const { id } = await imports.check(await xlsxOf([fresh('柳树村党支部', { 姓名: '周私' })]))
    const other = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
    const theirs = importsOf(
      () => context.app,
      () => other.headers,
    )
    expect((await context.app.inject({ url: `/api/v1/people/imports/${id}`, headers: other.headers })).statusCode).toBe(404)
    expect((await theirs.post(id, 'apply')).statusCode).toBe(404)
    expect((await theirs.post(id, 'undo')).statusCode).toBe(404)
    expect((await context.app.inject({ url: '/api/v1/people/imports', headers: other.headers })).json()).toEqual({
      items: [],
      nextCursor: null,
    })
  })

  test('a role lost between check and application stops it', async () => {
    const { db } = context.deps
    const leaving = await signedIn(db, { role: 'township_officer', at: county.east })
    const theirs = importsOf(
      () => context.app,
      () => leaving.headers,
    )
    const { id } = await theirs.check(await xlsxOf([fresh('柳树村党支部', { 姓名: '周别' })]))
    // The request is accepted with the role, the work begins without it.
    await db.updateTable('importBatch').set({ state: 'queued' }).where('id', '=', id).execute()
    await db.updateTable('roleGrant').set({ revokedAt: new Date() }).where('accountId', '=', leaving.accountId).execute()
    await db.transaction().execute((trx) => context.deps.jobs.send(trx, 'apply-import', { importId: id }, id))
    for (;;) {
      const { state, failure } = await db
        .selectFrom('importBatch')
        .select(['state', 'failure'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (state === 'refused') {
        expect(failure).toBe('no-permission')
        break
      }
    }
    expect(await db.selectFrom('person').select('id').where('importId', '=', id).execute()).toEqual([])
  })

  test('a branch secretary may not import', async () => {
    const secretary = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
    const theirs = importsOf(
      () => context.app,
      () => secretary.headers,
    )
    expect((await theirs.send(Buffer.from('姓名'))).statusCode).toBe(404)
  })

  test('the list is paged, newest first', async () => {
    for (const name of ['甲', '乙', '丙']) await imports.run(await xlsxOf([fresh('柳树村党支部', { 姓名: `周${name}` })]))
    const page = async (cursor?: string) =>
      (
        await context.app.inject({
          url: '/api/v1/people/imports',
          query: { limit: '2', ...(cursor ? { cursor } : {}) },
          headers: officer.headers,
        })
      ).json<{ items: { id: string }[]; nextCursor: string }>()
    const first = await page()
    const second = await page(first.nextCursor)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(2)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    expect(
      (await context.app.inject({ url: '/api/v1/people/imports?cursor=WyJhIl0', headers: officer.headers })).statusCode,
    ).toBe(400)
  })
})

/** Until a statement that holds organisations waits for a lock. Asked as the owner: others are not told what is run. */
async function untilItWaits() {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for share%'`
  while ((await ask(context.url, waiting)).length === 0) await sleep(20)
}

describe('two at once', () => {
  test('files with the same people register them once', async () => {
    const rows = manyRows(1500, ['柳树村党支部', '石桥村党支部'], 3)
    const [mine, same] = [await imports.check(await xlsxOf(rows)), await imports.check(await xlsxOf(rows))]
    await Promise.all([imports.post(mine.id, 'apply'), imports.post(same.id, 'apply')])
    const ends = await Promise.all([imports.settled(mine.id), imports.settled(same.id)])
    expect(ends.map(({ createdCount }) => createdCount).sort((a, b) => a - b)).toEqual([0, 1500])
    const { rows: doubles } =
      await sql`select member_no from person where import_id in (${mine.id}, ${same.id}) group by 1 having count(*) > 1`.execute(
        context.deps.db,
      )
    expect(doubles).toEqual([])
  })

  test('asking twice applies once', async () => {
    const { id } = await imports.check(await xlsxOf([fresh('柳树村党支部', { 姓名: '周急' })]))
    const replies = await Promise.all([imports.post(id, 'apply'), imports.post(id, 'apply'), imports.post(id, 'apply')])
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202])
    await imports.settled(id)
    expect(await context.deps.db.selectFrom('person').select('id').where('importId', '=', id).execute()).toHaveLength(1)
    expect((await imports.post(id, 'apply')).json()).toMatchObject({ status: 409, reason: 'import-done' })
  })

  test.each([
    ['党员编号', 'memberNo', 'M-MEANWHILE'],
    ['公民身份号码', 'nationalIdHash', null],
  ] as const)(
    'somebody registered by hand between the last look and the writing keeps the file out: %s',
    async (column, field, memberNo) => {
      const { db, keys } = context.deps
      const row = fresh('石桥村党支部', { 姓名: '周巧', ...(memberNo ? { 党员编号: memberNo } : {}) })
      const { id } = await imports.check(await xlsxOf([row, fresh('石桥村党支部', { 姓名: '周合' })]))
      await db.transaction().execute(async (trx) => {
        // The import holds its organisations after the last look: here it must wait for us.
        await trx.selectFrom('org').select('id').where('id', '=', county.e2.id).forUpdate().execute()
        await imports.post(id, 'apply')
        await untilItWaits()
        const hash = keys.fingerprint(String(row[1]))
        const same = field === 'memberNo' ? { memberNo } : { nationalIdHash: hash, nationalIdCipher: hash }
        await db
          .insertInto('person')
          .values({ id: sql`gen_random_uuid()`, name: '周先', namePinyin: 'zhou xian', search: sql`''::tsvector`, ...same })
          .execute()
      })
      const batch = await imports.settled(id)
      expect(batch).toMatchObject({
        state: 'refused',
        errorCount: 1,
        createdCount: 0,
        findings: [{ row: 2, column, kind: 'registered-meanwhile' }],
      })
      expect(await db.selectFrom('person').select('id').where('importId', '=', id).execute()).toEqual([])
    },
  )

  test('an organisation dissolved between the last look and the writing receives nobody', async () => {
    const { db } = context.deps
    const gone = await anOrg(db, county.east, 'branch', '将撤党支部')
    const { id } = await imports.check(await xlsxOf([fresh('将撤党支部', { 姓名: '周迟' })]))
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('org').set({ dissolvedOn: '2026-01-01' }).where('id', '=', gone.id).execute()
      await imports.post(id, 'apply')
      await untilItWaits()
    })
    expect(await imports.settled(id)).toMatchObject({ state: 'refused', findings: [{ row: 2, kind: 'branch-unknown' }] })
  })
})
