import { createPublicKey, verify } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { gathering, STARTS } from '../support/gatherings.ts'
import { filmFolder, filmItem, hall, packPlay, packReport, returnOf } from '../support/hall.ts'
import { aReleasedFilm, aReport, watching } from '../support/watching.ts'

const context = useApp()
const { opened, planned, open, list, mark, close } = gathering(context)
const { openPlay, report, log, pack, packs, bringBack } = hall(context)
let watch: ReturnType<typeof watching>
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let stranger: Headers
let branch: TestOrg
let film: Awaited<ReturnType<typeof aReleasedFilm>>
let count = 0

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  stranger = (await signedIn(db, { role: 'branch_secretary', at: county.w1 })).headers
  film = await aReleasedFilm(db, county.county, { durationS: 600 })
  await filmFolder(context.deps, film.versionId)
})
beforeEach(async () => {
  watch = watching(context, new Date(STARTS))
  branch = await anOrg(context.deps.db, county.e1, 'group', `离线小组${++count}`)
})

async function aHall() {
  const people = [await aPerson(context.deps.db, branch), await aPerson(context.deps.db, branch)]
  const { id, agenda } = await opened(secretary, branch.id, { agenda: [filmItem(film.id, { plannedMinutes: 10 })] })
  return { id, people, itemId: agenda[0]!.id }
}
/** A hall whose pack has been taken along; an evening later the computer is back. */
async function aPack() {
  const held = await aHall()
  const { body } = await pack(secretary, held.id)
  const beganMs = watch.now().getTime() + 60_000
  watch.wait(3600)
  return { ...held, pack: body, beganMs }
}
const markOf = (personId: string, madeAtMs: number, status: 'present' | 'absent' = 'present') => ({
  ...{ id: uuid(), personId, status, version: 1, madeAtMs },
})
const playedOf = async (id: string) => (await log(secretary, id)).body.items[0]!.playedS

describe('the log of a screen', () => {
  test('longer than the clock on the wall: the rest does not count', async () => {
    const { id, itemId } = await aHall()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    watch.wait(15)
    const { body } = await report(secretary, playId, aReport(0, 600))
    expect(body.playedS).toBe(15)
    expect(body.results[0]!.refused).toMatchObject([{ fromS: 15, toS: 600, reason: 'more-than-elapsed' }])
  })

  test('two screens at once live on one clock; a faster pace is refused', async () => {
    const { id, itemId } = await aHall()
    const [one, two] = [(await openPlay(secretary, id, itemId)).body, (await openPlay(secretary, id, itemId)).body]
    watch.wait(15)
    await report(secretary, one.playId, aReport(0, 15))
    expect((await report(secretary, two.playId, aReport(300, 315))).body.playedS).toBe(0)
    watch.wait(15)
    expect((await report(secretary, one.playId, aReport(15, 45, { rate: 2 }))).body.results[0]!.refused).toMatchObject([
      { reason: 'rate-too-high' },
    ])
    expect(await playedOf(id)).toBe(15)
  })

  test('of a hall elsewhere: missing, whatever is asked of it', async () => {
    const { id, itemId } = await aHall()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    expect((await openPlay(stranger, id, itemId)).status).toBe(404)
    expect((await report(stranger, playId, aReport(0, 15))).status).toBe(404)
    expect((await log(stranger, id)).status).toBe(404)
  })

  test('an item of another gathering cannot be played here', async () => {
    const [one, other] = [await aHall(), await aHall()]
    expect((await openPlay(secretary, one.id, other.itemId)).status).toBe(404)
  })

  test('what is stored of it, nobody can change', async () => {
    const { id, itemId } = await aHall()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    watch.wait(15)
    await report(secretary, playId, aReport(0, 15))
    const change = context.deps.db.updateTable('hallReport').set({ accepted: '{[0,600000)}' }).execute()
    await expect(change).rejects.toThrow(/permission denied|append-only|never/)
  })
})

describe('a pack', () => {
  test('names gathering, film, checksums and a day, and anybody can check the seal', async () => {
    const { id, itemId } = await aHall()
    const { status, body } = await pack(secretary, id)
    expect(status).toBe(201)
    const said = JSON.parse(body.payload)
    expect(said).toMatchObject({ format: 'lunxun-pack/1', gathering: { id }, films: [{ itemId, filmVersionId: film.versionId }] })
    expect(said.expiresAt).toBe('2026-07-04T01:00:00.000Z')
    expect(said.films[0].files).toHaveLength(4)
    expect(said.films[0].files[0]).toMatchObject({ path: '360p/index.m3u8', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(said.films[0].master).not.toContain('SUBTITLES')
    const key = createPublicKey({ key: body.publicKey, format: 'jwk' })
    const isGood = (text: string) =>
      verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(body.seal, 'base64url'))
    expect(isGood(body.payload)).toBe(true)
    expect(isGood(body.payload.replace('2026-07-04', '2027-07-04'))).toBe(false)
  })

  test('brings back log and marks, once; sent again it is answered the same and does nothing', async () => {
    const { id, people, itemId, pack: taken, beganMs } = await aPack()
    const marks = people.map((person) => markOf(person.id, beganMs))
    const body = returnOf(taken, watch.now(), { plays: [packPlay(itemId, beganMs, 600)], marks })
    const first = await bringBack(secretary, taken.packId, body)
    expect(first.body).toMatchObject({ isRepeated: false, plays: [{ playedS: 600, refusedS: 0 }] })
    expect(first.body.marks.map(({ outcome }) => outcome)).toEqual(['applied', 'applied'])
    watch.wait(60)
    const again = await bringBack(secretary, taken.packId, { ...body, sentAtMs: watch.now().getTime() })
    expect(again.body).toEqual({ ...first.body, isRepeated: true })
    expect((await list(secretary, id)).items.map(({ status, version }) => [status, version])).toEqual([
      ['present', 2],
      ['present', 2],
    ])
    expect(await playedOf(id)).toBe(600)
    expect((await packs(secretary, id)).body.items).toMatchObject([{ returns: [{}] }])
    // The same evening once more by another name: only what the hall left unused of it, and no part of the film twice.
    const other = await bringBack(secretary, taken.packId, {
      ...body,
      clientId: uuid(),
      plays: [packPlay(itemId, beganMs, 600)],
      marks: [],
    })
    expect(other.body.plays).toMatchObject([{ playedS: 60, refusedS: 540 }])
    expect(await playedOf(id)).toBe(600)
  })

  test.each([
    ['changed', 'pack-changed', { payloadHash: 'ab'.repeat(32) }],
    ['with a film that is not in it', 'pack-changed', { plays: [packPlay(uuid(), Date.parse(STARTS), 15)] }],
  ])('%s: refused, and nothing of it is taken', async (_, reason, changes) => {
    const { id, people, pack: taken, beganMs } = await aPack()
    const body = returnOf(taken, watch.now(), { marks: [markOf(people[0]!.id, beganMs)], ...changes })
    expect((await bringBack(secretary, taken.packId, body)).body).toMatchObject({ status: 409, reason })
    expect((await list(secretary, id)).items.every(({ status }) => status === 'unmarked')).toBe(true)
  })

  test('returned already by this computer with other contents: refused', async () => {
    const { people, pack: taken, beganMs } = await aPack()
    const body = returnOf(taken, watch.now(), { marks: [markOf(people[0]!.id, beganMs)] })
    await bringBack(secretary, taken.packId, body)
    const more = { ...body, marks: [...body.marks, markOf(people[1]!.id, beganMs)] }
    expect((await bringBack(secretary, taken.packId, more)).body).toMatchObject({ status: 409, reason: 'pack-returned' })
  })

  test('its log handed in with a pack of another gathering: refused', async () => {
    const one = await aPack()
    const play = packPlay(one.itemId, one.beganMs, 600)
    await bringBack(secretary, one.pack.packId, returnOf(one.pack, watch.now(), { plays: [play] }))
    const other = await aPack()
    const replayed = returnOf(other.pack, watch.now(), { plays: [{ ...play, itemId: other.itemId }] })
    expect((await bringBack(secretary, other.pack.packId, replayed)).body).toMatchObject({ status: 409, reason: 'pack-replayed' })
    expect((await bringBack(secretary, one.pack.packId, returnOf(other.pack, watch.now()))).body).toMatchObject({
      reason: 'pack-changed',
    })
  })

  test('of a hall elsewhere: missing', async () => {
    const { id, pack: taken } = await aPack()
    expect((await bringBack(stranger, taken.packId, returnOf(taken, watch.now()))).status).toBe(404)
    expect((await pack(stranger, id)).status).toBe(404)
    expect((await packs(stranger, id)).status).toBe(404)
  })

  test('after its day: refused', async () => {
    const { pack: taken, people, beganMs } = await aPack()
    watch.wait(15 * 86_400)
    const { db } = context.deps
    await db
      .updateTable('session')
      .set({ expiresAt: new Date('2100-01-01'), lastSeenAt: watch.now() })
      .execute()
    const body = returnOf(taken, watch.now(), { marks: [markOf(people[0]!.id, beganMs)] })
    expect((await bringBack(secretary, taken.packId, body)).body).toMatchObject({ status: 409, reason: 'pack-expired' })
  })

  test('a log longer than the evening, or begun before the pack was made, counts only what time there was', async () => {
    const { itemId, pack: taken } = await aPack()
    const nowMs = watch.now().getTime()
    const squeezed = {
      ...{ playId: uuid(), itemId, openedAtMs: nowMs - 20_000 },
      reports: [packReport({ madeAtMs: nowMs, fromS: 0, toS: 600 })],
    }
    const before = packPlay(itemId, nowMs - 86_400_000, 600)
    const { body } = await bringBack(secretary, taken.packId, returnOf(taken, watch.now(), { plays: [squeezed, before] }))
    expect(body.plays).toMatchObject([
      { playedS: 20, refusedS: 580 },
      { playedS: 0, refusedS: 600 },
    ])
  })

  test('a clock that is wrong by years makes no difference', async () => {
    const { itemId, people, pack: taken, beganMs } = await aPack()
    const off = 5 * 365 * 86_400_000
    const body = returnOf(taken, new Date(watch.now().getTime() - off), {
      ...{ plays: [packPlay(itemId, beganMs - off, 600)], marks: [markOf(people[0]!.id, beganMs - off)] },
    })
    expect((await bringBack(secretary, taken.packId, body)).body).toMatchObject({
      plays: [{ playedS: 600 }],
      marks: [{ outcome: 'applied' }],
    })
  })

  test('a mark made upon a row that another clerk has changed meanwhile is kept beside it', async () => {
    const { id, people, pack: taken, beganMs } = await aPack()
    await mark(secretary, id, people[0]!.id, { status: 'absent', reason: 'sick' })
    const body = returnOf(taken, watch.now(), { marks: [markOf(people[0]!.id, beganMs)] })
    expect((await bringBack(secretary, taken.packId, body)).body.marks).toMatchObject([{ outcome: 'conflict' }])
    const kept = await context.deps.db
      .selectFrom('attendanceMark')
      .select(['status', 'isConflict'])
      .where('gatheringId', '=', id)
      .orderBy('seq')
      .execute()
    expect(kept).toEqual([
      { status: 'absent', isConflict: false },
      { status: 'present', isConflict: true },
    ])
  })

  test('marks for people who are not on the list, before the pack was made, and numbers nobody has are told apart', async () => {
    const { id, people, pack: taken, beganMs } = await aPack()
    const guest = await aPerson(context.deps.db, county.w1)
    const body = returnOf(taken, watch.now(), {
      marks: [
        markOf(uuid(), beganMs),
        markOf(people[0]!.id, beganMs - 86_400_000),
        markOf(people[1]!.id, beganMs, 'absent'),
        markOf(people[1]!.id, beganMs + 1000),
      ],
      entries: [
        { id: uuid(), number: guest.memberNo, madeAtMs: beganMs },
        { id: uuid(), number: '000000', madeAtMs: beganMs },
      ],
    })
    const { body: answer } = await bringBack(secretary, taken.packId, body)
    expect(answer.marks.map(({ outcome }) => outcome)).toEqual(['not-on-list', 'outside-pack', 'replaced', 'applied'])
    expect(answer.entries.map(({ outcome }) => outcome)).toEqual(['applied', 'unknown-number'])
    expect(
      (await list(secretary, id)).items.map(({ person, role, status, method }) => [person.id, role, status, method]),
    ).toEqual(
      expect.arrayContaining([
        [guest.id, 'guest', 'present', 'door'],
        [people[1]!.id, 'expected', 'present', 'roll_call'],
        [people[0]!.id, 'expected', 'unmarked', null],
      ]),
    )
  })

  test('of a gathering nobody had opened opens it; of one closed meanwhile it is refused', async () => {
    await aPerson(context.deps.db, branch)
    const { id } = await planned(secretary, branch.id, { agenda: [filmItem(film.id)] })
    const { body: taken } = await pack(secretary, id)
    watch.wait(3600)
    expect((await bringBack(secretary, taken.packId, returnOf(taken, watch.now()))).status).toBe(200)
    expect((await open(secretary, id)).body).toMatchObject({ state: 'open', expectedCount: 1 })
    const { body: second } = await pack(secretary, id)
    await close(secretary, id, { unmarkedAreAbsent: true })
    expect((await bringBack(secretary, second.packId, returnOf(second, watch.now()))).body).toMatchObject({
      reason: 'gathering-closed',
    })
  })
})
