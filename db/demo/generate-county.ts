import type pg from 'pg'
import type { Keys } from '#server/keys.ts'
import { OperatorError } from '../operator-error.ts'
import { createTeacher } from './learning/teach.ts'
import { bear } from './life.ts'
import { fillOffices } from './offices.ts'
import type { DemoPerson, DemoTerm } from './person.ts'
import { createIds, createRandom } from './random.ts'
import { createWriter, writeOrgs } from './rows.ts'
import { plantTree, type DemoOrg } from './tree.ts'
import type { World } from './world.ts'

export interface CountyOptions {
  people: number
  /** Living branches; without it one for some seventeen people. At least 30. */
  branches?: number
  townships?: number
  /** The same seed and day give the same county. */
  seed: number
  /** Everything happened before this day. */
  today: string
  keys: Keys
  /** What people have learnt, last year and this, with claims and the accounts of those who recorded it; some thirty entries each. */
  withCredits?: boolean
  /** With it: the gatherings that most of it comes from, with who was called and who came. For counties of some thousand people. */
  withGatherings?: boolean
  /** Called after every batch with how many people are written. */
  onProgress?: (people: number) => void
}

/** People are written in batches of about this many, so that memory does not grow with the county. */
const BATCH = 5000
const FEWEST_BRANCHES = 30

/**
 * Fills an empty database with an invented county: all of it or, when interrupted, nothing.
 * Throws when there is anybody or any organisation already.
 */
export async function generateCounty(pool: pg.Pool, options: CountyOptions): Promise<{ orgs: number; people: number }> {
  const random = createRandom(options.seed)
  const newId = createIds(random, options.today)
  const branches = Math.max(FEWEST_BRANCHES, options.branches ?? Math.round((options.people * 180) / 3000))
  const townships = options.townships ?? Math.min(120, Math.max(2, Math.round(branches / 15)))
  const orgs = plantTree({ ...options, branches, townships, random, newId })
  const formerHomes = orgs.filter((org) => org.kind === 'branch' && org.form !== 'temporary')
  const world: World = { random, newId, today: options.today, formerHomes }
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Two fillings at once: the second one waits here, then finds the first one's county.
    await client.query('select pg_advisory_xact_lock(724090)')
    await refuseFilled(client)
    await writeOrgs(client, orgs)
    const people = await writePeople(client, world, orgs, options)
    await client.query(MARK, [{ seed: options.seed, today: options.today }])
    await client.query('commit')
    await client.query('analyze')
    return { orgs: orgs.length, people }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

const MARK = `insert into setting (key, value) values ('demo-county', $1) on conflict (key) do update set value = excluded.value`

/** Whether the database holds a county made by generateCounty. */
export async function hasDemoCounty(pool: pg.Pool): Promise<boolean> {
  return (await pool.query(`select from setting where key = 'demo-county'`)).rowCount === 1
}

async function refuseFilled(client: pg.PoolClient) {
  const { rows } = await client.query<{ filled: boolean }>(
    'select exists (select from person) or exists (select from org) as filled',
  )
  if (rows[0]?.filled)
    throw new OperatorError('This database already holds organisations or people; a demo county is only put into an empty one.')
}

async function writePeople(client: pg.PoolClient, world: World, orgs: readonly DemoOrg[], options: CountyOptions) {
  const writer = createWriter(options.keys, world.newId)
  const teacher = options.withCredits ? await createTeacher(client, { ...options, orgs }) : undefined
  const seats = Map.groupBy(
    orgs.filter((org) => org.seat && org.kind !== 'branch'),
    (org) => org.seat!,
  )
  const below = Map.groupBy(orgs, (org) => org.parent)
  let written = 0
  let people: DemoPerson[] = []
  let terms: DemoTerm[] = []
  const flush = async () => {
    await writer.write(client, people, terms)
    await teacher?.teach(client, people)
    written += people.length
    ;[people, terms] = [[], []]
    options.onProgress?.(written)
  }
  let serial = 0
  for (const branch of orgs.filter((org) => org.kind === 'branch' && !org.dissolvedOn)) {
    const homes = [branch, ...(below.get(branch) ?? [])]
    const here = homes.flatMap((home) => Array.from({ length: home.people }, () => bear(world, home, ++serial)))
    terms.push(...fillOffices(world, branch, here, seats.get(branch) ?? []))
    people.push(...here)
    if (people.length >= BATCH) await flush()
  }
  await flush()
  await teacher?.finish(client)
  return written
}
