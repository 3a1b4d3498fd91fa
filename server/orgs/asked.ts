import type { FastifyRequest } from 'fastify'
import { dayIn } from '../clock.ts'
import type { Scope } from '../http/access.ts'
import { actorOf, type Actor } from '../http/actor.ts'
import { scopeOf, type Permission } from './scope.rules.ts'

/** A change somebody asks for. */
export interface Asked {
  actor: Actor
  /** Where the change may be made: the scope of the route's permission. */
  scope: Scope
  /** Where the answer may look. */
  sees: Scope
  /** The county's day. */
  today: string
}

export const askedBy = (request: FastifyRequest, seeing: Permission): Asked => ({
  actor: actorOf(request),
  scope: request.scope,
  sees: scopeOf(request.viewer, seeing),
  today: todayOf(request),
})

export function todayOf({ server: { deps } }: FastifyRequest): string {
  return dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
}
