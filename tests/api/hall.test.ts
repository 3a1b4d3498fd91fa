import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../support/county.ts'
import { gathering, LECTURE, STARTS } from '../support/gatherings.ts'
import { filmItem, hall } from '../support/hall.ts'
import { aMember, aReleasedFilm, aReport, watching } from '../support/watching.ts'

const context = useApp()
const { opened, list, mark, allPresent, close, ask, reopen } = gathering(context)
const { openPlay, report, renew, log, own, join } = hall(context)
let watch: ReturnType<typeof watching>
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let branch: TestOrg
let count = 0

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  secretary = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.e1 })).headers
})
beforeEach(async () => {
  watch = watching(context, new Date(STARTS))
  branch = await anOrg(context.deps.db, county.e1, 'group', `会场小组${++count}`)
})

/** An open gathering of a branch that shows a film of these seconds. */
async function aScreening({ durationS = 2700, agenda = [] as object[], plannedMinutes = 45 } = {}) {
  const film = await aReleasedFilm(context.deps.db, county.county, { durationS })
  const { id, agenda: items } = await opened(secretary, branch.id, {
    agenda: [filmItem(film.id, { plannedMinutes }), ...agenda],
  })
  return { id, film, itemId: items[0]!.id }
}

/** Plays a stretch on the screen of the hall, in real time. */
async function screen(playId: string, fromS: number, toS: number) {
  let answer: Awaited<ReturnType<typeof report>> | undefined
  for (let at = fromS; at < toS; at += 15) {
    const until = Math.min(at + 15, toS)
    watch.wait(until - at)
    answer = await report(secretary, playId, aReport(at, until))
  }
  return answer!
}
const basisOf = async (personId: string) => {
  const { db } = context.deps
  return db
    .selectFrom('creditEntry')
    .select(['hours', 'basis'])
    .where('personId', '=', personId)
    .where('reverses', 'is', null)
    .execute()
}
const preview = async (id: string) =>
  (await ask(secretary, 'GET', `/gatherings/${id}/closing-preview`)).body as unknown as {
    items: { countableMinutes: number; cap: string | null }[]
  }

describe('the screen of the hall', () => {
  test('a film played to its end counts whole, and its entry says so', async () => {
    const person = await aPerson(context.deps.db, branch)
    const { id, itemId } = await aScreening()
    const { status, body: play } = await openPlay(secretary, id, itemId)
    expect(status).toBe(201)
    expect(play).toMatchObject({ durationS: 2700, resumeAtS: 0, watched: [] })
    expect(play.hlsUrl).toMatch(/^\/media\/.+\/master\.m3u8$/)
    expect((await screen(play.playId, 0, 2700)).body).toMatchObject({ playedS: 2700 })
    await allPresent(secretary, id)
    await close(secretary, id)
    expect(await basisOf(person.id)).toMatchObject([{ hours: 0.75, basis: { playedBy: 'log', playedMinutes: 45, minutes: 45 } }])
  })

  test('stopped after half an hour, half an hour counts, whatever is said at closing', async () => {
    const person = await aPerson(context.deps.db, branch)
    const { id, itemId } = await aScreening()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    await screen(playId, 0, 1800)
    await allPresent(secretary, id)
    expect((await preview(id)).items).toMatchObject([{ countableMinutes: 30, cap: 'played' }])
    await close(secretary, id, { items: [{ id: itemId, actualMinutes: 45 }] })
    expect(await basisOf(person.id)).toMatchObject([{ hours: 0.5, basis: { playedMinutes: 30 } }])
  })

  test('without a log it is the word of whoever closes, kept with the name', async () => {
    const person = await aPerson(context.deps.db, branch)
    const { id, itemId } = await aScreening()
    await allPresent(secretary, id)
    await close(secretary, id, { items: [{ id: itemId, actualMinutes: 30 }] })
    expect(await basisOf(person.id)).toMatchObject([{ hours: 0.5, basis: { playedBy: 'statement' } }])
    const { items } = (await log(secretary, id)).body
    expect(items).toMatchObject([{ itemId, playedS: null, plays: [], statement: { minutes: 30 } }])
    expect(items[0]!.statement!.byName).not.toBe('')
    await reopen(secretary, id, '时长有误')
    await close(secretary, id, { items: [{ id: itemId, actualMinutes: 45 }] })
    expect((await log(secretary, id)).body.items[0]!.statement).toMatchObject({ minutes: 45 })
  })

  test('a screen opened that played nothing is no log', async () => {
    const { id, itemId } = await aScreening()
    await openPlay(secretary, id, itemId)
    expect((await preview(id)).items).toMatchObject([{ countableMinutes: 45, cap: null }])
  })

  test('a second computer goes on where the first one failed; played twice is played once', async () => {
    const { id, itemId } = await aScreening()
    const first = (await openPlay(secretary, id, itemId)).body
    await screen(first.playId, 0, 900)
    const second = (await openPlay(secretary, id, itemId)).body
    expect(second).toMatchObject({ resumeAtS: 900, watched: [{ fromS: 0, toS: 900 }] })
    await screen(second.playId, 600, 1500)
    expect((await log(secretary, id)).body.items).toMatchObject([{ playedS: 1500, watched: [{ fromS: 0, toS: 1500 }] }])
  })

  test('what was played while the line was down arrives later and counts; sent twice it counts once', async () => {
    const { id, itemId } = await aScreening()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    watch.wait(3600)
    const held = Array.from({ length: 40 }, (_, at) => aReport(at * 15, at * 15 + 15, { heldForS: 3600 - at * 15 - 15 }))
    expect((await report(secretary, playId, ...held)).body).toMatchObject({ playedS: 600 })
    expect((await report(secretary, playId, ...held)).body).toMatchObject({ playedS: 600 })
  })

  test('addresses are renewed while it is open', async () => {
    const { id, itemId } = await aScreening()
    const { playId } = (await openPlay(secretary, id, itemId)).body
    expect((await renew(secretary, playId)).body.hlsUrl).toMatch(/master\.m3u8$/)
    await close(secretary, id, { unmarkedAreAbsent: true })
    expect((await renew(secretary, playId)).status).toBe(404)
    expect((await report(secretary, playId, aReport(0, 1))).body).toMatchObject({ reason: 'gathering-closed' })
  })
})

describe('joining from afar', () => {
  test('plays in step with the hall, is present, and earns what was watched oneself', async () => {
    const away = await aMember(context.deps.db, branch)
    const { id, itemId } = await aScreening({ agenda: [LECTURE] })
    expect((await own(away.headers, id)).body).toMatchObject({ isOpen: true, isPresent: false, screen: null })
    const { playId } = (await openPlay(secretary, id, itemId)).body
    await screen(playId, 0, 60)
    watch.wait(5)
    expect((await own(away.headers, id)).body.screen).toEqual({ itemId, playingAtS: 65, isPlaying: true })
    const { sessionId } = (await join(away.headers, id, itemId)).body
    await watch.play(away.headers, sessionId, 65, 965)
    expect((await list(secretary, id)).items).toMatchObject([{ status: 'present', method: 'remote', lateMinutes: 0 }])
    // The hall's line was down meanwhile: where it stands is not known, and its log comes late.
    expect((await own(away.headers, id)).body.screen).toEqual({ itemId, playingAtS: null, isPlaying: true })
    const held = Array.from({ length: 60 }, (_, at) => aReport(at * 15 + 65, at * 15 + 80, { heldForS: 885 - at * 15 }))
    await report(secretary, playId, ...held.slice(0, 50))
    await report(secretary, playId, ...held.slice(50))
    watch.wait(60)
    await close(secretary, id)
    // Fifteen minutes of the film; of the lecture nothing.
    expect(await basisOf(away.personId)).toMatchObject([{ hours: 0.25, basis: { minutes: 15, gatheringId: id } }])
  })

  test('only who is on the list joins, and only while it is open', async () => {
    const stranger = await aMember(context.deps.db, county.w1)
    const away = await aMember(context.deps.db, branch)
    const { id, itemId } = await aScreening()
    expect((await own(stranger.headers, id)).status).toBe(404)
    expect((await join(stranger.headers, id, itemId)).status).toBe(404)
    await close(secretary, id, { unmarkedAreAbsent: true })
    expect((await join(away.headers, id, itemId)).body).toMatchObject({ status: 409, reason: 'gathering-closed' })
  })

  test('a word of the secretary is not overruled by joining', async () => {
    const away = await aMember(context.deps.db, branch)
    const { id, itemId } = await aScreening()
    await mark(secretary, id, away.personId, { status: 'absent', reason: 'away' })
    expect((await join(away.headers, id, itemId)).status).toBe(201)
    expect((await list(secretary, id)).items).toMatchObject([{ status: 'absent', reason: 'away' }])
  })
})
