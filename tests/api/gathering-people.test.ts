import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { LECTURE, STARTS } from '../support/gatherings.ts'
import { standingHours } from '../support/standing-hours.ts'

const context = useApp()
const { ask, tell, plan, planned, open, opened, list, mark, allPresent, close, code, signIn, file } = recording(context)
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let township: Headers
let branch: TestOrg

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
})
beforeEach(async () => {
  context.setNow(new Date(STARTS))
  branch = await anOrg(context.deps.db, county.e1, 'group', `小组${uuid().slice(-6)}`)
})
const door = (id: string, number: string) => tell(secretary, 'POST', `/gatherings/${id}/door`, { id: uuid(), number })

describe('a number read at the door, for whoever has no telephone', () => {
  let personId: string
  beforeAll(async () => {
    const west = (await signedIn(context.deps.db, { role: 'township_officer', at: county.west })).headers
    const known = { name: '马文斌', memberStatus: 'full', fromOn: '2015-07-01', phone: '13900008881' }
    const made = await ask(west, 'POST', '/people', { ...known, orgId: county.w1.id, nationalId: '11010519491231002X' })
    personId = made.body.id
  })
  test.each([
    ['the telephone', '13900008881'],
    ['the identity number', '11010519491231002X'],
    ['the identity number as it is said, with blanks around it', ' 11010519491231002x '],
  ])('is %s', async (_, number) => {
    const { id } = await opened(secretary, branch.id)
    expect((await door(id, number)).body).toMatchObject({ role: 'guest', status: 'present', method: 'door' })
    expect((await list(secretary, id)).items.map(({ person }) => person.id)).toEqual([personId])
  })

  test('that two people have names neither of them', async () => {
    const { id } = await opened(secretary, branch.id)
    for (let n = 0; n < 2; n++) await aPerson(context.deps.db, county.w1, { phone: '13900008882' })
    expect((await door(id, '13900008882')).body.errors).toMatchObject([{ pointer: '/body/number', kind: 'number-of-several' }])
    expect((await list(secretary, id)).items).toEqual([])
  })
})

describe('a signed roster typed in afterwards', () => {
  test('leads to the same rows, and says that it was paper', async () => {
    const [there, late] = [await aPerson(context.deps.db, branch), await aPerson(context.deps.db, branch)]
    const { id } = await opened(secretary, branch.id)
    await mark(secretary, id, there.id, { status: 'present', method: 'paper' })
    await mark(secretary, id, late.id, { status: 'present', method: 'paper', lateMinutes: 30, earlyMinutes: 15 })
    expect((await list(secretary, id)).items.map(({ method }) => method)).toEqual(['paper', 'paper'])
    await close(secretary, id)
    expect(await standingHours(context.deps.db, there.id)).toEqual([['gathering', 1]])
    expect(await standingHours(context.deps.db, late.id)).toEqual([['gathering', 0.25]])
  })
})

describe('a telephone from elsewhere', () => {
  test('whose network others share, while the hall has another, is shown and refuses nobody', async () => {
    const { db } = context.deps
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson(db, branch)))
    const { id } = await opened(secretary, branch.id)
    const arrive = async (address: string) => {
      const person = people.pop()!
      const { headers } = await signedIn(db, { at: branch, personId: person.id })
      const digits = await code(secretary, id)
      const url = '/api/v1/gatherings/sign-in'
      const reply = await context.app.inject({ method: 'POST', url, headers, payload: { digits }, remoteAddress: address })
      expect(reply.statusCode).toBe(200)
      return person.id
    }
    const inHall = [await arrive('10.0.0.1'), await arrive('10.0.0.1'), await arrive('10.0.0.1')]
    const atHome = [await arrive('10.0.9.9'), await arrive('10.0.9.9')]
    const alone = await arrive('10.0.7.7')
    const flags = new Map((await list(secretary, id)).items.map((row) => [row.person.id, row.flags]))
    expect(inHall.map((one) => flags.get(one))).toEqual([[], [], []])
    expect(atHome.map((one) => flags.get(one))).toEqual([['shared-address'], ['shared-address']])
    expect(flags.get(alone)).toEqual([])
    expect((await close(secretary, id)).body.creditedPeople).toBe(6)
  })
})

describe('heads', () => {
  test('members with a vote, probationary ones, guests, observers and villagers are counted apart; half is no majority', async () => {
    const { db } = context.deps
    const voters = await Promise.all(Array.from({ length: 4 }, () => aPerson(db, branch)))
    const probationary = await aPerson(db, branch, { memberStatus: 'probationary' })
    const [guest, observer] = [await aPerson(db, county.w1), await aPerson(db, county.w1)]
    const { id } = await opened(secretary, branch.id)
    for (const [role, person] of [['guest', guest] as const, ['observer', observer] as const])
      await ask(secretary, 'POST', `/gatherings/${id}/guests`, { role, numbers: [person.memberNo] })
    for (const { id: personId } of [voters[0]!, voters[1]!, probationary, guest, observer])
      await mark(secretary, id, personId, { status: 'present' })
    const shown = async () => (await ask(secretary, 'GET', `/gatherings/${id}`)).body
    expect(await shown()).toMatchObject({
      heads: { expected: 5, present: 3, expectedVoters: 4, presentVoters: 2, guests: 1, observers: 1, visitors: 0 },
      quorum: { toVote: 3, toElect: 4, mayVote: false, mayElect: false },
    })
    await mark(secretary, id, voters[2]!.id, { status: 'present' })
    expect((await shown()).quorum).toMatchObject({ mayVote: true, mayElect: false })
    await mark(secretary, id, voters[3]!.id, { status: 'present' })
    expect((await shown()).quorum).toMatchObject({ mayVote: true, mayElect: true })
  })

  test('villagers by number, by name, or both, stand in the record and earn nothing', async () => {
    await aPerson(context.deps.db, branch)
    const { id } = await opened(secretary, branch.id)
    await allPresent(secretary, id)
    await close(secretary, id, { visitorCount: 12, visitorNames: ['王老五', '赵六'] })
    const { gathering } = (await tell(secretary, 'GET', `/gatherings/${id}/record`)).body
    expect(gathering).toMatchObject({ visitorCount: 12, visitorNames: ['王老五', '赵六'], heads: { visitors: 12, present: 1 } })
    expect((await file(secretary, `/gatherings/${id}/record.docx`)).statusCode).toBe(200)
    expect((await tell(secretary, 'GET', `/gatherings/${id}/record`)).body.credited).toEqual({ people: 1, hours: 1 })
  })
})

describe('a plan changed before it begins', () => {
  test('day, agenda and branches; the list follows them', async () => {
    const [one, other] = [
      await anOrg(context.deps.db, county.east, 'branch', '河西村党支部'),
      await anOrg(context.deps.db, county.east, 'branch', '河东村党支部'),
    ]
    for (const org of [one, other, other]) await aPerson(context.deps.db, org)
    const { id, version } = await planned(township, county.east.id, { orgIds: [one.id] })
    const agenda = [LECTURE, { ...LECTURE, title: '讨论', kind: 'discussion', plannedMinutes: 30 }]
    const changes = {
      version,
      startsAt: '2026-06-21T01:00:00Z',
      agenda,
      orgIds: [one.id, other.id],
      purposes: ['class', 'lecture'],
    }
    expect((await ask(township, 'PATCH', `/gatherings/${id}`, changes)).body).toMatchObject({
      ...{ expectedCount: 3, endsAt: '2026-06-21T02:30:00.000Z', purposes: ['class', 'lecture'] },
    })
    expect((await open(township, id)).body.agenda.map(({ title }) => title)).toEqual(['党课', '讨论'])
  })

  test('several kinds at once, but no kind twice and not none', async () => {
    expect((await plan(secretary, branch.id, { purposes: ['screening', 'lecture', 'theme_day'] })).body.purposes).toHaveLength(3)
    for (const purposes of [[], ['class', 'class'], ['party']])
      expect((await plan(secretary, branch.id, { purposes })).status, String(purposes)).toBe(400)
  })
})

describe('signing in early', () => {
  test('opens thirty minutes before, to the second', async () => {
    const { id } = await opened(secretary, branch.id)
    const someone = async () => {
      const person = await aPerson(context.deps.db, branch)
      return (await signedIn(context.deps.db, { at: branch, personId: person.id })).headers
    }
    const at = (seconds: number) => context.setNow(new Date(Date.parse(STARTS) + seconds * 1000))
    at(-1801)
    const early = await signIn(await someone(), await code(secretary, id))
    expect(early.body).toMatchObject({ status: 409, reason: 'too-early', retryAfterS: 1 })
    at(-1800)
    expect((await signIn(await someone(), await code(secretary, id))).status).toBe(200)
  })
})
