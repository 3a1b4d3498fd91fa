import { createHash } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateCounty } from '#db/demo/generate-county.ts'
import type { OrgForm, OrgKind } from '#db/types.ts'
import { restoreDemoAccounts } from '#server/accounts/index.ts'
import { readConfig } from '#server/config.ts'
import { settleDemoCounty } from '#server/demo/settle-demo-county.ts'
import { NO_JOBS } from '#server/jobs.ts'
import { createKeys } from '#server/keys.ts'
import { checkNationalId } from '#server/orgs/national-id.rules.ts'
import { placementFault } from '#server/orgs/placement.rules.ts'
import { openNationalId } from '#server/orgs/seal-national-id.ts'
import { reconcile } from '#server/requirements/index.ts'
import { useDatabase } from '../support/database.ts'

const keys = createKeys('0123456789abcdef'.repeat(4))
const TODAY = '2026-02-28'
const wanted = { people: 3000, seed: 7, today: TODAY, keys }

/** Everything but the moments of writing and the ciphertexts, which are random. */
async function checksum(pool: pg.Pool) {
  const hash = createHash('sha256')
  for (const table of ['org', 'term', 'person', 'tie', 'membership', 'post', 'exemption', 'away']) {
    const { rows } = await pool.query<{ line: object }>(
      `select to_jsonb(t) - '{created_at,recorded_at,national_id_cipher}'::text[] as line from ${table} t order by id`,
    )
    for (const { line } of rows) hash.update(JSON.stringify(line))
  }
  return hash.digest('hex')
}

describe('a county of 3,000', () => {
  const first = useDatabase()
  const second = useDatabase()
  const third = useDatabase()
  beforeAll(async () => {
    await generateCounty(first.pool, wanted)
  })

  const rows = async <T extends object>(query: string, parameters: unknown[] = []) =>
    (await first.pool.query<T>(query, parameters)).rows
  const column = async (query: string) => (await rows<{ value: string }>(query)).map(({ value }) => value)
  const count = async (query: string, parameters: unknown[] = []) =>
    (await rows<{ n: number }>(`select count(*) as n from ${query}`, parameters))[0]!.n

  test('the same seed and day give the same county, another seed another one', async () => {
    await generateCounty(second.pool, wanted)
    await generateCounty(third.pool, { ...wanted, seed: 8 })
    const sums = await Promise.all([first, second, third].map(({ pool }) => checksum(pool)))
    expect(sums[1]).toBe(sums[0])
    expect(sums[2]).not.toBe(sums[0])
  })

  test('a filled database is refused and stays as it is', async () => {
    const before = await checksum(first.pool)
    await expect(generateCounty(first.pool, wanted)).rejects.toThrow('only put into an empty one')
    expect(await checksum(first.pool)).toBe(before)
  })

  test('it has the people and branches asked for', async () => {
    expect(await count('person')).toBe(3000)
    expect(await count(`org where kind = 'branch' and dissolved_on is null`)).toBe(180)
    expect(await count(`org where kind = 'primary_committee' and setting = 'township_organ'`)).toBe(12)
  })

  test('every setting, form, kind, status and post occurs', async () => {
    const all = (type: string) => column(`select unnest(enum_range(null::${type}))::text as value order by 1`)
    const used = (of: string, table: string) => column(`select distinct ${of}::text as value from ${table} order by 1`)
    expect(await used('setting', `org where kind = 'branch'`)).toEqual(await all('org_setting'))
    expect(await used('form', 'org')).toEqual(await all('org_form'))
    expect(await used('kind', 'org')).toEqual(await all('org_kind'))
    expect(await used('member_status', 'membership')).toEqual(await all('member_status'))
    expect(await used('registry_status', 'membership')).toEqual(await all('registry_status'))
    expect(await used('position', 'post')).toEqual(await all('post_position'))
    expect(await used('reason', 'exemption')).toEqual(await all('exemption_reason'))
  })

  test('every organisation stands where it may', async () => {
    type Placed = { kind: OrgKind; form: OrgForm; above: OrgKind | null }
    const orgs = await rows<Placed>(`select o.kind, o.form, up.kind as above from org o left join org up on up.id = o.parent_id`)
    for (const { above, ...body } of orgs) expect(placementFault(above && { kind: above }, body)).toBeNull()
  })

  test('everybody has one home and one status; whoever left, died or was removed has none now', async () => {
    const open = 'select person_id from tie where until_on is null'
    expect(await count(`person where not exists (select from tie where person_id = person.id)`)).toBe(0)
    expect(await count(`(${open} group by 1 having count(*) > 1) x`)).toBe(0)
    expect(
      await count(`person where (select count(*) from membership m where m.person_id = person.id and until_on is null) <> 1`),
    ).toBe(0)
    const gone = `(select person_id from membership where until_on is null and registry_status in ('removed', 'deceased'))`
    expect(await count(`(${open}) t where person_id in ${gone}`)).toBe(0)
    expect(await count(`(${open}) t`)).toBeGreaterThan(2850)
  })

  test('nothing begins before its organisation, and nothing lies in the future', async () => {
    expect(await count(`tie t join org o on o.id = t.org_id where t.from_on < o.established_on`)).toBe(0)
    expect(await count(`tie t join org o on o.id = t.org_id where t.until_on is null and o.dissolved_on is not null`)).toBe(0)
    expect(
      await count(`membership m join person on person.id = person_id where m.from_on < birth_on + interval '18 years'`),
    ).toBe(0)
    for (const table of ['tie', 'membership', 'post', 'exemption', 'away', 'term'])
      expect(await count(`${table} where from_on > $1`, [TODAY]), table).toBe(0)
  })

  test('posts are held in the own organisation or one above it', async () => {
    const held = `post p join org o on o.id = p.org_id join tie t on t.person_id = p.person_id and t.until_on is null join org home on home.id = t.org_id`
    expect(await count(`${held} where p.until_on is null and not starts_with(home.path, o.path)`)).toBe(0)
    expect(
      await count(`(select org_id from post where until_on is null and position = 'secretary' group by 1 having count(*) > 1) x`),
    ).toBe(0)
    expect(await count(`post join person on person.id = person_id where from_on < birth_on + interval '18 years'`)).toBe(0)
  })

  test('a post with a term lies within it, and terms of one body follow each other', async () => {
    expect(
      await count(
        `post p join term t on t.id = p.term_id where p.from_on < t.from_on or p.from_on >= t.until_on or p.org_id <> t.org_id`,
      ),
    ).toBe(0)
    expect(await count(`term a join term b on b.org_id = a.org_id and b.number > a.number where b.from_on < a.until_on`)).toBe(0)
  })

  test('shares are as in a county: some away, few exempt, many old', async () => {
    expect(await count(`away where until_on is null`)).toBeGreaterThan(3000 * 0.045)
    expect(await count(`away where until_on is null`)).toBeLessThan(3000 * 0.075)
    expect(await count(`exemption`)).toBeGreaterThan(3000 * 0.025)
    expect(await count(`exemption`)).toBeLessThan(3000 * 0.055)
    expect(await count(`person where birth_on < $1::date - interval '60 years'`, [TODAY])).toBeGreaterThan(750)
    expect(await count(`(select person_id from tie group by 1 having count(*) > 1) x`)).toBeGreaterThan(150)
  })

  test('no identity number, phone or member number can be a real one', async () => {
    const people = await rows<{ id: string; cipher: Buffer; hash: Buffer; last4: string; birthOn: string; sex: string }>(
      `select id, national_id_cipher as cipher, national_id_hash as hash, national_id_last4 as last4, birth_on as "birthOn", sex
       from person where national_id_cipher is not null`,
    )
    expect(people.length).toBeGreaterThan(2600)
    for (const person of people) {
      const number = openNationalId(keys, person.id, person.cipher)
      expect(number).toMatch(/^99/)
      expect(checkNationalId(number)).toMatchObject({ ok: true, birthOn: person.birthOn, sex: person.sex })
      expect(number.slice(-4)).toBe(person.last4)
      expect(keys.fingerprint(number).equals(person.hash)).toBe(true)
    }
    expect(await count(`person where phone !~ '^164[0-9]{8}$'`)).toBe(0)
    expect(await count(`away where contact_phone !~ '^164[0-9]{8}$'`)).toBe(0)
  })

  test('people are found by name, pinyin, initials and number', async () => {
    const [person] = await rows<{ id: string; name: string; memberNo: string; pinyin: string; search: string }>(
      `select id, name, member_no as "memberNo", name_pinyin as pinyin from person where member_no is not null order by id limit 1`,
    )
    const initials = person!.pinyin.split(' ').map((one) => one[0]).join('') // prettier-ignore
    for (const token of [person!.name, person!.pinyin.replaceAll(' ', '').slice(0, 12), initials, person!.memberNo.toLowerCase()])
      expect(await count(`person where id = '${person!.id}' and search @@ $1::tsquery`, [`'${token}'`]), token).toBe(1)
  })
})

describe('interrupted', () => {
  const database = useDatabase()

  test('a filling that breaks off leaves nothing, and the next one begins anew', async () => {
    const breaking = { ...wanted, people: 12_000, onProgress: () => { throw new Error('pulled the plug') } } // prettier-ignore
    await expect(generateCounty(database.pool, breaking)).rejects.toThrow('pulled the plug')
    const { rows } = await database.pool.query('select (select count(*) from org) + (select count(*) from person) as n')
    expect(rows[0]).toEqual({ n: 0 })
    await expect(generateCounty(database.pool, { ...wanted, people: 100 })).resolves.toMatchObject({ people: 100 })
  })

  test('two fillings at once: one county', async () => {
    await database.pool.query(
      'delete from away; delete from exemption; delete from post; delete from term; delete from membership; delete from tie; delete from person',
    )
    await deleteOrgs(database.pool)
    const both = await Promise.allSettled([generateCounty(database.pool, wanted), generateCounty(database.pool, wanted)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

/** Leaves first: nothing may point upwards to what is gone. */
async function deleteOrgs(pool: pg.Pool) {
  let left = 1
  while (left)
    left = (await pool.query('delete from org o where not exists (select from org c where c.parent_id = o.id)')).rowCount ?? 0
}

describe('a county with a year and a half of learning', () => {
  const database = useDatabase()
  const again = useDatabase()
  const LAST = 2025
  const today = '2026-08-20'
  const small = { people: 600, seed: 7, today, keys, withCredits: true, withGatherings: true }
  const deps = (db: typeof database) => ({
    ...{ db: db.db, config: readConfig({}), jobs: NO_JOBS, keys, now: () => new Date(`${today}T04:00:00Z`), isDemo: true },
  })
  beforeAll(async () => {
    await generateCounty(database.pool, small)
    await restoreDemoAccounts(deps(database))
    await settleDemoCounty(deps(database))
  })
  const rows = async <T extends object>(query: string, parameters: unknown[] = []) =>
    (await database.pool.query<T>(query, parameters)).rows
  const count = async (query: string, parameters: unknown[] = []) =>
    (await rows<{ n: number }>(`select count(*) as n from ${query}`, parameters))[0]!.n
  const used = async (of: string, table: string) =>
    (await rows<{ value: string }>(`select distinct ${of}::text as value from ${table} order by 1`)).map(({ value }) => value)

  test('the same seed and day give the same learning', async () => {
    await generateCounty(again.pool, small)
    const before = `select count(*) as n, md5(string_agg(to_jsonb(e)::text, ',' order by id)) as sum from credit_entry e
      where posted_at < $1`
    const [first, second] = await Promise.all(
      [database, again].map(async ({ pool }) => (await pool.query<{ n: number }>(before, [today])).rows[0]!),
    )
    expect(first!.n).toBeGreaterThan(10_000)
    expect(second).toEqual(first)
  })

  test('credits are of every usual kind, and nothing lies in the future or before last year', async () => {
    expect(await used('source_kind', 'credit_entry')).toEqual(['claim', 'course', 'film', 'gathering'])
    expect(await used('delivery_mode', 'credit_entry')).toEqual(
      expect.arrayContaining(['collective_study', 'home_delivery', 'in_person_class', 'online_self_paced', 'party_lecture', 'screening', 'theme_day']), // prettier-ignore
    )
    expect(await count(`credit_entry where happened_on >= $1 or happened_on < '2025-01-01'`, [today])).toBe(0)
    expect(await count(`credit_entry where reverses is not null`)).toBeGreaterThan(10)
    expect(await used('state', 'claim')).toEqual(['approved', 'refused', 'submitted', 'withdrawn'])
  })

  test('whoever is credited belonged there on that day', async () => {
    expect(
      await count(
        `credit_entry e where not exists (select from tie t where t.person_id = e.person_id and t.org_id = e.home_org_id
          and t.from_on <= e.happened_on and (t.until_on is null or t.until_on > e.happened_on))`,
      ),
    ).toBe(0)
    expect(
      await count(`credit_entry e join org o on o.id = e.home_org_id where o.path <> e.home_org_path`),
      'paths are those of the homes',
    ).toBe(0)
  })

  test('gatherings stand behind the credits: closed by whoever posted them, with everybody who was called', async () => {
    expect(await used('state', 'gathering')).toEqual(['closed', 'planned'])
    const posted = `credit_entry e where e.source_kind = 'gathering' and e.reverses is null and e.delivery_mode <> 'home_delivery'
      and e.posted_by is not null and e.happened_on < $1 and e.title not like '%补录%' and e.title <> '支部集中补学'`
    expect(await count(`${posted} and not exists (select from gathering_credit c where c.entry_id = e.id)`, [today])).toBe(0)
    expect(await count(`gathering_credit c join credit_entry e on e.id = c.entry_id where e.source_id <> c.gathering_id`)).toBe(0)
    const present = `attendance a join gathering g on g.id = a.gathering_id where g.state = 'closed' and a.status = 'present'`
    expect(await count(present)).toBe(await count('gathering_credit'))
    expect(await count(`attendance where status = 'absent' and reason is not null`)).toBeGreaterThan(1000)
    expect(await count(`gathering where state = 'closed' and starts_at >= $1`, [today])).toBe(0)
    const heads = `gathering_closing c where (c.figures -> 'heads' ->> 'present')::int <> (select count(*) from attendance a
      where a.gathering_id = c.gathering_id and a.role = 'expected' and a.status = 'present')`
    expect(await count(heads), 'the figures are those of the list').toBe(0)
  })

  test('some have done what is asked, some are on course, behind, overdue or exempt', async () => {
    const states = `standing s join policy p on p.id = s.policy_id and p.key = 'member-annual-32h'`
    expect(await used('state', states)).toEqual(['behind', 'exempt', 'met', 'on_course', 'overdue'])
    const [met, overdue] = await Promise.all(
      ['met', 'overdue'].map((state) => count(`${states} where s.period_key = '2025' and s.state = $1`, [state])),
    )
    expect(met! / (met! + overdue!)).toBeGreaterThan(0.6)
    expect(met! / (met! + overdue!)).toBeLessThan(0.95)
  })

  test('last year is closed, and some of it stands otherwise now', async () => {
    expect(await rows('select year from closed_year')).toEqual([{ year: LAST }])
    const changed = `reported_standing r join standing s using (person_id, policy_id, period_from) where s.state <> r.state`
    expect(await count(`${changed} and r.state = 'met'`)).toBeGreaterThan(3)
    expect(await count(`${changed} and s.state = 'met'`)).toBeGreaterThan(3)
  })

  test('the member of the demo account is near the hours asked, has a claim waiting and an entry taken back', async () => {
    const mine = `person_id = (select person_id from account where login_name = 'member')`
    expect(await used('state', `claim where ${mine}`)).toEqual(['refused', 'submitted'])
    expect(await count(`credit_entry where ${mine} and reverses is not null`)).toBeGreaterThan(0)
    expect(await count(`credit_entry where ${mine} and source_kind in ('film', 'course')`)).toBeGreaterThan(0)
  })

  test('everybody is judged as reconciling says, and a second run changes nothing', async () => {
    expect(await reconcile(database.db, today)).toMatchObject({ waiting: 0, differenceCount: 0, countDifferences: 0 })
    const before = await count('credit_entry')
    await settleDemoCounty(deps(database))
    expect(await count('credit_entry')).toBe(before)
  })
})
