import { expect, test } from 'vitest'
import { claimAddressOf, claimFilterFrom } from './claim-filter.rules.ts'

test.each([
  ['', { state: 'submitted', org: null }, '/claims'],
  ['state=refused', { state: 'refused', org: null }, '/claims?state=refused'],
  ['state=all&org=o1', { state: null, org: 'o1' }, '/claims?state=all&org=o1'],
  ['state=nonsense', { state: 'submitted', org: null }, '/claims'],
] as const)('?%s is %j', (query, filter, address) => {
  expect(claimFilterFrom(new URLSearchParams(query))).toEqual(filter)
  expect(claimAddressOf(filter)).toBe(address)
})
