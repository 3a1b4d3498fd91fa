import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { FilmParams } from '../library/library-schemas.ts'
import { answerPresence } from './answer-presence.ts'
import { openSession } from './open-session.ts'
import { renewPlayback } from './renew-playback.ts'
import { createReportDesk } from './report-desk.ts'
import {
  FilmWatching,
  NewWatchSession,
  Playback,
  PresenceAnswer,
  Reports,
  ReportsAnswer,
  WatchingList,
  WatchSession,
} from './schemas.ts'
import { showFilmWatching, showWatching } from './show-watching.ts'

const tags = ['watching']
const signedIn = { access: 'signed-in' } as const

/** Watching a film: the player asks for a session, reports what it played, and is told what counts. */
export const watchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const desk = createReportDesk(deps)
  app.addHook('onClose', () => desk.close())

  app.post(
    '/films/:id/watch-sessions',
    { config: signedIn, schema: { tags, params: IdParams, body: NewWatchSession, response: { 201: WatchSession, ...Refused } } },
    async (request, reply) => {
      const device = request.headers['user-agent']?.slice(0, 300) ?? null
      const { viewer, params, body } = request
      return reply.code(201).send(await openSession(deps, viewer, { filmId: params.id, clientId: body.clientId, device }))
    },
  )

  app.post(
    '/watch-sessions/:id/renewal',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: Playback, ...Refused } } },
    (request) => renewPlayback(deps, request.viewer, request.params.id),
  )

  app.post(
    '/watch-sessions/:id/ranges',
    {
      config: signedIn,
      schema: {
        tags,
        description:
          'Claims of a device. Answered once what was accepted is stored; every part is accepted or refused by itself.',
        params: IdParams,
        body: Reports,
        response: { 200: ReportsAnswer, ...Refused },
      },
    },
    ({ viewer, params, body }) => desk.hand({ viewer, sessionId: params.id, reports: body.reports, receivedAt: deps.now() }),
  )

  app.post(
    '/watch-sessions/:id/presence',
    { config: signedIn, schema: { tags, params: IdParams, body: PresenceAnswer, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await answerPresence(deps, request.viewer, { sessionId: request.params.id, askId: request.body.askId })
      return reply.code(204).send(null)
    },
  )

  app.get('/me/watching', { config: signedIn, schema: { tags, response: { 200: WatchingList, ...Refused } } }, (request) =>
    showWatching(deps, request.viewer),
  )

  app.get(
    '/library/:filmId/watching',
    { config: signedIn, schema: { tags, params: FilmParams, response: { 200: FilmWatching, ...Refused } } },
    (request) => showFilmWatching(deps, request.viewer, request.params.filmId),
  )
}
