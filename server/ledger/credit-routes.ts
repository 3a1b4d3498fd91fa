import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { dayIn } from '../clock.ts'
import { actorOf } from '../http/actor.ts'
import { notFound } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { listPlacedPeople } from './claim-queries.ts'
import { reverseOne } from './reverse-one.ts'
import { CreditPage, PersonParams, ReversalBody, YearQuery } from './schemas.ts'
import { showCredits } from './show-credits.ts'

const tags = ['credits']
const page = { 200: CreditPage, ...Refused }

export const todayOf = ({ server: { deps } }: FastifyRequest) => dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
export const asker = (request: FastifyRequest) => ({ viewer: request.viewer, actor: actorOf(request), scope: request.scope })

export const creditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/me/credits',
    { config: { access: 'signed-in' }, schema: { tags, querystring: YearQuery, response: page } },
    (request) => {
      const { personId } = request.viewer
      return personId ? showCredits(deps.db, personId, request.query) : { items: [], nextCursor: null }
    },
  )

  app.get(
    '/people/:personId/credits',
    { config: { access: 'credits.read' }, schema: { tags, params: PersonParams, querystring: YearQuery, response: page } },
    async (request) => {
      const [person] = await listPlacedPeople(deps.db, request.scope, [request.params.personId], todayOf(request))
      if (!person) throw notFound()
      return showCredits(deps.db, person.id, request.query)
    },
  )

  app.post(
    '/credits/:id/reversal',
    {
      config: { access: 'credits.reverse' },
      schema: {
        tags,
        description: 'Takes an entry back by a new one; the same activity may be credited again afterwards.',
        params: IdParams,
        body: ReversalBody,
        response: { 204: Type.Null(), ...Refused },
      },
    },
    async (request, reply) => {
      await reverseOne(deps, asker(request), request.params.id, request.body.reason)
      return reply.code(204).send(null)
    },
  )
}
