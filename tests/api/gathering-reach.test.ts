import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { LECTURE, STARTS } from '../support/gatherings.ts'
import { aReleasedFilm } from '../support/released-film.ts'

const context = useApp()
const { tell, opened, planned, mark, close, allPresent, makeUp, file } = recording(context)
let county: Awaited<ReturnType<typeof aCounty>>
let township: Headers

beforeAll(async () => {
  context.setNow(new Date('2026-06-30T02:00:00Z'))
  const { db } = context.deps
  county = await aCounty(db)
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
})

describe('whom they reached', () => {
  test('branches and people by township, present and never clicks; who missed and has not made up', async () => {
    const { db } = context.deps
    const officer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
    const west = (await signedIn(db, { role: 'township_officer', at: county.west })).headers
    const filmId = await aReleasedFilm(db, county.county)
    const [w1, w2] = [
      await anOrg(db, county.west, 'branch', '青石村党支部'),
      await anOrg(db, county.west, 'branch', '白沙村党支部'),
    ]
    const people = await Promise.all([aPerson(db, w1), aPerson(db, w1), aPerson(db, w1), aPerson(db, w2)])
    const film = { ...LECTURE, kind: 'film', filmId, title: '太行山上', deliveryMode: 'screening' }
    const { id } = await opened(west, w1.id, { agenda: [film], startsAt: STARTS })
    await mark(west, id, people[0].id, { status: 'present' })
    await close(west, id, { unmarkedAreAbsent: true })
    await makeUp(west, id, people[1].id)
    await planned(west, w2.id, { agenda: [film] })

    const query = `from=2026-01-01&until=2026-06-30&film=${filmId}`
    const { body } = await tell(officer, 'GET', `/gatherings/reach?${query}`)
    const row = (at: string) => body.rows.find(({ org }) => org.id === at)
    expect(row(county.west.id)).toMatchObject({ branches: 4, reachedBranches: 1, reachedPeople: 1, outstanding: 1, madeUp: 1 })
    expect(row(county.east.id)).toMatchObject({ reachedBranches: 0, reachedPeople: 0, outstanding: 0 })
    expect(body.total).toMatchObject({ branches: 6, reachedBranches: 1, reachedPeople: 1 })

    type Page = { items: { org: { id: string }; reachedPeople: number; person: { id: string }; missed: unknown[] }[] }
    const page = async (headers: Headers, url: string) =>
      (await tell(headers, 'GET', `/gatherings/reach/${url}`)).body as unknown as Page
    const reached = await page(west, `branches?${query}&isReached=true`)
    expect(reached.items).toMatchObject([{ org: { id: w1.id }, reachedPeople: 1, people: 3, gatherings: 1 }])
    expect((await page(west, `branches?${query}&isReached=false`)).items.map(({ org }) => org.id)).toContain(w2.id)
    const missed = await page(west, `missed?${query}`)
    expect(missed.items).toMatchObject([{ person: { id: people[2].id }, org: { id: w1.id }, missed: [{ gathering: { id } }] }])
    expect((await page(west, `films?${query}`)).items).toMatchObject([
      { film: { id: filmId }, gatherings: 1, branches: 1, people: 1 },
    ])

    expect((await page(township, `missed?${query}`)).items).toEqual([])
    expect((await tell(township, 'GET', `/gatherings/reach?${query}&org=${county.west.id}`)).status).toBe(404)
    const sheets = (await readXlsx((await file(officer, `/gatherings/reach.xlsx?${query}`)).rawPayload)).sheets
    expect(sheets.map(({ name }) => name)).toEqual(['覆盖情况', '收看情况', '缺课未补'])
    expect(sheets[1]!.rows[1]!.slice(0, 5)).toEqual(['西山乡党委', '青石村党支部', '太行山上', 1, 1])
  })

  test('a second showing reaches who missed the first', async () => {
    const { db } = context.deps
    const filmId = await aReleasedFilm(db, county.e1)
    const branch = await anOrg(db, county.east, 'branch', '新民村党支部')
    await aPerson(db, branch)
    const film = { ...LECTURE, kind: 'film', filmId, deliveryMode: 'screening' }
    const first = await opened(township, branch.id, { agenda: [film], startsAt: '2026-05-01T01:00:00Z' })
    await close(township, first.id, { unmarkedAreAbsent: true })
    const url = `/gatherings/reach?from=2026-01-01&film=${filmId}&org=${branch.id}`
    expect((await tell(township, 'GET', url)).body.total).toMatchObject({ outstanding: 1, reachedPeople: 0 })
    const second = await opened(township, branch.id, { agenda: [film], startsAt: '2026-05-08T01:00:00Z' })
    await allPresent(township, second.id)
    await close(township, second.id)
    expect((await tell(township, 'GET', url)).body.total).toMatchObject({ outstanding: 0, reachedPeople: 1, reachedBranches: 1 })
  })
  test('members of today are counted: who has left is none of them, who has moved is one of the new branch', async () => {
    const { db } = context.deps
    const [first, second] = [
      await anOrg(db, county.east, 'branch', '红星支部'),
      await anOrg(db, county.east, 'branch', '东风支部'),
    ]
    const [left, moved] = [await aPerson(db, first), await aPerson(db, first)]
    await aPerson(db, second)
    const filmId = await aReleasedFilm(db, first)
    const { id } = await opened(township, first.id, {
      agenda: [{ ...LECTURE, kind: 'film', filmId, deliveryMode: 'screening' }],
      startsAt: '2026-05-02T01:00:00Z',
    })
    await allPresent(township, id)
    await close(township, id)
    const counts = async (at: string) => {
      const { body } = await tell(township, 'GET', `/gatherings/reach?from=2026-01-01&film=${filmId}&org=${at}`)
      const { reachedPeople, people, reachedBranches } = body.total as Record<string, unknown>
      return { reachedPeople, people, reachedBranches }
    }
    expect(await counts(first.id)).toEqual({ reachedPeople: 2, people: 2, reachedBranches: 1 })

    const people = [left.id, moved.id]
    await db.updateTable('tie').set({ untilOn: '2026-06-29' }).where('personId', 'in', people).execute()
    await db.insertInto('tie').values({ id: uuid(), personId: moved.id, orgId: second.id, fromOn: '2026-06-29' }).execute()
    expect(await counts(first.id)).toEqual({ reachedPeople: 0, people: 0, reachedBranches: 1 })
    expect(await counts(second.id)).toEqual({ reachedPeople: 1, people: 2, reachedBranches: 0 })
    const { body } = await tell(township, 'GET', `/gatherings/reach/branches?from=2026-01-01&film=${filmId}&org=${second.id}`)
    expect(body).toMatchObject({ items: [{ reachedPeople: 1, people: 2, gatherings: 0 }] })
  })
})
