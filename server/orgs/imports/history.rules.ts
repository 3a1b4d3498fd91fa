/** The dated rows with which an imported person begins. */
import type { MemberStatus } from '#db/types.ts'
import type { Draft } from './row.rules.ts'

interface Span {
  memberStatus: MemberStatus
  fromOn: string
  untilOn: string | null
}

export interface History {
  tieFrom: string
  /** Oldest first. */
  memberships: Span[]
  postsFrom: string
}

/**
 * Home tie from the day of transfer, else from joining, else today. Membership: probationary from joining until transfer to
 * full membership, full from then on; without a joining date the status holds from the tie on. Posts hold from today:
 * when they began, the table does not say.
 */
export function historyOf(draft: Pick<Draft, 'memberStatus' | 'joinedOn' | 'fullOn' | 'tieFrom'>, today: string): History {
  const { memberStatus, joinedOn, fullOn } = draft
  const tieFrom = draft.tieFrom ?? joinedOn ?? fullOn ?? today
  const wasProbationary = memberStatus === 'full' && joinedOn !== null && fullOn !== null && joinedOn < fullOn
  const fromOn = (memberStatus === 'full' ? fullOn : null) ?? joinedOn ?? tieFrom
  const now: Span = { memberStatus, fromOn, untilOn: null }
  const memberships: Span[] = wasProbationary ? [{ memberStatus: 'probationary', fromOn: joinedOn, untilOn: fullOn }, now] : [now]
  return { tieFrom, memberships, postsFrom: today }
}
