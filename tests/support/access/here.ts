import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import type { Role } from '#db/types.ts'
import { hashPassword } from '#server/accounts/index.ts'
import { installPresets } from '#server/requirements/index.ts'
import { PASSWORD } from '../accounts.ts'
import { aCounty, anOrg, aPerson, signedIn, type TestOrg } from '../county.ts'

/** Inside: where the role of the asker was granted (东河). Outside: 西山. */
export type Side = 'inside' | 'outside'

/** Everything outside is named so that an answer that speaks of it gives itself away. */
export const OUTSIDE = /西山|云岭|松坡|西外/

export interface Who {
  accountId: string
  personId: string
  memberNo: string
  sessionId: string
  headers: Record<string, string>
}

export interface World {
  app: App
  deps: Deps
  county: Awaited<ReturnType<typeof aCounty>>
}

let count = 0

/** Somebody with an account, who belongs to `home`; with a role when one is named, granted at `at`. */
export async function somebody({ deps }: World, home: TestOrg, name: string, role?: Role, at = home): Promise<Who> {
  const { db } = deps
  const person = await aPerson(db, home, { name, memberNo: `A-${++count}` })
  const { accountId, headers } = await signedIn(db, { at, personId: person.id, ...(role ? { role } : {}) })
  const { id } = await db.selectFrom('session').select('id').where('accountId', '=', accountId).executeTakeFirstOrThrow()
  return { accountId, headers, personId: person.id, memberNo: person.memberNo, sessionId: id }
}

/** Two townships with people on both sides, and the policies that come with the product. */
export async function aWorld({ app, deps }: Omit<World, 'county'>): Promise<World> {
  const world = { app, deps, county: await aCounty(deps.db) }
  await installPresets(deps.db, { now: new Date(), today: '2026-06-30' })
  for (const side of ['inside', 'outside'] as const) await hereOf(world, side, null)
  return world
}

/**
 * The same world with a branch of its own on both sides: what requests leave behind would otherwise gather in one branch, and
 * every gathering expect everybody.
 */
export async function besideOthers(world: World): Promise<World> {
  const { county, deps } = world
  const number = ++count // before waiting: others count too
  const e1 = await anOrg(deps.db, county.east, 'branch', `柳树村第${number}党支部`)
  const w1 = await anOrg(deps.db, county.west, 'branch', `云岭村第${number}党支部`)
  const beside = { ...world, county: { ...county, e1, w1 } }
  await hereOf(beside, 'outside', null)
  return beside
}

/** The place a sample request points at, and things to point at: new ones for every request, since requests change them. */
export interface Here extends World {
  side: Side
  viewer: Who | null
  township: TestOrg
  branch: TestOrg
  /** Whose own things are here: the viewer inside, somebody else outside. */
  owner: Who
  personName: string
  person: () => Promise<string>
  /** Somebody else with an account who belongs here. */
  member: () => Promise<Who>
  /** A branch of its own below the township. */
  newBranch: () => Promise<string>
  /** A name that nothing else has. */
  name: (text: string) => string
}

export async function hereOf(world: World, side: Side, viewer: Who | null): Promise<Here> {
  const { county, deps } = world
  const isInside = side === 'inside'
  const [township, branch] = isInside ? [county.east, county.e1] : [county.west, county.w1]
  const name = (text: string) => `${isInside ? '东内' : '西外'}${text}${++count}`
  const personName = isInside ? '东内人' : 'A西外人' // sorts first, so that a list that leaks shows it on its first page
  const member = () => somebody(world, branch, personName)
  return {
    ...world,
    ...{ side, viewer, township, branch, name, personName, member },
    owner: isInside && viewer ? viewer : await member(),
    person: async () => (await aPerson(deps.db, branch, { name: personName, memberNo: `A-${++count}` })).id,
    newBranch: async () => (await anOrg(deps.db, township, 'branch', name('党支部'))).id,
  }
}

let hash: Promise<string> | undefined

/** Lets somebody sign in by password. */
export async function givePassword({ deps }: World, { accountId }: Who): Promise<void> {
  const passwordHash = await (hash ??= hashPassword(PASSWORD))
  await deps.db.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
}
