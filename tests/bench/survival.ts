import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, createPool } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { survive } from '../support/survival.ts'
import { table } from './measure.ts'

const OPERATIONS = 10_000
const KILLS = 12

/** No figure of speed: what standing is like after ten thousand things have happened and the worker was killed again and again. */
export async function benchSurvival(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-bench-'))
  const server = await startEmbedded({ folder, durable: false })
  await migrate(server.url)
  const pool = createPool(server.url, { max: 20 })
  try {
    const from = performance.now()
    const { found, done, refused } = await survive({ db: createDb(pool), url: server.url, operations: OPERATIONS, kills: KILLS })
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
  } finally {
    await pool.end()
    await server.stop()
    for (const path of new Set([folder, server.folder])) rmSync(path, { recursive: true, force: true })
  }
}

const listed = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, n]) => `${name} ${n}`).join(', ')
