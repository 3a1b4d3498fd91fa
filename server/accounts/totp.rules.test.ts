import { expect, test } from 'vitest'
import { newSecret, stepOf, totpUri } from './totp.rules.ts'

/** The seed of RFC 6238 appendix B, in base 32; the last six digits of its SHA-1 column. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  ['287082', 59, 1],
  ['287082', 89, 1], // one step late
  ['287082', 20, 1], // one step early
  ['287082', 121, null], // two steps late
  ['081804', 1111111109, 37037036],
  [' 081 804 ', 1111111109, 37037036],
  ['０８１８０４', 1111111109, 37037036],
  ['081805', 1111111109, null],
  ['81804', 1111111109, null],
  ['', 59, null],
])('%s at second %d is of step %s', (code, second, step) => expect(stepOf(SEED, code, new Date(second * 1000))).toBe(step))

test('secrets have 160 bits and differ', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
})

test('the address for the QR code names the product and the account', () =>
  expect(totpUri(SEED, '张伟')).toMatch(/^otpauth:\/\/totp\/Lunxun:%E5%BC%A0%E4%BC%9F\?issuer=Lunxun&secret=GEZD/))
