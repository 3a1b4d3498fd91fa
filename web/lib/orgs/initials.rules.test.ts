import { expect, test } from 'vitest'
import { initialsOf } from './initials.rules.ts'

test.each([
  ['东河镇党委', 'dhzdw'],
  ['石桥村党支部', 'sqcdzb'],
  ['八峪村第三党支部', 'byc' + 'dsdzb'],
  ['县“两新”工委', 'xlxgw'],
  ['青禾食品公司党支部', 'qhspgsdzb'],
  ['AB小区2号', 'abxq2h'],
  ['', ''],
])('%s is reached by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
