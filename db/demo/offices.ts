import type { PostPosition } from '../types.ts'
import { isActive, isPresent } from './absence.ts'
import { addDays, addYears, ageOn, earlier, later } from './days.ts'
import { lastOf, type DemoPerson, type DemoTerm } from './person.ts'
import type { DemoOrg } from './tree.ts'
import type { World } from './world.ts'

const BRANCH_COMMITTEE: readonly PostPosition[] = [
  'secretary',
  'deputy_secretary',
  'organisation_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
]
const COMMITTEE: readonly PostPosition[] = [...BRANCH_COMMITTEE, 'committee_member_other']
const GENERAL_BRANCH: readonly PostPosition[] = ['secretary', 'deputy_secretary', 'organisation_commissioner']

/** Fewer full members than this elect a secretary and no committee (DOMAIN 4, work rules for branches). */
const COMMITTEE_FROM = 7

/** Fills the posts of one branch, its groups and the committees it is the seat of, from the branch's own `people`. */
export function fillOffices(
  world: World,
  branch: DemoOrg,
  people: readonly DemoPerson[],
  seatOf: readonly DemoOrg[],
): DemoTerm[] {
  const able = electable(world, people)
  const branchTerms = termsOf(world, branch)
  appoint(able, branch, able.length < COMMITTEE_FROM ? ['secretary'] : BRANCH_COMMITTEE, branchTerms)
  rememberPredecessor(world, people, branch, branchTerms)
  const above = seatOf.map((committee) => {
    const terms = termsOf(world, committee)
    appoint(able, committee, committee.kind === 'general_branch' ? GENERAL_BRANCH : COMMITTEE, terms)
    return terms
  })
  appointOthers(world, branch, people, able)
  return [...branchTerms, ...above.flat()]
}

/** Full members at home in good standing and of working age, in an order of chance: those in their best years first. */
function electable({ random, today }: World, people: readonly DemoPerson[]): DemoPerson[] {
  const fit = people.filter((person) => {
    const status = lastOf(person.memberships)
    const age = ageOn(person.birthOn, today)
    return status.memberStatus === 'full' && isActive(person) && isPresent(person) && !isAway(person) && age >= 24 && age <= 66
  })
  const isSeasoned = (person: DemoPerson) => ageOn(person.birthOn, today) >= 36 && ageOn(person.birthOn, today) <= 58
  const shuffled = random.shuffled(fit)
  return [...shuffled.filter(isSeasoned), ...shuffled.filter((person) => !isSeasoned(person))]
}

const isAway = (person: DemoPerson) => person.away.at(-1)?.untilOn === null

/** The term before, if the body is old enough, and the present one. Villages, communities and higher committees elect every five years. */
function termsOf({ random, today, newId }: World, org: DemoOrg): DemoTerm[] {
  const isFive = org.kind === 'committee' || ['village', 'urban_community', 'township_organ'].includes(org.setting)
  const years = isFive ? 5 : 3
  const from = later(addDays(today, -random.int(40, years * 365 - 60)), org.establishedOn)
  const number = random.int(2, 11)
  const current = { id: newId(), org, number, fromOn: from, untilOn: addYears(from, years) }
  const before = later(addYears(from, -years), org.establishedOn)
  return before < from ? [{ id: newId(), org, number: number - 1, fromOn: before, untilOn: from }, current] : [current]
}

function appoint(able: readonly DemoPerson[], org: DemoOrg, positions: readonly PostPosition[], terms: readonly DemoTerm[]) {
  const term = lastOf(terms)
  positions.slice(0, able.length).forEach((position, n) => {
    const person = able[n]!
    person.posts.push({ org, position, term, fromOn: later(term.fromOn, lastOf(person.ties).fromOn), untilOn: null })
  })
}

/** An older member who was secretary in the term before. */
function rememberPredecessor({ random, today }: World, people: readonly DemoPerson[], org: DemoOrg, terms: readonly DemoTerm[]) {
  const [before] = terms
  if (!before || terms.length < 2 || !random.chance(0.6)) return
  const former = people.find(
    (person) => isPresent(person) && ageOn(person.birthOn, today) > 55 && lastOf(person.ties).fromOn < before.fromOn,
  )
  if (former && lastOf(former.memberships).memberStatus === 'full')
    former.posts.push({ org, position: 'secretary', term: before, fromOn: before.fromOn, untilOn: before.untilOn })
}

/** Group leaders, first secretaries sent to villages, instructors in companies, and members of the villagers' committee. */
function appointOthers({ random, today }: World, branch: DemoOrg, people: readonly DemoPerson[], able: readonly DemoPerson[]) {
  const give = (person: DemoPerson | undefined, org: DemoOrg, position: PostPosition, daysAgo: number) => {
    if (!person) return
    const fromOn = later(addDays(today, -daysAgo), lastOf(person.ties).fromOn)
    person.posts.push({ org, position, term: null, fromOn: earlier(fromOn, today), untilOn: null })
  }
  const groups = new Set(people.map((person) => lastOf(person.ties).org).filter((org) => org.kind === 'group'))
  for (const group of groups)
    give(able.findLast((person) => lastOf(person.ties).org === group), group, 'group_leader', random.int(100, 900)) // prettier-ignore
  if (branch.setting === 'non_public_enterprise' && random.chance(0.6))
    give(lastOf(able), branch, 'party_building_instructor', random.int(60, 600))
  if (branch.setting !== 'village' || branch.form !== 'regular') return
  if (random.chance(0.2)) give(able[COMMITTEE.length], branch, 'first_secretary', random.int(30, 700))
  const learners = people.filter((person) => lastOf(person.memberships).memberStatus === 'learner' && isPresent(person))
  for (const person of [...able.slice(0, 2), ...learners])
    give(person, branch, 'villagers_committee_member', random.int(60, 1500))
}
