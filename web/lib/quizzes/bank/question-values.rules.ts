/** A question between the form it is kept in and the one it is typed in. */
import type { BankQuestion, Question, QuestionKind } from '../api.ts'

/** Everything any kind may need, so that nothing typed is lost when the kind is changed. */
export interface QuestionValues {
  kind: QuestionKind
  stem: string
  feedback: string
  options: { text: string; isRight: boolean }[]
  partialRule: NonNullable<Question['partialRule']>
  truth: 'true' | 'false'
  /** What is accepted for each blank, one per line. */
  blanks: string[]
  pairs: { left: string; right: string }[]
  distractors: string
  items: string[]
  orderRule: NonNullable<Question['orderRule']>
  value: number | null
  tolerance: number | null
  unit: string
  guidance: string
  maxLength: number | null
  category: string
  tags: string
  difficulty: string
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const padded = <T>(list: readonly T[], least: number, blank: () => T): T[] => [
  ...list,
  ...Array.from({ length: Math.max(0, least - list.length) }, blank),
]

export function valuesOf(entry?: Pick<BankQuestion, 'question' | 'category' | 'tags' | 'difficulty'>): QuestionValues {
  const question: Partial<Question> = entry?.question ?? {}
  const { correct = [] } = question
  const options = (question.options ?? []).map((text, at) => ({ text, isRight: correct.includes(at) }))
  return {
    ...{ kind: question.kind ?? 'single', stem: question.stem ?? '', feedback: question.feedback ?? '' },
    options: padded(options, entry ? 2 : 4, () => ({ text: '', isRight: false })),
    partialRule: question.partialRule ?? 'exact',
    truth: question.isTrue === false ? 'false' : 'true',
    blanks: padded(
      (question.blanks ?? []).map((accepted) => accepted.join('\n')),
      1,
      () => '',
    ),
    pairs: padded(question.pairs ?? [], 2, () => ({ left: '', right: '' })).map((pair) => ({ ...pair })),
    distractors: (question.distractors ?? []).join('\n'),
    items: padded(question.items ?? [], 3, () => ''),
    orderRule: question.orderRule ?? 'exact',
    ...{ value: question.value ?? null, tolerance: question.tolerance ?? 0, unit: question.unit ?? '' },
    ...{ guidance: question.guidance ?? '', maxLength: question.maxLength ?? 1000 },
    ...{ category: entry?.category ?? '', tags: (entry?.tags ?? []).join('，'), difficulty: String(entry?.difficulty ?? 3) },
  }
}

/** As the server takes it. Empty lines at the end of a list are not sent; what is left out in between is told by the server. */
export function questionOf(values: QuestionValues): Question {
  const { kind, stem, feedback } = values
  return { kind, stem, feedback, ...partsOf(values) }
}

function partsOf(values: QuestionValues): Partial<Question> {
  const options = filled(values.options, ({ text }) => text)
  switch (values.kind) {
    case 'single':
    case 'multiple':
      return {
        options: options.map(({ text }) => text),
        correct: options.flatMap(({ isRight }, at) => (isRight ? [at] : [])),
        ...(values.kind === 'multiple' ? { partialRule: values.partialRule } : {}),
      }
    case 'true_false':
      return { isTrue: values.truth === 'true' }
    case 'fill_in':
      return { blanks: values.blanks.map(lines) }
    case 'matching':
      return { pairs: filled(values.pairs, ({ left, right }) => left + right), distractors: lines(values.distractors) }
    case 'ordering':
      return { items: filled(values.items, (text) => text), orderRule: values.orderRule }
    case 'numeric':
      return { ...(values.value === null ? {} : { value: values.value }), tolerance: values.tolerance ?? 0, unit: values.unit }
    case 'short_answer':
      return { guidance: values.guidance, maxLength: values.maxLength ?? 1000 }
  }
}

/** Up to the last line with something in it. */
const filled = <T>(list: readonly T[], textOf: (one: T) => string): T[] =>
  list.slice(0, list.findLastIndex((one) => textOf(one).trim() !== '') + 1)

export const filedOf = ({ category, tags, difficulty }: QuestionValues) => ({
  category: category.trim(),
  tags: tags
    .split(/[,，、;；\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean),
  difficulty: Number(difficulty),
})
