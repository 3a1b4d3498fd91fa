import { api, take, type Answer, type Body, type Query } from '../api/client.ts'
import type { Page } from '../api/page.ts'

/** A film as members see it in the library. */
export type LibraryFilm = Answer<'/api/v1/library', 'get'>['items'][number]
export type LibraryFilmDetail = Answer<'/api/v1/library/{filmId}', 'get'>
export type Facets = Answer<'/api/v1/library/facets', 'get'>
export type Begun = Answer<'/api/v1/me/watching', 'get'>['items'][number]
export type WatchStart = Answer<'/api/v1/films/{id}/watch-sessions', 'post'>
export type Renewal = Answer<'/api/v1/watch-sessions/{id}/renewal', 'post'>
export type ReportsBody = Body<'/api/v1/watch-sessions/{id}/ranges', 'post'>
export type ReportsAnswer = Answer<'/api/v1/watch-sessions/{id}/ranges', 'post'>
export type MyObjection = Answer<'/api/v1/me/objections', 'get'>['items'][number]
export type Objection = Answer<'/api/v1/objections', 'get'>['items'][number]
export type Evidence = Answer<'/api/v1/films/{id}/evidence', 'get'>

const at = (id: string) => ({ params: { path: { id } } })

export const listLibrary = (filter: object, cursor?: string) =>
  take<Page<LibraryFilm>>(api.GET('/api/v1/library', { params: { query: { ...filter, cursor } } }))
export const findFacets = () => take<Facets>(api.GET('/api/v1/library/facets'))
export const findLibraryFilm = (filmId: string) =>
  take<LibraryFilmDetail>(api.GET('/api/v1/library/{filmId}', { params: { path: { filmId } } }))
export const listBegun = () => take<{ items: Begun[] }>(api.GET('/api/v1/me/watching'))

export const startWatching = (filmId: string, clientId: string) =>
  take<WatchStart>(api.POST('/api/v1/films/{id}/watch-sessions', { ...at(filmId), body: { clientId } }))
export const renewPaths = (sessionId: string) => take<Renewal>(api.POST('/api/v1/watch-sessions/{id}/renewal', at(sessionId)))
/** Goes on when the page is closed meanwhile. */
export const sendReports = (sessionId: string, reports: ReportsBody['reports']) =>
  take<ReportsAnswer>(api.POST('/api/v1/watch-sessions/{id}/ranges', { ...at(sessionId), body: { reports }, keepalive: true }))
export const answerPresence = (sessionId: string, askId: string) =>
  take<unknown>(api.POST('/api/v1/watch-sessions/{id}/presence', { ...at(sessionId), body: { askId } }))

export const listMyObjections = () => take<{ items: MyObjection[] }>(api.GET('/api/v1/me/objections'))
export const raiseObjection = (filmId: string, text: string) =>
  take<MyObjection>(api.POST('/api/v1/films/{id}/objections', { ...at(filmId), body: { text } }))
export const listObjections = (state: string | undefined, cursor?: string) =>
  take<Page<Objection>>(
    api.GET('/api/v1/objections', { params: { query: { state, cursor } as Query<'/api/v1/objections', 'get'> } }),
  )
export const decideObjection = (id: string, body: Body<'/api/v1/objections/{id}/decision', 'post'>) =>
  take<Objection>(api.POST('/api/v1/objections/{id}/decision', { ...at(id), body }))
export const findEvidence = (filmId: string, person: string) =>
  take<Evidence>(api.GET('/api/v1/films/{id}/evidence', { ...at(filmId), params: { path: { id: filmId }, query: { person } } }))
