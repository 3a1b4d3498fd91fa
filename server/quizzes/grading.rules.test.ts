import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBankQuestion } from '../../tests/support/questions.ts'
import { choiceOrder, seeded } from './draw.rules.ts'
import { fold, readNumber } from './folding.rules.ts'
import { countChoices, fits, grade, guessShare, isBlank, type Answer } from './grading.rules.ts'
import { readQuestion, type PartialRule, type Question, type QuestionInput } from './question.rules.ts'
import { rightAnswer, showQuestion } from './show-question.rules.ts'

const aQuestion = (input: QuestionInput): Question => readQuestion(input).question

describe('multiple choice, right: A C', () => {
  const of = (partialRule: PartialRule) =>
    aQuestion({ kind: 'multiple', stem: '哪些？', options: ['甲', '乙', '丙', '丁'], correct: [0, 2], partialRule })
  test.each<[PartialRule, number[], number]>([
    ['exact', [2, 0], 1],
    ['exact', [0], 0],
    ['half_if_incomplete', [0], 0.5],
    ['half_if_incomplete', [0, 1], 0],
    ['share_if_incomplete', [2], 0.5],
    ['share_if_incomplete', [0, 2, 3], 0],
    ['right_minus_wrong', [0, 2, 3], 0.5],
    ['right_minus_wrong', [0, 1], 0],
    ['right_minus_wrong', [1, 3], 0],
    ['right_minus_wrong', [0, 1, 2, 3], 0],
  ])('%s, chosen %j: %d', (rule, choices, worth) => expect(grade(of(rule), { choices })).toBe(worth))
})

describe('fill-in', () => {
  const question = aQuestion({
    kind: 'fill_in',
    stem: '____年，中国共产党在____成立',
    blanks: [
      ['1921', '一九二一'],
      ['上海', '上海和嘉兴'],
    ],
  })
  test.each<[string[], number]>([
    [['1921', '上海'], 1],
    [['１９２１', ' 上 海 。'], 1],
    [['一九二一', '北京'], 0.5],
    [['', '上海'], 0.5],
    [['1921'], 0.5],
    [['', ''], 0],
  ])('%j is worth %d', (texts, worth) => expect(grade(question, { texts })).toBe(worth))

  test.each([
    ['中國共產黨', '中国共产党'],
    ['ＡＢＣ１２３', 'abc123'],
    ['  為 人民 服務！', '为人民服务'],
    ['乾燥', '干燥'],
    ['open  source', 'Open Source'],
  ])('%j is the same answer as %j', (one, other) => expect(fold(one)).toBe(fold(other)))
  test.each([
    ['open source', 'opensource'],
    ['乾坤', '干坤'],
    ['1.5', '15'],
  ])('%j is another answer than %j', (one, other) => expect(fold(one)).not.toBe(fold(other)))
  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('numbers', () => {
  test.each<[string, number | null]>([
    ['3.14', 3.14],
    ['１２３．５', 123.5],
    ['1,234,567', 1_234_567],
    ['−5', -5],
    ['12公斤', 12],
    ['1,2', null],
    ['12斤', null],
    ['0x10', null],
    ['Infinity', null],
    ['', null],
  ])('%j reads as %s', (text, value) => expect(readNumber(text, '公斤')).toBe(value))

  const question = aQuestion({ kind: 'numeric', stem: '多少？', value: 0.3, tolerance: 0.1, unit: '公斤' })
  test.each([
    ['0.4', 1],
    ['0.2公斤', 1],
    ['0.41', 0],
    ['三', 0],
  ])('%s within 0.3 ± 0.1: %d', (text, worth) => expect(grade(question, { texts: [text] })).toBe(worth))
})

test('what was shown in another order is graded as written', () => {
  const single = aQuestion({ kind: 'single', stem: '？', options: ['甲', '乙', '丙'], correct: [2] })
  expect(grade(single, { choices: [0] }, [2, 0, 1])).toBe(1)
  const ordering = aQuestion({ kind: 'ordering', stem: '？', items: ['一', '二', '三'], orderRule: 'by_place' })
  expect(grade(ordering, { choices: [1, 2, 0] }, [2, 0, 1])).toBe(1)
  expect(grade(ordering, { choices: [1, 0, 2] }, [2, 0, 1])).toBeCloseTo(1 / 3)
})

test('a matching is worth the share of its pairs', () => {
  const pairs = [
    { left: '一大', right: '上海' },
    { left: '七大', right: '延安' },
  ]
  const question = aQuestion({ kind: 'matching', stem: '？', pairs, distractors: ['北京'] })
  expect(grade(question, { choices: [0, 1] })).toBe(1)
  expect(grade(question, { choices: [0, 2] })).toBe(0.5)
  expect(grade(question, { choices: [-1, 1] })).toBe(0.5)
})

/** Every answer somebody can give without knowing anything. */
const guesses = (question: Question): Answer[] => {
  const choices = Array.from({ length: countChoices(question) }, (_, at) => at)
  if (question.kind === 'single' || question.kind === 'true_false') return choices.map((one) => ({ choices: [one] }))
  if (question.kind !== 'matching') return []
  const made = question.pairs.reduce<number[][]>((all) => all.flatMap((one) => choices.map((next) => [...one, next])), [[]])
  return made.map((one) => ({ choices: one }))
}

describe('whoever guesses', () => {
  const pairs = [
    { left: '一大', right: '上海' },
    { left: '七大', right: '延安' },
    { left: '遵义会议', right: '遵义' },
  ]
  test.each<[QuestionInput, number]>([
    [{ kind: 'single', stem: '？', options: ['甲', '乙', '丙', '丁'], correct: [2] }, 0.25],
    [{ kind: 'true_false', stem: '？', isTrue: true }, 0.5],
    [{ kind: 'matching', stem: '？', pairs, distractors: ['北京', '瑞金'] }, 0.2],
    [{ kind: 'matching', stem: '？', pairs }, 1 / 3],
  ])('gets for %j the mean of all answers: %d', (input, expected) => {
    const question = aQuestion(input)
    const worths = guesses(question).map((answer) => grade(question, answer)!)
    expect(worths.reduce((sum, one) => sum + one, 0) / worths.length).toBeCloseTo(expected, 10)
    expect(guessShare(question)).toBeCloseTo(expected, 10)
  })

  test.each<[QuestionInput, number | null]>([
    [{ kind: 'fill_in', stem: '在____', blanks: [['上海']] }, 0],
    [{ kind: 'numeric', stem: '？', value: 7 }, 0],
    [{ kind: 'multiple', stem: '？', options: ['甲', '乙', '丙'], correct: [0, 1] }, null],
    [{ kind: 'ordering', stem: '？', items: ['一', '二', '三'] }, null],
    [{ kind: 'short_answer', stem: '？' }, null],
  ])('at %j gets nothing, or it depends on how: %s', (input, expected) => expect(guessShare(aQuestion(input))).toBe(expected))
})

test('a short answer waits for a person, unless it is blank', () => {
  const question = aQuestion({ kind: 'short_answer', stem: '谈谈体会' })
  expect(grade(question, { texts: ['学以致用'] })).toBeNull()
  expect(grade(question, { texts: ['  '] })).toBe(0)
})

describe('any question', () => {
  test('is worth everything when answered right, in whatever order it was shown', () => {
    fc.assert(
      fc.property(anyBankQuestion, fc.string(), ({ question }, seed) => {
        const order = choiceOrder(question, true, seeded(seed))
        const right = rightAnswer(question, order)
        const answer = question.kind === 'short_answer' ? { texts: ['答'] } : right
        expect(fits(question, answer)).toBe(true)
        expect(isBlank(answer)).toBe(false)
        expect(grade(question, answer, order)).toBe(question.kind === 'short_answer' ? null : 1)
      }),
    )
  })

  test('shows nothing of its key', () => {
    fc.assert(
      fc.property(anyBankQuestion, fc.string(), ({ question }, seed) => {
        const shown = showQuestion(question, choiceOrder(question, true, seeded(seed)))
        const allowed = ['kind', 'stem', 'choices', 'lefts', 'blankCount', 'unit', 'maxLength']
        expect(Object.keys(shown)).toEqual(allowed)
        if (question.kind === 'fill_in' || question.kind === 'numeric') expect(shown.choices).toEqual([])
      }),
    )
  })

  test('is worth between nothing and everything whatever fits, and nothing when blank', () => {
    const answer = fc.record(
      { choices: fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 6 }), texts: fc.array(fc.string(), { maxLength: 4 }) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyBankQuestion, answer, ({ question }, given) => {
        expect(grade(question, {})).toBe(0)
        if (!fits(question, given)) return
        const worth = grade(question, given) ?? 0
        expect(worth).toBeGreaterThanOrEqual(0)
        expect(worth).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('answers that do not fit', () => {
  const single = aQuestion({ kind: 'single', stem: '？', options: ['甲', '乙'], correct: [0] })
  test.each<[Answer]>([
    [{ choices: [2] }],
    [{ choices: [0, 1] }],
    [{ choices: [0.5] }],
    [{ choices: [-1] }],
    [{ texts: ['甲'] }],
    [{}],
  ])('%j to a single choice', (answer) => expect(fits(single, answer)).toBe(false))
  test('an order that names an item twice', () => {
    const ordering = aQuestion({ kind: 'ordering', stem: '？', items: ['一', '二', '三'] })
    expect(fits(ordering, { choices: [0, 0, 1] })).toBe(false)
    expect(fits(ordering, { choices: [0, 1] })).toBe(false)
    expect(countChoices(ordering)).toBe(3)
  })
})
