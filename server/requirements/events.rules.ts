import type { MemberStatus } from '#db/types.ts'
import type { EVENTS } from './document.ts'
import type { PersonFacts } from './facts.rules.ts'

export type PolicyEvent = (typeof EVENTS)[number]

const STATUS_EVENTS: Partial<Record<PolicyEvent, MemberStatus>> = {
  became_development_target: 'development_target',
  admitted_as_probationary: 'probationary',
  became_full_member: 'full',
}

/** Days on which this happened to the person, in order. A row that only continues another one is no event. */
export function eventDays(facts: PersonFacts, event: PolicyEvent): string[] {
  const status = STATUS_EVENTS[event]
  const rows = status
    ? facts.statuses.filter(({ memberStatus }) => memberStatus === status)
    : facts.posts.filter(({ position }) => position === 'secretary')
  const isContinued = (from: string) => rows.some((row) => row.from < from && (row.until === null || row.until >= from))
  return [...new Set(rows.map(({ from }) => from))].filter((from) => !isContinued(from)).sort()
}
