import type { AwayDirection, EducationLevel, ExemptionReason, MemberStatus, PostPosition, RegistryStatus, Sex } from '../types.ts'
import type { DemoOrg } from './tree.ts'

interface Dated {
  fromOn: string
  untilOn: string | null
}

export interface DemoTie extends Dated {
  org: DemoOrg
  reason: string | null
}

export interface DemoMembership extends Dated {
  memberStatus: MemberStatus
  registryStatus: RegistryStatus
  reason: string | null
}

export interface DemoAway extends Dated {
  direction: AwayDirection
  place: string
  hostOrg: string | null
  contactName: string | null
  contactPhone: string | null
  certificateNo: string | null
}

export interface DemoExemption extends Dated {
  reason: ExemptionReason
  note: string | null
  decidedBy: string
  reviewOn: string | null
}

export interface DemoTerm {
  id: string
  org: DemoOrg
  number: number
  fromOn: string
  untilOn: string
}

export interface DemoPost extends Dated {
  org: DemoOrg
  position: PostPosition
  term: DemoTerm | null
}

/** A person of the invented county with everything dated about it; rows in the order of time. */
export interface DemoPerson {
  id: string
  /** Counts people from 1; number, phone and identity number are made from it. */
  serial: number
  name: string
  sex: Sex
  ethnicity: string
  birthOn: string
  education: EducationLevel
  hasPhone: boolean
  /** Members have a number and an identity number on record; of others no more is kept than is needed. */
  isMember: boolean
  ties: DemoTie[]
  memberships: DemoMembership[]
  posts: DemoPost[]
  exemptions: DemoExemption[]
  away: DemoAway[]
}

export const lastOf = <T>(rows: readonly T[]): T => rows.at(-1)!
