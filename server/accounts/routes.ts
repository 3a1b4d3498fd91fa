import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { accountAdminRoutes } from './account-admin-routes.ts'
import { grantRoutes } from './grant-routes.ts'
import { createIdentityProvider } from './identity-provider.ts'
import { meRoutes } from './me-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { createSignInLimits } from './sign-in-limits.ts'
import { signInRoutes } from './sign-in-routes.ts'

export const accountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, keys, config } = app.deps
  const limits = createSignInLimits(db, keys)
  const provider = createIdentityProvider(config)
  await app.register(signInRoutes, { limits, provider })
  await app.register(oidcRoutes, { limits, provider })
  await app.register(meRoutes, { limits })
  await app.register(accountAdminRoutes)
  await app.register(grantRoutes)
}
