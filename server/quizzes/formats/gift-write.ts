/** GIFT (docs.moodle.org/en/GIFT_format), as Moodle reads it, with the orderings of its ordering question type. */
import type { BankQuestion, Question } from '../question.rules.ts'
import { EXTRAS } from './gift-read.ts'
import {
  extrasOf,
  finding,
  nameOf,
  weightsOf,
  written,
  type FormatFinding,
  type FormatFindingKind,
  type WrittenFile,
} from './read-item.rules.ts'

/** The file, and what other readers will not see; questions that GIFT cannot hold are named and left out. */
export function writeGift(entries: readonly BankQuestion[]): WrittenFile {
  const findings: FormatFinding[] = []
  const blocks = entries.flatMap((entry, at) => {
    const { question } = entry
    if (question.kind === 'fill_in' && question.blanks.length > 1) {
      findings.push(finding(at + 1, 'blanks-not-representable'))
      return []
    }
    findings.push(...unseen(entry).map((kind) => finding(at + 1, kind)))
    const category = entry.category === '' ? '' : entry.category.replaceAll('/', '//')
    const feedback = question.feedback === '' ? '' : `####${escape(question.feedback)}`
    const stem = `::${escape(nameOf(question))}::[plain]${escape(question.stem)}`
    return [
      `$CATEGORY: ${category}\n\n${EXTRAS}${JSON.stringify(extrasOf(entry))}\n${stem} {${answersOf(question)}${feedback}}\n`,
    ]
  })
  return { bytes: Buffer.from(`${blocks.join('\n')}\n`), findings }
}

/** What other readers of GIFT miss of a question. */
function unseen({ question, difficulty }: BankQuestion): FormatFindingKind[] {
  const kinds: FormatFindingKind[] = difficulty === 3 ? [] : ['difficulty-unseen']
  if (question.kind === 'multiple' && !weightsOf(2, [0], question.partialRule).isExact) kinds.push('rule-approximated')
  if (question.kind === 'numeric' && question.unit !== '') kinds.push('unit-approximated')
  if (question.kind === 'short_answer') kinds.push('length-unseen', ...(question.guidance ? (['guidance-unseen'] as const) : []))
  return kinds
}

const escape = (text: string) =>
  text
    .replace(/[~=#{}:\\]/g, '\\$&')
    .replaceAll('->', '-\\>')
    .replace(/^[%/[]/, '\\$&')
    .replaceAll('\n', '\\n')

function answersOf(question: Question): string {
  switch (question.kind) {
    case 'single':
      return lines(question.options.map((text, at) => `${question.correct.includes(at) ? '=' : '~'}${escape(text)}`))
    case 'multiple': {
      const { weights } = weightsOf(question.options.length, question.correct, question.partialRule)
      return lines(question.options.map((text, at) => `~%${written(weights[at]!)}%${escape(text)}`))
    }
    case 'true_false':
      return question.isTrue ? 'TRUE' : 'FALSE'
    case 'fill_in':
      return lines((question.blanks[0] ?? []).map((text) => `=${escape(text)}`))
    case 'matching':
      return lines([
        ...question.pairs.map(({ left, right }) => `=${escape(left)} -> ${escape(right)}`),
        ...question.distractors.map((right) => `= -> ${escape(right)}`),
      ])
    case 'ordering': {
      const rule = question.orderRule === 'exact' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'
      return `>${question.items.length} ALL VERTICAL ${rule} HIDE\n${question.items.map(escape).join('\n')}\n`
    }
    case 'numeric':
      return `#${question.value}:${question.tolerance}`
    case 'short_answer':
      return ''
  }
}
const lines = (parts: readonly string[]) => `\n${parts.map((part) => `\t${part}\n`).join('')}`
