import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { OCTETS, receivedFile, receiveFiles } from '../../http/receive-file.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { scopeOf } from '../../orgs/index.ts'
import { askedBy } from '../../http/asked.ts'
import { Caption, CaptionChange, NewCaptionQuery } from './caption-schemas.ts'
import { addCaption, changeCaption, MAX_CAPTION_BYTES, removeCaption, showCaption } from './keep-captions.ts'

const tags = ['films']
const read = { access: 'films.read' } as const
const edit = { access: 'films.edit' } as const
const one = { 200: Caption, ...Refused }

const shown = ({ server: { deps }, viewer, scope }: FastifyRequest, id: string) =>
  showCaption(deps, scope, id, scopeOf(viewer, 'films.edit').paths.length > 0)

/** Caption tracks of a film version: sent in as files, read and corrected as lists of cues. */
export const captionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  receiveFiles(app, MAX_CAPTION_BYTES)

  app.post(
    '/film-versions/:id/captions',
    {
      config: edit,
      bodyLimit: MAX_CAPTION_BYTES,
      schema: {
        tags,
        description: `The body is the file itself, as ${OCTETS}: SRT or WebVTT in UTF-8, UTF-16 or GB18030, up to 3 MB.`,
        consumes: [OCTETS],
        params: IdParams,
        querystring: NewCaptionQuery,
        response: { 201: Caption, ...Refused },
      },
    },
    async (request, reply) => {
      const bytes = receivedFile(request.body)
      const id = await addCaption(deps, askedBy(request), request.params.id, request.query, bytes)
      return reply.code(201).send(await shown(request, id))
    },
  )

  app.get('/captions/:id', { config: read, schema: { tags, params: IdParams, response: one } }, (request) =>
    shown(request, request.params.id),
  )

  app.put(
    '/captions/:id',
    { config: edit, bodyLimit: 2 * MAX_CAPTION_BYTES, schema: { tags, params: IdParams, body: CaptionChange, response: one } },
    async (request) => {
      await changeCaption(deps, askedBy(request), request.params.id, request.body)
      return shown(request, request.params.id)
    },
  )

  app.delete(
    '/captions/:id',
    { config: edit, schema: { tags, params: IdParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await removeCaption(deps, askedBy(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
