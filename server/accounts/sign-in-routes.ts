import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { actorOf } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.rules.ts'
import { describeMe } from './describe-me.ts'
import { signOut } from './end-sessions.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { OpenedSession } from './open-session.ts'
import { passSecondFactor } from './pass-second-factor.ts'
import { CodeBody, Me, Providers, SignInBody } from './schemas.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { signIn } from './sign-in.ts'
import type { SignInLimits } from './sign-in-limits.ts'

interface Options {
  limits: SignInLimits
  provider: IdentityProvider | null
}

/** Puts the session into the cookie and says who is signed in. */
export async function replyWithSession(deps: Deps, reply: FastifyReply, session: OpenedSession): Promise<Me> {
  setSessionCookie(reply, deps.config, session)
  return describeMe(deps, session)
}

export const signInRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { limits, provider }) => {
  const { deps } = app
  const isPublic = { access: 'public' }
  const isSigningIn = { access: 'signing-in' }

  app.get('/auth/providers', { config: isPublic, schema: { response: { 200: Providers } } }, () => ({
    oidc: provider && { label: provider.label },
    isDemo: deps.isDemo,
    demoPassword: deps.isDemo ? DEMO_PASSWORD : null,
    demoAccounts: deps.isDemo ? DEMO_ACCOUNTS.map(({ loginName, role }) => ({ loginName, role })) : [],
  }))

  app.post('/auth/sign-in', { config: isPublic, schema: { body: SignInBody, response: { 200: Me } } }, async (request, reply) => {
    const replaces = request.viewerOrNull
    const from = { ...actorOf(request), accountId: null, name: '(nobody)' }
    const session = await signIn(deps, limits, { ...request.body, from, replaces })
    return replyWithSession(deps, reply, session)
  })

  app.post(
    '/auth/second-factor',
    { config: isSigningIn, schema: { body: CodeBody, response: { 200: Me } } },
    async (request, reply) => {
      const session = await passSecondFactor(deps, limits, request.viewer, request.body.code, actorOf(request))
      return replyWithSession(deps, reply, session)
    },
  )

  app.post('/auth/sign-out', { config: isSigningIn }, async (request, reply) => {
    await signOut(deps, request.viewer, actorOf(request))
    clearSessionCookie(reply, deps.config)
    return reply.code(204).send()
  })
}
