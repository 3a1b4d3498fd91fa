import { v4 as uuid } from 'uuid'
import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import type { Closing } from './api.ts'

export type Proposal = Answer<'/api/v1/gatherings/{id}/closing-proposal', 'get'>
export type Conflict = Answer<'/api/v1/gatherings/{id}/conflicts', 'get'>['items'][number]
export type Overlaps = Answer<'/api/v1/gatherings/{id}/overlaps', 'get'>
export type Clashes = Answer<'/api/v1/gatherings/clashes', 'get'>
export type MakeUp = Answer<'/api/v1/gatherings/{id}/make-ups', 'get'>['items'][number]
export type GatheringRecord = Answer<'/api/v1/gatherings/{id}/record', 'get'>
export type Correction = Body<'/api/v1/gatherings/{id}/corrections', 'post'>
export type LateMark = Body<'/api/v1/gatherings/{id}/late-marks', 'post'>['marks'][number]
export type History = Answer<'/api/v1/gatherings/history', 'get'>
export type Reach = Answer<'/api/v1/gatherings/reach', 'get'>
export type ReachBranch = Answer<'/api/v1/gatherings/reach/branches', 'get'>['items'][number]
export type MissedPerson = Answer<'/api/v1/gatherings/reach/missed', 'get'>['items'][number]
export type ScreenedFilm = Answer<'/api/v1/gatherings/reach/films', 'get'>['items'][number]
type Setting = Answer<'/api/v1/settings/gatherings', 'get'>

const at = (id: string) => ({ params: { path: { id } } })

export const findSetting = () => take<Setting>(api.GET('/api/v1/settings/gatherings'))
export const changeSetting = (body: Setting) => take<Setting>(api.PATCH('/api/v1/settings/gatherings', { body }))

export const findProposal = (id: string) => take<Proposal>(api.GET('/api/v1/gatherings/{id}/closing-proposal', at(id)))
export const proposeClosing = (id: string, body: Closing) =>
  take<Proposal>(api.POST('/api/v1/gatherings/{id}/closing-proposals', { ...at(id), body }))
const proposal = (id: string, proposalId: string) => ({ params: { path: { id, proposalId } } })
export const confirmClosing = (id: string, proposalId: string) =>
  take<Answer<'/api/v1/gatherings/{id}/close', 'post'>>(
    api.POST('/api/v1/gatherings/{id}/closing-proposals/{proposalId}/confirmation', proposal(id, proposalId)),
  )
export const returnClosing = (id: string, proposalId: string, note?: string) =>
  take<unknown>(
    api.POST('/api/v1/gatherings/{id}/closing-proposals/{proposalId}/return', {
      ...proposal(id, proposalId),
      body: note ? { note } : {},
    }),
  )

export const listConflicts = (id: string) => take<{ items: Conflict[] }>(api.GET('/api/v1/gatherings/{id}/conflicts', at(id)))
export const decideConflict = (id: string, markId: string, body: { isTaken: boolean; version: number }) =>
  take<unknown>(api.POST('/api/v1/gatherings/{id}/conflicts/{markId}/decision', { params: { path: { id, markId } }, body }))

export const findOverlaps = (id: string) => take<Overlaps>(api.GET('/api/v1/gatherings/{id}/overlaps', at(id)))
export const decideOverlap = (id: string, body: { personId: string; counts: boolean; reason: string }) =>
  take<Overlaps>(api.POST('/api/v1/gatherings/{id}/overlaps/decisions', { ...at(id), body }))
export const findClashes = (query: { org: string; startsAt: string; minutes: number; place: string }) =>
  take<Clashes>(api.GET('/api/v1/gatherings/clashes', { params: { query } }))

export const listMakeUps = (id: string) => take<{ items: MakeUp[] }>(api.GET('/api/v1/gatherings/{id}/make-ups', at(id)))
export const enterMakeUp = (id: string, made: { personId: string; onDay: string; minutes: number; how: string }) =>
  take<unknown>(api.POST('/api/v1/gatherings/{id}/make-ups', { ...at(id), body: { ...made, id: uuid() } }))
export const reverseMakeUp = (id: string, makeUpId: string, reason: string) =>
  take<unknown>(
    api.POST('/api/v1/gatherings/{id}/make-ups/{makeUpId}/reversal', { params: { path: { id, makeUpId } }, body: { reason } }),
  )

export const findRecord = (id: string) => take<GatheringRecord>(api.GET('/api/v1/gatherings/{id}/record', at(id)))
export const correctRecord = (id: string, body: Correction) =>
  take<GatheringRecord>(api.POST('/api/v1/gatherings/{id}/corrections', { ...at(id), body }))
export const enterLateMarks = (id: string, body: { version: number; reason: string; marks: LateMark[] }) =>
  take<GatheringRecord>(api.POST('/api/v1/gatherings/{id}/late-marks', { ...at(id), body }))
export const addFile = (id: string, fileId: string) =>
  take<GatheringRecord>(api.POST('/api/v1/gatherings/{id}/files', { ...at(id), body: { fileId } }))
export const removeFile = (id: string, fileId: string) =>
  take<unknown>(api.DELETE('/api/v1/gatherings/{id}/files/{fileId}', { params: { path: { id, fileId } } }))

export const findHistory = (query: { org: string; year: number }) =>
  take<History>(api.GET('/api/v1/gatherings/history', { params: { query } }))

/** What is asked about whom gatherings reached; what is empty is left out. */
export interface ReachFilter {
  org?: string | undefined
  film?: string | undefined
  from: string
  until: string
}
const asked = ({ org, film, from, until }: ReachFilter) => ({ from, until, ...(org ? { org } : {}), ...(film ? { film } : {}) })
export const findReach = (filter: ReachFilter) =>
  take<Reach>(api.GET('/api/v1/gatherings/reach', { params: { query: asked(filter) } }))
export const listScreenedFilms = (filter: ReachFilter) =>
  take<{ items: ScreenedFilm[] }>(api.GET('/api/v1/gatherings/reach/films', { params: { query: asked(filter) } }))
export const listReachBranches = (filter: ReachFilter & { isReached?: boolean | undefined }, cursor?: string) => {
  const query = {
    ...{ ...asked(filter), limit: 50 },
    ...(filter.isReached === undefined ? {} : { isReached: filter.isReached }),
    ...(cursor ? { cursor } : {}),
  }
  return take<Page<ReachBranch>>(api.GET('/api/v1/gatherings/reach/branches', { params: { query } }))
}
export const listMissed = (filter: ReachFilter, cursor?: string) =>
  take<Page<MissedPerson>>(
    api.GET('/api/v1/gatherings/reach/missed', {
      params: { query: { ...asked(filter), limit: 50, ...(cursor ? { cursor } : {}) } },
    }),
  )
export const reachAddress = (filter: ReachFilter) => `/api/v1/gatherings/reach.xlsx?${new URLSearchParams(asked(filter))}`
