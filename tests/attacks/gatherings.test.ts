import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { gathering, STARTS } from '../support/gatherings.ts'

const context = useApp()
const { ask, opened, list, mark, code, signIn, close, reopen } = gathering(context)
const at = (minutes: number, seconds = 0) => new Date(Date.parse(STARTS) + minutes * 60_000 + seconds * 1000)

let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let hall: string
let member: { id: string; headers: Headers }

const someone = async (org = county.w1) => {
  const { id } = await aPerson(context.deps.db, org)
  return { id, headers: (await signedIn(context.deps.db, { at: org, personId: id })).headers }
}

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  secretary = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })).headers
})
beforeEach(async () => {
  context.setNow(at(0, 3))
  const branch = await anOrg(context.deps.db, county.e1, 'group', `小组${uuid().slice(-6)}`)
  member = await someone(branch)
  hall = (await opened(secretary, branch.id)).id
})

describe('the code on the wall', () => {
  test('signs in whoever is expected, once, however often it is used', async () => {
    const digits = await code(secretary, hall)
    expect((await signIn(member.headers, digits)).body).toMatchObject({
      gathering: { id: hall },
      needsConfirmation: false,
      lateMinutes: 0,
    })
    context.setNow(at(0, 20))
    expect((await signIn(member.headers, await code(secretary, hall))).status).toBe(200)
    expect((await list(secretary, hall)).items).toMatchObject([{ status: 'present', method: 'code', version: 2 }])
  })

  test('after its margin it is refused, kindly, and that does not count as guessing', async () => {
    const digits = await code(secretary, hall)
    context.setNow(at(0, 31))
    for (let tries = 0; tries < 15; tries++)
      expect((await signIn(member.headers, digits)).body).toMatchObject({ status: 401, reason: 'code-expired' })
    expect((await signIn(member.headers, await code(secretary, hall))).status).toBe(200)
  })

  test('guessing is slowed down after ten wrong codes, of this account only', async () => {
    const right = await code(secretary, hall)
    const wrong = right === '00000000' ? '00000001' : '00000000'
    for (let tries = 0; tries < 10; tries++)
      expect((await signIn(member.headers, wrong)).body).toMatchObject({ status: 401, reason: 'wrong-digits' })
    expect((await signIn(member.headers, right)).status).toBe(429)
    expect((await signIn((await someone()).headers, right)).status).toBe(200)
    // Whoever is slowed down is still signed in by roll call.
    expect((await mark(secretary, hall, member.id, { status: 'present' })).status).toBe(200)
  })

  test('forwarded outside the branch it notes a guest, who earns nothing until the secretary says so', async () => {
    const outsider = await someone()
    await signIn(member.headers, await code(secretary, hall))
    expect((await signIn(outsider.headers, await code(secretary, hall))).body.needsConfirmation).toBe(true)
    expect((await close(secretary, hall)).body).toMatchObject({ status: 409, reason: 'unconfirmed-people' })
    await mark(secretary, hall, outsider.id, { status: 'absent' })
    expect((await close(secretary, hall)).body.creditedPeople).toBe(1)
    expect((await ask(outsider.headers, 'GET', '/me/credits')).body.items).toEqual([])
  })

  test('one telephone for several people is shown to the secretary, and refuses nobody', async () => {
    const device = uuid()
    const friend = await someone()
    for (const { headers } of [member, friend])
      expect((await signIn(headers, await code(secretary, hall), device)).status).toBe(200)
    expect((await list(secretary, hall)).items.map(({ flags }) => flags)).toEqual([['shared-device'], ['shared-device']])
  })

  test('too early is told when it opens, and locks nobody out', async () => {
    context.setNow(at(-31))
    expect((await signIn(member.headers, await code(secretary, hall))).body).toMatchObject({
      ...{ reason: 'too-early', retryAfterS: 60 },
    })
    context.setNow(at(-30, 1))
    expect((await signIn(member.headers, await code(secretary, hall))).body.lateMinutes).toBe(0)
  })

  test('late sign-in counts the minutes missed, after five minutes of grace', async () => {
    context.setNow(at(5))
    expect((await signIn(member.headers, await code(secretary, hall))).body.lateMinutes).toBe(0)
    context.setNow(at(20))
    const other = await someone()
    expect((await signIn(other.headers, await code(secretary, hall))).body.lateMinutes).toBe(20)
  })

  test('after closing it opens nothing', async () => {
    const digits = await code(secretary, hall)
    await mark(secretary, hall, member.id, { status: 'present' })
    await close(secretary, hall)
    expect((await signIn((await someone()).headers, digits)).status).toBe(401)
    expect((await ask(secretary, 'GET', `/gatherings/${hall}/sign-in-code`)).body.reason).toBe('gathering-closed')
  })

  test('used thirty-two times at once it signs in once', async () => {
    const digits = await code(secretary, hall)
    const answers = await Promise.all(Array.from({ length: 32 }, () => signIn(member.headers, digits)))
    // More than ten tries under way at once look like guessing until they are judged.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]))
    expect((await list(secretary, hall)).items).toMatchObject([{ status: 'present', version: 2 }])
    const marks = await context.deps.db.selectFrom('attendanceMark').select('id').where('gatheringId', '=', hall).execute()
    expect(marks).toHaveLength(1)
  })

  test('of a moment that is still to come, or of another hall, it does not open this one', async () => {
    context.setNow(at(1))
    const ahead = await code(secretary, hall)
    context.setNow(at(0, 3))
    expect((await signIn(member.headers, ahead)).status).toBe(401)
    const other = await opened(secretary, (await anOrg(context.deps.db, county.e1, 'group', `小组${uuid().slice(-6)}`)).id)
    expect((await signIn(member.headers, await code(secretary, other.id))).body).toMatchObject({
      ...{ gathering: { id: other.id }, needsConfirmation: true },
    })
    expect((await list(secretary, hall)).items).toMatchObject([{ status: 'unmarked' }])
  })

  test('kept from before the closing it opens nothing when the gathering is opened again', async () => {
    const digits = await code(secretary, hall)
    await mark(secretary, hall, member.id, { status: 'present' })
    await close(secretary, hall)
    context.setNow(at(2))
    await reopen(secretary, hall, '漏记一人')
    const late = await someone()
    expect((await signIn(late.headers, digits)).body).toMatchObject({ status: 401, reason: 'code-expired' })
    expect((await list(secretary, hall)).items).toHaveLength(1)
  })

  test('forwarded to a whole village: everybody waits for a word, nobody is credited by it', async () => {
    const strangers = await Promise.all(Array.from({ length: 12 }, () => someone()))
    const digits = await code(secretary, hall)
    for (const { headers } of strangers) expect((await signIn(headers, digits)).body.needsConfirmation).toBe(true)
    await mark(secretary, hall, member.id, { status: 'present' })
    expect((await close(secretary, hall, { unmarkedAreAbsent: true })).body.reason).toBe('unconfirmed-people')
    for (const { id } of strangers) await mark(secretary, hall, id, { status: 'absent' })
    expect((await close(secretary, hall)).body).toMatchObject({ creditedPeople: 1, postedEntries: 1 })
  })

  test('an account of nobody signs nobody in', async () => {
    const { headers } = await signedIn(context.deps.db, { role: 'county_officer', at: county.county })
    expect((await signIn(headers, await code(secretary, hall))).body).toMatchObject({ status: 409, reason: 'no-person' })
  })
})

describe('what is not theirs', () => {
  test('a member sees neither list nor code, and another branch marks nobody', async () => {
    const other = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e2 })).headers
    for (const headers of [member.headers, other])
      for (const path of ['', '/attendance', '/sign-in-code', '/closing-preview'])
        expect((await ask(headers, 'GET', `/gatherings/${hall}${path}`)).status).toBe(404)
    expect((await mark(other, hall, member.id, { status: 'present' })).status).toBe(404)
  })

  test('people of other branches cannot be looked up by id, nor marked without being on the list', async () => {
    const stranger = await someone()
    expect((await ask(secretary, 'POST', `/gatherings/${hall}/guests`, { role: 'guest', personIds: [stranger.id] })).status).toBe(
      404,
    )
    expect((await mark(secretary, hall, stranger.id, { status: 'present' })).status).toBe(404)
  })
})
