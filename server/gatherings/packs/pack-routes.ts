import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { askerOf } from '../asker.ts'
import { findGathering } from '../gathering-queries.ts'
import { makePack } from './make-pack.ts'
import { listPacks } from './pack-queries.ts'
import { NewPack, Pack, PackKey, PackList, PackReturn, PackReturned } from './pack-schemas.ts'
import { returnPack } from './return-pack.ts'

const tags = ['gatherings']
const manage = { access: 'gatherings.manage' } as const
/** A whole evening of reports and marks comes back at once. */
const MAX_RETURN_BYTES = 8_000_000

/** Gatherings where there is no line: films and roster are taken along, log and marks come back. */
export const packRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post(
    '/gatherings/:id/packs',
    { config: manage, schema: { tags, params: IdParams, body: NewPack, response: { 201: Pack, ...Refused } } },
    async (request, reply) => {
      const pack = await makePack(askerOf(request), request.params.id, request.body.maxHeight)
      return reply.code(201).send(pack)
    },
  )

  app.get(
    '/gatherings/:id/packs',
    { config: manage, schema: { tags, params: IdParams, response: { 200: PackList, ...Refused } } },
    async ({ scope, params }) => {
      if (!(await findGathering(deps.db, scope, params.id))) throw notFound()
      const packs = await listPacks(deps.db, params.id)
      return {
        items: packs.map(({ madeAt, expiresAt, returns, ...pack }) => ({
          ...{ ...pack, madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() },
          returns: returns.map(({ byName, receivedAt }) => ({ byName, receivedAt: new Date(receivedAt).toISOString() })),
        })),
      }
    },
  )

  app.post(
    '/packs/:id/return',
    {
      config: manage,
      bodyLimit: MAX_RETURN_BYTES,
      schema: { tags, params: IdParams, body: PackReturn, response: { 200: PackReturned, ...Refused } },
    },
    (request) => {
      const device = request.headers['user-agent']?.slice(0, 300) ?? null
      return returnPack(askerOf(request), request.params.id, request.body, device)
    },
  )

  app.get(
    '/pack-key',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        description: 'by which a computer without a line tells a pack of ours',
        response: { 200: PackKey, ...Refused },
      },
    },
    () => deps.keys.publicKey,
  )
}
