import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { notFound } from '../../http/problem.ts'
import { IdParams, Nullable, Refused, Uuid } from '../../http/schema-parts.ts'
import { findOrgPath } from '../../orgs/index.ts'
import { Instant, Kind } from '../schemas.ts'
import { askStatistics, findStatistics, findVersion } from './statistics-queries.ts'

const Share = Type.Number()
const MaybeShare = Nullable(Type.Number())

const Query = Type.Object({
  org: Type.Optional(Uuid),
  number: Type.Optional(Type.Integer({ minimum: 1, description: 'which released version; without it the current one' })),
})
const Statistics = Type.Object({
  number: Type.Integer({ description: 'the released version' }),
  computedAt: Nullable(Instant),
  quiz: Type.Union([
    Type.Object({
      count: Type.Integer({ description: 'first attempts, wholly marked' }),
      mean: Share,
      median: Share,
      deviation: MaybeShare,
      skewness: MaybeShare,
      kurtosis: MaybeShare,
      alpha: Nullable(Type.Number({ description: "coefficient of internal consistency, Cronbach's alpha" })),
      errorRatio: MaybeShare,
      standardError: MaybeShare,
      distribution: Type.Array(Type.Integer(), { description: 'attempts in each tenth of the points' }),
    }),
    Type.Null(),
  ]),
  questions: Type.Array(
    Type.Object({
      questionId: Uuid,
      versionId: Uuid,
      number: Type.Integer(),
      kind: Kind,
      stem: Type.String(),
      count: Type.Integer(),
      facility: Share,
      deviation: MaybeShare,
      guessShare: MaybeShare,
      intendedWeight: Share,
      effectiveWeight: MaybeShare,
      discrimination: MaybeShare,
      efficiency: MaybeShare,
      isSuspect: Type.Boolean({ description: 'whoever knows more does worse on it' }),
      choices: Type.Array(Type.Object({ text: Type.String(), count: Type.Integer(), isRight: Nullable(Type.Boolean()) })),
    }),
  ),
})

export const statisticsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app.deps
  app.get(
    '/quizzes/:id/statistics',
    {
      config: { access: 'quizzes.read' },
      schema: {
        tags: ['quizzes'],
        description:
          'By the formulae of docs.moodle.org/dev/Quiz_statistics_calculations, as shares. Reckoned in the background; computedAt is null until the first time.',
        params: IdParams,
        querystring: Query,
        response: { 200: Statistics, ...Refused },
      },
    },
    async ({ params, query, scope }) => {
      const { org = null, number } = query
      const version = await findVersion(db, scope, params.id, number)
      if (!version || (org !== null && (await findOrgPath(db, scope, org)) === undefined)) throw notFound()
      await db.transaction().execute((trx) => askStatistics(trx, version.id, org))
      const found = await findStatistics(db, version.id, org)
      return {
        number: version.number,
        computedAt: found?.computedAt?.toISOString() ?? null,
        quiz: found?.document?.quiz ?? null,
        questions: found?.document?.questions ?? [],
      }
    },
  )
}
