import { statfs } from 'node:fs/promises'
import { Gauge, type Registry } from '@prometheus-io/client'
import { poolCounts } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { listQueues, readEncodes, readFigures } from './figure-queries.ts'

/** However often somebody looks, the database is asked this often. */
const KEEP_MS = 5000

/**
 * Figures of the whole system, whichever process is asked: they come from the database. Labels are names of queues, states and our
 * own words, so their number is bounded. What cannot be read is left out, and lunxun_database_up says why.
 */
export function measureOperations(deps: Deps, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `lunxun_${name}`, help, labelNames, registers: [registry] })
  const up = gauge('database_up', '1 while the database answers')
  const jobs = gauge('queue_jobs', 'Jobs by queue and state: waiting, active, failed', ['queue', 'state'])
  const oldest = gauge('queue_oldest_seconds', 'How long the oldest job that might run has waited', ['queue'])
  const stale = gauge('stale_people', 'People who wait to be judged again')
  const sessions = gauge('sessions', 'Sessions: open, and active within a quarter of an hour', ['state'])
  const backup = gauge('backup_age_seconds', 'Time since the last backup; absent when there was none')
  const versions = gauge('film_versions', 'Film versions by state', ['state'])
  const work = gauge('encode_work_seconds', 'Seconds of encoding of what became ready within a day')
  const film = gauge('encode_film_seconds', 'Seconds of film of what became ready within a day')
  const failed = gauge('encode_failures', 'Encodes that failed within a day')
  const pool = gauge('database_connections', 'Connections of this process: open, idle, and requests that wait for one', ['state'])
  const free = gauge('disk_free_bytes', 'Free space where LUNXUN_DATA lies')
  const size = gauge('disk_size_bytes', 'Size of the disk where LUNXUN_DATA lies')

  async function askDatabase() {
    const [queues, figures, encodes] = await Promise.all([listQueues(deps.db), readFigures(deps.db), readEncodes(deps.db)])
    jobs.reset() // a queue or state that is gone must not stay at its last value
    oldest.reset()
    for (const { queue, waiting, active, failed: lost, oldestS } of queues) {
      for (const [state, count] of Object.entries({ waiting, active, failed: lost })) jobs.set({ queue, state }, count)
      oldest.set({ queue }, oldestS)
    }
    stale.set(figures.stalePeople)
    sessions.set({ state: 'open' }, figures.openSessions)
    sessions.set({ state: 'active' }, figures.activeSessions)
    backup.reset()
    if (figures.backupAgeS === null) backup.remove()
    else backup.set(figures.backupAgeS)
    versions.reset()
    for (const { state, count } of encodes.states) versions.set({ state }, count)
    work.set(encodes.workS)
    film.set(encodes.filmS)
    failed.set(encodes.failed)
  }

  async function askMachine() {
    for (const [state, count] of Object.entries(poolCounts())) pool.set({ state }, count)
    const { bavail, blocks, bsize } = await statfs(deps.config.LUNXUN_DATA)
    free.set(bavail * bsize)
    size.set(blocks * bsize)
  }

  let askedAt = -Infinity
  return async function refresh() {
    await askMachine().catch(() => undefined)
    if (performance.now() - askedAt < KEEP_MS) return
    askedAt = performance.now()
    await askDatabase().then(
      () => up.set(1),
      () => up.set(0),
    )
  }
}
