import fc from 'fast-check'
import {
  ORDER_RULES,
  PARTIAL_RULES,
  QUESTION_KINDS,
  readBankQuestion,
  type BankQuestion,
  type QuestionInput,
  type QuestionKind,
} from '#server/quizzes/question.rules.ts'

const PIECES = ['党', '员', '支部', '學習', '（）', '：', '“引号”', 'abc', 'A', '3.5%', ' ', '<b>', '&', '&lt;', ']]>', '"', "'"]
const SIGNS = [
  '=',
  '~',
  '#',
  '{',
  '}',
  '\\',
  '%50%',
  '->',
  '/',
  ';',
  '|',
  '//',
  '::',
  '$',
  '[html]',
  '_x000D_',
  '=1+1',
  '@',
  '😀',
  '$$',
]

/** Text as people write it, and as it hurts the formats that carry it. */
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...SIGNS), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `甲${parts.join('')}乙`)
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))
const distinct = (min: number, max: number) =>
  fc.array(line, { minLength: min, maxLength: max }).map((all) => all.map((one, at) => `${one}${at}`))
const number = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -9999, max: 9999 }).map((one) => one / 100),
)

const bare = { stem: lines, feedback: fc.oneof(fc.constant(''), lines) }

const choices = fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 })

const BY_KIND = {
  single: fc.record({
    kind: fc.constant('single'),
    ...bare,
    options: distinct(4, 6),
    correct: fc.nat({ max: 3 }).map((one) => [one]),
  }),
  multiple: fc.record({
    ...{ kind: fc.constant('multiple'), ...bare, options: distinct(4, 6), correct: choices },
    partialRule: fc.constantFrom(...PARTIAL_RULES),
  }),
  true_false: fc.record({ kind: fc.constant('true_false'), ...bare, isTrue: fc.boolean() }),
  fill_in: fc
    .record({ ...bare, blanks: fc.array(distinct(1, 3), { minLength: 1, maxLength: 3 }) })
    .map(({ blanks, stem, feedback }) => ({
      ...{ kind: 'fill_in', feedback, blanks: blanks.map((blank) => blank.map((text) => text.slice(0, 80))) },
      stem: blanks.length === 1 ? stem.replaceAll('_', '') : blanks.map((_, at) => `${at}处____`).join('\n'),
    })),
  matching: fc
    .record({ ...bare, lefts: distinct(2, 4), rights: distinct(4, 4), distractors: distinct(0, 2) })
    .map(({ lefts, rights, distractors, ...rest }) => ({
      ...{ kind: 'matching', ...rest, pairs: lefts.map((left, at) => ({ left, right: `${rights[at]!}右` })) },
      distractors: distractors.map((one) => `${one}余`),
    })),
  ordering: fc.record({
    kind: fc.constant('ordering'),
    ...bare,
    items: distinct(3, 5),
    orderRule: fc.constantFrom(...ORDER_RULES),
  }),
  numeric: fc.record({
    ...{ kind: fc.constant('numeric'), ...bare, value: number, tolerance: number.map(Math.abs) },
    unit: fc.constantFrom('', '公斤', '%', 'm/s'),
  }),
  short_answer: fc.record({
    ...{ kind: fc.constant('short_answer'), ...bare, guidance: fc.oneof(fc.constant(''), lines) },
    maxLength: fc.integer({ min: 10, max: 5000 }),
  }),
} as Record<QuestionKind, fc.Arbitrary<QuestionInput>>

const tag = fc.constantFrom('电教', '党章', '果树', 'a b', '安全=1', 'x,y', '[z]', '甲;乙')

/** Sound questions of these kinds, as they lie in a bank. */
export const bankQuestionOf = (...kinds: readonly QuestionKind[]): fc.Arbitrary<BankQuestion> =>
  fc
    .record({
      question: fc.oneof(...kinds.map((kind) => BY_KIND[kind])),
      category: fc.constantFrom('', '党史', '实用技术', 'A/B', '一 二'),
      tags: fc.uniqueArray(tag, { maxLength: 3 }),
      difficulty: fc.integer({ min: 1, max: 5 }),
    })
    .map((input) => readBankQuestion(input))
    .filter(({ faults }) => faults.length === 0)
    .map(({ entry }) => entry)

export const anyBankQuestion = bankQuestionOf(...QUESTION_KINDS)
