import { t } from '#lib/i18n/i18n.ts'
import { word } from '#lib/requirements/words.ts'
import type { Goal } from './api.ts'

/** What a goal speaks of, with an amount: '县级及以上 1 次', '12 学时'. */
export function goalText(goal: Goal, amount: number): string {
  const { kind, categories, levels, window, label } = goal
  const about = label ?? categories?.map((one) => word('category', one)).join('、') ?? levelsText(levels)
  return [window && word('window', window), about, t(`requirements:amount.${kind}`, { amount })].filter(Boolean).join(' ')
}

const ALL_LEVELS = ['branch', 'general_branch', 'primary_committee', 'county', 'municipal', 'provincial', 'central']

/** '县级及以上' where the levels reach to the top without a gap, else the levels by name. */
export function levelsText(levels: readonly string[] | null): string | undefined {
  if (!levels?.length) return undefined
  const first = ALL_LEVELS.findIndex((one) => levels.includes(one))
  if (levels.length > 1 && ALL_LEVELS.slice(first).every((one) => levels.includes(one)))
    return word('levelFrom', ALL_LEVELS[first]!)
  return levels.map((one) => word('level', one)).join('、')
}

export const missingText = (goals: readonly Goal[]): string =>
  goals
    .filter(({ missing }) => missing > 0)
    .map((goal) => goalText(goal, goal.missing))
    .join('；')

export const earnedText = (goals: readonly Goal[]): string => goals.map((goal) => goalText(goal, goal.earned)).join('；')
