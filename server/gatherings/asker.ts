import type { FastifyRequest } from 'fastify'
import type { Trx } from '#db/connect.ts'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import { actorOf, type Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { scopeOf } from '../orgs/index.ts'
import { lockGathering } from './gathering-queries.ts'

/** Who does something with a gathering, by which right. */
export interface Asker {
  deps: Deps
  viewer: Viewer
  actor: Actor
  /** Where the viewer may do what the route declares. */
  scope: Scope
  /** Where the viewer may see people. */
  people: Scope
}

export const askerOf = (request: FastifyRequest): Asker => ({
  deps: request.server.deps,
  viewer: request.viewer,
  actor: actorOf(request),
  scope: request.scope,
  people: scopeOf(request.viewer, 'people.read'),
})

/** The county's day that `at` falls on. */
export const dayOf = ({ config }: Deps, at: Date) => dayIn(config.COUNTY_TIME_ZONE, at)

export type Locked = NonNullable<Awaited<ReturnType<typeof lockGathering>>>

/** The gathering, locked, in one of these states and at this version. Throws not-found, conflict 'gathering-<state>', stale-version. */
export async function lockedGathering(trx: Trx, scope: Scope, id: string, states: readonly Locked['state'][], version?: number) {
  const gathering = await lockGathering(trx, scope, id)
  if (!gathering) throw notFound()
  if (version !== undefined && gathering.version !== version)
    throw new Problem('stale-version', 'Changed by somebody else meanwhile', { version: gathering.version })
  if (!states.includes(gathering.state))
    throw new Problem('conflict', `This gathering is ${gathering.state}`, { reason: `gathering-${gathering.state}` })
  return gathering
}
