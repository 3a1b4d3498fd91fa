import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { objectionRoutes } from './objection-routes.ts'
import { watchRoutes } from './watch-routes.ts'

export const watchingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(watchRoutes)
  await app.register(objectionRoutes)
}
