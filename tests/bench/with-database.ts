import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, createPool, type Db } from '#db/connect.ts'
import { startEmbedded, type Embedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'

/** A PostgreSQL of its own with our tables, empty; all of it is gone afterwards. */
export async function withDatabase<T>(
  bench: (place: { db: Db; server: Embedded }) => Promise<T>,
  { durable = true, connections = 10 } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-bench-'))
  const server = await startEmbedded({ folder, durable })
  const pool = createPool(server.url, { max: connections })
  try {
    await migrate(server.url)
    return await bench({ db: createDb(pool), server })
  } finally {
    await pool.end()
    await server.stop()
    for (const path of new Set([folder, server.folder])) rmSync(path, { recursive: true, force: true })
  }
}
