import { addMonths, monthsBetween } from './days.rules.ts'
import type { LEVELS } from '../ledger/index.ts'
import type { Condition, PolicyDocument, STATES } from './document.ts'
import { eventDays } from './events.rules.ts'
import { postsOn, statusOn, tieOn, type PersonFacts } from './facts.rules.ts'
import { positionsAsked, TWO_COMMITTEES, type Period } from './periods.rules.ts'
import type { JudgedEntry } from './entries.rules.ts'

export type State = (typeof STATES)[number]

/** One person on one day of one period: all that an audience may ask about. */
export interface Moment {
  facts: PersonFacts
  on: string
  period: Period
  /** Live entries of the period. */
  entries: readonly JudgedEntry[]
  /** How the person stands under another policy in its period of that day. */
  outcomeOf: (policyKey: string) => State
  /** Asks as if nobody were exempt: whom the policy would concern. */
  ignoresExemption?: boolean
}

export function isInAudience(document: PolicyDocument, moment: Moment): boolean {
  if (!tieOn(moment.facts, moment.on)) return false
  const { all, any, none } = document.audience
  const holds = (condition: Condition) => isTrue(condition, document, moment)
  return all.every(holds) && (any.length === 0 || any.some(holds)) && !none.some(holds)
}

function isTrue(condition: Condition, document: PolicyDocument, moment: Moment): boolean {
  if ('policy' in condition) return condition.stateIn.includes(moment.outcomeOf(condition.policy))
  if ('in' in condition) return isAmong(condition, document, moment)
  if ('isTrue' in condition) return flag(condition.field, moment) === condition.isTrue
  const since = countFrom(condition.field, moment.facts, moment.on)
  if (since === null) return false
  const count = monthsBetween(since, moment.on) / (condition.field === 'age' ? 12 : 1)
  return 'lte' in condition ? Math.floor(count) <= condition.lte : count >= condition.gte
}

type Among = Extract<Condition, { in: unknown }>
type Flag = Extract<Condition, { isTrue: boolean }>['field']
type Count = Extract<Condition, { lte: number }>['field']

function isAmong(condition: Among, document: PolicyDocument, { facts, on }: Moment): boolean {
  const wanted: readonly string[] = condition.in
  switch (condition.field) {
    case 'member_status':
      return wanted.includes(statusOn(facts, on)?.memberStatus ?? 'learner')
    case 'registry_status':
      return wanted.includes(statusOn(facts, on)?.registryStatus ?? 'active')
    case 'org_kind':
      return wanted.includes(tieOn(facts, on)?.kind ?? '')
    case 'org_setting':
      return settingsOn(facts, on, document).some((setting) => wanted.includes(setting))
    case 'position': {
      const posts = postsOn(facts, on)
      return posts.length === 0 ? wanted.includes('none') : posts.some(({ position }) => wanted.includes(position))
    }
  }
}

/** The setting of the organisation whose post is asked for; without such a question that of the home organisation. */
function settingsOn(facts: PersonFacts, on: string, document: PolicyDocument): string[] {
  const positions = positionsAsked(document)
  if (!positions) return [tieOn(facts, on)?.setting ?? '']
  return postsOn(facts, on)
    .filter(({ position }) => positions.has(position))
    .map(({ setting }) => setting)
}

function flag(field: Flag, moment: Moment): boolean {
  const { facts, on, period, entries } = moment
  const holds = (rows: readonly { from: string; until: string | null }[]) =>
    rows.some((row) => row.from <= on && (row.until === null || on < row.until))
  switch (field) {
    case 'exempt_from_target':
      return !moment.ignoresExemption && holds(facts.exemptions)
    case 'is_away':
      return holds(facts.aways)
    case 'is_cadre_below_county_division':
      return holds(facts.cadreMarks)
    case 'is_two_committee_member':
      return postsOn(facts, on).some(({ position }) => TWO_COMMITTEES.has(position))
    case 'is_first_appointment': {
      const [first, second] = eventDays(facts, 'appointed_as_secretary')
      return first !== undefined && first <= on && (second === undefined || second > period.from)
    }
    case 'trained_above_county_this_period':
      return entries.some((entry) => isCallUp(entry, 'municipal'))
    case 'trained_above_committee_this_period':
      return entries.some((entry) => isCallUp(entry, 'county'))
  }
}

const RANK: Record<(typeof LEVELS)[number], number> = {
  branch: 0,
  general_branch: 1,
  primary_committee: 2,
  county: 3,
  municipal: 4,
  provincial: 5,
  central: 6,
}

/** 调训: a concentrated or rotation training by that level or above. */
const isCallUp = (entry: JudgedEntry, level: keyof typeof RANK) =>
  (entry.isConcentrated || entry.isRotation) && RANK[entry.level] >= RANK[level]

/** The day from which months or years are counted. */
function countFrom(field: Count, facts: PersonFacts, on: string): string | null {
  if (field === 'age') return facts.birthOn
  if (field === 'months_since_tie') return tieOn(facts, on)?.from ?? null
  const full = facts.statuses.filter(({ memberStatus, from }) => memberStatus === 'full' && from <= on)
  return full[0]?.from ?? null
}

/** First day after `on` on which a number the audience asks about is another one; null: none is asked. */
export function nextCountDay(document: PolicyDocument, facts: PersonFacts, on: string): string | null {
  const { all, any, none } = document.audience
  const days = [...all, ...any, ...none].flatMap((condition) => {
    if (!('lte' in condition || 'gte' in condition)) return []
    const since = countFrom(condition.field, facts, on)
    if (since === null) return []
    const step = condition.field === 'age' ? 12 : 1
    return [addMonths(since, (Math.floor(monthsBetween(since, on) / step) + 1) * step)]
  })
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first))
}
