import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askedBy, type Asked } from './asked.ts'
import { addRow, correctRow, removeRow } from './change-history.ts'
import { HISTORY_INPUTS, RowParams } from './history-schemas.ts'
import { TABLES, type HistoryKind } from './history-queries.ts'
import { Person } from './person-schemas.ts'
import { showPerson } from './show-person.ts'

const config = { access: 'people.manage' } as const
const tags = ['people']

/** Adding, correcting and taking out the dated rows of a person: three routes for each kind. */
export const historyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const after = async (request: FastifyRequest, id: string, write: (asked: Asked) => Promise<void>) => {
    const asked = askedBy(request, 'people.read')
    await write(asked)
    return showPerson(deps.db, asked.sees, id, asked.today)
  }

  for (const kind of Object.keys(TABLES) as HistoryKind[]) {
    const { added, corrected } = HISTORY_INPUTS[kind]
    const row = { tags, params: RowParams, response: { 200: Person, ...Refused } }

    app.post(
      `/people/:id/${kind}`,
      { config, schema: { tags, params: IdParams, body: added, response: { 201: Person, ...Refused } } },
      async (request, reply) => {
        const { id } = request.params
        return reply.code(201).send(await after(request, id, (asked) => addRow(deps, asked, id, kind, request.body)))
      },
    )

    app.patch(`/people/:id/${kind}/:rowId`, { config, schema: { ...row, body: corrected } }, (request) => {
      const { id, rowId } = request.params
      return after(request, id, (asked) => correctRow(deps, asked, id, kind, rowId, request.body))
    })

    app.delete(`/people/:id/${kind}/:rowId`, { config, schema: row }, (request) => {
      const { id, rowId } = request.params
      return after(request, id, (asked) => removeRow(deps, asked, id, kind, rowId))
    })
  }
}
