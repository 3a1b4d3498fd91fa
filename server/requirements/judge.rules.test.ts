import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entry, facts, post, preset, status, tie } from '../../tests/support/judging.ts'
import { CATEGORIES, DELIVERY_MODES, LEVELS } from '../ledger/index.ts'
import type { PolicyDocument } from './document.ts'
import type { JudgedEntry } from './entries.rules.ts'
import { refusal } from './goals.rules.ts'
import { judge } from './judge.rules.ts'

const YEAR_2026 = { from: '2026-01-01', until: '2027-01-01', key: '2026' }
const member32 = preset('member-annual-32h')
const officer56 = preset('branch-officer-annual-56h')
const officer = facts({ posts: [post('secretary')] })

/** Member policy with everything that can interact: caps, categories, levels, any of three minima. */
const intricate: PolicyDocument = {
  ...member32,
  ...{ minHours: 20, minSessions: 3, minDays: 2, combine: 'any' },
  optionalModes: [
    { mode: 'online_self_paced', counts: true, maxHours: 8, note: null },
    { mode: 'screening', counts: true, maxHours: 4.5, note: null },
  ],
  perCategory: [
    { categories: ['party_purpose', 'political_theory'], minHours: 6, label: null },
    { categories: ['knowledge_skills'], minHours: 3, label: null },
  ],
  perLevel: [{ levels: ['county', 'municipal'], minSessions: 1, minHours: 2 }],
}
const DOCUMENTS = [member32, officer56, intricate, preset('annual-rotation-each-level'), preset('cadre-annual-12d-or-90h')]

const day = fc.integer({ min: 0, max: 420 }).map((n) => new Date(Date.UTC(2025, 11, 1 + n)).toISOString().slice(0, 10))
const anEntry: fc.Arbitrary<JudgedEntry> = fc.record({
  id: fc.uuid(),
  on: day,
  hours: fc.integer({ min: 0, max: 1200 }),
  days: fc.constantFrom(0, 50, 100),
  category: fc.constantFrom(...CATEGORIES),
  mode: fc.constantFrom(...DELIVERY_MODES),
  level: fc.constantFrom(...LEVELS),
  session: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  isConcentrated: fc.boolean(),
  isRotation: fc.boolean(),
  purpose: fc.constantFrom('induction' as const, 'demonstration' as const, null),
  isCadreRecognised: fc.boolean(),
  reverses: fc.constant(null),
})
const someEntries = fc.uniqueArray(anEntry, { maxLength: 25, selector: ({ id }) => id })
const aDocument = fc.constantFrom(...DOCUMENTS)
const aDay = fc.constantFrom('2026-02-01', '2026-06-30', '2026-12-31', '2027-01-01')
const cadre = { ...officer, cadreMarks: [{ from: '2020-01-01', until: null }] }

const judged = (document: PolicyDocument, entries: JudgedEntry[], today = '2026-06-30') =>
  judge({ document, period: YEAR_2026, facts: cadre, entries, today })
const verdict = (document: PolicyDocument, entries: JudgedEntry[], today?: string) => {
  const { state, goals, behindFrom } = judged(document, entries, today)
  return { state, behindFrom, goals: goals.map(({ earned, required }) => [earned, required]) }
}
const reversalOf = (one: JudgedEntry): JudgedEntry => ({
  ...one,
  id: `-${one.id}`,
  hours: -one.hours,
  days: -one.days,
  reverses: one.id,
})

describe('properties', () => {
  test('the order of entries does not matter', () => {
    const shuffled = someEntries.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length })),
    )
    fc.assert(
      fc.property(aDocument, shuffled, aDay, (document, [entries, others], today) => {
        expect(judged(document, others, today)).toEqual(judged(document, entries, today))
      }),
    )
  })

  test('one more entry never lowers a goal nor undoes what is met', () => {
    fc.assert(
      fc.property(aDocument, someEntries, anEntry, aDay, (document, entries, more, today) => {
        const [before, after] = [judged(document, entries, today), judged(document, [...entries, more], today)]
        after.goals.forEach(({ earned }, at) => expect(earned).toBeGreaterThanOrEqual(before.goals[at]!.earned))
        if (before.state === 'met') expect(after.state).toBe('met')
        if (before.state === 'on_course') expect(after.state).not.toBe('behind')
      }),
    )
  })

  test('a reversal is as if the entry had never been', () => {
    fc.assert(
      fc.property(aDocument, someEntries, someEntries, aDay, (document, entries, mistakes, today) => {
        const reversed = [...mistakes, ...entries, ...mistakes.map(reversalOf)]
        expect(verdict(document, reversed, today)).toEqual(verdict(document, entries, today))
      }),
    )
  })

  test('splitting an entry changes nothing', () => {
    const split = fc.tuple(anEntry, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1))
    fc.assert(
      fc.property(aDocument, someEntries, split, aDay, (document, entries, [one, part, dayPart], today) => {
        const hours = Math.round(one.hours * part)
        const first = { ...one, id: `${one.id}a`, hours, days: one.days * dayPart }
        const second = { ...one, id: `${one.id}b`, hours: one.hours - hours, days: one.days * (1 - dayPart) }
        expect(verdict(document, [...entries, first, second], today)).toEqual(verdict(document, [...entries, one], today))
      }),
    )
  })

  test('the explanation names every entry once, and what counts adds up to what is earned', () => {
    fc.assert(
      fc.property(aDocument, someEntries, (document, entries) => {
        const all = [...entries, ...entries.slice(0, 3).map(reversalOf)]
        const { counted, notCounted, goals } = judged(document, all)
        expect([...counted, ...notCounted].map(({ entryId }) => entryId).sort()).toEqual(all.map(({ id }) => id).sort())
        const sums = goals.map((_, goal) => counted.flatMap(({ amounts }) => amounts.filter((one) => one.goal === goal)))
        sums.forEach((amounts, at) => expect(amounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(goals[at]!.earned))
      }),
    )
  })

  test('hours that no goal refuses are never lost where nothing is capped', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { goals } = judged(member32, entries)
        const counted = entries.filter(
          (one) => one.on.startsWith('2026') && refusal(member32, goals[0]!, one, YEAR_2026) === null,
        )
        expect(goals[0]!.earned).toBe(counted.reduce((sum, { hours }) => sum + hours, 0))
      }),
    )
  })
})

const stateOf = (who: typeof officer, entries: JudgedEntry[], today: string, document = member32) =>
  judge({ document, period: YEAR_2026, facts: who, entries, today }).state

describe('states', () => {
  const half = [entry({ hours: 1600 })]
  test.each([
    ['2026-01-01', [], 'on_course'],
    ['2026-04-02', [], 'on_course'],
    ['2026-04-20', [], 'behind'],
    ['2026-08-17', half, 'on_course'],
    ['2026-08-18', half, 'behind'],
    ['2026-12-31', half, 'behind'],
    ['2027-01-01', half, 'overdue'],
    ['2027-01-01', [entry({ hours: 3200 })], 'met'],
    ['2026-01-05', [entry({ hours: 3200, on: '2026-01-02' })], 'met'],
  ])('on %s with %j: %s', (today, entries, state) => expect(stateOf(facts(), entries, today)).toBe(state))

  test('exempt people are exempt, whatever they did', () => {
    const exempt = facts({ exemptions: [{ from: '2026-03-01', until: null }] })
    expect(stateOf(exempt, [], '2026-06-30')).toBe('exempt')
    expect(stateOf(exempt, half, '2027-06-30')).toBe('exempt')
    expect(stateOf(exempt, [], '2026-02-28')).toBe('on_course')
  })

  test('facts are those of the last day once the period is over', () => {
    const exemptLater = facts({ exemptions: [{ from: '2027-01-01', until: null }] })
    expect(stateOf(exemptLater, half, '2027-06-30')).toBe('overdue')
    const gone = facts({ ties: [tie('2015-07-01', '2026-12-31')] })
    expect(stateOf(gone, half, '2027-06-30')).toBe('not_applicable')
    expect(stateOf(gone, half, '2026-12-30')).toBe('behind')
  })

  test.each([
    ['an applicant', { statuses: [status('applicant')] }],
    ['a suspended member', { statuses: [{ ...status('full'), registryStatus: 'suspended_abroad' as const }] }],
    ['somebody without a home', { ties: [] }],
  ])('%s is not concerned', (_, changes) => expect(stateOf(facts(changes), [], '2026-06-30')).toBe('not_applicable'))

  test('away members are concerned like everybody', () =>
    expect(stateOf(facts({ aways: [{ from: '2026-01-01', until: null }] }), [], '2026-03-01')).toBe('on_course'))
})

describe('what counts', () => {
  const reasonFor = (document: PolicyDocument, changes: Partial<JudgedEntry>, more: JudgedEntry[] = []) =>
    judge({ document, period: YEAR_2026, facts: officer, entries: [entry(changes), ...more], today: '2026-06-30' }).notCounted[0]
      ?.reason

  const online = (counts: boolean, maxHours: number | null): PolicyDocument => ({
    ...member32,
    optionalModes: [{ mode: 'online_self_paced', counts, maxHours, note: null }],
  })
  test.each([
    ['home delivery', member32, { mode: 'home_delivery' }, 'mode_not_countable'],
    ['online study', member32, { mode: 'online_self_paced' }, 'mode_switched_off'],
    ['online study where the county counts it', online(true, null), { mode: 'online_self_paced' }, undefined],
    ['last year', member32, { on: '2025-12-31' }, 'outside_period'],
    ['a class that is no rotation', preset('annual-rotation-any-level'), { level: 'county' }, 'not_rotation'],
    ['a rotation by the branch', preset('annual-rotation-each-level'), { isRotation: true }, undefined],
    ['study no cadre authority recognises', preset('cadre-annual-12d-or-90h'), {}, 'not_concerned'],
  ] as const)('%s: %#', (_, document, changes, reason) => expect(reasonFor(document, changes)).toBe(reason))

  test('online hours count up to their cap, the earliest first', () => {
    const many = [3, 1, 2].map((n) => entry({ id: `online-${n}`, mode: 'online_self_paced', hours: 300, on: `2026-02-0${n}` }))
    const { goals, counted, notCounted } = judge({
      ...{ document: online(true, 5), period: YEAR_2026, facts: facts(), today: '2026-06-30' },
      entries: many,
    })
    expect(goals[0]!.earned).toBe(500)
    expect(counted.map(({ entryId, amounts }) => [entryId, amounts[0]!.amount])).toEqual([
      ['online-1', 300],
      ['online-2', 200],
    ])
    expect(notCounted).toEqual([{ entryId: 'online-3', reason: 'cap_reached' }])
  })

  test('two entries of one class are one session', () => {
    const days = ['2026-05-01', '2026-05-02'].map((on) => entry({ on, isRotation: true, level: 'county', session: 'class' }))
    const { goals } = judge({
      document: preset('annual-rotation-each-level'),
      period: YEAR_2026,
      facts: facts(),
      entries: days,
      today: '2026-06-30',
    })
    expect(goals.map(({ earned }) => earned)).toEqual([1, 1, 0])
  })

  test('a day is never more than a day', () => {
    const sameDay = [1, 2, 3].map((n) => entry({ on: '2026-05-01', days: 50, isCadreRecognised: true, session: `s${n}` }))
    const { goals } = judge({
      document: preset('cadre-annual-12d-or-90h'),
      period: YEAR_2026,
      facts: cadre,
      entries: sameDay,
      today: '2026-06-30',
    })
    expect(goals.find(({ kind }) => kind === 'days')!.earned).toBe(100)
  })
})

describe('pro-rating', () => {
  const required = (prorating: PolicyDocument['prorating'], who: typeof officer) =>
    judge({ document: { ...member32, prorating }, period: YEAR_2026, facts: who, entries: [], today: '2026-10-01' }).goals[0]!
      .required

  const joined = facts({ ties: [tie('2026-07-02')] })
  const wasExempt = facts({ exemptions: [{ from: '2026-01-01', until: '2026-04-01' }] })
  test.each([
    ['none', joined, 3200],
    ['by_month', joined, 1600],
    ['by_day', joined, Math.round((3200 * 183) / 365)],
    ['by_month', wasExempt, 2400],
    ['by_day', wasExempt, Math.round((3200 * 275) / 365)],
    ['by_day', facts(), 3200],
  ] as const)('%s, %#', (prorating, who, hundredths) => expect(required(prorating, who)).toBe(hundredths))

  test('a transfer between branches takes nothing away', () =>
    expect(required('by_day', facts({ ties: [tie('2015-07-01', '2026-05-01'), tie('2026-05-01')] }))).toBe(3200))

  test('sessions are never pro-rated', () => {
    const document: PolicyDocument = { ...preset('annual-rotation-any-level'), prorating: 'by_month' }
    expect(judge({ document, period: YEAR_2026, facts: joined, entries: [], today: '2026-10-01' }).goals[0]!.required).toBe(1)
  })
})
