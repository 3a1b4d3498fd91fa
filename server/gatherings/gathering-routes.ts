import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { startOfDay } from '../clock.ts'
import type { Deps } from '../http/deps.ts'
import { decodeCursor, pageOf } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { IdParams, Refused, Version } from '../http/schema-parts.ts'
import { askerOf } from './asker.ts'
import { cancelGathering, changeGathering, openGathering } from './change-gathering.ts'
import { listGatherings, listOrgsWithin } from './gathering-queries.ts'
import { planGathering } from './plan-gathering.ts'
import { Gathering, GatheringChange, GatheringPage, GatheringQuery, NewGathering } from './schemas.ts'
import { showGathering, shownRow } from './show-gathering.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const shown = { 200: Gathering, ...Refused }

/** Planning: what, when, who is expected. */
export const gatheringRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get(
    '/gatherings',
    { config: read, schema: { tags, querystring: GatheringQuery, response: { 200: GatheringPage, ...Refused } } },
    async ({ query, scope }) => {
      const { org, state, film: filmId, cursor, limit } = query
      const [startsAt, id] = cursor ? decodeCursor(cursor, 2) : []
      const [under] = org ? await listOrgsWithin(deps.db, scope, [org]) : []
      if (org && !under) throw notFound()
      const rows = await listGatherings(deps.db, scope, {
        ...{ underPath: under?.path, state, filmId, ...spanOf(deps, query), limit: limit + 1 },
        after: startsAt && id ? { startsAt, id } : undefined,
      })
      const page = pageOf(rows, limit, (row) => [row.startsAtExact, row.id])
      return { ...page, items: page.items.map(shownRow) }
    },
  )

  app.post(
    '/gatherings',
    { config: manage, schema: { tags, body: NewGathering, response: { 201: Gathering, ...Refused } } },
    async (request, reply) => {
      const id = await planGathering(askerOf(request), request.body)
      return reply.code(201).send(await showGathering(deps.db, request.scope, id))
    },
  )

  app.get('/gatherings/:id', { config: read, schema: { tags, params: IdParams, response: shown } }, ({ scope, params }) =>
    showGathering(deps.db, scope, params.id),
  )

  app.patch(
    '/gatherings/:id',
    { config: manage, schema: { tags, params: IdParams, body: GatheringChange, response: shown } },
    async (request) => {
      await changeGathering(askerOf(request), request.params.id, request.body)
      return showGathering(deps.db, request.scope, request.params.id)
    },
  )

  app.post('/gatherings/:id/open', { config: manage, schema: { tags, params: IdParams, response: shown } }, async (request) => {
    await openGathering(askerOf(request), request.params.id)
    return showGathering(deps.db, request.scope, request.params.id)
  })

  app.post(
    '/gatherings/:id/cancel',
    {
      config: manage,
      schema: {
        tags,
        params: IdParams,
        body: Type.Object({ version: Version }, { additionalProperties: false }),
        response: shown,
      },
    },
    async (request) => {
      await cancelGathering(askerOf(request), request.params.id, request.body.version)
      return showGathering(deps.db, request.scope, request.params.id)
    },
  )
}

/** Days of the county as instants: [from, the end of until). */
const spanOf = ({ config }: Deps, { from, until }: { from?: string; until?: string }) => ({
  from: from ? startOfDay(config.COUNTY_TIME_ZONE, from) : undefined,
  until: until ? startOfDay(config.COUNTY_TIME_ZONE, until, 1) : undefined,
})
