import { expect, test } from 'vitest'
import { fingerprintOf } from './fingerprint.rules.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the same content has the same fingerprint', () => {
  expect(fingerprintOf(10, bytes('head'), bytes('tail'))).toBe(fingerprintOf(10, bytes('head'), bytes('tail')))
  expect(fingerprintOf(10, bytes('head'), bytes('tail'))).toMatch(/^10-[0-9a-f]{16}$/)
})

test.each([
  [11, 'head', 'tail'],
  [10, 'heaD', 'tail'],
  [10, 'head', 'taiL'],
  [10, 'tail', 'head'],
])('another size, head or tail has another: %j', (size, head, tail) => {
  expect(fingerprintOf(size, bytes(head), bytes(tail))).not.toBe(fingerprintOf(10, bytes('head'), bytes('tail')))
})
