import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacter, checkNationalId, maskNationalId } from './national-id.rules.ts'

test.each([
  ['11010519491231002X', '1949-12-31', 'female'], // the example printed in the standard
  ['440524188001010014', '1880-01-01', 'male'], // the other one
  ['11010519491231002x', '1949-12-31', 'female'],
  ['11010519491231002×', '1949-12-31', 'female'],
  ['１１０１０５１９４９１２３１００２Ｘ', '1949-12-31', 'female'],
  [' 110105 19491231 002X\u200B', '1949-12-31', 'female'],
])('%s is a number born %s', (text, birthOn, sex) =>
  expect(checkNationalId(text)).toEqual({
    ok: true,
    id: text.startsWith('44') ? '440524188001010014' : '11010519491231002X',
    birthOn,
    sex,
  }),
)

test.each([
  ['', 'wrong-length'],
  ['110105491231002', 'wrong-length'], // the 15-digit numbers ended in 2013
  ['1101051949123100201', 'wrong-length'],
  ['110105194912310020', 'bad-checksum'],
  ['110105194912310O2X', 'wrong-form'],
  ['X10105194912310021', 'wrong-form'],
  ['010105194912310021', 'wrong-form'],
  ['110105194902300020', 'bad-date'],
  ['110105190002290020', 'bad-date'], // 1900 was no leap year
  ['110105194913310020', 'bad-date'],
  ['110105000012310020', 'bad-date'],
])('%s is refused: %s', (text, reason) => expect(checkNationalId(text)).toEqual({ ok: false, reason }))

test('one mistyped digit is always noticed', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const right = '11010519491231002'
      const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1)
      expect(checkCharacter(wrong)).not.toBe('X')
    }),
  ))

test.each([
  ['11010519491231002X', '1101**********002X'],
  ['1101051949', '11******49'],
  ['张三', '**'],
  ['', ''],
])('%s is shown as %s', (text, shown) => expect(maskNationalId(text)).toBe(shown))
