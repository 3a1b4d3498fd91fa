import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { actorOf } from '../http/actor.ts'
import { updatePreferences } from './account-queries.ts'
import { changePassword } from './change-password.ts'
import { describeMe } from './describe-me.ts'
import { endOtherSessions, endSession } from './end-sessions.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './enrol-second-factor.ts'
import * as Shape from './schemas.ts'
import { listLiveSessions } from './session-queries.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { replyWithSession } from './sign-in-routes.ts'

/** Everything about the own account. */
export const meRoutes: FastifyPluginAsyncTypebox<{ limits: SignInLimits }> = async (app, { limits }) => {
  const { deps } = app
  const isSigningIn = { access: 'signing-in' }
  const isSignedIn = { access: 'signed-in' }
  const Me = { 200: Shape.Me }

  app.get('/me', { config: isSigningIn, schema: { response: Me } }, (request) => describeMe(deps, request.viewer))

  app.patch('/me', { config: isSignedIn, schema: { body: Shape.PreferencesBody, response: Me } }, async (request) => {
    await updatePreferences(deps.db, request.viewer.accountId, request.body)
    return describeMe(deps, request.viewer)
  })

  app.post(
    '/me/password',
    { config: isSigningIn, schema: { body: Shape.NewPasswordBody, response: Me } },
    async (request, reply) => {
      const session = await changePassword(deps, limits, request.viewer, { ...request.body, by: actorOf(request) })
      return replyWithSession(deps, reply, session)
    },
  )

  app.get('/me/sessions', { config: isSignedIn, schema: { response: { 200: Shape.Sessions } } }, async (request) => {
    const { accountId, sessionId } = request.viewer
    const sessions = await listLiveSessions(deps.db, accountId, deps.now())
    return {
      items: sessions.map((one) => ({
        ...one,
        createdAt: one.createdAt.toISOString(),
        lastSeenAt: one.lastSeenAt.toISOString(),
        isCurrent: one.id === sessionId,
      })),
    }
  })

  app.delete('/me/sessions/:id', { config: isSignedIn, schema: { params: Shape.IdParams } }, async (request, reply) => {
    await endSession(deps, request.viewer, request.params.id, actorOf(request))
    return reply.code(204).send()
  })

  app.delete('/me/sessions', { config: isSignedIn }, async (request, reply) => {
    await endOtherSessions(deps, request.viewer, actorOf(request))
    return reply.code(204).send()
  })

  app.post('/me/second-factor', { config: isSigningIn, schema: { response: { 200: Shape.NewSecondFactor } } }, (request) =>
    beginSecondFactor(deps, request.viewer),
  )

  app.post(
    '/me/second-factor/confirm',
    { config: isSigningIn, schema: { body: Shape.CodeBody, response: { 200: Shape.ConfirmedSecondFactor } } },
    async (request, reply) => {
      const confirmed = await confirmSecondFactor(deps, limits, request.viewer, request.body.code, actorOf(request))
      return { recoveryCodes: confirmed.recoveryCodes, me: await replyWithSession(deps, reply, confirmed.session) }
    },
  )

  app.post(
    '/me/second-factor/remove',
    { config: isSignedIn, schema: { body: Shape.PasswordBody, response: Me } },
    async (request, reply) => {
      const session = await removeSecondFactor(deps, limits, request.viewer, request.body.password, actorOf(request))
      return replyWithSession(deps, reply, session)
    },
  )
}
