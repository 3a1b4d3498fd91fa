import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { PolicyDocument } from './document.ts'
import { dryRunRoutes } from './dry-run-routes.ts'
import { policyRoutes } from './policy-routes.ts'
import { markRoutes, standingRoutes } from './standing-routes.ts'

export const requirementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addSchema({ ...PolicyDocument, $id: 'PolicyDocument' })
  // Policies are deep unions: a serialiser compiled for them takes a second to make and validates every branch at each answer.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  await app.register(policyRoutes)
  await app.register(dryRunRoutes)
  await app.register(standingRoutes)
  await app.register(markRoutes)
}
