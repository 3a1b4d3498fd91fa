import { expect, test } from 'vitest'
import { flagsOf } from './flags.rules.ts'

const SOUND = { count: 30, facility: 0.6, discrimination: 0.4, isSuspect: false }

test.each([
  ['a sound question', {}, []],
  ['one on which the able do worse', { discrimination: -0.1, isSuspect: true, facility: 0.99 }, ['suspect']],
  ['one that all get right', { facility: 0.97, discrimination: null }, ['easy']],
  ['one that nobody gets right', { facility: 0.02 }, ['hard']],
  ['one that says little', { discrimination: 0.1 }, ['weak']],
  ['one with few answers', { count: 3, facility: 1 }, []],
])('%s', (_, change, flags) => expect(flagsOf({ ...SOUND, ...change })).toEqual(flags))
