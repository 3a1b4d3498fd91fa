import { fold } from './folding.rules.ts'
import { asWritten, grade, isBlank, rightSides, type Answer } from './grading.rules.ts'
import type { Question } from './question.rules.ts'

/** How often something was chosen or written. */
export interface ChoiceCount {
  text: string
  count: number
  /** Null where the parts of an answer are not right or wrong by themselves. */
  isRight: boolean | null
}

const SHOWN = 20

/**
 * What was chosen and how often, the most frequent first: options, pairs, orders, texts of blanks. Options that nobody chose are
 * there too: a distractor that fools nobody is worth knowing. Nothing is told of short answers.
 */
export function countMade(
  question: Question,
  answers: readonly { answer: Answer | null; order: readonly number[] }[],
): ChoiceCount[] {
  const counts = new Map(offered(question).map((one) => [one.text, { ...one, count: 0 }]))
  for (const { answer, order } of answers) {
    if (!answer || isBlank(answer)) continue
    for (const made of partsOf(question, answer, order)) {
      const counted = counts.get(made.text) ?? { ...made, count: 0 }
      counted.count++
      counts.set(made.text, counted)
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).slice(0, SHOWN)
}

type Part = Omit<ChoiceCount, 'count'>

function offered(question: Question): Part[] {
  if (question.kind === 'true_false')
    return [
      { text: 'true', isRight: question.isTrue },
      { text: 'false', isRight: !question.isTrue },
    ]
  if (question.kind !== 'single' && question.kind !== 'multiple') return []
  return question.options.map((text, at) => ({ text, isRight: question.correct.includes(at) }))
}

function partsOf(question: Question, answer: Answer, order: readonly number[]): Part[] {
  const chosen = asWritten(answer.choices ?? [], order)
  const texts = answer.texts ?? []
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'true_false': {
      const parts = offered(question)
      return chosen.flatMap((one) => parts[one] ?? [])
    }
    case 'matching': {
      const sides = rightSides(question)
      return question.pairs.flatMap(({ left, right }, at) => {
        const side = sides[chosen[at] ?? -1]
        return side === undefined ? [] : [{ text: `${left} → ${side}`, isRight: side === right }]
      })
    }
    case 'ordering':
      return [{ text: chosen.map((one) => one + 1).join('-'), isRight: chosen.every((one, at) => one === at) }]
    case 'fill_in':
      return question.blanks.flatMap((accepted, at) => {
        const text = fold(texts[at] ?? '')
        return text === '' ? [] : [{ text: `${at + 1}: ${text}`, isRight: accepted.some((one) => fold(one) === text) }]
      })
    case 'numeric':
      return [{ text: fold(texts[0] ?? ''), isRight: grade(question, answer) === 1 }]
    case 'short_answer':
      return []
  }
}
