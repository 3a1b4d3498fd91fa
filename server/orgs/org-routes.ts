import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askedBy, todayOf, type Asked } from './asked.ts'
import { changeOrg } from './change-org.ts'
import { addTerm, removeTerm } from './change-terms.ts'
import { createOrg } from './create-org.ts'
import { Children, ChildrenQuery, NewOrg, NewTerm, OrgChange, OrgDetail, OrgPage, OrgQuery, TermParams } from './org-schemas.ts'
import { scopeOf } from './scope.rules.ts'
import { showChildren, showOrg, showOrgs } from './show-org.ts'

const read = { access: 'orgs.read' } as const
const manage = { access: 'orgs.manage' } as const
const tags = ['orgs']
const detail = { 200: OrgDetail, ...Refused }

export const treeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  /** The body as the asker sees it, after reading or writing. */
  const shown = (request: FastifyRequest, { sees, today }: Asked, id: string) =>
    showOrg(deps.db, sees, scopeOf(request.viewer, 'people.read'), id, today)

  app.get('/orgs', { config: read, schema: { tags, querystring: OrgQuery, response: { 200: OrgPage, ...Refused } } }, (request) =>
    showOrgs(deps.db, request.scope, request.query, todayOf(request)),
  )

  app.get('/orgs/:id', { config: read, schema: { tags, params: IdParams, response: detail } }, (request) =>
    shown(request, askedBy(request, 'orgs.read'), request.params.id),
  )

  app.get(
    '/orgs/:id/children',
    {
      config: read,
      schema: { tags, params: IdParams, querystring: ChildrenQuery, response: { 200: Children, ...Refused } },
    },
    (request) => {
      const { dissolved = false } = request.query
      return showChildren(deps.db, request.scope, request.params.id, dissolved, todayOf(request))
    },
  )

  app.post(
    '/orgs',
    { config: manage, schema: { tags, body: NewOrg, response: { 201: OrgDetail, ...Refused } } },
    async (request, reply) => {
      const asked = askedBy(request, 'orgs.read')
      const id = await createOrg(deps, asked, request.body)
      return reply.code(201).send(await shown(request, asked, id))
    },
  )

  app.patch(
    '/orgs/:id',
    { config: manage, schema: { tags, params: IdParams, body: OrgChange, response: detail } },
    async (request) => {
      const asked = askedBy(request, 'orgs.read')
      await changeOrg(deps, asked, request.params.id, request.body)
      return shown(request, asked, request.params.id)
    },
  )

  app.post(
    '/orgs/:id/terms',
    { config: manage, schema: { tags, params: IdParams, body: NewTerm, response: { 201: OrgDetail, ...Refused } } },
    async (request, reply) => {
      const asked = askedBy(request, 'orgs.read')
      await addTerm(deps, asked, request.params.id, request.body)
      return reply.code(201).send(await shown(request, asked, request.params.id))
    },
  )

  app.delete(
    '/orgs/:id/terms/:termId',
    { config: manage, schema: { tags, params: TermParams, response: detail } },
    async (request) => {
      const asked = askedBy(request, 'orgs.read')
      await removeTerm(deps, asked, request.params.id, request.params.termId)
      return shown(request, asked, request.params.id)
    },
  )
}
