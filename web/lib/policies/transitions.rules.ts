import type { Transition } from './api.ts'

/** What a dry run found, in the order and grouping of a page. */

interface OrgTransitions {
  org: { id: string; name: string }
  transitions: readonly Transition[]
}

export interface Change extends Pick<Transition, 'before' | 'after'> {
  people: number
  byOrg: { id: string; name: string; people: number }[]
}
export interface ChangeGroup {
  policyId: string
  periodKey: string
  changes: Change[]
}

/** One group per policy and period: that of `first` before the others, later periods first; most people first within. */
export function grouped(transitions: readonly Transition[], byOrg: readonly OrgTransitions[], first: string): ChangeGroup[] {
  const groups = Map.groupBy(transitions, ({ policyId, periodKey }) => `${policyId} ${periodKey}`)
  return [...groups.values()]
    .map((all) => ({
      policyId: all[0]!.policyId,
      periodKey: all[0]!.periodKey,
      changes: [...all].sort((a, b) => b.people - a.people).map((one) => withOrgs(one, byOrg)),
    }))
    .sort((a, b) => rank(a, first) - rank(b, first) || (a.periodKey < b.periodKey ? 1 : -1))
}

const rank = ({ policyId }: ChangeGroup, first: string) => (policyId === first ? 0 : 1)

function withOrgs({ policyId, periodKey, before, after, people }: Transition, byOrg: readonly OrgTransitions[]): Change {
  const isSame = (one: Transition) =>
    one.policyId === policyId && one.periodKey === periodKey && one.before === before && one.after === after
  const parts = byOrg.map(({ org, transitions }) => ({ ...org, people: transitions.find(isSame)?.people ?? 0 }))
  return { before, after, people, byOrg: parts.filter((one) => one.people > 0) }
}
