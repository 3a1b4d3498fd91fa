import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import { decodeCursor, pageOf, PageOf, PageQuery } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { IdParams, Named, Nullable, Refused, Uuid } from '../http/schema-parts.ts'
import { findOrgPath, isWholeCounty } from '../orgs/index.ts'
import { askerOf } from './asker.ts'
import { listChanges } from './dry-run-queries.ts'
import { DryRun, DryRunBody, State } from './schemas.ts'
import { showDryRun } from './show-dry-run.ts'
import { startDryRun } from './start-dry-run.ts'

const config = { access: 'policies.manage' } as const
const tags = ['policies']

const ChangeQuery = Type.Object({
  ...PageQuery,
  policy: Type.Optional(Uuid),
  before: Type.Optional(State),
  after: Type.Optional(State),
  org: Type.Optional(Uuid),
})
const Changed = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String(), memberNo: Nullable(Type.String()) }),
  org: Named,
  policyId: Uuid,
  periodKey: Type.String(),
  before: State,
  after: State,
})

/** What a policy would change, before it is published. */
export const dryRunRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const shown = async (request: FastifyRequest, id: string): Promise<DryRun> => {
    const run = isWholeCounty(request.scope) ? await showDryRun(deps.db, id) : undefined
    if (!run) throw notFound()
    return run
  }

  app.post(
    '/policies/:id/dry-run',
    { config, schema: { tags, params: IdParams, body: DryRunBody, response: { 202: DryRun, ...Refused } } },
    async (request, reply) => {
      const id = await startDryRun(askerOf(request), request.params.id, request.body)
      return reply.code(202).send(await shown(request, id))
    },
  )

  app.get('/dry-runs/:id', { config, schema: { tags, params: IdParams, response: { 200: DryRun, ...Refused } } }, (request) =>
    shown(request, request.params.id),
  )

  app.get(
    '/dry-runs/:id/people',
    { config, schema: { tags, params: IdParams, querystring: ChangeQuery, response: { 200: PageOf(Changed), ...Refused } } },
    async (request) => {
      const { org, policy, before, after, cursor, limit } = request.query
      const { id } = await shown(request, request.params.id)
      const underPath = org ? await findOrgPath(deps.db, request.scope, org) : undefined
      if (org && !underPath) throw notFound()
      const filter = { policyId: policy, before, after, underPath, from: cursor ? place(cursor) : undefined, limit: limit + 1 }
      const page = pageOf(await listChanges(deps.db, id, filter), limit, (row) => [
        row.orgPath,
        row.personId,
        row.policyId,
        row.periodFrom,
      ])
      return { ...page, items: page.items.map(shownChange) }
    },
  )
}

function place(cursor: string) {
  const [orgPath, personId, policyId, periodFrom] = decodeCursor(cursor, 4) as [string, string, string, string]
  return { orgPath, personId, policyId, periodFrom }
}

const shownChange = (row: Awaited<ReturnType<typeof listChanges>>[number]): Static<typeof Changed> => ({
  person: { id: row.personId, name: row.name, memberNo: row.memberNo },
  org: { id: row.orgId, name: row.orgName },
  policyId: row.policyId,
  periodKey: row.periodKey,
  before: row.stateBefore ?? 'not_applicable',
  after: row.stateAfter ?? 'not_applicable',
})
