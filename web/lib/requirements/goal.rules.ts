import type { Goal, StandingItem } from './api.ts'

/** Of the levels a goal names, how to say them: 'from' the lowest upwards, or one by one. Lowest first. */
const LEVELS = ['branch', 'general_branch', 'primary_committee', 'county', 'municipal', 'provincial', 'central']

/** The lowest level when the list goes on to the highest without a gap, else null. */
export function lowestOf(levels: readonly string[]): string | null {
  const first = Math.min(...levels.map((one) => LEVELS.indexOf(one)))
  const isWhole = levels.length > 1 && LEVELS.slice(first).every((one) => levels.includes(one))
  return isWhole ? (LEVELS[first] ?? null) : null
}

/** 0 to 1; a goal that asks for nothing is fulfilled. */
export const shareOf = ({ earned, required }: Pick<Goal, 'earned' | 'required'>): number =>
  required <= 0 ? 1 : Math.min(1, Math.max(0, earned / required))

/**
 * Goals worth showing: where a goal of one level asks for as much as the base goal of the same kind, the latter says nothing more.
 * `at`: place in the item's own list of goals.
 */
export function shownGoals({
  goals,
  isAnyBaseEnough,
}: Pick<StandingItem, 'goals' | 'isAnyBaseEnough'>): { goal: Goal; at: number }[] {
  const isImplied = (one: Goal) =>
    one.isBase &&
    !isAnyBaseEnough &&
    goals.some((other) => !other.isBase && other.kind === one.kind && other.required >= one.required)
  return goals.map((goal, at) => ({ goal, at })).filter(({ goal }) => !isImplied(goal))
}

/** What is still to be done; nothing where the requirement is met or does not bind. */
export function openGoals(item: StandingItem): Goal[] {
  if (!isBinding(item) || item.state === 'met') return []
  const isSettled = item.isAnyBaseEnough && item.goals.some(({ isBase, missing }) => isBase && missing === 0)
  return shownGoals(item)
    .map(({ goal }) => goal)
    .filter((goal) => goal.missing > 0 && !(isSettled && goal.isBase))
}

/** Whether anything is asked of the person. */
export const isBinding = ({ state }: Pick<StandingItem, 'state'>) => state !== 'exempt' && state !== 'not_applicable'

const ORDER: readonly StandingItem['state'][] = ['overdue', 'behind', 'on_course', 'met', 'exempt', 'not_applicable']

/** The order of reading: what concerns the whole year first, then what presses most, then what is due soonest. */
export function inReadingOrder(items: readonly StandingItem[]): StandingItem[] {
  const weight = (item: StandingItem) =>
    isBinding(item) && item.goals.some(({ kind, isBase }) => isBase && kind === 'hours') ? 0 : 1
  return [...items].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      weight(a) - weight(b) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.policy.key.localeCompare(b.policy.key),
  )
}

/** The requirement that says how far one is this year: the one in hours, else the first that binds. */
export function mainItem(items: readonly StandingItem[]): StandingItem | undefined {
  const binding = items.filter(isBinding)
  const inHours = binding.filter(({ goals, policy }) => goals.some(hasHours) && !policy.sessionFilter.isCadreRecognised)
  return inHours[0] ?? binding[0]
}

const hasHours = ({ kind, isBase }: Goal) => isBase && kind === 'hours'

/** The goal a ring shows: hours, else days, else sessions. */
export function ringGoal(item: Pick<StandingItem, 'goals' | 'isAnyBaseEnough'>): Goal | undefined {
  const goals = shownGoals(item).map(({ goal }) => goal)
  return goals.find(hasHours) ?? goals.find(({ isBase }) => isBase) ?? goals[0]
}

/** Modes that count towards a requirement, and those that do not. */
export function modesOf(
  { countableModes, optionalModes, sessionFilter }: StandingItem['policy'],
  all: readonly string[],
): { counted: string[]; uncounted: string[] } {
  const asked = countableModes ? null : sessionFilter.deliveryModes
  const counts = (mode: string) => {
    const optional = optionalModes.find((one) => one.mode === mode)
    if (optional) return optional.counts
    return (countableModes as readonly string[] | null)?.includes(mode) ?? true
  }
  const isAsked = (mode: string) => !asked || (asked as readonly string[]).includes(mode)
  const counted = all.filter((mode) => counts(mode) && isAsked(mode))
  return { counted, uncounted: all.filter((mode) => !counted.includes(mode)) }
}
