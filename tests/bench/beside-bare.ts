import type { BenchCounty } from './county.ts'
import { percentile, timesOf } from './measure.ts'

interface Asked {
  name: string
  /** Below /api/v1. */
  path: string
  headers: Record<string, string>
  requests: number
}

export interface Beside {
  p50: number
  p95: number
  /** Of the same statements sent straight to the database. */
  bareP95: number
}

/** Milliseconds of a request over HTTP, beside the statements it sends, sent without us. */
export async function besideBare(county: BenchCounty, { name, path, headers, requests }: Asked): Promise<Beside> {
  const ask = async () => {
    const reply = await fetch(`${county.address}/api/v1${encodeURI(path)}`, { headers })
    if (!reply.ok) throw new Error(`${name}: ${reply.status} ${await reply.text()}`)
    return reply.arrayBuffer()
  }
  // The session look-up belongs to every request and is counted on our side only.
  const statements = (await county.statementsOf(ask)).filter((one) => !one.sql.includes('from "session" as "s" inner join'))
  const served = await timesOf(requests, ask)
  const bare = await timesOf(requests, () => runBare(county, statements))
  console.error(`  ${name}: p95 ${percentile(served, 0.95).toFixed(1)} ms, bare ${percentile(bare, 0.95).toFixed(1)} ms`)
  return { p50: percentile(served, 0.5), p95: percentile(served, 0.95), bareP95: percentile(bare, 0.95) }
}

/** Over one connection, as a transaction would: settings that a statement makes for the next must reach it. */
async function runBare({ pool }: BenchCounty, statements: { sql: string; parameters: readonly unknown[] }[]) {
  const client = await pool.connect()
  try {
    for (const one of statements) await client.query(one.sql, [...one.parameters])
  } finally {
    client.release()
  }
}
