import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordCredits } from '#server/ledger/index.ts'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { gathering, LECTURE, STARTS } from '../support/gatherings.ts'
import { aReleasedFilm } from '../support/released-film.ts'

const context = useApp()
const { ask, plan, planned, open, opened, list, mark, allPresent, close, reopen } = gathering(context)
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let otherSecretary: Headers
let township: Headers

beforeAll(async () => {
  context.setNow(new Date(STARTS))
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  otherSecretary = (await signedIn(db, { role: 'branch_secretary', at: county.e2 })).headers
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
})

/** A branch of its own with so many full members. */
async function aBranch(members: number): Promise<{ branch: TestOrg; people: { id: string; name: string; memberNo: string }[] }> {
  const branch = await anOrg(context.deps.db, county.e1, 'group', `小组${uuid().slice(-6)}`)
  const people = await Promise.all(Array.from({ length: members }, () => aPerson(context.deps.db, branch)))
  return { branch, people }
}
/** What stands credited: source and hours. */
const hoursOf = async (personId: string) => {
  const { db } = context.deps
  const entries = await db
    .selectFrom('creditEntry')
    .select(['id', 'reverses', 'sourceKind', 'hours'])
    .where('personId', '=', personId)
    .execute()
  const reversed = new Set(entries.map(({ reverses }) => reverses))
  return entries.filter(({ id, reverses }) => !reverses && !reversed.has(id)).map(({ sourceKind, hours }) => [sourceKind, hours])
}

describe('planning', () => {
  test('members of the branch are expected, learners and those removed are not', async () => {
    const { branch, people } = await aBranch(2)
    const probationary = await aPerson(context.deps.db, branch, { memberStatus: 'probationary' })
    await aPerson(context.deps.db, branch, { memberStatus: 'activist' })
    await aPerson(context.deps.db, branch, { memberStatus: 'learner' })
    const { status, body } = await plan(secretary, branch.id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ state: 'planned', expectedCount: 3, endsAt: '2026-06-20T02:00:00.000Z' })
    expect(body.heads).toMatchObject({ expected: 3, expectedVoters: 2 })
    const { items } = await list(secretary, body.id)
    expect(items.map(({ person }) => person.id).sort()).toEqual([...people.map(({ id }) => id), probationary.id].sort())
  })

  test('who has moved by that day is expected where they belong then; once open the list stands', async () => {
    const { branch, people } = await aBranch(2)
    const { id } = await planned(secretary, branch.id)
    const moves = people[0]!.id
    const { db } = context.deps
    await db.updateTable('tie').set({ untilOn: '2026-06-01' }).where('personId', '=', moves).execute()
    await db.insertInto('tie').values({ id: uuid(), personId: moves, orgId: county.e2.id, fromOn: '2026-06-01' }).execute()
    await open(secretary, id)
    expect((await list(secretary, id)).items.map(({ person }) => person.id)).toEqual([people[1]!.id])
    await aPerson(db, branch)
    expect((await open(secretary, id)).body.expectedCount).toBe(1)
  })

  test('once a month makes one gathering a month', async () => {
    const { branch } = await aBranch(1)
    await plan(secretary, branch.id, { repeatMonthly: 3 })
    const { body } = await ask(secretary, 'GET', `/gatherings?org=${branch.id}`)
    expect(body.items.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-08-20', '2026-07-20', '2026-06-20'])
  })

  test('the same id twice is one', async () => {
    const { branch } = await aBranch(1)
    const id = uuid()
    expect((await plan(secretary, branch.id, { id })).status).toBe(201)
    expect((await plan(secretary, branch.id, { id })).status).toBe(201)
    expect((await ask(secretary, 'GET', `/gatherings?org=${branch.id}`)).body.items).toHaveLength(1)
  })

  test('a film must be released, and only a film item names one', async () => {
    const { branch } = await aBranch(1)
    const film = { ...LECTURE, kind: 'film', deliveryMode: 'screening' }
    for (const [item, kind] of [
      [{ ...film, filmId: uuid() }, 'film-not-released'],
      [film, 'film-needed'],
    ] as const)
      expect((await plan(secretary, branch.id, { agenda: [LECTURE, item] })).body.errors).toEqual([
        expect.objectContaining({ pointer: '/body/agenda/1/filmId', kind }),
      ])
  })

  test('a township calls branches together; each of them sees it, only the township manages it', async () => {
    const { body } = await plan(township, county.east.id, { orgIds: [county.e1.id, county.e2.id] })
    expect(body.orgs.map(({ name }) => name)).toEqual(['柳树村党支部', '石桥村党支部'])
    expect((await ask(otherSecretary, 'GET', `/gatherings/${body.id}`)).status).toBe(200)
    expect((await open(otherSecretary, body.id)).status).toBe(404)
    expect((await plan(township, county.east.id, { orgIds: [county.w1.id] })).body.errors).toMatchObject([
      { pointer: '/body/orgIds/0', kind: 'org-not-found' },
    ])
  })

  test('a plan changed by two is refused to the second', async () => {
    const { branch } = await aBranch(1)
    const { id, version } = await planned(secretary, branch.id)
    const change = (title: string) => ask(secretary, 'PATCH', `/gatherings/${id}`, { version, title })
    expect((await change('七月主题党日')).body.title).toBe('七月主题党日')
    expect((await change('另一个')).body).toMatchObject({ type: '/problems/stale-version', version: version + 1 })
  })
})

describe('roll call', () => {
  test('all present but for some, late and early, absent with reason', async () => {
    const { branch, people } = await aBranch(4)
    const { id } = await opened(secretary, branch.id)
    await mark(secretary, id, people[0]!.id, { status: 'absent', reason: 'sick' })
    await mark(secretary, id, people[1]!.id, { status: 'present', lateMinutes: 15 })
    const { items, heads } = (await allPresent(secretary, id, [people[3]!.id])).body
    expect(heads).toMatchObject({ expected: 4, present: 2 })
    expect(Object.fromEntries(items.map(({ person, status, method }) => [person.id, `${status} ${method}`]))).toEqual({
      [people[0]!.id]: 'absent roll_call',
      [people[1]!.id]: 'present roll_call',
      [people[2]!.id]: 'present all_present',
      [people[3]!.id]: 'unmarked null',
    })
  })

  test('a mark sent twice is one; one made upon an older row is kept and shown, not applied', async () => {
    const { branch, people } = await aBranch(1)
    const { id } = await opened(secretary, branch.id)
    const one = { id: uuid(), personId: people[0]!.id, status: 'present', version: 1 }
    const send = (...marks: object[]) => ask(secretary, 'POST', `/gatherings/${id}/marks`, { marks })
    expect((await send(one)).body.results[0]!).toMatchObject({ outcome: 'applied', current: { status: 'present', version: 2 } })
    expect((await send(one)).body.results[0]!).toMatchObject({ outcome: 'repeated', current: { version: 2 } })
    const other = { ...one, id: uuid(), status: 'absent', reason: 'personal' }
    expect((await send(other)).body.results[0]!).toMatchObject({
      outcome: 'conflict',
      current: { status: 'present', version: 2 },
    })
  })

  test('guests of other branches come by their number, and are credited at home', async () => {
    const { branch, people } = await aBranch(1)
    const guest = await aPerson(context.deps.db, county.w1)
    const { id } = await opened(secretary, branch.id)
    const invited = await ask(secretary, 'POST', `/gatherings/${id}/guests`, { role: 'guest', numbers: [guest.memberNo] })
    expect(invited.body.items.map(({ role }) => role)).toEqual(['expected', 'guest'])
    await mark(secretary, id, guest.id, { status: 'present' })
    await mark(secretary, id, people[0]!.id, { status: 'present' })
    expect((await close(secretary, id)).body).toMatchObject({ postedEntries: 2, creditedPeople: 2 })
    const entry = await context.deps.db
      .selectFrom('creditEntry')
      .selectAll()
      .where('personId', '=', guest.id)
      .executeTakeFirstOrThrow()
    expect(entry.homeOrgId).toBe(county.w1.id)
    const unknown = await ask(secretary, 'POST', `/gatherings/${id}/guests`, { role: 'guest', numbers: ['NOBODY-1'] })
    expect(unknown.body.reason).toBe('gathering-closed')
  })

  test('a number read at the door', async () => {
    const { branch, people } = await aBranch(1)
    const { id } = await opened(secretary, branch.id)
    const door = (number: string) => ask(secretary, 'POST', `/gatherings/${id}/door`, { id: uuid(), number })
    expect((await door(people[0]!.memberNo)).body).toMatchObject({ role: 'expected', status: 'present', method: 'door' })
    expect((await door('0000000')).body.errors).toMatchObject([{ pointer: '/body/number', kind: 'unknown-number' }])
  })
})

describe('closing', () => {
  test('credits the share of the agenda attended; a late one gets less, an observer and an absent one nothing', async () => {
    const { branch, people } = await aBranch(3)
    const observer = await aPerson(context.deps.db, county.w1)
    const { id } = await opened(secretary, branch.id)
    await ask(secretary, 'POST', `/gatherings/${id}/guests`, { role: 'observer', numbers: [observer.memberNo] })
    await mark(secretary, id, people[0]!.id, { status: 'present' })
    await mark(secretary, id, people[1]!.id, { status: 'present', lateMinutes: 15 })
    await mark(secretary, id, people[2]!.id, { status: 'absent', reason: 'official' })
    await mark(secretary, id, observer.id, { status: 'present' })
    const preview = (await ask(secretary, 'GET', `/gatherings/${id}/closing-preview`)).body
    expect(preview.people.map(({ hours }) => hours).sort()).toEqual([0.75, 1])
    expect(preview.heads).toMatchObject({ present: 2, observers: 1 })
    expect((await close(secretary, id, { summary: '学习了党章' })).body).toMatchObject({ postedEntries: 2, creditedPeople: 2 })
    expect(await Promise.all([...people, observer].map((one) => hoursOf(one.id)))).toEqual([
      [['gathering', 1]],
      [['gathering', 0.75]],
      [],
      [],
    ])
    expect((await ask(secretary, 'GET', `/gatherings/${id}`)).body).toMatchObject({
      ...{ state: 'closed', summary: '学习了党章', closings: [{ number: 1, reopenedAt: null }] },
    })
  })

  test('nobody is absent by silence', async () => {
    const { branch } = await aBranch(2)
    const { id } = await opened(secretary, branch.id)
    expect((await close(secretary, id)).body).toMatchObject({ type: '/problems/conflict', reason: 'unmarked-people' })
    expect((await close(secretary, id, { unmarkedAreAbsent: true })).body.postedEntries).toBe(0)
  })

  test('a film counts at most its length, and never twice with watching it alone, in either order', async () => {
    const { branch, people } = await aBranch(2)
    const { db } = context.deps
    const filmId = await aReleasedFilm(db, county.e1, { durationS: 1800 })
    const item = {
      kind: 'film',
      title: '太行山上',
      filmId,
      category: 'revolutionary_tradition',
      deliveryMode: 'screening',
      plannedMinutes: 60,
    }
    const own = (personId: string) => ({
      ...{ personId, happenedOn: '2026-06-21', hours: 0.5, category: 'revolutionary_tradition' as const, title: '太行山上' },
      ...{ deliveryMode: 'online_self_paced' as const, organiserLevel: 'county' as const, occasion: '2026' },
      source: { kind: 'film' as const, id: filmId },
    })
    await db.transaction().execute((trx) => recordCredits(trx, [own(people[0]!.id)], { postedBy: null }))
    const { id } = await opened(secretary, branch.id, { agenda: [item] })
    await allPresent(secretary, id)
    const closed = (await close(secretary, id)).body
    expect(closed.alreadyCredited).toEqual([{ person: expect.objectContaining({ id: people[0]!.id }), filmTitle: '太行山上' }])
    expect(closed.postedEntries).toBe(1)
    const after = await db.transaction().execute((trx) => recordCredits(trx, [own(people[1]!.id)], { postedBy: null }))
    expect(after).toEqual([])
    expect(await Promise.all(people.map((one) => hoursOf(one.id)))).toEqual([[['film', 0.5]], [['film', 0.5]]])
  })

  test('reopening reverses with a reason; closed again it credits again, once', async () => {
    const { branch, people } = await aBranch(1)
    const { id } = await opened(secretary, branch.id)
    await allPresent(secretary, id)
    await close(secretary, id)
    expect((await reopen(secretary, id, '漏记早退')).body).toMatchObject({
      ...{ state: 'open', closings: [{ number: 1, reopenReason: '漏记早退' }] },
    })
    expect(await hoursOf(people[0]!.id)).toEqual([])
    await mark(secretary, id, people[0]!.id, { status: 'present', earlyMinutes: 30, method: 'correction' })
    await close(secretary, id)
    expect(await hoursOf(people[0]!.id)).toEqual([['gathering', 0.5]])
    expect((await close(secretary, id)).body).toMatchObject({ reason: 'gathering-closed' })
  })

  test('thirty-two closings at once close once', async () => {
    const { branch, people } = await aBranch(3)
    const { id } = await opened(secretary, branch.id)
    await allPresent(secretary, id)
    const { version } = (await ask(secretary, 'GET', `/gatherings/${id}`)).body
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => ask(secretary, 'POST', `/gatherings/${id}/close`, { version })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await hoursOf(people[0]!.id)).toEqual([['gathering', 1]])
  })

  test('over New Year each part counts in its own year', async () => {
    const { branch, people } = await aBranch(1)
    const { id } = await opened(secretary, branch.id, { startsAt: '2026-12-31T15:30:00Z' })
    await allPresent(secretary, id)
    await close(secretary, id)
    const rows = await context.deps.db
      .selectFrom('creditEntry')
      .select(['year', 'hours'])
      .where('personId', '=', people[0]!.id)
      .orderBy('year')
      .execute()
    expect(rows).toEqual([
      { year: 2026, hours: 0.5 },
      { year: 2027, hours: 0.5 },
    ])
  })

  test('twelve gatherings with the same people closing at once: everybody credited once for each', async () => {
    const { branch, people } = await aBranch(6)
    const halls = await Promise.all(Array.from({ length: 12 }, () => opened(secretary, branch.id)))
    await Promise.all(halls.map(({ id }) => allPresent(secretary, id)))
    const answers = await Promise.all(halls.map(({ id }) => close(secretary, id)))
    expect(answers.map(({ status }) => status)).toEqual(halls.map(() => 200))
    for (const { id } of people) expect(await hoursOf(id)).toHaveLength(12)
    const flags = (await list(secretary, halls[0]!.id)).items.map((one) => one.flags)
    expect(flags).toEqual(people.map(() => ['elsewhere']))
  })
})
