/** What peers were cheated with (PEERS §14), each tried on us, and more. */
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty } from '../support/county.ts'
import {
  acceptedOf,
  aMember,
  aReleasedFilm,
  aReport,
  reasonsOf,
  release,
  watching,
  type ReleasedFilm,
} from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
let member: Awaited<ReturnType<typeof aMember>>
let film: ReleasedFilm
let watch: ReturnType<typeof watching>

beforeAll(async () => void (county = await aCounty(context.deps.db)))
beforeEach(async () => {
  watch = watching(context)
  member = await aMember(context.deps.db, county.e1)
  film = await aReleasedFilm(context.deps.db, county.county, { durationS: 600 })
})

const sitDown = async (filmId = film.id, headers: Headers = member.headers) => (await watch.open(headers, filmId)).body.sessionId
const credits = () =>
  context.deps.db.selectFrom('creditEntry').select(['hours', 'year']).where('personId', '=', member.personId).execute()
const covered = async (headers: Headers = member.headers) => (await watch.state(headers, film.id)).body.coveredShare

describe('1 a forged position at the end', () => {
  test('one report of the whole film counts as long as it took', async () => {
    const id = await sitDown()
    watch.wait(10)
    const answer = await watch.report(member.headers, id, aReport(0, 600, { playingAtS: 600 }))
    expect([acceptedOf(answer), reasonsOf(answer), await credits()]).toEqual([10, ['more-than-elapsed'], []])
  })

  test('where the player says it stands counts for nothing', async () => {
    const id = await sitDown()
    watch.wait(15)
    await watch.report(member.headers, id, aReport(0, 0, { ranges: [], playingAtS: 600 }))
    await watch.report(member.headers, id, aReport(599, 600, { playingAtS: 864_000 }))
    expect(await covered()).toBeLessThan(0.01)
  })

  test('fifty reports in one request share the time of one', async () => {
    const id = await sitDown()
    watch.wait(20)
    const many = Array.from({ length: 50 }, (_, n) => aReport(n * 12, n * 12 + 12))
    expect(acceptedOf(await watch.report(member.headers, id, ...many))).toBe(20)
  })
})

describe('2 a length chosen by the device', () => {
  test('there is no field for it, and the film is as long as the server measured', async () => {
    const id = await sitDown()
    watch.wait(15)
    expect((await watch.report(member.headers, id, { ...aReport(0, 10), durationS: 10 })).status).toBe(400)
    const answer = await watch.report(member.headers, id, aReport(595, 610))
    expect([acceptedOf(answer), reasonsOf(answer), await covered()]).toEqual([5, ['beyond-the-end'], 0.0083])
  })
})

describe('3 one part again and again', () => {
  test('adds nothing, in one report or in many', async () => {
    const id = await sitDown()
    for (let n = 0; n < 40; n++) await watch.play(member.headers, id, 0, 15)
    const again = Array.from({ length: 10 }, () => ({ fromS: 0, toS: 15 }))
    watch.wait(60)
    await watch.report(member.headers, id, aReport(0, 0, { ranges: again }))
    expect(await covered()).toBe(0.025)
  })
})

describe('4 several films or devices at once', () => {
  test('two devices before one film: an hour of life is an hour', async () => {
    const phone = await sitDown()
    const tablet = await sitDown()
    let seconds = 0
    for (let at = 0; at < 150; at += 15) {
      watch.wait(15)
      seconds += acceptedOf(await watch.report(member.headers, tablet, aReport(at, at + 15)))
      const answer = await watch.report(member.headers, phone, aReport(300 + at, 315 + at))
      seconds += acceptedOf(answer)
      expect([reasonsOf(answer), answer.body.isSuperseded]).toEqual([['superseded'], true])
    }
    expect(seconds).toBe(150)
  })

  test('ten films opened one after another and reported side by side', async () => {
    const films = await Promise.all(Array.from({ length: 10 }, () => aReleasedFilm(context.deps.db, county.county)))
    const sittings: string[] = []
    for (const { id } of films) sittings.push(await sitDown(id))
    let seconds = 0
    for (let at = 0; at < 60; at += 15) {
      watch.wait(15)
      const answers = await Promise.all(sittings.map((id) => watch.report(member.headers, id, aReport(at, at + 15))))
      seconds += answers.reduce((sum, one) => sum + acceptedOf(one), 0)
    }
    expect(seconds).toBe(60)
  })

  test('switching devices back and forth does not make time', async () => {
    let seconds = 0
    for (let n = 0; n < 20; n++) {
      const id = await sitDown()
      watch.wait(5)
      seconds += acceptedOf(await watch.report(member.headers, id, aReport(n * 20, n * 20 + 20)))
    }
    expect(seconds).toBe(100)
  })

  test('the same seconds are not spent again on another film by reports that pretend to have been kept', async () => {
    const first = await sitDown()
    await watch.play(member.headers, first, 0, 300)
    const other = await aReleasedFilm(context.deps.db, county.county)
    const second = await sitDown(other.id)
    watch.wait(1)
    const kept = Array.from({ length: 20 }, (_, n) => aReport(n * 15, n * 15 + 15, { heldForS: 300 - n * 15 }))
    expect(acceptedOf(await watch.report(member.headers, second, ...kept))).toBe(0)
  })
})

describe('5 time saved up while nothing plays', () => {
  test('an hour of waiting is worth two minutes at most', async () => {
    const id = await sitDown()
    watch.wait(3600)
    expect(acceptedOf(await watch.report(member.headers, id, aReport(0, 600)))).toBe(120)
  })

  test('a pause is worth next to nothing', async () => {
    const id = await sitDown()
    watch.wait(15)
    await watch.report(member.headers, id, aReport(0, 15, { isPlaying: false }))
    watch.wait(300)
    expect(acceptedOf(await watch.report(member.headers, id, aReport(15, 600)))).toBe(30)
  })

  test('reports said to be kept during an idle night are worth the offline limit, once', async () => {
    film = await aReleasedFilm(context.deps.db, county.county, { durationS: 7200 })
    const id = await sitDown()
    watch.wait(8 * 3600)
    let seconds = 0
    for (let batch = 0; batch < 10; batch++) {
      const kept = Array.from({ length: 50 }, (_, n) => {
        const at = (batch * 50 + n) * 14
        return aReport(at, at + 14, { heldForS: 7200 - at })
      })
      seconds += acceptedOf(await watch.report(member.headers, id, ...kept))
    }
    expect(seconds).toBe(900)
  })
})

describe('6 a rate above policy', () => {
  test('said openly, it is refused with its reason', async () => {
    const id = await sitDown()
    watch.wait(15)
    const answer = await watch.report(member.headers, id, aReport(0, 30, { rate: 2 }))
    expect([acceptedOf(answer), reasonsOf(answer)]).toEqual([0, ['rate-too-high']])
  })

  test('hidden, the film still runs no faster than it may', async () => {
    film = await aReleasedFilm(context.deps.db, county.county, { durationS: 600, changes: { maxRate: 1.5 } })
    const id = await sitDown()
    let seconds = 0
    for (let at = 0; at < 600; at += 60) {
      watch.wait(15)
      seconds += acceptedOf(await watch.report(member.headers, id, aReport(at, at + 60, { rate: 1 })))
    }
    expect(seconds).toBe(225)
  })
})

describe('7 and 8 what stands is not undone', () => {
  test('a second, shorter visit takes nothing back', async () => {
    await watch.play(member.headers, await sitDown(), 0, 600)
    await watch.play(member.headers, await sitDown(), 0, 10)
    expect([await covered(), (await credits()).length]).toEqual([1, 1])
  })

  test('a new file for the film begins anew, with every rule in force again', async () => {
    await watch.play(member.headers, await sitDown(), 0, 600)
    await release(context.deps.db, { id: film.id, org: county.county, durationS: 300 })
    const id = await sitDown()
    watch.wait(10)
    const answer = await watch.report(member.headers, id, aReport(0, 300))
    expect([acceptedOf(answer), answer.body.coveredShare, answer.body.credited]).toEqual([10, 0.0333, null])
  })
})

describe('9 two tables that disagree', () => {
  test('the parts stored are those of the reports, and the credit is that of the parts, in one transaction', async () => {
    await watch.play(member.headers, await sitDown(), 0, 600)
    const { rows } = await sql<{ same: boolean; entries: number }>`
      select p.watched = (select range_agg(r) from watch_report w, unnest(w.accepted) r
          where w.person_id = p.person_id and w.film_version_id = p.film_version_id) as same,
        (select count(*)::int from credit_entry c where c.id = p.credit_entry_id and c.person_id = p.person_id) as entries
      from watch_progress p where p.person_id = ${member.personId}`.execute(context.deps.db)
    expect(rows).toEqual([{ same: true, entries: 1 }])
  })
})

describe('10 the first report comes late over a slow line', () => {
  test('it counts whole', async () => {
    const id = await sitDown()
    watch.wait(118)
    const answer = await watch.report(member.headers, id, aReport(0, 110))
    expect([acceptedOf(answer), reasonsOf(answer)]).toEqual([110, []])
  })

  test('one that is late by far counts in part, never not at all', async () => {
    const id = await sitDown()
    watch.wait(400)
    expect(acceptedOf(await watch.report(member.headers, id, aReport(0, 390)))).toBe(120)
  })
})
