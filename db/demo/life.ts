import type { EducationLevel, MemberStatus, OrgSetting, RegistryStatus, Sex } from '../types.ts'
import { addDays, addYears, ageOn, earlier, later } from './days.ts'
import { nameOf } from './names.ts'
import type { DemoMembership, DemoPerson, DemoTie } from './person.ts'
import { leave } from './absence.ts'
import type { Random } from './random.ts'
import type { DemoOrg } from './tree.ts'
import type { World } from './world.ts'

type Ages = readonly (readonly [age: readonly [number, number], weight: number])[]

/** A county's countryside has grown old; its offices work until sixty. */
const COUNTRY: Ages = [
  [[20, 30], 7],
  [[31, 40], 12],
  [[41, 50], 16],
  [[51, 60], 22],
  [[61, 70], 24],
  [[71, 80], 18],
  [[81, 96], 8],
]
const OFFICE: Ages = [
  [[23, 30], 14],
  [[31, 40], 28],
  [[41, 50], 28],
  [[51, 60], 24],
  [[61, 75], 6],
]
const COMPANY: Ages = [
  [[22, 30], 24],
  [[31, 40], 38],
  [[41, 50], 25],
  [[51, 62], 13],
]
const AGES: Partial<Record<OrgSetting, Ages>> = {
  village: COUNTRY,
  urban_community: COUNTRY,
  non_public_enterprise: COMPANY,
  social_organisation: COMPANY,
  other: COMPANY,
}
const WOMEN: Partial<Record<OrgSetting, number>> = {
  village: 0.24,
  school: 0.58,
  public_institution: 0.55,
  government_agency: 0.33,
}

const STATUSES: readonly (readonly [MemberStatus, number])[] = [
  ['full', 895],
  ['probationary', 30],
  ['development_target', 15],
  ['activist', 20],
  ['applicant', 20],
  ['learner', 20],
]
const FATES: readonly (readonly [RegistryStatus | 'moved_away', number])[] = [
  ['active', 966],
  ['suspended_lost_contact', 4],
  ['suspended_abroad', 2],
  ['removed', 3],
  ['deceased', 10],
  ['moved_away', 15],
]
const REASONS: Record<RegistryStatus, string | null> = {
  active: null,
  suspended_lost_contact: '失去联系六个月以上',
  suspended_abroad: '出国出境定居',
  removed: '按程序除名',
  deceased: '因病去世',
}

/** One person of `home`, from joining to today. */
export function bear(world: World, home: DemoOrg, serial: number): DemoPerson {
  const { random, today } = world
  const status = random.weighted(STATUSES)
  const age = ageFor(world, home.setting, status)
  const birthOn = addDays(addYears(today, -age), -random.int(0, 364))
  const sex: Sex = random.chance(WOMEN[home.setting] ?? 0.3) ? 'female' : 'male'
  const memberships = stepsTo(world, status, birthOn)
  const person: DemoPerson = {
    id: world.newId(),
    serial,
    name: nameOf(random, sex, Number(birthOn.slice(0, 4))),
    sex,
    birthOn,
    ethnicity: random.chance(0.95) ? '汉族' : random.pick(['回族', '满族', '苗族', '土家族', '壮族', '蒙古族']),
    education: educationOf(world, home.setting, age),
    hasPhone: random.chance(age > 75 ? 0.75 : 0.98),
    isMember: status === 'full' || status === 'probationary',
    ties: tiesOf(world, home, memberships[0]!.fromOn),
    memberships,
    posts: [],
    exemptions: [],
    away: [],
  }
  if (status === 'full') meetFate(world, person)
  leave(world, person, age)
  return person
}

function ageFor({ random }: World, setting: OrgSetting, status: MemberStatus): number {
  if (status !== 'full') return random.int(status === 'learner' ? 25 : 22, status === 'learner' ? 60 : 42)
  const [low, high] = random.weighted(AGES[setting] ?? OFFICE)
  return random.int(Math.max(low, 23), high) // eighteen, and all steps behind
}

function educationOf({ random }: World, setting: OrgSetting, age: number): EducationLevel {
  const isOffice = !AGES[setting]
  if (isOffice && age < 61) return random.weighted([['junior_college', 25], ['bachelor', 65], ['master_or_above', 10]]) // prettier-ignore
  if (age > 70)
    return random.weighted([
      ['primary_or_below', 55],
      ['junior_secondary', 35],
      ['senior_secondary', 10],
    ])
  if (age > 45) return random.weighted([['primary_or_below', 12], ['junior_secondary', 50], ['senior_secondary', 30], ['junior_college', 8]]) // prettier-ignore
  return random.weighted([
    ['junior_secondary', 20],
    ['senior_secondary', 35],
    ['junior_college', 28],
    ['bachelor', 17],
  ])
}

/** How long each step towards full membership has lasted, in days. */
const STEPS: readonly (readonly [MemberStatus, readonly [number, number]])[] = [
  ['applicant', [60, 300]],
  ['activist', [365, 700]],
  ['development_target', [60, 240]],
  ['probationary', [365, 366]],
]
/** Earlier steps than this many years ago are on paper only; the register begins with probation. */
const REMEMBERED_YEARS = 6

/** The statuses up to `status`, the last one open. Whoever is a learner has only that. */
function stepsTo({ random, today }: World, status: MemberStatus, birthOn: string): DemoMembership[] {
  const grownUpOn = addYears(birthOn, 18)
  const row = (memberStatus: MemberStatus, fromOn: string, untilOn: string | null): DemoMembership => ({
    memberStatus,
    registryStatus: 'active',
    fromOn,
    untilOn,
    reason: null,
  })
  const steps = STEPS.slice(
    0,
    STEPS.findIndex(([name]) => name === status),
  )
  const before = status === 'full' ? STEPS : status === 'learner' ? [] : steps
  const lasts = before.map(([, [low, high]]) => random.int(low, high))
  const needed = lasts.reduce((sum, days) => sum + days, 0)
  const reachedOn =
    status === 'full'
      ? fullSince(random, grownUpOn, needed, today)
      : addDays(today, -random.int(5, status === 'learner' ? 1500 : 300))
  const rows = [row(status, reachedOn, null)]
  for (let at = before.length - 1; at >= 0; at--) {
    const untilOn = rows[0]!.fromOn
    const [name] = before[at]!
    if (name !== 'probationary' && untilOn < addYears(today, -REMEMBERED_YEARS)) break
    rows.unshift(row(name, addDays(untilOn, -lasts[at]!), untilOn))
  }
  return rows
}

/** Most join between twenty and forty, many around 1 July. */
function fullSince(random: Random, grownUpOn: string, needed: number, today: string): string {
  const first = addDays(grownUpOn, needed)
  const last = earlier(addYears(grownUpOn, 25), addDays(today, -10))
  const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000))
  const day = addDays(first, random.int(0, span))
  const july = `${day.slice(0, 4)}-07-01`
  return random.chance(0.4) && july >= first && july <= last ? july : day
}

/** Where a person belonged: from the start, or once from another branch of the county. */
function tiesOf({ random, today, formerHomes }: World, home: DemoOrg, since: string): DemoTie[] {
  const start = later(since, home.establishedOn)
  const plain: DemoTie = { org: home, fromOn: start, untilOn: null, reason: null }
  const span = Math.round((Date.parse(today) - Date.parse(start)) / 86_400_000)
  if (span < 800 || !random.chance(0.12)) return [plain]
  const former = random.pick(formerHomes)
  const movedOn = addDays(today, -random.int(20, Math.min(span - 400, 9000)))
  const from = later(since, former.establishedOn)
  const wasThere = former !== home && former.parent !== home.parent && from < movedOn && (former.dissolvedOn ?? today) >= movedOn
  if (!wasThere) return [plain]
  return [
    { org: former, fromOn: from, untilOn: movedOn, reason: null },
    { org: home, fromOn: movedOn, untilOn: null, reason: '组织关系转入' },
  ]
}

/** Some are suspended, removed, have died or moved to another county: from a day within the last years on. */
function meetFate({ random, today }: World, person: DemoPerson) {
  const fate = random.weighted(FATES)
  const open = person.memberships.at(-1)!
  const tie = person.ties.at(-1)!
  const day = addDays(today, -random.int(10, 1400))
  if (fate === 'active' || day <= addDays(later(open.fromOn, tie.fromOn), 30)) return
  if (fate === 'deceased' && ageOn(person.birthOn, today) < 50) return
  if (fate !== 'moved_away') {
    open.untilOn = day
    person.memberships.push({ memberStatus: 'full', registryStatus: fate, fromOn: day, untilOn: null, reason: REASONS[fate] })
  }
  if (fate === 'moved_away' || fate === 'removed' || fate === 'deceased') {
    tie.untilOn = day
    tie.reason = fate === 'moved_away' ? '组织关系转出' : REASONS[fate]
  }
}
