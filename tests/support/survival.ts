import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Db } from '#db/connect.ts'
import { installPresets, reconcile, settle, type Reconciled } from '#server/requirements/index.ts'
import { aCounty, anOrg, aPerson } from './county.ts'
import { happenings } from './random-county.ts'

const TODAY = '2026-09-15'
const SEED = 20260915
/** Things that happen at the same moment. */
const HANDS = 8

interface Options {
  db: Db
  /** As the owner. */
  url: string
  operations: number
  /** How often the worker is killed meanwhile. */
  kills: number
}

interface Survived {
  found: Reconciled
  /** How often each thing happened, and by what code how often one was refused. */
  done: ReadonlyMap<string, number>
  refused: ReadonlyMap<string, number>
  /** Everything that may happen. */
  names: readonly string[]
}

/** Lets random things happen in a county of 120 people while a worker judges and is killed again and again; then reconciles. */
export async function survive({ db, url, operations, kills }: Options): Promise<Survived> {
  const { next, names } = happenings(await settleIn(db), SEED)
  const [done, refused] = [new Map<string, number>(), new Map<string, number>()]
  const worker = killable(url)
  let count = 0
  const live = async () => {
    while (count++ < operations) {
      const { name, refusal } = await next()
      const tally = refusal ? refused : done
      tally.set(refusal ?? name, (tally.get(refusal ?? name) ?? 0) + 1)
    }
  }
  let isOver = false
  const torment = async () => {
    for (let killed = 0; killed < kills && !isOver; killed++) {
      worker.start()
      const target = ((killed + 1) * operations) / (kills + 1)
      while (count < target && !isOver) await new Promise((resolve) => setTimeout(resolve, 5))
      await worker.kill()
    }
    worker.start()
  }
  try {
    await Promise.all([Promise.all(Array.from({ length: HANDS }, live)).finally(() => (isOver = true)), torment()])
  } finally {
    await worker.kill()
  }
  await settle(db, () => TODAY)
  return { found: await reconcile(db, TODAY), done, refused, names }
}

async function settleIn(db: Db) {
  const { east, west, county, e1, e2, w1, w2 } = await aCounty(db)
  const south = await anOrg(db, county, 'primary_committee', '南湾镇党委')
  const branches = [e1, e2, w1, w2, await anOrg(db, south, 'branch', '南湾村党支部')]
  const people: string[] = []
  for (let n = 0; n < 120; n++) people.push((await aPerson(db, branches[n % branches.length]!, { fromOn: '2020-01-01' })).id)
  await installPresets(db, { now: new Date(), today: TODAY, appliesFrom: '2025-01-01' })
  return { db, branches, townships: [east, west, south], people }
}

/** A worker in a process of its own. */
function killable(url: string) {
  let worker: ChildProcess | undefined
  return {
    start: () =>
      void (worker = spawn(process.execPath, ['tests/support/settle-worker.ts', url, TODAY], {
        stdio: ['ignore', 'inherit', 'inherit'],
      })),
    async kill() {
      if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
      const ended = once(worker, 'exit')
      worker.kill('SIGKILL')
      await ended
    },
  }
}
