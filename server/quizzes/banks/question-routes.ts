import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { decodeCursor, pageOf, PageQuery } from '../../http/page.ts'
import { notFound } from '../../http/problem.ts'
import { OCTETS, receivedFile, receiveFiles } from '../../http/receive-file.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { sendDownload, XLSX } from '../../http/send-download.ts'
import { FORMATS, type Format } from '../formats/formats.ts'
import { writeTemplate } from '../formats/workbook-bank.ts'
import { BankQuestion, ChangedQuestion, Facets, Finding, History, Kind, NewQuestion, Question, QuestionPage } from '../schemas.ts'
import { findBank } from './bank-queries.ts'
import { editingOf } from './bank-routes.ts'
import { exportQuestions } from './export-questions.ts'
import { importQuestions } from './import-questions.ts'
import { addQuestion, changeQuestion } from './keep-question.ts'
import { findQuestion, listFacets, listQuestions, listUsage, listVersions, type QuestionRow } from './question-queries.ts'

const tags = ['question-banks']
const edit = { access: 'quizzes.edit' } as const
const MEDIA: Readonly<Record<Format, { type: string; ending: string }>> = {
  xlsx: { type: XLSX, ending: 'xlsx' },
  gift: { type: 'text/plain; charset=utf-8', ending: 'gift.txt' },
  'moodle-xml': { type: 'application/xml; charset=utf-8', ending: 'xml' },
  qti: { type: 'application/zip', ending: 'zip' },
}
const MAX_FILE_BYTES = 5 * 1024 * 1024
/** Questions shown of a file that was only looked at. */
const PREVIEWED = 200

const FormatQuery = Type.Object({ format: Type.Enum([...FORMATS]) })
const ListQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(Kind),
  category: Type.Optional(Type.String({ maxLength: 50 })),
  tag: Type.Optional(Type.String({ maxLength: 30 })),
  difficulty: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  retired: Type.Boolean({ default: false }),
  suspect: Type.Boolean({ default: false, description: 'only those with a negative discrimination' }),
})
const ImportQuery = Type.Object({
  ...FormatQuery.properties,
  filename: Type.String({ minLength: 1, maxLength: 200 }),
  dryRun: Type.Boolean({ default: true, description: 'only look' }),
  skipFaulty: Type.Boolean({ default: false, description: 'take what is sound, leave out what is not' }),
})
const Imported = Type.Object({
  createdCount: Type.Integer(),
  soundCount: Type.Integer(),
  items: Type.Array(
    Type.Object({
      at: Type.Integer(),
      question: Question,
      category: Type.String(),
      tags: Type.Array(Type.String()),
      difficulty: Type.Integer(),
    }),
    { description: `the first ${PREVIEWED}` },
  ),
  findings: Type.Array(Finding, { description: 'what is lost (warning) or cannot be taken (error); the first 500' }),
})

const shown = ({ retiredAt, count, facility, discrimination, orgPath: _, ...question }: QuestionRow) => ({
  ...question,
  isRetired: retiredAt !== null,
  statistics: count === null || facility === null ? null : { count, facility, discrimination },
})
async function found(request: FastifyRequest, id: string) {
  const question = await findQuestion(request.server.deps.db, request.scope, id)
  if (!question) throw notFound()
  return shown(question)
}

export const questionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps

  app.get(
    '/question-banks/:id/questions',
    { config: edit, schema: { tags, params: IdParams, querystring: ListQuery, response: { 200: QuestionPage, ...Refused } } },
    async ({ params, query, scope }) => {
      const { cursor, limit, ...filter } = query
      if (!(await findBank(db, scope, params.id))) throw notFound()
      const [after] = cursor ? decodeCursor(cursor, 1) : []
      const page = pageOf(await listQuestions(db, scope, params.id, filter, { after, limit: limit + 1 }), limit, (row) => [
        row.id,
      ])
      return { ...page, items: page.items.map(shown) }
    },
  )

  app.post(
    '/question-banks/:id/questions',
    { config: edit, schema: { tags, params: IdParams, body: NewQuestion, response: { 201: BankQuestion, ...Refused } } },
    async (request, reply) => {
      const id = await addQuestion(editingOf(request), request.params.id, request.body)
      return reply.code(201).send(await found(request, id))
    },
  )

  app.get(
    '/question-banks/:id/facets',
    { config: edit, schema: { tags, params: IdParams, response: { 200: Facets, ...Refused } } },
    async ({ params, scope }) => {
      if (!(await findBank(db, scope, params.id))) throw notFound()
      return listFacets(db, params.id)
    },
  )

  app.get(
    '/questions/:id/history',
    { config: edit, schema: { tags, params: IdParams, response: { 200: History, ...Refused } } },
    async (request) => {
      const { id } = await found(request, request.params.id)
      const versions = await listVersions(db, id)
      const usage = await listUsage(db, request.scope, id)
      return {
        versions: versions.map(({ createdAt, ...version }) => ({ ...version, at: createdAt.toISOString() })),
        usage: usage.map(({ releasedAt, ...use }) => ({ ...use, releasedAt: releasedAt.toISOString() })),
      }
    },
  )

  app.get(
    '/questions/:id',
    { config: edit, schema: { tags, params: IdParams, response: { 200: BankQuestion, ...Refused } } },
    (request) => found(request, request.params.id),
  )

  app.patch(
    '/questions/:id',
    { config: edit, schema: { tags, params: IdParams, body: ChangedQuestion, response: { 200: BankQuestion, ...Refused } } },
    async (request) => {
      await changeQuestion(editingOf(request), request.params.id, request.body)
      return found(request, request.params.id)
    },
  )
}

/** Banks as files: in, out, and the table to fill in. */
export const bankFileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  receiveFiles(app, MAX_FILE_BYTES)

  app.get('/question-banks/template', { config: edit, schema: { tags } }, async (_request, reply) =>
    sendDownload(reply, { name: '试题导入模板.xlsx', type: XLSX }, await writeTemplate()),
  )

  app.post(
    '/question-banks/:id/imports',
    {
      config: edit,
      schema: {
        tags,
        description:
          'The body is the bytes of the file. Looks only, unless dryRun is false; then all questions are taken or none.',
        consumes: [OCTETS],
        params: IdParams,
        querystring: ImportQuery,
        response: { 200: Imported, ...Refused },
      },
    },
    async (request) => {
      const read = await importQuestions(editingOf(request), request.params.id, receivedFile(request.body), request.query)
      const items = read.items.slice(0, PREVIEWED).map(({ at, entry }) => ({ at, ...entry }))
      return { createdCount: read.createdCount, soundCount: read.items.length, items, findings: read.findings.slice(0, 500) }
    },
  )

  app.get(
    '/question-banks/:id/export',
    { config: edit, schema: { tags, params: IdParams, querystring: FormatQuery } },
    async (request, reply) => {
      const { format } = request.query
      const { name, bytes } = await exportQuestions(editingOf(request), request.params.id, format)
      const { type, ending } = MEDIA[format]
      return sendDownload(reply, { name: `${name}.${ending}`, type }, bytes)
    },
  )

  app.get(
    '/question-banks/:id/export-findings',
    {
      config: edit,
      schema: {
        tags,
        description: 'What the format cannot hold of this bank.',
        params: IdParams,
        querystring: FormatQuery,
        response: { 200: Type.Object({ findings: Type.Array(Finding) }), ...Refused },
      },
    },
    async (request) => {
      const { findings } = await exportQuestions(editingOf(request), request.params.id, request.query.format)
      return { findings: findings.slice(0, 2000) }
    },
  )
}
