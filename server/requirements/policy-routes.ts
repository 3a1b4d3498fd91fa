import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { notFound } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { askerOf, countyDay } from './asker.ts'
import { createPolicy, discardDraft, saveDraft } from './draft-policy.ts'
import { publishPolicy, switchOff } from './publish-policy.ts'
import { DraftBody, NewPolicy, Policy, PolicyList, PublishBody, SwitchOffBody } from './schemas.ts'
import { showPolicies } from './show-policies.ts'

const tags = ['policies']
const read = { access: 'policies.read' } as const
const manage = { access: 'policies.manage' } as const
const one = { 200: Policy, ...Refused }

async function shown({ server: { deps } }: FastifyRequest, id: string): Promise<Policy> {
  const [policy] = await showPolicies(deps.db, countyDay(deps), id)
  if (!policy) throw notFound()
  return policy
}

/** Requirement policies: read by officers, written by the county. */
export const policyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get('/policies', { config: read, schema: { tags, response: { 200: PolicyList, ...Refused } } }, async () => ({
    items: await showPolicies(deps.db, countyDay(deps)),
  }))

  app.get('/policies/:id', { config: read, schema: { tags, params: IdParams, response: one } }, (request) =>
    shown(request, request.params.id),
  )

  app.post(
    '/policies',
    { config: manage, schema: { tags, body: NewPolicy, response: { 201: Policy, ...Refused } } },
    async (request, reply) => {
      const id = await createPolicy(askerOf(request), request.body.key, request.body.document)
      return reply.code(201).send(await shown(request, id))
    },
  )

  app.put(
    '/policies/:id/draft',
    { config: manage, schema: { tags, params: IdParams, body: DraftBody, response: one } },
    async (request) => {
      await saveDraft(askerOf(request), request.params.id, request.body)
      return shown(request, request.params.id)
    },
  )

  app.delete(
    '/policies/:id/draft',
    { config: manage, schema: { tags, params: IdParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await discardDraft(askerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/policies/:id/publish',
    { config: manage, schema: { tags, params: IdParams, body: PublishBody, response: one } },
    async (request) => {
      await publishPolicy(askerOf(request), request.params.id, request.body)
      return shown(request, request.params.id)
    },
  )

  app.post(
    '/policies/:id/switch-off',
    { config: manage, schema: { tags, params: IdParams, body: SwitchOffBody, response: one } },
    async (request) => {
      await switchOff(askerOf(request), request.params.id, request.body.appliesFrom)
      return shown(request, request.params.id)
    },
  )
}
