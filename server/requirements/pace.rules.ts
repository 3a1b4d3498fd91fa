import { addDays, daysBetween } from './days.rules.ts'
import type { Goal } from './goals.rules.ts'

/**
 * Nobody is behind in the first quarter of a period; after that the expected part grows evenly to the whole.
 * Ours: no source says when somebody is late, so this only decides whom a branch reminds first.
 */
const GRACE = 0.25

interface Span {
  from: string
  until: string
}

/** What should be earned when `elapsed` of `length` days are over, in the goal's unit. A session is expected once half of it is. */
function expectedAfter(goal: Pick<Goal, 'kind' | 'required'>, elapsed: number, length: number): number {
  const part = Math.min(1, Math.max(0, (elapsed / length - GRACE) / (1 - GRACE))) * goal.required
  return goal.kind === 'sessions' ? Math.floor(part + 0.5) : Math.floor(part + 1e-6)
}

/** Days from the beginning of the period until this goal lags if nothing is added; Infinity: it is met. */
function lagsAfter(goal: Goal, length: number): number {
  if (goal.earned >= goal.required) return Infinity
  let [early, late] = [0, length]
  while (early < late) {
    const middle = Math.floor((early + late) / 2)
    if (expectedAfter(goal, middle, length) > goal.earned) late = middle
    else early = middle + 1
  }
  return early
}

/**
 * First day on which the person is behind if nothing is added. Where one of the base goals is enough, the last of them decides;
 * otherwise the first that lags. Null: everything asked is met.
 */
export function behindFrom(goals: readonly Goal[], isAnyBaseEnough: boolean, { from, until }: Span): string | null {
  const length = daysBetween(from, until)
  const base = goals.filter(({ isBase }) => isBase && isAnyBaseEnough).map((goal) => lagsAfter(goal, length))
  const others = goals.filter(({ isBase }) => !(isBase && isAnyBaseEnough)).map((goal) => lagsAfter(goal, length))
  const first = Math.min(base.length > 0 ? Math.max(...base) : Infinity, ...others)
  return first === Infinity ? null : addDays(from, first)
}
