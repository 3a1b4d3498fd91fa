import type { State } from './audience.rules.ts'
import { nextCountDay } from './audience.rules.ts'
import { addMonths } from './days.rules.ts'
import type { PolicyDocument } from './document.ts'
import { liveEntries, type JudgedEntry } from './entries.rules.ts'
import { turningDays, type PersonFacts } from './facts.rules.ts'
import { assess, type Case, type Judgement } from './judge.rules.ts'
import { calendarPeriods, isCalendar, judgedOn, personalPeriods, type Period } from './periods.rules.ts'

export interface PublishedVersion {
  id: string
  number: number
  /** 'YYYY-MM-DD' */
  appliesFrom: string
  isOff: boolean
  document: PolicyDocument
}
export interface PublishedPolicy {
  id: string
  key: string
  /** In order of number. */
  versions: readonly PublishedVersion[]
}

/** How one person stands by one policy in one period. */
export interface Standing {
  policy: PublishedPolicy
  version: PublishedVersion
  period: Period
  judgement: Judgement
  /** The case as it was judged, for an explanation. */
  asked: Case
}

export interface PersonJudged {
  /** Every period that has begun, those that do not concern the person included. */
  standings: Standing[]
  /** First day after `today` on which time alone may change something. */
  recheckOn: string
}

/** Policies in an order in which each comes after those it depends on. Throws the keys of a circle. */
export function inOrder(policies: readonly PublishedPolicy[]): PublishedPolicy[] {
  const sorted: PublishedPolicy[] = []
  const visit = (policy: PublishedPolicy, path: readonly string[]) => {
    if (path.includes(policy.key))
      throw new Error(`Policies depend on each other in a circle: ${[...path, policy.key].join(' → ')}`)
    if (sorted.includes(policy)) return
    for (const other of policies) if (dependsOn(policy, other)) visit(other, [...path, policy.key])
    sorted.push(policy)
  }
  for (const policy of policies) visit(policy, [])
  return sorted
}

/** A policy is judged after what it asks about and after what takes its place. */
function dependsOn(policy: PublishedPolicy, other: PublishedPolicy): boolean {
  const isReplaced = other.versions.some(({ document }) => document.supersedes.includes(policy.key))
  return isReplaced || policy.versions.some(({ document }) => asksAbout(document).includes(other.key))
}

function asksAbout({ audience: { all, any, none } }: PolicyDocument): string[] {
  return [...all, ...any, ...none].flatMap((condition) => ('policy' in condition ? [condition.policy] : []))
}

/** Judges a person by all policies. `policies` as given by prepare(). */
export function judgePerson(
  { policies, nextDay }: Prepared,
  facts: PersonFacts,
  entries: readonly JudgedEntry[],
  today: string,
): PersonJudged {
  const live = liveEntries(entries)
  const standings: Standing[] = []
  let recheckOn = nextDay
  const before = (day: string | null) => {
    if (day !== null && day > today && day < recheckOn) recheckOn = day
  }
  for (const day of turningDays(facts)) before(day)
  const outcome = (key: string, on: string) => standings.find((one) => one.policy.key === key && covers(one.period, on))
  for (const policy of policies) {
    for (const { version, period } of periodsOf(policy, facts, today)) {
      before(period.from)
      if (period.from > today) continue
      before(period.until)
      const on = judgedOn(period, today)
      const asked: Case = {
        document: version.document,
        period,
        facts,
        entries: live,
        today,
        outcomeOf: (key) => outcome(key, on)?.judgement.state ?? 'not_applicable',
        isSuperseded: standings.some((one) => replaces(one, policy.key) && covers(one.period, on)),
        carriedHours: carried(standings, policy, version, period),
      }
      const judgement = assess(asked)
      before(judgement.behindFrom)
      before(nextCountDay(version.document, facts, today))
      standings.push({ policy, version, period, judgement, asked })
    }
  }
  return { standings, recheckOn }
}

const covers = ({ from, until }: Period, on: string) => from <= on && (until === null || on < until)

const CONCERNED: readonly State[] = ['met', 'on_course', 'behind', 'overdue']
const replaces = ({ version, judgement }: Standing, key: string) =>
  version.document.supersedes.includes(key) && CONCERNED.includes(judgement.state)

/** Surplus of the period before under the same version, in hundredths of hours. It is not carried a second time. */
function carried(standings: readonly Standing[], policy: PublishedPolicy, version: PublishedVersion, period: Period): number {
  const { isOn, maxHours } = version.document.carryOver
  if (!isOn) return 0
  const last = standings.find((one) => one.policy === policy && one.version === version && one.period.until === period.from)
  const goal =
    last?.judgement.state === 'met' ? last.judgement.goals.find(({ kind, isBase }) => kind === 'hours' && isBase) : undefined
  const surplus = goal ? Math.max(0, goal.earned - goal.carried - goal.required) : 0
  return maxHours === null ? surplus : Math.min(surplus, Math.round(maxHours * 100))
}

interface PreparedPolicy extends PublishedPolicy {
  /** Periods that are the same for everybody. */
  shared: { version: PublishedVersion; period: Period }[]
}
export interface Prepared {
  policies: PreparedPolicy[]
  /** First day after today that matters to everybody, whatever their facts. */
  nextDay: string
}

/** Orders the policies and works out once what is the same for everybody on this day. */
export function prepare(policies: readonly PublishedPolicy[], today: string): Prepared {
  const ordered = inOrder(policies).map((policy) => ({ ...policy, shared: sharedPeriods(policy, today) }))
  const days = ordered.flatMap(({ shared, versions }) => [
    ...shared.flatMap(({ period }) => [period.from, period.until ?? period.from]),
    ...versions.map(({ appliesFrom }) => appliesFrom),
  ])
  const later = days.filter((day) => day > today).sort()
  return { policies: ordered, nextDay: later[0] ?? addMonths(today, 12) }
}

function sharedPeriods(policy: PublishedPolicy, today: string) {
  return policy.versions.flatMap((version) => {
    const { period: rule } = version.document
    const periods = isCalendar(rule) ? calendarPeriods(rule, version.appliesFrom, today) : []
    return periods.filter(({ from }) => isInForce(policy, version, from)).map((period) => ({ version, period }))
  })
}

/** The version in force on a day is the last published one whose `appliesFrom` has come. */
const versionOn = (policy: PublishedPolicy, day: string) => policy.versions.findLast(({ appliesFrom }) => appliesFrom <= day)

const isInForce = (policy: PublishedPolicy, version: PublishedVersion, day: string) =>
  !version.isOff && versionOn(policy, day) === version

/** Periods and the version that judges each. Calendar periods and windows are judged by the version of their first day, */
function periodsOf(policy: PreparedPolicy, facts: PersonFacts, today: string) {
  const personal = policy.versions.flatMap((version) =>
    personalPeriods(version.document, facts)
      // cycles and terms of office by that of the day judged by: they are long, and rules change meanwhile.
      .filter((period) => {
        const isWindow = version.document.period.kind === 'event_window'
        return isInForce(policy, version, isWindow || period.from > today ? period.from : judgedOn(period, today))
      })
      .map((period) => ({ version, period })),
  )
  return [...policy.shared, ...personal].filter(
    (one, at, all) => all.findIndex(({ period }) => period.from === one.period.from) === at,
  )
}
