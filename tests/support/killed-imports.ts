import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { beforeAll } from 'vitest'
import { ensureWebBuild } from '#server/build-web.ts'
import type { ImportState } from './imports.ts'
import { csvOf, manyRows } from './people-files.ts'
import { usePrograms } from './process.ts'

/** A folder for the data of a server; remove() it afterwards. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-kill-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Sends a file to a running server and lets it go on by itself. Returns the id of the import. */
export async function sendTo(address: string, headers: Record<string, string>, bytes: Buffer): Promise<string> {
  const reply = await fetch(`${address}/api/v1/people/imports?filename=a.csv&dryRun=false`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  })
  if (reply.status !== 202) throw new Error(`${reply.status} ${await reply.text()}`)
  return ((await reply.json()) as ImportState).id
}

/** What stands in the database, whoever is alive to say so. */
export async function ask<T extends pg.QueryResultRow>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<T>(query)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

interface Progress extends pg.QueryResultRow {
  state: string
  done_count: number
}

/** Waits until the only import of the database is as wanted. */
export async function until(url: string, isSo: (now: Progress) => boolean): Promise<void> {
  for (;;) {
    const [now] = await ask<Progress>(url, 'select state::text, done_count from import_batch')
    if (now && isSo(now)) return
    if (now && ['refused', 'failed'].includes(now.state)) throw new Error(`The import is ${now.state}`)
    await sleep(20)
  }
}

/** People, ties and memberships that an import has made. */
export async function countImported(url: string): Promise<number[]> {
  const [row] = await ask<{ people: number; ties: number; memberships: number }>(
    url,
    `select (select count(*)::int from person where import_id is not null) as people, (select count(*)::int from tie) as ties,
      (select count(*)::int from membership) as memberships`,
  )
  return [row!.people, row!.ties, row!.memberships]
}

const ROWS = 20_000
/** As countImported() counts them. */
export const ALL = [ROWS, ROWS, 2 * ROWS]
export const NONE = [0, 0, 0]
export const manyPeople = () => csvOf(manyRows(ROWS, ['柳树村党支部', '石桥村党支部', '云岭村党支部', '松坡村党支部']))
export const isHalfWay = (now: Progress) => now.state === 'running' && now.done_count >= 4000

const PAGES = join(import.meta.dirname, '../../build/index.html')

/** Starts servers as an operator would. */
export function useServers() {
  const startProgram = usePrograms()
  beforeAll(async () => {
    if (!existsSync(PAGES)) await ensureWebBuild() // the server does not start without any; old ones will do
  })
  return async (env: Record<string, string>) => {
    const program = startProgram('server/main.ts', { PORT: '0', LOG_LEVEL: 'error', ...env })
    const address = await program.says(/serves on (\S+)/)
    const kill = async () => {
      program.signal('SIGKILL')
      await program.ended
    }
    return { ...program, address, kill }
  }
}
