import { expect, test } from 'vitest'
import { faultOf, sessionsOf, type Span } from './span.rules.ts'

const span = (changes: Partial<Span> = {}): Span => ({ fromOn: '2025-12-30', lastOn: '', length: 'day', amount: '', ...changes })

test('a span over New Year is one session a day', () => {
  expect(sessionsOf([span({ lastOn: '2026-01-01' })]).map(({ session }) => session)).toEqual([
    { on: '2025-12-30', halfDays: 2 },
    { on: '2025-12-31', halfDays: 2 },
    { on: '2026-01-01', halfDays: 2 },
  ])
})

test.each([
  [{ length: 'half' }, { halfDays: 1 }],
  [{ length: 'minutes', amount: '90' }, { minutes: 90 }],
  [{ length: 'hours', amount: '7.5' }, { hours: 7.5 }],
] as const)('%j is sent as %j', (changes, sent) => {
  expect(sessionsOf([span(changes)])).toEqual([{ session: { on: '2025-12-30', ...sent }, row: 0 }])
})

test.each([
  [{ fromOn: '' }, 'no-day'],
  [{ lastOn: '2025-12-29' }, 'order'],
  [{ lastOn: '2026-03-31' }, 'too-many-days'],
  [{ length: 'minutes' }, 'no-amount'],
  [{ length: 'hours', amount: '-1' }, 'no-amount'],
  [{ lastOn: '2025-12-30' }, undefined],
] as const)('%j: %s', (changes, fault) => expect(faultOf(span(changes))).toBe(fault))

test('every day knows its row, and unfinished rows give none', () => {
  const rows = [span(), span({ fromOn: '' }), span({ fromOn: '2026-02-01', lastOn: '2026-02-02' })]
  expect(sessionsOf(rows).map(({ row }) => row)).toEqual([0, 2, 2])
})
