import { describe, expect, test } from 'vitest'
import {
  peopleAddressOf,
  peopleFilterFrom,
  placeFrom,
  shareMet,
  statesOf,
  usualPeriod,
  yearOf,
  type PeopleFilter,
} from './place.rules.ts'
import { yearsToClose } from './years.rules.ts'

const TODAY = '2026-11-23'
const offered = [
  { policyId: 'r', key: 'annual-rotation-any-level', periods: ['2025', '2026'] },
  { policyId: 'm', key: 'member-annual-32h', periods: ['2025', '2026'] },
]

describe('where a page stands', () => {
  test('the requirement of every member and the period of today, unless said', () => {
    expect(placeFrom(new URLSearchParams(), offered, TODAY)).toEqual({ policy: 'm', period: '2026' })
    expect(placeFrom(new URLSearchParams('policy=r&period=2025&org=o'), offered, TODAY)).toEqual({
      ...{ policy: 'r', period: '2025', org: 'o' },
    })
  })
  test('what is not offered is not shown', () => {
    expect(placeFrom(new URLSearchParams('policy=x&period=1999'), offered, TODAY)).toEqual({ policy: 'm', period: '2026' })
    expect(placeFrom(new URLSearchParams(), [], TODAY)).toBeUndefined()
  })
})

test.each([
  [['2026-Q1', '2026-Q3', '2026-Q4'], '2026-Q4'],
  [['2026-10', '2026-11'], '2026-11'],
  [['2026-H1', '2026-H2'], '2026-H2'],
  [['due-2025', 'due-2026', 'open'], 'due-2026'],
  [['2019-2023', '2024-2028'], '2024-2028'],
  [['2024', '2025'], '2025'],
  [['open'], 'open'],
])('of %j today lies in %s', (periods, period) => expect(usualPeriod(periods, TODAY)).toBe(period))

test('an address of people is read as it was written', () => {
  const filter: PeopleFilter = { policy: 'm', period: '2026', org: 'o', state: ['behind', 'overdue'], direct: true }
  const address = new URLSearchParams(peopleAddressOf(filter))
  expect(peopleFilterFrom(address, { policy: 'm', period: '2026', org: 'o' })).toEqual(filter)
})

test('those required are everybody but the exempt', () => {
  expect(statesOf('required')).toEqual(['met', 'on_course', 'behind', 'overdue'])
  expect(statesOf('behind')).toEqual(['behind'])
})

test('the share is rounded down and unknown where nobody is required', () => {
  expect(shareMet({ met: 999, required: 1000 })).toBe(99.9)
  expect(shareMet({ met: 9999, required: 10000 })).toBe(99.9)
  expect(shareMet({ met: 0, required: 0 })).toBeNull()
})

test('years of periods, and those that can be closed', () => {
  expect(['2025', '2025-Q4', '2025-03', 'due-2025', '2024-2028', 'open'].map(yearOf)).toEqual([
    2025,
    2025,
    2025,
    2025,
    null,
    null,
  ])
  expect(yearsToClose({ items: [{ periods: ['2024', '2025', '2026', 'open'] }], closedYears: [{ year: 2024 }] }, TODAY)).toEqual([
    2025,
  ])
})
