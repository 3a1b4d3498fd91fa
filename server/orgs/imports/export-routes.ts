import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { actorOf } from '../../http/actor.ts'
import { sendDownload, XLSX } from '../../http/send-download.ts'
import { peopleFilter } from '../person-schemas.ts'
import { exportPeople } from './export-people.ts'

export const exportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/people/export.xlsx',
    {
      config: { access: 'people.export' },
      schema: {
        tags: ['people'],
        description: 'The people of GET /people with the same filters, as a workbook. Recorded in the audit log.',
        querystring: Type.Object(peopleFilter, { additionalProperties: false }), // a misspelt filter would let everybody out
        produces: [XLSX],
      },
    },
    async (request, reply) => {
      const file = await exportPeople(app.deps, { actor: actorOf(request), scope: request.scope, query: request.query })
      return sendDownload(reply, { name: '人员名单.xlsx', type: XLSX }, file)
    },
  )
}
