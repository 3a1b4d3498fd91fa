import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { Finding, Format, QuestionKind } from './api.ts'

const QUESTION_KINDS: readonly QuestionKind[] = [
  ...(['single', 'multiple', 'true_false', 'fill_in', 'matching', 'ordering', 'numeric', 'short_answer'] as const),
]
export const KINDS = () => QUESTION_KINDS.map((value) => ({ value, label: t(`quizzes:kind.${value}`) }))

const LEVELS = [1, 2, 3, 4, 5] as const
export const DIFFICULTIES = () => LEVELS.map((level) => ({ value: String(level), label: t(`quizzes:difficulty.${level}`) }))
export const difficultyText = ({ difficulty }: { difficulty: number }) => lookUp(`quizzes:difficulty.${difficulty}`) ?? '—'

/** Where in a file: rows of a workbook, else questions by number. */
export function placeText({ at }: Finding, format: Format): string {
  if (at === null) return t('quizzes:import.whole')
  return format === 'xlsx' ? t('quizzes:import.row', { n: at }) : t('quizzes:import.number', { n: at })
}

/** '/options/2' → 选项 3; headings and names of other formats as they stand. */
export function partText({ part }: Finding): string {
  const [, field, number] = part.split('/')
  if (!part.startsWith('/') || !field) return part
  const name = lookUp(`quizzes:part.${field}`) ?? field
  return number !== undefined && /^\d+$/.test(number) ? `${name} ${Number(number) + 1}` : name
}

export const findingText = ({ kind }: { kind: string }): string => lookUp(`quizzes:finding.${kind}`) ?? kind

/** A share as a percentage, '85%'; a dash for what could not be reckoned. */
export const percent = (share: number | null | undefined, digits = 0): string =>
  share === null || share === undefined ? '—' : `${(share * 100).toFixed(digits)}%`
export const decimal = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : value.toFixed(2)

export const letterOf = (place: number): string => String.fromCharCode(65 + place)
