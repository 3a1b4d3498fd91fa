import { expect, test } from 'vitest'
import { maskedNationalId, maskName, maskPhone } from './mask.rules.ts'

test.each([
  ['13812341234', '138****1234'],
  ['+8613812341234', '+86138****1234'],
  ['0371-65901234', '0371*******34'],
  ['03001234567', '0300*****67'],
  ['65901234', '******34'],
  ['10086', '***86'],
])('the phone %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

test.each([
  ['张三', '张*'],
  ['张小三', '张*三'],
  ['欧阳建国', '欧**国'],
  ['张', '*'],
  ['𠮷田三', '𠮷*三'], // a letter outside the basic plane is one letter
  ['', '*'],
])('%s is shown as %s in public', (name, shown) => expect(maskName(name)).toBe(shown))

test('of an identity number four characters remain', () => expect(maskedNationalId('002X')).toBe('**************002X'))
