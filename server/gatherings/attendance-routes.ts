import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { createHallLimit } from '../accounts/index.ts'
import { notFound, Problem } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askerOf } from './asker.ts'
import { findGathering } from './gathering-queries.ts'
import { countPresent, findSecret, listOwn } from './hall-queries.ts'
import { enterAtDoor, inviteOthers, uninvite } from './invite-others.ts'
import { markAllPresent, markAttendance } from './mark-attendance.ts'
import * as schemas from './attendance-schemas.ts'
import type { NewGathering } from './schemas.ts'
import { showAttendance } from './show-gathering.ts'
import { signInByCode } from './sign-in-by-code.ts'
import { codeAt } from './sign-in-code.rules.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const list = { 200: schemas.AttendanceList, ...Refused }

const shown = ({ server, scope }: FastifyRequest, id: string, personIds?: readonly string[]) =>
  showAttendance(server.deps.db, scope, id, personIds)

/** The list: who is expected, invited, there. */
const listRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/gatherings/:id/attendance', { config: read, schema: { tags, params: IdParams, response: list } }, (request) =>
    shown(request, request.params.id),
  )

  app.post(
    '/gatherings/:id/guests',
    { config: manage, schema: { tags, params: IdParams, body: schemas.NewGuests, response: list } },
    async (request) => {
      await inviteOthers(askerOf(request), request.params.id, request.body)
      return shown(request, request.params.id)
    },
  )

  app.delete(
    '/gatherings/:id/guests/:personId',
    { config: manage, schema: { tags, params: schemas.AttendanceParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await uninvite(askerOf(request), request.params.id, request.params.personId)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/gatherings/:id/marks',
    {
      config: manage,
      schema: { tags, params: IdParams, body: schemas.NewMarks, response: { 200: schemas.MarkResults, ...Refused } },
    },
    async (request) => {
      const { marks } = request.body
      const outcomes = await markAttendance(askerOf(request), request.params.id, marks)
      const { items } = await shown(
        request,
        request.params.id,
        marks.map(({ personId }) => personId),
      )
      const rowOf = (personId: string) => items.find(({ person }) => person.id === personId)!
      return { results: marks.map(({ id, personId }) => ({ id, outcome: outcomes.get(id)!, current: rowOf(personId) })) }
    },
  )

  app.post(
    '/gatherings/:id/attendance/all-present',
    { config: manage, schema: { tags, params: IdParams, body: schemas.AllPresent, response: list } },
    async (request) => {
      await markAllPresent(askerOf(request), request.params.id, request.body.except)
      return shown(request, request.params.id)
    },
  )
}

/** The hall: the code on the wall, the door, and members' own phones. */
export const attendanceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const beginTry = createHallLimit(deps.db)
  await app.register(listRoutes)

  app.get(
    '/gatherings/:id/sign-in-code',
    { config: manage, schema: { tags, params: IdParams, response: { 200: schemas.SignInCode, ...Refused } } },
    async ({ scope, params }) => {
      const gathering = await findGathering(deps.db, scope, params.id)
      const secret = gathering && (await findSecret(deps.db, params.id))
      if (!gathering || !secret) throw notFound()
      if (gathering.state !== 'open')
        throw new Problem('conflict', 'Open the gathering first', { reason: `gathering-${gathering.state}` })
      return { ...codeAt(secret, deps.now()), presentCount: await countPresent(deps.db, params.id) }
    },
  )

  app.post(
    '/gatherings/:id/door',
    {
      config: manage,
      schema: { tags, params: IdParams, body: schemas.AtDoor, response: { 200: schemas.Attendance, ...Refused } },
    },
    async (request) => {
      const personId = await enterAtDoor(askerOf(request), request.params.id, request.body)
      return (await shown(request, request.params.id, [personId])).items[0]!
    },
  )

  app.post(
    '/gatherings/sign-in',
    { config: { access: 'signed-in' }, schema: { tags, body: schemas.SignIn, response: { 200: schemas.SignedIn, ...Refused } } },
    ({ viewer, body, ip }) => signInByCode(deps, beginTry, { viewer, digits: body.digits, device: body.device ?? null, ip }),
  )

  app.get(
    '/me/gatherings',
    { config: { access: 'signed-in' }, schema: { tags, response: { 200: schemas.OwnGatherings, ...Refused } } },
    async ({ viewer }) => {
      const rows = viewer.personId ? await listOwn(deps.db, viewer.personId, 100) : []
      return {
        items: rows.map(({ orgId, orgName, purposes, startsAt, ...row }) => ({
          ...{ ...row, org: { id: orgId, name: orgName }, startsAt: startsAt.toISOString() },
          purposes: purposes as NewGathering['purposes'],
        })),
      }
    },
  )
}
