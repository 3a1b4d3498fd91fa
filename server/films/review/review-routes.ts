import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { IdParams, Refused } from '../../http/schema-parts.ts'
import { scopeOf } from '../../orgs/index.ts'
import { askedBy } from '../../http/asked.ts'
import { describeFilm } from '../describe-film.ts'
import { ChangedFilm, Film, FilmPage, ReviewBody, ReviewQuery, WithdrawBody } from '../film-schemas.ts'
import { showWaiting } from '../list-films.ts'
import { releaseFilm } from './release-film.ts'
import { reviewFilm } from './review-film.ts'
import { submitFilm } from './submit-film.ts'
import { redraftFilm, withdrawFilm } from './withdraw-film.ts'

const tags = ['films']
const edit = { access: 'films.edit' } as const
const review = { access: 'films.review' } as const
const release = { access: 'films.release' } as const
const changing = { tags, params: IdParams, body: ChangedFilm, response: { 200: Film, ...Refused } }

const shown = ({ server: { deps }, viewer }: FastifyRequest, id: string) =>
  describeFilm(deps, viewer, scopeOf(viewer, 'films.read'), id)

/** The way of a film to its release: three stages, three people (三审三校). */
export const reviewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.post('/films/:id/submission', { config: edit, schema: changing }, async (request) => {
    await submitFilm(deps, askedBy(request), request.params.id, request.body.version)
    return shown(request, request.params.id)
  })

  app.post('/films/:id/reviews', { config: review, schema: { ...changing, body: ReviewBody } }, async (request) => {
    await reviewFilm(deps, askedBy(request), request.params.id, request.body)
    return shown(request, request.params.id)
  })

  app.post('/films/:id/release', { config: release, schema: changing }, async (request) => {
    await releaseFilm(deps, askedBy(request), request.params.id, request.body.version)
    return shown(request, request.params.id)
  })

  app.post('/films/:id/withdraw', { config: release, schema: { ...changing, body: WithdrawBody } }, async (request) => {
    await withdrawFilm(deps, askedBy(request), request.params.id, request.body)
    return shown(request, request.params.id)
  })

  app.post('/films/:id/redraft', { config: edit, schema: changing }, async (request) => {
    await redraftFilm(deps, askedBy(request), request.params.id, request.body.version)
    return shown(request, request.params.id)
  })

  app.get(
    '/film-reviews',
    {
      config: review,
      schema: {
        tags,
        description: 'Films waiting for a stage that you may take.',
        querystring: ReviewQuery,
        response: { 200: FilmPage, ...Refused },
      },
    },
    (request) => showWaiting(deps, request.viewer, request.scope, request.query),
  )
}
