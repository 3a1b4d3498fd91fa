import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { Refused, IdParams } from '../../http/schema-parts.ts'
import { today } from '../attempts/asker.ts'
import { editingOf } from '../banks/bank-routes.ts'
import { confirmResult, discardResult, enterResult } from './enter-result.ts'
import { findPaper } from './paper-queries.ts'
import { EntryBody, Result, ResultParams, ResultVersion, ResultVersionQuery, SheetPage, SheetQuery } from './paper-schemas.ts'
import { listSheets } from './result-queries.ts'
import { scoreOf, showResult } from './show-paper.ts'

const tags = ['quiz-papers']
const paper = { access: 'quizzes.paper' } as const

/** Who has a sheet, and how far it is. */
export const sheetRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db } = deps

  app.get(
    '/quiz-papers/:id/people',
    { config: paper, schema: { tags, params: IdParams, querystring: SheetQuery, response: { 200: SheetPage, ...Refused } } },
    async ({ scope, viewer, params, query }) => {
      const found = await findPaper(db, scope, params.id)
      if (!found) throw notFound()
      const { cursor, limit, q } = query
      const [name, id] = cursor ? decodeCursor(cursor, 2) : []
      const after = name && id ? { name, id } : undefined
      const page = pageOf(await listSheets(db, found, today(deps), { q, after, limit: limit + 1 }), limit, (row) => [
        row.name,
        row.id,
      ])
      return {
        ...page,
        items: page.items.map(({ orgId, orgName, firstBy, state, ...row }) => ({
          ...{ person: { id: row.id, name: row.name }, org: { id: orgId, name: orgName }, state },
          ...{ isMine: firstBy === viewer.accountId, score: scoreOf(row, found.settings) },
        })),
      }
    },
  )
}

/** What was read on the sheets. */
export const resultRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const enteringOf = (request: FastifyRequest) => ({ ...editingOf(request), viewerPersonId: request.viewer.personId })

  app.get(
    '/quiz-papers/:id/results/:personId',
    { config: paper, schema: { tags, params: ResultParams, response: { 200: Result, ...Refused } } },
    (request) => showResult(deps, editingOf(request), request.params.id, request.params.personId),
  )

  app.put(
    '/quiz-papers/:id/results/:personId',
    {
      config: paper,
      schema: {
        tags,
        description:
          'What you read on the sheet. Once two people have read the same it is graded, and cannot be changed any more.',
        params: ResultParams,
        body: EntryBody,
        response: { 200: Result, ...Refused },
      },
    },
    async (request) => {
      const { id, personId } = request.params
      const { version, ...entry } = request.body
      await enterResult(enteringOf(request), { paperId: id, personId, version }, entry)
      return showResult(deps, editingOf(request), id, personId)
    },
  )

  app.post(
    '/quiz-papers/:id/results/:personId/confirmation',
    {
      config: paper,
      schema: { tags, params: ResultParams, body: ResultVersion, response: { 200: Result, ...Refused } },
    },
    async (request) => {
      const { id, personId } = request.params
      await confirmResult(enteringOf(request), { paperId: id, personId, version: request.body.version })
      return showResult(deps, editingOf(request), id, personId)
    },
  )

  app.delete(
    '/quiz-papers/:id/results/:personId',
    {
      config: paper,
      schema: { tags, params: ResultParams, querystring: ResultVersionQuery, response: { 204: Type.Null(), ...Refused } },
    },
    async (request, reply) => {
      const { id, personId } = request.params
      await discardResult(enteringOf(request), { paperId: id, personId, version: request.query.version })
      return reply.code(204).send(null)
    },
  )
}
