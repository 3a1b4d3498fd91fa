import { addDays, addDuration, addMonths, earlier, later } from './days.rules.ts'
import type { PeriodRule, PolicyDocument } from './document.ts'
import { eventDays } from './events.rules.ts'
import type { PersonFacts, Post } from './facts.rules.ts'

/** Half-open: `until` is the first day after it, null while the event that ends it has not happened. */
export interface Period {
  from: string
  until: string | null
  /** What reports group by. */
  key: string
  /** Parts of an event window: those of the alternatives of a policy. */
  windows?: Partial<Record<'probation' | 'first_year_as_full', { from: string; until: string | null }>>
}

const MONTHS = { calendar_year: 12, half_year: 6, calendar_quarter: 3, calendar_month: 1 } as const
type CalendarRule = Extract<PeriodRule, { startsOn: string }>

export const isCalendar = (rule: PeriodRule): rule is CalendarRule => 'startsOn' in rule

/** The day a period is judged by: today, or its last day once it is over. */
export const judgedOn = (period: Period, today: string) =>
  period.until !== null && period.until <= today ? addDays(period.until, -1) : today

/** Calendar periods from the first that begins on or after `appliesFrom` to the first that begins after `today`, that one included. */
export function calendarPeriods(rule: CalendarRule, appliesFrom: string, today: string): Period[] {
  const months = MONTHS[rule.kind]
  const periods: Period[] = []
  for (let from = `${Number(appliesFrom.slice(0, 4)) - 1}-${rule.startsOn}`; ; from = addMonths(from, months)) {
    if (from < appliesFrom) continue
    periods.push({ from, until: addMonths(from, months), key: calendarKey(rule, from) })
    if (from > today) return periods
  }
}

/** '2026', '2026-H2', '2026-Q3' and '2026-07': the year is that in which the cycle of twelve months began. */
function calendarKey(rule: CalendarRule, from: string): string {
  if (rule.kind === 'calendar_year') return from.slice(0, 4)
  if (rule.kind === 'calendar_month') return from.slice(0, 7)
  const cycle = `${from.slice(5) < rule.startsOn ? Number(from.slice(0, 4)) - 1 : from.slice(0, 4)}`
  const month = (Number(from.slice(5, 7)) - Number(rule.startsOn.slice(0, 2)) + 12) % 12
  return rule.kind === 'half_year' ? `${cycle}-H${month / 6 + 1}` : `${cycle}-Q${month / 3 + 1}`
}

const dueKey = (until: string | null) => (until === null ? 'open' : `due-${addDays(until, -1).slice(0, 4)}`)

/** Periods of a policy that are not the same for everybody, in order; they may begin after today. */
export function personalPeriods(document: PolicyDocument, facts: PersonFacts): Period[] {
  const rule = document.period
  if (rule.kind === 'event_window') return eventWindows(rule, facts)
  if (rule.kind === 'term_of_office') return termsOfOffice(document, rule.defaultYears, facts)
  if (rule.kind === 'plan_cycle')
    return [{ from: rule.firstOn, until: addDays(rule.lastOn, 1), key: `${rule.firstOn.slice(0, 4)}-${rule.lastOn.slice(0, 4)}` }]
  return []
}

function eventWindows(rule: Extract<PeriodRule, { kind: 'event_window' }>, facts: PersonFacts): Period[] {
  const ends = rule.toEvent ? eventDays(facts, rule.toEvent) : null
  return eventDays(facts, rule.fromEvent).flatMap((day) => {
    const from = addDuration(day, rule.offsetStart)
    const end = ends ? ends.find((one) => one >= day) : day
    const until = end === undefined ? null : addDuration(end, rule.offsetEnd)
    if (until !== null && until <= from) return []
    return [{ from, until, key: dueKey(until), windows: halves(from, ends ? (end ?? null) : null, until) }]
  })
}

/** A window up to an event and some time beyond it has two parts: probation, and the first year as a full member. */
function halves(from: string, end: string | null, until: string | null): Period['windows'] {
  if (end === null || until === null || end >= until) return { probation: { from, until } }
  return { probation: { from, until: end }, first_year_as_full: { from: end, until } }
}

/** From taking the post, or the term's beginning, to the end of the term as recorded. */
function termsOfOffice(document: PolicyDocument, defaultYears: number, facts: PersonFacts): Period[] {
  const positions = positionsAsked(document)
  const posts = facts.posts.filter(({ position }) => !positions || positions.has(position))
  const spans = posts.flatMap((post) => termsOf(post, defaultYears))
  const byEnd = new Map<string, string>() // posts that follow each other within one term are one period
  for (const { from, until } of spans) byEnd.set(until, earlier(from, byEnd.get(until) ?? from))
  return [...byEnd]
    .map(([until, from]) => ({ from, until, key: dueKey(until) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .filter((one, at, all) => at === 0 || one.from !== all[at - 1]!.from)
}

function termsOf(post: Post, defaultYears: number) {
  if (post.terms.length === 0) return [{ from: post.from, until: addMonths(post.from, defaultYears * 12) }]
  return post.terms
    .filter((term) => post.from < term.until && (post.until === null || term.from < post.until))
    .map((term) => ({ from: later(post.from, term.from), until: term.until }))
}

/** Positions the audience is limited to; null: not limited. */
export function positionsAsked(document: PolicyDocument): Set<string> | null {
  const { all } = document.audience
  const asked = all.find((one) => 'field' in one && one.field === 'position')
  if (asked && 'in' in asked) return new Set(asked.in as string[])
  const isTwoCommittee = all.some(
    (one) => 'field' in one && one.field === 'is_two_committee_member' && 'isTrue' in one && one.isTrue,
  )
  return isTwoCommittee ? TWO_COMMITTEES : null
}

/** 两委: the Party organisation's committee and the villagers' committee. */
export const TWO_COMMITTEES = new Set<string>([
  'secretary',
  'deputy_secretary',
  'organisation_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
  'committee_member_other',
  'villagers_committee_member',
])
