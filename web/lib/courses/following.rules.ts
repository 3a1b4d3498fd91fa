/** Who is where with a course, as the address of the page says it. */

export const LEARNER_STATES = ['not_started', 'under_way', 'overdue', 'done'] as const
export type LearnerState = (typeof LEARNER_STATES)[number]

export interface FollowFilter {
  org?: string
  state?: LearnerState
  q?: string
}

const isState = (text: string): text is LearnerState => (LEARNER_STATES as readonly string[]).includes(text)

/** What is not known is left out: addresses are typed and mended by hand. */
export function followFilterFrom(address: Pick<URLSearchParams, 'get'>): FollowFilter {
  const [org, state, q] = ['org', 'state', 'q'].map((name) => address.get(name)?.trim() ?? '') as [string, string, string]
  return {
    ...(/^[0-9a-f-]{36}$/i.test(org) && { org }),
    ...(isState(state) && { state }),
    ...(q && { q: q.slice(0, 50) }),
  }
}

export const followAddress = (filter: FollowFilter): string =>
  new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()

/** The count that belongs to a state; without one, everybody. */
export function countOf(
  counts: { enrolled: number; notStarted: number; underWay: number; overdue: number; done: number },
  state?: LearnerState,
): number {
  if (!state) return counts.enrolled
  return counts[({ not_started: 'notStarted', under_way: 'underWay', overdue: 'overdue', done: 'done' } as const)[state]]
}

/** Never shows 100 % before the end. */
export const percentOf = (progress: number): number => Math.floor(progress * 100)
