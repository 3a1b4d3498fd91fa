import { expect, test } from 'vitest'
import { codeExpiry, newCode, readCode } from './issued-code.rules.ts'

test.each([
  ['ABCDE-FGHJK', 'ABCDEFGHJK'],
  ['abcdefghjk', 'ABCDEFGHJK'],
  [' abcde fghjk ', 'ABCDEFGHJK'],
  ['ABCDE－FGHJK', 'ABCDEFGHJK'], // full-width hyphen of a Chinese keyboard
  ['ＡＢＣＤＥ—ｆｇｈｊｋ', 'ABCDEFGHJK'],
  ['ABCDE-FGHJ', null],
  ['ABCDE-FGHJ0', null],
  ['', null],
])('%s reads as %s', (typed, code) => expect(readCode(typed)).toBe(code))

test('every new code is readable and unlike the others', () => {
  const codes = Array.from({ length: 500 }, newCode)
  for (const code of codes) expect(readCode(code)).toBe(code.replace('-', ''))
  expect(new Set(codes).size).toBe(500)
})

test('a code is valid for seven days', () =>
  expect(codeExpiry(new Date('2026-03-01T08:00:00Z')).toISOString()).toBe('2026-03-08T08:00:00.000Z'))
