import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Metadata } from '@tus/server'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { askedBy, inTheWay } from '../../http/asked.ts'
import { storageOf } from '../storage/storage.ts'
import { cancelVersion } from '../versions/restart-version.ts'
import { findVersion, type VersionRecord } from '../versions/version-queries.ts'
import { arrivedBytes, finishUpload } from './finish-upload.ts'
import { createTusServer, noteArrived } from './tus-server.ts'

const PATH = '/api/v1/uploads'
const TUS = { 'tus-resumable': '1.0.0' }
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Uploads by tus 1.0.0. Every single request needs a live session and the right over the film: a right that is taken away ends an
 * upload at its next chunk. The id of an upload is the id of the version that was announced for it.
 */
export const uploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const tus = createTusServer(deps, PATH)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _body, done) => done(null)) // the stream is tus's to read

  const route = { config: { access: 'films.edit' }, schema: { hide: true } } as const
  const pass = async (request: FastifyRequest, reply: { hijack: () => unknown; raw: Parameters<typeof tus.handle>[1] }) => {
    reply.hijack()
    await tus.handle(request.raw, reply.raw)
  }

  app.options('/uploads', route, (request, reply) => pass(request, reply))

  app.post('/uploads', route, async (request, reply) => {
    const version = await announced(request)
    if (version.state !== 'uploading') throw inTheWay('already-arrived', 'This file has arrived already')
    if (Number(request.headers['upload-length']) !== version.sizeBytes)
      throw new Problem('invalid-input', 'Not the size that was announced', { reason: 'other-size' })
    // Asked again because its answer was lost: creating it anew would throw away what has come since.
    if (await isThere(deps, version.id))
      return reply
        .code(201)
        .headers({ ...TUS, location: `${PATH}/${version.id}` })
        .send()
    return pass(request, reply)
  })

  app.head('/uploads/:id', route, async (request, reply) => {
    const version = await known(request)
    const arrived = await arrivedBytes(deps, version.id)
    if (arrived === version.sizeBytes) await finishUpload(deps, version.id)
    else if (version.state === 'uploading') await noteArrived(deps, version.id, arrived)
    return pass(request, reply)
  })

  app.patch('/uploads/:id', route, async (request, reply) => {
    const version = await known(request)
    if (version.state !== 'uploading') throw notFound()
    return pass(request, reply)
  })

  app.delete('/uploads/:id', route, async (request, reply) => {
    const version = await known(request)
    if (version.state !== 'uploading') throw notFound()
    await cancelVersion(deps, askedBy(request), version.id)
    return reply.code(204).headers(TUS).send()
  })
}

const isThere = (deps: Deps, id: string) =>
  storageOf(deps)
    .uploads.getUpload(id)
    .then(
      () => true,
      () => false,
    )

/** The version that the address names, if the asker may edit its film. */
const known = (request: FastifyRequest) => versionOf(request, (request.params as { id: string }).id)

/** The version that the metadata of a new upload name. */
const announced = (request: FastifyRequest) => versionOf(request, metadataOf(request)['filmVersionId'] ?? '')

async function versionOf({ server: { deps }, scope }: FastifyRequest, id: string): Promise<VersionRecord> {
  const version = UUID.test(id) ? await findVersion(deps.db, scope, id) : undefined
  if (!version) throw notFound()
  return version
}

function metadataOf({ headers }: FastifyRequest): Record<string, string | null> {
  try {
    return Metadata.parse(headers['upload-metadata']?.toString())
  } catch {
    throw new Problem('invalid-input', 'Upload-Metadata cannot be read')
  }
}
