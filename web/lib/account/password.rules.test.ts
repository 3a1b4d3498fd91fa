import { expect, test } from 'vitest'
import { passwordHints, passwordStrength } from './password.rules.ts'

test.each([
  ['', [], { isLongEnough: false, isVaried: false, isNotOwn: false }],
  ['abc', [], { isLongEnough: false, isVaried: false, isNotOwn: true }],
  ['aaaaaaaaaaaa', [], { isLongEnough: true, isVaried: false, isNotOwn: true }],
  ['王小明王小明1234', ['王小明'], { isLongEnough: true, isVaried: true, isNotOwn: false }],
  ['清晨五点去河边散步吧', ['王小明'], { isLongEnough: true, isVaried: true, isNotOwn: true }],
  ['１２３４５６７８９０', [], { isLongEnough: true, isVaried: true, isNotOwn: true }],
])('%j', (typed, own, hints) => expect(passwordHints(typed, own)).toEqual(hints))

test.each([
  ['short1', 'weak'],
  ['ababababababababab', 'weak'],
  ['teapot-42-x', 'fair'],
  ['four quiet grey herons', 'strong'],
])('%j is %s', (typed, strength) => expect(passwordStrength(typed)).toBe(strength))
