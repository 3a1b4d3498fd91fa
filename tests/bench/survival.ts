import { survive } from '../support/survival.ts'
import { table } from './measure.ts'
import { withDatabase } from './with-database.ts'

const OPERATIONS = 10_000
const KILLS = 12

/** No figure of speed: what standing is like after ten thousand things have happened and the worker was killed again and again. */
export async function benchSurvival(): Promise<string> {
  return withDatabase(
    async ({ db, server }) => {
      const from = performance.now()
      const { found, done, refused } = await survive({ db, url: server.url, operations: OPERATIONS, kills: KILLS })
      const seconds = ((performance.now() - from) / 1000).toFixed(0)
      const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, one) => total + one, 0)
      const head = [
        'operations',
        'done',
        'refused by a rule',
        'worker killed',
        'people',
        'waiting',
        'differences',
        'wrong counts',
        's',
      ]
      const row = [
        OPERATIONS,
        sum(done),
        sum(refused),
        KILLS,
        found.people,
        found.waiting,
        found.differenceCount,
        found.countDifferences,
      ]
      return `${table(head, [[...row.map(String), seconds]])}\n\nDone: ${listed(done)}\nRefused: ${listed(refused)}`
    },
    { durable: false, connections: 20 },
  )
}

const listed = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, n]) => `${name} ${n}`).join(', ')
