import { expect, test } from 'vitest'
import { branchFinder, type KnownOrg } from './branch.rules.ts'

const org = (id: string, name: string, more: Partial<KnownOrg> = {}): KnownOrg => ({
  id,
  name,
  shortName: null,
  code: null,
  kind: 'branch',
  parentName: null,
  ...more,
})
const find = branchFinder([
  org('1', '柳树村党支部', { shortName: '柳树村', code: 'B-001', parentName: '东河镇党委' }),
  org('2', '机关党支部', { parentName: '东河镇党委' }),
  org('3', '机关党支部', { parentName: '西山乡党委' }),
  org('4', '东河镇党委', { kind: 'primary_committee' }),
  org('5', 'B-001', { parentName: '西山乡党委' }),
])

test.each([
  ['柳树村党支部', '1'],
  ['柳树村', '1'],
  ['东河镇党委柳树村党支部', '1'],
  ['西山乡党委 / 机关党支部', '3'],
  ['西山乡党委>机关党支部', '3'],
  ['b-001', '5'], // the full name wins over a code
])('%s is organisation %s', (text, id) => expect(find(text)).toMatchObject({ org: { id } }))

test('a name that two have is ambiguous', () =>
  expect(find('机关党支部')).toMatchObject({ fault: 'branch-ambiguous', candidates: [{ id: '2' }, { id: '3' }] }))
test('nobody belongs to a committee', () => expect(find('东河镇党委')).toMatchObject({ fault: 'branch-wrong-level' }))
test('what nobody is called is unknown', () => expect(find('云岭村党支部')).toEqual({ fault: 'branch-unknown' }))
