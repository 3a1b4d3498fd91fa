import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { askedBy } from '../../http/asked.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { shownCourse } from '../course-routes.ts'
import * as shapes from '../course-schemas.ts'
import { showWaiting } from '../list-courses.ts'
import { releaseCourse } from './release-course.ts'
import { reviewCourse } from './review-course.ts'
import { submitCourse } from './submit-course.ts'
import { redraftCourse, withdrawCourse } from './withdraw-course.ts'

const tags = ['courses']
const edit = { access: 'courses.edit' } as const
const review = { access: 'courses.review' } as const
const release = { access: 'courses.release' } as const
const changing = { tags, params: IdParams, body: shapes.ChangedCourse, response: { 200: shapes.Course, ...Refused } }

/** The way of a course to its release: three stages, three people, as with films (三审三校). */
export const reviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post('/courses/:id/submission', { config: edit, schema: changing }, async (request) => {
    await submitCourse(deps, askedBy(request), request.params.id, request.body.version)
    return shownCourse(request, request.params.id)
  })

  app.post('/courses/:id/reviews', { config: review, schema: { ...changing, body: shapes.ReviewBody } }, async (request) => {
    await reviewCourse(deps, askedBy(request), request.params.id, request.body)
    return shownCourse(request, request.params.id)
  })

  app.post('/courses/:id/release', { config: release, schema: { ...changing, body: shapes.ReleaseBody } }, async (request) => {
    await releaseCourse(deps, askedBy(request), request.params.id, request.body)
    return shownCourse(request, request.params.id)
  })

  app.post('/courses/:id/withdraw', { config: release, schema: { ...changing, body: shapes.WithdrawBody } }, async (request) => {
    await withdrawCourse(deps, askedBy(request), request.params.id, request.body)
    return shownCourse(request, request.params.id)
  })

  app.post('/courses/:id/redraft', { config: edit, schema: changing }, async (request) => {
    await redraftCourse(deps, askedBy(request), request.params.id, request.body.version)
    return shownCourse(request, request.params.id)
  })

  app.get(
    '/course-reviews',
    {
      config: review,
      schema: {
        tags,
        description: 'Courses waiting for a stage that you may take.',
        querystring: shapes.WaitingQuery,
        response: { 200: shapes.CoursePage, ...Refused },
      },
    },
    (request) => showWaiting(deps, request.viewer, request.scope, request.query),
  )
}
