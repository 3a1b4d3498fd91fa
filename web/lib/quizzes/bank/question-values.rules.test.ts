import { describe, expect, test } from 'vitest'
import type { Question } from '../api.ts'
import { filedOf, questionOf, valuesOf } from './question-values.rules.ts'

const common = { stem: '？', feedback: '因为' }
const QUESTIONS: Question[] = [
  { kind: 'single', ...common, options: ['甲', '乙'], correct: [1] },
  { kind: 'multiple', ...common, options: ['甲', '乙', '丙'], correct: [0, 2], partialRule: 'half_if_incomplete' },
  { kind: 'true_false', ...common, isTrue: false },
  { kind: 'fill_in', ...common, blanks: [['1921', '一九二一'], ['上海']] },
  { kind: 'matching', ...common, pairs: [{ left: '119', right: '火警' }, { left: '120', right: '急救' }], distractors: ['查号'] }, // prettier-ignore
  { kind: 'ordering', ...common, items: ['播种', '出苗', '结果'], orderRule: 'by_place' },
  { kind: 'numeric', ...common, value: 666.67, tolerance: 1, unit: '平方米' },
  { kind: 'short_answer', ...common, guidance: '要点', maxLength: 300 },
]

describe('a question laid out for typing and taken up again', () => {
  test.each(QUESTIONS)('$kind is the same', (question) => {
    const values = valuesOf({ question, category: '一', tags: ['甲', '乙'], difficulty: 4 })
    expect(questionOf(values)).toEqual(question)
    expect(filedOf(values)).toEqual({ category: '一', tags: ['甲', '乙'], difficulty: 4 })
  })

  test('keeps what was typed for another kind out of it', () => {
    const values = {
      ...valuesOf({ question: QUESTIONS[0]!, category: '', tags: [], difficulty: 3 }),
      kind: 'true_false' as const,
    }
    expect(questionOf(values)).toEqual({ kind: 'true_false', ...common, isTrue: true })
  })

  test('sends no empty options at the end', () => {
    const values = valuesOf()
    values.options[0] = { text: '甲', isRight: true }
    expect(questionOf(values)).toMatchObject({ options: ['甲'], correct: [0] })
  })
})
