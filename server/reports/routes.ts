import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { actorOf } from '../http/actor.ts'
import { Refused } from '../http/schema-parts.ts'
import { sendDownload, XLSX } from '../http/send-download.ts'
import { countyDay } from '../requirements/index.ts'
import { exportCompletion, exportPeople } from './export-completion.ts'
import * as shapes from './schemas.ts'
import { asStates, showCompletion, showPeople } from './show-completion.ts'
import { showCorrections, showPeriods } from './show-years.ts'

const tags = ['reports']
const read = { access: 'reports.read' } as const
const send = { access: 'reports.export' } as const

const askingOf = (request: FastifyRequest) => ({ deps: request.server.deps, actor: actorOf(request), scope: request.scope })
const attached = (reply: FastifyReply, name: string, file: Readable) => sendDownload(reply, { name, type: XLSX }, file)

export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get('/reports/periods', { config: read, schema: { tags, response: { 200: shapes.Periods, ...Refused } } }, (request) =>
    showPeriods(db, request.scope, countyDay(app.deps)),
  )

  app.get(
    '/reports/completion',
    { config: read, schema: { tags, querystring: shapes.CompletionQuery, response: { 200: shapes.Completion, ...Refused } } },
    (request) => showCompletion(db, request.scope, countyDay(app.deps), request.query),
  )

  app.get(
    '/reports/completion/people',
    { config: read, schema: { tags, querystring: shapes.PeopleQuery, response: { 200: shapes.CompletionPeople, ...Refused } } },
    (request) => showPeople(db, request.scope, request.query),
  )

  app.get(
    '/reports/completion.xlsx',
    {
      config: send,
      schema: { tags, description: 'Recorded in the audit log.', querystring: shapes.SheetQuery, produces: [XLSX] },
    },
    async (request, reply) => attached(reply, '教育培训完成情况.xlsx', await exportCompletion(askingOf(request), request.query)),
  )

  app.get(
    '/reports/completion/people.xlsx',
    {
      config: send,
      schema: {
        tags,
        description: 'With telephone numbers. Recorded in the audit log.',
        querystring: shapes.PeopleSheetQuery,
        produces: [XLSX],
      },
    },
    async (request, reply) => {
      const { state, ...filter } = request.query
      return attached(reply, '人员名单.xlsx', await exportPeople(askingOf(request), filter, asStates(state)))
    },
  )

  app.get(
    '/reports/corrections',
    { config: read, schema: { tags, querystring: shapes.CorrectionQuery, response: { 200: shapes.Corrections, ...Refused } } },
    (request) => showCorrections(db, request.scope, request.query),
  )
}
