import type { MemberStatus } from '../../types.ts'
import { addDays, later } from '../days.ts'
import type { DemoPerson, DemoTie } from '../person.ts'
import type { Random } from '../random.ts'
import type { DemoOrg } from '../tree.ts'
import type { Circle, Gathering } from './calendar.ts'

interface Dated {
  fromOn: string
  untilOn: string | null
}
export const on = <T extends Dated>(rows: readonly T[], day: string): T | undefined =>
  rows.find((row) => row.fromOn <= day && (row.untilOn === null || day < row.untilOn))

const OFFICES = new Set([
  ...['secretary', 'deputy_secretary', 'organisation_commissioner', 'publicity_commissioner', 'discipline_commissioner'],
  'committee_member_other',
])

const isOfficer = (person: DemoPerson, day: string) =>
  person.posts.some((post) => OFFICES.has(post.position) && on([post], day) !== undefined)
const secretaryPosts = (person: DemoPerson, day: string) =>
  person.posts.filter((post) => post.position === 'secretary' && on([post], day) !== undefined)

/** Whether a person belongs to those something was held for, on that day. */
function isIn(circle: Circle, person: DemoPerson, day: string): boolean {
  const status = on(person.memberships, day)
  if (status?.registryStatus !== 'active') return false
  const isMember = status.memberStatus === 'full' || status.memberStatus === 'probationary'
  switch (circle) {
    case 'members':
      return isMember
    case 'everybody':
      return status.memberStatus !== 'applicant'
    case 'officers':
      return isOfficer(person, day)
    case 'secretaries':
      return secretaryPosts(person, day).length > 0
    case 'new_secretaries':
      return secretaryPosts(person, day).some(({ fromOn }) => monthsBetween(fromOn, day) < 8)
    case 'development_targets':
    case 'probationary':
      return status.memberStatus === (circle === 'probationary' ? circle : 'development_target')
    case 'infirm':
      return on(person.exemptions, day) !== undefined
    case 'away':
      return on(person.away, day) !== undefined
  }
}

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

const DILIGENCE: readonly (readonly [number, number])[] = [
  [0.95, 42],
  [0.8, 27],
  [0.68, 16],
  [0.6, 10],
  [0.25, 5],
]

/** Somebody a gathering was held for. */
export interface Called {
  gathering: Gathering
  tie: DemoTie
  status: MemberStatus
  /** Null: it is still to come. */
  came: boolean | null
}

/** How far ahead the county has planned. */
const PLANNED_DAYS = 45

/**
 * Everything a person was called to from the first day on; `held` says what a body and those above it held. Of a class in batches
 * only the batch the person went to.
 */
export function calledTo(random: Random, person: DemoPerson, { firstDay, today, held, zealOf }: Season): Called[] {
  const own = random.weighted(DILIGENCE) * (Number(today.slice(0, 4)) - Number(person.birthOn.slice(0, 4)) > 78 ? 0.6 : 1)
  const done = new Set<string>()
  const all: Called[] = []
  for (const tie of person.ties) {
    const from = later(tie.fromOn, firstDay)
    for (const gathering of held(tie.org)) {
      const day = gathering.lessons[0]!.on
      const last = gathering.lessons.at(-1)!.on
      if (day >= today && !gathering.group && tie.untilOn === null && day < addDays(today, PLANNED_DAYS))
        if (isIn(gathering.circle, person, day)) all.push({ gathering, tie, status: statusOf(person, day), came: null })
      if (day < from || last >= (tie.untilOn ?? today) || last >= today) continue
      if (gathering.group && done.has(gathering.group)) continue
      if (!isIn(gathering.circle, person, day)) continue
      const came = random.chance(likelihood(gathering, person, own * zealOf(tie.org)))
      if (gathering.group && !came) continue
      if (gathering.group) done.add(gathering.group)
      all.push({ gathering, tie, status: statusOf(person, day), came })
    }
  }
  return all
}

const statusOf = (person: DemoPerson, day: string) => on(person.memberships, day)!.memberStatus

export interface Season {
  firstDay: string
  today: string
  held: (org: DemoOrg) => readonly Gathering[]
  /** How well a body brings its people together: around 1. */
  zealOf: (org: DemoOrg) => number
}

function likelihood({ circle, group, level, mode, lessons }: Gathering, person: DemoPerson, zeal: number): number {
  const day = lessons[0]!.on
  if (circle === 'infirm') return 0.8
  if (circle === 'away') return zeal
  if (circle === 'new_secretaries' || circle === 'development_targets') return 0.75
  if (on(person.away, day)) return group ? 0.2 : 0.1
  if (on(person.exemptions, day)) return 0.12
  if (mode === 'outreach_class') return 0.35 * zeal
  if (isOfficer(person, day)) return group ? 0.65 : level === 'branch' ? Math.max(zeal, 0.96) : 0.8
  // A class is called for by name: fewer stay away than from an evening in the branch, and there is a second batch.
  return group ? 0.3 + zeal * 0.6 : zeal
}
