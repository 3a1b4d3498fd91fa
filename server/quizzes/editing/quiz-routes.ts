import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { findOrgPath } from '../../orgs/index.ts'
import { editingOf } from '../banks/bank-routes.ts'
import { changeQuiz, createQuiz, withdrawQuiz } from './keep-quiz.ts'
import { poolSections } from './pool-sections.ts'
import { findQuiz, listNewAuthors, listQuizzes, type QuizRow } from './quiz-queries.ts'
import { ChangedQuiz, NewQuiz, Preview, Quiz, QuizPage, QuizQuery, VersionBody } from './quiz-schemas.ts'
import { releaseBar } from './release.rules.ts'
import { releaseQuiz } from './release-quiz.ts'

const tags = ['quizzes']
const read = { access: 'quizzes.read' } as const
const edit = { access: 'quizzes.edit' } as const
const release = { access: 'quizzes.release' } as const
/** Questions shown of one section. */
const PREVIEWED = 200

const shown = ({ orgId, orgName, audienceOrgId, audienceName, updatedAt, ...quiz }: QuizRow) => ({
  ...quiz,
  org: { id: orgId, name: orgName },
  audienceOrg: audienceOrgId === null ? null : { id: audienceOrgId, name: audienceName ?? '' },
  updatedAt: updatedAt.toISOString(),
})
async function found(request: FastifyRequest, id: string) {
  const quiz = await findQuiz(request.server.deps.db, request.scope, id)
  if (!quiz) throw notFound()
  return shown(quiz)
}

/** Quizzes as editors and releasers see them. Members have routes of their own, which know released versions only. */
export const quizRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/quizzes',
    { config: read, schema: { tags, querystring: QuizQuery, response: { 200: QuizPage, ...Refused } } },
    async ({ query, scope }) => {
      const { cursor, limit, ...filter } = query
      if (filter.org !== undefined && (await findOrgPath(db, scope, filter.org)) === undefined) throw notFound()
      const [updatedAt, id] = cursor ? decodeCursor(cursor, 2) : []
      const rows = await listQuizzes(db, scope, {
        ...filter,
        after: updatedAt && id ? { updatedAt, id } : undefined,
        limit: limit + 1,
      })
      const page = pageOf(rows, limit, (row) => [row.updatedAtExact, row.id])
      return { ...page, items: page.items.map(shown) }
    },
  )

  app.post(
    '/quizzes',
    { config: edit, schema: { tags, body: NewQuiz, response: { 201: Quiz, ...Refused } } },
    async (request, reply) => reply.code(201).send(await found(request, await createQuiz(editingOf(request), request.body))),
  )

  app.get('/quizzes/:id', { config: read, schema: { tags, params: IdParams, response: { 200: Quiz, ...Refused } } }, (request) =>
    found(request, request.params.id),
  )

  app.patch(
    '/quizzes/:id',
    { config: edit, schema: { tags, params: IdParams, body: ChangedQuiz, response: { 200: Quiz, ...Refused } } },
    async (request) => {
      await changeQuiz(editingOf(request), request.params.id, request.body)
      return found(request, request.params.id)
    },
  )

  app.get(
    '/quizzes/:id/preview',
    { config: read, schema: { tags, params: IdParams, response: { 200: Preview, ...Refused } } },
    async (request) => {
      const { sections, writers, currentVersionId } = await found(request, request.params.id)
      const { pooled, faults } = await poolSections(db, sections)
      const items = pooled.flatMap(({ points, pool }, section) =>
        pool.slice(0, PREVIEWED).map(({ questionId, question }) => ({ section, points, questionId, question })),
      )
      const asked = [...new Set(pooled.flatMap(({ pool }) => pool.map(({ versionId }) => versionId)))]
      const authors = await listNewAuthors(db, currentVersionId, asked)
      return {
        ...{ items, faults, sections: pooled.map(({ pool }) => ({ available: pool.length })) },
        releaseBar: releaseBar(request.viewer.accountId, { writers, authors }),
      }
    },
  )
}

/** What members get, and what is taken from them. */
export const releaseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/quizzes/:id/release',
    { config: release, schema: { tags, params: IdParams, body: VersionBody, response: { 200: Quiz, ...Refused } } },
    async (request) => {
      await releaseQuiz(editingOf(request), request.params.id, request.body.version)
      return found(request, request.params.id)
    },
  )

  app.post(
    '/quizzes/:id/withdrawal',
    { config: release, schema: { tags, params: IdParams, body: VersionBody, response: { 200: Quiz, ...Refused } } },
    async (request) => {
      await withdrawQuiz(editingOf(request), request.params.id, request.body.version)
      return found(request, request.params.id)
    },
  )
}
