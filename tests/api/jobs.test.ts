import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { startJobs, type Jobs } from '#server/jobs.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const opened: Jobs[] = []
afterAll(() => Promise.all(opened.map((jobs) => jobs.stop())))

test('a job that fails is told to the operator by name, without what the database quotes of the row', async () => {
  const told: unknown[] = []
  const jobs = await startJobs(database.url, { isWorker: true, onError: (error) => void told.push(error) })
  opened.push(jobs)
  await jobs.work('dry-run-policy', async () => {
    throw Object.assign(new Error('duplicate key value'), {
      code: '23505',
      detail: 'Key (member_no)=(QH0000001) already exists.',
    })
  })
  await database.db.transaction().execute((trx) => jobs.send(trx, 'dry-run-policy', { dryRunId: 'none' }, 'none'))
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 20_000 })
  expect(String(told[0])).toMatch(/^job dry-run-policy \S+ failed: 23505 Error: duplicate key value\n +at /)
  expect(String(told[0])).not.toContain('QH0000001')
})

/** Handles jobs that each take a moment; tells which were handled, and how many of them at once at most. */
async function working(jobs: Jobs, name: 'encode-film' | 'check-import', atOnce?: number) {
  const handled: string[] = []
  let [busy, most] = [0, 0]
  const handle = async (payload: { versionId: string } | { importId: string }) => {
    most = Math.max(most, ++busy)
    await sleep(300)
    busy--
    handled.push('versionId' in payload ? payload.versionId : payload.importId)
  }
  await jobs.work(name, handle, atOnce)
  return { handled, most: () => most }
}

test('jobs about different things wait for each other and none is dropped; a second one about the same thing is not needed', async () => {
  const jobs = await startJobs(database.url, { isWorker: true, onError: () => undefined })
  opened.push(jobs)
  const { handled, most } = await working(jobs, 'check-import')
  await database.db.transaction().execute(async (trx) => {
    for (const id of ['a', 'b', 'b', 'c']) await jobs.send(trx, 'check-import', { importId: id, thenApply: false }, id)
  })
  await vi.waitFor(() => expect(handled.toSorted()).toEqual(['a', 'b', 'c']), { timeout: 20_000 })
  expect(most()).toBe(1)
})

test('as many at once as the worker is told', async () => {
  const jobs = await startJobs(database.url, { isWorker: true, onError: () => undefined })
  opened.push(jobs)
  const { handled, most } = await working(jobs, 'encode-film', 2)
  await database.db.transaction().execute(async (trx) => {
    for (const id of ['a', 'b', 'c', 'd']) await jobs.send(trx, 'encode-film', { versionId: id }, id)
  })
  await vi.waitFor(() => expect(handled.toSorted()).toEqual(['a', 'b', 'c', 'd']), { timeout: 20_000 })
  expect(most()).toBe(2)
})
