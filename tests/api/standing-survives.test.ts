import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installPresets, reconcile, settle } from '#server/requirements/index.ts'
import { aCounty, anOrg, aPerson } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { happenings } from '../support/random-county.ts'

const database = useDatabase()
const TODAY = '2026-09-15'
const OPERATIONS = 10_000
const KILLS = 12
let worker: ChildProcess | undefined

const work = () =>
  void (worker = spawn(process.execPath, ['tests/support/settle-worker.ts', database.url, TODAY], {
    stdio: ['ignore', 'inherit', 'inherit'],
  }))
async function kill() {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
}

let world: Parameters<typeof happenings>[0]
beforeAll(async () => {
  const { db } = database
  const { east, west, county, e1, e2, w1, w2 } = await aCounty(db)
  const south = await anOrg(db, county, 'primary_committee', '南湾镇党委')
  const branches = [e1, e2, w1, w2, await anOrg(db, south, 'branch', '南湾村党支部')]
  const people: string[] = []
  for (let n = 0; n < 120; n++) people.push((await aPerson(db, branches[n % branches.length]!, { fromOn: '2020-01-01' })).id)
  await installPresets(db, { now: new Date(), today: TODAY, appliesFrom: '2025-01-01' })
  world = { db, branches, townships: [east, west, south], people }
})
afterAll(kill)

test(
  'after 10,000 random operations and a worker killed again and again, standing is what judging says',
  { timeout: 900_000 },
  async () => {
    const { next, names } = happenings(world, 20260915)
    const [done, refused] = [new Map<string, number>(), new Map<string, number>()]
    let count = 0
    const live = async () => {
      while (count++ < OPERATIONS) {
        const { name, refusal } = await next()
        const tally = refusal ? refused : done
        tally.set(refusal ?? name, (tally.get(refusal ?? name) ?? 0) + 1)
      }
    }
    let isOver = false
    const torment = async () => {
      for (let kills = 0; kills < KILLS && !isOver;) {
        work()
        const target = ((kills + 1) * OPERATIONS) / (KILLS + 1)
        while (count < target && !isOver) await new Promise((resolve) => setTimeout(resolve, 5))
        await kill()
        kills++
      }
      work()
    }
    await Promise.all([Promise.all(Array.from({ length: 8 }, live)).then(() => (isOver = true)), torment()])
    await kill()
    await settle(database.db, () => TODAY)
    const found = await reconcile(database.db, TODAY)
    console.log('Done:', Object.fromEntries(done), 'refused:', Object.fromEntries(refused), 'people:', found.people)
    expect(names.filter((name) => !done.has(name))).toEqual([])
    expect(found).toMatchObject({ waiting: 0, differences: [], differenceCount: 0, countDifferences: 0 })
  },
)
