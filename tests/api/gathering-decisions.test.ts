import { v7 as uuid } from 'uuid'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { LECTURE, STARTS } from '../support/gatherings.ts'
import { aReleasedFilm } from '../support/released-film.ts'
import { standingHours } from '../support/standing-hours.ts'

const context = useApp()
const { tell, opened, planned, mark, allPresent, close, list, ask, propose, confirm, sendBack } = recording(context)
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let deputy: Headers
let officer: Headers

beforeAll(async () => {
  context.setNow(new Date(STARTS))
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  deputy = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  officer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
})
const setSecond = async (closingNeedsSecond: boolean) => {
  const { version } = (await tell(officer, 'GET', '/settings/gatherings')).body
  return tell(officer, 'PATCH', '/settings/gatherings', { closingNeedsSecond, version })
}
async function aBranch(members: number): Promise<{ branch: TestOrg; people: { id: string; name: string }[] }> {
  const branch = await anOrg(context.deps.db, county.e1, 'group', `小组${uuid().slice(-6)}`)
  return { branch, people: await Promise.all(Array.from({ length: members }, () => aPerson(context.deps.db, branch))) }
}
async function aHall(members: number, changes: object = {}) {
  const { branch, people } = await aBranch(members)
  const { id } = await opened(secretary, branch.id, changes)
  return { id, branch, people }
}

describe('two persons at closing', () => {
  afterEach(() => setSecond(false))

  test('one proposes, another confirms: nothing is posted before, and both names stand', async () => {
    await setSecond(true)
    const { id, people } = await aHall(2)
    await allPresent(secretary, id)
    expect((await close(secretary, id)).body).toMatchObject({ status: 409, reason: 'closing-needs-second' })
    const { waiting } = (await propose(secretary, id, { summary: '学习党章' })).body
    expect(waiting).toMatchObject({ isOwn: true, isOverdue: false, closing: { summary: '学习党章' } })
    expect(await standingHours(context.deps.db, people[0]!.id)).toEqual([])
    expect((await confirm(secretary, id, waiting!.id)).body).toMatchObject({ status: 409, reason: 'same-person' })
    expect((await confirm(deputy, id, waiting!.id)).body).toMatchObject({ creditedPeople: 2 })
    expect(await standingHours(context.deps.db, people[0]!.id)).toEqual([['gathering', 1]])
    const closings = await context.deps.db.selectFrom('gatheringClosing').selectAll().where('gatheringId', '=', id).execute()
    expect(closings).toHaveLength(1)
    expect(closings[0]!.proposedBy).not.toBe(closings[0]!.closedBy)
    expect((await confirm(deputy, id, waiting!.id)).body.reason).toBe('gathering-closed')
  })

  test('the database itself refuses one who is both', async () => {
    const { id } = await aHall(1)
    const { accountId } = await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })
    const both = { gatheringId: id, number: 1, closedBy: accountId, proposedBy: accountId, closedAt: new Date(), figures: '{}' }
    await expect(context.deps.db.insertInto('gatheringClosing').values(both).execute()).rejects.toThrow(/two_people/)
  })

  test('a mark made after the proposal means proposing anew', async () => {
    await setSecond(true)
    const { id, people } = await aHall(2)
    await allPresent(secretary, id)
    const first = (await propose(secretary, id)).body.waiting!
    await mark(secretary, id, people[1]!.id, { status: 'absent', reason: 'sick' })
    expect((await tell(deputy, 'GET', `/gatherings/${id}/closing-proposal`)).body.waiting).toMatchObject({ isOverdue: true })
    expect((await confirm(deputy, id, first.id)).body.reason).toBe('list-changed')
    const second = (await propose(secretary, id)).body.waiting!
    expect((await confirm(deputy, id, first.id)).status).toBe(404)
    expect((await confirm(deputy, id, second.id)).body).toMatchObject({ creditedPeople: 1 })
  })

  test('sent back with a word, or taken back by whoever proposed it', async () => {
    await setSecond(true)
    const { id } = await aHall(1)
    expect((await propose(secretary, id)).body.reason).toBe('unmarked-people')
    const own = (await propose(secretary, id, { unmarkedAreAbsent: true })).body.waiting!
    expect((await sendBack(secretary, id, own.id)).status).toBe(204)
    const next = (await propose(secretary, id, { unmarkedAreAbsent: true })).body.waiting!
    expect((await sendBack(deputy, id, next.id)).body).toMatchObject({ errors: [{ pointer: '/body/note' }] })
    expect((await sendBack(deputy, id, next.id, '张三到了，没有记')).status).toBe(204)
    expect((await tell(secretary, 'GET', `/gatherings/${id}/closing-proposal`)).body).toMatchObject({
      ...{ waiting: null, returned: { note: '张三到了，没有记' } },
    })
  })

  test('thirty-two confirmations at once close once', async () => {
    await setSecond(true)
    const { id, people } = await aHall(3)
    await allPresent(secretary, id)
    const { id: proposalId } = (await propose(secretary, id)).body.waiting!
    const answers = await Promise.all(Array.from({ length: 32 }, () => confirm(deputy, id, proposalId)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await standingHours(context.deps.db, people[0]!.id)).toEqual([['gathering', 1]])
  })

  test('only the county decides whether it takes two', async () => {
    const township = (await signedIn(context.deps.db, { role: 'township_officer', at: county.east })).headers
    const wanted = { closingNeedsSecond: true, version: 1 }
    expect((await tell(township, 'PATCH', '/settings/gatherings', wanted)).status).toBe(404)
    expect((await tell(officer, 'PATCH', '/settings/gatherings', { ...wanted, version: 99 })).body.type).toBe(
      '/problems/stale-version',
    )
  })
})

describe('two versions of a mark', () => {
  const twoMarks = async () => {
    const { id, people } = await aHall(1)
    const personId = people[0]!.id
    await mark(secretary, id, personId, { status: 'present', version: 1 })
    await mark(deputy, id, personId, { status: 'absent', reason: 'sick', version: 1, method: 'paper' })
    return { id, personId }
  }
  const conflicts = async (id: string) => (await tell(secretary, 'GET', `/gatherings/${id}/conflicts`)).body.items
  const decide = (id: string, markId: string, decision: object) =>
    tell(secretary, 'POST', `/gatherings/${id}/conflicts/${markId}/decision`, decision)

  test('both are shown with who and when, closing waits, and the one chosen stands', async () => {
    const { id } = await twoMarks()
    const [one] = await conflicts(id)
    expect(one).toMatchObject({
      standing: { status: 'present', byName: 'branch_secretary', madeAt: new Date(STARTS).toISOString() },
      held: { status: 'absent', reason: 'sick', method: 'paper', byName: 'branch_secretary' },
      decided: null,
    })
    expect((await close(secretary, id)).body.reason).toBe('undecided-conflicts')
    expect((await decide(id, one!.markId, { isTaken: true, version: one!.version - 1 })).body.type).toBe(
      '/problems/stale-version',
    )
    expect((await decide(id, one!.markId, { isTaken: true, version: one!.version })).body.items[0]!.decided).toMatchObject({
      isTaken: true,
    })
    expect((await list(secretary, id)).items).toMatchObject([{ status: 'absent', reason: 'sick', method: 'paper' }])
    expect((await decide(id, one!.markId, { isTaken: false, version: one!.version + 1 })).status).toBe(404)
    expect((await close(secretary, id)).status).toBe(200)
  })

  test('what stands may be kept; two who wrote the same are no conflict', async () => {
    const { id } = await twoMarks()
    const [one] = await conflicts(id)
    await decide(id, one!.markId, { isTaken: false, version: one!.version })
    expect((await list(secretary, id)).items).toMatchObject([{ status: 'present' }])
    expect((await close(secretary, id)).body.creditedPeople).toBe(1)

    const same = await aHall(1)
    for (const who of [secretary, deputy]) await mark(who, same.id, same.people[0]!.id, { status: 'present', version: 1 })
    expect(await conflicts(same.id)).toEqual([])
  })

  test('who looks again and marks anew has decided', async () => {
    const { id, personId } = await twoMarks()
    await mark(deputy, id, personId, { status: 'absent', version: 2 })
    expect(await conflicts(id)).toEqual([])
  })
})

describe('two places at once', () => {
  const twoHalls = async (changes: object = {}) => {
    const { branch, people } = await aBranch(1)
    const [one, other] = [
      await opened(secretary, branch.id),
      await opened(secretary, branch.id, { title: '七一大会', ...changes }),
    ]
    for (const { id } of [one, other]) await allPresent(secretary, id)
    return { one: one.id, other: other.id, branch, person: people[0]! }
  }
  const overlaps = async (id: string) => (await tell(secretary, 'GET', `/gatherings/${id}/overlaps`)).body
  const decide = (id: string, personId: string, counts: boolean) =>
    tell(secretary, 'POST', `/gatherings/${id}/overlaps/decisions`, { personId, counts, reason: '本人说明在另一处开会' })

  test('are found on both sides, and whoever came late was elsewhere before', async () => {
    const { one, other, person } = await twoHalls()
    expect((await overlaps(one)).people).toMatchObject([
      { person: { id: person.id }, gathering: { name: '七一大会' }, status: 'present' },
    ])
    expect((await overlaps(other)).people).toHaveLength(1)
    await mark(secretary, one, person.id, { status: 'present', earlyMinutes: 40 })
    await mark(secretary, other, person.id, { status: 'present', lateMinutes: 25 })
    expect((await overlaps(one)).people).toEqual([])
    expect((await list(secretary, one)).items[0]!.flags).toEqual([])
  })

  test('a person decides with a reason: what does not count earns nothing, before closing and after', async () => {
    const { one, other, person } = await twoHalls()
    await decide(one, person.id, false)
    expect((await close(secretary, one)).body.creditedPeople).toBe(0)
    expect((await close(secretary, other)).body.creditedPeople).toBe(1)
    expect((await overlaps(one)).decisions).toMatchObject([{ counts: false, reason: '本人说明在另一处开会' }])
    await decide(other, person.id, false)
    expect(await standingHours(context.deps.db, person.id)).toEqual([])
    await decide(one, person.id, true)
    expect(await standingHours(context.deps.db, person.id)).toEqual([['gathering', 1]])
  })

  test('watching alone meanwhile is found; a minute at the edge and joining from afar are not', async () => {
    const { db } = context.deps
    const { id, people } = await aHall(3)
    const filmId = await aReleasedFilm(db, county.e1)
    const { currentVersionId } = await db
      .selectFrom('film')
      .select('currentVersionId')
      .where('id', '=', filmId)
      .executeTakeFirstOrThrow()
    await allPresent(secretary, id)
    await mark(secretary, id, people[2]!.id, { status: 'present', method: 'remote' })
    const { accountId } = await signedIn(db, { at: county.e1 })
    const watch = async (personId: string, endsAt: string, ms: number) => {
      const sessionId = uuid()
      const at = new Date(endsAt)
      await db
        .insertInto('watchSession')
        .values({
          ...{ id: sessionId, personId, accountId, filmId, filmVersionId: currentVersionId!, clientId: uuid() },
          ...{ openedAt: new Date(at.getTime() - 3_600_000), supersededAt: at, lastMadeAt: at },
        })
        .execute()
      await db
        .insertInto('watchReport')
        .values({
          ...{ id: uuid(), sessionId, personId, filmVersionId: currentVersionId!, receivedAt: at, heldMs: 0, rate: 1 },
          ...{ isPlaying: true, playingAtMs: ms, claimed: '[]', terms: '{}', accepted: `{[0,${ms})}` },
        })
        .execute()
    }
    await watch(people[0]!.id, '2026-06-20T01:20:00Z', 600_000)
    await watch(people[1]!.id, '2026-06-20T01:00:30Z', 600_000)
    await watch(people[2]!.id, '2026-06-20T01:20:00Z', 600_000)
    expect((await overlaps(id)).watching).toMatchObject([
      { person: { id: people[0]!.id }, fromAt: '2026-06-20T01:10:00.000Z', untilAt: '2026-06-20T01:20:00.000Z' },
    ])
  })

  test('while planning: the same room of the township, and members expected elsewhere', async () => {
    const { branch, people } = await aBranch(1)
    const neighbour = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e2 })).headers
    const startsAt = '2026-08-01T01:00:00Z'
    await planned(neighbour, county.e2.id, { startsAt, place: '镇政府礼堂', title: '石桥的会' })
    await planned(secretary, branch.id, { startsAt, title: '自己的会' })
    const clashes = async (query: object) =>
      (await tell(secretary, 'GET', `/gatherings/clashes?${new URLSearchParams({ org: branch.id, minutes: '60', ...query })}`))
        .body
    expect(await clashes({ startsAt: '2026-08-01T01:30:00Z', place: '镇政府礼堂' })).toMatchObject({
      places: [{ orgName: '石桥村党支部', gathering: null }],
      people: [{ person: { id: people[0]!.id }, gathering: { name: '自己的会' } }],
    })
    expect(await clashes({ startsAt: '2026-08-01T02:00:00Z', place: '镇政府礼堂' })).toMatchObject({ places: [], people: [] })
    const far = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.w1 })).headers
    const url = `/gatherings/clashes?org=${county.w1.id}&minutes=60&startsAt=${startsAt}&place=镇政府礼堂`
    expect((await tell(far, 'GET', encodeURI(url))).body.places).toEqual([])
    expect((await tell(far, 'GET', encodeURI(url.replace(county.w1.id, county.e1.id)))).status).toBe(404)
  })

  test('a planned gathering shows the same on its page', async () => {
    const { branch } = await aBranch(2)
    const startsAt = '2026-09-01T01:00:00Z'
    const one = await planned(secretary, branch.id, { startsAt, place: '村部会议室' })
    await planned(secretary, branch.id, { startsAt, place: '村部会议室', agenda: [{ ...LECTURE, plannedMinutes: 30 }] })
    const shown = await overlaps(one.id)
    expect(shown.places).toHaveLength(1)
    expect(shown.people).toHaveLength(2)
    expect((await ask(secretary, 'GET', `/gatherings/${one.id}`)).status).toBe(200)
  })
})
