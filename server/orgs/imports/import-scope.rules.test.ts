import { expect, test } from 'vitest'
import { inBoth } from './import-scope.rules.ts'

test.each([
  [['/1/'], ['/1/'], ['/1/']],
  [['/1/'], ['/1/2/', '/1/3/'], ['/1/2/', '/1/3/']],
  [['/1/2/'], ['/1/'], ['/1/2/']],
  [['/1/2/'], ['/1/20/'], []],
  [['/1/2/'], [], []],
])('%j then and %j now is %j', (then, now, both) => expect(inBoth(then, now)).toEqual(both))
