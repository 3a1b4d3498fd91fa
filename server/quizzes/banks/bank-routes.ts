import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { v7 as uuid } from 'uuid'
import { actorOf } from '../../http/actor.ts'
import { decodeCursor, PageOf, pageOf, PageQuery } from '../../http/page.ts'
import { pointAt } from '../../http/point-at.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { IdParams, Named, Refused, Uuid, Version } from '../../http/schema-parts.ts'
import { findOrgPath } from '../../orgs/index.ts'
import { findBank, insertBank, listBanks, updateBank, type BankRow } from './bank-queries.ts'
import type { Editing } from './keep-question.ts'

const tags = ['question-banks']
const edit = { access: 'quizzes.edit' } as const

const Name = Type.String({ minLength: 2, maxLength: 100, pattern: '^\\S(.*\\S)?$' })
const Description = Type.String({ maxLength: 1000 })
const Bank = Type.Object({
  id: Uuid,
  org: Named,
  name: Type.String(),
  description: Type.String(),
  questionCount: Type.Integer(),
  version: Version,
})
const BankQuery = Type.Object({ ...PageQuery, q: Type.Optional(Type.String({ maxLength: 100 })), org: Type.Optional(Uuid) })
const NewBank = Type.Object(
  { id: Type.Optional(Uuid), orgId: Uuid, name: Name, description: Type.Optional(Description) },
  { additionalProperties: false },
)
const ChangedBank = Type.Object(
  { version: Version, name: Type.Optional(Name), description: Type.Optional(Description) },
  { additionalProperties: false },
)

const shown = ({ orgId, orgName, orgPath: _, ...bank }: BankRow) => ({ ...bank, org: { id: orgId, name: orgName } })

/** Who edits, and where: what the use cases of banks and quizzes ask for. */
export const editingOf = (request: FastifyRequest): Editing => ({
  ...{ deps: request.server.deps, actor: actorOf(request), accountId: request.viewer.accountId, scope: request.scope },
})

export const bankRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps
  const found = async (request: FastifyRequest, id: string) => {
    const bank = await findBank(db, request.scope, id)
    if (!bank) throw notFound()
    return shown(bank)
  }

  app.get(
    '/question-banks',
    { config: edit, schema: { tags, querystring: BankQuery, response: { 200: PageOf(Bank), ...Refused } } },
    async ({ query, scope }) => {
      const { cursor, limit, ...filter } = query
      if (filter.org !== undefined && (await findOrgPath(db, scope, filter.org)) === undefined) throw notFound()
      const [name, id] = cursor ? decodeCursor(cursor, 2) : []
      const rows = await listBanks(db, scope, { ...filter, after: name && id ? { name, id } : undefined, limit: limit + 1 })
      const page = pageOf(rows, limit, (row) => [row.name, row.id])
      return { ...page, items: page.items.map(shown) }
    },
  )

  app.get(
    '/question-banks/:id',
    { config: edit, schema: { tags, params: IdParams, response: { 200: Bank, ...Refused } } },
    (request) => found(request, request.params.id),
  )

  app.post(
    '/question-banks',
    { config: edit, schema: { tags, body: NewBank, response: { 201: Bank, ...Refused } } },
    async (request, reply) => {
      const { id = uuid(), ...bank } = request.body
      if ((await findOrgPath(db, request.scope, bank.orgId)) === undefined) throw notFound()
      const createdBy = request.viewer.accountId
      await pointAt(
        { question_bank_name: '/body/name' },
        db.transaction().execute((trx) => insertBank(trx, { id, ...bank, createdBy })),
      )
      return reply.code(201).send(await found(request, id))
    },
  )

  app.patch(
    '/question-banks/:id',
    { config: edit, schema: { tags, params: IdParams, body: ChangedBank, response: { 200: Bank, ...Refused } } },
    async (request) => {
      const { version, ...changes } = request.body
      const { id } = request.params
      const bank = await found(request, id)
      const isChanged = await pointAt(
        { question_bank_name: '/body/name' },
        db.transaction().execute((trx) => updateBank(trx, id, version, changes)),
      )
      if (!isChanged) throw new Problem('stale-version', 'Somebody else has changed this bank', { version: bank.version })
      return found(request, id)
    },
  )
}
