import { listed, series } from '#lib/i18n/phrases.ts'
import { amountText, levelsText } from '#lib/requirements/goals.ts'
import { word } from '#lib/requirements/words.ts'
import type { Goal } from './api.ts'

/** What a goal speaks of, with an amount, as short as a column is wide: '县级及以上 1 次', '12 学时'. */
function goalText({ kind, categories, levels, window, label }: Goal, amount: number): string {
  const about = label ?? (categories ? listed(categories.map((one) => word('category', one))) : levels && levelsText(levels))
  return [window && word('window', window), about, amountText(kind, amount)].filter(Boolean).join(' ')
}

export const missingText = (goals: readonly Goal[]): string =>
  series(goals.filter(({ missing }) => missing > 0).map((goal) => goalText(goal, goal.missing)))

export const earnedText = (goals: readonly Goal[]): string => series(goals.map((goal) => goalText(goal, goal.earned)))
