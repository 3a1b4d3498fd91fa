import { t } from '#lib/i18n/i18n.ts'
import { labelled } from '#lib/i18n/phrases.ts'
import { isBlank, type Answer } from './answer.rules.ts'
import type { ShownQuestion } from './api.ts'

/** An option as it is read; true and false have words of the page. */
export function choiceText({ kind, choices }: ShownQuestion, at: number): string {
  if (kind === 'true_false') return t(at === 0 ? 'quiz:kind.isTrue' : 'quiz:kind.isFalse')
  return choices[at] ?? ''
}

/** An answer in words, one line for each part of it; none when nothing was answered. */
export function answerLines(question: ShownQuestion, answer: Answer | null): string[] {
  if (!answer || isBlank(answer)) return []
  const { kind, lefts, unit } = question
  const choices = answer.choices ?? []
  const texts = answer.texts ?? []
  switch (kind) {
    case 'single':
    case 'multiple':
    case 'true_false':
      return choices.map((at) => choiceText(question, at))
    case 'matching':
      return lefts.map((left, at) => `${left} → ${choiceText(question, choices[at] ?? -1) || t('quiz:kind.notChosen')}`)
    case 'ordering':
      return choices.map((item, place) => `${place + 1}. ${choiceText(question, item)}`)
    case 'fill_in':
      return texts.length > 1
        ? texts.map((text, at) => labelled(t('quiz:kind.blankNumber', { number: at + 1 }), text))
        : [...texts]
    case 'numeric':
      return texts.map((text) => [text, unit].filter(Boolean).join(' '))
    case 'short_answer':
      return [...texts]
  }
}
