import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../http/actor.ts'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { findQuiz } from '../editing/quiz-queries.ts'
import {
  AnswerBody,
  AnswerParams,
  Attempt,
  MarkBody,
  MarkingPage,
  MarkingQuery,
  MemberQuiz,
  MemberQuizPage,
  MemberQuizQuery,
  SavedAnswer,
} from './attempt-schemas.ts'
import { markAnswer } from './mark-answer.ts'
import { listWaiting } from './marking-queries.ts'
import { saveAnswer } from './save-answer.ts'
import { showAttempt, showQuiz, showQuizzes } from './show-attempt.ts'
import { startAttempt } from './start-attempt.ts'
import { submitAttempt } from './submit-attempt.ts'

const tags = ['attempts']
const signedIn = { access: 'signed-in' } as const
const mark = { access: 'quizzes.mark' } as const

/** Quizzes as members meet them. */
export const attemptRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/me/quizzes',
    { config: signedIn, schema: { tags, querystring: MemberQuizQuery, response: { 200: MemberQuizPage, ...Refused } } },
    async ({ viewer, query }) => {
      const [at, id] = query.cursor ? decodeCursor(query.cursor, 2) : []
      const rows = await showQuizzes(deps, viewer, at && id ? { at, id } : undefined, query.limit + 1)
      return pageOf(rows, query.limit, (row) => [row.releasedAtExact, row.id])
    },
  )

  app.get(
    '/me/quizzes/:id',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: MemberQuiz, ...Refused } } },
    ({ viewer, params }) => showQuiz(deps, viewer, params.id),
  )

  app.post(
    '/quizzes/:id/attempts',
    {
      config: signedIn,
      schema: {
        tags,
        description: 'Begins an attempt (201), or answers the one under way (200).',
        params: IdParams,
        response: { 200: Attempt, 201: Attempt, ...Refused },
      },
    },
    async ({ viewer, params }, reply) => {
      const { id, isNew } = await startAttempt(deps, viewer, params.id)
      return reply.code(isNew ? 201 : 200).send(await showAttempt(deps, viewer, id))
    },
  )

  app.get(
    '/attempts/:id',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: Attempt, ...Refused } } },
    ({ viewer, params }) => showAttempt(deps, viewer, params.id),
  )

  app.put(
    '/attempts/:id/answers/:itemId',
    { config: signedIn, schema: { tags, params: AnswerParams, body: AnswerBody, response: { 200: SavedAnswer, ...Refused } } },
    ({ viewer, params, body }) => saveAnswer(deps, viewer, { attemptId: params.id, itemId: params.itemId, ...body }),
  )

  app.post(
    '/attempts/:id/submit',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: Attempt, ...Refused } } },
    async ({ viewer, params }) => {
      await submitAttempt(deps, viewer, params.id)
      return showAttempt(deps, viewer, params.id)
    },
  )
}

/** Short answers that wait for a person. */
export const markingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/marking',
    { config: mark, schema: { tags, querystring: MarkingQuery, response: { 200: MarkingPage, ...Refused } } },
    async ({ viewer, scope, query }) => {
      const { cursor, limit, quiz } = query
      if (quiz !== undefined && !(await findQuiz(deps.db, scope, quiz))) throw notFound()
      const [submittedAt, id] = cursor ? decodeCursor(cursor, 2) : []
      const after = submittedAt && id ? { submittedAt, id } : undefined
      const rows = await listWaiting(deps.db, scope, viewer.personId, { quiz, after, limit: limit + 1 })
      const page = pageOf(rows, limit, (row) => [row.submittedAtExact, row.id])
      return {
        ...page,
        items: page.items.map(({ id: itemId, quizId, quizTitle, question, answer, maxPoints, submittedAt: at }) => ({
          ...{ id: itemId, quiz: { id: quizId, title: quizTitle }, stem: question.stem, maxPoints },
          guidance: question.kind === 'short_answer' ? question.guidance : '',
          answer: answer?.texts?.[0] ?? '',
          submittedAt: (at ?? new Date(0)).toISOString(),
        })),
      }
    },
  )

  app.put(
    '/marking/:id',
    { config: mark, schema: { tags, params: IdParams, body: MarkBody, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      const { viewer, scope, params, body } = request
      await markAnswer(deps, {
        viewer,
        scope,
        actor: actorOf(request),
        itemId: params.id,
        points: body.points,
        comment: body.comment,
      })
      return reply.code(204).send(null)
    },
  )
}
