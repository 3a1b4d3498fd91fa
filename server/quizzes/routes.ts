import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { attemptRoutes, markingRoutes } from './attempts/attempt-routes.ts'
import { bankRoutes } from './banks/bank-routes.ts'
import { bankFileRoutes, questionRoutes } from './banks/question-routes.ts'
import { quizRoutes, releaseRoutes } from './editing/quiz-routes.ts'
import { paperRoutes } from './papers/paper-routes.ts'
import { resultRoutes, sheetRoutes } from './papers/result-routes.ts'
import { statisticsRoutes } from './statistics/statistics-routes.ts'

export const quizzesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(bankRoutes)
  await app.register(questionRoutes)
  await app.register(bankFileRoutes)
  await app.register(quizRoutes)
  await app.register(releaseRoutes)
  await app.register(attemptRoutes)
  await app.register(markingRoutes)
  await app.register(statisticsRoutes)
  await app.register(paperRoutes)
  await app.register(sheetRoutes)
  await app.register(resultRoutes)
}
