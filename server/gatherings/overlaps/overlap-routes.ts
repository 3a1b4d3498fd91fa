import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { askerOf } from '../asker.ts'
import * as schemas from '../records/record-schemas.ts'
import { decideConflict } from './decide-conflict.ts'
import { decideOverlap } from './decide-overlap.ts'
import { showClashes, showConflicts, showOverlaps } from './show-overlaps.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const conflicts = { 200: schemas.Conflicts, ...Refused }
const overlaps = { 200: schemas.Overlaps, ...Refused }

/** What a person has to look at and decide: marks made differently by two, people in two places at once. */
export const overlapRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get(
    '/gatherings/clashes',
    { config: manage, schema: { tags, querystring: schemas.ClashQuery, response: { 200: schemas.Clashes, ...Refused } } },
    (request) => showClashes(askerOf(request), request.query),
  )

  app.get(
    '/gatherings/:id/conflicts',
    { config: read, schema: { tags, params: IdParams, response: conflicts } },
    ({ scope, params }) => showConflicts(deps.db, scope, params.id),
  )

  app.post(
    '/gatherings/:id/conflicts/:markId/decision',
    {
      config: manage,
      schema: { tags, params: schemas.ConflictParams, body: schemas.ConflictDecision, response: conflicts },
    },
    async (request) => {
      const { id, markId } = request.params
      await decideConflict(askerOf(request), id, { markId, ...request.body })
      return showConflicts(deps.db, request.scope, id)
    },
  )

  app.get(
    '/gatherings/:id/overlaps',
    { config: read, schema: { tags, params: IdParams, response: overlaps } },
    ({ scope, params }) => showOverlaps(deps.db, scope, params.id),
  )

  app.post(
    '/gatherings/:id/overlaps/decisions',
    { config: manage, schema: { tags, params: IdParams, body: schemas.OverlapDecision, response: overlaps } },
    async (request) => {
      await decideOverlap(askerOf(request), request.params.id, request.body)
      return showOverlaps(deps.db, request.scope, request.params.id)
    },
  )
}
