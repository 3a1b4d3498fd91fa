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
  await database.db.transaction().execute((trx) => jobs.send(trx, 'dry-run-policy', { dryRunId: 'none' }))
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), { timeout: 20_000 })
  expect(String(told[0])).toMatch(/^job dry-run-policy \S+ failed: 23505 Error: duplicate key value\n +at /)
  expect(String(told[0])).not.toContain('QH0000001')
})
