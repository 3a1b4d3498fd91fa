import { api, take, type Answer, type Body } from '../api/client.ts'
import type { Page } from '../api/page.ts'

export type FollowedCourse = Answer<'/api/v1/course-following', 'get'>['items'][number]
type Learners = Answer<'/api/v1/courses/{id}/people', 'get'>
export type Learner = Learners['items'][number]
/** People by where they stand; `enrolled` is all of them. */
export type Counts = Learners['counts']
export type Audience = Answer<'/api/v1/courses/{id}/audiences', 'get'>['items'][number]
export type NewAudience = Body<'/api/v1/courses/{id}/audiences', 'post'>

const at = (id: string) => ({ params: { path: { id } } })

export const listFollowed = (cursor?: string) =>
  take<Page<FollowedCourse>>(api.GET('/api/v1/course-following', { params: { query: { cursor } } }))
export const listLearners = (id: string, filter: object, cursor?: string) =>
  take<Learners>(api.GET('/api/v1/courses/{id}/people', { params: { path: { id }, query: { ...filter, cursor } } }))
export const listAudiences = (id: string) => take<{ items: Audience[] }>(api.GET('/api/v1/courses/{id}/audiences', at(id)))
export const addAudience = (id: string, body: NewAudience) =>
  take<unknown>(api.POST('/api/v1/courses/{id}/audiences', { ...at(id), body }))
export const removeAudience = (id: string, audienceId: string) =>
  take<unknown>(api.DELETE('/api/v1/courses/{id}/audiences/{audienceId}', { params: { path: { id, audienceId } } }))
