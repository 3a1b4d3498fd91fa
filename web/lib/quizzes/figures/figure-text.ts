import { t } from '#lib/i18n/i18n.ts'
import type { QuestionFigures, Statistics } from '../api.ts'
import { decimal, percent } from '../words.ts'
import type { FLAGS } from './flags.rules.ts'

type Whole = NonNullable<Statistics['quiz']>

const SHARES = ['mean', 'median', 'deviation', 'alpha', 'errorRatio', 'standardError'] as const
const NUMBERS = ['skewness', 'kurtosis'] as const

/** The figures of a quiz with what they mean, in the order of reading. */
export function wholeFigures(quiz: Whole) {
  const named = (name: (typeof SHARES)[number] | (typeof NUMBERS)[number] | 'count', value: string) => ({
    ...{ name, value, label: t(`quizzes:stat.${name}`), text: t(`quizzes:stat.explain.${name}`) },
  })
  return [
    named('count', String(quiz.count)),
    ...SHARES.map((name) => named(name, percent(quiz[name], 1))),
    ...NUMBERS.map((name) => named(name, decimal(quiz[name]))),
  ]
}

export const flagText = (flag: (typeof FLAGS)[number]): string => t(`quizzes:stat.flag.${flag}`)

/** What was chosen, as the page says it. */
export const choiceText = ({ kind }: QuestionFigures, text: string): string =>
  kind === 'true_false' ? t(text === 'true' ? 'quizzes:stat.true' : 'quizzes:stat.false') : text

/** '30%–40%'; the last tenth holds the full points too. */
export const rangeText = (tenth: number): string => t('quizzes:stat.range', { from: tenth * 10, to: tenth * 10 + 10 })
