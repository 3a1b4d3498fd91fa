import { v4 as uuid } from 'uuid'
import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'

export type Gathering = Answer<'/api/v1/gatherings/{id}', 'get'>
export type GatheringRow = Answer<'/api/v1/gatherings', 'get'>['items'][number]
export type NewGathering = Body<'/api/v1/gatherings', 'post'>
export type Purpose = NewGathering['purposes'][number]
export type NewItem = NewGathering['agenda'][number]
type Attendances = Answer<'/api/v1/gatherings/{id}/attendance', 'get'>
export type Attendance = Attendances['items'][number]
export type Mark = Omit<Body<'/api/v1/gatherings/{id}/marks', 'post'>['marks'][number], 'id'>
export type ClosingPreview = Answer<'/api/v1/gatherings/{id}/closing-preview', 'get'>
export type Closing = Body<'/api/v1/gatherings/{id}/close', 'post'>
export type OwnGathering = Answer<'/api/v1/me/gatherings', 'get'>['items'][number]
type LibraryFilm = Answer<'/api/v1/library', 'get'>['items'][number]

const at = (id: string) => ({ params: { path: { id } } })

export const listGatherings = (filter: object, cursor?: string) =>
  take<Page<GatheringRow>>(api.GET('/api/v1/gatherings', { params: { query: { ...filter, cursor } } }))
export const findGathering = (id: string) => take<Gathering>(api.GET('/api/v1/gatherings/{id}', at(id)))
/** The id is made here, so that a call repeated after a lost answer plans no second one. */
export const planGathering = (plan: NewGathering & { id: string }) =>
  take<Gathering>(api.POST('/api/v1/gatherings', { body: plan }))
export const openGathering = (id: string) => take<Gathering>(api.POST('/api/v1/gatherings/{id}/open', at(id)))
export const changeGathering = (id: string, body: Body<'/api/v1/gatherings/{id}', 'patch'>) =>
  take<Gathering>(api.PATCH('/api/v1/gatherings/{id}', { ...at(id), body }))
export const cancelGathering = (id: string, version: number) =>
  take<Gathering>(api.POST('/api/v1/gatherings/{id}/cancel', { ...at(id), body: { version } }))

export const listAttendance = (id: string) => take<Attendances>(api.GET('/api/v1/gatherings/{id}/attendance', at(id)))
/** One mark; 'conflict' if somebody else was faster, with the row as it is now. */
export async function markPerson(id: string, mark: Mark) {
  const body = { marks: [{ ...mark, id: uuid() }] }
  const { results } = await take<Answer<'/api/v1/gatherings/{id}/marks', 'post'>>(
    api.POST('/api/v1/gatherings/{id}/marks', { ...at(id), body }),
  )
  return results[0]!
}
export const markAllPresent = (id: string) =>
  take<Attendances>(api.POST('/api/v1/gatherings/{id}/attendance/all-present', { ...at(id), body: { except: [] } }))
export const inviteByNumber = (id: string, number: string, role: 'guest' | 'observer') =>
  take<Attendances>(api.POST('/api/v1/gatherings/{id}/guests', { ...at(id), body: { numbers: [number], role } }))
export const enterAtDoor = (id: string, number: string) =>
  take<Attendance>(api.POST('/api/v1/gatherings/{id}/door', { ...at(id), body: { id: uuid(), number } }))
export const takeOff = (id: string, personId: string) =>
  take<unknown>(api.DELETE('/api/v1/gatherings/{id}/guests/{personId}', { params: { path: { id, personId } } }))

export const previewClosing = (id: string) => take<ClosingPreview>(api.GET('/api/v1/gatherings/{id}/closing-preview', at(id)))
export const closeGathering = (id: string, body: Closing) =>
  take<Answer<'/api/v1/gatherings/{id}/close', 'post'>>(api.POST('/api/v1/gatherings/{id}/close', { ...at(id), body }))
export const reopenGathering = (id: string, version: number, reason: string) =>
  take<Gathering>(api.POST('/api/v1/gatherings/{id}/reopen', { ...at(id), body: { version, reason } }))

export const findCode = (id: string) =>
  take<Answer<'/api/v1/gatherings/{id}/sign-in-code', 'get'>>(api.GET('/api/v1/gatherings/{id}/sign-in-code', at(id)))
export const signIn = (digits: string, device: string) =>
  take<Answer<'/api/v1/gatherings/sign-in', 'post'>>(api.POST('/api/v1/gatherings/sign-in', { body: { digits, device } }))
export const ownGatherings = () => take<{ items: OwnGathering[] }>(api.GET('/api/v1/me/gatherings'))

export const searchFilms = (q: string) =>
  take<Page<LibraryFilm>>(api.GET('/api/v1/library', { params: { query: { q, limit: 8 } } }))
