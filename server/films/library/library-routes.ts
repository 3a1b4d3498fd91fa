import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Refused } from '../../http/schema-parts.ts'
import { FilmParams, LibraryFacets, LibraryFilmDetail, LibraryPage, LibraryQuery } from './library-schemas.ts'
import { showFacets, showLibrary, showLibraryFilm } from './show-library.ts'

const tags = ['library']
const signedIn = { access: 'signed-in' } as const

/** Released films as members meet them: those whose audience they belong to, while they are available. */
export const libraryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app

  app.get(
    '/library',
    { config: signedIn, schema: { tags, querystring: LibraryQuery, response: { 200: LibraryPage, ...Refused } } },
    (request) => showLibrary(deps, request.viewer, request.query),
  )

  app.get('/library/facets', { config: signedIn, schema: { tags, response: { 200: LibraryFacets, ...Refused } } }, (request) =>
    showFacets(deps, request.viewer),
  )

  app.get(
    '/library/:filmId',
    { config: signedIn, schema: { tags, params: FilmParams, response: { 200: LibraryFilmDetail, ...Refused } } },
    (request) => showLibraryFilm(deps, request.viewer, request.params.filmId),
  )
}
