import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { actorOf } from '../http/actor.ts'
import type { Grip } from './guard-account.ts'
import * as manage from './manage-account.ts'
import * as Shape from './schemas.ts'
import { pageAccounts, viewAccount } from './view-accounts.ts'

/** What the administrator asks to do it to. */
export const gripOf = (request: FastifyRequest, accountId: string): Grip => ({
  accountId,
  viewer: request.viewer,
  scope: request.scope,
})

/** Accounts of others: looking them up, opening and closing them, printing their codes. */
export const accountAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const { db } = deps
  const read = { access: 'accounts.read' }
  const write = { access: 'accounts.manage' }
  const params = Shape.IdParams
  const Account = { 200: Shape.Account }

  app.get(
    '/accounts',
    { config: read, schema: { querystring: Shape.AccountsQuery, response: { 200: Shape.AccountPage } } },
    (request) => pageAccounts(deps, request.scope, request.query),
  )
  app.get('/accounts/:id', { config: read, schema: { params, response: Account } }, (request) =>
    viewAccount(db, deps, request.scope, request.params.id),
  )
  app.post(
    '/accounts',
    { config: write, schema: { body: Shape.NewAccountBody, response: { 201: Shape.AccountWithCode } } },
    async (request, reply) => {
      const made = await manage.createStaffAccount(deps, request.body, request.viewer, request.scope, actorOf(request))
      return reply.code(201).send(made)
    },
  )

  app.post('/accounts/:id/code', { config: write, schema: { params, response: { 200: Shape.AccountWithCode } } }, (request) =>
    manage.reissueCode(deps, gripOf(request, request.params.id), actorOf(request)),
  )
  app.post('/accounts/:id/disable', { config: write, schema: { params, response: Account } }, (request) =>
    manage.disableAccount(deps, gripOf(request, request.params.id), actorOf(request)),
  )
  app.post('/accounts/:id/enable', { config: write, schema: { params, response: Account } }, (request) =>
    manage.enableAccount(deps, gripOf(request, request.params.id), actorOf(request)),
  )
  app.delete('/accounts/:id/sessions', { config: write, schema: { params } }, async (request, reply) => {
    await manage.endSessionsOf(deps, gripOf(request, request.params.id), actorOf(request))
    return reply.code(204).send()
  })
  app.delete('/accounts/:id/second-factor', { config: write, schema: { params } }, async (request, reply) => {
    await manage.removeSecondFactorOf(deps, gripOf(request, request.params.id), actorOf(request))
    return reply.code(204).send()
  })
}
