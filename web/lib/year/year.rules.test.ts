import { describe, expect, test } from 'vitest'
import type { Credit } from '../ledger/api.ts'
import type { StandingItem } from '../requirements/api.ts'
import { byMonth, countedElsewhere, hoursBy, standing, sumHours, verdictsOf } from './year.rules.ts'

const credit = (id: string, hours: number, changes: Partial<Credit> = {}) =>
  ({ id, hours, happenedOn: '2026-03-10', category: 'political_theory', reversal: null, ...changes }) as Credit
const reversal = { id: 'r', reason: '重复', at: '2026-04-01T00:00:00Z', byName: null }

test('hours are added exactly', () => expect(sumHours([{ hours: 0.1 }, { hours: 0.2 }])).toBe(0.3))

test('what was reversed is in no sum', () => {
  const entries = [credit('a', 2), credit('b', 3, { reversal }), credit('c', 4, { category: 'knowledge_skills' }), credit('d', 1)]
  expect(standing(entries).map(({ id }) => id)).toEqual(['a', 'c', 'd'])
  expect(hoursBy(entries, 'category')).toEqual([
    { value: 'knowledge_skills', hours: 4 },
    { value: 'political_theory', hours: 3 },
  ])
})

test('entries stand under their months, in their order', () => {
  const entries = [credit('a', 1, { happenedOn: '2026-05-02' }), credit('b', 1), credit('c', 1)]
  expect(byMonth(entries).map(({ month, entries: list }) => [month, list.length])).toEqual([
    ['2026-05', 1],
    ['2026-03', 2],
  ])
})

describe('what requirements say of an entry', () => {
  const goals = [{ kind: 'hours' }, { kind: 'hours' }, { kind: 'sessions' }]
  const amounts = [
    { goal: 0, amount: 3 },
    { goal: 1, amount: 2 },
    { goal: 2, amount: 0 },
  ]
  const counts = { goals, counted: [{ entryId: 'a', amounts }], notCounted: [] } as unknown as StandingItem
  const refuses = { goals, counted: [], notCounted: [{ entryId: 'a', reason: 'not_rotation' }] } as unknown as StandingItem
  const asksNothing = { ...refuses, goals: [] } as StandingItem

  test('those that count it come first, with the most that a goal took', () => {
    expect(verdictsOf('a', [refuses, asksNothing, counts])).toEqual([
      { item: counts, amounts: [{ kind: 'hours', amount: 3 }], reason: null },
      { item: refuses, amounts: [], reason: 'not_rotation' },
    ])
    expect(verdictsOf('b', [counts])).toEqual([])
  })

  test('entries of other years are counted apart', () => {
    expect(countedElsewhere(counts, [credit('a', 1)])).toBe(0)
    expect(countedElsewhere(counts, [credit('b', 1)])).toBe(1)
  })
})
