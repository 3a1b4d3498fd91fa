import { formatNumber } from '#lib/i18n/format.ts'
import { currentLocale, t } from '#lib/i18n/i18n.ts'
import { listed } from '#lib/i18n/phrases.ts'
import type { Goal, SessionFilter, StandingItem } from './api.ts'
import { lowestOf } from './goal.rules.ts'
import { word } from './words.ts'

/** 12.5 学时, 1 次. */
export const amountText = (kind: Goal['kind'], amount: number): string =>
  t(`requirements:amount.${kind}`, { amount: formatNumber(amount), count: amount })

export const levelsText = (levels: readonly string[]): string => {
  const lowest = lowestOf(levels)
  if (lowest) return word('levelFrom', lowest)
  return t('requirements:training.levels', { list: listed(levels.map((one) => word('level', one))) })
}

/** What kind of training a requirement asks for: 集中轮训, 任职培训; else simply training. */
function trainingName({ isConcentrated, isRotation, purpose, isCadreRecognised }: SessionFilter): string {
  if (purpose) return word('purpose', purpose)
  if (isConcentrated && isRotation) return t('requirements:training.concentratedRotation')
  if (isRotation) return t('requirements:flag.rotation')
  if (isConcentrated) return t('requirements:flag.concentrated')
  return isCadreRecognised ? t('requirements:training.cadre') : t('requirements:training.any')
}

/** What a goal speaks of, without its amount: 县级及以上举办的集中轮训. */
export function goalName(goal: Goal, filter: SessionFilter): string {
  const { kind, categories, levels, window, label } = goal
  if (label && currentLocale() !== 'en') return label
  if (categories) return listed(categories.map((one) => word('category', one)))
  const what = kind === 'hours' && !levels ? t('requirements:goal.hours') : trainingName(filter)
  const held = levels ? t('requirements:training.heldBy', { level: levelsText(levels), what }) : what
  return window ? t('requirements:training.within', { window: word('window', window), what: held }) : held
}

/** How much of what is missing: 还差 1 次县级及以上举办的集中轮训. */
export const missingText = (goal: Goal, { sessionFilter }: StandingItem['policy']): string =>
  isPlainHours(goal)
    ? t('requirements:missing.plain', { amount: amountText(goal.kind, goal.missing) })
    : t('requirements:missing.of', {
        amount: amountText(goal.kind, goal.missing),
        what: goalName(goal, sessionFilter),
      })

/** An amount with what it is of, where that is not plain: 31 学时, 集中培训 2 次. */
export const goalAmount = (goal: Goal, amount: number, filter: SessionFilter): string =>
  isPlainHours(goal) ? amountText(goal.kind, amount) : `${goalName(goal, filter)} ${amountText(goal.kind, amount)}`

const isPlainHours = ({ kind, categories, levels, label, window }: Goal) =>
  kind === 'hours' && !categories && !levels && !label && !window

/** The name of a policy in the reader's language. */
export const policyName = ({ nameZh, nameEn }: Pick<StandingItem['policy'], 'nameZh' | 'nameEn'>): string =>
  currentLocale() === 'en' ? nameEn : nameZh
