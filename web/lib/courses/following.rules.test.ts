import { expect, test } from 'vitest'
import { countOf, followAddress, followFilterFrom, percentOf } from './following.rules.ts'

const ORG = '0199a8c2-0000-7000-8000-000000000001'

test.each([
  [`org=${ORG}&state=overdue&q=王`, { org: ORG, state: 'overdue', q: '王' }],
  ['', {}],
  ['state=lazy&org=1&q=%20', {}],
])('the address %j asks for %o', (address, filter) => expect(followFilterFrom(new URLSearchParams(address))).toEqual(filter))

test('a filter is an address and the other way round', () => {
  const filter = { org: ORG, state: 'done', q: '李 四' } as const
  expect(followFilterFrom(new URLSearchParams(followAddress(filter)))).toEqual(filter)
  expect(followAddress({})).toBe('')
})

test.each([
  [undefined, 10],
  ['not_started', 4],
  ['under_way', 3],
  ['overdue', 2],
  ['done', 1],
] as const)('people %s: %i', (state, count) =>
  expect(countOf({ enrolled: 10, notStarted: 4, underWay: 3, overdue: 2, done: 1 }, state)).toBe(count),
)

test('nearly done is not done', () => {
  expect(percentOf(0.999)).toBe(99)
  expect(percentOf(1)).toBe(100)
})
