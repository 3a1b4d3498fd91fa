import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { notFound } from '../http/problem.ts'
import { Nullable, Refused, Uuid } from '../http/schema-parts.ts'
import { askerOf, countyDay } from './asker.ts'
import { closeYear } from './close-year.ts'
import { findPlaced, listMarks } from './mark-queries.ts'
import { addMark, removeMark } from './marks.ts'
import { Marks, NewMark, StandingQuery, YearStanding } from './schemas.ts'
import { showStanding } from './show-standing.ts'

const tags = ['standing']
const Person = Type.Object({ personId: Uuid })
const ClosingBody = Type.Object(
  { note: Type.Optional(Nullable(Type.String({ maxLength: 500 }))) },
  { additionalProperties: false },
)

/** How people stand, judged as it is asked. */
export const standingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const shown = { 200: YearStanding, ...Refused }

  app.get(
    '/me/standing',
    { config: { access: 'signed-in' }, schema: { tags, querystring: StandingQuery, response: shown } },
    (request) => {
      if (!request.viewer.personId) throw notFound()
      return showStanding(deps.db, request.viewer.personId, countyDay(deps), request.query.year)
    },
  )

  app.get(
    '/people/:personId/standing',
    { config: { access: 'credits.read' }, schema: { tags, params: Person, querystring: StandingQuery, response: shown } },
    async (request) => {
      const { personId } = request.params
      if (!(await findPlaced(deps.db, request.scope, personId, countyDay(deps)))) throw notFound()
      return showStanding(deps.db, personId, countyDay(deps), request.query.year)
    },
  )

  app.post(
    '/years/:year/closing',
    {
      config: { access: 'policies.manage' },
      schema: {
        tags,
        description:
          'Keeps how everybody stands as reported. Refused while people wait to be judged (409 not-settled, try again).',
        params: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2200 }) }),
        body: ClosingBody,
        response: { 204: Type.Null(), ...Refused },
      },
    },
    async (request, reply) => {
      await closeYear(askerOf(request), request.params.year, request.body.note ?? null)
      return reply.code(204).send(null)
    },
  )
}

/** Who is a cadre in the sense of the cadre training regulation. */
export const markRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const shown = async (personId: string) => ({ items: await listMarks(deps.db, personId) })

  app.get(
    '/people/:personId/marks',
    { config: { access: 'people.read' }, schema: { tags, params: Person, response: { 200: Marks, ...Refused } } },
    async (request) => {
      if (!(await findPlaced(deps.db, request.scope, request.params.personId, countyDay(deps)))) throw notFound()
      return shown(request.params.personId)
    },
  )
  app.post(
    '/people/:personId/marks',
    {
      config: { access: 'people.manage' },
      schema: { tags, params: Person, body: NewMark, response: { 201: Marks, ...Refused } },
    },
    async (request, reply) => {
      await addMark(askerOf(request), request.params.personId, request.body)
      return reply.code(201).send(await shown(request.params.personId))
    },
  )
  app.delete(
    '/people/:personId/marks/:markId',
    {
      config: { access: 'people.manage' },
      schema: { tags, params: Type.Object({ personId: Uuid, markId: Uuid }), response: { 200: Marks, ...Refused } },
    },
    async (request) => {
      await removeMark(askerOf(request), request.params.personId, request.params.markId)
      return shown(request.params.personId)
    },
  )
}
