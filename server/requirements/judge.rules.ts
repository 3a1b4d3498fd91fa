import { isInAudience, type Moment, type State } from './audience.rules.ts'
import { addDays } from './days.rules.ts'
import type { PolicyDocument } from './document.ts'
import { isWithin, liveEntries, type JudgedEntry } from './entries.rules.ts'
import { explain, type Explanation } from './explain.rules.ts'
import type { PersonFacts } from './facts.rules.ts'
import { earnedFor, goalsOf, type Goal, type GoalRule } from './goals.rules.ts'
import { behindFrom } from './pace.rules.ts'
import { judgedOn, type Period } from './periods.rules.ts'
import { concernedShare } from './prorating.rules.ts'

export type Inapplicable = 'not_in_audience' | 'superseded' | 'nothing_required'

export interface Judgement {
  state: State
  /** Why the policy does not apply; null: it does, or would but for an exemption. */
  reason: Inapplicable | null
  /** Empty for whom the policy does not concern. */
  goals: Goal[]
  /** Whether one of the base goals is enough. */
  isAnyBaseEnough: boolean
  /** Last day of the period; null while its end is open. */
  dueOn: string | null
  /** The day the facts were looked at. */
  judgedOn: string
  /** First day on which the state becomes 'behind' if nothing is added; null: never. */
  behindFrom: string | null
}

export interface Case {
  document: PolicyDocument
  period: Period
  facts: PersonFacts
  /** All entries of the person; order does not matter. */
  entries: readonly JudgedEntry[]
  today: string
  outcomeOf?: (policyKey: string) => State
  /** A policy that takes the place of this one for this person and period. */
  isSuperseded?: boolean
  /** Surplus hours of the period before, in hundredths. */
  carriedHours?: number
}

/** Judges one person by one policy in one period, and says of every entry whether and why it counts. Pure. */
export function judge(one: Case): Judgement & Explanation {
  const judgement = assess({ ...one, entries: liveEntries(one.entries) })
  return { ...judgement, ...explain(one.document, judgement.goals, one.period, one.entries) }
}

/** As judge, without the explanation; `entries` must be live (liveEntries). */
export function assess(one: Case): Judgement {
  const { document, period, today } = one
  const on = judgedOn(period, today)
  const rest = {
    goals: [],
    isAnyBaseEnough: document.combine === 'any',
    dueOn: period.until === null ? null : addDays(period.until, -1),
    judgedOn: on,
    behindFrom: null,
  }
  const rules = goalsOf(document)
  if (rules.length === 0) return { ...rest, state: 'not_applicable', reason: 'nothing_required' }
  const entries = one.entries.filter((entry) => isWithin(entry, period))
  const moment: Moment = { facts: one.facts, on, period, entries, outcomeOf: one.outcomeOf ?? (() => 'not_applicable') }
  if (one.isSuperseded) return { ...rest, state: 'not_applicable', reason: 'superseded' }
  const isConcerned = isInAudience(document, moment)
  if (!isConcerned && !isInAudience(document, { ...moment, ignoresExemption: true }))
    return { ...rest, state: 'not_applicable', reason: 'not_in_audience' }
  const goals = fulfilled(one, rules, moment, isConcerned)
  if (!isConcerned) return { ...rest, goals, state: 'exempt', reason: null }
  return { ...rest, goals, reason: null, ...progress(goals, rest.isAnyBaseEnough, period, today) }
}

function fulfilled(
  { document, period, carriedHours = 0 }: Case,
  rules: GoalRule[],
  moment: Moment,
  isConcerned: boolean,
): Goal[] {
  const share = document.prorating !== 'none' && isConcerned ? concernedShare(document, moment) : 1
  return rules.map((rule) => {
    const carried = rule.kind === 'hours' && rule.isBase ? carriedHours : 0
    const required = rule.kind === 'sessions' ? rule.required : Math.round(rule.required * share)
    return { ...rule, required, carried, earned: earnedFor(document, rule, moment.entries, period) + carried }
  })
}

const isFulfilled = (goal: Goal) => goal.earned >= goal.required

/** All of the goals, or of the base goals any where one is enough. */
function isMet(goals: readonly Goal[], isAnyBaseEnough: boolean): boolean {
  const base = goals.filter((goal) => goal.isBase)
  const isBaseMet = base.length === 0 || (isAnyBaseEnough ? base.some(isFulfilled) : base.every(isFulfilled))
  return isBaseMet && goals.every((goal) => goal.isBase || isFulfilled(goal))
}

function progress(goals: Goal[], isAnyBaseEnough: boolean, { from, until }: Period, today: string) {
  if (isMet(goals, isAnyBaseEnough)) return { state: 'met', behindFrom: null } as const
  if (until === null) return { state: 'on_course', behindFrom: null } as const
  if (until <= today) return { state: 'overdue', behindFrom: null } as const
  const lagsFrom = behindFrom(goals, isAnyBaseEnough, { from, until })
  const isBehind = lagsFrom !== null && lagsFrom <= today
  return { state: isBehind ? 'behind' : 'on_course', behindFrom: lagsFrom } as const
}
