import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actorOf } from '../http/actor.ts'
import { notFound, Problem } from '../http/problem.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { OidcStartQuery } from './schemas.ts'
import { cookieOptions, setSessionCookie } from './session-cookie.ts'
import { beginOidc, finishOidc, OidcRefusal } from './sign-in-by-oidc.ts'
import type { SignInLimits } from './sign-in-limits.ts'

interface Options {
  limits: SignInLimits
  provider: IdentityProvider | null
}

const STATE_COOKIE = 'lunxun_oidc'

/** Addresses the browser is sent to: they answer with redirects, the sign-in page shows what went wrong. */
export const oidcRoutes: FastifyPluginAsyncTypebox<Options> = async (app, { limits, provider }) => {
  const { deps } = app
  const options = { ...cookieOptions(deps.config), path: '/api/v1/auth/oidc' }

  app.get(
    '/auth/oidc/start',
    { config: { access: 'public' }, schema: { querystring: OidcStartQuery } },
    async (request, reply) => {
      if (!provider) throw notFound()
      try {
        await limits.beginJourney(request.ip)
        const { url, state, expiresAt } = await beginOidc(deps, provider, request.query.returnTo)
        return await reply.setCookie(STATE_COOKIE, state, { ...options, expires: expiresAt }).redirect(url.href)
      } catch (error) {
        return backToSignIn(request, reply, error)
      }
    },
  )

  app.get('/auth/oidc/callback', { config: { access: 'public' } }, async (request, reply) => {
    if (!provider) throw notFound()
    void reply.clearCookie(STATE_COOKIE, options)
    const url = new URL(request.url, deps.config.PUBLIC_URL)
    const from = { ...actorOf(request), accountId: null, name: '(nobody)' }
    const replaces = request.viewerOrNull
    try {
      const { session, returnTo } = await finishOidc(deps, provider, {
        url,
        state: request.cookies[STATE_COOKIE],
        from,
        replaces,
      })
      setSessionCookie(reply, deps.config, session)
      return await reply.redirect(returnTo)
    } catch (error) {
      return backToSignIn(request, reply, error)
    }
  })
}

function backToSignIn(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  if (error instanceof OidcRefusal && error.cause) request.log.warn({ err: error.cause }, 'identity provider')
  if (!(error instanceof OidcRefusal) && !(error instanceof Problem)) request.log.error({ err: error }, 'identity provider')
  return reply.redirect(`/sign-in?problem=${problemOf(error)}`)
}

function problemOf(error: unknown): string {
  if (error instanceof OidcRefusal) return error.problem
  return error instanceof Problem ? error.kind : 'oidc-unavailable'
}
