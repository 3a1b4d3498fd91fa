import type { MemberStatus, OrgKind, OrgSetting, PostPosition, RegistryStatus } from '#db/types.ts'
import { holdsOn } from './days.rules.ts'

/** A row that holds from its first day until the day before `until`; null: still. */
interface Dated {
  from: string
  until: string | null
}

export interface Tie extends Dated {
  orgId: string
  orgPath: string
  setting: OrgSetting
  kind: OrgKind
}
export interface Status extends Dated {
  memberStatus: MemberStatus
  registryStatus: RegistryStatus
}
export interface Post extends Dated {
  position: PostPosition
  setting: OrgSetting
  /** Terms of office it belongs to: the one named, or those of its organisation that it touches. */
  terms: { from: string; until: string }[]
}

/** Everything dated about one person, each list in order of `from`. */
export interface PersonFacts {
  birthOn: string | null
  ties: Tie[]
  statuses: Status[]
  posts: Post[]
  exemptions: Dated[]
  aways: Dated[]
  cadreMarks: Dated[]
}

export const NO_FACTS: PersonFacts = {
  birthOn: null,
  ties: [],
  statuses: [],
  posts: [],
  exemptions: [],
  aways: [],
  cadreMarks: [],
}

/** The organisation a person belongs to on that day; undefined for whom no longer or not yet belongs. */
export const tieOn = (facts: PersonFacts, day: string) => facts.ties.find((tie) => holdsOn(tie, day))

export const statusOn = (facts: PersonFacts, day: string) => facts.statuses.find((status) => holdsOn(status, day))

export const postsOn = (facts: PersonFacts, day: string) => facts.posts.filter((post) => holdsOn(post, day))

/** Every day on which a dated row begins or ends. */
export function turningDays(facts: PersonFacts): string[] {
  const rows = [facts.ties, facts.statuses, facts.posts, facts.exemptions, facts.aways, facts.cadreMarks].flat()
  return rows.flatMap((row) => (row.until === null ? [row.from] : [row.from, row.until]))
}
