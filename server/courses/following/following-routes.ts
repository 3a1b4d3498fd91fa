import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { askedBy } from '../../http/asked.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { sendDownload, XLSX } from '../../http/send-download.ts'
import { addAudience, listAudiences, removeAudience } from './keep-audiences.ts'
import * as shapes from './following-schemas.ts'
import { exportFollowing } from './export-following.ts'
import { showFollowed, showFollowing } from './show-following.ts'

const tags = ['course following']
const enrol = { access: 'courses.enrol' } as const
const follow = { access: 'courses.follow' } as const

/** Officers and secretaries: whom a course is meant for, and who is where with it. */
export const followingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/courses/:id/audiences',
    { config: enrol, schema: { tags, params: IdParams, response: { 200: shapes.AudienceList, ...Refused } } },
    (request) => listAudiences(deps, request.scope, request.params.id),
  )

  app.post(
    '/courses/:id/audiences',
    {
      config: enrol,
      schema: {
        tags,
        description: 'Enrols everybody who belongs there, also who comes later. The same id again is the same audience.',
        params: IdParams,
        body: shapes.NewAudience,
        response: { 201: shapes.Audience, ...Refused },
      },
    },
    async (request, reply) => reply.code(201).send(await addAudience(deps, askedBy(request), request.params.id, request.body)),
  )

  app.delete(
    '/courses/:id/audiences/:audienceId',
    { config: enrol, schema: { tags, params: shapes.AudienceParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await removeAudience(deps, askedBy(request), request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/course-following',
    { config: follow, schema: { tags, querystring: shapes.FollowQuery, response: { 200: shapes.FollowPage, ...Refused } } },
    (request) => showFollowed(deps, request.scope, request.query),
  )

  app.get(
    '/courses/:id/people',
    {
      config: follow,
      schema: {
        tags,
        params: IdParams,
        querystring: shapes.FollowPeopleQuery,
        response: { 200: shapes.FollowPeople, ...Refused },
      },
    },
    (request) => showFollowing(deps, request.scope, request.params.id, request.query),
  )

  await app.register(sheetRoute)
}

const sheetRoute: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/courses/:id/people.xlsx',
    {
      config: { access: 'reports.export' },
      schema: {
        tags,
        description: 'The list to remind people by, with telephone numbers. Recorded in the audit log.',
        params: IdParams,
        querystring: shapes.FollowSheetQuery,
        produces: [XLSX],
      },
    },
    async (request, reply) => {
      const { title, sheet } = await exportFollowing(app.deps, askedBy(request), request.params.id, request.query)
      return sendDownload(reply, { name: `${title}-学习名单.xlsx`, type: XLSX }, sheet)
    },
  )
}
