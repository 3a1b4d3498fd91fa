import type { FastifyServerOptions } from 'fastify'
import { accountRoutes, findViewer } from './accounts/index.ts'
import { demoRoutes } from './demo/demo-routes.ts'
import { coursesRoutes } from './courses/index.ts'
import { filmsRoutes, mediaRoutes } from './films/index.ts'
import { gatheringsRoutes } from './gatherings/index.ts'
import type { AccessRules } from './http/access.ts'
import { createServer, type App } from './http/create-server.ts'
import type { Deps } from './http/deps.ts'
import { registerHealth } from './http/health.ts'
import { serveWeb } from './http/serve-web.ts'
import { ledgerRoutes } from './ledger/index.ts'
import { measureOperations } from './metrics/measure-operations.ts'
import { orgRoutes, PERMISSIONS, scopeOf } from './orgs/index.ts'
import { quizzesRoutes } from './quizzes/index.ts'
import { reportRoutes } from './reports/index.ts'
import { requirementRoutes } from './requirements/index.ts'

interface Options {
  logger?: FastifyServerOptions['logger']
  /** False where only the API is wanted: tests, the OpenAPI generator. */
  withWeb?: boolean
  /** Who asks, where that is not said by a cookie: for what does not listen. */
  findViewer?: AccessRules['findViewer']
}

/** The product's table of contents: one line per domain. Does not listen. */
export async function createApp(deps: Deps, { logger = false, withWeb = true, ...options }: Options = {}): Promise<App> {
  const app = await createServer(
    deps,
    { findViewer: options.findViewer ?? ((request) => findViewer(deps, request)), scopeOf, permissions: PERMISSIONS },
    logger,
  )
  registerHealth(app, (registry) => measureOperations(deps, registry))
  await app.register(
    async (api) => {
      await api.register(orgRoutes)
      await api.register(accountRoutes)
      await api.register(ledgerRoutes)
      await api.register(filmsRoutes)
      await api.register(coursesRoutes)
      await api.register(gatheringsRoutes)
      await api.register(quizzesRoutes)
      await api.register(requirementRoutes)
      await api.register(reportRoutes)
      await api.register(demoRoutes)
    },
    { prefix: '/api/v1' },
  )
  await app.register(mediaRoutes)
  if (withWeb) await serveWeb(app)
  return app
}
