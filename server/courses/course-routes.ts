import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { askedBy } from '../http/asked.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { scopeOf } from '../orgs/index.ts'
import { changeCourse } from './change-course.ts'
import * as shapes from './course-schemas.ts'
import { createCourse } from './create-course.ts'
import { describeCourse } from './describe-course.ts'
import { keepText, showText } from './keep-text.ts'
import { showCourses } from './list-courses.ts'
import { removeCourse } from './remove-course.ts'
import { saveOutline } from './save-outline.ts'

const tags = ['courses']
const read = { access: 'courses.read' } as const
const edit = { access: 'courses.edit' } as const
const one = { 200: shapes.Course, ...Refused }

/** The course as whoever has just changed it sees it. */
export const shownCourse = ({ server: { deps }, viewer }: FastifyRequest, id: string) =>
  describeCourse(deps, viewer, scopeOf(viewer, 'courses.read'), id)

/** Courses as those see them who make, review and release them. */
export const courseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/courses',
    { config: read, schema: { tags, querystring: shapes.CourseQuery, response: { 200: shapes.CoursePage, ...Refused } } },
    (request) => showCourses(deps, request.viewer, request.scope, request.query),
  )

  app.post(
    '/courses',
    { config: edit, schema: { tags, body: shapes.NewCourse, response: { 201: shapes.Course, ...Refused } } },
    async (request, reply) => {
      const id = await createCourse(deps, askedBy(request), request.body)
      return reply.code(201).send(await shownCourse(request, id))
    },
  )

  app.get('/courses/:id', { config: read, schema: { tags, params: IdParams, response: one } }, (request) =>
    shownCourse(request, request.params.id),
  )

  app.patch(
    '/courses/:id',
    { config: edit, schema: { tags, params: IdParams, body: shapes.CourseChange, response: one } },
    async (request) => {
      await changeCourse(deps, askedBy(request), request.params.id, request.body)
      return shownCourse(request, request.params.id)
    },
  )

  app.delete(
    '/courses/:id',
    { config: edit, schema: { tags, params: IdParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await removeCourse(deps, askedBy(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/courses/:id/outline',
    { config: edit, schema: { tags, params: IdParams, body: shapes.OutlineBody, response: one } },
    async (request) => {
      await saveOutline(deps, askedBy(request), request.params.id, request.body)
      return shownCourse(request, request.params.id)
    },
  )

  app.get(
    '/courses/:id/lessons/:lessonId/text',
    { config: read, schema: { tags, params: shapes.LessonParams, response: { 200: shapes.LessonText, ...Refused } } },
    (request) => showText(deps, request.scope, request.params),
  )

  app.put(
    '/courses/:id/lessons/:lessonId/text',
    {
      config: edit,
      bodyLimit: 2_000_000,
      schema: { tags, params: shapes.LessonParams, body: shapes.TextBody, response: { 200: shapes.KeptText, ...Refused } },
    },
    (request) => keepText(deps, askedBy(request), request.params, request.body),
  )
}
