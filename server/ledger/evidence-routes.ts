import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notFound, Problem } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { scopeOf } from '../orgs/index.ts'
import { todayOf } from './credit-routes.ts'
import { findEvidence } from './evidence-queries.ts'
import { EvidenceFile, EvidenceQuery } from './schemas.ts'
import { MAX_EVIDENCE_BYTES, storeEvidence } from './store-evidence.ts'

const OCTETS = 'application/octet-stream'
const signedIn = { access: 'signed-in' } as const
const tags = ['claims']

/** Papers and pictures that show outside learning. */
export const evidenceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.addContentTypeParser(OCTETS, { parseAs: 'buffer', bodyLimit: MAX_EVIDENCE_BYTES }, (_request, body, done) =>
    done(null, body),
  )

  app.post(
    '/evidence',
    {
      config: signedIn,
      bodyLimit: MAX_EVIDENCE_BYTES,
      schema: {
        tags,
        description: `The body is the file itself, as ${OCTETS}: PDF, JPEG, PNG or WebP, up to 5 MB.`,
        consumes: [OCTETS],
        querystring: EvidenceQuery,
        response: { 201: EvidenceFile, ...Refused },
      },
    },
    async (request, reply) => {
      const bytes = request.body
      if (!Buffer.isBuffer(bytes)) throw new Problem('invalid-input', `Send the file itself, as ${OCTETS}`)
      return reply.code(201).send(await storeEvidence(deps, request.viewer, request.query.filename, bytes))
    },
  )

  app.get('/evidence/:id', { config: signedIn, schema: { tags, params: IdParams } }, async (request, reply) => {
    const { viewer } = request
    const reader = { ...viewer, scope: scopeOf(viewer, 'credits.read'), today: todayOf(request) }
    const file = await findEvidence(deps.db, request.params.id, reader)
    if (!file) throw notFound()
    // Never rendered as a page of ours, whatever is in it.
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .type(file.mediaType)
      .send(file.bytes)
  })
}
