import { expect, test } from 'vitest'
import { libraryAddress, libraryFilterFrom, libraryNarrowing } from './library-filter.rules.ts'

test('a filter has one address, and the address gives it back', () => {
  const filter = { genre: 'drama', q: '乡村振兴', year: '2025' }
  const address = libraryAddress(filter)
  expect(address.toString()).toBe(`q=${encodeURIComponent('乡村振兴')}&genre=drama&year=2025`)
  expect(libraryFilterFrom(address)).toEqual(filter)
})

test('what is empty or unknown is left out', () => {
  expect(libraryFilterFrom(new URLSearchParams('q=+&year=&x=1'))).toEqual({})
  expect(libraryAddress({ q: ' ' }).toString()).toBe('')
})

test('words and order do not narrow', () => {
  expect(libraryNarrowing({ q: 'a', sort: 'title', year: '2025', genre: 'drama' })).toBe(2)
})
