import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../http/actor.ts'
import { gripOf } from './account-admin-routes.ts'
import { changeSecuritySetting } from './change-security-setting.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { issueForPerson } from './issue-for-person.ts'
import * as Shape from './schemas.ts'
import { findSecuritySetting } from './setting-queries.ts'

/** Rights handed out: printed codes for people, roles, and the setting that holds for all. */
export const grantRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const grant = { access: 'grants.manage' }
  const Account = { 200: Shape.Account }
  const Setting = { 200: Shape.SecuritySetting }

  app.post(
    '/people/:personId/account',
    { config: { access: 'accounts.issue' }, schema: { params: Shape.PersonParams, response: { 200: Shape.IssuedCode } } },
    (request) =>
      issueForPerson(deps, {
        personId: request.params.personId,
        viewer: request.viewer,
        scope: request.scope,
        by: actorOf(request),
      }),
  )

  app.post(
    '/accounts/:id/grants',
    { config: grant, schema: { params: Shape.IdParams, body: Shape.NewGrantBody, response: Account } },
    (request) => grantRole(deps, gripOf(request, request.params.id), request.body, actorOf(request)),
  )
  app.delete(
    '/accounts/:id/grants/:grantId',
    { config: grant, schema: { params: Shape.GrantParams, response: Account } },
    (request) => revokeRole(deps, gripOf(request, request.params.id), request.params.grantId, actorOf(request)),
  )

  app.get('/settings/security', { config: { access: 'accounts.read' }, schema: { response: Setting } }, () =>
    findSecuritySetting(deps.db),
  )
  app.patch(
    '/settings/security',
    { config: { access: 'accounts.manage' }, schema: { body: Shape.SecuritySetting, response: Setting } },
    (request) => changeSecuritySetting(deps, request.viewer, request.scope, request.body, actorOf(request)),
  )
}
