import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { captionRoutes } from './captions/caption-routes.ts'
import { filmRoutes } from './film-routes.ts'
import { libraryRoutes } from './library/library-routes.ts'
import { reviewRoutes } from './review/review-routes.ts'
import { uploadRoutes } from './uploads/upload-routes.ts'
import { eventRoutes } from './versions/event-routes.ts'
import { versionRoutes } from './versions/version-routes.ts'
import { watchingRoutes } from './watching/routes.ts'

export const filmsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(filmRoutes)
  await app.register(reviewRoutes)
  await app.register(versionRoutes)
  await app.register(eventRoutes)
  await app.register(uploadRoutes)
  await app.register(captionRoutes)
  await app.register(libraryRoutes)
  await app.register(watchingRoutes)
}
