import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../../http/actor.ts'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { decideObjection } from './decide-objection.ts'
import { raiseObjection } from './raise-objection.ts'
import { replayEvidence } from './replay-evidence.ts'
import {
  Evidence,
  EvidenceQuery,
  NewObjection,
  Objection,
  ObjectionDecision,
  ObjectionList,
  ObjectionPage,
  ObjectionQuery,
} from './schemas.ts'
import { showObjection, showObjections, showOwnObjections } from './show-objections.ts'

const tags = ['watching']
const signedIn = { access: 'signed-in' } as const

/** What a member can do about a refusal, and what an auditor can see of it. */
export const objectionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.post(
    '/films/:id/objections',
    { config: signedIn, schema: { tags, params: IdParams, body: NewObjection, response: { 201: Objection, ...Refused } } },
    async (request, reply) => {
      const id = await raiseObjection(deps, request.viewer, { filmId: request.params.id, text: request.body.text })
      return reply.code(201).send(await showObjection(deps, request.viewer, id))
    },
  )

  app.get('/me/objections', { config: signedIn, schema: { tags, response: { 200: ObjectionList, ...Refused } } }, (request) =>
    showOwnObjections(deps, request.viewer),
  )

  app.get(
    '/objections',
    {
      config: { access: 'watching.decide' },
      schema: { tags, querystring: ObjectionQuery, response: { 200: ObjectionPage, ...Refused } },
    },
    (request) => showObjections(deps, request, request.query),
  )

  app.post(
    '/objections/:id/decision',
    {
      config: { access: 'watching.decide' },
      schema: {
        tags,
        description: 'Upheld: what is granted counts as watched, by the name of who decided. Never by the one who objected.',
        params: IdParams,
        body: ObjectionDecision,
        response: { 200: Objection, ...Refused },
      },
    },
    async (request) => {
      const { viewer, scope, params, body } = request
      await decideObjection(deps, { viewer, scope, actor: actorOf(request) }, params.id, body)
      return showObjection(deps, viewer, params.id)
    },
  )

  app.get(
    '/films/:id/evidence',
    {
      config: { access: 'watching.audit' },
      schema: {
        tags,
        description: 'Every report of a person about a film, judged again and compared with what is stored.',
        params: IdParams,
        querystring: EvidenceQuery,
        response: { 200: Evidence, ...Refused },
      },
    },
    (request) => replayEvidence(deps, { scope: request.scope, actor: actorOf(request) }, request.params.id, request.query),
  )
}
