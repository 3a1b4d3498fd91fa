/** A question of a bank as members would see it, made in the page of somebody who holds its key anyway. */
import type { ShownQuestion } from '../quiz/api.ts'
import type { Question } from './api.ts'

/** What would give itself away in its own order is turned over. */
export function shownOf(question: Question): ShownQuestion {
  const { kind, stem } = question
  return {
    ...{ kind, stem, choices: choicesOf(question) },
    lefts: kind === 'matching' ? (question.pairs ?? []).map(({ left }) => left) : [],
    blankCount: kind === 'fill_in' ? (question.blanks ?? []).length : kind === 'numeric' || kind === 'short_answer' ? 1 : 0,
    unit: kind === 'numeric' ? (question.unit ?? '') : '',
    maxLength: kind === 'short_answer' ? (question.maxLength ?? 1000) : null,
  }
}

function choicesOf({ kind, options = [], pairs = [], distractors = [], items = [] }: Question): string[] {
  if (kind === 'single' || kind === 'multiple') return options
  if (kind === 'true_false') return ['true', 'false']
  if (kind === 'matching') return [...new Set([...pairs.map(({ right }) => right), ...distractors])].reverse()
  return kind === 'ordering' ? items.toReversed() : []
}

/** The key of a question in a line of text. */
export function keyText(question: Question, words: { yes: string; no: string }): string {
  const { kind, options = [], correct = [], blanks = [], pairs = [], items = [], guidance = '' } = question
  switch (kind) {
    case 'single':
    case 'multiple':
      return correct.map((place) => `${String.fromCharCode(65 + place)} ${options[place] ?? ''}`).join('；')
    case 'true_false':
      return question.isTrue ? words.yes : words.no
    case 'fill_in':
      return blanks.map((accepted) => accepted.join(' / ')).join('；')
    case 'matching':
      return pairs.map(({ left, right }) => `${left} → ${right}`).join('；')
    case 'ordering':
      return items.join(' → ')
    case 'numeric':
      return `${question.value ?? ''}${question.tolerance ? ` ± ${question.tolerance}` : ''} ${question.unit ?? ''}`.trim()
    case 'short_answer':
      return guidance
  }
}
