import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { countWaiting, installPresets, settle } from '#server/requirements/index.ts'
import type { PolicyDocument } from '#server/requirements/document.ts'
import presets from '#server/requirements/presets.json' with { type: 'json' }
import type { DryRun, Policy } from '#server/requirements/schemas.ts'
import { useApp } from '../support/app.ts'
import { ask as asking, type Headers } from '../support/asking.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { aCredit, credited } from '../support/credits.ts'
import { preset } from '../support/judging.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>
let officer: Headers
let township: Headers

type Shown = Policy & { items: Policy[] }
const ask = <T = Shown>(headers: Headers, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) =>
  asking<T>(context, headers, method, url, body)
const policyOf = async (key: string) => (await ask(officer, 'GET', '/policies')).body.items.find((one) => one.key === key)!
/** The worker of this process judges too: what it has in hand is settled only when it has let go. */
async function settled() {
  do await settle(context.deps.db, () => '2026-06-30')
  while ((await countWaiting(context.deps.db, '2026-06-30')) > 0)
}

beforeAll(async () => {
  context.setNow(new Date('2026-06-30T04:00:00Z'))
  const { db } = context.deps
  county = await aCounty(db)
  officer = (await signedIn(db, { role: 'county_officer', at: county.county })).headers
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
  await installPresets(db, { now: new Date(), today: '2026-06-30' })
})

describe('presets', () => {
  test('are there from the first start, the default set switched on, doubts and sources visible', async () => {
    const { items } = (await ask(township, 'GET', '/policies')).body
    expect(items.map(({ key, isOn }) => [key, isOn])).toEqual(presets.map(({ key, isOnByDefault }) => [key, isOnByDefault]))
    const about = items.map(({ current, draft }) => (current ?? draft)!.document.about)
    expect(about.map(({ verify, confidence, source }) => ({ verify, confidence, source }))).toEqual(
      presets.map(
        ({
          document: {
            about: { verify, confidence, source },
          },
        }) => ({ verify, confidence, source }),
      ),
    )
  })

  test('installing twice changes nothing', async () =>
    expect(await installPresets(context.deps.db, { now: new Date(), today: '2026-06-30' })).toBe(0))

  test('every one of them can be switched on, and off again', async () => {
    for (const { key, isOnByDefault } of presets) {
      const { id, draft } = await policyOf(key)
      if (!isOnByDefault)
        expect((await ask(officer, 'POST', `/policies/${id}/publish`, { version: draft!.version })).body.isOn, key).toBe(true)
    }
    for (const { key, isOnByDefault } of presets) {
      const { id, current } = await policyOf(key)
      if (isOnByDefault) continue
      const off = await ask(officer, 'POST', `/policies/${id}/switch-off`, { appliesFrom: current!.appliesFrom })
      expect(off.body).toMatchObject({ isOn: false, versions: [{ isOff: false }, { isOff: true }] })
    }
  })

  test('a draft says what to think about before publishing it', async () => {
    const { id } = await policyOf('two-track-skills-and-spirit')
    const begun = await ask(officer, 'PUT', `/policies/${id}/draft`, { document: preset('two-track-skills-and-spirit') })
    expect(begun.body.draft!.warnings).toEqual(['nothing-required', 'verify'])
    const online = preset('member-annual-32h')
    online.optionalModes[0]!.counts = true
    const saved = await ask(officer, 'PUT', `/policies/${id}/draft`, { document: online, version: 1 })
    expect(saved.body.draft!.warnings).toEqual(['app-time'])
    expect((await ask(officer, 'DELETE', `/policies/${id}/draft`)).status).toBe(204)
  })
})

describe('writing', () => {
  test('a policy comes back as it was written, nulls and all', async () => {
    const document: PolicyDocument = {
      ...preset('new-member-concentrated-training'),
      ...{ minHours: 12.5, minDays: 1.5, combine: 'any', prorating: 'by_month', carryOver: { isOn: true, maxHours: 8 } },
      optionalModes: [{ mode: 'screening', counts: true, maxHours: null, note: null }],
    }
    const { status, body } = await ask(officer, 'POST', '/policies', { key: 'ours', document })
    expect(status).toBe(201)
    expect(body.draft!.document).toEqual(document)
    expect((await ask(officer, 'POST', '/policies', { key: 'ours', document })).body.reason).toBe('key-taken')
  })

  test('two who write the same draft: the second is told', async () => {
    const { id, draft } = await policyOf('ours')
    const { document, version } = draft!
    expect((await ask(officer, 'PUT', `/policies/${id}/draft`, { document, version })).status).toBe(200)
    expect((await ask(officer, 'PUT', `/policies/${id}/draft`, { document, version })).body).toMatchObject({
      status: 409,
      version: version + 1,
    })
    expect((await ask(officer, 'POST', `/policies/${id}/publish`, { version })).status).toBe(409)
  })

  const change = (changes: Partial<PolicyDocument>) => ({ ...preset('member-annual-32h'), ...changes })
  test.each([
    ['a policy that supersedes nothing we know', change({ supersedes: ['nothing'] }), '/body/document/supersedes/0'],
    ['one that asks about itself', change({ supersedes: ['other'] }), '/body/document/supersedes/0'],
    [
      'an outcome of nothing',
      change({ audience: { all: [{ policy: 'none-such', stateIn: ['met'] }], any: [], none: [] } }),
      '/body/document/audience/all/0/policy',
    ],
    [
      'a cycle that ends first',
      change({ period: { kind: 'plan_cycle', firstOn: '2026-01-01', lastOn: '2025-01-01' } }),
      '/body/document/period/lastOn',
    ],
    ['an alternative there is not', change({ useAlternative: 'x' }), '/body/document/useAlternative'],
  ])('%s is refused at its place', async (_, document, pointer) => {
    const { status, body } = await ask(officer, 'POST', '/policies', { key: 'other', document })
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer])
  })

  test.each([
    ['hours of three decimals', { minHours: 1.005 }],
    ['hours below nothing', { minHours: -1 }],
    ['an unknown field', { minStars: 5 }],
    ['an unknown fact', { audience: { all: [{ field: 'shoe_size', gte: 40 }], any: [], none: [] } }],
    ['a period of its own making', { period: { kind: 'full_moon' } }],
  ])('%s is refused by form', async (_, changes) =>
    expect((await ask(officer, 'POST', '/policies', { key: 'other', document: change(changes as object) })).status).toBe(400),
  )

  test('policies in a circle are refused when the last of them is published', async () => {
    const make = async (key: string, supersedes: string[]) =>
      (await ask(officer, 'POST', '/policies', { key, document: change({ supersedes }) })).body
    const [a, b] = [await make('circle-a', []), await make('circle-b', ['circle-a'])]
    expect((await ask(officer, 'POST', `/policies/${b.id}/publish`, { version: 1 })).status).toBe(200)
    await ask(officer, 'PUT', `/policies/${a.id}/draft`, { document: change({ supersedes: ['circle-b'] }), version: 1 })
    expect((await ask(officer, 'POST', `/policies/${a.id}/publish`, { version: 2 })).body.reason).toBe('policies-in-a-circle')
    await ask(officer, 'POST', `/policies/${b.id}/switch-off`, { appliesFrom: '2026-01-01' })
  })

  test('a first day decades away is refused: every period since would be judged', async () => {
    const { id, draft } = await policyOf('ours')
    for (const appliesFrom of ['1926-01-01', '2226-01-01']) {
      const { body } = await ask(officer, 'POST', `/policies/${id}/publish`, { version: draft!.version, appliesFrom })
      expect(body.errors?.[0]).toMatchObject({ pointer: '/body/appliesFrom', kind: 'too-far' })
      expect((await ask(officer, 'POST', `/policies/${id}/dry-run`, { appliesFrom })).status).toBe(400)
    }
  })

  test('a published version is never changed, not even by us', async () => {
    const change = context.deps.db
      .updateTable('policyVersion')
      .set({ appliesFrom: '2000-01-01' })
      .where('publishedAt', 'is not', null)
    await expect(change.execute()).rejects.toThrow('append-only')
  })

  test('only by the county as a whole', async () => {
    const { id } = await policyOf('ours')
    const partial = (await signedIn(context.deps.db, { role: 'county_officer', at: county.east })).headers
    for (const headers of [township, partial]) {
      expect((await ask(headers, 'POST', '/policies', { key: 'mine', document: change({}) })).status).toBe(404)
      expect((await ask(headers, 'POST', `/policies/${id}/publish`, { version: 2 })).status).toBe(404)
      expect((await ask(headers, 'POST', `/policies/${id}/switch-off`, { appliesFrom: '2026-01-01' })).status).toBe(404)
      expect((await ask(headers, 'POST', `/policies/${id}/dry-run`, {})).status).toBe(404)
    }
  })
})

describe('dry run', () => {
  const finished = async (id: string) => {
    for (let n = 0; n < 1000; n++) {
      const { body } = await ask<DryRun>(officer, 'GET', `/dry-runs/${id}`)
      if (body.state === 'done' || body.state === 'failed') return body
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the dry run did not end')
  }
  type People = { items: { person: { name: string }; before: string; after: string }[]; nextCursor: string | null }

  test('says who would change state, in which townships, with names, and writes no standing', async () => {
    const { db } = context.deps
    for (const [org, hours] of [
      [county.e1, 34],
      [county.e2, 34],
      [county.w1, 34],
      [county.w2, 60],
    ] as const) {
      const { id } = await aPerson(db, org, { name: `学${hours}${org.name.slice(0, 2)}` })
      await credited(db, aCredit(id, { hours }))
    }
    await settled()
    const before = await db.selectFrom('standing').selectAll().orderBy('personId').orderBy('policyId').execute()
    const { id } = await policyOf('member-annual-32h')
    const stricter = { ...preset('member-annual-32h'), minHours: 40 }
    const started = await ask<DryRun>(officer, 'POST', `/policies/${id}/dry-run`, {
      document: stricter,
      appliesFrom: '2026-01-01',
    })
    expect(started.status).toBe(202)
    const run = await finished(started.body.id)
    expect(run.failure).toBe(null)
    expect(run.transitions).toEqual([{ policyId: id, periodKey: '2026', before: 'met', after: 'on_course', people: 3 }])
    expect(run.byOrg.map(({ org, transitions }) => [org.name, transitions[0]!.people])).toEqual([
      ['东河镇党委', 2],
      ['西山乡党委', 1],
    ])
    const people = await ask<People>(
      officer,
      'GET',
      `/dry-runs/${run.id}/people?before=met&after=on_course&org=${county.east.id}&limit=1`,
    )
    expect(people.body.items.map(({ person }) => person.name)).toEqual(['学34柳树'])
    const more = await ask<People>(
      officer,
      'GET',
      `/dry-runs/${run.id}/people?before=met&org=${county.east.id}&limit=1&cursor=${people.body.nextCursor}`,
    )
    expect(more.body).toMatchObject({ items: [{ person: { name: '学34石桥' } }], nextCursor: null })
    expect(await db.selectFrom('standing').selectAll().orderBy('personId').orderBy('policyId').execute()).toEqual(before)
  })

  test('of switching off: everybody leaves', async () => {
    const { id } = await policyOf('annual-rotation-any-level')
    const { body } = await ask<DryRun>(officer, 'POST', `/policies/${id}/dry-run`, { isOff: true, appliesFrom: '2026-01-01' })
    const run = await finished(body.id)
    expect(run.transitions.map(({ after }) => after)).toEqual(['not_applicable'])
  })

  test('of two officers at once: both come to an end', async () => {
    const { id } = await policyOf('annual-rotation-any-level')
    const question = { isOff: true, appliesFrom: '2026-01-01' }
    const started = await Promise.all([1, 2, 3].map(() => ask<DryRun>(officer, 'POST', `/policies/${id}/dry-run`, question)))
    expect(started.map(({ status }) => status)).toEqual([202, 202, 202])
    const ended = await Promise.all(started.map(({ body }) => finished(body.id)))
    expect(ended.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })

  test('without a draft there is nothing to try', async () => {
    const { id } = await policyOf('member-annual-32h')
    expect((await ask(officer, 'POST', `/policies/${id}/dry-run`, {})).body.reason).toBe('no-draft')
    expect((await ask(officer, 'GET', `/dry-runs/${uuid()}`)).status).toBe(404)
  })
})
