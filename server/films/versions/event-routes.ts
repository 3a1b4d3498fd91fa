import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { findFilm } from '../film-queries.ts'
import { describeVersion } from './describe-version.ts'
import { listVersions, type VersionRecord } from './version-queries.ts'
import { watchVersions } from './watch-versions.ts'

const HEARTBEAT_MS = 15_000
/** The browser comes back by itself, and is asked again who it is. */
const OPEN_FOR_MS = 10 * 60_000

type Tell = (row: VersionRecord) => void

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no', // a proxy that collects would hold everything back
}

/** Progress of uploads and encodes as it happens. */
export const eventRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const versions = watchVersions(deps, (error) => app.log.error({ err: error }, 'watching versions'))
  app.addHook('onClose', async () => versions.stop())

  app.get(
    '/films/:id/events',
    {
      config: { access: 'films.read' },
      schema: {
        tags: ['films'],
        description:
          'Server-sent events: `event: version` with a version as data, first all of them, then each that changes. ' +
          'Who does not accept text/event-stream gets the first and no more.',
        produces: ['text/event-stream'],
        params: IdParams,
        response: { ...Refused },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await findFilm(deps.db, request.scope, id))) throw notFound()
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, HEADERS)
      raw.write('retry: 2000\n\n')
      const tell = (row: VersionRecord) => {
        const data = JSON.stringify(describeVersion(deps, request.viewer.accountId, row))
        raw.write(`event: version\ndata: ${data}\n\n`)
      }
      for (const row of await listVersions(deps.db, [id])) tell(row)
      if (request.headers.accept?.includes('text/event-stream')) follow(raw, (one) => versions.listen(id, one), tell)
      else raw.end()
    },
  )
}

/** Keeps telling until the reader leaves or the time is over. */
function follow(raw: ServerResponse, listen: (tell: Tell) => () => void, tell: Tell) {
  const silence = listen(tell)
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
  const fallSilent = () => {
    silence()
    clearInterval(heartbeat)
    clearTimeout(end)
  }
  const end = setTimeout(() => {
    fallSilent()
    raw.end()
  }, OPEN_FOR_MS)
  raw.on('close', fallSilent)
}
