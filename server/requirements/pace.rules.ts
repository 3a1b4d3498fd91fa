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

/** What should be earned by the beginning of `day`, in the goal's unit. A session is expected once half of it is. */
export function expectedBy(goal: Pick<Goal, 'kind' | 'required'>, span: Span, day: string): number {
  const share = daysBetween(span.from, day) / daysBetween(span.from, span.until)
  const part = Math.min(1, Math.max(0, (share - GRACE) / (1 - GRACE))) * goal.required
  return goal.kind === 'sessions' ? Math.floor(part + 0.5) : Math.floor(part + 1e-6)
}

/** First day on which this goal lags if nothing is added; null: it is met. */
function lagsFrom(goal: Goal, span: Span): string | null {
  if (goal.earned >= goal.required) return null
  let [early, late] = [0, daysBetween(span.from, span.until)]
  while (early < late) {
    const middle = Math.floor((early + late) / 2)
    if (expectedBy(goal, span, addDays(span.from, middle)) > goal.earned) late = middle
    else early = middle + 1
  }
  return addDays(span.from, early)
}

/**
 * First day on which the person is behind if nothing is added. Where one of the base goals is enough, the last of them decides;
 * otherwise the first that lags. Null: everything asked is met.
 */
export function behindFrom(goals: readonly Goal[], isAnyBaseEnough: boolean, span: Span): string | null {
  const base = goals.filter(({ isBase }) => isBase && isAnyBaseEnough).map((goal) => lagsFrom(goal, span))
  const others = goals.filter(({ isBase }) => !(isBase && isAnyBaseEnough)).map((goal) => lagsFrom(goal, span))
  const ofBase = base.some((day) => day === null)
    ? null
    : base.reduce((last, day) => (last === null || day! > last ? day : last), null)
  return [ofBase, ...others].reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}
