import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { askedBy } from '../../http/asked.ts'
import { OCTETS, receivedFile, receiveFiles } from '../../http/receive-file.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { CourseFile, FileQuery } from '../course-schemas.ts'
import { sendFile } from './send-file.ts'
import { MAX_FILE_BYTES, storeFile } from './store-file.ts'

const tags = ['courses']

/** Pictures, documents and attachments of courses. */
export const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  receiveFiles(app, MAX_FILE_BYTES)

  app.post(
    '/courses/:id/files',
    {
      config: { access: 'courses.edit' },
      bodyLimit: MAX_FILE_BYTES,
      schema: {
        tags,
        description: `The body is the file itself, as ${OCTETS}, up to 50 MB. What it is is read from its bytes: JPEG, PNG or WebP, PDF, docx, xlsx, pptx, zip.`,
        consumes: [OCTETS],
        params: IdParams,
        querystring: FileQuery,
        response: { 201: CourseFile, ...Refused },
      },
    },
    async (request, reply) => {
      const bytes = receivedFile(request.body)
      return reply.code(201).send(await storeFile(deps, askedBy(request), request.params.id, request.query.filename, bytes))
    },
  )

  app.get(
    '/course-files/:id',
    {
      config: { access: 'signed-in' },
      schema: { tags, description: 'For whoever may see the course, or the lesson it belongs to. Range.', params: IdParams },
    },
    (request, reply) => sendFile(deps, request, reply, request.params.id),
  )
}
