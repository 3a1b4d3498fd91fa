import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParams, Refused } from '../http/schema-parts.ts'
import { scopeOf } from '../orgs/index.ts'
import { askedBy } from '../http/asked.ts'
import { changeFilm } from './change-film.ts'
import { createFilm } from './create-film.ts'
import { describeFilm } from './describe-film.ts'
import { Film, FilmChange, FilmPage, FilmQuery, NewFilm } from './film-schemas.ts'
import { showFilms } from './list-films.ts'
import { removeFilm } from './remove-film.ts'

const tags = ['films']
const read = { access: 'films.read' } as const
const edit = { access: 'films.edit' } as const
const one = { 200: Film, ...Refused }

/** Films as those see them who make, review and release them. */
export const filmRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/films',
    { config: read, schema: { tags, querystring: FilmQuery, response: { 200: FilmPage, ...Refused } } },
    (request) => showFilms(deps, request.viewer, request.scope, request.query),
  )

  app.post(
    '/films',
    { config: edit, schema: { tags, body: NewFilm, response: { 201: Film, ...Refused } } },
    async (request, reply) => {
      const id = await createFilm(deps, askedBy(request), request.body)
      return reply.code(201).send(await describeFilm(deps, request.viewer, request.scope, id))
    },
  )

  app.get('/films/:id', { config: read, schema: { tags, params: IdParams, response: one } }, (request) =>
    describeFilm(deps, request.viewer, request.scope, request.params.id),
  )

  app.patch(
    '/films/:id',
    { config: edit, schema: { tags, params: IdParams, body: FilmChange, response: one } },
    async (request) => {
      await changeFilm(deps, askedBy(request), request.params.id, request.body)
      return describeFilm(deps, request.viewer, scopeOf(request.viewer, 'films.read'), request.params.id)
    },
  )

  app.delete(
    '/films/:id',
    { config: edit, schema: { tags, params: IdParams, response: { 204: Type.Null(), ...Refused } } },
    async (request, reply) => {
      await removeFilm(deps, askedBy(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
