import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notFound } from '../http/problem.ts'
import { OCTETS, receivedFile, receiveFiles } from '../http/receive-file.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { sendDownload } from '../http/send-download.ts'
import { scopeOf } from '../orgs/index.ts'
import { todayOf } from './credit-routes.ts'
import { findEvidence } from './evidence-queries.ts'
import { EvidenceFile, EvidenceQuery } from './schemas.ts'
import { MAX_EVIDENCE_BYTES, storeEvidence } from './store-evidence.ts'

const signedIn = { access: 'signed-in' } as const
const tags = ['claims']

/** Papers and pictures that show outside learning. */
export const evidenceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  receiveFiles(app, MAX_EVIDENCE_BYTES)

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
      const bytes = receivedFile(request.body)
      return reply.code(201).send(await storeEvidence(deps, request.viewer, request.query.filename, bytes))
    },
  )

  app.get('/evidence/:id', { config: signedIn, schema: { tags, params: IdParams } }, async (request, reply) => {
    const { viewer } = request
    const reader = { ...viewer, scope: scopeOf(viewer, 'credits.read'), today: todayOf(request) }
    const file = await findEvidence(deps.db, request.params.id, reader)
    if (!file) throw notFound()
    return sendDownload(reply, { name: file.filename, type: file.mediaType }, file.bytes)
  })
}
