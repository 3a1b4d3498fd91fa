import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entry, facts, post, preset, published, status, tie } from '../../tests/support/judging.ts'
import { addDays, daysBetween } from './days.rules.ts'
import type { PolicyDocument } from './document.ts'
import type { JudgedEntry } from './entries.rules.ts'
import type { PersonFacts } from './facts.rules.ts'
import presets from './presets.json' with { type: 'json' }
import { inOrder, judgePerson, prepare, type PublishedPolicy } from './standing.rules.ts'

const TODAY = '2026-06-30'
const member32 = published('member-annual-32h', preset('member-annual-32h'))
const officer56 = published('branch-officer-annual-56h', preset('branch-officer-annual-56h'))

function states(policies: PublishedPolicy[], who: PersonFacts, entries: JudgedEntry[] = [], today = TODAY) {
  const { standings } = judgePerson(prepare(policies, today), who, entries, today)
  return Object.fromEntries(standings.map(({ policy, period, judgement }) => [`${policy.key} ${period.key}`, judgement.state]))
}

describe('policies that depend on each other', () => {
  test('56 hours take the place of 32, whatever order they are given in', () => {
    const secretary = facts({ posts: [post('secretary')] })
    for (const policies of [
      [member32, officer56],
      [officer56, member32],
    ])
      expect(states(policies, secretary)).toEqual({
        'branch-officer-annual-56h 2026': 'behind',
        'member-annual-32h 2026': 'not_applicable',
      })
  })

  test('whoever leaves office before the year ends is measured as a member', () => {
    const former = facts({ posts: [post('secretary', '2020-01-01', { until: '2026-11-30' })] })
    expect(states([member32, officer56], former, [], '2027-02-01')).toMatchObject({
      'branch-officer-annual-56h 2026': 'not_applicable',
      'member-annual-32h 2026': 'overdue',
    })
  })

  test('the county need not train whom a higher level called up', () => {
    const backstop = published('village-secretary-county-backstop', preset('village-secretary-county-backstop'))
    const secretary = facts({ posts: [post('secretary')] })
    const calledUp = entry({ isConcentrated: true, level: 'municipal' })
    expect(states([backstop], secretary, [])).toEqual({ 'village-secretary-county-backstop 2026': 'on_course' })
    expect(states([backstop], secretary, [calledUp])).toEqual({ 'village-secretary-county-backstop 2026': 'not_applicable' })
  })

  test("one policy's outcome is another's audience", () => {
    const document: PolicyDocument = { ...preset('annual-rotation-any-level') }
    document.audience = { all: [{ policy: 'member-annual-32h', stateIn: ['behind', 'overdue'] }], any: [], none: [] }
    const catchUp = published('catch-up', document)
    expect(states([catchUp, member32], facts())).toMatchObject({ 'catch-up 2026': 'on_course' })
    expect(states([catchUp, member32], facts(), [entry({ hours: 3200 })])).toMatchObject({ 'catch-up 2026': 'not_applicable' })
  })

  test('a circle is refused by name', () => {
    const one = published('one', { ...preset('member-annual-32h'), supersedes: ['two'] })
    const two = published('two', { ...preset('member-annual-32h'), supersedes: ['one'] })
    expect(() => inOrder([one, two])).toThrow('one → two → one')
  })
})

describe('versions', () => {
  const stricter = { ...preset('member-annual-32h'), minHours: 40 }
  const versions = (
    ...list: [number: number, appliesFrom: string, document: PolicyDocument, isOff?: boolean][]
  ): PublishedPolicy => ({
    ...{ id: 'p', key: 'p' },
    versions: list.map(([number, appliesFrom, document, isOff = false]) => ({
      id: `v${number}`,
      number,
      appliesFrom,
      isOff,
      document,
    })),
  })
  const required = (policy: PublishedPolicy, today = TODAY) =>
    judgePerson(prepare([policy], today), facts(), [], today).standings.map(({ period, judgement }) => [
      period.key,
      judgement.goals[0]!.required,
    ])

  test('a new version leaves the years before it alone', () =>
    expect(required(versions([1, '2025-01-01', preset('member-annual-32h')], [2, '2026-01-01', stricter]))).toEqual([
      ['2025', 3200],
      ['2026', 4000],
    ]))
  test('a version for next year changes nothing this year', () =>
    expect(required(versions([1, '2025-01-01', preset('member-annual-32h')], [2, '2027-01-01', stricter]))).toEqual([
      ['2025', 3200],
      ['2026', 3200],
    ]))
  test('the last one published wins where two apply', () =>
    expect(required(versions([1, '2026-01-01', stricter], [2, '2025-01-01', preset('member-annual-32h')]))).toEqual([
      ['2025', 3200],
      ['2026', 3200],
    ]))
  test('switched off from a day, it judges the periods before', () =>
    expect(required(versions([1, '2025-01-01', stricter], [2, '2026-01-01', stricter, true]))).toEqual([['2025', 4000]]))
})

describe('carry-over', () => {
  const document = (isOn: boolean, maxHours: number | null = null): PolicyDocument => ({
    ...preset('member-annual-32h'),
    carryOver: { isOn, maxHours },
  })
  const goalOf2026 = (one: PolicyDocument, hours2025: number) => {
    const policy = published('p', one, '2024-01-01')
    const entries = [
      entry({ on: '2024-05-01', hours: 9000 }),
      entry({ on: '2025-05-01', hours: hours2025 }),
      entry({ hours: 1000 }),
    ]
    return judgePerson(prepare([policy], TODAY), facts(), entries, TODAY).standings.at(-1)!.judgement.goals[0]!
  }
  test('off: a year begins at nothing', () =>
    expect(goalOf2026(document(false), 5000)).toMatchObject({ earned: 1000, carried: 0 }))
  test('on: the surplus of the year before counts once', () =>
    expect(goalOf2026(document(true), 5000)).toMatchObject({ earned: 2800, carried: 1800 }))
  test('on: no more than the cap', () =>
    expect(goalOf2026(document(true, 5), 5000)).toMatchObject({ earned: 1500, carried: 500 }))
})

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-01-01', n))
const span = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 500 })))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))
const someone: fc.Arbitrary<PersonFacts> = fc.record({
  birthOn: fc.constantFrom('1960-02-29', '2004-07-01', null),
  ties: fc.option(span).map((one) => (one ? [{ ...tie(), ...one }] : [tie()])),
  statuses: fc.tuple(day, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })).map(([from, a, b]) => {
    const [admitted, full] = [addDays(from, a), addDays(from, a + b)]
    return [status('development_target', from, admitted), status('probationary', admitted, full), status('full', full)]
  }),
  posts: fc
    .array(span, { maxLength: 1 })
    .map((spans) =>
      spans.map(({ from, until }) => post('secretary', from, { until, terms: [{ from: '2021-12-15', until: '2026-12-15' }] })),
    ),
  exemptions: fc.array(span, { maxLength: 1 }),
  aways: fc.array(span, { maxLength: 1 }),
  cadreMarks: fc.array(span, { maxLength: 1 }),
})
const entries = fc.array(
  fc
    .tuple(day, fc.integer({ min: 100, max: 3000 }), fc.boolean())
    .map(([on, hours, isRotation]) => entry({ on, hours, isRotation, isConcentrated: isRotation, level: 'county', days: 100 })),
  { maxLength: 6 },
)

test('nothing changes before the day it is said to be looked at again', () => {
  const counts: PolicyDocument = { ...preset('member-annual-32h'), prorating: 'by_month', supersedes: [] }
  counts.audience = {
    all: [
      { field: 'age', gte: 22 },
      { field: 'months_since_full_member', lte: 8 },
    ],
    any: [],
    none: [],
  }
  const policies = [
    ...presets.map(({ key }) => published(key, preset(key), '2025-01-01')),
    published('counts', counts, '2025-01-01'),
    published(
      'quarterly',
      { ...preset('member-annual-32h'), period: { kind: 'calendar_quarter', startsOn: '01-01' }, minHours: 6 },
      '2025-06-15',
    ),
  ]
  const at = (who: PersonFacts, list: JudgedEntry[], today: string) => {
    const { standings, recheckOn } = judgePerson(prepare(policies, today), who, list, today)
    const rows = standings.map(
      (one) =>
        `${one.policy.key} ${one.period.from} ${one.period.key} ${one.judgement.state} ${JSON.stringify(one.judgement.goals)}`,
    )
    return { rows, recheckOn }
  }
  const aDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2025-01-01', n))
  fc.assert(
    fc.property(someone, entries, aDay, fc.double({ min: 0, max: 1, noNaN: true }), (who, list, today, part) => {
      const now = at(who, list, today)
      const length = daysBetween(today, now.recheckOn)
      expect(length).toBeGreaterThan(0)
      const between = addDays(today, Math.min(length - 1, Math.floor(part * length)))
      for (const day of [between, addDays(now.recheckOn, -1)]) expect(at(who, list, day).rows).toEqual(now.rows)
    }),
    { numRuns: 300 },
  )
})
