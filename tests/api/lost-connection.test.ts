import { expect, test } from 'vitest'
import { createPool } from '#db/connect.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()

/** The database goes down while a transaction waits for its next statement: that one request fails, the process lives on. */
test('a connection lost between two statements fails the next statement, not the process', async () => {
  const pool = createPool(database.url, { max: 1 })
  const held = await pool.connect()
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid')
  const gone = new Promise<void>((resolve) => held.once('end', resolve))
  const owner = createPool(database.url, { max: 1, as: 'owner' })
  await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
  await owner.end()
  await gone
  await expect(held.query('select 1')).rejects.toThrow()
  held.release(true)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await pool.end()
})
