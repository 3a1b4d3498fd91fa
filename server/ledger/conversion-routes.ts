import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../http/schema-parts.ts'
import presets from './conversion-presets.json' with { type: 'json' }
import { listConversions } from './conversion-queries.ts'
import { asker, todayOf } from './credit-routes.ts'
import { valued } from './declare-learning.ts'
import { publishConversion } from './publish-conversion.ts'
import { ConversionAnswer, ConversionQuestion, Conversions, NewConversion } from './schemas.ts'

const tags = ['conversion']

/** How time becomes hours. */
export const conversionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const shown = async (request: FastifyRequest): Promise<Conversions> => {
    const versions = await listConversions(deps.db)
    const current = versions.find(({ fromOn }) => fromOn <= todayOf(request))
    const items = versions.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString(), isCurrent: one === current }))
    return { items, presets }
  }

  app.get(
    '/conversions',
    { config: { access: 'policies.read' }, schema: { tags, response: { 200: Conversions, ...Refused } } },
    shown,
  )

  app.post(
    '/conversions',
    { config: { access: 'policies.manage' }, schema: { tags, body: NewConversion, response: { 201: Conversions, ...Refused } } },
    async (request, reply) => {
      await publishConversion(deps, asker(request), request.body)
      return reply.code(201).send(await shown(request))
    },
  )

  app.post(
    '/conversions/preview',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        description: 'What sessions would be worth, each by the conversion of its day or by the rules given. Writes nothing.',
        body: ConversionQuestion,
        response: { 200: ConversionAnswer, ...Refused },
      },
    },
    async (request) => {
      const sessions = await valued(deps.db, request.body.sessions, '9999-12-31', request.body.rules)
      return { sessions, hours: sessions.reduce((sum, one) => sum + Math.round(one.hours * 100), 0) / 100 }
    },
  )
}
