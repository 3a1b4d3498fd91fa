import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBankQuestion } from '../../tests/support/questions.ts'
import { readBankQuestion, readQuestion, tidyText, type QuestionInput } from './question.rules.ts'

const options = ['甲', '乙', '丙']

test.each<[string, QuestionInput, string[]]>([
  ['a sound one', { kind: 'single', stem: '？', options, correct: [0] }, []],
  ['nothing asked', { kind: 'true_false', stem: ' \u0000 ', isTrue: true }, ['/stem stem-missing']],
  ['two keys to a single choice', { kind: 'single', stem: '？', options, correct: [0, 1] }, ['/correct correct-not-one']],
  ['a key that is no option', { kind: 'multiple', stem: '？', options, correct: [3] }, ['/correct correct-unknown']],
  ['no key', { kind: 'multiple', stem: '？', options }, ['/correct correct-missing']],
  ['options alike', { kind: 'single', stem: '？', options: ['甲', ' 甲'], correct: [0] }, ['/options options-alike']],
  ['one option', { kind: 'single', stem: '？', options: ['甲'], correct: [0] }, ['/options options-too-few']],
  ['an empty option', { kind: 'single', stem: '？', options: ['甲', ''], correct: [0] }, ['/options/1 text-missing']],
  ['two blanks, one drawn', { kind: 'fill_in', stem: '在____', blanks: [['甲'], ['乙']] }, ['/stem blanks-differ']],
  ['one blank, none drawn', { kind: 'fill_in', stem: '哪里？', blanks: [['甲']] }, []],
  ['no number', { kind: 'numeric', stem: '？' }, ['/value number-missing']],
  ['a tolerance below nothing', { kind: 'numeric', stem: '？', value: 1, tolerance: -1 }, ['/tolerance tolerance-negative']],
  ['an answer of a book', { kind: 'short_answer', stem: '？', maxLength: 1e6 }, ['/maxLength length-out-of-range']],
  ['one item to order', { kind: 'ordering', stem: '？', items: ['甲'] }, ['/items options-too-few']],
])('%s', (_, input, faults) => {
  expect(readQuestion(input).faults.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual(faults)
})

test('difficulty and tags have bounds too', () => {
  const question = { kind: 'true_false' as const, stem: '？', isTrue: true }
  const { faults } = readBankQuestion({ question, difficulty: 6, tags: Array.from({ length: 21 }, (_, at) => `t${at}`) })
  expect(faults.map(({ kind }) => kind)).toEqual(['difficulty-out-of-range', 'too-many-tags'])
})

test('blanks may be drawn long and full-width', () => {
  const { question, faults } = readQuestion({ kind: 'fill_in', stem: '在＿＿＿＿＿＿和___', blanks: [['甲'], ['乙']] })
  expect([question.stem, faults]).toEqual(['在____和____', []])
})

test('tidying twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => tidyText(tidyText(text)) === tidyText(text)))
})

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(anyBankQuestion, (entry) => {
      expect(readBankQuestion(entry).entry).toEqual(entry)
    }),
  )
})
