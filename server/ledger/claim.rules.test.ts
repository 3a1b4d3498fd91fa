import { expect, test } from 'vitest'
import { actingPath, decisionRefusal, type Declared, type Decider } from './claim.rules.ts'

const claim: Declared = { personId: 'p1', personPath: '/1/2/3/', declaredBy: 'a1', declaredAtPath: null, state: 'submitted' }
const decider = (paths: string[], changes: Partial<Decider> = {}): Decider => ({
  accountId: 'a2',
  personId: 'p2',
  paths,
  ...changes,
})

test.each([
  ["the secretary of the member's branch", decider(['/1/2/3/']), claim, null],
  ['the township', decider(['/1/2/']), claim, null],
  ['another branch', decider(['/1/2/4/']), claim, 'higher-level-needed'],
  ['another township', decider(['/1/20/']), claim, 'higher-level-needed'],
  ['the one who declared it', decider(['/1/'], { accountId: 'a1' }), claim, 'second-person-needed'],
  ['the one it is about', decider(['/1/'], { personId: 'p1' }), { ...claim, declaredAtPath: '/1/2/3/' }, 'second-person-needed'],
  ['the township, for the branch', decider(['/1/2/']), { ...claim, declaredAtPath: '/1/2/3/' }, null],
  ['a second person of the branch, for the branch', decider(['/1/2/3/']), { ...claim, declaredAtPath: '/1/2/3/' }, null],
  ['the branch, for the township', decider(['/1/2/3/']), { ...claim, declaredAtPath: '/1/2/' }, 'higher-level-needed'],
  ['anybody, once it is decided', decider(['/1/']), { ...claim, state: 'refused' }, 'already-decided'],
] as const)('%s', (_, who, what, refusal) => expect(decisionRefusal(who, what)).toBe(refusal))

test('somebody with two places acts from the nearest', () => {
  expect(actingPath(['/1/', '/1/2/', '/1/3/'], '/1/2/3/')).toBe('/1/2/')
  expect(actingPath(['/1/3/'], '/1/2/3/')).toBe(null)
})
