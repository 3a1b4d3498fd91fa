import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDb, createPool, type Db } from '#db/connect.ts'

interface TestDatabase {
  /** As the owner. */
  url: string
  /** As the application. */
  db: Db
  pool: pg.Pool
}

let count = 0

/** A database of this test file's own, cloned from the template in some hundredths of a second; dropped afterwards. */
export function useDatabase(): TestDatabase {
  const database = {} as TestDatabase
  const name = `lunxun_test_${process.pid}_${Date.now()}_${count++}`
  beforeAll(async () => {
    await onServer(`create database ${name} template ${inject('template')}`)
    database.url = Object.assign(new URL(inject('serverUrl')), { pathname: `/${name}` }).href
    database.pool = createPool(database.url, { max: 20 })
    database.db = createDb(database.pool)
  })
  afterAll(async () => {
    await database.pool?.end()
    await onServer(`drop database if exists ${name} with (force)`)
  })
  return database
}

async function onServer(statement: string) {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
