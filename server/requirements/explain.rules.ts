import type { PolicyDocument } from './document.ts'
import { isWithin, type JudgedEntry } from './entries.rules.ts'
import { capOf, refusal, type Goal, type Refusal } from './goals.rules.ts'
import type { Period } from './periods.rules.ts'

/** `amounts`: per goal (its place in the list of goals) how much of this entry counted, in the goal's unit. */
export interface Counted {
  entryId: string
  amounts: { goal: number; amount: number }[]
}
export interface NotCounted {
  entryId: string
  reason: 'reversal' | 'reversed' | 'outside_period' | 'not_concerned' | 'cap_reached' | 'day_full' | 'session_counted' | Refusal
}
export interface Explanation {
  counted: Counted[]
  notCounted: NotCounted[]
}

/** Of every entry: towards which goals it counts and how much, or why not. Caps are used up in order of days. */
export function explain(
  document: PolicyDocument,
  goals: readonly Goal[],
  period: Period,
  entries: readonly JudgedEntry[],
): Explanation {
  const reversed = new Set(entries.map(({ reverses }) => reverses))
  const inOrder = [...entries].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
  const allot = goals.map((goal) => allotter(document, goal))
  const explanation: Explanation = { counted: [], notCounted: [] }
  for (const entry of inOrder) {
    const outright = outrightReason(entry, reversed, period, goals)
    if (outright) {
      explanation.notCounted.push({ entryId: entry.id, reason: outright })
      continue
    }
    const verdicts = goals.map((goal, at) => refusal(document, goal, entry, period) ?? allot[at]!(entry))
    const amounts = verdicts.flatMap((verdict, goal) => (typeof verdict === 'number' ? [{ goal, amount: verdict }] : []))
    if (amounts.length > 0) explanation.counted.push({ entryId: entry.id, amounts })
    else explanation.notCounted.push({ entryId: entry.id, reason: verdicts.find((one) => typeof one === 'string')! })
  }
  return explanation
}

function outrightReason(entry: JudgedEntry, reversed: ReadonlySet<string | null>, period: Period, goals: readonly Goal[]) {
  if (entry.reverses !== null) return 'reversal'
  if (reversed.has(entry.id)) return 'reversed'
  if (!isWithin(entry, period)) return 'outside_period'
  return goals.length === 0 ? 'not_concerned' : null
}

/** Gives out what one goal still takes: a number, or why it takes nothing more. */
function allotter(document: PolicyDocument, goal: Goal): (entry: JudgedEntry) => number | NotCounted['reason'] {
  const used = new Map<string, number>()
  const take = (key: string, wanted: number, most: number, full: NotCounted['reason']) => {
    const before = used.get(key) ?? 0
    const amount = Math.min(wanted, most - before)
    if (amount <= 0 && wanted > 0) return full
    used.set(key, before + amount)
    return amount
  }
  if (goal.kind === 'sessions') return ({ session }) => take(session, 1, 1, 'session_counted')
  if (goal.kind === 'days') return ({ on, days }) => take(on, days, 100, 'day_full')
  return ({ mode, hours }) => take(mode, hours, capOf(document, mode), 'cap_reached')
}
