import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { attendanceRoutes } from './attendance-routes.ts'
import { closingRoutes } from './closing-routes.ts'
import { gatheringRoutes } from './gathering-routes.ts'
import { hallRoutes } from './hall/hall-routes.ts'

export const gatheringsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(gatheringRoutes)
  await app.register(attendanceRoutes)
  await app.register(closingRoutes)
  await app.register(hallRoutes)
}
