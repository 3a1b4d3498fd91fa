import type { FastifyRequest } from 'fastify'
import type { Scope, Viewer } from './access.ts'
import { actorOf, type Actor } from './actor.ts'
import { Problem } from './problem.ts'

/** A change somebody asks for. */
export interface Asked {
  viewer: Viewer
  actor: Actor
  /** Where it may be made: the scope of the route's permission. */
  scope: Scope
}

export const askedBy = (request: FastifyRequest): Asked => ({
  viewer: request.viewer,
  actor: actorOf(request),
  scope: request.scope,
})

export const stale = (version: number) => new Problem('stale-version', 'Changed by somebody else since you read it', { version })

/** What is recorded stands against it. */
export const inTheWay = (reason: string, detail: string) => new Problem('conflict', detail, { reason })
