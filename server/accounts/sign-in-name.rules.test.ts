import { expect, test } from 'vitest'
import { countedName, nameVariants } from './sign-in-name.rules.ts'

test.each([
  ['Zhang.Wei', 'zhang.wei', ['Zhang.Wei', 'ZHANG.WEI', 'zhang.wei'], []],
  ['ｍ000123', 'm000123', ['m000123', 'M000123'], []],
  ['139 0000 4321', '13900004321', ['13900004321'], ['13900004321', '+8613900004321']],
  ['+8613900004321', '+8613900004321', ['+8613900004321'], ['+8613900004321', '13900004321']],
  ['张伟', '张伟', ['张伟'], []],
])('%s', (typed, loginName, memberNos, phones) => expect(nameVariants(typed)).toEqual({ loginName, memberNos, phones }))

test.each([
  ['+86 139 0000 4321', '13900004321'],
  ['1390000-4321', '13900004321'],
  [' ADMIN ', 'admin'],
])('wrong tries for %s count for %s', (typed, counted) => expect(countedName(typed)).toBe(counted))
