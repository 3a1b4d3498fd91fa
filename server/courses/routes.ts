import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { catalogueRoutes, lessonRoutes } from './catalogue/catalogue-routes.ts'
import { courseRoutes } from './course-routes.ts'
import { fileRoutes } from './files/file-routes.ts'
import { followingRoutes } from './following/following-routes.ts'
import { reviewRoutes } from './review/review-routes.ts'
import { transferRoutes } from './transfer/transfer-routes.ts'

export const coursesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(courseRoutes)
  await app.register(reviewRoutes)
  await app.register(fileRoutes)
  await app.register(transferRoutes)
  await app.register(catalogueRoutes)
  await app.register(lessonRoutes)
  await app.register(followingRoutes)
}
