import { describe, expect, test } from 'vitest'
import type { ShownQuestion } from '../../quiz/api.ts'
import { readTyped, typedOf } from './sheet-entry.rules.ts'

const ask = (kind: ShownQuestion['kind'], more: Partial<ShownQuestion> = {}): ShownQuestion => ({
  ...{ kind, stem: '？', choices: ['甲', '乙', '丙'], lefts: [], blankCount: 0, unit: '', maxLength: null },
  ...more,
})
const MATCHING = ask('matching', { lefts: ['一', '二'] })
const BLANKS = ask('fill_in', { choices: [], blankCount: 2 })

describe('what is typed from a sheet', () => {
  test.each<[ShownQuestion, string[], object | null]>([
    [ask('single'), ['b'], { choices: [1] }],
    [ask('multiple'), ['Ａ、Ｃ'], { choices: [0, 2] }],
    [ask('true_false'), ['√'], { choices: [0] }],
    [ask('true_false'), ['错'], { choices: [1] }],
    [MATCHING, ['C-'], { choices: [2, -1] }],
    [ask('ordering'), ['bca'], { choices: [1, 2, 0] }],
    [BLANKS, ['1921', ''], { texts: ['1921', ''] }],
    [ask('numeric', { choices: [], blankCount: 1 }), [' 666 '], { texts: ['666'] }],
    [ask('single'), ['  '], null],
  ])('%o: %o', (question, typed, answer) => expect(readTyped(question, typed)).toEqual({ answer }))

  test.each<[ShownQuestion, string, string]>([
    [ask('single'), 'D', 'letters'],
    [ask('single'), 'AB', 'one'],
    [ask('multiple'), 'AA', 'twice'],
    [ask('ordering'), 'AB', 'all'],
    [MATCHING, 'ABC', 'all'],
    [ask('true_false'), '也许', 'truth'],
  ])('%o refuses %s: %s', (question, typed, fault) => expect(readTyped(question, [typed]).fault).toBe(fault))

  test.each<[ShownQuestion, { choices?: number[]; texts?: string[] }]>([
    [ask('multiple'), { choices: [0, 2] }],
    [ask('true_false'), { choices: [1] }],
    [MATCHING, { choices: [2, -1] }],
    [BLANKS, { texts: ['1921', '上海'] }],
  ])('%o goes out and comes back', (question, answer) => {
    expect(readTyped(question, typedOf(question, answer)).answer).toEqual(answer)
  })
})
