import type pg from 'pg'
import { isPresent } from '../absence.ts'
import { lastOf, type DemoPerson } from '../person.ts'
import { createIds, createRandom } from '../random.ts'
import type { DemoOrg } from '../tree.ts'
import { officeAccounts, personAccount, type DemoAccount } from './accounts.ts'
import { calledTo } from './attend.ts'
import { plan, type Gathering } from './calendar.ts'
import { declare, entriesOfClaim, type Declared } from './claims.ts'
import { createHalls } from './halls.ts'
import { entriesOf, learnsOnline, onlineEntries, someReversals, type Entry, type Maker, type Title } from './entries.ts'
import { writeAccounts, writeClaims, writeEntries } from './rows.ts'
import { COURSES, FILMS } from './themes.ts'

/** Writes what a batch of people have learnt, with the accounts of those who recorded it. */
export interface Teacher {
  teach: (client: pg.PoolClient, people: readonly DemoPerson[]) => Promise<void>
  /** After the last batch: the gatherings themselves, if they are wanted. */
  finish: (client: pg.PoolClient) => Promise<void>
}

interface Options {
  seed: number
  today: string
  orgs: readonly DemoOrg[]
  /** Who was called and who came is kept in memory until the end: for counties of some thousand people. */
  withGatherings?: boolean | undefined
}

/** What learning looks like in this county: last year, and this year up to yesterday. Writes the accounts of the offices. */
export async function createTeacher(client: pg.PoolClient, { seed, today, orgs, withGatherings }: Options): Promise<Teacher> {
  const random = createRandom(seed ^ 0x5eed) // its own stream: the people are the same with and without
  const maker: Maker = { random, newId: createIds(random, today), today }
  const lastYear = Number(today.slice(0, 4)) - 1
  const firstDay = `${lastYear}-01-01`
  const offices = officeAccounts(orgs, maker.newId)
  await writeAccounts(client, [...offices.values()], '2020-01-01')
  const season = { firstDay, today, held: holder(maker, [lastYear, lastYear + 1]), zealOf: zealOf(maker) }
  const titles: Title[] = [
    ...FILMS.map((film) => ({ ...film, id: maker.newId(), kind: 'film' as const })),
    ...COURSES.map((course) => ({ ...course, id: maker.newId(), kind: 'course' as const })),
  ]
  const paths = await readPaths(client, orgs)
  const recorders = new Recorders(maker, offices)
  const halls = withGatherings ? createHalls(createRandom(seed ^ 0xa11), maker) : undefined

  return {
    async teach(client, people) {
      const entries: Entry[] = []
      const claims: Declared[] = []
      recorders.appoint(people)
      for (const person of people) {
        const by = recorders.of(lastOf(person.ties).org)
        for (const one of calledTo(random, person, season)) {
          const recorder = recorders.for(one.gathering, by)
          const earned = one.came ? entriesOf(maker, person, one, recorder) : []
          entries.push(...earned)
          halls?.enter(person, one, { earned, recorder })
        }
        const accountId = isPresent(person) && learnsOnline(maker, person) ? recorders.accountOf(person) : null
        if (accountId === null) continue
        entries.push(...onlineEntries(maker, person, titles, { firstDay, accountId }))
        const asked = { firstDay, declaredBy: accountId, decider: recorders.officeOf(lastOf(person.ties).org) }
        const claim = person.isMember && random.chance(0.12) ? declare(maker, person, asked) : null
        if (!claim) continue
        claims.push(claim)
        entries.push(...entriesOfClaim(maker, claim))
      }
      entries.push(...someReversals(maker, entries, offices.values().next().value?.id ?? null))
      await writeAccounts(client, recorders.takeNew(), '2022-01-01')
      await writeClaims(client, claims)
      await writeEntries(client, entries, paths)
    },
    finish: async (client) => halls?.write(client),
  }
}

/** What a body and those above it held, worked out once for each. */
function holder(maker: Maker, years: readonly number[]) {
  const plans = new Map<DemoOrg, Gathering[]>()
  const planOf = (body: DemoOrg) => {
    let found = plans.get(body)
    if (!found) plans.set(body, (found = plan({ ...maker, years }, body)))
    return found
  }
  const all = new Map<DemoOrg, Gathering[]>()
  return (org: DemoOrg): Gathering[] => {
    const known = all.get(org)
    if (known) return known
    const held = [...planOf(org), ...(org.parent ? above(org.parent) : [])]
    all.set(org, held)
    return held
  }
  function above(org: DemoOrg): Gathering[] {
    return [...planOf(org), ...(org.parent ? above(org.parent) : [])]
  }
}

/** Some branches bring nearly everybody together, some few do not. */
function zealOf({ random }: Maker) {
  const known = new Map<DemoOrg, number>()
  return (org: DemoOrg) => {
    const body = org.kind === 'group' && org.parent ? org.parent : org
    let zeal = known.get(body)
    if (zeal === undefined) known.set(body, (zeal = random.chance(0.08) ? 0.8 : 0.92 + random.next() * 0.13))
    return zeal
  }
}

async function readPaths(client: pg.PoolClient, orgs: readonly DemoOrg[]): Promise<Map<DemoOrg, string>> {
  const { rows } = await client.query<{ id: string; path: string }>('select id, path from org')
  const byId = new Map(rows.map(({ id, path }) => [id, path]))
  return new Map(orgs.map((org) => [org, byId.get(org.id)!]))
}

/** Who posts what a body held: its secretary, or the office above. */
class Recorders {
  #maker: Maker
  #offices: Map<DemoOrg, DemoAccount>
  #ofPerson = new Map<DemoPerson, DemoAccount>()
  #ofBranch = new Map<DemoOrg, DemoAccount>()
  #new: DemoAccount[] = []
  /** The secretaries of the first township have no account: theirs are the demo accounts that people sign in with. */
  #first: DemoOrg | undefined

  constructor(maker: Maker, offices: Map<DemoOrg, DemoAccount>) {
    this.#maker = maker
    this.#offices = offices
    this.#first = [...offices.keys()].find(({ setting }) => setting === 'township_organ')
  }

  /** Gives most of the secretaries among these people an account. */
  appoint(people: readonly DemoPerson[]) {
    for (const person of people) {
      const post = person.posts.find(
        ({ position, untilOn, org }) => position === 'secretary' && !untilOn && org.kind === 'branch',
      )
      if (post && post.org.parent !== this.#first && this.#maker.random.chance(0.8)) this.#open(person, post.org)
    }
  }

  #open(person: DemoPerson, branch: DemoOrg | null) {
    const account = personAccount(person, branch, this.#maker.newId)
    this.#ofPerson.set(person, account)
    if (branch) this.#ofBranch.set(branch, account)
    this.#new.push(account)
    return account
  }

  accountOf = (person: DemoPerson): string => (this.#ofPerson.get(person) ?? this.#open(person, null)).id

  /** The account of the branch a person belongs to, or of the office above. */
  of = (org: DemoOrg): string | null =>
    (this.#ofBranch.get(org.kind === 'group' ? org.parent! : org) ?? null)?.id ?? this.officeOf(org)

  officeOf(org: DemoOrg): string | null {
    for (let at: DemoOrg | null = org; at; at = at.parent) if (this.#offices.has(at)) return this.#offices.get(at)!.id
    return null
  }

  /** What the branch itself held is posted by the branch. */
  for = ({ by, level }: Gathering, own: string | null) => (level === 'branch' ? own : this.officeOf(by))

  /** Accounts opened since the last call. */
  takeNew() {
    const taken = this.#new
    this.#new = []
    return taken
  }
}
