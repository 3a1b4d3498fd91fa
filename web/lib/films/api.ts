import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import { uploadFile } from '../api/upload.ts'

export type Film = Answer<'/api/v1/films/{id}', 'get'>
export type FilmRow = Answer<'/api/v1/films', 'get'>['items'][number]
export type FilmVersion = Film['versions'][number]
export type Preview = Answer<'/api/v1/film-versions/{id}/preview', 'get'>
export type CaptionTrack = FilmVersion['captions'][number]
export type Caption = Answer<'/api/v1/captions/{id}', 'get'>

const at = (id: string) => ({ params: { path: { id } } })

export const listFilms = (filter: object, cursor?: string) =>
  take<Page<FilmRow>>(api.GET('/api/v1/films', { params: { query: { ...filter, cursor } } }))
export const listWaiting = (cursor?: string) =>
  take<Page<FilmRow>>(api.GET('/api/v1/film-reviews', { params: { query: { cursor } } }))
export const findFilm = (id: string) => take<Film>(api.GET('/api/v1/films/{id}', at(id)))
/** The id is made here, so that a call repeated after a lost answer makes no second film. */
export const createFilm = (id: string, orgId: string) => take<Film>(api.POST('/api/v1/films', { body: { id, orgId } }))
export const changeFilm = (id: string, version: number, change: object) =>
  take<Film>(api.PATCH('/api/v1/films/{id}', { ...at(id), body: { ...change, version } }))
export const deleteFilm = (id: string) => take<unknown>(api.DELETE('/api/v1/films/{id}', at(id)))

export const submitFilm = (id: string, version: number) =>
  take<Film>(api.POST('/api/v1/films/{id}/submission', { ...at(id), body: { version } }))
export const reviewFilm = (id: string, body: Body<'/api/v1/films/{id}/reviews', 'post'>) =>
  take<Film>(api.POST('/api/v1/films/{id}/reviews', { ...at(id), body }))
export const releaseFilm = (id: string, version: number) =>
  take<Film>(api.POST('/api/v1/films/{id}/release', { ...at(id), body: { version } }))
export const withdrawFilm = (id: string, version: number, reason: string) =>
  take<Film>(api.POST('/api/v1/films/{id}/withdraw', { ...at(id), body: { version, reason } }))
export const redraftFilm = (id: string, version: number) =>
  take<Film>(api.POST('/api/v1/films/{id}/redraft', { ...at(id), body: { version } }))

export const addVersion = (filmId: string, body: Body<'/api/v1/films/{id}/versions', 'post'>) =>
  take<FilmVersion>(api.POST('/api/v1/films/{id}/versions', { ...at(filmId), body }))
export const retryVersion = (id: string) => take<FilmVersion>(api.POST('/api/v1/film-versions/{id}/retry', at(id)))
export const cancelVersion = (id: string) => take<FilmVersion>(api.POST('/api/v1/film-versions/{id}/cancel', at(id)))
export const findPreview = (versionId: string) => take<Preview>(api.GET('/api/v1/film-versions/{id}/preview', at(versionId)))

export function addCaption(versionId: string, file: File, language: string) {
  const query = new URLSearchParams({ language, filename: file.name })
  return uploadFile<{ id: string }>(`/api/v1/film-versions/${versionId}/captions?${query.toString()}`, file, () => undefined)
}
export const findCaption = (id: string) => take<Caption>(api.GET('/api/v1/captions/{id}', at(id)))
export const changeCaption = (id: string, body: Body<'/api/v1/captions/{id}', 'put'>) =>
  take<Caption>(api.PUT('/api/v1/captions/{id}', { ...at(id), body }))
export const deleteCaption = (id: string) => take<unknown>(api.DELETE('/api/v1/captions/{id}', at(id)))
