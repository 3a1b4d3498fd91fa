import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { LessonParams } from '../course-schemas.ts'
import * as shapes from './catalogue-schemas.ts'
import { completeLesson } from './complete-lesson.ts'
import { enrolOneself, takeNewerVersion } from './enrol.ts'
import { keepProgress } from './keep-progress.ts'
import { previewCourse, previewLesson } from './preview-course.ts'
import { showCatalogue, showCourse, showOwnCourses } from './show-catalogue.ts'
import { openLesson } from './open-lesson.ts'

const tags = ['course catalogue']
const signedIn = { access: 'signed-in' } as const
const read = { access: 'courses.read' } as const
const course = { 200: shapes.CatalogueCourse, ...Refused }

/** Released courses as members meet them. */
export const catalogueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/catalogue',
    {
      config: signedIn,
      schema: { tags, querystring: shapes.CatalogueQuery, response: { 200: shapes.CataloguePage, ...Refused } },
    },
    (request) => showCatalogue(deps, request.viewer, request.query),
  )

  app.get(
    '/catalogue/:id',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: shapes.CatalogueCourseDetail, ...Refused } } },
    (request) => showCourse(deps, request.viewer, request.params.id),
  )

  app.get('/me/courses', { config: signedIn, schema: { tags, response: { 200: shapes.OwnCourses, ...Refused } } }, (request) =>
    showOwnCourses(deps, request.viewer),
  )

  app.post('/courses/:id/enrolment', { config: signedIn, schema: { tags, params: IdParams, response: course } }, (request) =>
    enrolOneself(deps, request.viewer, request.params.id),
  )

  app.post('/courses/:id/newer-version', { config: signedIn, schema: { tags, params: IdParams, response: course } }, (request) =>
    takeNewerVersion(deps, request.viewer, request.params.id),
  )

  app.get(
    '/courses/:id/preview',
    { config: read, schema: { tags, params: IdParams, response: { 200: shapes.CatalogueCourseDetail, ...Refused } } },
    (request) => previewCourse(deps, request.scope, request.params.id),
  )

  app.get(
    '/courses/:id/preview/lessons/:lessonId',
    { config: read, schema: { tags, params: LessonParams, response: { 200: shapes.LessonPage, ...Refused } } },
    (request) => previewLesson(deps, request.scope, request.params),
  )
}

/** A lesson, and how far one has come with it. */
export const lessonRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/lessons/:id',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: shapes.LessonPage, ...Refused } } },
    (request) => openLesson(deps, request.viewer, request.params.id),
  )

  app.put(
    '/lessons/:id/progress',
    {
      config: signedIn,
      schema: { tags, params: IdParams, body: shapes.ProgressBody, response: { 200: shapes.LessonProgressed, ...Refused } },
    },
    (request) => keepProgress(deps, request.viewer, request.params.id, request.body),
  )

  app.post(
    '/lessons/:id/completion',
    {
      config: signedIn,
      schema: {
        tags,
        description: 'Articles and attachments when they have been open long enough, documents when all pages were read.',
        params: IdParams,
        response: { 200: shapes.LessonCompleted, ...Refused },
      },
    },
    (request) => completeLesson(deps, request.viewer, request.params.id),
  )
}
