import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { attendanceRoutes } from './attendance-routes.ts'
import { closingRoutes } from './closing-routes.ts'
import { twoPersonRoutes } from './closing/two-person-routes.ts'
import { gatheringRoutes } from './gathering-routes.ts'
import { hallRoutes } from './hall/hall-routes.ts'
import { overlapRoutes } from './overlaps/overlap-routes.ts'
import { packRoutes } from './packs/pack-routes.ts'
import { calendarRoutes } from './records/calendar-routes.ts'
import { reachRoutes } from './reach/reach-routes.ts'
import { recordRoutes } from './records/record-routes.ts'

export const gatheringsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(gatheringRoutes)
  await app.register(attendanceRoutes)
  await app.register(closingRoutes)
  await app.register(twoPersonRoutes)
  await app.register(overlapRoutes)
  await app.register(recordRoutes)
  await app.register(reachRoutes)
  await app.register(calendarRoutes)
  await app.register(hallRoutes)
  await app.register(packRoutes)
}
