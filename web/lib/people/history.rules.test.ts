import { expect, test } from 'vitest'
import { folded, latestFirst, standingOf } from './history.rules.ts'

const TODAY = '2026-06-01'
const row = (fromOn: string, untilOn: string | null = null) => ({ fromOn, untilOn })

test.each([
  ['2026-06-01', null, 'current'],
  ['2026-06-02', null, 'planned'],
  ['2020-01-01', '2026-06-02', 'current'],
  ['2020-01-01', '2026-06-01', 'ended'],
  ['2020-01-01', '2021-01-01', 'ended'],
])('from %s until %s is %s', (fromOn, untilOn, standing) => {
  expect(standingOf(row(fromOn, untilOn), TODAY)).toBe(standing)
})

test('the latest comes first, of two that begin together the longer one, and the input stays as it is', () => {
  const rows = [row('2019-01-01', '2020-01-01'), row('2021-01-01', '2022-01-01'), row('2021-01-01')]
  expect(latestFirst(rows)).toEqual([rows[2], rows[1], rows[0]])
  expect(rows[0]?.fromOn).toBe('2019-01-01')
})

test('old rows are folded away, but never a single one', () => {
  const years = ['2018', '2019', '2020', '2021'].map((year) => row(`${year}-01-01`, `${year}-12-31`))
  const now = row('2022-01-01')
  expect(folded([...years, now], TODAY)).toEqual({ shown: [now, years[3], years[2]], hidden: [years[1], years[0]] })
  expect(folded([...years.slice(1), now], TODAY).hidden).toEqual([])
})
