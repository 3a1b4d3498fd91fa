import { expect, test } from 'vitest'
import { catalogueAddress, catalogueFilterFrom, isNarrowed } from './catalogue-filter.rules.ts'

test('a filter survives the address; what is unknown or empty does not', () => {
  const filter = catalogueFilterFrom(new URLSearchParams('track=skills&q= 剪枝 &category=&evil=1'))
  expect(filter).toEqual({ q: '剪枝', track: 'skills' })
  expect(decodeURIComponent(catalogueAddress(filter))).toBe('q=剪枝&track=skills')
})

test('only a filter narrows', () => {
  expect(isNarrowed({})).toBe(false)
  expect(isNarrowed({ q: ' ' })).toBe(false)
  expect(isNarrowed({ category: 'party_purpose' })).toBe(true)
})
