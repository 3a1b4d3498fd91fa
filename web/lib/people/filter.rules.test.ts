import { expect, test } from 'vitest'
import { addressOf, filterFrom, narrowing } from './filter.rules.ts'

test.each([
  ['', {}],
  ['q=zw&away=true', { q: 'zw', away: true }],
  ['q=+&org=&away=false&former=1&page=3', {}],
  ['memberStatus=full&position=secretary', { memberStatus: 'full', position: 'secretary' }],
])('the address ?%s means %o', (address, filter) => {
  expect(filterFrom(new URLSearchParams(address))).toEqual(filter)
})

test('a filter has one address, and the address gives the filter back', () => {
  const filter = { exempt: true, q: ' 张伟 ', org: 'o1' }
  expect(addressOf(filter).toString()).toBe('q=%E5%BC%A0%E4%BC%9F&org=o1&exempt=true')
  expect(filterFrom(addressOf(filter))).toEqual({ q: '张伟', org: 'o1', exempt: true })
})

test('search words do not count as narrowing', () => {
  expect(narrowing({ q: 'a' })).toBe(0)
  expect(narrowing({ org: 'o', away: true })).toBe(2)
})
