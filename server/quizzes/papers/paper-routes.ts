import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { decodeCursor, pageOf } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { findOrgPath } from '../../orgs/index.ts'
import { editingOf } from '../banks/bank-routes.ts'
import { makePaper } from './make-paper.ts'
import { listPapers, listPrintable } from './paper-queries.ts'
import { Key, NewPaper, Paper, PaperPage, PaperQuery, Printable, PrintableQuery } from './paper-schemas.ts'
import { shownPaper, showKey, showPaper } from './show-paper.ts'

const tags = ['quiz-papers']
const paper = { access: 'quizzes.paper' } as const
const mark = { access: 'quizzes.mark' } as const
const MOST_PRINTABLE = 200

/** Quizzes on paper, for people without phones. */
export const paperRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db } = deps

  app.get(
    '/quiz-papers/quizzes',
    { config: paper, schema: { tags, querystring: PrintableQuery, response: { 200: Printable, ...Refused } } },
    async ({ scope, query }) => {
      const rows = await listPrintable(db, scope, { q: query.q, limit: MOST_PRINTABLE })
      return {
        items: rows.map(({ id, title, audienceId, audienceName, settings: { opensAt, closesAt } }) => ({
          ...{ id, title, opensAt, closesAt },
          audienceOrg: audienceId === null ? null : { id: audienceId, name: audienceName ?? '' },
        })),
      }
    },
  )

  app.get(
    '/quiz-papers',
    { config: paper, schema: { tags, querystring: PaperQuery, response: { 200: PaperPage, ...Refused } } },
    async ({ scope, query }) => {
      const { cursor, limit, quiz, org } = query
      if (org !== undefined && (await findOrgPath(db, scope, org)) === undefined) throw notFound()
      const [createdAt, id] = cursor ? decodeCursor(cursor, 2) : []
      const after = createdAt && id ? { createdAt, id } : undefined
      const page = pageOf(await listPapers(db, scope, { quiz, org, after, limit: limit + 1 }), limit, (row) => [
        row.createdAtExact,
        row.id,
      ])
      return { ...page, items: page.items.map(shownPaper) }
    },
  )

  app.post(
    '/quiz-papers',
    { config: paper, schema: { tags, body: NewPaper, response: { 201: Paper, ...Refused } } },
    async (request, reply) => {
      const id = await makePaper(editingOf(request), request.body)
      return reply.code(201).send(await showPaper(editingOf(request), id))
    },
  )

  app.get(
    '/quiz-papers/:id',
    { config: paper, schema: { tags, params: IdParams, response: { 200: Paper, ...Refused } } },
    (request) => showPaper(editingOf(request), request.params.id),
  )

  app.get(
    '/quiz-papers/:id/key',
    {
      config: mark,
      schema: {
        tags,
        description: 'Right answers, for markers of the quiz only. Each look is recorded.',
        params: IdParams,
        response: { 200: Key, ...Refused },
      },
    },
    (request) => showKey(editingOf(request), request.params.id),
  )
}
