import type { CreditCategory, OrganiserLevel } from '#db/types.ts'
import { isWithin, type JudgedEntry } from './entries.rules.ts'
import type { PolicyDocument } from './document.ts'
import type { Period } from './periods.rules.ts'

/** One minimum of a policy. `required` is in hundredths for hours and days, a plain count for sessions. */
export interface GoalRule {
  kind: 'hours' | 'days' | 'sessions'
  required: number
  /** One of minHours, minDays, minSessions: those that `combine` speaks of. */
  isBase: boolean
  categories?: readonly CreditCategory[]
  levels?: readonly OrganiserLevel[]
  window?: 'probation' | 'first_year_as_full'
  label: string | null
}

/** A minimum and how far it is fulfilled. Amounts in the unit of the goal: hundredths of hours and days, or sessions. */
export interface Goal extends GoalRule {
  earned: number
  /** Part of `earned` that comes from the period before. */
  carried: number
}

const known = new WeakMap<PolicyDocument, GoalRule[]>()

/** Every minimum of a policy that is set, in a fixed order: base, categories, levels, windows. */
export function goalsOf(document: PolicyDocument): GoalRule[] {
  const goals = known.get(document) ?? goalRules(document)
  known.set(document, goals)
  return goals
}

function goalRules(document: PolicyDocument): GoalRule[] {
  const { minHours, minDays, minSessions, perCategory, perLevel } = document
  const alternative = document.alternatives.find(({ id }) => id === document.useAlternative)
  return [
    goal('hours', hundredths(minHours), { isBase: true }),
    goal('days', hundredths(minDays), { isBase: true }),
    // The alternative says how the sessions must fall, instead of how many there are in all.
    goal('sessions', alternative ? null : minSessions, { isBase: true }),
    ...perCategory.map(({ categories, minHours, label }) => goal('hours', hundredths(minHours), { categories, label })),
    ...perLevel.flatMap(({ levels, minHours, minSessions }) => [
      goal('hours', hundredths(minHours), { levels }),
      goal('sessions', minSessions, { levels }),
    ]),
    ...(alternative?.perWindow ?? []).map(({ window, minSessions }) => goal('sessions', minSessions, { window })),
  ].filter((one) => one !== null)
}

const hundredths = (amount: number | null) => (amount === null ? null : Math.round(amount * 100))

function goal(kind: GoalRule['kind'], required: number | null, more: Partial<GoalRule>): GoalRule | null {
  return required === null ? null : { kind, required, isBase: false, label: null, ...more }
}

/** Why an entry does not count for a goal; null: it does. The order is that of what a reader would ask first. */
export type Refusal =
  | 'mode_not_countable'
  | 'mode_switched_off'
  | 'mode_not_asked'
  | 'not_concentrated'
  | 'not_rotation'
  | 'other_purpose'
  | 'not_cadre_recognised'
  | 'other_category'
  | 'other_level'
  | 'other_window'

export function refusal(document: PolicyDocument, goal: GoalRule, entry: JudgedEntry, period: Period): Refusal | null {
  const byMode = modeRefusal(document, entry)
  if (byMode) return byMode
  // Where the countable modes are listed, hours come from all of them and the filter speaks of sessions only.
  if (goal.kind === 'sessions' || document.countableModes === null) {
    const byFilter = filterRefusal(document, entry)
    if (byFilter) return byFilter
  }
  if (goal.categories && !goal.categories.includes(entry.category)) return 'other_category'
  if (goal.levels && !goal.levels.includes(entry.level)) return 'other_level'
  if (goal.window) {
    const window = period.windows?.[goal.window]
    if (!window || !isWithin(entry, window)) return 'other_window'
  }
  return null
}

function modeRefusal({ countableModes, optionalModes }: PolicyDocument, { mode }: JudgedEntry): Refusal | null {
  const optional = optionalModes.find((one) => one.mode === mode)
  if (optional) return optional.counts ? null : 'mode_switched_off'
  return countableModes === null || countableModes.includes(mode) ? null : 'mode_not_countable'
}

function filterRefusal({ sessionFilter: asked }: PolicyDocument, entry: JudgedEntry): Refusal | null {
  if (asked.deliveryModes && !asked.deliveryModes.includes(entry.mode)) return 'mode_not_asked'
  if (asked.isConcentrated && !entry.isConcentrated) return 'not_concentrated'
  if (asked.isRotation && !entry.isRotation) return 'not_rotation'
  if (asked.purpose && entry.purpose !== asked.purpose) return 'other_purpose'
  if (asked.isCadreRecognised && !entry.isCadreRecognised) return 'not_cadre_recognised'
  return null
}

/**
 * How much of a goal these entries of the period fulfil, in the goal's unit.
 * Each goal applies the caps of modes to its own entries, so that one more entry never lowers another goal.
 */
export function earnedFor(document: PolicyDocument, goal: GoalRule, entries: readonly JudgedEntry[], period: Period): number {
  const counted = entries.filter((entry) => refusal(document, goal, entry, period) === null)
  if (goal.kind === 'sessions') return new Set(counted.map(({ session }) => session)).size
  if (goal.kind === 'days')
    return sum(
      [
        ...totals(
          counted,
          ({ on }) => on,
          ({ days }) => days,
        ).values(),
      ].map(atMostOneDay),
    )
  const byMode = totals(
    counted,
    ({ mode }) => mode,
    ({ hours }) => hours,
  )
  return sum([...byMode].map(([mode, hours]) => Math.min(hours, capOf(document, mode))))
}

/** Most hours of this mode that count, in hundredths. */
export function capOf({ optionalModes }: PolicyDocument, mode: string): number {
  const cap = optionalModes.find((one) => one.mode === mode)?.maxHours
  return cap == null ? Infinity : Math.round(cap * 100)
}

const atMostOneDay = (days: number) => Math.min(days, 100)
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function totals<T>(list: readonly T[], keyOf: (one: T) => string, amountOf: (one: T) => number): Map<string, number> {
  const byKey = new Map<string, number>()
  for (const one of list) byKey.set(keyOf(one), (byKey.get(keyOf(one)) ?? 0) + amountOf(one))
  return byKey
}
