import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { useApp } from '../support/app.ts'
import { aWorld, type World } from '../support/access/here.ts'
import { differences, nameOf, probe, VIEWERS, type Entry, type Probed } from '../support/access/probe.ts'
import { sampleOf } from '../support/access/sample.ts'
import { SAMPLES } from '../support/access/samples/index.ts'

const TABLE = join(import.meta.dirname, 'route-access.table.json')
const UPDATING = process.env['UPDATE_ACCESS_TABLE'] === '1'
const TIMEOUT = { timeout: 300_000 }

const context = useApp()
let world: World
const routes = () => context.app.declaredRoutes.filter(({ method }) => method !== 'HEAD')

beforeAll(async () => {
  world = await aWorld(context)
})

test('every route has a sample request, and every sample a route', () => {
  const known = routes().map(nameOf)
  expect(
    known.filter((name) => !(name in SAMPLES)),
    'add a line to tests/support/access/samples',
  ).toEqual([])
  expect(Object.keys(SAMPLES).filter((name) => !known.includes(name))).toEqual([])
  if (!UPDATING) expect(Object.keys(readTable()).filter((name) => !known.includes(name))).toEqual([])
})

test('what points at an object is asked about one outside too', () => {
  const pointing = routes().filter(({ url }) => /:\w/.test(url))
  const samples = pointing.map((route) => [nameOf(route), sampleOf(SAMPLES[nameOf(route)]!)] as const)
  expect(samples.flatMap(([name, { placeless, isOfCounty }]) => (placeless && !isOfCounty ? [name] : []))).toEqual([])
})

/** Routes by the first word of their address: no single test has to ask them all. */
const areaOf = (name: string) => name.split('/')[1]!
const AREAS = [...new Set(Object.keys(SAMPLES).map(areaOf))].sort()
const found = new Map<string, Probed>()
const byName = (one: string, other: string) => (one < other ? -1 : 1)

test.each(AREAS)(
  'every route below /%s answers every role, inside and outside its subtree, as the table says',
  TIMEOUT,
  async (area) => {
    const waiting = routes().filter((route) => areaOf(nameOf(route)) === area)
    const names = waiting.map(nameOf)
    const work = async () => {
      for (let route = waiting.shift(); route; route = waiting.shift())
        found.set(nameOf(route), await probe(world, route, SAMPLES))
    }
    await Promise.all([work(), work(), work(), work()])
    const probed = names.map((name) => found.get(name)!)
    expect(probed.flatMap((one) => one.leaks)).toEqual([])
    expect(probed.flatMap((one) => one.doubts)).toEqual([])
    if (UPDATING) return
    const table = Object.fromEntries(Object.entries(readTable()).filter(([name]) => areaOf(name) === area))
    expect(differences(table, entriesOf(names))).toEqual([])
  },
)

const entriesOf = (names: string[]) => Object.fromEntries(names.sort(byName).map((name) => [name, found.get(name)!.entry]))

afterAll(async () => {
  const probed = [...found.values()]
  const [leaks, calls] = [probed.flatMap((one) => one.leaks).length, probed.reduce((sum, one) => sum + one.calls, 0)]
  console.log(`Access: ${found.size} routes × ${VIEWERS.length} askers × inside/outside = ${calls} calls; ${leaks} leaks`)
  if (UPDATING) await writeTable(entriesOf([...found.keys()]))
})

function readTable() {
  return JSON.parse(readFileSync(TABLE, 'utf8')) as Record<string, Entry>
}

async function writeTable(entries: Record<string, Entry>) {
  const options = await resolveConfig(TABLE)
  writeFileSync(TABLE, await format(JSON.stringify(entries), { ...options, filepath: TABLE }))
}

test('a cell that changed and a route that is not in the table are named', () => {
  const entry = (inside: Entry['inside']): Entry => ({ access: 'people.read', inside, outside: 'a list' })
  const table = { 'GET /a': entry({ '401': 'anonymous', '404': 'member' }) }
  expect(differences(table, table)).toEqual([])
  expect(differences(table, { 'GET /a': entry({ '401': 'anonymous', '2xx': 'member' }), 'GET /b': entry({}) })).toEqual([
    'GET /a as member, inside: 404 in the table, 2xx now',
    'GET /b: is not in the table',
  ])
})

test('a route that forgets the scope is found', async () => {
  const app = await createApp(context.deps, { withWeb: false })
  app.get<{ Params: { id: string } }>('/api/v1/planted/:id', { config: { access: 'people.read' } }, async ({ params }) => {
    const { rows } = await sql`select id, name from person where id = ${params.id}`.execute(context.deps.db)
    return rows[0]
  })
  await app.ready()
  const route = app.declaredRoutes.find(({ url, method }) => url === '/api/v1/planted/:id' && method === 'GET')!
  const samples = { 'GET /planted/:id': SAMPLES['GET /people/:id']! }
  const { leaks } = await probe({ ...world, app }, route, samples)
  await app.close()
  expect(leaks).toContain('GET /planted/:id as township_officer, outside: 200')
  expect(leaks).toContain('GET /planted/:id as branch_secretary, outside: 200')
})

test('a list that forgets the scope is found by what it speaks of', async () => {
  const app = await createApp(context.deps, { withWeb: false })
  app.get('/api/v1/planted', { config: { access: 'people.read' } }, async () => {
    const { rows } = await sql`select name from org`.execute(context.deps.db)
    return rows
  })
  await app.ready()
  const route = app.declaredRoutes.find(({ url, method }) => url === '/api/v1/planted' && method === 'GET')!
  const { leaks } = await probe({ ...world, app }, route, { 'GET /planted': { ask: () => ({}), placeless: 'a list' } })
  await app.close()
  expect(leaks.some((leak) => leak.startsWith('GET /planted as township_officer, inside: 200, and speaks of'))).toBe(true)
})

test('a route without a permission stops the start', async () => {
  const app = await createApp(context.deps, { withWeb: false })
  app.get('/api/v1/planted', () => 'open to all')
  await expect(app.ready()).rejects.toThrow('GET /api/v1/planted (nothing)')
})
