import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { notFound } from '../../http/problem.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { askerOf } from '../asker.ts'
import { findGathering } from '../gathering-queries.ts'
import { GatheringSetting, ProposalParams, ProposalState, ReturnBody } from '../records/record-schemas.ts'
import { Closed, Closing } from '../closing-schemas.ts'
import { shownClosed } from '../show-gathering.ts'
import { changeGatheringSetting } from './change-setting.ts'
import { confirmClosing, proposeClosing, returnClosing } from './propose-closing.ts'
import { findGatheringSetting } from './setting-queries.ts'
import { showProposal } from './show-proposal.ts'

const tags = ['gatherings']
const read = { access: 'gatherings.read' } as const
const manage = { access: 'gatherings.manage' } as const
const state = { 200: ProposalState, ...Refused }

/** Where the county wants it, one person proposes a closing and another confirms it. */
export const twoPersonRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get('/settings/gatherings', { config: read, schema: { tags, response: { 200: GatheringSetting, ...Refused } } }, () =>
    findGatheringSetting(deps.db),
  )

  app.patch(
    '/settings/gatherings',
    {
      config: { access: 'policies.manage' },
      schema: { tags, body: GatheringSetting, response: { 200: GatheringSetting, ...Refused } },
    },
    (request) => changeGatheringSetting(askerOf(request), request.body),
  )

  app.get(
    '/gatherings/:id/closing-proposal',
    { config: read, schema: { tags, params: IdParams, response: state } },
    async ({ scope, viewer, params }) => {
      if (!(await findGathering(deps.db, scope, params.id))) throw notFound()
      return showProposal(deps.db, viewer, params.id)
    },
  )

  app.post(
    '/gatherings/:id/closing-proposals',
    { config: manage, schema: { tags, params: IdParams, body: Closing, response: state } },
    async (request) => {
      await proposeClosing(askerOf(request), request.params.id, request.body)
      return showProposal(deps.db, request.viewer, request.params.id)
    },
  )

  app.post(
    '/gatherings/:id/closing-proposals/:proposalId/confirmation',
    { config: manage, schema: { tags, params: ProposalParams, response: { 200: Closed, ...Refused } } },
    async (request) => shownClosed(await confirmClosing(askerOf(request), request.params.id, request.params.proposalId)),
  )

  app.post(
    '/gatherings/:id/closing-proposals/:proposalId/return',
    { config: manage, schema: { tags, params: ProposalParams, body: ReturnBody, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      const { id, proposalId } = request.params
      await returnClosing(askerOf(request), id, proposalId, request.body.note ?? null)
      return reply.code(204).send(null)
    },
  )
}
