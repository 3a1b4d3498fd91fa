import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { validate } from 'uuid'
import { actorOf } from '../../http/actor.ts'
import { decodeCursor, pageOf, PageQuery } from '../../http/page.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { OCTETS, receivedFile, receiveFiles } from '../../http/receive-file.ts'
import { Refused } from '../../http/schema-parts.ts'
import { XLSX } from '../../http/send-download.ts'
import { findImport, listImports } from './import-queries.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { requestApply } from './request-apply.ts'
import { ImportPage, ImportParams, ImportReply, TemplateQuery, UploadQuery } from './schemas.ts'
import { startImport } from './start-import.ts'
import { sendTemplate } from './send-template.ts'
import { undoImport } from './undo-import.ts'

const config = { access: 'people.import' } as const
const tags = ['people']
const one = { 200: ImportReply, ...Refused }
const begun = { 202: ImportReply, ...Refused }
const importer = (request: FastifyRequest) => ({ ...actorOf(request), accountId: request.viewer.accountId })

type Row = Omit<NonNullable<Awaited<ReturnType<typeof findImport>>>, 'findings'>
const shown = <T extends Row>({ createdAt, finishedAt, ...batch }: T) => ({
  ...batch,
  failure: batch.failure as never,
  canUndo: batch.state === 'done' && batch.createdCount > 0,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
})

function importBefore(cursor: string): string {
  const [id = ''] = decodeCursor(cursor, 1)
  if (!validate(id)) throw new Problem('invalid-input', 'This cursor is not one of ours')
  return id
}

/** Imports of people: an import is seen, applied and undone by the account that sent it. */
export const importRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  receiveFiles(app, MAX_FILE_BYTES)

  app.get(
    '/people/imports/template',
    { config, schema: { tags, querystring: TemplateQuery, produces: [XLSX, 'text/csv'] } },
    async ({ query }, reply) => sendTemplate(reply, query.format),
  )

  app.post(
    '/people/imports',
    {
      config,
      bodyLimit: MAX_FILE_BYTES,
      schema: {
        tags,
        description: 'The body is the file itself: .xlsx or .csv, as application/octet-stream, up to 20 MB.',
        consumes: [OCTETS],
        querystring: UploadQuery,
        response: begun,
      },
    },
    async (request, reply) => {
      const bytes = receivedFile(request.body)
      const batch = await startImport(deps, { actor: importer(request), scope: request.scope, bytes, ...request.query })
      return reply.code(202).send(shown(batch))
    },
  )

  app.get(
    '/people/imports',
    { config, schema: { tags, querystring: Type.Object(PageQuery), response: { 200: ImportPage, ...Refused } } },
    async (request) => {
      const { cursor, limit } = request.query
      const before = cursor ? importBefore(cursor) : null
      const page = pageOf(await listImports(deps.db, request.viewer.accountId, before, limit + 1), limit, ({ id }) => [id])
      return { ...page, items: page.items.map(shown) }
    },
  )

  app.get('/people/imports/:importId', { config, schema: { tags, params: ImportParams, response: one } }, async (request) => {
    const batch = await findImport(deps.db, request.params.importId, request.viewer.accountId)
    if (!batch) throw notFound()
    return shown(batch)
  })

  app.post(
    '/people/imports/:importId/apply',
    { config, schema: { tags, params: ImportParams, response: begun } },
    async (request, reply) =>
      reply.code(202).send(shown(await requestApply(deps, request.params.importId, request.viewer.accountId))),
  )

  app.post(
    '/people/imports/:importId/undo',
    { config, schema: { tags, params: ImportParams, response: one } },
    async (request) => {
      const { importId } = request.params
      return shown(await undoImport(deps, { actor: importer(request), scope: request.scope, importId }))
    },
  )
}
