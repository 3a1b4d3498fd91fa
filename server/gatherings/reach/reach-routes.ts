import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../../http/actor.ts'
import { Refused } from '../../http/schema-parts.ts'
import { sendDownload, XLSX } from '../../http/send-download.ts'
import { exportReach } from './export-reach.ts'
import * as shapes from './reach-schemas.ts'
import { showBranches, showMissed, showReach, showScreenedFilms } from './show-reach.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const

/** Whom gatherings reached: branches, people present, those who missed and have not made up. */
export const reachRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get(
    '/gatherings/reach',
    { config: read, schema: { tags, querystring: shapes.ReachQuery, response: { 200: shapes.Reach, ...Refused } } },
    ({ scope, query }) => showReach(deps, scope, query),
  )
  app.get(
    '/gatherings/reach/films',
    { config: read, schema: { tags, querystring: shapes.ReachQuery, response: { 200: shapes.ScreenedFilms, ...Refused } } },
    ({ scope, query }) => showScreenedFilms(deps, scope, query),
  )
  app.get(
    '/gatherings/reach/branches',
    { config: read, schema: { tags, querystring: shapes.ReachBranchQuery, response: { 200: shapes.ReachBranches, ...Refused } } },
    ({ scope, query }) => showBranches(deps, scope, query),
  )
  app.get(
    '/gatherings/reach/missed',
    { config: read, schema: { tags, querystring: shapes.MissedQuery, response: { 200: shapes.MissedPage, ...Refused } } },
    ({ scope, query }) => showMissed(deps, scope, query),
  )
  app.get(
    '/gatherings/reach.xlsx',
    {
      config: { access: 'reports.export' },
      schema: { tags, description: 'With names. Recorded in the audit log.', querystring: shapes.ReachQuery, produces: [XLSX] },
    },
    async (request, reply) => {
      const file = await exportReach(deps, { actor: actorOf(request), scope: request.scope }, request.query)
      return sendDownload(reply, { name: '活动覆盖情况.xlsx', type: XLSX }, Buffer.from(file))
    },
  )
}
