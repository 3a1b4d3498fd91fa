import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordCredits, reverseCredits, reverseSource, type NewCredit } from '#server/ledger/index.ts'
import { aCounty, aPerson } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
let county: Awaited<ReturnType<typeof aCounty>>
let personId: string

beforeAll(async () => void (county = await aCounty(database.db)))
beforeEach(async () => void (personId = (await aPerson(database.db, county.e1)).id))

const post = (...credits: NewCredit[]) =>
  database.db.transaction().execute((trx) => recordCredits(trx, credits, { postedBy: null }))
const reverse = (...ids: string[]) =>
  database.db.transaction().execute((trx) => reverseCredits(trx, ids, { reason: '登记有误', postedBy: null }))
const entries = () =>
  database.db.selectFrom('creditEntry').selectAll().where('personId', '=', personId).orderBy('postedAt').execute()
const balance = async () => (await entries()).reduce((sum, { hours }) => sum + hours, 0)

describe('once', () => {
  test('64 parallel postings of one occasion give one entry', async () => {
    const credit = aCredit(personId)
    const posted = await Promise.all(Array.from({ length: 64 }, () => post(credit)))
    expect(posted.flat()).toHaveLength(1)
    expect(await entries()).toHaveLength(1)
  })

  test('the same twice in one posting gives one entry', async () => {
    const credit = aCredit(personId)
    expect(await post(credit, { ...credit })).toHaveLength(1)
  })

  test('two parts of one occasion, two occasions, two sources are different things', async () => {
    const credit = aCredit(personId)
    await post(
      credit,
      { ...credit, part: 'film' },
      { ...credit, occasion: '2026-03-11' },
      { ...credit, source: { kind: 'film', id: credit.source.id } },
    )
    expect(await entries()).toHaveLength(4)
  })

  test('after a reversal 64 parallel postings credit it once more, and only once', async () => {
    const credit = aCredit(personId)
    await reverse(await credited(database.db, credit))
    const posted = await Promise.all(Array.from({ length: 64 }, () => post(credit)))
    expect(posted.flat()).toHaveLength(1)
    expect((await entries()).map(({ hours, attempt }) => [hours, attempt])).toEqual([
      [2, 0],
      [-2, 0],
      [2, 1],
    ])
  })

  test('postings and reversals racing for long leave one entry standing or none', async () => {
    const credit = aCredit(personId)
    const round = async (n: number) => {
      const posted = await post(credit)
      if (n % 2 === 0) await Promise.allSettled(posted.map(({ id }) => reverse(id)))
      return post(credit)
    }
    for (let wave = 0; wave < 5; wave++) {
      await Promise.all(Array.from({ length: 16 }, (_, n) => round(n)))
      const standing = (await entries()).filter(({ reverses }) => reverses === null)
      const reversed = (await entries()).filter(({ reverses }) => reverses !== null)
      expect(standing.length - reversed.length).toBe(1)
      expect(await balance()).toBe(2)
      const attempts = standing.map(({ attempt }) => attempt)
      expect(attempts).toEqual(attempts.map((_, at) => at))
    }
  })

  test('a reversal happens once, however many ask', async () => {
    const id = await credited(database.db, aCredit(personId))
    const tries = await Promise.allSettled(Array.from({ length: 16 }, () => reverse(id)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await balance()).toBe(0)
  })

  test('a reversal cannot be reversed', async () => {
    const [made] = await reverse(await credited(database.db, aCredit(personId)))
    await expect(reverse(made!.id)).rejects.toMatchObject({ extra: { reason: 'already-reversed' } })
  })

  test('a whole source is taken back, for everybody or for some', async () => {
    const other = (await aPerson(database.db, county.e2)).id
    const source = { kind: 'gathering' as const, id: uuid() }
    await post(aCredit(personId, { source }), aCredit(other, { source }), aCredit(other, { source, occasion: 'second' }))
    const take = (more: object) =>
      database.db
        .transaction()
        .execute((trx) => reverseSource(trx, { ...source, ...more }, { reason: '重开活动', postedBy: null }))
    expect(await take({ personIds: [personId] })).toHaveLength(1)
    expect(await take({ occasion: 'second' })).toHaveLength(1)
    expect(await take({})).toHaveLength(1)
    expect(await take({})).toHaveLength(0)
  })
})

describe('the database refuses', () => {
  const changes = [
    sql`update credit_entry set hours = 99`,
    sql`delete from credit_entry`,
    sql`truncate credit_entry`,
    sql`truncate credit_entry cascade`,
    sql`update conversion_version set name = 'x'`,
    sql`delete from conversion_version`,
    sql`update evidence_file set filename = 'x'`,
    sql`delete from evidence_file`,
  ]
  test.each(changes.map((one, at) => [at, one] as const))('to change what is recorded (%i)', async (_, statement) => {
    await credited(database.db, aCredit(personId))
    await expect(statement.execute(database.db)).rejects.toThrow(/permission denied|append-only/)
  })

  test('even as the owner of the tables', async () => {
    await credited(database.db, aCredit(personId))
    const owner = new (await import('pg')).default.Client({ connectionString: database.url })
    await owner.connect()
    for (const statement of ['update credit_entry set hours = 99', 'delete from credit_entry', 'truncate credit_entry cascade'])
      await expect(owner.query(statement)).rejects.toThrow('append-only')
    await owner.end()
  })

  test('a forged reversal that does not mirror its entry', async () => {
    const id = await credited(database.db, aCredit(personId))
    const forge = (hours: number, day: string) => sql`
      insert into credit_entry (id, person_id, home_org_id, home_org_path, happened_on, hours, category, delivery_mode, organiser_level,
        title, source_kind, source_id, occasion, attempt, session, conversion_version_id, reverses, reason)
      select gen_random_uuid(), person_id, home_org_id, home_org_path, ${day}, ${hours}, category, delivery_mode, organiser_level,
        title, source_kind, source_id, occasion, attempt, session, conversion_version_id, id, 'x' from credit_entry where id = ${id}`
    await expect(forge(-20, '2026-03-10').execute(database.db)).rejects.toThrow('mirror')
    await expect(forge(-2, '2025-03-10').execute(database.db)).rejects.toThrow('mirror')
    await expect(forge(2, '2026-03-10').execute(database.db)).rejects.toThrow(/check/)
  })

  test('negative hours and more than a day of days', async () => {
    await expect(post(aCredit(personId, { hours: -1 }))).rejects.toThrow(/check/)
    await expect(post(aCredit(personId, { days: 1.5 }))).rejects.toThrow(/check/)
  })
})

describe('what an entry carries', () => {
  test('the home organisation of that day, with its place in the tree', async () => {
    await database.db.updateTable('tie').set({ untilOn: '2026-04-01' }).where('personId', '=', personId).execute()
    await database.db.insertInto('tie').values({ id: uuid(), personId, orgId: county.w1.id, fromOn: '2026-04-01' }).execute()
    await post(
      aCredit(personId, { happenedOn: '2026-03-31', occasion: 'before' }),
      aCredit(personId, { happenedOn: '2026-04-01', occasion: 'after' }),
      aCredit(personId, { happenedOn: '2010-01-01', occasion: 'long before' }),
    )
    const homes = new Map((await entries()).map((one) => [one.occasion, [one.homeOrgId, one.homeOrgPath]]))
    expect(homes.get('before')).toEqual([county.e1.id, county.e1.path])
    expect(homes.get('after')).toEqual([county.w1.id, county.w1.path])
    expect(homes.get('long before')).toEqual([county.e1.id, county.e1.path])
  })

  test('its year, hours as numbers, one session per occasion unless said otherwise', async () => {
    const credit = aCredit(personId, { happenedOn: '2025-12-31', hours: 1.53, days: 0.5 })
    await credited(database.db, credit)
    expect((await entries())[0]).toMatchObject({
      ...{ year: 2025, hours: 1.53, days: 0.5, session: `gathering/${credit.source.id}/2026-03-10`, reverses: null },
      conversionVersionId: '00000000-0000-7000-8000-000000000001',
    })
  })

  test('nobody without a home organisation is credited', async () => {
    await expect(post(aCredit(uuid()))).rejects.toMatchObject({ extra: { reason: 'no-home-organisation' } })
  })
})
