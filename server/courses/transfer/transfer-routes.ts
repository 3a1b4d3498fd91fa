import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { askedBy } from '../../http/asked.ts'
import { Problem } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { shownCourse } from '../course-routes.ts'
import { CopyBody, Course, Imported, ImportQuery } from '../course-schemas.ts'
import { copyCourse } from './copy-course.ts'
import { exportCourse } from './export-course.ts'
import { importCourse, MAX_IMPORT_BYTES } from './import-course.ts'

const OCTETS = 'application/octet-stream'
const tags = ['courses']
const edit = { access: 'courses.edit' } as const

/** Courses as copies and as files: docs/course-file.md. */
export const transferRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.addContentTypeParser(OCTETS, { parseAs: 'buffer', bodyLimit: MAX_IMPORT_BYTES }, (_request, body, done) => done(null, body))

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
      return reply
        .type('application/zip')
        .header(
          'content-disposition',
          `attachment; filename="course.zip"; filename*=UTF-8''${encodeURIComponent(`${title}.zip`)}`,
        )
        .header('cache-control', 'no-store')
        .send(content)
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
      const bytes = request.body
      if (!Buffer.isBuffer(bytes)) throw new Problem('invalid-input', `Send the file itself, as ${OCTETS}`)
      return importCourse(deps, askedBy(request), request.query, bytes)
    },
  )
}
