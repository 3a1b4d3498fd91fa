/** A worker by itself, to be killed: node tests/support/settle-worker.ts <address of the database> <today>. */
import { setTimeout as sleep } from 'node:timers/promises'
import { createDb, createPool } from '#db/connect.ts'
import { settle } from '#server/requirements/index.ts'

const [url, today] = process.argv.slice(2) as [string, string]
const db = createDb(createPool(url, { max: 3 }))
for (;;) if ((await settle(db, () => today, { parallel: 2 })) === 0) await sleep(20)
