import { fold, readNumber } from './folding.rules.ts'
import type { Question } from './question.rules.ts'

/**
 * What somebody answered. `choices` counts from 0: options chosen (single, multiple; true/false: 0 is right, 1 is wrong);
 * for each left side its right side, -1 for none (matching); the items in the order given (ordering). `texts`: one for each
 * blank, or one (numeric, short answer).
 */
export interface Answer {
  choices?: number[]
  texts?: string[]
}

/** Right sides of a matching, each once: what its choices count. */
export const rightSides = ({ pairs, distractors }: Question & { kind: 'matching' }): string[] => [
  ...new Set([...pairs.map(({ right }) => right), ...distractors]),
]

/** How many things may be chosen from; 0 where texts are written. */
export function countChoices(question: Question): number {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.length
    case 'true_false':
      return 2
    case 'matching':
      return rightSides(question).length
    case 'ordering':
      return question.items.length
    case 'fill_in':
    case 'numeric':
    case 'short_answer':
      return 0
  }
}

const MAX_TEXT = 200

/** Whether the answer has the form its question asks for. A blank one has. */
export function fits(question: Question, { choices, texts }: Answer): boolean {
  const count = countChoices(question)
  if (count === 0) {
    const most = question.kind === 'short_answer' ? question.maxLength : MAX_TEXT
    const asked = question.kind === 'fill_in' ? question.blanks.length : 1
    return choices === undefined && texts !== undefined && texts.length <= asked && texts.every((text) => text.length <= most)
  }
  if (texts !== undefined || choices === undefined) return false
  const lowest = question.kind === 'matching' ? -1 : 0
  if (choices.some((one) => !Number.isInteger(one) || one < lowest || one >= count)) return false
  if (question.kind === 'matching') return choices.length <= question.pairs.length
  if (new Set(choices).size < choices.length) return false
  if (question.kind === 'ordering') return choices.length === 0 || choices.length === count
  return question.kind === 'multiple' || choices.length <= 1
}

/** Whether nothing was answered. */
export const isBlank = ({ choices = [], texts = [] }: Answer): boolean =>
  choices.every((one) => one === -1) && texts.every((text) => text.trim() === '')

/**
 * What an answer that fits is worth, 0 to 1; null: a person must say. `order` tells which choice stood at which place when the
 * question was shown; without it they stood as in the question.
 */
export function grade(question: Question, answer: Answer | null, order?: readonly number[]): number | null {
  if (!answer || isBlank(answer)) return 0
  if (question.kind === 'short_answer') return null
  return gradeWritten(question, answer.texts ?? []) ?? gradeChosen(question, asWritten(answer.choices ?? [], order))
}

/** Choices by place, as the question counts them. */
export const asWritten = (choices: readonly number[], order?: readonly number[]): number[] =>
  choices.map((place) => (place < 0 ? place : (order?.[place] ?? place)))

function gradeWritten(question: Question, texts: readonly string[]): number | null {
  if (question.kind === 'fill_in') {
    const right = question.blanks.filter((accepted, at) => accepts(accepted, texts[at] ?? ''))
    return right.length / question.blanks.length
  }
  if (question.kind === 'numeric') {
    const given = readNumber(texts[0] ?? '', question.unit)
    // 0.3 is not 0.1 + 0.2 to a computer.
    const slack = 1e-9 * Math.max(1, Math.abs(question.value))
    return given !== null && Math.abs(given - question.value) <= question.tolerance + slack ? 1 : 0
  }
  return null
}

function accepts(accepted: readonly string[], given: string): boolean {
  const folded = fold(given)
  return folded !== '' && accepted.some((one) => fold(one) === folded)
}

function gradeChosen(question: Question, chosen: readonly number[]): number {
  switch (question.kind) {
    case 'single':
      return chosen[0] === question.correct[0] ? 1 : 0
    case 'true_false':
      return (chosen[0] === 0) === question.isTrue ? 1 : 0
    case 'multiple':
      return gradeMultiple(question, chosen)
    case 'matching': {
      const sides = rightSides(question)
      return share(question.pairs.map(({ right }, at) => sides[chosen[at] ?? -1] === right))
    }
    case 'ordering': {
      const places = chosen.map((item, at) => item === at)
      return question.orderRule === 'by_place' ? share(places) : places.every(Boolean) ? 1 : 0
    }
    case 'fill_in':
    case 'numeric':
    case 'short_answer':
      return 0
  }
}

const share = (are: readonly boolean[]) => are.filter(Boolean).length / are.length

function gradeMultiple({ options, correct, partialRule }: Question & { kind: 'multiple' }, chosen: readonly number[]): number {
  const right = chosen.filter((one) => correct.includes(one)).length
  const wrong = chosen.length - right
  if (right === correct.length && wrong === 0) return 1
  switch (partialRule) {
    case 'exact':
      return 0
    case 'half_if_incomplete':
      return wrong === 0 ? 0.5 : 0
    case 'share_if_incomplete':
      return wrong === 0 ? right / correct.length : 0
    case 'right_minus_wrong':
      return Math.max(0, right / correct.length - wrong / (options.length - correct.length || 1))
  }
}

/**
 * What whoever guesses gets on average, 0 to 1; null where that depends on how one guesses. As Moodle reckons it
 * (docs.moodle.org/dev/Quiz_statistics_calculations, "Random guess score").
 */
export function guessShare(question: Question): number | null {
  switch (question.kind) {
    case 'single':
    case 'matching':
      return 1 / countChoices(question)
    case 'true_false':
      return 1 / 2
    case 'fill_in':
    case 'numeric':
      return 0
    case 'multiple':
    case 'ordering':
    case 'short_answer':
      return null
  }
}
