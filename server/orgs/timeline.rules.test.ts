import { expect, test } from 'vitest'
import { latestBegun, periodFault, planAddition, planCorrection, planRemoval, type Row } from './timeline.rules.ts'

const row = (id: string, fromOn: string, untilOn: string | null = null): Row => ({ id, fromOn, untilOn })
const a = row('a', '2010-01-01', '2020-01-01')
const b = row('b', '2020-01-01')
const rows = [b, a]

test.each([
  ['2020-01-01', null, null],
  ['2020-01-01', '2020-01-02', null],
  ['2020-01-01', '2020-01-01', 'until-not-after-from'],
  ['2020-01-01', '2019-12-31', 'until-not-after-from'],
  ['1979-12-31', null, 'before-birth'],
  ['2036-11-23', null, null],
  ['2036-11-24', null, 'too-far-ahead'],
])('%s to %s for one born in 1980: %s', (fromOn, untilOn, kind) =>
  expect(periodFault({ fromOn, untilOn }, '1980-01-01', '2026-11-23')?.kind ?? null).toBe(kind),
)
test('nothing began in the century before the last', () =>
  expect(periodFault({ fromOn: '1899-12-31', untilOn: null }, null, '2026-11-23')?.kind).toBe('too-long-ago'))

test.each([
  ['after the open row, which it closes', '2024-05-01', null, [{ row: b, untilOn: '2024-05-01' }], undefined],
  ['on the day the open row began', '2020-01-01', null, [], b],
  ['over a closed row', '2019-06-01', null, [], b],
  ['inside a closed row', '2011-01-01', '2012-01-01', [], a],
  ['before everything, up to its first day', '2000-01-01', '2010-01-01', [], undefined],
  ['before everything, one day too long', '2000-01-01', '2010-01-02', [], a],
  ['before everything and open', '2000-01-01', null, [], b],
] as const)('a new row %s', (_, fromOn, untilOn, adjust, collides) => {
  const plan = planAddition(rows, { fromOn, untilOn }, true)
  expect(plan.adjust).toEqual(adjust)
  expect(plan.collides).toEqual(collides)
})
test('where rows do not follow one another nothing is closed', () =>
  expect(planAddition(rows, { fromOn: '2024-05-01', untilOn: null }, false)).toEqual({ adjust: [], collides: b }))

test.each([
  ['later: the row before follows', b, '2021-01-01', null, [{ row: a, untilOn: '2021-01-01' }], undefined],
  ['earlier: the row before gives way', b, '2015-01-01', null, [{ row: a, untilOn: '2015-01-01' }], undefined],
  ['before the row before began', b, '2009-01-01', null, [], a],
  ['at the other end only', b, '2020-01-01', '2022-01-01', [], undefined],
  ['over the next row', a, '2010-01-01', '2021-01-01', [], b],
] as const)('a correction %s', (_, old, fromOn, untilOn, adjust, collides) => {
  const plan = planCorrection(rows, old, { fromOn, untilOn }, true)
  expect(plan.adjust).toEqual(adjust)
  expect(plan.collides).toEqual(collides)
})
test('where rows are not continuous a correction moves no other row', () =>
  expect(planCorrection(rows, b, { fromOn: '2021-01-01', untilOn: null }, false)).toEqual({ adjust: [], collides: undefined }))

test('what a removed row had ended goes on', () => {
  expect(planRemoval(rows, b, true).adjust).toEqual([{ row: a, untilOn: null }])
  expect(planRemoval(rows, a, true).adjust).toEqual([])
  expect(planRemoval(rows, b, false).adjust).toEqual([])
})

test('the home is where the latest tie begun leads, ended or not', () => {
  expect(latestBegun(rows, '2026-11-23')).toBe(b)
  expect(latestBegun(rows, '2019-12-31')).toBe(a)
  expect(latestBegun([a], '2026-11-23')).toBe(a)
  expect(latestBegun(rows, '2009-12-31')).toBeUndefined()
})
