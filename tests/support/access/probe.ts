import { text } from 'node:stream/consumers'
import type { RouteOptions } from 'fastify'
import yauzl from 'yauzl'
import type { Role } from '#db/types.ts'
import { ROLE_PERMISSIONS } from '#server/orgs/index.ts'
import { besideOthers, hereOf, OUTSIDE, somebody, type Here, type Side, type Who, type World } from './here.ts'
import { sampleOf, type Ask, type AskHere, type Sample, type Samples } from './sample.ts'

const ROLES = Object.keys(ROLE_PERMISSIONS) as Role[]
/** Who asks: nobody, a member without a role, and a holder of each role, granted at 东河 (a secretary's at its branch). */
export const VIEWERS = ['anonymous', 'member', ...ROLES] as const
type Viewer = (typeof VIEWERS)[number]

/** '2xx', '3xx', or the status itself. */
type Answer = string
/** Who gets it, in the order of VIEWERS, parted by blanks. */
type Answers = Record<Answer, string>

export interface Entry {
  access: string
  inside: Answers
  /** Or why there is no such side. */
  outside: Answers | string
}

export interface Probed {
  entry: Entry
  /** What must not be: success outside, an answer that speaks of what lies outside, a failure of ours. */
  leaks: string[]
  /** Why the sample says nothing: nobody succeeds with it. */
  doubts: string[]
  calls: number
}

/** 'GET /people/:id': address below /api/v1, or whole elsewhere. */
export const nameOf = ({ method, url }: Pick<RouteOptions, 'method' | 'url'>) =>
  `${[method].flat().find((one) => one !== 'HEAD') ?? 'HEAD'} ${url.replace(/^\/api\/v1(?=\/)/, '')}`

/** Asks a route as everybody on both sides. */
export async function probe(everywhere: World, route: RouteOptions, samples: Samples): Promise<Probed> {
  const world = await besideOthers(everywhere)
  const name = nameOf(route)
  const sample = sampleOf(samples[name]!)
  const probed: Probed = {
    entry: { access: route.config?.access ?? '', inside: {}, outside: {} },
    leaks: [],
    doubts: [],
    calls: 0,
  }
  const sides: Side[] = sample.placeless ? ['inside'] : ['inside', 'outside']
  for (const side of sides) {
    const answers: Record<Answer, Viewer[]> = {}
    for (const viewer of VIEWERS) {
      const { status, said } = await call(world, route, sample.ask, side, await viewerOf(world, viewer))
      ;(answers[classOf(status)] ??= []).push(viewer)
      probed.calls++
      const where = `${name} as ${viewer}, ${side}: ${status}`
      if (status >= 500) probed.leaks.push(where)
      if (side === 'outside' && status < 400) probed.leaks.push(where)
      if (OUTSIDE.test(said)) probed.leaks.push(`${where}, and speaks of what lies outside: ${OUTSIDE.exec(said)![0]}`)
    }
    probed.entry[side] = written(answers)
  }
  if (sample.placeless) probed.entry.outside = sample.placeless
  probed.doubts.push(...(await doubtsAbout(world, route, sample, probed.entry)))
  return probed
}

/**
 * A refusal proves nothing if the request was wrong: somebody must succeed with it inside, and outside somebody with the same
 * role for the whole county.
 */
async function doubtsAbout(world: World, route: RouteOptions, sample: Sample, { access, inside }: Entry): Promise<string[]> {
  const succeeds = (answers: Answers) => Boolean(answers['2xx'] ?? answers['3xx'])
  if (sample.refusedToAll) return succeeds(inside) ? [`${nameOf(route)}: somebody does succeed`] : []
  const doubts: string[] = []
  if (!sample.refusedBelow && !succeeds(inside)) doubts.push(`${nameOf(route)}: nobody succeeds inside`)
  const role = ROLES.find((one) => (ROLE_PERMISSIONS[one] as readonly string[]).includes(access))
  if (role && !sample.ownersOnly && (!sample.placeless || sample.refusedBelow)) {
    const above = await somebody(world, world.county.e1, '县里人', role, world.county.county)
    const { status, said } = await call(world, route, sample.ask, 'outside', above)
    if (status >= 400) doubts.push(`${nameOf(route)}: refused outside even to the ${role} of the county: ${status} ${said}`)
  }
  return doubts
}

function viewerOf(world: World, viewer: Viewer): Promise<Who> | null {
  const { east, e1 } = world.county
  if (viewer === 'anonymous') return null
  if (viewer === 'member') return somebody(world, e1, '东内人')
  return somebody(world, e1, '东内人', viewer, viewer === 'branch_secretary' ? e1 : east)
}

async function call(world: World, route: RouteOptions, ask: AskHere, side: Side, viewer: Who | null) {
  const here: Here = await hereOf(world, side, viewer)
  const { params = {}, query = {}, body, bytes }: Ask = await ask(here)
  const reply = await world.app.inject({
    method: nameOf(route).split(' ')[0] as 'GET',
    url: route.url.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `no-${name}`).replace('*', params['*'] ?? ''),
    query,
    headers: { ...viewer?.headers, ...(bytes ? { 'content-type': 'application/octet-stream' } : {}) },
    ...(bytes ? { payload: bytes } : body ? { payload: body } : {}),
  })
  return { status: reply.statusCode, said: await textOf(reply.rawPayload) }
}

/** What an answer says, also inside a workbook. */
export async function textOf(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return bytes.toString('utf8')
  const zip = await yauzl.fromBufferPromise(bytes)
  const parts: string[] = []
  for await (const entry of zip.eachEntry()) parts.push(await text(await zip.openReadStreamPromise(entry)))
  return parts.join('\n')
}

const classOf = (status: number): Answer => (status < 400 ? `${String(status)[0]}xx` : String(status))

const EVERYBODY = 'everybody'

const written = (answers: Record<Answer, Viewer[]>): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([answer, viewers]) => [answer, viewers.length === VIEWERS.length ? EVERYBODY : viewers.join(' ')]),
  )

/** One line for each cell in which two tables differ. */
export function differences(expected: Record<string, Entry>, found: Record<string, Entry>): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((name) => {
    const [was, is] = [expected[name], found[name]]
    if (!was || !is) return [`${name}: ${was ? 'is in the table only' : 'is not in the table'}`]
    const cells = VIEWERS.flatMap((viewer) =>
      (['inside', 'outside'] as const).map((side) => [`${viewer}, ${side}`, cellOf(was, side, viewer), cellOf(is, side, viewer)]),
    )
    const changed = [['access', was.access, is.access], ...cells].filter(([, one, other]) => one !== other)
    return changed.map(([what, one, other]) => `${name} as ${what}: ${one} in the table, ${other} now`)
  })
}

function cellOf(entry: Entry, side: Side, viewer: Viewer): string {
  const answers = entry[side]
  if (typeof answers === 'string') return answers
  const got = ([, viewers]: [Answer, string]) => viewers === EVERYBODY || viewers.split(' ').includes(viewer)
  return Object.entries(answers).find(got)?.[0] ?? 'nothing'
}
