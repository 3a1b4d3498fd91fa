import type { FastifyPluginAsync } from 'fastify'
import { auditRoutes } from './audit-routes.ts'
import { historyRoutes } from './history-routes.ts'
import { exportRoutes } from './imports/export-routes.ts'
import { importRoutes } from './imports/import-routes.ts'
import { treeRoutes } from './org-routes.ts'
import { personRoutes } from './person-routes.ts'

export const orgRoutes: FastifyPluginAsync = async (app) => {
  await app.register(treeRoutes)
  await app.register(personRoutes)
  await app.register(historyRoutes)
  await app.register(importRoutes)
  await app.register(exportRoutes)
  await app.register(auditRoutes)
}
