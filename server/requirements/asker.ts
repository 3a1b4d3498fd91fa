import type { FastifyRequest } from 'fastify'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import { actorOf, type Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'

/** Who asks for something, by which right, and with what it can be done. */
export interface Asker {
  deps: Deps
  viewer: Viewer
  actor: Actor
  scope: Scope
  /** The county's day. */
  today: string
}

export const askerOf = (request: FastifyRequest): Asker => ({
  deps: request.server.deps,
  viewer: request.viewer,
  actor: actorOf(request),
  scope: request.scope,
  today: countyDay(request.server.deps),
})

export const countyDay = ({ config, now }: Deps) => dayIn(config.COUNTY_TIME_ZONE, now())
