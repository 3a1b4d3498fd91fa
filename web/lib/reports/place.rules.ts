/** Where the completion pages stand, as their address and the query to the API have it. */

export interface CompletionPlace {
  policy: string
  period: string
  /** Unless said, the top of what the reader may see. */
  org?: string
}
export const STATES = ['met', 'on_course', 'behind', 'overdue', 'exempt'] as const
export type CompletionState = (typeof STATES)[number]

export interface PeopleFilter extends CompletionPlace {
  /** Any of these; empty: all. */
  state: CompletionState[]
  /** Only those who belong to the body itself. */
  direct?: true
}

/** What the address names; the rest is chosen from `offered`: the requirement of every member, and the period of today. */
export function placeFrom(
  address: Pick<URLSearchParams, 'get'>,
  offered: readonly { policyId: string; key: string; periods: readonly string[] }[],
  today: string,
): CompletionPlace | undefined {
  const policy =
    offered.find(({ policyId }) => policyId === address.get('policy')) ??
    offered.find(({ key }) => key === 'member-annual-32h') ??
    offered[0]
  if (!policy) return undefined
  const asked = address.get('period')
  const period = asked && policy.periods.includes(asked) ? asked : usualPeriod(policy.periods, today)
  const org = address.get('org')
  return { policy: policy.policyId, period, ...(org && { org }) }
}

/** The period of today, else the last one with a date. */
export function usualPeriod(periods: readonly string[], today: string): string {
  const year = today.slice(0, 4)
  const month = Number(today.slice(5, 7))
  const ofToday = [today.slice(0, 7), `${year}-Q${Math.ceil(month / 3)}`, `${year}-H${month < 7 ? 1 : 2}`, year, `due-${year}`]
  const found = ofToday.find((one) => periods.includes(one)) ?? periods.find((one) => isWithin(one, year))
  return found ?? periods.findLast((one) => one !== 'open') ?? periods[0] ?? year
}

function isWithin(period: string, year: string): boolean {
  const span = /^(\d{4})-(\d{4})$/.exec(period)
  return span ? span[1]! <= year && year <= span[2]! : period.startsWith(`${year}-`)
}

export function addressOf({ policy, period, org }: CompletionPlace): string {
  return new URLSearchParams({ policy, period, ...(org && { org }) }).toString()
}

export function peopleFilterFrom(address: Pick<URLSearchParams, 'getAll' | 'get'>, place: CompletionPlace): PeopleFilter {
  const state = STATES.filter((one) => address.getAll('state').includes(one))
  return { ...place, state, ...(address.get('direct') && { direct: true as const }) }
}

export function peopleAddressOf({ state, direct, ...place }: PeopleFilter): string {
  const address = new URLSearchParams(addressOf(place))
  for (const one of state) address.append('state', one)
  if (direct) address.set('direct', 'true')
  return address.toString()
}

/** The states a number speaks of: `required` is everybody but the exempt. */
export const statesOf = (column: CompletionState | 'required'): CompletionState[] =>
  column === 'required' ? STATES.filter((state) => state !== 'exempt') : [column]

/** Per cent with one decimal, rounded down: 100 only when everybody has met it. Null where nobody is required. */
export const shareMet = ({ met, required }: { met: number; required: number }): number | null =>
  required === 0 ? null : Math.floor((met * 1000) / required) / 10

/** The year a period lies in as a whole, for what is closed by the year; null for spans and open ends. */
export const yearOf = (period: string): number | null => {
  const year = /^(?:due-)?(\d{4})(?:-(?:Q\d|H\d|\d\d))?$/.exec(period)?.[1]
  return year ? Number(year) : null
}
