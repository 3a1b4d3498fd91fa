import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Playback, WatchSession } from '../../films/index.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { askerOf } from '../asker.ts'
import { Joining, NewPlay, OwnHall, Play, PlayAnswer, PlayLog, PlayReports } from './hall-schemas.ts'
import { joinRemotely, showOwnHall } from './join-remotely.ts'
import { handPlayReports, openPlay, renewPlay } from './open-play.ts'
import { showPlayLog } from './show-play-log.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const signedIn = { access: 'signed-in' } as const
const deviceOf = (agent: string | undefined) => agent?.slice(0, 300) ?? null

/** The screen of the hall and its log. */
const screenRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/gatherings/:id/plays',
    { config: manage, schema: { tags, params: IdParams, body: NewPlay, response: { 201: Play, ...Refused } } },
    async (request, reply) => {
      const device = deviceOf(request.headers['user-agent'])
      return reply.code(201).send(await openPlay(askerOf(request), request.params.id, { ...request.body, device }))
    },
  )

  app.post(
    '/hall-plays/:id/ranges',
    {
      config: manage,
      schema: {
        tags,
        description: 'What the screen played: judged as personal watching is, by the clock of the hall.',
        ...{ params: IdParams, body: PlayReports, response: { 200: PlayAnswer, ...Refused } },
      },
    },
    (request) => handPlayReports(askerOf(request), request.params.id, request.body.reports),
  )

  app.post(
    '/hall-plays/:id/renewal',
    { config: manage, schema: { tags, params: IdParams, response: { 200: Playback, ...Refused } } },
    (request) => renewPlay(askerOf(request), request.params.id),
  )

  app.get(
    '/gatherings/:id/play-log',
    { config: read, schema: { tags, params: IdParams, response: { 200: PlayLog, ...Refused } } },
    ({ scope, params }) => showPlayLog(app.deps.db, scope, params.id),
  )
}

/** The hall: its screen, and joining it from afar. */
export const hallRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  await app.register(screenRoutes)

  app.get(
    '/gatherings/:id/hall',
    {
      config: signedIn,
      schema: {
        tags,
        description: 'For those on the list: the films, and where the hall is.',
        ...{ params: IdParams, response: { 200: OwnHall, ...Refused } },
      },
    },
    ({ viewer, params }) => showOwnHall(deps, viewer, params.id),
  )

  app.post(
    '/gatherings/:id/remote-sessions',
    {
      config: signedIn,
      schema: {
        tags,
        description: 'Joins from afar: a watch session of one’s own, and present.',
        ...{ params: IdParams, body: Joining, response: { 201: WatchSession, ...Refused } },
      },
    },
    async (request, reply) => {
      const { viewer, params, body, headers } = request
      const joining = { ...body, device: deviceOf(headers['user-agent']) }
      return reply.code(201).send(await joinRemotely(deps, viewer, params.id, joining))
    },
  )
}
