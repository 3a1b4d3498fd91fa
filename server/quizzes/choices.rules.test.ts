import { expect, test } from 'vitest'
import { countMade } from './choices.rules.ts'
import { readQuestion, type QuestionInput } from './question.rules.ts'

const made = (input: QuestionInput, ...answers: (number[] | string[])[]) =>
  countMade(
    readQuestion(input).question,
    answers.map((one) => ({
      answer: typeof one[0] === 'string' ? { texts: one as string[] } : { choices: one as number[] },
      order: [1, 0, 2],
    })),
  ).map(({ text, count, isRight }) => `${text} ${count} ${isRight ? 'right' : 'wrong'}`)

test('options are counted as written, however they were shown, and those nobody chose too', () => {
  const input: QuestionInput = { kind: 'single', stem: '？', options: ['甲', '乙', '丙'], correct: [0] }
  expect(made(input, [1], [1], [0], [])).toEqual(['甲 2 right', '乙 1 wrong', '丙 0 wrong'])
})

test('texts of a blank are counted folded', () => {
  const input: QuestionInput = { kind: 'fill_in', stem: '____和____', blanks: [['上海'], ['1921']] }
  expect(made(input, ['上海', '１９２１'], ['上 海', ''], ['北京', '1921'])).toEqual([
    '1: 上海 2 right',
    '2: 1921 2 right',
    '1: 北京 1 wrong',
  ])
})

test('pairs, orders and numbers are counted', () => {
  const pairs = [
    { left: '一', right: '甲' },
    { left: '二', right: '乙' },
  ]
  expect(made({ kind: 'matching', stem: '？', pairs, distractors: ['丙'] }, [1, -1])).toEqual(['一 → 甲 1 right'])
  expect(made({ kind: 'ordering', stem: '？', items: ['一', '二', '三'] }, [1, 0, 2], [0, 1, 2])).toEqual([
    '1-2-3 1 right',
    '2-1-3 1 wrong',
  ])
  expect(made({ kind: 'numeric', stem: '？', value: 5, unit: '斤' }, ['５'], ['6'])).toEqual(['5 1 right', '6 1 wrong'])
  expect(made({ kind: 'short_answer', stem: '？' }, ['很长'])).toEqual([])
})
