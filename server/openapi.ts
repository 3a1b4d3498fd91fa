/**
 * Writes the contract: server/openapi.json from the route schemas, and web/lib/api/schema.d.ts (the web's types) from that.
 * Needs no database. With --check it writes nothing and fails if one of them is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { createDb, createPool } from '#db/connect.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { NO_JOBS } from './jobs.ts'
import { createKeys } from './keys.ts'

const ROOT = join(import.meta.dirname, '..')
const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

type Tree = Record<string, Record<string, unknown>>

/** The description of every route, in an order that does not depend on who was registered first. */
export async function describeApi(): Promise<OpenAPI3> {
  const pool = createPool('postgres://nobody@127.0.0.1:1/none') // connects at the first query, and there is none
  const keys = createKeys('00'.repeat(32))
  const deps = { db: createDb(pool), config: readConfig({}), jobs: NO_JOBS, keys, now: () => new Date(), isDemo: false }
  const app = await createApp(deps, { withWeb: false })
  await app.ready()
  const api = app.swagger() as unknown as OpenAPI3
  await app.close()
  await pool.end()
  const paths = sorted(api.paths as Tree, compare, (path) => sorted(path, (a, b) => METHODS.indexOf(a) - METHODS.indexOf(b)))
  const components = sorted((api.components ?? {}) as Tree, compare, (group) => sorted(group, compare))
  return { ...api, components, paths }
}

const compare = (a: string, b: string) => (a < b ? -1 : 1)

function sorted<T>(tree: Record<string, T>, order: (a: string, b: string) => number, inner: (value: T) => T = (value) => value) {
  const keys = Object.keys(tree).sort(order)
  return Object.fromEntries(keys.map((key) => [key, inner(tree[key]!)]))
}

const HEAD = '// Generated from server/openapi.json by "npm run generate".\n'

async function produce(): Promise<Record<string, string>> {
  const api = await describeApi()
  const types = astToString(await openapiTS(structuredClone(api)))
  return { 'server/openapi.json': `${JSON.stringify(api, null, 2)}\n`, 'web/lib/api/schema.d.ts': HEAD + types }
}

function read(name: string) {
  try {
    return readFileSync(join(ROOT, name), 'utf8')
  } catch {
    return ''
  }
}

if (import.meta.main) {
  const isCheck = process.argv.includes('--check')
  const produced = await produce()
  const stale = Object.keys(produced).filter((name) => read(name) !== produced[name])
  if (!isCheck) for (const name of stale) writeFileSync(join(ROOT, name), produced[name]!)
  if (stale.length > 0) console.log(`${isCheck ? 'Stale (run "npm run generate")' : 'Written'}: ${stale.join(', ')}`)
  if (isCheck && stale.length > 0) process.exitCode = 1
}
