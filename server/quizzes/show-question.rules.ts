/** What of a question leaves the server before its key may. */
import { rightSides, type Answer } from './grading.rules.ts'
import type { Question, QuestionKind } from './question.rules.ts'

export interface ShownQuestion {
  kind: QuestionKind
  stem: string
  /** In the order shown: options, right sides, or items to order. */
  choices: string[]
  /** Left sides of a matching. */
  lefts: string[]
  /** How many texts are asked for. */
  blankCount: number
  unit: string
  maxLength: number | null
}

/** The question as asked, its choices in this order. Nothing in it depends on the key, not even a length. */
export function showQuestion(question: Question, order: readonly number[]): ShownQuestion {
  const { kind, stem } = question
  const choices = order.map((choice) => choicesOf(question)[choice]!)
  return {
    ...{ kind, stem, choices, lefts: kind === 'matching' ? question.pairs.map(({ left }) => left) : [] },
    blankCount: kind === 'fill_in' ? question.blanks.length : kind === 'numeric' || kind === 'short_answer' ? 1 : 0,
    unit: kind === 'numeric' ? question.unit : '',
    maxLength: kind === 'short_answer' ? question.maxLength : null,
  }
}

function choicesOf(question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options
    case 'matching':
      return rightSides(question)
    case 'ordering':
      return question.items
    // The page has its own words for right and wrong.
    case 'true_false':
      return ['true', 'false']
    case 'fill_in':
    case 'numeric':
    case 'short_answer':
      return []
  }
}

/** The right answer, by the places of this order; of several accepted texts the first. Empty where a person decides. */
export function rightAnswer(question: Question, order: readonly number[]): Answer {
  const placesOf = (choices: readonly number[]) => ({ choices: choices.map((choice) => order.indexOf(choice)) })
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return placesOf(question.correct)
    case 'true_false':
      return { choices: [question.isTrue ? 0 : 1] }
    case 'matching':
      return placesOf(question.pairs.map(({ right }) => rightSides(question).indexOf(right)))
    case 'ordering':
      return placesOf(question.items.map((_, at) => at))
    case 'fill_in':
      return { texts: question.blanks.map(([first = '']) => first) }
    case 'numeric':
      return { texts: [String(question.value)] }
    case 'short_answer':
      return { texts: [] }
  }
}
