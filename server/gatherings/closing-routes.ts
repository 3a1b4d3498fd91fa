import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notFound } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askerOf } from './asker.ts'
import { closeGathering } from './close-gathering.ts'
import { findGathering } from './gathering-queries.ts'
import { reopenGathering } from './reopen-gathering.ts'
import { Closed, Closing, ClosingPreview, ReopenBody } from './closing-schemas.ts'
import { Gathering } from './schemas.ts'
import { settleGathering } from './settle-gathering.ts'
import { showGathering, shownClosed, shownPreview } from './show-gathering.ts'

const tags = ['gatherings']
const manage = { access: 'gatherings.manage' } as const

/** Closing posts the hours; reopening takes them back. */
export const closingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const zone = deps.config.COUNTY_TIME_ZONE

  app.get(
    '/gatherings/:id/closing-preview',
    { config: manage, schema: { tags, params: IdParams, response: { 200: ClosingPreview, ...Refused } } },
    async ({ scope, params }) => {
      const gathering = await findGathering(deps.db, scope, params.id)
      if (!gathering) throw notFound()
      const settled = await settleGathering(deps.db, { id: params.id, startsAt: gathering.startsAt, zone })
      return shownPreview(settled, gathering.visitorCount)
    },
  )

  app.post(
    '/gatherings/:id/close',
    { config: manage, schema: { tags, params: IdParams, body: Closing, response: { 200: Closed, ...Refused } } },
    async (request) => shownClosed(await closeGathering(askerOf(request), request.params.id, request.body)),
  )

  app.post(
    '/gatherings/:id/reopen',
    { config: manage, schema: { tags, params: IdParams, body: ReopenBody, response: { 200: Gathering, ...Refused } } },
    async (request) => {
      await reopenGathering(askerOf(request), request.params.id, request.body)
      return showGathering(deps.db, request.scope, request.params.id)
    },
  )
}
