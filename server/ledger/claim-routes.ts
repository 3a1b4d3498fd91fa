import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { decodeCursor, pageOf } from '../http/page.ts'
import { notFound, Problem } from '../http/problem.ts'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { findOrgPath, scopeOf } from '../orgs/index.ts'
import { findClaim, listClaims, listOwnClaims } from './claim-queries.ts'
import { asker, todayOf } from './credit-routes.ts'
import { decideClaims } from './decide-claims.ts'
import { declareForOthers, declareOwn } from './declare-learning.ts'
import { Claim, ClaimList, ClaimPage, ClaimQuery, Decision, NewClaim, NewManualCredits } from './schemas.ts'
import { shownClaim } from './show-credits.ts'
import { withdrawClaim } from './withdraw-claim.ts'

const tags = ['claims']
const signedIn = { access: 'signed-in' } as const
const approve = { access: 'credits.approve' } as const

const deciderOf = ({ viewer }: FastifyRequest) => ({ ...viewer, paths: scopeOf(viewer, 'credits.approve').paths })

const shown = async (request: FastifyRequest, ids: readonly string[]) => {
  const rows = await Promise.all(ids.map((id) => findClaim(request.server.deps.db, id, todayOf(request))))
  return rows.filter((row) => row !== undefined).map((row) => shownClaim(row, deciderOf(request)))
}

/** Outside learning: declared, and counted once a second person agrees. */
const ownClaimRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  app.get('/me/claims', { config: signedIn, schema: { tags, response: { 200: ClaimList, ...Refused } } }, async (request) => {
    const rows = await listOwnClaims(deps.db, request.viewer, todayOf(request))
    return { items: rows.map((row) => shownClaim(row, deciderOf(request))) }
  })

  app.post(
    '/me/claims',
    { config: signedIn, schema: { tags, body: NewClaim, response: { 201: Claim, ...Refused } } },
    async (request, reply) => {
      const [id] = await declareOwn(deps, asker(request), request.body)
      const row = await findClaim(deps.db, id!, todayOf(request))
      if (row?.declaredBy !== request.viewer.accountId) throw new Problem('conflict', 'This id is taken', { reason: 'id-taken' })
      return reply.code(201).send(shownClaim(row, null))
    },
  )

  app.post(
    '/me/claims/:id/withdrawal',
    { config: signedIn, schema: { tags, params: IdParams, response: { 200: Claim, ...Refused } } },
    async (request) => {
      await withdrawClaim(deps, request.viewer, asker(request).actor, request.params.id)
      return (await shown(request, [request.params.id]))[0]!
    },
  )
}

/** What officers enter, and what a second person decides. */
export const claimRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  await app.register(ownClaimRoutes)

  app.post(
    '/credits',
    {
      config: { access: 'credits.post' },
      schema: {
        tags,
        description: 'Enters learning for people by hand. Each becomes a claim that a second person approves.',
        body: NewManualCredits,
        response: { 202: ClaimList, ...Refused },
      },
    },
    async (request, reply) => {
      const ids = await declareForOthers(deps, asker(request), request.scope, request.body)
      return reply.code(202).send({ items: await shown(request, ids) })
    },
  )

  app.get(
    '/claims',
    { config: approve, schema: { tags, querystring: ClaimQuery, response: { 200: ClaimPage, ...Refused } } },
    async (request) => {
      const { state, org, cursor, limit } = request.query
      const underPath = org ? await findOrgPath(deps.db, request.scope, org) : undefined
      if (org && !underPath) throw notFound()
      const [declaredAt, id] = cursor ? decodeCursor(cursor, 2) : []
      const after = declaredAt && id ? { declaredAt, id } : undefined
      const rows = await listClaims(deps.db, request.scope, { state, underPath, after, limit: limit + 1 }, todayOf(request))
      const page = pageOf(rows, limit, (row) => [row.declaredAtExact, row.id])
      return { ...page, items: page.items.map((row) => shownClaim(row, deciderOf(request))) }
    },
  )

  app.post(
    '/claims/decisions',
    {
      config: approve,
      schema: { tags, description: 'All of them or none.', body: Decision, response: { 200: ClaimList, ...Refused } },
    },
    async (request) => {
      await decideClaims(deps, asker(request), request.body)
      return { items: await shown(request, request.body.claimIds) }
    },
  )
}
