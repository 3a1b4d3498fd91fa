import type { AwayDirection } from '../types.ts'
import { addDays, later } from './days.ts'
import { nameOf } from './names.ts'
import { lastOf, type DemoAway, type DemoPerson } from './person.ts'
import { AWAY_PLACES } from './places.ts'
import type { World } from './world.ts'

const DIRECTIONS: readonly (readonly [AwayDirection, number])[] = [
  ['same_city', 25],
  ['same_province', 30],
  ['other_province', 44],
  ['abroad', 1],
]

export const isPresent = (person: DemoPerson) => lastOf(person.ties).untilOn === null
export const isActive = (person: DemoPerson) => lastOf(person.memberships).registryStatus === 'active'

/** Whether and since when a person lives elsewhere, and whether it is exempt from a hard target. */
export function leave(world: World, person: DemoPerson, age: number) {
  const { random, today } = world
  if (!isPresent(person)) return
  if (!isActive(person)) return void person.exemptions.push(exemption(world, person, 'registry_suspended'))
  const { form, setting } = lastOf(person.ties).org
  const share =
    form === 'migrant' ? 0.8 : age > 60 ? 0.01 : setting === 'village' ? 0.14 : setting === 'urban_community' ? 0.08 : 0.01
  if (random.chance(share)) return void person.away.push(away(world, addDays(today, -random.int(200, 1100)), null))
  if (random.chance(0.02)) {
    const returnedOn = addDays(today, -random.int(15, 500))
    person.away.push(away(world, addDays(returnedOn, -random.int(200, 700)), returnedOn))
  }
  const isInfirm = random.chance(age > 80 ? 0.4 : age > 70 ? 0.12 : age > 55 ? 0.015 : 0.005)
  if (isInfirm) person.exemptions.push(exemption(world, person, random.chance(0.95) ? 'infirm_or_ill' : 'other'))
}

function away({ random }: World, fromOn: string, untilOn: string | null): DemoAway {
  const direction = random.weighted(DIRECTIONS)
  const [place, hostOrg] = random.pick<readonly [string, string | null]>(AWAY_PLACES[direction])
  const isKnown = hostOrg !== null && random.chance(0.8)
  return {
    direction,
    place,
    hostOrg: isKnown ? hostOrg : null,
    contactName: isKnown ? nameOf(random, 'male', 1975) : null,
    contactPhone: isKnown ? `164${String(random.int(0, 99_999_999)).padStart(8, '0')}` : null,
    certificateNo: random.chance(0.7) ? `LD${fromOn.slice(0, 4)}${String(random.int(1, 99_999)).padStart(5, '0')}` : null,
    fromOn,
    untilOn,
  }
}

const NOTES = { infirm_or_ill: '年老体弱，行动不便', registry_suspended: '停止党籍期间', other: '长期照料重病家人' }

/** Decided by the branch for this year or the last, or since the registry was suspended; looked at again every year. */
function exemption({ today }: World, person: DemoPerson, reason: 'infirm_or_ill' | 'registry_suspended' | 'other') {
  const { org, fromOn } = lastOf(person.ties)
  const newYear = `${Number(today.slice(0, 4)) - (person.serial % 5 < 3 ? 1 : 0)}-01-01`
  const since = reason === 'registry_suspended' ? lastOf(person.memberships).fromOn : later(newYear, fromOn)
  const branch = org.kind === 'group' ? org.parent! : org
  return {
    reason,
    note: NOTES[reason],
    decidedBy: branch.name,
    fromOn: since,
    untilOn: null,
    reviewOn: `${today.slice(0, 4)}-12-31`,
  }
}
