import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { askedBy } from '../../http/asked.ts'
import { OCTETS, receivedFile, receiveFiles } from '../../http/receive-file.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { sendDownload } from '../../http/send-download.ts'
import { shownCourse } from '../course-routes.ts'
import { CopyBody, Course, Imported, ImportQuery } from '../course-schemas.ts'
import { copyCourse } from './copy-course.ts'
import { exportCourse } from './export-course.ts'
import { importCourse, MAX_IMPORT_BYTES } from './import-course.ts'

const tags = ['courses']
const edit = { access: 'courses.edit' } as const

/** Courses as copies and as files: docs/course-file.md. */
export const transferRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  receiveFiles(app, MAX_IMPORT_BYTES)

  app.post(
    '/courses/:id/copy',
    { config: edit, schema: { tags, params: IdParams, body: CopyBody, response: { 201: Course, ...Refused } } },
    async (request, reply) => {
      const id = await copyCourse(deps, askedBy(request), request.params.id, request.body)
      return reply.code(201).send(await shownCourse(request, id))
    },
  )

  app.get(
    '/courses/:id/export',
    {
      config: edit,
      schema: {
        tags,
        description: 'One file, docs/course-file.md. Recorded in the audit log.',
        params: IdParams,
        produces: ['application/zip'],
      },
    },
    async (request, reply) => {
      const { title, content } = await exportCourse(deps, askedBy(request), request.params.id)
      return sendDownload(reply, { name: `${title}.zip`, type: 'application/zip' }, content)
    },
  )

  app.post(
    '/course-imports',
    {
      config: edit,
      bodyLimit: MAX_IMPORT_BYTES,
      schema: {
        tags,
        description:
          'The body is the file of an export. Looks only, unless dryRun is false; a file with errors brings nothing in.',
        consumes: [OCTETS],
        querystring: ImportQuery,
        response: { 200: Imported, ...Refused },
      },
    },
    async (request) => {
      return importCourse(deps, askedBy(request), request.query, receivedFile(request.body))
    },
  )
}
