import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import { notFound } from '../http/problem.ts'
import { Refused } from '../http/schema-parts.ts'
import { findLivingState } from './demo-queries.ts'

const Progress = Type.Object({
  doneCount: Type.Integer(),
  count: Type.Integer({ description: '0: it has not begun' }),
  doing: Type.Array(Type.Object({ kind: Type.Enum(['film', 'course', 'quiz', 'gatherings', 'learning']), title: Type.String() })),
})

/** How far the demo county has come with what is made after the first start. Not found outside the demo. */
export const demoRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, isDemo } = app.deps
  app.get(
    '/demo/progress',
    { config: { access: 'signed-in' }, schema: { tags: ['demo'], response: { 200: Progress, ...Refused } } },
    async () => {
      if (!isDemo) throw notFound()
      const { done = [], count = 0, doing = [] } = (await findLivingState(db)) ?? {}
      return { doneCount: done.length, count, doing: doing as Static<typeof Progress>['doing'] }
    },
  )
}
