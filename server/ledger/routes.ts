import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { claimRoutes } from './claim-routes.ts'
import { conversionRoutes } from './conversion-routes.ts'
import { creditRoutes } from './credit-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'

export const ledgerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(creditRoutes)
  await app.register(claimRoutes)
  await app.register(evidenceRoutes)
  await app.register(conversionRoutes)
}
