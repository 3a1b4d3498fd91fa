import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../http/actor.ts'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { sendDownload } from '../../http/send-download.ts'
import { recordAudit } from '../../orgs/index.ts'
import { askerOf } from '../asker.ts'
import { findGathering } from '../gathering-queries.ts'
import { correctRecord, enterLateMarks } from './correct-record.ts'
import { enterMakeUp, reverseMakeUp } from './make-up.ts'
import { recordDocument } from './record-document.ts'
import { addFile, takeOffFile } from './record-files.ts'
import { findFile } from './record-queries.ts'
import * as schemas from './record-schemas.ts'
import { showHistory } from './show-history.ts'
import { showMakeUps } from './show-make-ups.ts'
import { showRecord } from './show-record.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const record = { 200: schemas.GatheringRecord, ...Refused }
const makeUps = { 200: schemas.MakeUps, ...Refused }
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The official record, what is corrected in it, and the papers kept with it. */
export const recordRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  await app.register(makeUpRoutes)
  await app.register(fileRoutes)

  app.get(
    '/gatherings/history',
    { config: read, schema: { tags, querystring: schemas.HistoryQuery, response: { 200: schemas.History, ...Refused } } },
    ({ scope, query }) => showHistory(deps, scope, query),
  )

  app.get('/gatherings/:id/record', { config: read, schema: { tags, params: IdParams, response: record } }, ({ scope, params }) =>
    showRecord(deps.db, scope, params.id),
  )

  app.get(
    '/gatherings/:id/record.docx',
    {
      config: read,
      schema: { tags, params: IdParams, produces: [DOCX], description: 'On A4, with names. Recorded in the audit log.' },
    },
    async (request, reply) => {
      const { scope, params } = request
      const shown = await showRecord(deps.db, scope, params.id)
      const row = await findGathering(deps.db, scope, params.id)
      await recordAudit(deps.db, actorOf(request), {
        ...{ action: 'gathering.export', object: { kind: 'gathering', id: params.id }, orgPath: row?.path ?? null },
        detail: { title: shown.gathering.title },
      })
      const body = await recordDocument(shown, deps.config.COUNTY_TIME_ZONE)
      return sendDownload(reply, { name: `活动记录-${shown.gathering.title}.docx`, type: DOCX }, body)
    },
  )

  app.post(
    '/gatherings/:id/corrections',
    { config: manage, schema: { tags, params: IdParams, body: schemas.Correction, response: record } },
    async (request) => {
      await correctRecord(askerOf(request), request.params.id, request.body)
      return showRecord(deps.db, request.scope, request.params.id)
    },
  )

  app.post(
    '/gatherings/:id/late-marks',
    { config: manage, schema: { tags, params: IdParams, body: schemas.LateMarks, response: record } },
    async (request) => {
      await enterLateMarks(askerOf(request), request.params.id, request.body)
      return showRecord(deps.db, request.scope, request.params.id)
    },
  )
}

const makeUpRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get(
    '/gatherings/:id/make-ups',
    { config: read, schema: { tags, params: IdParams, response: makeUps } },
    ({ scope, params }) => showMakeUps(deps.db, scope, params.id),
  )

  app.post(
    '/gatherings/:id/make-ups',
    { config: manage, schema: { tags, params: IdParams, body: schemas.NewMakeUp, response: makeUps } },
    async (request) => {
      await enterMakeUp(askerOf(request), request.params.id, request.body)
      return showMakeUps(deps.db, request.scope, request.params.id)
    },
  )

  app.post(
    '/gatherings/:id/make-ups/:makeUpId/reversal',
    { config: manage, schema: { tags, params: schemas.MakeUpParams, body: schemas.ReasonBody, response: makeUps } },
    async (request) => {
      const { id, makeUpId } = request.params
      await reverseMakeUp(askerOf(request), id, makeUpId, request.body.reason.trim())
      return showMakeUps(deps.db, request.scope, id)
    },
  )
}

const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.post(
    '/gatherings/:id/files',
    {
      config: manage,
      schema: {
        tags,
        description: 'A file sent to POST /evidence before, by the same account.',
        params: IdParams,
        body: schemas.NewFile,
        response: record,
      },
    },
    async (request) => {
      await addFile(askerOf(request), request.params.id, request.body.fileId)
      return showRecord(deps.db, request.scope, request.params.id)
    },
  )

  app.get(
    '/gatherings/:id/files/:fileId',
    { config: read, schema: { tags, params: schemas.FileParams } },
    async ({ scope, params }, reply) => {
      const file = (await findGathering(deps.db, scope, params.id)) && (await findFile(deps.db, params.id, params.fileId))
      if (!file) throw notFound()
      return sendDownload(reply, { name: file.filename, type: file.mediaType }, file.bytes)
    },
  )

  app.delete(
    '/gatherings/:id/files/:fileId',
    { config: manage, schema: { tags, params: schemas.FileParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await takeOffFile(askerOf(request), request.params.id, request.params.fileId)
      return reply.code(204).send(null)
    },
  )
}
