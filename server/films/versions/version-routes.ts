import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { askedBy } from '../../http/asked.ts'
import { describeFilm } from '../describe-film.ts'
import { describeVersion } from './describe-version.ts'
import { cancelVersion, retryVersion } from './restart-version.ts'
import { showPreview } from './show-preview.ts'
import { startVersion } from './start-version.ts'
import { findVersion } from './version-queries.ts'
import { FilmVersion, NewVersion, Preview, VersionList } from './version-schemas.ts'

const tags = ['films']
const read = { access: 'films.read' } as const
const edit = { access: 'films.edit' } as const
const one = { tags, params: IdParams, response: { 200: FilmVersion, ...Refused } }

async function shown({ server: { deps }, viewer, scope }: FastifyRequest, id: string) {
  const row = await findVersion(deps.db, scope, id)
  if (!row) throw notFound()
  return describeVersion(deps, viewer.accountId, row)
}

/** The files of a film: each upload is one version. */
export const versionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/films/:id/versions',
    { config: read, schema: { tags, params: IdParams, response: { 200: VersionList, ...Refused } } },
    async (request) => ({ items: (await describeFilm(deps, request.viewer, request.scope, request.params.id)).versions }),
  )

  app.post(
    '/films/:id/versions',
    {
      config: edit,
      schema: {
        tags,
        description: 'Announces a file; its bytes follow by tus at /api/v1/uploads with filmVersionId in the metadata.',
        params: IdParams,
        body: NewVersion,
        response: { 201: FilmVersion, ...Refused },
      },
    },
    async (request, reply) => {
      const id = await startVersion(deps, askedBy(request), request.params.id, request.body)
      return reply.code(201).send(await shown(request, id))
    },
  )

  app.get('/film-versions/:id', { config: read, schema: one }, (request) => shown(request, request.params.id))

  app.post('/film-versions/:id/retry', { config: edit, schema: one }, async (request) => {
    await retryVersion(deps, askedBy(request), request.params.id)
    return shown(request, request.params.id)
  })

  app.post('/film-versions/:id/cancel', { config: edit, schema: one }, async (request) => {
    await cancelVersion(deps, askedBy(request), request.params.id)
    return shown(request, request.params.id)
  })

  app.get(
    '/film-versions/:id/preview',
    { config: read, schema: { tags, params: IdParams, response: { 200: Preview, ...Refused } } },
    (request) => showPreview(deps, request.viewer, request.scope, request.params.id),
  )
}
