import type { CreditCategory, OrganiserLevel, StandingState } from '#db/types.ts'
import type { State } from './audience.rules.ts'
import { tieOn } from './facts.rules.ts'
import type { Goal } from './goals.rules.ts'
import type { PersonJudged, Standing } from './standing.rules.ts'

/** A goal as a row of standing keeps it: it explains itself without the policy. Amounts as in Goal. */
export interface StoredGoal {
  kind: Goal['kind']
  isBase: boolean
  categories?: readonly CreditCategory[]
  levels?: readonly OrganiserLevel[]
  window?: 'probation' | 'first_year_as_full'
  label?: string
  required: number
  earned: number
  carried?: number
}

/** How one person stands by one policy in one period, as the table keeps it. */
export interface StandingRow {
  personId: string
  policyId: string
  periodFrom: string
  periodUntil: string | null
  periodKey: string
  state: StandingState
  goals: StoredGoal[]
  orgId: string
  orgPath: string
}

/** Without what is not said, and in one order, so that equal goals are equal text. */
function storedGoal({ kind, isBase, categories, levels, window, label, required, earned, carried }: Goal): StoredGoal {
  return {
    kind,
    isBase,
    ...(categories ? { categories } : {}),
    ...(levels ? { levels } : {}),
    ...(window ? { window } : {}),
    ...(label ? { label } : {}),
    required,
    earned,
    ...(carried > 0 ? { carried } : {}),
  }
}

/** The rows a judged person should have: one for each period that concerns the person. */
export function rowsOf(personId: string, { standings }: PersonJudged): StandingRow[] {
  return standings.flatMap((one) => rowOf(personId, one) ?? [])
}

function rowOf(personId: string, { policy, period, judgement, asked }: Standing): StandingRow | null {
  const tie = tieOn(asked.facts, judgement.judgedOn)
  if (!isStored(judgement.state) || !tie) return null
  return {
    personId,
    policyId: policy.id,
    periodFrom: period.from,
    periodUntil: period.until,
    periodKey: period.key,
    state: judgement.state,
    goals: judgement.goals.map(storedGoal),
    orgId: tie.orgId,
    orgPath: tie.orgPath,
  }
}

const isStored = (state: State): state is Exclude<State, 'not_applicable'> => state !== 'not_applicable'

const keyOf = ({ personId, policyId, periodFrom }: StandingRow) => `${personId} ${policyId} ${periodFrom}`

/** What must be written so that the rows there are become the rows there should be. */
export function changesBetween(present: readonly StandingRow[], wanted: readonly StandingRow[]) {
  const before = new Map(present.map((row) => [keyOf(row), row]))
  const keep = new Set(wanted.map(keyOf))
  return {
    upserts: wanted.filter((row) => !isSame(before.get(keyOf(row)), row)),
    deletions: present.filter((row) => !keep.has(keyOf(row))),
  }
}

function isSame(a: StandingRow | undefined, b: StandingRow): boolean {
  return (
    a !== undefined &&
    a.state === b.state &&
    a.orgPath === b.orgPath &&
    a.orgId === b.orgId &&
    a.periodUntil === b.periodUntil &&
    a.periodKey === b.periodKey &&
    haveSameGoals(a.goals, b.goals)
  )
}

/** The database gives the fields of a goal back in an order of its own. */
function haveSameGoals(a: readonly StoredGoal[], b: readonly StoredGoal[]): boolean {
  const text = (goals: readonly StoredGoal[]) =>
    JSON.stringify(goals.map((goal) => storedGoal({ carried: 0, label: null, ...goal })))
  return text(a) === text(b)
}
