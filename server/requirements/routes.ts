import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { dryRunRoutes } from './dry-run-routes.ts'
import { policyRoutes } from './policy-routes.ts'
import { markRoutes, standingRoutes } from './standing-routes.ts'

export const requirementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(policyRoutes)
  await app.register(dryRunRoutes)
  await app.register(standingRoutes)
  await app.register(markRoutes)
}
