import type { OrgForm, OrgKind, OrgSetting } from '../types.ts'
import { addDays, addYears, later } from './days.ts'
import * as places from './places.ts'
import type { Random } from './random.ts'

/** An organisation of the invented county. `people` is how many belong to it directly. */
export interface DemoOrg {
  id: string
  parent: DemoOrg | null
  kind: OrgKind
  form: OrgForm
  setting: OrgSetting
  name: string
  shortName: string | null
  code: string
  phone: string | null
  address: string | null
  establishedOn: string
  dissolvedOn: string | null
  sortOrder: number
  people: number
  /** The branch whose people fill the posts of this committee. */
  seat: DemoOrg | null
  childCount: number
}

interface Options {
  branches: number
  townships: number
  people: number
  today: string
  random: Random
  newId: () => string
}

interface Details {
  setting?: OrgSetting
  form?: OrgForm
  /** A branch called 'X党支部' is 'X' for short. */
  shortName?: string
}

type Add = (parent: DemoOrg | null, kind: OrgKind, name: string, details?: Details) => DemoOrg
type Village = () => string

/** All organisations, those above before those below, with `people` shared out among branches and groups. */
export function plantTree(options: Options): DemoOrg[] {
  const { branches, random } = options
  const orgs: DemoOrg[] = []
  const add: Add = (parent, kind, name, details = {}) => {
    const org = makeOrg(options, parent, kind, name, details)
    orgs.push(org)
    if (parent && !parent.seat && kind === 'branch') parent.seat = org
    return org
  }
  const village = places.villageNames(random)
  const county = add(null, 'committee', `中共${places.COUNTY}县委`, {
    setting: 'government_agency',
    shortName: `${places.COUNTY}县委`,
  })
  const central = plantCountySeat(add, county, branches)
  county.seat = central
  const rest = branches - countBranches(orgs)
  const townships = Math.max(1, Math.min(options.townships, Math.floor(rest / 5)))
  for (let n = 0; n < townships; n++) {
    const share = Math.floor(rest / townships) + (n < rest % townships ? 1 : 0)
    plantTownship(add, county, n, share, village)
  }
  dissolveSome(options, orgs, add)
  sharePeople(options, orgs, add)
  return orgs
}

const countBranches = (orgs: readonly DemoOrg[]) => orgs.filter((org) => org.kind === 'branch').length

function makeOrg(options: Options, parent: DemoOrg | null, kind: OrgKind, name: string, details: Details): DemoOrg {
  const { random, today, newId } = options
  const {
    setting = parent?.setting ?? 'other',
    form = 'regular',
    shortName = name.replace(/(直属|临时)?党(支部|总支|委)$/, ''),
  } = details
  const isYoung = form === 'temporary' || form === 'migrant' || setting === 'non_public_enterprise'
  const bornOn = addDays(today, isYoung ? -random.int(500, 4000) : -random.int(7000, 24_000))
  const sortOrder = parent ? ++parent.childCount : 0
  return {
    id: newId(),
    parent,
    kind,
    form,
    setting,
    name,
    shortName: shortName === name ? null : shortName,
    code: parent ? `${parent.code}-${String(sortOrder).padStart(2, '0')}` : 'QH',
    // 0300 is no area code.
    phone: kind === 'branch' || kind === 'group' ? null : `0300-${random.int(2_000_000, 7_999_999)}`,
    address: kind === 'group' ? null : (details.shortName ?? shortName),
    establishedOn: parent ? later(bornOn, addDays(parent.establishedOn, 30)) : addDays(today, -27_000),
    dissolvedOn: null,
    sortOrder,
    people: 0,
    seat: null,
    childCount: 0,
  }
}

/** Committees of the county seat and their branches, about a quarter of all. Returns the branch that staffs the county committee. */
function plantCountySeat(add: Add, county: DemoOrg, branches: number): DemoOrg {
  const share = (of: number) => Math.max(1, Math.round(branches * of))
  const branch = (parent: DemoOrg, list: readonly string[], index: number, setting: OrgSetting) =>
    add(parent, 'branch', `${places.numbered(list, index)}党支部`, { setting })
  const many = (parent: DemoOrg, list: readonly string[], count: number, setting: OrgSetting) =>
    Array.from({ length: count }, (_, n) => branch(parent, list, n, setting))

  const organs = add(county, 'work_committee', '县直机关工委', { setting: 'government_agency' })
  const agencies = many(organs, places.AGENCIES, share(0.08), 'government_agency')
  many(organs, places.INSTITUTIONS, share(0.02), 'public_institution')
  many(organs, places.STATE_ENTERPRISES, share(0.02), 'state_owned_enterprise')
  for (let n = 0; n < share(0.005); n++)
    add(organs, 'branch', `${places.numbered(['乡村振兴工作队', '重点工程指挥部'], n)}临时党支部`, { form: 'temporary' })

  const education = add(county, 'primary_committee', '县教育系统党委', { setting: 'school' })
  add(education, 'branch', '县教育局机关党支部', { setting: 'government_agency' })
  const middle = add(education, 'general_branch', '县第一中学党总支')
  for (const part of ['高一年级', '高二年级', '高三年级']) add(middle, 'branch', `${part}党支部`)
  many(education, places.SCHOOLS, share(0.03), 'school')

  const health = add(county, 'primary_committee', '县卫生健康系统党委', { setting: 'public_institution' })
  add(health, 'branch', '县卫生健康局机关党支部', { setting: 'government_agency' })
  const hospital = add(health, 'general_branch', '县人民医院党总支')
  for (const part of ['内科', '外科', '门诊医技']) add(hospital, 'branch', `${part}党支部`)
  many(health, places.HEALTH, share(0.02), 'public_institution')

  const newBodies = add(county, 'work_committee', '县“两新”工委', { setting: 'non_public_enterprise' })
  add(newBodies, 'branch', '县“两新”工委机关党支部', { setting: 'government_agency' })
  many(newBodies, places.PRIVATE, share(0.03), 'non_public_enterprise')
  many(newBodies, places.SOCIETIES, share(0.02), 'social_organisation')

  for (let n = 0; n < share(0.01); n++)
    add(county, 'branch', `${places.numbered(['县委党校', '县消防救援大队', '县烟草专卖局'], n)}直属党支部`, {
      form: 'direct',
      setting: 'public_institution',
    })
  return agencies[1] ?? agencies[0]! // the organisation department
}

/** One township with `count` branches: organ, community, school, clinic, one special form, the rest villages. */
function plantTownship(add: Add, county: DemoOrg, index: number, count: number, village: Village) {
  const name = places.townshipName(index)
  const place = name.slice(0, -1)
  const town = add(county, 'primary_committee', `${name}党委`, { setting: 'township_organ' })
  const branch = (title: string, setting: OrgSetting, form: OrgForm = 'regular') =>
    add(town, 'branch', `${title}党支部`, { setting, form })
  const special = [
    () => branch(`${name}驻省城流动党员`, 'other', 'migrant'),
    () => branch(`${place}农产品加工园联合`, 'non_public_enterprise', 'joint'),
    () => branch(`${place}果蔬种植专业合作社`, 'social_organisation'),
    () => branch(`${village()}${village()}联合`, 'village', 'joint'),
  ]
  const usual = [
    () => branch(`${name}机关`, 'township_organ'),
    () => branch(`${place}社区`, 'urban_community'),
    special[index % special.length]!,
    () => branch(`${name}中心学校`, 'school'),
    () => branch(`${name}卫生院`, 'public_institution'),
  ]
  for (const make of usual.slice(0, count)) make()
  let left = count - usual.length
  // A large village has a general branch with three branches below it.
  if (index % 3 === 0 && left >= 4) {
    const large = village()
    const general = add(town, 'general_branch', `${large}党总支`, { setting: 'village' })
    for (const number of ['第一', '第二', '第三']) add(general, 'branch', `${large}${number}党支部`)
    left -= 3
  }
  for (; left > 0; left--) branch(village(), 'village')
}

/** Every hundredth branch or so had a neighbour that was merged away: old ties point to it. */
function dissolveSome({ random, today }: Options, orgs: readonly DemoOrg[], add: Add) {
  const villages = orgs.filter(
    (org) => org.kind === 'branch' && org.setting === 'village' && org.parent?.kind === 'primary_committee',
  )
  for (const neighbour of villages.filter((_, n) => n % 60 === 30)) {
    const former = add(neighbour.parent, 'branch', `原${neighbour.shortName ?? neighbour.name}第二党支部`, { setting: 'village' })
    former.dissolvedOn = later(addYears(today, -random.int(2, 6)), addDays(former.establishedOn, 400))
  }
}

/** Gives every living branch its size, exactly `people` in all, and divides some large village branches into groups. */
function sharePeople({ people, random }: Options, orgs: DemoOrg[], add: Add) {
  const branches = orgs.filter((org) => org.kind === 'branch' && !org.dissolvedOn)
  const weights = branches.map((org) => sizeOf(org) * (0.6 + random.next() * 0.8))
  const sum = weights.reduce((total, one) => total + one, 0)
  let weightSoFar = 0
  let given = 0
  branches.forEach((branch, n) => {
    weightSoFar += weights[n]!
    const until = Math.round((weightSoFar / sum) * people)
    branch.people = until - given
    given = until
  })
  const large = branches.filter((org) => org.setting === 'village' && org.form === 'regular' && org.people >= 21)
  for (const branch of large.filter((_, n) => n % 4 === 0)) divide(branch, add)
}

function sizeOf(org: DemoOrg) {
  if (org.form === 'temporary') return 6
  if (org.form === 'joint') return 8
  return places.USUAL_SIZE[org.setting]
}

function divide(branch: DemoOrg, add: Add) {
  const groups = ['第一', '第二', '第三'].map((number) => add(branch, 'group', `${number}党小组`))
  groups.forEach((group, n) => (group.people = Math.floor(branch.people / 3) + (n < branch.people % 3 ? 1 : 0)))
  branch.people = 0
}
