import { beforeAll, expect, test } from 'vitest'
import { reconcile } from '#server/requirements/index.ts'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aPerson, signedIn } from '../support/county.ts'
import { gathering } from '../support/gatherings.ts'
import { aJudgedCounty, JUDGED_AT, JUDGED_ON, settleAll, type JudgedCounty } from '../support/judged-county.ts'
import { aReleasedFilm } from '../support/released-film.ts'

const context = useApp()
const { ask, opened, allPresent } = gathering(context)
const GATHERINGS = 200
let county: JudgedCounty
let township: Headers

beforeAll(async () => {
  context.setNow(JUDGED_AT)
  county = await aJudgedCounty(context.deps.db)
  township = (await signedIn(context.deps.db, { role: 'township_officer', at: county.east })).headers
  for (let n = 0; n < 20; n++) await aPerson(context.deps.db, n % 2 ? county.e1 : county.e2)
})

/** Days of June, so that no half-day's cap is met twice by the same people. */
const startsAt = (n: number) => `2026-${String(1 + (n % 6)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}T01:00:00Z`

/** As a client would: told that there is too much at once and that nothing was done, it tries again. */
async function closed(hall: { id: string; version: number }): ReturnType<typeof ask> {
  const answer = await ask(township, 'POST', `/gatherings/${hall.id}/close`, { version: hall.version })
  return answer.status === 503 ? closed(hall) : answer
}

test('200 gatherings of the same people closing at once: everybody credited once for each, the film once in all; nothing differs', async () => {
  const { db } = context.deps
  const filmId = await aReleasedFilm(db, county.east)
  const film = {
    kind: 'film',
    title: '太行山上',
    filmId,
    category: 'situation_policy',
    deliveryMode: 'screening',
    plannedMinutes: 60,
  }
  const study = {
    kind: 'study',
    title: '学习',
    category: 'political_theory',
    deliveryMode: 'collective_study',
    plannedMinutes: 30,
  }
  const halls: { id: string; version: number }[] = []
  for (let n = 0; n < GATHERINGS; n++) {
    const orgIds = n % 3 === 0 ? [county.e1.id, county.e2.id] : [n % 3 === 1 ? county.e1.id : county.e2.id]
    const hall = await opened(township, county.east.id, { orgIds, startsAt: startsAt(n), agenda: [study, film] })
    await allPresent(township, hall.id)
    halls.push(hall)
  }
  const answers = await Promise.all(halls.map(closed))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))

  const seen = await db.selectFrom('attendance').select(['personId', 'gatheringId']).execute()
  const sources = [filmId, ...halls.map(({ id }) => id)]
  const columns = ['personId', 'sourceKind', 'sourceId'] as const
  const entries = await db.selectFrom('creditEntry').select(columns).where('sourceId', 'in', sources).execute()
  const of = (kind: string) => entries.filter(({ sourceKind }) => sourceKind === kind)
  expect(of('gathering')).toHaveLength(seen.length)
  expect(new Set(of('gathering').map(({ personId, sourceId }) => `${personId} ${sourceId}`)).size).toBe(seen.length)
  expect(
    of('film')
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([...new Set(seen.map(({ personId }) => personId))].sort())

  await settleAll(db)
  const { waiting, differenceCount, countDifferences } = await reconcile(db, JUDGED_ON)
  expect({ waiting, differenceCount, countDifferences }).toEqual({ waiting: 0, differenceCount: 0, countDifferences: 0 })
}, 300_000)
